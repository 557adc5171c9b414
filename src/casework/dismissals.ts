/**
 * Findings that somebody put away, with the reason and until when. Owns their storing and finding; a dismissal ends with
 * its date, or when the mark or the policy value changes, since the finding then has another key.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import { type Database, SCHEMA_VERSION } from './database';
import type { DeviceLock } from './device-key';
import { DISMISSAL_REASONS, type Dismissal, type DismissalReason } from './dismissal';

const contentSchema = z.object({ check: z.string(), reason: z.enum(DISMISSAL_REASONS) });

export type Dismissals = {
  add(dismissal: Dismissal, at: string): Promise<void>;
  /** Which of these findings are put away on a day. */
  among(school: string, findings: readonly string[], on: string): Promise<string[]>;
  remove(school: string, finding: string): Promise<void>;
  /** Deletes what ended before a day. */
  purge(before: string): Promise<number>;
  /** How often each check was put away, and why. */
  reasons(): Promise<{ check: string; reason: DismissalReason }[]>;
};

export function dismissalsIn(database: Database, lock: DeviceLock): Dismissals {
  const nameOf = (school: string, what: string) => lock.name(`${school}\n${what}`);
  return {
    async add({ school, finding, pupil, check, reason, until }, at) {
      const id = await nameOf(school, finding);
      // encrypt first: a transaction would not wait for it
      const content = await lock.seal({ check, reason }, `dismissals ${id}`);
      const record = { id, pupil: await nameOf(school, pupil), until, at, schemaVersion: SCHEMA_VERSION, content };
      await database.dismissals.put(record);
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
        records.map(async ({ id, content }) => contentSchema.parse(await lock.open(content, `dismissals ${id}`))),
      );
    },
  };
}
