/** Attendance that the policy recognises. */
import { judgeRate, rewardLines } from '../attendance-line';
import { type AttendanceRate, type Comparison, meetsLine } from '../attendance-rate';
import { breach, defineCheck } from '../check';
import type { PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'reward-due',
  page: 'history',
  severity: 'info',
  audience: 'teacher',
  needs: ['attendance'],
  title: 'Recognition due',
  policy: ({ policy }) => {
    const lines = rewardLines(policy.rule('reward-due', 'rewards'));
    return lines.length === 0 ? null : lines;
  },
  run({ facts }, lines) {
    const metBy = (rate: AttendanceRate) => lines.find((line) => meetsLine(rate, line) === 'yes');
    const asks = (rate: AttendanceRate): Comparison => {
      if (metBy(rate) !== undefined) return 'yes';
      return lines.some((line) => meetsLine(rate, line) === 'unsure') ? 'unsure' : 'no';
    };
    return judgeRate(facts, asks, (standing) => {
      const line = metBy(standing.rate);
      if (line === undefined) return null;
      const from = line.value === 100 ? '100 %' : `${line.value} % and more`;
      return breach({
        message: `${standing.words}: the policy recognises ${from}.`,
        action: 'Celebrate it, and check that the reward is fair to pupils who cannot reach the figure.',
        policy: line,
        facts: { ...standing.facts, line: line.value },
        notes: standing.notes,
      });
    });
  },
});

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    printed: { attended: 198, possible: 200 },
    expect: { severity: 'info', notes: ['equality'], facts: { line: 99 } },
    why: '99 is named in the half-termly report (12.3)',
  },
  {
    policy: 'wessex',
    printed: { attended: 200, possible: 200 },
    expect: { says: 'recognises 100 %', facts: { line: 100 } },
    why: '100 has its assembly',
  },
  { policy: 'wessex', printed: { attended: 296, possible: 299 }, expect: null, why: '98.997 is under 99' },
  {
    policy: 'otw',
    printed: { attended: 191, possible: 200 },
    expect: { facts: { line: 95 } },
    why: 'T-14: the reward from 95 stays, though amber steps apply too',
  },
  { policy: 'otw', printed: { attended: 190, possible: 200 }, expect: {}, why: 'exactly 95' },
  { policy: 'otw', printed: { attended: 189, possible: 200 }, expect: null, why: 'under 95' },
  { policy: 'keystone', printed: { attended: 200, possible: 200 }, expect: null, why: 'it names no figure' },
  { policy: 'ludlow', printed: { attended: 200, possible: 200 }, expect: null, why: 'it names no figure' },
  {
    policy: 'wessex',
    printed: { percent: '100' },
    expect: { facts: { line: 99 } },
    why: 'a rounded 100 is 99 and more for certain, and perhaps not 100',
  },
  {
    policy: 'wessex',
    printed: { percent: '99.0' },
    expect: { outcome: 'indeterminate', missing: ['exact figures'] },
    why: 'law trap 2: a rounded 99.0 could be under 99',
  },
];
