/**
 * The taking in of a file: a look at what would happen, and then all of it or nothing. Owns that what was looked at is what is
 * done: whatever was read is looked at again inside the transaction, and if somebody wrote meanwhile it is planned anew.
 * Restoring a backup and merging a hand-over differ in a few words only.
 */
import { type Instant, londonTime } from '../attendance';
import type { Following } from './backup-file';
import { conflictNotes } from './conflict-notes';
import { type CaseworkRecord, isOfNewerProgram, SCHEMA_VERSION } from './database';
import { type DatedDismissal, dismissalsIn } from './dismissals';
import { knownIn, mergedEvent } from './known-installations';
import { type MappedPupils, mapPupils, putPupils } from './map-pupils';
import { isOfSome, type Place } from './outgoing';
import { type MergeConflict, type MergeCounts, type MergePlan, planMerge, type StoredRecord } from './plan-merge';
import type { Incoming } from './portable';
import { OtherVaultKey } from './pupil-keys';
import { type CaseworkEvent, NO_PUPIL, type Person, type PupilRecord } from './records';
import { refusedWriting } from './refused-writing';
import { storedRecords } from './stored-records';
import { takeYears, type YearCounts, type YearToTake } from './take-years';
import { putRows, type RecordPlace, type Row } from './write-records';

export type TakingIn = {
  person: Person;
  at: Instant;
  installation: string;
  /** Pupils who were here and are no longer come back, and what was removed too. */
  bringBack: boolean;
  /** What the history calls it. */
  what: 'restored' | 'imported';
};

export type NamedPupil = { pupil: string; name: string | null };

export type TakeInPreview = {
  madeAt: Instant;
  counts: MergeCounts;
  years: YearCounts;
  /** Dismissals that have not ended yet. */
  dismissals: number;
  conflicts: MergeConflict[];
  /** Pupils of the file of whom it cannot be told who they are here: all of theirs is left out. */
  unsure: NamedPupil[];
  /** Were here and are no longer: erased, or kept long enough. */
  goneHere: NamedPupil[];
  /** Are no longer on the other computer. Nothing is done about it here. */
  goneThere: NamedPupil[];
  /** What this program cannot read. */
  unreadable: number;
  /** There was no casework here yet: everything comes. */
  isEmptyHere: boolean;
};

export type TakenIn =
  | { ok: true; taken: TakeInPreview; written: RecordPlace[] }
  | { ok: false; why: 'newer-program' | 'no-room' | 'locked' };

type Prepared = {
  preview: TakeInPreview;
  plan: MergePlan;
  mapped: MappedPupils;
  years: YearToTake[];
  dismissals: DatedDismissal[];
  /** Everything of the file was taken, so that nothing of it need be told as unknown again. */
  knows: boolean;
  here: readonly StoredRecord[];
};

const MOST_ROUNDS = 10;
const SEALED_AT_ONCE = 500;

/** What would happen; nothing is written. */
export async function previewTakeIn(
  place: Place,
  incoming: Incoming,
  how: TakingIn,
  { signal }: Following = {},
): Promise<TakeInPreview> {
  return (await prepare(place, incoming, how, signal)).preview;
}

/**
 * Pupils' ids and marks seen go in first, piece by piece, which may be done again at any time; then all records with one
 * transaction. `written` is for the second copy.
 * @throws the signal's reason when it was stopped; no record was written then.
 */
