/**
 * What has been kept long enough. Owns until when and what stays longer; pure. The deleting is for `retention.ts`.
 *
 * A record goes when the school year in which it was last of use has ended and the term after it too. Everything of a pupil
 * stays while a case of theirs is open or a notice is in force; a flag or support without an end stays while anything newer is
 * known of the pupil.
 */
import { type IsoDate, londonTime } from '../attendance';
import { NO_PUPIL, type OpenRecord, RECORD_KINDS, type RecordKind } from './records';

/** A record with what stands of it in clear. */
export type DatedRecord = OpenRecord & { at: string };

/** A pupil's school year of marks, by its 1 September. */
export type KeptYear = { id: string; pupil: string; year: IsoDate };

export type KeptThings = {
  records: readonly DatedRecord[];
  years: readonly KeptYear[];
  unread: readonly { pupil: string; at: string }[];
};

/** The day, month and day, up to which an ended school year is kept. */
export type KeptDay = `${number}-${number}`;
/** With `years`: so many years later than the first such day after the school year's end. */
export type KeptUntil = KeptDay | { day: KeptDay; years: number };
export const KEPT_UNTIL: KeptUntil = '12-31';

/** Why everything of a pupil stays. */
export type StayReason = 'open-case' | 'notice-in-force';

export type PurgeChoice = {
  /** What was last of use before this day goes. */
  before: IsoDate;
  records: Pick<DatedRecord, 'kind' | 'id' | 'pupil' | 'version'>[];
  years: KeptYear[];
  /** Pupils of whom nothing is left. */
  pupils: string[];
  /** Pupils of whom something would go, were it not for this. */
  stay: { pupil: string; why: StayReason }[];
};

/** Entries of the history that say what became of the whole, and hold nothing of a pupil. */
const KEPT_EVENTS = new Set([
  'erased',
  'imported',
  'merged',
  'backed-up',
  'restored',
  'passphrase-changed',
  'retention',
]);

/** A notice counts towards the next one for so long: the national framework's three years. */
const YEARS_OF_NOTICE = 3;

/** What was last of use before this day is not kept any more. */
export function keptFrom(today: IsoDate, until: KeptUntil = KEPT_UNTIL): IsoDate {
  const { day, years } = typeof until === 'string' ? { day: until, years: 0 } : until;
  const year = Number(today.slice(0, 4));
  for (let ended = year; ; ended--) {
    // the first such day after 31 August
    const last = day >= '09-01' ? `${ended}-${day}` : `${ended + 1}-${day}`;
    if (last < today) return `${ended - years}-09-01`;
  }
}

/** All records and years, and which of them go. `unread` are records that do not open: they go with the last of their pupil. */
export function choosePurge({ records: all, years, unread }: KeptThings, today: IsoDate, before: IsoDate): PurgeChoice {
  const choice: PurgeChoice = { before, records: [], years: [], pupils: [], stay: [] };
  const recordsOf = byPupil(all);
  const yearsOf = byPupil(years);
  const isFreshlyUnread = new Set(unread.filter(({ at }) => at.slice(0, 10) >= before).map(({ pupil }) => pupil));
  for (const pupil of new Set([...recordsOf.keys(), ...yearsOf.keys()])) {
    const records = recordsOf.get(pupil) ?? [];
    const pupilYears = yearsOf.get(pupil) ?? [];
    const old = pupilYears.filter(({ year }) => year < before);
    const goes =
      pupil === NO_PUPIL
        ? oldOfSchool(records, today, before)
        : oldOfPupil(records, pupilYears, isFreshlyUnread.has(pupil), today, before);
    if (goes.length === 0 && old.length === 0) continue;
    const why = pupil === NO_PUPIL ? null : stayReason(records, today, before);
    if (why !== null) {
      choice.stay.push({ pupil, why });
      continue;
    }
    choice.records.push(...goes.map(({ kind, id, version }) => ({ kind, id, pupil, version })));
    choice.years.push(...old);
    const isNothingLeft =
      !isFreshlyUnread.has(pupil) && goes.length === records.length && old.length === pupilYears.length;
    if (isNothingLeft && pupil !== NO_PUPIL) choice.pupils.push(pupil);
  }
  return choice;
}

