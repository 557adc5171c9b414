/**
 * Of whom the sheets made of marks are, from when to when, and whether a mark is missing. Owns that judgement and its words in
 * the first lines of a sheet; figures and columns are `papers`'.
 */
import type { KeptView, RewardPeriod } from '../../../components/panel/data-view';
import {
  addCalendarDays,
  codeClass,
  type Instant,
  type IsoDate,
  londonTime,
  type Mark,
  type SchoolCalendar,
  schoolDaysOf,
  schoolYearStart,
  standingMarks,
  termOf,
} from '../../../src/attendance';
import { areComplete, type WantedSessions } from '../../../src/casework/complete-marks';
import type { PageFacts, PupilOnPage } from '../../../src/messaging/page-facts';
import { counted, daySpan } from '../../../src/papers/paper-days';
import { FEWEST_SHOWN, TOO_FEW } from '../../../src/papers/sheets/suppress';
import { sessionsFrom } from './pupil-marks';

type Period = { from: IsoDate; to: IsoDate };

/** One whose marks were seen. */
export type SeenPupil = { name: string | null; year: string | null; group: string | null; marks: readonly Mark[] };

/** Whom a sheet is of; `left`: how many of the page are not in it, since no mark of them was seen. */
export type OfWhom = { pupils: readonly SeenPupil[]; isOfPage: boolean; left: number };

/** By this time every mark of a day is made where it is made at all. */
const DAY_OVER = '16:00';
/** A calendar that begins later than this after the period does leaves out a part of it. */
const LATEST_START_DAYS = 21;
/** Of whom such a page lists everybody in a group; the others list those with something about them. */
const OF_EVERYBODY: ReadonlySet<PageFacts['kind']> = new Set(['register', 'history', 'cohort']);

/** The page of one pupil is no list. */
export function listedOn(facts: PageFacts | null): KeptView['listed'] {
  if (facts === null || facts.pupils.length < 2) return null;
  return { pupils: namedOn(facts).size, isChosen: !OF_EVERYBODY.has(facts.kind) };
}

/** The pupils of a page who can be told apart, by random name. */
export function namedOn({ pupils }: PageFacts): Map<string, PupilOnPage> {
  return new Map(pupils.flatMap((pupil) => (pupil.who === null ? [] : [[pupil.who, pupil] as const])));
}

/** The last school day whose marks are not still being made; null before the first of the calendar. */
export function lastWholeDay(now: Instant, calendar: SchoolCalendar): IsoDate | null {
  const { date, time } = londonTime(now);
  const over = time >= DAY_OVER ? date : addCalendarDays(date, -1);
  return schoolDaysOf(calendar).days.findLast((day) => day <= over) ?? null;
}

/** What rewards are given for, up to a school day. */
export function rewardPeriod(period: RewardPeriod, to: IsoDate, calendar: SchoolCalendar): Period & { words: string } {
  const half = calendar.terms.find((term) => term.from <= to && to <= term.to);
  if (period === 'half-term' && half?.half !== undefined) return { words: 'Half term', from: half.from, to };
  // where the calendar has no halves, it is the whole term
  if (period !== 'year') return { words: 'Term', from: termOf(to, calendar)?.from ?? to, to };
  return { words: 'School year', from: schoolYearStart(to), to };
}

/** Every session of a period that must have a mark; null where the calendar does not reach back to its beginning. */
export function sessionsIn({ from, to }: Period, calendar: SchoolCalendar): WantedSessions | null {
  if (schoolDaysOf(calendar).first > addCalendarDays(from, LATEST_START_DAYS)) return null;
  return sessionsFrom(from, calendar).filter(({ date }) => date <= to);
}

/** Whether none is without a mark that counts. Who came during the period, and whom no page shows as not on roll before, is in doubt. */
export const isWhole = (marks: readonly Mark[], wanted: WantedSessions | null): boolean =>
  areComplete(standingMarks(marks).filter(isMark), wanted, []);

/** The marks of a period that were seen. */
export const marksIn = (marks: readonly Mark[], { from, to }: Period): Mark[] =>
  standingMarks(marks).filter((mark) => from <= mark.date && mark.date <= to && isMark(mark));

/** A blank, or something that is no code, is none. */
const isMark = ({ code, date }: Mark): boolean => codeClass(code, date) !== null;

/** The first lines of the sheets for the leadership. */
export function leadershipLines(
  school: string,
  { pupils, isOfPage, left }: OfWhom,
  { year, calendar, isForOthers }: { year: Period; calendar: SchoolCalendar; isForOthers: boolean },
): string[] {
  const wanted = sessionsIn(year, calendar);
  const partly = pupils.filter(({ marks }) => !isWhole(marks, wanted)).length;
  const days = pupils.flatMap(({ marks }) => marksIn(marks, year).map(({ date }) => date)).sort();
  const [first = year.from, last = year.to] = [days[0], days.at(-1)];
  // outside the school a small number may tell who it is
  const few = (count: number): string =>
    isForOthers && count < FEWEST_SHOWN ? `${TOO_FEW} pupils` : counted(count, 'pupil');
  const all = pupils.length < FEWEST_SHOWN ? `${TOO_FEW} pupils` : counted(pupils.length, 'pupil');
  return [
    `${school}: attendance by the marks that were seen, ${daySpan(first, last)}`,
    `Of ${all} ${isOfPage ? 'on the page that was open' : 'of whom pages showed marks this school year'}.${
      left > 0 ? ` Left out, since no mark of them was seen this school year: ${few(left)}.` : ''
    }`,
    partly === 0
      ? 'Complete: every session of the school year has a mark.'
      : `Not complete: of ${few(partly)} marks are missing. Counts of sessions are at least; percentages may be other than they stand here.`,
    ...(isForOthers ? ['For governors and others outside the school: small numbers are withheld.'] : []),
  ];
}

/** The first lines of the list of rewards. `partly`: of how many marks are missing, so that nobody can say what they reached. */
export function rewardLinesAbove(
  school: string,
  { words, ...period }: Period & { words: string },
  { pupils, partly, left, clause }: { pupils: number; partly: number; left: number; clause: string },
): string[] {
  const out = [
    partly > 0 && `since marks are missing, ${counted(partly, 'pupil')}`,
    left > 0 && `since no mark was seen or the policy has no line for them, ${counted(left, 'pupil')}`,
  ].filter((one) => one !== false);
  return [
    `${school}: attendance that the policy rewards${clause === '' ? '' : ` (${clause})`}`,
    `${words} so far, ${daySpan(period.from, period.to)}, of ${counted(pupils, 'pupil')} on the page that was open.`,
    out.length === 0 ? 'Complete: every session has a mark.' : `Not judged: ${out.join('; ')}.`,
  ];
}
