/**
 * Dates as pages write them. Owns the wordings (UK order: day before month); never guesses a missing part: that is for
 * `date-context.ts`, from what else the page says.
 */
import { isExists } from 'date-fns';
import type { IsoDate, Session } from '../../attendance';

/** What a text says about a date; parts it does not say are missing. `weekday` is 1 for Monday to 7 for Sunday. */
export type DateParts = { year?: number; month?: number; day?: number; weekday?: number; weekBeginning?: boolean };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

// whole names and their usual short forms only: "Mark 3" is no third of March, "Month 2" no second Monday
export const WEEKDAY =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b\\.?';
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
// two digits are a year only where the page says so: in "9 Nov 30 pupils" they are not
const YEAR = "(?:[-,\\s]*(\\d{4})|-(\\d{2})|\\s['’](\\d{2}))?";

// patterns in these files are in lower case, for texts in lower case: ignoring case costs three times as long to compile,
// and a page is read by patterns that have never run before
type Groups = (string | undefined)[];
type Wording = { pattern: RegExp; parts: (groups: Groups, text: string) => DateParts | null };

/** In the order in which a text is searched; a later wording never sees what an earlier one took. */
const WORDINGS: readonly Wording[] = [
  {
    pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
    parts: ([year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    pattern: new RegExp(
      `(?:\\b${WEEKDAY},?\\s*)?(?:the\\s+)?\\b${DAY}\\s*(?:of\\s+)?[-\\s]?${MONTH}${YEAR}(?![\\d:])`,
      'g',
    ),
    parts: ([name, day, month, ...years]) => ({
      ...weekday(name),
      day: Number(day),
      ...monthPart(month),
      ...year(years),
    }),
  },
  {
    pattern: new RegExp(`(?:\\b${WEEKDAY},?\\s*)?\\b${MONTH}\\s+${DAY}${YEAR}(?![\\d:])`, 'g'),
    parts: ([name, month, day, ...years]) => ({
      ...weekday(name),
      day: Number(day),
      ...monthPart(month),
      ...year(years),
    }),
  },
  {
    pattern: new RegExp(
      `(?:\\b${WEEKDAY},?\\s*)?(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})(?:\\3(\\d{4}|\\d{2}))?(?![\\d/.-]\\d|\\d)`,
      'g',
    ),
    // "3.5", "9-10" and "Class 3/4" are no dates: without a year it takes a slash, and a weekday or nothing else beside it
    parts: ([name, day, sign, month, digits], text) =>
      digits === undefined && (sign !== '/' || (name === undefined && !BARE_DAY_AND_MONTH.test(text)))
        ? null
        : { ...weekday(name), day: Number(day), month: Number(month), ...year([digits]) },
  },
  {
    pattern: new RegExp(`\\b${WEEKDAY},?\\s*${DAY}(?![\\d:./-])\\b`, 'g'),
    parts: ([name, day]) => ({ ...weekday(name), day: Number(day) }),
  },
];

const BARE_DAY_AND_MONTH = /^(?:w\/[cb]\s*|week (?:commencing|beginning)\s*)?\d{1,2}\/\d{1,2}(?:\s*[ap]m)?$/;
const ONLY_WEEKDAY = new RegExp(`^${WEEKDAY}$`);
const WEEK_BEGINNING = /\b(?:w\s*\/\s*[cb]|w\.[cb]\.?|week (?:commencing|beginning|starting|of)|wc|wb)\b/;
const LONGEST = 200;

/** The first date in a text, as far as the text says it; null where it says none. */
export function datePartsIn(text: string): DateParts | null {
  return allDatePartsIn(text)[0] ?? null;
}

/** Every date in a text: "7 Sep to 11 Sep 2026" has two, one without a year. */
export function allDatePartsIn(said: string): DateParts[] {
  const text = said.toLowerCase();
  if (text.length > LONGEST || !/\d|^(?:mon|tue|wed|thu|fri|sat|sun)/.test(text)) return [];
  const alone = ONLY_WEEKDAY.exec(text.replace(/\b(?:am|pm|morning|afternoon)\b/g, '').trim());
  if (alone) return [weekday(alone[1])];
  const found: { at: number; parts: DateParts }[] = [];
  let rest = text;
  for (const { pattern, parts } of WORDINGS) {
    rest = rest.replace(pattern, (...match) => {
      const all = match as unknown as (string | number)[];
      const at = all.findIndex((item) => typeof item === 'number');
      const date = parts(all.slice(1, at) as Groups, text);
      if (date === null) return all[0] as string;
      if (isPlausible(date)) found.push({ at: all[at] as number, parts: date });
      // blanks of the same length keep later positions true
      return ' '.repeat((all[0] as string).length);
    });
  }
  const weekBeginning = WEEK_BEGINNING.test(text);
  return found.sort((a, b) => a.at - b.at).map(({ parts }) => (weekBeginning ? { ...parts, weekBeginning } : parts));
}

function weekday(name: string | undefined): DateParts {
  const index = name === undefined ? -1 : WEEKDAYS.indexOf(name.slice(0, 3));
  return index < 0 ? {} : { weekday: index + 1 };
}

function monthPart(name: string | undefined): DateParts {
  return { month: MONTHS.indexOf((name ?? '').slice(0, 3)) + 1 };
}

function year(digits: Groups): DateParts {
  const said = digits.find((text) => text !== undefined);
  if (said === undefined) return {};
  return { year: said.length === 2 ? 2000 + Number(said) : Number(said) };
}

function isPlausible({ year: y, month, day }: DateParts): boolean {
  if (y !== undefined && (y < 1990 || y > 2100)) return false;
  if (day !== undefined && (day < 1 || day > 31)) return false;
  if (month === undefined || day === undefined) return true;
  return isExists(y ?? 2024, month - 1, day);
}

/** The date where the text says all of it and the weekday, if it names one, agrees; else null. */
export function wholeDate(parts: DateParts): IsoDate | null {
  const { year: y, month, day } = parts;
  if (y === undefined || month === undefined || day === undefined || !isExists(y, month - 1, day)) return null;
  const date = new Date(y, month - 1, day);
  if (parts.weekday !== undefined && weekdayOf(date) !== parts.weekday) return null;
  return isoOf(date);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: Date): number {
  return date.getDay() || 7;
}

/** A day by its local midnight: to format it otherwise takes a library that a page's script has no room for. */
export const isoOf = (date: Date): IsoDate =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');

/** The local midnight of a day: the whole library for parsing dates is too much for a page's script. */
export function dayOf(date: IsoDate): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
}

export function weekdayOfIso(date: IsoDate): number {
  return weekdayOf(dayOf(date));
}

const AM = /\b(?:a\.?m\.?|morning)\b/;
const PM = /\b(?:p\.?m\.?|afternoon)\b/;
// "9am" and "9:15 am", but not "Mon 9 AM"
const CLOCK_TIME = /\d{1,2}[:.]\d{2}\s*[ap]\.?m\b\.?|\b\d{1,2}[ap]\.?m\b\.?/g;

/** AM or PM where a text names exactly one of them; times of day ("9:15am") do not count. */
export function sessionIn(text: string): Session | null {
  const words = text.toLowerCase().replace(CLOCK_TIME, ' ');
  const am = AM.test(words);
  const pm = PM.test(words);
  return am === pm ? null : am ? 'AM' : 'PM';
}

const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})\b/;

/**
 * Whether dates beside each other look as if the month came first: one of them can be nothing else, or the first numbers
 * are all the same while the second ones run. Nobody knows then which of the others is meant.
 */
export function isMonthFirst(texts: readonly string[]): boolean {
  const pairs = texts.flatMap((text) => {
    const match = SLASHED.exec(text);
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  if (pairs.some(([first, second]) => first <= 12 && second > 12)) return true;
  const firsts = new Set(pairs.map(([first]) => first));
  const seconds = new Set(pairs.map(([, second]) => second));
  return firsts.size === 1 && seconds.size >= 3 && pairs.every(([first]) => first <= 12);
}
