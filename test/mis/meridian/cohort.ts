/** Owns the JSON of Meridian's report on a year group. */

import type { AttendanceBook } from '../school/attendance-book.ts';
import { mediumDate } from '../school/calendar.ts';
import { cohortOf } from '../school/cohort.ts';
import { groupNames } from '../school/groups.ts';
import { fullName } from '../school/roll.ts';
import { meridian } from '../systems.ts';

export function cohortAnswer(book: AttendanceBook): object {
  const { year, from, to, lines } = cohortOf(book);
  const rows = lines.map(({ who, figures, groups }) => ({
    id: who.id,
    name: fullName(who),
    path: meridian.historyPath(who),
    form: who.form,
    ...figures,
    percent: `${figures.percent}%`,
    groups,
  }));
  return { year, from: mediumDate(from), to: mediumDate(to), groupNames, rows };
}
