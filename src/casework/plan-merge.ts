/**
 * What comes into casework from another computer, or from before, and what becomes of it here. Owns which records are new,
 * which are the same, whose is newer, what was removed, and what a person has to be told. Pure: nothing is written.
 *
 * A removal travels as the event that tells of it. It counts only where the record was not changed since without knowledge of
 * it: nothing that somebody wrote goes without their being told.
 */
import type { IsoDate } from '../attendance';
import { areKnown, type FieldConflict, type Known, mergeRecords } from './merge-records';
import { NO_PUPIL, type OpenRecord, type RecordKind } from './records';

/** A record with all that stands of it in clear. */
export type StoredRecord = OpenRecord & {
  /** The day on which it was written last. */
  at: IsoDate;
  due: string | null;
};

/** A record that does not open: that it is there is all that can be said of it. */
export type DamagedRecord = { kind: RecordKind; id: string; pupil: string; version: number };

export type MergeSide = { records: readonly StoredRecord[]; damaged?: readonly DamagedRecord[]; known: Known };

/** Of two writings that did not know of each other; of a removed record that was changed on the other side, and is kept. */
export type MergeConflict = { kind: RecordKind; id: string; pupil: string } & (
  | { what: 'both-changed'; fields: FieldConflict[]; stamps: string[] }
  | { what: 'removed-here' | 'removed-there' }
);

/** How many records stand how to what is here. */
export type RecordCounts = {
  added: number;
  same: number;
  newerHere: number;
  newerThere: number;
  /** Each side had something newer. */
  both: number;
  removed: number;
  conflicts: number;
};

export type MergeCounts = RecordCounts & {
  /** Entries of the history that are new here. */
  events: number;
  /** The same by kind of record, of the kinds that there are. */
  kinds: Partial<Record<RecordKind, RecordCounts>>;
};

export type MergePlan = {
  /** `base`: the version that stands here, null where there is none. */
  puts: { record: StoredRecord; base: number | null }[];
  removals: { kind: RecordKind; id: string; pupil: string; base: number }[];
  counts: MergeCounts;
  conflicts: MergeConflict[];
  /** Pupils who were here and are no longer: erased, or kept long enough. They are left out unless they are asked for. */
  goneHere: string[];
  /** Pupils who were there and are no longer. Nothing is done about it; a person may erase them here too. */
  goneThere: string[];
};

export type PlanOptions = {
  /** Pupils who were here and are no longer come back. */
  bringBack?: boolean;
  /** The other side sent everything it has: what is missing there is gone there. */
  isAllOfThere?: boolean;
};

