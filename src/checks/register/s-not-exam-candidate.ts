/** Study leave for a pupil who has no public examination before them, or for mocks and internal tests. */
import { breach, defineCheck, unknown } from '../check';
import type { MarkExample } from '../example';

/** Public examinations come at the end of Year 11 and after; earlier study leave is for the head to explain. */
const FIRST_EXAM_YEAR = 11;
const INTERNAL = /\b(mocks?|internal|revision)\b/i;

export default defineCheck({
  on: 'mark',
  codes: ['S'],
  id: 's-not-exam-candidate',
  page: 'register',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'year'],
  title: 'Study leave without a public exam',
  national: 'codes.S',
  policy: ({ policy }) => policy.rule('s-not-exam-candidate', 'codes.S'),
  run({ row, cell }, rule) {
    const { year } = row.pupil;
    if (!INTERNAL.test(cell.comment ?? '')) {
      // an empty or unreadable year group is none, and not a junior one
      const group = year ? Number(year) : Number.NaN;
      if (Number.isNaN(group)) return unknown('year');
      if (group >= FIRST_EXAM_YEAR) return null;
    }
    return breach({
      message: 'S is for study before public examinations.',
      action: 'Ask the headteacher. Without such leave it is C, or present.',
      policy: rule,
      facts: { code: 'S', year },
    });
  },
});

export const examples: MarkExample[] = [
  { policy: 'otw', year: '8', session: 'AM', code: 'S', expect: {}, why: 'no public exam in Year 8' },
  { policy: 'otw', year: '10', session: 'AM', code: 'S', expect: {}, why: 'Year 10: ask the head' },
  { policy: 'otw', year: '11', session: 'AM', code: 'S', expect: null, why: 'an exam year' },
  { policy: 'otw', year: '11', session: 'PM', code: 'S', comment: 'Mock week', expect: {}, why: 'mocks are internal' },
  { policy: 'ludlow', year: '6', session: 'AM', code: 'S', expect: {}, why: 'never plausible in a junior school' },
  { policy: 'jtmat', year: '13', session: 'AM', code: 'S', expect: null, why: 'an exam year' },
  { policy: 'wessex', year: '8', session: 'AM', code: 'S', expect: null, why: 'S is listed, without a rule' },
  { policy: 'keystone', year: '8', session: 'AM', code: 'S', expect: null, why: 'silent' },
  {
    policy: 'otw',
    year: null,
    session: 'AM',
    code: 'S',
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'an exam year?',
  },
  {
    policy: 'otw',
    year: '',
    session: 'AM',
    code: 'S',
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'an empty year group is no junior one',
  },
];
