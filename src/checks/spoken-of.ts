/**
 * What one reading speaks of: which pupils, which of their marks or records, and the page as a whole. Owns when two readings
 * speak of the same thing, so that a later one can take the place of an earlier one. Ids join, names never do.
 */
import type { IsoDate, LondonTime } from '../attendance';
import type { PageReading, Pupil } from '../pages/reading';
import type { Finding } from './finding';
import { markedSession } from './marked-session';

/** What a finding is about: somebody or a page, and which mark or record of theirs; '' is the whole of it. */
export type Place = { who: string; at: string; date: IsoDate | null };

/** What a reading says of one pupil, or of its page: which marks or records, and from which day to which. */
export type Spoken = { at: Set<string>; first: IsoDate | null; last: IsoDate | null };

export type SpokenOf = { of: ReadonlyMap<string, Spoken>; placeOf(finding: Finding): Place };

type Item = { key: string; at: string; date: IsoDate | null; isSure: boolean };
type Row = { key: string; pupil: Pupil; items: Item[] };

/** `read` is when it was read, as far as that is known. */
export function spokenOf(reading: PageReading, read: LondonTime): SpokenOf {
  const page = pageOf(reading);
  const of = new Map<string, Spoken>();
  const whoOf = new Map<Pupil, string>();
  const places = new Map<string, Place>();
  const thePage: Place = { who: `${page} ${momentOf(reading, read)}`, at: '', date: null };
  of.set(thePage.who, { at: new Set(['']), first: null, last: null });
  for (const { key, pupil, items } of rowsOf(reading, read.date)) {
    const who = pupil.id === null ? `${page} ${key} ${pupil.name}` : `${originOf(reading)} ${pupil.id}`;
    whoOf.set(pupil, who);
    const spoken = of.get(who) ?? { at: new Set(), first: null, last: null };
    of.set(who, spoken);
    if (reading.kind === 'register' || reading.kind === 'history') spoken.at.add('');
    for (const { key: cell, at, date, isSure } of items) {
      places.set(cell, { who, at, date });
      // what is not sure takes the place of nothing
      if (isSure) widen(spoken, at, date);
    }
  }
  return {
    of,
    placeOf: ({ subject: { pupil, cell, date, session } }) => {
      const known = cell === undefined ? undefined : places.get(cell);
      if (known) return known;
      const who = pupil && whoOf.get(pupil);
      if (who === undefined) return thePage;
      return date === undefined
        ? { who, at: '', date: null }
        : { who, at: sessionAt(date, session ?? null, null), date };
    },
  };
}

function widen(spoken: Spoken, at: string, date: IsoDate | null): void {
  spoken.at.add(at);
  if (date === null) return;
  if (spoken.first === null || date < spoken.first) spoken.first = date;
  if (spoken.last === null || date > spoken.last) spoken.last = date;
}

/** A mark without a date is one of the day on which it was read. */
function rowsOf(reading: PageReading, readOn: IsoDate): Row[] {
  switch (reading.kind) {
    case 'register':
    case 'history':
      return reading.rows.map(({ key, pupil, cells }) => ({
        key,
        pupil,
        items: cells.map(({ key, date, session, lesson, state }) => ({
          key,
          at: sessionAt(date ?? readOn, session, lesson),
          date: date ?? readOn,
          isSure: state !== 'uncertain' && state !== 'default',
        })),
      }));
    case 'amendments':
      return reading.entries.map(({ key, pupil, date, session }) =>
        record(key, pupil, date, sessionAt(date, session, null)),
      );
    case 'leave':
      return reading.requests.map(({ key = 'request', pupil, from, type }) =>
        record(key, pupil, from, `${from} ${type}`),
      );
    case 'cohort':
      return reading.rows.map(({ key, pupil }) => record(key, pupil, null, ''));
    case 'absences':
      return reading.rows.map(({ key, pupil, date, session }) =>
        record(key, pupil, date, sessionAt(date, session, null)),
      );
  }
}

function record(key: string, pupil: Pupil, date: IsoDate | null, at: string): Row {
  return { key, pupil, items: [{ key, at, date, isSure: true }] };
}

const sessionAt = (date: IsoDate | null, session: string | null, lesson: string | null) =>
  `${date ?? ''} ${session ?? ''} ${lesson ?? ''}`;

/** Pupils' ids are those of one system. */
const originOf = ({ url }: PageReading): string => url.split('/', 3).join('/');

/** One class's page looks like another's; where no group is named, its first pupil stands for it. */
function pageOf(reading: PageReading): string {
  const { kind, url, school, group } = reading;
  const first = kind === 'register' ? reading.rows[0]?.pupil.id : null;
  return JSON.stringify([kind, url, school, group ?? first ?? null]);
}

/** A register is another one each session, a report each time it covers other days. */
function momentOf(reading: PageReading, read: LondonTime): string {
  if (reading.kind === 'cohort') return `${reading.from} ${reading.to}`;
  if (reading.kind !== 'register') return '';
  const marking = markedSession(reading, read);
  return sessionAt(marking?.date ?? read.date, marking?.session ?? null, marking?.lesson ?? null);
}
