/** Owns the JSON of Meridian's log of changed marks. */

import { amendmentLog, amendmentLogSpan } from '../school/amendments.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { mediumDate, shortDate } from '../school/calendar.ts';
import { fullName } from '../school/roll.ts';
import { meridian } from '../systems.ts';

export function amendmentsAnswer(book: AttendanceBook): object {
  const { year, from, to } = amendmentLogSpan;
  const rows = amendmentLog(book).map((entry, index) => ({
    id: `change-${index + 1}`,
    name: fullName(entry.who),
    path: meridian.historyPath(entry.who),
    form: entry.who.form,
    // The year is said once, above the grid.
    day: shortDate(entry.date),
    session: entry.session,
    was: entry.original,
    now: entry.amended,
    reason: entry.reason,
    amended: entry.amendedOn === '' ? '' : mediumDate(entry.amendedOn),
    user: entry.name,
    title: entry.position,
  }));
  return { year, from: mediumDate(from), to: mediumDate(to), rows };
}
