/**
 * Dates as files write them, read strictly. Owns that nothing is guessed: which of two numbers is the month is one rule for the
 * whole file, which the file itself proves or a person says; a date that does not fit it is a problem, never another date.
 */
import { isExists } from 'date-fns';
import type { IsoDate, Session } from '../../attendance';
import { isoOf, weekdayOf } from '../generic/dates';
import { sessionOf } from './import-sessions';

export type DateOrder = 'day-first' | 'month-first';

export type DateRules = {
  /** Null: nobody said yet, and the file does not tell. */
  order: DateOrder | null;
  /** "25" is 2025; else a year of two digits is a problem. */
  hasShortYears: boolean;
  /** 1 September of the school year of dates that name none. */
  schoolYear: IsoDate | null;
  /** A bare number is a day of Excel's: of cells that are no texts only. */
  hasSerials: boolean;
};

export type DateProblem =
  | 'no-date'
  | 'not-a-date'
  | 'order-unknown'
  | 'other-order'
  | 'short-year'
  | 'no-year'
  | 'other-weekday'
  | 'time-of-day'
  | 'bare-number';

/** `session` where the text names one beside the day. */
export type DateReading = { date: IsoDate; session: Session | null } | { problem: DateProblem };

type Parts = { year: string | null; month: number; day: number };
/** Two numbers, of which one is the month. */
type Pair = { first: number; second: number; year: string | null };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTH =
  '(jan|january|feb|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct|october|nov|november|dec|december)';
const WEEKDAY =
  /^(mon|monday|tue|tues|tuesday|wed|weds|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday)(?:,\s*|\s+)(?=\d|[a-z]+ \d)/;
