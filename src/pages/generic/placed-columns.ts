/**
 * When the marks of a column are for. Owns how a column's heading, the page's date and the page's week make a date and a
 * session; a heading that names anything else takes none from the page.
 */
import type { Session } from '../../attendance';
import { saysNothingElse } from './column-headings';
import type { MarkColumn } from './columns';
import { completeDate, type Dated, dayOfWeek } from './date-context';
import { isMonthFirst } from './dates';
import type { PageFacts } from './page-facts';

/** Gives each mark column its date: its own, completed from the page; its weekday in the page's week; or the page's. */
export function placeColumns(marks: readonly MarkColumn[], page: PageFacts): MarkColumn[] {
  const weekdays = marks.filter(({ parts }) => parts !== null && parts.day === undefined).length;
  const hasLessonNumbers = haveLessonNumbers(marks);
  const corrected = new Set(marks.flatMap((column) => (isCorrection(column) ? sessionOf(column, page) : [])));
  const areDoubtful = isMonthFirst(marks.map(({ heading, group }) => `${group} ${heading}`));
  return marks.map((column) => {
    const isCorrected = column.parts === null && corrected.has(sessionOf(column, page));
    const dated = isCorrected
      ? { date: null, why: 'another column corrects this one' }
      : placeOf(column, weekdays, page, hasLessonNumbers, areDoubtful);
    return dated.date === null ? { ...column, date: null, why: dated.why } : { ...column, date: dated.date };
  });
}

/** "AM (amended)" beside "AM": a person goes by both. */
function isCorrection({ parts, ownWords }: MarkColumn): boolean {
  return parts === null && /amend|correct|revis|final|new /.test(ownWords.toLowerCase());
}

export function sessionOf(column: MarkColumn, page: PageFacts): Session | null {
  return column.lesson === null ? (column.session ?? page.session) : null;
}

function placeOf(
  { parts, ownWords, lesson, isEditable }: MarkColumn,
  weekdays: number,
  page: PageFacts,
  hasLessonNumbers: boolean,
  areDoubtful: boolean,
): Dated {
  if (parts === null)
    return saysNothingElse(ownWords, lesson !== null || isEditable)
      ? page.dates.pageDate
      : { date: null, why: `its heading ‘${ownWords.slice(0, 40)}’ may mean another day` };
  if (areDoubtful) return { date: null, why: 'the month may stand before the day' };
  if (parts.day === undefined) return weekdayInWeek(parts.weekday, weekdays, page.dates);
  if (hasLessonNumbers && parts.month === undefined)
    return { date: null, why: 'the numbers beside the weekdays may be lessons' };
  return completeDate(parts, page.dates.anchors);
}

/** "Tue 1", "Tue 2": the same weekday with several numbers. */
function haveLessonNumbers(marks: readonly MarkColumn[]): boolean {
  const days = new Map<number, number>();
  for (const { parts } of marks) {
    if (parts?.weekday === undefined || parts.day === undefined || parts.month !== undefined) continue;
    const known = days.get(parts.weekday);
    if (known !== undefined && (known - parts.day) % 7 !== 0) return true;
    days.set(parts.weekday, parts.day);
  }
  return false;
}

/** Several weekdays side by side are of the week that the page names, or that its date lies in; the two must agree. */
function weekdayInWeek(weekday: number | undefined, weekdays: number, { week, pageDate }: PageFacts['dates']): Dated {
  const inWeek = week ?? pageDate.date;
  if (weekdays < 2 || weekday === undefined || inWeek === null)
    return { date: null, why: 'a weekday, and no week on the page' };
  if (week !== null && pageDate.date !== null && dayOfWeek(pageDate.date, 1) !== dayOfWeek(week, 1))
    return { date: null, why: 'the page shows a date that is not in its week' };
  return { date: dayOfWeek(inWeek, weekday) };
}
