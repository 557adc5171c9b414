/** An absence in a lesson under a code of its own, where the policy leaves reasons to the office. */
import { codeClass } from '../../attendance';
import { breach, defineCheck } from '../check';
import type { MarkExample } from '../example';

export default defineCheck({
  on: 'mark',
  id: 'lesson-absent-not-n',
  page: 'register',
  severity: 'info',
  audience: 'teacher',
  needs: ['mark'],
  title: 'Lesson absence under another code',
  policy: ({ cell, policy }) => (cell.lesson === null ? null : policy.own('lesson.absent')),
  run({ cell, now }, usual) {
    // U: they came, late
    if (cell.code === null || cell.code === 'U' || cell.code === usual.value) return null;
    if (!codeClass(cell.code, cell.date ?? now.date)?.endsWith('authorised')) return null;
    return breach({
      message: `Absence from a lesson is recorded as ${usual.value} here.`,
      action: `Use ${usual.value}; the office decides on reasons.`,
      policy: usual,
      facts: { code: cell.code, lesson: cell.lesson },
    });
  },
});

export const examples: MarkExample[] = [
  { policy: 'jtmat', session: null, lesson: 'P3', code: 'O', expect: {}, why: 'must be N' },
  { policy: 'jtmat', session: null, lesson: 'P3', code: 'I', expect: {}, why: 'the office decides on reasons' },
  { policy: 'jtmat', session: null, lesson: 'P3', code: 'N', expect: null, why: 'T-20: a lesson N, no session N' },
  { policy: 'jtmat', session: null, lesson: 'P3', code: 'L', expect: null, why: 'late is not absent' },
  { policy: 'jtmat', session: 'AM', code: 'I', expect: null, why: 'law trap 30: a session mark has its reason' },
  { policy: 'ludlow', session: null, lesson: 'P3', code: 'O', expect: null, why: 'registers in the day are optional' },
  { policy: 'wessex', session: null, lesson: 'P3', code: 'O', expect: null, why: 'silent' },
  {
    policy: 'jtmat',
    date: null,
    session: null,
    lesson: 'P3',
    code: 'O',
    expect: { outcome: 'indeterminate', missing: ['date'] },
    why: 'codes are those of a date',
  },
];
