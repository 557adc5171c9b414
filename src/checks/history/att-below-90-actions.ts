/** Attendance under the figure at which the policy's steps for persistent absence begin; exactly on it they do not (T-12). */
import { asLine, judgeRate, stepsBegin } from '../attendance-line';
import { compareRate } from '../attendance-rate';
import { breach, defineCheck } from '../check';
import { onWeekdays, type PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'att-below-90-actions',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['attendance'],
  title: 'Below the line of persistent absence',
  national: 'pa',
  policy: ({ policy }) => {
    const rule = policy.rule('att-below-90-actions', 'monitorBelow', 'pa');
    const percent = stepsBegin(policy);
    return rule === null || percent === null ? null : { rule, percent };
  },
  run({ facts }, { rule, percent }) {
    return judgeRate(
      facts,
      (rate) => compareRate(rate, '<', percent),
      (standing) =>
        breach({
          message: `${standing.words}: below ${percent} %.`,
          action: `Start the checklist for attendance below ${percent} %: support comes first.`,
          policy: asLine(rule) ?? undefined,
          facts: { ...standing.facts, line: percent },
          notes: standing.notes,
        }),
    );
  },
});

const exactly90 = { printed: { attended: 171, possible: 190 } };

export const examples: PupilExample[] = [
  { id: 'V-13', policy: 'wessex', ...exactly90, expect: null, why: 'T-12: exactly 90 is not below' },
  { id: 'V-13', policy: 'keystone', ...exactly90, expect: null, why: 'T-12: exactly 90 is not below' },
  { id: 'V-13', policy: 'otw', ...exactly90, expect: null, why: 'T-12: lower amber, not below 90' },
  { id: 'V-13', policy: 'jtmat', ...exactly90, expect: null, why: 'T-12: exactly 90 is not below' },
  { id: 'V-13', policy: 'ludlow', ...exactly90, expect: null, why: 'T-12: no letter at exactly 90' },
  {
    policy: 'ludlow',
    printed: { attended: 170, possible: 190 },
    expect: { severity: 'warning', notes: ['equality'] },
    why: 'below 90: letter, call and watch (AppA 7-8)',
  },
  {
    policy: 'otw',
    printed: { attended: 170, possible: 190 },
    expect: { says: 'checklist' },
    why: 'T-15, T-16: which letter and which of its two ladders is for the checklist to ask',
  },
  { policy: 'keystone', printed: { attended: 170, possible: 190 }, expect: {}, why: 'the steps of its band' },
  {
    policy: 'wessex',
    printed: { attended: 170, possible: 190 },
    expect: {},
    why: 'no clause of its own with a step: national support for persistent absence',
  },
  {
    policy: 'jtmat',
    printed: { attended: 150, possible: 190 },
    expect: null,
    why: 'T-39: its strategy was a picture that is lost, so no step is made up',
  },
  {
    policy: 'ludlow',
    printed: { attended: 250, possible: 278 },
    expect: { says: '89.9 %' },
    why: 'law trap 2: near the line, and below it',
  },
  {
    policy: 'ludlow',
    marks: onWeekdays('2026-11-02', 15, '/ C2'),
    expect: { says: 'support comes first' },
    why: 'law trap 5: an agreed part-time timetable lowers attendance, so nothing follows by itself',
  },
  { policy: 'ludlow', year: '6', printed: { percent: '89.9' }, expect: {}, why: 'a rounded 89.9 is below' },
  {
    policy: 'ludlow',
    printed: { percent: '90.0' },
    expect: { outcome: 'indeterminate', severity: 'info', missing: ['exact figures'] },
    why: 'law trap 2: a rounded 90.0 could be either side',
  },
];