const NO_TIME = /[ t]0?0:00(?::00(?:\.0+)?)?z?$/;
const TIME = /[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m)?z?$/;
const SESSION_AFTER = /[\s,-]+((?:a\.?m\.?|p\.?m\.?|morning|afternoon)(?: session)?)$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$|^(20\d{2})()(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const NAMED = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*${MONTH}\\.?(?:[\\s,-]*(\\d{4}|\\d{2}))?$`);
const NAMED_FIRST = new RegExp(`^${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?$`);
const SERIAL = /^\d{5}$/;
const LONGEST = 40;
/** 1 January 1970 as Excel counts. */
const SERIAL_OF_1970 = 25_569;
const DAY = 86_400_000;

type Taken = { weekday: number | null; session: Session | null; said: Parts | Pair | { problem: DateProblem } };

/** The day that a cell or heading names, under the file's rules. */
export function dateOf(shown: string, rules: DateRules): DateReading {
  const taken = takeApart(shown, rules.hasSerials);
  if ('problem' in taken.said) return taken.said;
  const parts = 'month' in taken.said ? taken.said : ordered(taken.said, rules.order);
  if ('problem' in parts) return parts;
  const date = wholeDate(parts, rules);
  if (typeof date !== 'string') return date;
  const isOther = taken.weekday !== null && weekdayOf(new Date(`${date}T12:00`)) !== taken.weekday;
  return isOther ? { problem: 'other-weekday' } : { date, session: taken.session };
}

export type DateEvidence = {
  /** Texts that can only be read with the day first, or with the month first, or both ways. */
  dayFirst: number;
  monthFirst: number;
  either: number;
  shortYears: number;
  noYears: number;
};

/** What the texts of a file's dates prove about its rules. */
export function dateEvidence(texts: Iterable<string>): DateEvidence {
  const evidence: DateEvidence = { dayFirst: 0, monthFirst: 0, either: 0, shortYears: 0, noYears: 0 };
  for (const text of texts) {
    const { said, weekday } = takeApart(text, false);
    if ('problem' in said) continue;
    if (said.year === null) evidence.noYears += 1;
    else if (said.year.length === 2) evidence.shortYears += 1;
    if ('month' in said) continue;
    const fits = (order: DateOrder) => isPossible(said, order, weekday);
    if (fits('day-first') && fits('month-first')) evidence.either += said.first === said.second ? 0 : 1;
    else if (fits('day-first')) evidence.dayFirst += 1;
    else if (fits('month-first')) evidence.monthFirst += 1;
  }
  return evidence;
}

/**
 * The order that the file proves; null where a person has to say. In England the month comes first by mistake only: one date
 * that can be read no other way may be a slip, and would turn all others round.
 */
export function provenOrder({ dayFirst, monthFirst, either }: DateEvidence): DateOrder | null {
  if (monthFirst > 0) return null;
  // dates that are written in full, or twice the same number, need no order
  return dayFirst > 0 || either === 0 ? 'day-first' : null;
}

function takeApart(shown: string, hasSerials: boolean): Taken {
  let text = shown.trim().toLowerCase().replace(/\s+/g, ' ');
  const none = (problem: DateProblem): Taken => ({ weekday: null, session: null, said: { problem } });
  if (text === '') return none('no-date');
  if (text.length > LONGEST) return none('not-a-date');
  if (SERIAL.test(text)) {
    if (!hasSerials) return none('bare-number');
    const date = new Date((Number(text) - SERIAL_OF_1970) * DAY).toISOString();
    const [year = '', month, day] = date.slice(0, 10).split('-');
    return { weekday: null, session: null, said: { year, month: Number(month), day: Number(day) } };
  }
  const named = WEEKDAY.exec(text);
  if (named) text = text.slice(named[0].length);
  text = text.replace(NO_TIME, '');
  const after = SESSION_AFTER.exec(text);
  if (after) text = text.slice(0, after.index);
  else if (TIME.test(text)) return none('time-of-day');
  const weekday = named ? WEEKDAYS.indexOf((named[1] as string).slice(0, 3)) + 1 : null;
  return { weekday, session: after ? sessionOf(after[1] as string) : null, said: numbersIn(text) };
}

function numbersIn(text: string): Taken['said'] {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, a, , b, c, d, , e, f] = yearFirst;
    return { year: a ?? d ?? null, month: Number(b ?? e), day: Number(c ?? f) };
  }
  const numbers = NUMBERS.exec(text);
  if (numbers) return { first: Number(numbers[1]), second: Number(numbers[3]), year: numbers[4] ?? null };
  const named = NAMED.exec(text);
  if (named) return { year: named[3] ?? null, month: monthOf(named[2]), day: Number(named[1]) };
  const first = NAMED_FIRST.exec(text);
  if (first) return { year: first[3] ?? null, month: monthOf(first[1]), day: Number(first[2]) };
  return { problem: 'not-a-date' };
}

const monthOf = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;

function ordered({ first, second, year }: Pair, order: DateOrder | null): Parts | { problem: DateProblem } {
  if (order === null) return first === second ? { year, month: first, day: second } : { problem: 'order-unknown' };
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  if (month > 12) return { problem: day <= 12 ? 'other-order' : 'not-a-date' };
  return { year, month, day };
}

function wholeDate(
  { year, month, day }: Parts,
  { hasShortYears, schoolYear }: DateRules,
): IsoDate | { problem: DateProblem } {
  if (month < 1 || month > 12 || day < 1 || day > 31) return { problem: 'not-a-date' };
  let whole: number;
  if (year === null) {
    if (schoolYear === null) return { problem: 'no-year' };
    whole = Number(schoolYear.slice(0, 4)) + (month >= 9 ? 0 : 1);
  } else if (year.length === 2) {
    if (!hasShortYears) return { problem: 'short-year' };
    whole = 2000 + Number(year);
  } else whole = Number(year);
  if (whole < 1990 || whole > 2100 || !isExists(whole, month - 1, day)) return { problem: 'not-a-date' };
  return isoOf(new Date(whole, month - 1, day));
}

/** Whether a pair can be a date of this order at all; of a year that is not known a leap one. */
function isPossible(pair: Pair, order: DateOrder, weekday: number | null): boolean {
  const parts = ordered(pair, order);
  if ('problem' in parts) return false;
  const { year, month, day } = parts;
  if (month < 1 || day < 1) return false;
  const whole = year === null ? 2024 : year.length === 2 ? 2000 + Number(year) : Number(year);
  if (!isExists(whole, month - 1, day)) return false;
  return weekday === null || year === null || weekdayOf(new Date(whole, month - 1, day)) === weekday;
}
