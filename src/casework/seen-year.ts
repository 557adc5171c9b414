/**
 * What was seen of one pupil in one school year, while it is open. Owns its shape and which place of the year a session is;
 * how it is packed is for `packed-year.ts`.
 */
import { addCalendarDays, type IsoDate, type Mark, type Session } from '../attendance';
import type { Printed } from '../pages/reading';
import { heardBoth, type Sayings } from './session-sayings';

/** Figures of a pupil as a kind of page printed them on a day. */
export type FigureSeen = { on: IsoDate; kind: 'cohort' | 'history'; printed: Printed };

export type SeenYear = {
  /** 1 September. */
  from: IsoDate;
  /** By the place of the session in the year. */
  sessions: Map<number, Sayings>;
  /** Oldest first. */
  figures: FigureSeen[];
  /** Bits of the names under which the pupil was seen. */
  words: string[];
};

export type SeenSession = { date: IsoDate; session: Session; sayings: Sayings };

/** So many figures of a year are kept; the oldest go. */
const MOST_FIGURES = 40;
const DAYS_OF_A_YEAR = 366;
const DAY = 86_400_000;

export function emptyYear(from: IsoDate): SeenYear {
  return { from, sessions: new Map(), figures: [], words: [] };
}

/** Two sessions a day from 1 September on. */
export function placeOf(date: IsoDate, session: Session, from: IsoDate): number {
  return ((Date.parse(date) - Date.parse(from)) / DAY) * 2 + (session === 'AM' ? 0 : 1);
}

type PlaceInYear = Pick<Mark, 'date' | 'session'>;

/** The sessions of a year in order, and a mark of each code in each of them: all pupils share them, nobody changes them. */
type YearTable = { sessions: readonly PlaceInYear[]; marks: Map<string, (Mark | undefined)[]> };

const tables = new Map<IsoDate, YearTable>();

function tableOf(from: IsoDate): YearTable {
  const known = tables.get(from);
  if (known) return known;
  const end = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
  const days = Array.from({ length: DAYS_OF_A_YEAR }, (_, day) => addCalendarDays(from, day)).filter(
    (day) => day < end,
  );
  const sessions = days.flatMap((date): PlaceInYear[] => [
    { date, session: 'AM' },
    { date, session: 'PM' },
  ]);
  const table: YearTable = { sessions, marks: new Map() };
  tables.set(from, table);
  return table;
}

/** The places of which something was seen, in order. */
function placesSeen({ sessions }: SeenYear): number[] {
  const places = [...sessions.keys()];
  const isInOrder = places.every((place, index) => index === 0 || place > (places[index - 1] as number));
  return isInOrder ? places : places.sort((a, b) => a - b);
}

/** Sessions on which pages differ, in order. */
export function disputedSessions(year: SeenYear): SeenSession[] {
  const { sessions } = tableOf(year.from);
  return placesSeen(year).flatMap((place) => {
    const session = sessions[place];
    const sayings = year.sessions.get(place);
    return session && sayings && sayings.length > 1 ? [{ ...session, sayings }] : [];
  });
}

/** Whether this is news; the year is changed then. */
export function putFigure(year: SeenYear, figure: FigureSeen): boolean {
  const isSameDay = (one: FigureSeen) => one.on === figure.on && one.kind === figure.kind;
  const known = year.figures.find(isSameDay);
  if (known !== undefined && JSON.stringify(known.printed) === JSON.stringify(figure.printed)) return false;
  year.figures = [...year.figures.filter((one) => !isSameDay(one)), figure]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .slice(-MOST_FIGURES);
  return year.figures.includes(figure);
}

/** One year of what turned out to be one pupil. */
export function joinYears(a: SeenYear, b: SeenYear): SeenYear {
  const joined: SeenYear = { ...a, sessions: new Map(a.sessions), words: [...new Set([...a.words, ...b.words])] };
  for (const [place, sayings] of b.sessions) joined.sessions.set(place, heardBoth(a.sessions.get(place), sayings));
  for (const figure of b.figures)
    if (!a.figures.some(({ on, kind }) => on === figure.on && kind === figure.kind)) putFigure(joined, figure);
  return joined;
}

/** The mark that stands in each session, in order. */
export function marksOf(year: SeenYear): Mark[] {
  const { sessions, marks } = tableOf(year.from);
  const all: Mark[] = [];
  for (const place of placesSeen(year)) {
    const session = sessions[place];
    const [{ code }] = year.sessions.get(place) as Sayings;
    if (session === undefined) continue;
    let ofCode = marks.get(code);
    if (ofCode === undefined) {
      ofCode = [];
      marks.set(code, ofCode);
    }
    const mark = ofCode[place] ?? Object.freeze({ ...session, code });
    ofCode[place] = mark;
    all.push(mark);
  }
  return all;
}
