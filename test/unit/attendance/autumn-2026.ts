/** The school year that the attendance tests share: autumn 2026 and spring 2027, with half-terms, INSET and a bank holiday. */
import type { IsoDate, Mark, SchoolCalendar, Session } from '../../../src/attendance';
import { schoolDaysOf } from '../../../src/attendance';

export const calendar: SchoolCalendar = {
  terms: [
    { from: '2026-09-03', to: '2026-10-23', name: 'Autumn 2026', half: 1 },
    { from: '2026-11-02', to: '2026-12-18', name: 'Autumn 2026', half: 2 },
    { from: '2027-01-05', to: '2027-02-12', name: 'Spring 2027', half: 1 },
    { from: '2027-02-22', to: '2027-03-25', name: 'Spring 2027', half: 2 },
    { from: '2027-04-12', to: '2027-05-28', name: 'Summer 2027', half: 1 },
  ],
  closed: [
    { date: '2026-11-02', kind: 'inset' },
    { date: '2026-12-18', session: 'PM', kind: 'holiday' },
    { date: '2027-01-20', years: ['11'], kind: 'closure' },
  ],
  bankHolidays: ['2027-05-03'],
};

export const schoolDays: readonly IsoDate[] = schoolDaysOf(calendar).days;

/** One mark. */
export const mark = (date: IsoDate, session: Session, code: string): Mark => ({ date, session, code });

/** Both sessions of each day between two dates that the school is open, all with one code (`/` and `\` for 'present'). */
export function days(from: IsoDate, to: IsoDate, code: string): Mark[] {
  return schoolDays
    .filter((date) => date >= from && date <= to)
    .flatMap((date) => [
      mark(date, 'AM', code === 'present' ? '/' : code),
      mark(date, 'PM', code === 'present' ? '\\' : code),
    ]);
}