export function planMerge(here: MergeSide, there: MergeSide, options: PlanOptions = {}): MergePlan {
  const ours = new Map(here.records.map((record) => [keyOf(record), record]));
  const damaged = new Map(here.damaged?.map((record) => [keyOf(record), record.version]));
  const theirs = new Set(there.records.map(keyOf));
  const removedHere = removalsIn(here.records);
  const removedThere = removalsIn(there.records);
  const goneHere = goneFrom(here, there);
  const skipped = new Set(options.bringBack ? [] : goneHere);
  const plan: MergePlan = {
    puts: [],
    removals: [],
    counts: { ...NONE, events: 0, kinds: {} },
    conflicts: [],
    goneHere,
    goneThere: options.isAllOfThere ? goneFrom(there, here) : [],
  };

  for (const record of there.records) {
    if (skipped.has(record.pupil)) continue;
    const own = ours.get(keyOf(record));
    if (record.kind === 'events') takeEvent(record, own);
    else if (own === undefined) takeNew(record);
    else takeKnown(own, record);
  }
  for (const record of here.records) {
    // a record that is there again was brought back there
    if (record.kind !== 'events' && removedThere.has(record.id) && !theirs.has(keyOf(record))) takeRemoval(record);
  }
  return plan;

  function count(kind: RecordKind, what: keyof RecordCounts): void {
    const ofKind = plan.counts.kinds[kind] ?? { ...NONE };
    ofKind[what] += 1;
    plan.counts[what] += 1;
    plan.counts.kinds[kind] = ofKind;
  }

  function conflict(one: MergeConflict): void {
    plan.conflicts.push(one);
    count(one.kind, 'conflicts');
  }

  function takeEvent(record: StoredRecord, own: StoredRecord | undefined): void {
    if (own !== undefined) return;
    plan.puts.push({ record, base: baseOf(record) });
    plan.counts.events += 1;
  }

  function takeNew(record: StoredRecord): void {
    const { kind, id, pupil } = record;
    if (removedHere.has(id) && !options.bringBack) {
      if (areKnown(Object.values(record.stamps), here.known)) {
        count(kind, 'newerHere');
        return;
      }
      conflict({ kind, id, pupil, what: 'removed-here' });
    }
    plan.puts.push({ record, base: baseOf(record) });
    count(kind, 'added');
  }

  /** What is damaged here is replaced by the one that opens. */
  function baseOf(record: StoredRecord): number | null {
    return damaged.get(keyOf(record)) ?? null;
  }

  function takeKnown(own: StoredRecord, record: StoredRecord): void {
    const { kind, id, pupil, version } = own;
    const { from, record: merged, conflicts } = mergeRecords(own, record, here.known, there.known);
    if (conflicts.length > 0) {
      const stamps = [...Object.values(own.stamps), ...Object.values(record.stamps)].sort();
      conflict({ kind, id, pupil, what: 'both-changed', fields: conflicts, stamps });
    }
    if (from === 'same') count(kind, 'same');
    else if (from === 'here') count(kind, 'newerHere');
    else {
      count(kind, from === 'there' ? 'newerThere' : 'both');
      const [, at = record.at] = [own.at, record.at].sort();
      const due = from === 'there' ? record.due : earlierDue(own, record, merged);
      plan.puts.push({ record: { ...merged, version: version + 1, at, due }, base: version });
    }
  }

  function takeRemoval({ kind, id, pupil, version, stamps }: StoredRecord): void {
    if (!areKnown(Object.values(stamps), there.known)) {
      conflict({ kind, id, pupil, what: 'removed-there' });
      return;
    }
    plan.removals.push({ kind, id, pupil, base: version });
    count(kind, 'removed');
  }
}

const NONE: RecordCounts = { added: 0, same: 0, newerHere: 0, newerThere: 0, both: 0, removed: 0, conflicts: 0 };

const keyOf = ({ kind, id }: Pick<OpenRecord, 'kind' | 'id'>): string => `${kind} ${id}`;

/** Ids of what was removed by somebody. */
function removalsIn(records: readonly StoredRecord[]): Set<string> {
  const ids = new Set<string>();
  for (const { kind, value } of records) {
    if (kind !== 'events') continue;
    const { what, record } = value as { what: string; record?: string };
    if (what === 'removed' && record !== undefined) ids.add(record);
  }
  return ids;
}

/** Pupils of whom `side` has nothing any more, though it knew something of what `other` has. */
function goneFrom(side: MergeSide, other: MergeSide): string[] {
  const there = new Set([...side.records, ...(side.damaged ?? [])].map(({ pupil }) => pupil));
  const gone = new Set<string>();
  for (const { kind, pupil, stamps } of other.records) {
    if (kind === 'events' || pupil === NO_PUPIL || there.has(pupil)) continue;
    const all = Object.values(stamps);
    if (all.length > 0 && areKnown(all, side.known)) gone.add(pupil);
  }
  return [...gone];
}

/** Too early a reminder is looked at once; too late a one is missed. */
function earlierDue(a: StoredRecord, b: StoredRecord, { kind, value }: OpenRecord): string | null {
  if (kind === 'cases' && (value as { closed: unknown }).closed !== null) return null;
  const dates = [a.due, b.due].filter((due): due is string => due !== null);
  return dates.filter((due) => due !== '').sort()[0] ?? dates[0] ?? null;
}
