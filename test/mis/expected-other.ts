/** Owns the list of pages beside the grid libraries' ones that the demonstration MIS has, with all that a perfect reader would read there. */

import { expectedAbsences } from './expected/absences.ts';
import { expectedAmendments } from './expected/amendments.ts';
import { expectedCohorts } from './expected/cohorts.ts';
import type { ExpectedOther } from './expected/expected-other-page.ts';
import { expectedLeave } from './expected/leave.ts';
import { expectedMarks } from './expected/marks.ts';
import { expectedShapes } from './expected/shapes.ts';
import type { AttendanceBook } from './school/attendance-book.ts';

export type { ExpectedOther };

export function expectedOther(book: AttendanceBook): ExpectedOther[] {
  return [
    ...expectedMarks(book),
    ...expectedAmendments(book),
    ...expectedLeave(book),
    ...expectedCohorts(book),
    ...expectedAbsences(book),
    ...expectedShapes(book),
  ];
}
