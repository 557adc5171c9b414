/** Owns what a perfect reader says of the reports on a year group and of the list of today's registers. */

import type { AttendanceBook } from '../school/attendance-book.ts';
import { cohortOf } from '../school/cohort.ts';
import { fullName, listName } from '../school/roll.ts';
import type { ExpectedOther } from './expected-other-page.ts';

const pages = [
  { id: 'almanac-cohort', path: '/almanac/attendance', title: 'Almanac: attendance of Year 8', name: 'list' },
  { id: 'meridian-cohort', path: '/meridian/students', title: 'Meridian: attendance of Year 8', name: 'full' },
  { id: 'quill-cohort', path: '/quill/attendance', title: 'Quillboard: attendance of Year 8', name: 'list' },
  { id: 'daybook-cohort', path: '/daybook/attendance', title: 'Daybook: attendance of Year 8', name: 'full' },
] as const;

function registersPage(book: AttendanceBook): ExpectedOther {
  const { date, session } = book.currentSession();
  const registers = book.school.forms.map((form) => ({
    group: form.name,
    session,
    date,
    taken: book.isTaken(form, date, session),
  }));
  const title = 'Almanac: registers of this morning';
  return { id: 'almanac-registers', path: '/almanac/registers', title, kind: 'cohort', records: [], registers };
}

export function expectedCohorts(book: AttendanceBook): ExpectedOther[] {
  const { from, to, lines } = cohortOf(book);
  const recordsBy = (name: 'list' | 'full') =>
    lines.map(({ who, figures, groups }) => ({
      pupil: { name: name === 'list' ? listName(who) : fullName(who), id: who.id, year: '8' },
      printed: figures,
      groups,
    }));
  return [
    ...pages.map(
      ({ id, path, title, name }): ExpectedOther => ({
        ...{ id, path, title, kind: 'cohort', records: recordsBy(name), total: lines.length, period: { from, to } },
      }),
    ),
    registersPage(book),
  ];
}
