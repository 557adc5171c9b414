/** A pupil's year as weeks of half-days. Owns which cell stands where and what it is; how cells look is for the grid. */
import {
  addCalendarDays,
  codeClass,
  type IsoDate,
  mondayOf,
  type SchoolCalendar,
  type Session,
  schoolDaysOf,
  schoolYearStart,
  sessionsOn,
  standingMarks,
  termOf,
  termsOf,
} from '../../src/attendance';
import { codeWithName } from '../code-names';
import { dayWords } from '../day-words';
import type { YearSource } from './pupil-view';

export type CellKind =
  | 'present'
  | 'late'
  | 'authorised'
  | 'unauthorised'
  | 'provisional'
  | 'not-marked'
  | 'off-roll'
  | 'not-required'
  | 'not-read'
  | 'to-come';

export type HalfDay = { date: IsoDate; session: Session; kind: CellKind; code: string; words: string };

/** Half-days in a row, or so many without school and why. */
export type WeekPart = { kind: 'half-day'; cell: HalfDay } | { kind: 'closed'; halves: number; words: string };

export type YearWeek =
  | { kind: 'week'; monday: IsoDate; parts: WeekPart[]; unauthorised: number }
  | { kind: 'gap'; monday: IsoDate; words: string };

export type PupilYear = { weeks: YearWeek[]; words: string };

const WEEKDAYS = 5;
const SESSIONS = ['AM', 'PM'] as const;

/** All weeks of the school year up to the week of `asOf`; without a calendar, those from the first mark on. */
export function yearOf(source: YearSource): PupilYear {
  const { calendar, asOf } = source;
  const last = mondayOf(asOf.date);
  const weeks: YearWeek[] = [];
  const cellOf = cellsOf(source);
  for (let monday = firstMonday(source); monday <= last; monday = addCalendarDays(monday, 7)) {
    const parts = partsOf(monday, calendar, cellOf);
    const cells = parts.flatMap((part) => (part.kind === 'half-day' ? [part.cell] : []));
    if (cells.length > 0) weeks.push({ kind: 'week', monday, parts, unauthorised: cells.filter(counts).length });
    else if (weeks.at(-1)?.kind !== 'gap' && weeks.length > 0)
      weeks.push({ kind: 'gap', monday, words: gapWords(monday, calendar) });
  }
  if (weeks.at(-1)?.kind === 'gap') weeks.pop();
  return { weeks, words: termWords(asOf.date, calendar) };
}

/** Of a gap between two weeks with school: which of the holidays it is. */
export function gapWords(inIt: IsoDate, calendar: SchoolCalendar | null): string {
  if (calendar === null) return 'no marks';
  return termOf(inIt, calendar) !== null ? 'half term' : 'holiday';
}

const counts = ({ kind }: HalfDay): boolean => kind === 'unauthorised' || kind === 'provisional';

function firstMonday({ marks, calendar, asOf }: YearSource): IsoDate {
  const start = schoolYearStart(asOf.date);
  const inYear = standingMarks(marks).find(({ date }) => date >= start)?.date ?? asOf.date;
  const firstDay = calendar && schoolDaysOf(calendar).days.find((day) => day >= start);
  return mondayOf(firstDay && firstDay < inYear ? firstDay : inYear);
}

type CellOf = (date: IsoDate, session: Session) => HalfDay;

function cellsOf({ marks, asOf, onRollFrom, onRollTo }: YearSource): CellOf {
  const codes = new Map(standingMarks(marks).map(({ date, session, code }) => [date + session, code]));
  const last = asOf.date + asOf.session;
  return (date, session) => {
    const code = codes.get(date + session);
    const cell = (kind: CellKind, words: string, shown = ''): HalfDay => ({ date, session, kind, code: shown, words });
    if ((onRollFrom && date < onRollFrom) || (onRollTo && date > onRollTo)) return cell('off-roll', 'not on roll', '–');
    if (code === undefined)
      return date + session > last ? cell('to-come', 'to come') : cell('not-read', 'not read', '?');
    return cell(
      kindOf(code, date),
      code.trim() === '' || code === '-' ? 'not marked' : codeWithName(code),
      shownOf(code),
    );
  };
}

const shownOf = (code: string): string => (code === '-' ? '' : code);

function kindOf(code: string, date: IsoDate): CellKind {
  if (code === 'L') return 'late';
  if (code === 'N') return 'provisional';
  if (code === 'Z') return 'off-roll';
  switch (codeClass(code, date)) {
    case 'present':
    case 'elsewhere':
      return 'present';
    case 'authorised':
      return 'authorised';
    case 'unauthorised':
      return 'unauthorised';
    case 'not-possible':
    case 'administrative':
      return 'not-required';
    default:
      return 'not-marked';
  }
}

function partsOf(monday: IsoDate, calendar: SchoolCalendar | null, cellOf: CellOf): WeekPart[] {
  const parts: WeekPart[] = [];
  for (let weekday = 0; weekday < WEEKDAYS; weekday++) {
    const date = addCalendarDays(monday, weekday);
    const open = calendar === null ? SESSIONS : sessionsOn(date, schoolDaysOf(calendar));
    for (const session of SESSIONS) {
      const before = parts.at(-1);
      if (open.includes(session)) parts.push({ kind: 'half-day', cell: cellOf(date, session) });
      else if (before?.kind === 'closed' && before.words === closedWords(date, calendar)) before.halves += 1;
      else parts.push({ kind: 'closed', halves: 1, words: closedWords(date, calendar) });
    }
  }
  return parts;
}

const CLOSED_WORDS = { inset: 'INSET', holiday: 'holiday', 'bank-holiday': 'bank hol.', closure: 'closed' } as const;

function closedWords(date: IsoDate, calendar: SchoolCalendar | null): string {
  if (calendar === null) return '';
  const closed = calendar.closed.find((entry) => (typeof entry === 'string' ? entry : entry.date) === date);
  if (typeof closed === 'object' && closed.kind) return CLOSED_WORDS[closed.kind];
  if (calendar.bankHolidays?.includes(date)) return CLOSED_WORDS['bank-holiday'];
  if (closed) return CLOSED_WORDS.closure;
  const starts = schoolDaysOf(calendar).days.find((day) => day > date);
  if (starts && mondayOf(starts) === mondayOf(date)) return `starts ${dayWords(starts)}`;
  return 'holiday';
}

/** "autumn, week 11 of 15"; '' where the calendar does not say. */
function termWords(date: IsoDate, calendar: SchoolCalendar | null): string {
  if (calendar === null) return 'school calendar not set';
  const term = termsOf(calendar).find(({ from, to }) => from <= date && date <= to);
  if (!term) return '';
  const weeks = schoolDaysOf(calendar).mondays.filter((monday) => monday >= mondayOf(term.from) && monday <= term.to);
  const at = weeks.findLastIndex((monday) => monday <= date) + 1;
  return [term.name?.toLowerCase(), `week ${at} of ${weeks.length}`].filter(Boolean).join(', ');
}
