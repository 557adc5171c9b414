/** X, the code for pupils outside compulsory school age, given to one within it on that day. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { madeSessionMarksOf } from '../made-marks';

export default defineCheck({
  on: 'pupil',
  id: 'x-for-compulsory-age',
  page: 'register',
  severity: 'error',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'dateOfBirth'],
  title: 'X for a pupil of compulsory age',
  national: 'codes.X',
  policy: ({ policy }) => policy.rule('x-for-compulsory-age', 'codes.X'),
  run({ row, facts, now }, rule) {
    return madeSessionMarksOf('X', row, now).map((cell) => {
      const at = { cell, date: cell.date, session: cell.session };
      const isOfAge = facts.isOfCompulsoryAge(cell.date);
      if (isOfAge === null) return { ...unknown('dateOfBirth'), at };
      if (!isOfAge) return null;
      return breach({
        message: `X is only for pupils outside compulsory school age; on ${cell.date} this pupil is within it.`,
        action: 'Use C2 if a part-time timetable is agreed, else the code for the real reason.',
        policy: rule,
        at,
        facts: { code: 'X', date: cell.date },
      });
    });
  },
});

export const examples: PupilExample[] = [
  { policy: 'otw', page: 'register', cells: [{ code: 'X' }], expect: {}, why: 'law trap 7: Year 8 is compulsory age' },
  {
    policy: 'jtmat',
    page: 'register',
    year: '13',
    cells: [{ code: 'X' }],
    expect: null,
    why: 'sixth form: X is right',
  },
  {
    policy: 'wessex',
    page: 'register',
    year: '0',
    dateOfBirth: '2021-12-30',
    now: '2026-12-31',
    cells: [{ code: 'X', date: '2026-12-30' }, { code: 'X' }],
    expect: [{ facts: { date: '2026-12-31' } }],
    why: 'law trap 6: five on 30 December, of age from 31 December',
  },
  {
    policy: 'keystone',
    page: 'register',
    year: '11',
    dateOfBirth: '2010-11-20',
    now: '2027-06-28',
    cells: [{ code: 'X', date: '2027-06-25' }, { code: 'X' }],
    expect: [{ facts: { date: '2027-06-25' } }],
    why: 'law trap 6: the last Friday in June still counts',
  },
  {
    policy: 'ludlow',
    page: 'register',
    year: '4',
    cells: [{ code: 'X' }, { code: 'X', session: 'PM', date: '2026-11-19' }],
    expect: [{}, {}],
    why: 'one finding for each session',
  },
  {
    policy: 'otw',
    page: 'register',
    cells: [{ code: 'X', date: '2026-11-27' }],
    expect: null,
    why: 'law trap 28: planned, not yet marked',
  },
  {
    policy: 'otw',
    page: 'register',
    year: '0',
    cells: [{ code: 'X' }],
    expect: { outcome: 'indeterminate', missing: ['dateOfBirth'] },
    why: 'law trap 7: reception, some are of age',
  },
];