export async function takeIn(
  place: Place,
  incoming: Incoming,
  how: TakingIn,
  { onProgress, signal }: Following = {},
): Promise<TakenIn> {
  const { database, lock, seal } = place;
  const of = incoming.years.length + incoming.records.length;
  try {
    if (await isOfNewerProgram(database)) return { ok: false, why: 'newer-program' };
    const first = await prepare(place, incoming, how, signal);
    await putPupils(database, lock, first.mapped);
    const onBatch = (done: number): void => onProgress?.(done, of);
    await takeYears(database, lock, first.years, { isDry: false, onBatch, signal });
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const prepared = await prepare(place, incoming, how, signal);
      const { plan, preview } = prepared;
      const news = [...plan.puts, ...(await additions(prepared, incoming, how))];
      const rows = await sealedRows(place, news, (done) => onProgress?.(incoming.years.length + done, of), signal);
      const removed = plan.removals.map(({ kind, id, base }): Row => ({ kind, id, seen: base, record: null }));
      const result = await putRows(database, seal, [...rows, ...removed], true);
      if (result === 'locked') return { ok: false, why: 'locked' };
      if (result === 'changed') continue;
      if (!Array.isArray(result)) {
        seal.forget(result.pupil);
        continue;
      }
      await dismissalsIn(database, lock).take(prepared.dismissals);
      onProgress?.(of, of);
      const taken = { ...preview, years: first.preview.years };
      return { ok: true, taken, written: result.map(({ kind, id }) => ({ kind, id })) };
    }
  } catch (error) {
    if (signal?.aborted && error === signal.reason) throw error;
    if (error instanceof OtherVaultKey) return { ok: false, why: 'locked' };
    return { ok: false, why: refusedWriting(error) };
  }
  throw new Error(`casework: somebody else wrote ${MOST_ROUNDS} times at once; no record of the file was written`);
}

async function prepare(place: Place, incoming: Incoming, how: TakingIn, signal?: AbortSignal): Promise<Prepared> {
  const { database, lock, seal } = place;
  const names = new Map(incoming.records.flatMap(nameIn));
  const mapped = await mapPupils(database, lock, incoming.pupils, (pupil) => names.get(pupil) ?? null);
  const { records: here, damaged } = await storedRecords(database, seal, signal);
  const isEmptyHere = damaged.length === 0 && here.every(isOfUnlocking);
  // part of it left out: nobody may say later that all of it is known here
  const knows = incoming.isWhole && mapped.unsure.size === 0 && incoming.unreadable === 0;
  const there = incoming.records.filter(({ pupil }) => !mapped.unsure.has(pupil));
  const plan = planMerge(
    { records: here, damaged, known: knownIn(here, how.installation, how.at) },
    {
      records: there.map((record) => recordHere(record, mapped.nameHere)).filter((one) => knows || !isMerged(one)),
      known: incoming.known,
    },
    { bringBack: how.bringBack || isEmptyHere, isAllOfThere: knows },
  );
  const skipped = new Set(how.bringBack || isEmptyHere ? [] : plan.goneHere);
  const isSkipped = ({ pupil }: { pupil: string }): boolean =>
    mapped.unsure.has(pupil) || skipped.has(mapped.nameHere(pupil));
  const fresh = mapped.fresh.filter(({ pupil }) => !skipped.has(pupil));
  const isDismissedOfSkipped = isOfSome(incoming.pupils.filter(isSkipped));
  const today = londonTime(how.at).date;
  const dismissals = incoming.dismissals.filter((one) => one.until >= today && !isDismissedOfSkipped(one));
  const years = incoming.years
    .filter((year) => !isSkipped(year))
    .map((year) => ({ ...year, pupil: mapped.nameHere(year.pupil), pupilThere: year.pupil }));
  const namesHere = new Map(here.flatMap(nameIn));
  for (const [pupil, name] of names) namesHere.set(mapped.nameHere(pupil), name);
  const named = (pupils: Iterable<string>): NamedPupil[] =>
    [...pupils].map((pupil) => ({ pupil, name: namesHere.get(pupil) ?? null }));
  const preview: TakeInPreview = {
    madeAt: incoming.at,
    counts: plan.counts,
    years: await takeYears(database, lock, years, { isDry: true, signal }),
    dismissals: dismissals.length,
    conflicts: plan.conflicts,
    unsure: named(mapped.unsure),
    goneHere: named(plan.goneHere),
    goneThere: named(plan.goneThere),
    unreadable: incoming.unreadable,
    isEmptyHere,
  };
  return { preview, plan, mapped: { ...mapped, fresh }, years, dismissals, knows, here };
}

