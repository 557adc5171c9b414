/**
 * Findings that somebody put away, with the reason and until when. Owns their storing and finding; a dismissal ends with
 * its date, or when the mark or the policy value changes, since the finding then has another key.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import { type Database, type DismissalRecord, SCHEMA_VERSION } from './database';
import type { DeviceLock } from './device-key';
import { DISMISSAL_REASONS, type Dismissal, type DismissalReason } from './dismissal';

const contentSchema = z.object({
  check: z.string(),
  reason: z.enum(DISMISSAL_REASONS),
  /** What it is found by. Those put away before schema 3 do not say, and cannot be moved to another computer. */
  of: z.optional(z.object({ school: z.string(), finding: z.string(), pupil: z.string() })),
});

/** A dismissal that can be moved, with when somebody made it. */
export type DatedDismissal = Dismissal & { at: string };

export type Dismissals = {
  add(dismissal: Dismissal, at: string): Promise<void>;
  /** Which of these findings are put away on a day. */
  among(school: string, findings: readonly string[], on: string): Promise<string[]>;
  remove(school: string, finding: string): Promise<void>;
  /** Deletes what ended before a day. */
  purge(before: string): Promise<number>;
  /** How often each check was put away, and why. */
  reasons(): Promise<{ check: string; reason: DismissalReason }[]>;
  /** Every dismissal with what it is found by, and how many do not say. */
  all(): Promise<{ dismissals: DatedDismissal[]; others: number }>;
  /** Takes dismissals from elsewhere; where there is one already the later stays. Says how many were new. */
  take(dismissals: readonly DatedDismissal[]): Promise<number>;
};

export function dismissalsIn(database: Database, lock: DeviceLock): Dismissals {
  const nameOf = (school: string, what: string) => nameInDismissals(lock, school, what);
  const sealed = async ({
    school,
    finding,
    pupil,
    check,
    reason,
    until,
    at,
  }: DatedDismissal): Promise<DismissalRecord> => {
    const id = await nameOf(school, finding);
    const content = await lock.seal({ check, reason, of: { school, finding, pupil } }, boundTo(id));
    return { id, pupil: await nameOf(school, pupil), until, at, schemaVersion: SCHEMA_VERSION, content };
  };
  return {
    async add(dismissal, at) {
      // encrypt first: a transaction would not wait for it
      await database.dismissals.put(await sealed({ ...dismissal, at }));
    },
    async among(school, findings, on) {
      const ids = await Promise.all(findings.map((finding) => nameOf(school, finding)));
      const records = await database.dismissals.bulkGet(ids);
      return findings.filter((_, index) => (records[index]?.until ?? '') >= on);
    },
    async remove(school, finding) {
      await database.dismissals.delete(await nameOf(school, finding));
    },
    purge: (before) => database.dismissals.where('until').below(before).delete(),
    async reasons() {
      const records = await database.dismissals.toArray();
      return Promise.all(
        records.map(async ({ id, content }) => {
          const { check, reason } = contentSchema.parse(await lock.open(content, boundTo(id)));
          return { check, reason };
        }),
      );
    },
    async all() {
      const records = await database.dismissals.toArray();
      const dismissals = await Promise.all(
        records.map(async ({ id, until, at, content }): Promise<DatedDismissal[]> => {
          const { check, reason, of } = contentSchema.parse(await lock.open(content, boundTo(id)));
          return of === undefined ? [] : [{ ...of, check, reason, until, at }];
        }),
      );
      const movable = dismissals.flat();
      return { dismissals: movable, others: records.length - movable.length };
    },
    async take(dismissals) {
      const records = await Promise.all(dismissals.map(sealed));
      return database.transaction('rw', database.dismissals, async () => {
        const known = await database.dismissals.bulkGet(records.map(({ id }) => id));
        const news = records.filter(({ at }, index) => (known[index]?.at ?? '') < at);
        await database.dismissals.bulkPut(news);
        return news.length;
      });
    },
  };
}

const boundTo = (id: string): string => `dismissals ${id}`;

/** How a pupil's id, or a finding, is called in clear. */
export function nameInDismissals(lock: DeviceLock, school: string, what: string): Promise<string> {
  return lock.name(`${school}\n${what}`);
}
