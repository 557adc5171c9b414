/**
 * The plain data that elements take: dates, marks, a calendar. Owns their forms and how each is written in an attribute; every
 * text has its longest and every list its most.
 */
import { type Closure, codeClass, type IsoDate, type Mark, type SchoolCalendar } from '../../attendance';
import { fromJson, NotUnderstood, type Taken } from '../element/given';
import {
  either,
  exactlyOf,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  optional,
  type Shape,
  text,
  word,
  yesOrNo,
} from './shape';

const MOST_MARKS = 10_000;
const MOST_DAYS = 4000;

/** A term that began in the year 202 would be worked out for an hour. */
const DATE = /^20\d\d-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

/** The 31st of February has the form of a date and is none. */
function isDate(value: string): boolean {
  const at = DATE.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

export const dateShape = text('a date, YYYY-MM-DD', isDate);
const instantShape = text(
  'a moment: ISO 8601 with an offset or Z',
  (value) => INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
);
export const sessionShape = oneOf('AM', 'PM');

const anyMark = objectOf<Mark>(
  {
    date: dateShape,
    session: sessionShape,
    code: text('a code of at most 20 characters', (value) => value.length <= 20),
  },
  'a mark: date, session and code',
);

/** What a register shows where nothing was entered. */
const NO_CODE = ['', '-', '*'];

/** A mark that is no code, as a small o, would count as nothing without a word. */
const markShape: Shape<Mark> = (value, path, faults) => {
  const before = faults.length;
  const mark = anyMark(value, path, faults);
  if (faults.length === before && !NO_CODE.includes(mark.code.trim()) && codeClass(mark.code, mark.date) === null)
    faults.push({ path: `${path}.code`, message: 'a national code of that day, or none' });
  return mark;
};

type Term = SchoolCalendar['terms'][number];
const termShape = exactlyOf<Term>(
  { from: dateShape, to: dateShape, name: optional(word), half: optional(oneOf(1, 2)) },
  'a term: from and to',
);
const termsShape = listOf(termShape, 100, 'dates such as 2026-09-03/2026-12-18');
const years = optional(listOf(word, 20, 'a list of year groups'));

const closureShape = exactlyOf<Closure>(
  {
    date: dateShape,
    session: optional(sessionShape),
    years,
    kind: optional(oneOf('inset', 'holiday', 'bank-holiday', 'closure')),
  },
  'a date, or an object with one',
);

type Assessment = NonNullable<SchoolCalendar['assessments']>[number];
const calendarShape = exactlyOf<Omit<SchoolCalendar, 'closed'> & { closed?: SchoolCalendar['closed'] }>(
  {
    terms: termsShape,
    closed: optional(listOf(either<IsoDate, Closure>(dateShape, closureShape), MOST_DAYS, 'a list of days')),
    bankHolidays: optional(listOf(dateShape, MOST_DAYS, 'a list of days')),
    assessments: optional(
      listOf(
        exactlyOf<Assessment>(
          { from: dateShape, to: dateShape, kind: oneOf('statutory', 'public', 'internal'), years },
          'an assessment: from, to and kind',
        ),
        MOST_DAYS,
        'a list of assessments',
      ),
    ),
  },
  'a calendar: terms, closed days',
);

/**
 * "2026-09-14 AM O, 2026-09-14 PM O"; without a code the session has no mark. An empty text is a page that printed nothing,
 * and would be shown as a pupil without absences.
 */
function marksOfText(value: string): unknown {
  if (value.trim() === '') throw new NotUnderstood('marks such as "2026-09-14 AM O"; [] where there are none');
  if (value.trim().startsWith('[')) return fromJson(value);
  return value
    .split(/[,;\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      const [date, session, code = '', ...more] = entry.split(/\s+/);
      if (more.length > 0) throw new NotUnderstood('marks such as "2026-09-14 AM O", with commas in between');
      return { date, session, code };
    });
}

/** "2026-09-03/2026-10-23 2026-11-02/2026-12-18" */
function termsOfText(value: string): unknown {
  return wordsOf(value).map((range) => {
    const [from, to, ...more] = range.split('/');
    if (more.length > 0) throw new NotUnderstood('dates such as 2026-09-03/2026-12-18');
    return { from, to };
  });
}

/** Words with blanks or commas in between. */
export const wordsOf = (value: string): string[] => value.split(/[\s,;]+/).filter(Boolean);

/** Where the calendar is not given as a whole, its terms and closed days are. */
export const CALENDAR = {
  calendar: { shape: optional(calendarShape), fromText: fromJson },
  terms: { shape: optional(termsShape), fromText: termsOfText },
  closed: { shape: optional(listOf(dateShape, MOST_DAYS, 'a list of days')), fromText: wordsOf },
} satisfies Record<string, Taken>;

export type CalendarGiven = {
  calendar?: Omit<SchoolCalendar, 'closed'> & { closed?: SchoolCalendar['closed'] };
  terms?: SchoolCalendar['terms'];
  closed?: IsoDate[];
};

/** The calendar as a whole before its terms, and closed days of both; null where neither is given. */
export function calendarOf({ calendar, terms, closed = [] }: CalendarGiven): SchoolCalendar | null {
  if (calendar) return { ...calendar, closed: [...(calendar.closed ?? []), ...closed] };
  return terms && terms.length > 0 ? { terms, closed } : null;
}

export const MARKS: Taken = {
  shape: optional(listOf(markShape, MOST_MARKS, 'a list of marks')),
  fromText: marksOfText,
};
export const DAY: Taken = { shape: optional(dateShape) };
export const NOW: Taken = { shape: optional(instantShape) };
export const WORD: Taken = { shape: optional(word) };

/** Whole numbers of sessions. */
export const COUNT: Taken = {
  shape: optional(
    numberOf('a whole number, 0 or more', (value) => Number.isInteger(value) && value >= 0 && value <= 1e6),
  ),
  fromText: (value) => (/^\d+$/.test(value.trim()) ? Number(value) : value),
};

export const FLAG: Taken = {
  shape: optional(yesOrNo),
  fromText: (value) => ({ true: true, false: false, '': true })[value] ?? value,
};
