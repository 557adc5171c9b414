/** The attendance of the whole school below the policy's target, or over the days of absence that it expects at most. */
import type { ResolvedValue } from '../../policy/resolve';
import { breach, defineCheck, unknown } from '../check';
import type { CohortExample } from '../example-of-record';
import { isBelow, isWholeSchool, periodWords, shareOf, shareWords, tooManyWithout } from '../report-figures';
import { withNumber } from '../rule-number';

/** A school year's days, by the policies' own count and by custom (T-38). */
const SCHOOL_DAYS = 190;

/** At least `of` of every `all` sessions are expected to be attended. */
type Target = { rule: ResolvedValue; of: number; all: number; words: string };

export default defineCheck({
  on: 'cohort',
  id: 'cohort-below-target',
  page: 'cohort',
  severity: 'info',
  audience: 'leadership',
  needs: ['attendance', 'whole school'],
  title: 'School below its target',
  policy: ({ policy }): Target | null => {
    const rule = policy.rule('cohort-below-target', 'target');
    if (rule === null) return null;
    const percent = withNumber(rule);
    if (percent !== null)
      return { rule, of: Math.round(Number(rule.value) * 10), all: 1000, words: `target ${rule.value} %` };
    const days = withNumber(policy.own('expectation'));
    if (days === null) return null;
    const words = `${days.value} days of absence in a year of ${SCHOOL_DAYS}`;
    return { rule: days, of: SCHOOL_DAYS - Number(days.value), all: SCHOOL_DAYS, words };
  },
  run({ reading, pupils }, { rule, of, all, words }) {
    if (pupils.length === 0) return null;
    if (!isWholeSchool(reading)) return unknown('whole school');
    const { share, without } = shareOf(pupils);
    if (share === null || tooManyWithout(without, pupils.length)) return unknown('attendance');
    const answer = isBelow(share, of, all);
    if (answer === 'unsure') return unknown('exact figures');
    if (answer === 'no') return null;
    const figures = share.isRounded ? 'mean of the printed percentages' : 'by sessions';
    const scope = [`${share.pupils} pupils`, figures, periodWords(reading)].filter(Boolean).join(', ');
    return breach({
      message: `Attendance ${shareWords(share)} (${scope}); ${words}.`,
      action: 'Report it, with what lies behind it: groups, codes, days.',
      policy: rule,
      facts: { ...share, target: rule.value, unit: rule.unit ?? '%' },
    });
  },
});

export const examples: CohortExample[] = [
  {
    policy: 'ludlow',
    row: { printed: { attended: 960, possible: 1000 } },
    expect: { severity: 'info', says: '96.00 % (1 pupils, by sessions, from 2026-09-01 to 2026-11-20); target 96.1 %' },
    why: '§17: 96.1',
  },
  {
    policy: 'ludlow',
    row: { printed: { attended: 961, possible: 1000 } },
    expect: null,
    why: 'T-33: exactly 96.1 is the target',
  },
  {
    policy: 'ludlow',
    row: { printed: { attended: 9609, possible: 10000 } },
    expect: { says: '96.09 %' },
    why: 'a hundredth under it, which one decimal would hide',
  },
  {
    policy: 'ludlow',
    row: { printed: { attended: 90, possible: 100 } },
    others: [{ printed: { attended: 299, possible: 300 } }],
    expect: null,
    why: 'sessions are added up: 389 of 400 are 97.25, though the mean of 90 and 99.7 is 94.8',
  },
  {
    policy: 'ludlow',
    row: { printed: { percent: '95.2' } },
    others: [{ printed: { percent: '96.2' } }],
    expect: { says: '95.7 % (2 pupils, mean of the printed percentages' },
    why: 'percentages alone have a mean, and the message says so',
  },
  {
    policy: 'ludlow',
    row: { printed: { percent: '96.0' } },
    others: [{ printed: { percent: '96.2' } }],
    expect: { outcome: 'indeterminate', severity: 'info', missing: ['exact figures'] },
    why: 'a mean of rounded figures at the very target',
  },
  {
    policy: 'jtmat',
    row: { printed: { attended: 369, possible: 380 } },
    expect: { says: '5 days of absence in a year of 190', facts: { target: 5 } },
    why: 'T-38: five days are 10 of 380 sessions, and eleven were missed',
  },
  { policy: 'jtmat', row: { printed: { attended: 370, possible: 380 } }, expect: null, why: 'T-38: five days exactly' },
  {
    policy: 'jtmat',
    row: { printed: { attended: 185, possible: 190 } },
    expect: null,
    why: 'half of a year has half of the days',
  },
  { policy: 'wessex', row: { printed: { percent: '80.0' } }, expect: null, why: 'its policy has no target' },
  { policy: 'keystone', row: { printed: { percent: '80.0' } }, expect: null, why: 'silent' },
  { policy: 'otw', row: { printed: { percent: '80.0' } }, expect: null, why: 'silent' },
  {
    policy: 'keystone',
    school: { target: 97 },
    row: { printed: { percent: '95.0' } },
    expect: { facts: { target: 97 } },
    why: 'the school sets one',
  },
  {
    policy: 'ludlow',
    group: '4 Oak',
    row: { printed: { attended: 900, possible: 1000 } },
    expect: { outcome: 'indeterminate', missing: ['whole school'] },
    why: 'the target is of the school, and this is one class of it',
  },
  {
    policy: 'ludlow',
    row: { printed: { attended: 900, possible: 1000 } },
    coverage: { found: 40, read: 1 },
    expect: { outcome: 'indeterminate', missing: ['whole school'] },
    why: 'one row of forty was read',
  },
  {
    policy: 'ludlow',
    row: { printed: {} },
    expect: { outcome: 'indeterminate', missing: ['attendance'] },
    why: 'no figure was read',
  },
  {
    policy: 'ludlow',
    row: { printed: { attended: 0, possible: 0 } },
    others: [{ printed: { attended: 970, possible: 1000 } }],
    expect: null,
    why: 'law trap 3: of one pupil nothing was possible',
  },
  { policy: 'ludlow', registers: [], expect: null, why: 'a list of registers has no pupils' },
];