/** Entries that a new profile has too; any other says that there was something, which may be gone on purpose. */
const isOfUnlocking = ({ kind, value }: StoredRecord): boolean =>
  kind === 'events' && ['unlocked', 'passphrase-changed'].includes((value as CaseworkEvent).what);

const isMerged = ({ kind, value }: StoredRecord): boolean =>
  kind === 'events' && (value as CaseworkEvent).what === 'merged';

function nameIn({ kind, pupil, value }: StoredRecord): [string, string | null][] {
  return kind === 'pupils' ? [[pupil, (value as PupilRecord).name]] : [];
}

/** The record under the name that its pupil has here; of who a pupil is, that name is the id. */
function recordHere(record: StoredRecord, nameHere: (pupil: string) => string): StoredRecord {
  const pupil = nameHere(record.pupil);
  if (pupil === record.pupil) return record;
  if (record.kind === 'pupils' && record.id === record.pupil) return { ...record, id: pupil, pupil };
  if (record.kind !== 'events') return { ...record, pupil };
  const value = record.value as CaseworkEvent;
  return { ...record, pupil, value: value.record === record.pupil ? { ...value, record: pupil } : value };
}

type News = { record: StoredRecord; base: number | null };

/** What a merge itself leaves behind: notes of what was not kept, and its entries in the history. */
async function additions({ plan, knows, here }: Prepared, incoming: Incoming, how: TakingIn): Promise<News[]> {
  const { person, at } = how;
  const on = londonTime(at).date;
  const event = (value: Omit<CaseworkEvent, 'at' | 'by'>): StoredRecord => ({
    kind: 'events',
    id: crypto.randomUUID(),
    pupil: NO_PUPIL,
    at: on,
    due: null,
    version: 1,
    value: { ...value, at, by: person },
    stamps: {},
  });
  const { added, newerThere, both, removed, conflicts } = plan.counts;
  const words = `File of ${londonTime(incoming.at).date}: ${added} added, ${newerThere + both} changed, ${removed} removed, ${conflicts} to look at`;
  const events = [event({ what: how.what, words })];
  const puts = plan.puts.map(({ record }) => record);
  const known = knownIn([...here, ...puts], how.installation, at);
  for (const [installation, upTo] of knows ? incoming.known : []) {
    if (Date.parse(known.get(installation) ?? '') >= Date.parse(upTo)) continue;
    events.push(event(mergedEvent(installation, upTo)));
  }
  const there = new Set([...here, ...puts].map(({ id }) => id));
  const notes = await conflictNotes(plan.conflicts, how, on);
  return [...notes.filter(({ id }) => !there.has(id)), ...events].map((record) => ({ record, base: null }));
}

async function sealedRows(
  { seal }: Place,
  news: readonly News[],
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): Promise<Row[]> {
  const rows: Row[] = [];
  await seal.prepare(news.map(({ record }) => record.pupil));
  for (let first = 0; first < news.length; first += SEALED_AT_ONCE) {
    signal?.throwIfAborted();
    const some = news.slice(first, first + SEALED_AT_ONCE);
    rows.push(...(await Promise.all(some.map((one) => sealedRow(seal, one)))));
    onProgress(rows.length);
  }
  return rows;
}

async function sealedRow(seal: Place['seal'], { record, base }: News): Promise<Row> {
  const { kind, id, pupil, at, due, value, stamps } = record;
  const sealed = await seal.seal(kind, id, pupil, { value, stamps });
  const row: CaseworkRecord = { id, pupil, at, due, version: 1, schemaVersion: SCHEMA_VERSION, ...sealed };
  return { kind, id, seen: base, record: row };
}
