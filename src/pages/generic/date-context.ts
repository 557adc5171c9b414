/**
 * Completes dates that a page writes without year or month, from the whole dates the same page shows. Owns the rule that
 * nothing is guessed: what the page does not settle stays unknown, with the reason.
 */
import { addDays, isExists, startOfISOWeek } from 'date-fns';
import type { IsoDate } from '../../attendance';
import { allDatePartsIn, type DateParts, dayOf, isoOf, MONTH, WEEKDAY, weekdayOfIso, wholeDate } from './dates';
import type { PageText, TextSource } from './page-texts';

export type Dated = { date: IsoDate } | { date: null; why: string };

export type DateContext = {
  /** Whole dates the page shows about itself. */
  anchors: IsoDate[];
  /** A day of the one week the page is about, where it names a week. */
  week: IsoDate | null;
  /** The one date the page is about. */
  pageDate: Dated;
};

/** Sources that speak of the page as a whole, most telling first. Loose texts count only where nothing else has a date. */
const SOURCES: TextSource[] = ['caption', 'heading', 'control', 'address', 'title', 'text'];
const NOT_ABOUT_THE_PAGE =
  /\b(?:born|birth|d\.?o\.?b|admi(?:tted|ssion)|joined|left|leaver|updated|version|©|copyright|last (?:seen|changed|modified))\b/;

/** What a date in an address or a form is for, where that is not the page. */
const OF_SOMETHING_ELSE =
  /\b(?:start|from|until|end|due|term|return|expir|note)[\w ]{0,12}\d{1,4}[-/]|^(?:due|note|return|expir|start|until|copy)/;
const LONGEST_LABEL = 40;
/** A date of birth completes nobody's marks. */
const MOST_YEARS = 2;

const MOST_DAYS_FROM_ANCHOR = 183;

/** Finds the dates by which a page's shorter dates can be completed, and the date it is about. */
export function dateContext(texts: readonly PageText[], today?: IsoDate): DateContext {
  const dated = texts
    .filter((text, index) => !isAboutOther(text, texts[index - 1]))
    .flatMap((text) => allDatePartsIn(text.text).map((parts) => ({ ...text, parts })))
    .filter(({ parts }) => today === undefined || !isLongAgo(wholeDate(parts) ?? today, today));
  const whole = dated.flatMap(({ parts, from }) => {
    const date = wholeDate(parts);
    return date === null ? [] : [{ date, from }];
  });
  const telling = whole.filter(({ from }) => from !== 'text');
  const all = [...new Set((telling.length > 0 ? telling : whole).map(({ date }) => date))];
  const year = schoolYearIn(texts);
  const anchors = year === null ? all : [`${year + 1}-03-01`, ...all.filter((date) => isInSchoolYear(date, year))];
  const known = new Set(texts.flatMap((one) => (mayBeOfEvents(one) ? [] : wordsOf(one.text))));
  const isPlain = (one: PageText) => !mayBeOfEvents(one) || saysOnlyWhen(one.text, known);
  const about = dated.filter((one) => !one.isBelow && (one.from !== 'text' || isPlain(one)));
  const said = pageDate(about, anchors);
  // a heading that may be about anything still contradicts the others
  const sure = pageDate(about.filter(isPlain), anchors);
  const isOfOtherYear = year !== null && said.date !== null && !isInSchoolYear(said.date, year);
  return {
    anchors,
    week: pageWeek(dated, anchors),
    pageDate: isOfOtherYear
      ? { date: null, why: 'the page shows a date that is not in its school year' }
      : said.date === null || said.date === sure.date
        ? said
        : { date: null, why: 'no date on the page' },
  };
}

const WHEN = new RegExp(
  `^(?:${WEEKDAY}|${MONTH}|date|day|today|regist\\w+|session|attendance|for|week|commencing|beginning|on|at|of|the|[ap]m|morning|afternoon|saved|taken|submitted|class|form|group|tutor|year|pupils?|students?|children|st|nd|rd|th|)$`,
);
/** "8B", and "8 Birch" where it begins what is said: one of anything else, or several, is no group. */
const A_GROUP =
  /(?:^|[Rr]egister (?:for )?|^(?:[Cc]lass|[Ff]orm) )(?!1 |\d+ (?:Trip|Vis|Ass))\d{1,2} [A-Z][a-z]+(?<!s)\b|\b\d{1,2} ?[A-Za-z]{1,2}\b/g;

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^a-z]+/);

/** Loose texts and lesser headings: "Sports day moved to 17 November". */
const mayBeOfEvents = ({ from, element }: PageText): boolean =>
  from === 'text' || (from === 'heading' && /H[2-6]/.test(element?.tagName ?? ''));

/** Such a text is about the register only where it says a day and nothing else: events and notes have days of their own. */
function saysOnlyWhen(text: string, known: ReadonlySet<string>): boolean {
  return text
    .split(/[,·|:–—]|\s-\s/)
    .every((part) => wordsOf(part.trim().replace(A_GROUP, '')).every((word) => WHEN.test(word) || known.has(word)));
}

const SCHOOL_YEAR = /\b(20\d\d)\s?[/–-]\s?(?:20)?(\d\d)\b(?![/–-])/g;

/** "Academic year 2025/2026": its first calendar year; null where none is named, or several. */
function schoolYearIn(texts: readonly PageText[]): number | null {
  const named = new Set<number>();
  for (const { text, from, label } of texts) {
    if (from === 'text' && !/\byear\b/i.test(text)) continue;
    if (from === 'address' || (from === 'control' && !/year/i.test(label ?? ''))) continue;
    for (const [, first, second] of text.matchAll(SCHOOL_YEAR))
      if ((Number(first) + 1) % 100 === Number(second)) named.add(Number(first));
  }
  return named.size === 1 ? ([...named][0] as number) : null;
}

