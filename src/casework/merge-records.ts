/**
 * One record as two computers have it. Owns which field wins, and when both were changed without knowing of each other. Pure:
 * where records come from and go to is for `plan-merge.ts` and `put-merged.ts`.
 *
 * A stamp says when a field was written and by which installation. Each side says up to when it knows what each installation
 * wrote (`Known`). A field that one side wrote while knowing the other's writing follows it, and is no conflict; two writings
 * that did not know of each other are one: the newer wins, and both are listed for a person. What is known is held against the
 * writer's own clock only; where a clock is wrong, so that what followed looks older, that is listed too.
 */
import '../zod-jitless';
import type { Instant } from '../attendance';
import { fieldsOf, isSame } from './record-stamps';
import { type OpenRecord, RECORD_SCHEMAS, type RecordKind } from './records';

/** Installation → up to when everything it wrote is known. */
export type Known = ReadonlyMap<string, Instant>;

export type FieldConflict = { field: string; here: unknown; there: unknown; taken: 'here' | 'there' };

/** `from` says whose value it is: of `both` each side had something newer. */
export type Merged = { from: 'same' | 'here' | 'there' | 'both'; record: OpenRecord; conflicts: FieldConflict[] };

const STEPS = 'steps.';

/** Whether all of this was written with the knowledge of `known`. */
export function areKnown(stamps: Iterable<string>, known: Known): boolean {
  for (const stamp of stamps) if (!isKnown(stamp, known)) return false;
  return true;
}

/**
 * One record out of two of the same id. It keeps the version of `here`.
 * @throws when what comes out is no record.
 */
export function mergeRecords(here: OpenRecord, there: OpenRecord, knownHere: Known, knownThere: Known): Merged {
  const { kind } = here;
  const ours = fieldsOf(here.value);
  const theirs = fieldsOf(there.value);
  const merged = new Map<string, unknown>();
  const stamps = { ...here.stamps };
  const conflicts: FieldConflict[] = [];
  const won = { here: false, there: false };
  for (const field of new Set([...ours.keys(), ...theirs.keys()])) {
    const [a, b] = [ours.get(field), theirs.get(field)];
    const [stamp, other] = [here.stamps[field] ?? '', there.stamps[field] ?? ''];
    if (isSame(a, b)) {
      if (a !== undefined) merged.set(field, a);
      continue;
    }
    const isNewerThere = isNewer(other, stamp, textOf(b) > textOf(a));
    // a field without a stamp was there before there were any
    const isOursKnown = stamp === '' || isKnown(stamp, knownThere);
    const isTheirsKnown = other === '' || isKnown(other, knownHere);
    // who wrote with the other's words before them follows, whatever the clocks say
    const follows = isOursKnown === isTheirsKnown ? isNewerThere : isOursKnown;
    const taken = follows ? 'there' : 'here';
    won[taken] = true;
    const winner = taken === 'there' ? b : a;
    if (winner !== undefined) merged.set(field, winner);
    if (taken === 'there') stamps[field] = other;
    const isApart = !(isOursKnown || isTheirsKnown) || follows !== isNewerThere;
    if (isApart || (stamp !== '' && stamp === other)) conflicts.push({ field, here: a, there: b, taken });
  }
  if (!won.there) return { from: won.here ? 'here' : 'same', record: here, conflicts };
  const value = RECORD_SCHEMAS[kind].parse(putTogether(kind, merged));
  return { from: won.here ? 'both' : 'there', record: { ...here, value, stamps }, conflicts };
}

/** The other way round than `fieldsOf`. */
function putTogether(kind: RecordKind, fields: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const steps: Record<string, unknown> = {};
  const value: Record<string, unknown> = kind === 'cases' ? { steps } : {};
  for (const [field, said] of fields) {
    if (field.startsWith(STEPS)) steps[field.slice(STEPS.length)] = said;
    else value[field] = said;
  }
  return value;
}

function isKnown(stamp: string, known: Known): boolean {
  const [at, installation] = takenApart(stamp);
  const upTo = known.get(installation);
  return upTo !== undefined && Date.parse(at) <= Date.parse(upTo);
}

/** Of one moment the same one wins on both computers. */
function isNewer(stamp: string, than: string, isGreaterText: boolean): boolean {
  if (stamp === than) return isGreaterText;
  const passed = instantOf(stamp) - instantOf(than);
  return passed === 0 ? stamp > than : passed > 0;
}

const instantOf = (stamp: string): number =>
  stamp === '' ? Number.NEGATIVE_INFINITY : Date.parse(takenApart(stamp)[0]);

function takenApart(stamp: string): [at: string, installation: string] {
  const space = stamp.indexOf(' ');
  return space < 0 ? [stamp, ''] : [stamp.slice(0, space), stamp.slice(space + 1)];
}

/** Of one stamp the same text wins on both computers, in whatever order it was put together. */
function textOf(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
