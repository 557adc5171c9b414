/** Owns the report on a year group: each pupil's figures of the term so far. */

import type { AttendanceBook } from './attendance-book.ts';
import { schoolDays } from './calendar.ts';
import { type Attendance, attendanceOf } from './figures.ts';
import { type GroupName, groupsOf } from './groups.ts';
import type { Pupil } from './roll.ts';

export interface CohortLine {
  who: Pupil;
  figures: Attendance;
  groups: readonly GroupName[];
}

export interface Cohort {
  year: number;
  from: string;
  to: string;
  lines: readonly CohortLine[];
}

const cohortYear = 8;

/** Form by form, each in the order of its register; up to a day that has passed, or else up to now. */
export function cohortOf(book: AttendanceBook, upTo: string | null = null): Cohort {
  const today = book.clock.london().date;
  const to = upTo !== null && upTo < today ? upTo : today;
  const forms = book.school.forms.filter((form) => form.year === cohortYear);
  const lines = forms.flatMap((form) =>
    form.pupils.map((who): CohortLine => {
      const past = book.history(who).filter((mark) => !mark.future && mark.date <= to);
      return { who, figures: attendanceOf(past.map((mark) => mark.entry)), groups: groupsOf(who) };
    }),
  );
  return { year: cohortYear, from: schoolDays[0] ?? '', to, lines };
}