function isInSchoolYear(date: IsoDate, year: number): boolean {
  return `${year}-09-01` <= date && date < `${year + 1}-09-01`;
}

/** A date whose own words, label, or the short text before it say that it is not the page's. */
function isAboutOther({ text, label, from }: PageText, before: PageText | undefined): boolean {
  const isLabel = from === 'text' && before?.from === 'text' && before.text.length <= LONGEST_LABEL;
  const lead = isLabel && !/\d/.test(before.text) ? before.text : '';
  const said = `${lead} ${text} ${label ?? ''}`.toLowerCase();
  if (NOT_ABOUT_THE_PAGE.test(said)) return true;
  if (from === 'address') return OF_SOMETHING_ELSE.test(text.toLowerCase());
  return from === 'control' && OF_SOMETHING_ELSE.test((label ?? '').toLowerCase());
}

function isLongAgo(date: IsoDate, today: IsoDate): boolean {
  return Math.abs(Number(date.slice(0, 4)) - Number(today.slice(0, 4))) > MOST_YEARS;
}

/** "Week beginning 16 November 2026": null where two weeks are named. */
function pageWeek(dated: readonly { parts: DateParts; from: TextSource }[], anchors: IsoDate[]): IsoDate | null {
  const weeks = new Set<IsoDate>();
  for (const { parts } of dated) {
    const { date } = parts.weekBeginning ? completeDate(parts, anchors) : { date: null };
    if (date !== null) weeks.add(mondayFrom(date));
  }
  return weeks.size === 1 ? ([...weeks][0] as IsoDate) : null;
}

/**
 * The date the page is about. Where caption, heading, control and address each name one, all must agree: a changed date
 * box above an old grid is no date.
 */
function pageDate(dated: { parts: DateParts; from: TextSource }[], anchors: IsoDate[]): Dated {
  const bySource = new Map<TextSource, Set<IsoDate>>();
  for (const { parts, from } of dated) {
    if (parts.day === undefined || parts.weekBeginning) continue;
    const { date } = completeDate(parts, anchors);
    if (date !== null) bySource.set(from, (bySource.get(from) ?? new Set()).add(date));
  }
  const strong = SOURCES.slice(0, 4).filter((source) => bySource.get(source)?.size === 1);
  const said = new Set(strong.flatMap((source) => [...(bySource.get(source) ?? [])]));
  if (said.size > 1) return { date: null, why: `the page shows two dates: ${[...said].sort().join(' and ')}` };
  if (said.size === 1) return { date: [...said][0] as IsoDate };
  for (const source of SOURCES) {
    const dates = bySource.get(source);
    if (dates?.size === 1) return { date: [...dates][0] as IsoDate };
    if (dates && dates.size > 1 && source !== 'text') return { date: null, why: 'the page shows several dates' };
  }
  return { date: null, why: 'no date on the page' };
}

/**
 * Completes a date from whole dates nearby. A year is taken so that the date lies within half a year of an anchor, a month
 * so that it lies within two weeks; the weekday must agree, and all anchors that give an answer must give the same.
 */
export function completeDate(parts: DateParts, anchors: readonly IsoDate[]): Dated {
  const whole = wholeDate(parts);
  if (whole !== null) return { date: whole };
  if (parts.year !== undefined && parts.month !== undefined && parts.day !== undefined)
    return { date: null, why: 'the weekday and the date do not agree' };
  if (parts.day === undefined) return { date: null, why: 'no day of the month' };
  if (anchors.length === 0) return { date: null, why: 'a date without a year, and no whole date on the page' };
  const answers = new Set(
    anchors.flatMap((anchor) => (parts.month === undefined ? nearDay(parts, anchor) : nearYear(parts, anchor))),
  );
  if (answers.size === 1) return { date: [...answers][0] as IsoDate };
  return {
    date: null,
    why: answers.size === 0 ? 'the weekday and the date do not agree' : 'the date could be in two years',
  };
}

function nearYear({ month, day, weekday }: DateParts, anchor: IsoDate): IsoDate[] {
  const centre = dayOf(anchor);
  return [-1, 0, 1].flatMap((offset) => {
    const year = centre.getFullYear() + offset;
    if (month === undefined || day === undefined || !isExists(year, month - 1, day)) return [];
    const date = new Date(year, month - 1, day);
    if (Math.abs(date.getTime() - centre.getTime()) > MOST_DAYS_FROM_ANCHOR * 86_400_000) return [];
    const iso = isoOf(date);
    return weekday === undefined || weekdayOfIso(iso) === weekday ? [iso] : [];
  });
}

function nearDay({ day, weekday }: DateParts, anchor: IsoDate): IsoDate[] {
  if (weekday === undefined) return [];
  const centre = dayOf(anchor);
  const found: IsoDate[] = [];
  for (let offset = -14; offset <= 14; offset++) {
    const date = addDays(centre, offset);
    const iso = isoOf(date);
    if (date.getDate() === day && weekdayOfIso(iso) === weekday) found.push(iso);
  }
  return found;
}

/** The day of a week, from any date in it: weekday 1 is its Monday. */
export function dayOfWeek(inWeek: IsoDate, weekday: number): IsoDate {
  return isoOf(addDays(startOfISOWeek(dayOf(inWeek)), weekday - 1));
}

/** The Monday of a week that begins on this day; some begin it on the Sunday before. */
export function mondayFrom(beginning: IsoDate): IsoDate {
  return weekdayOfIso(beginning) === 7 ? isoOf(addDays(dayOf(beginning), 1)) : dayOfWeek(beginning, 1);
}