/** How many of each kind. */
export function countsOf({ records, years }: PurgeChoice): Record<RecordKind | 'marksSeen', number> {
  const none = [...RECORD_KINDS, 'marksSeen'].map((kind) => [kind, 0]);
  const counts = Object.fromEntries(none) as Record<RecordKind | 'marksSeen', number>;
  for (const { kind } of records) counts[kind] += 1;
  counts.marksSeen = years.length;
  return counts;
}

function oldOfSchool(records: readonly DatedRecord[], today: IsoDate, before: IsoDate): DatedRecord[] {
  return records.filter((record) => {
    if (isRunning(record, today) || lastOfUse(record) >= before) return false;
    return !(isKind(record, 'events') && KEPT_EVENTS.has(record.value.what));
  });
}

function oldOfPupil(
  records: readonly DatedRecord[],
  years: readonly KeptYear[],
  isUnread: boolean,
  today: IsoDate,
  before: IsoDate,
): DatedRecord[] {
  const isOfUse = (record: DatedRecord): boolean => record.kind !== 'events' && lastOfUse(record) >= before;
  const isActive = isUnread || years.some(({ year }) => year >= before) || records.some(isOfUse);
  const isOld = (record: DatedRecord): boolean =>
    record.kind !== 'pupils' && lastOfUse(record) < before && !(isActive && isRunning(record, today));
  const goes = records.filter(isOld);
  const areAllOthersOld = goes.length === records.filter(({ kind }) => kind !== 'pupils').length;
  // who they are goes with the last that is known of them
  return isActive || !areAllOthersOld ? goes : [...records];
}

function stayReason(records: readonly DatedRecord[], today: IsoDate, before: IsoDate): StayReason | null {
  if (records.some((record) => isKind(record, 'cases') && record.value.closed === null)) return 'open-case';
  return records.some((record) => isNoticeInForce(record, today, before)) ? 'notice-in-force' : null;
}

function isNoticeInForce(record: DatedRecord, today: IsoDate, before: IsoDate): boolean {
  if (!isKind(record, 'notices')) return false;
  const { kind, issuedOn, state, to } = record.value;
  if (kind === 'notice-to-improve') return state === 'open' && (to ?? issuedOn) >= before;
  const ends = `${Number(issuedOn.slice(0, 4)) + YEARS_OF_NOTICE}${issuedOn.slice(4)}`;
  return state !== 'withdrawn' && ends >= today;
}

/** Goes on: open, or without an end, or with one to come. */
function isRunning(record: DatedRecord, today: IsoDate): boolean {
  if (isKind(record, 'cases')) return record.value.closed === null;
  if (isKind(record, 'flags')) return (record.value.until ?? today) >= today;
  if (isKind(record, 'supports')) return (record.value.to ?? today) >= today;
  return false;
}

/** The last day on which it was written, or which it is about. */
function lastOfUse(record: DatedRecord): IsoDate {
  return [record.at.slice(0, 10), ...daysIn(record)].sort().at(-1) as IsoDate;
}

function daysIn(record: DatedRecord): IsoDate[] {
  const day = (instant: string): IsoDate => londonTime(instant).date;
  if (isKind(record, 'cases')) return record.value.closed ? [day(record.value.closed.at)] : [];
  if (isKind(record, 'decisions')) return [record.value.to, record.value.decidedOn].filter((date) => date !== null);
  if (isKind(record, 'notices')) return [record.value.to ?? record.value.issuedOn];
  if (isKind(record, 'flags')) return record.value.until ? [record.value.until] : [];
  if (isKind(record, 'supports')) return [record.value.to ?? record.value.from, record.value.reviewOn ?? ''];
  if (isKind(record, 'pupils')) return [];
  const { at } = record.value as { at: string };
  return [day(at)];
}

function isKind<Kind extends RecordKind>(record: DatedRecord, kind: Kind): record is DatedRecord & OpenRecord<Kind> {
  return record.kind === kind;
}

function byPupil<T extends { pupil: string }>(all: readonly T[]): Map<string, T[]> {
  const of = new Map<string, T[]>();
  for (const one of all) {
    const known = of.get(one.pupil);
    if (known === undefined) of.set(one.pupil, [one]);
    else known.push(one);
  }
  return of;
}
