/** Exactly the figure of persistent absence: it counts by definition, while the steps for less attendance do not begin. */
import { bandsOf } from '../attendance-bands';
import { asLine, attendanceAt, both, judgeRate } from '../attendance-line';
import { compareRate, meetsLine } from '../attendance-rate';
import { breach, defineCheck } from '../check';
import type { PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'att-exactly-90',
  page: 'history',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['attendance'],
  title: 'Exactly on the line of persistent absence',
  national: 'pa',
  policy: ({ policy }) => {
    const line = asLine(policy.rule('att-exactly-90', 'pa'));
    if (line === null) return null;
    // a band that reaches up to the figure begins its steps there: nothing is left open
    const isTopOfBand = bandsOf(policy.own('bands')).some(({ to }) => to === attendanceAt(line));
    return isTopOfBand ? null : line;
  },
  run({ facts }, line) {
    const percent = attendanceAt(line);
    return judgeRate(
      facts,
      (rate) => both(compareRate(rate, '=', percent), meetsLine(rate, line)),
      (standing) =>
        breach({
          message: `Exactly ${standing.words}: persistent absence by definition; steps for below ${percent} % do not begin yet.`,
          action: 'Prepare what would help, and look again after the next session.',
          policy: line,
          facts: { ...standing.facts, line: percent },
          notes: standing.notes,
        }),
    );
  },
});

const exactly90 = { printed: { attended: 171, possible: 190 } };

export const examples: PupilExample[] = [
  { id: 'V-13', policy: 'wessex', ...exactly90, expect: { severity: 'info' }, why: 'T-12: its clause says both' },
  { id: 'V-13', policy: 'otw', ...exactly90, expect: { severity: 'info' }, why: 'T-12: lower amber and persistent' },
  { id: 'V-13', policy: 'jtmat', ...exactly90, expect: { severity: 'info' }, why: 'T-12: persistent by definition' },
  { id: 'V-13', policy: 'ludlow', ...exactly90, expect: { severity: 'info' }, why: 'T-12: persistent, no letter yet' },
  { id: 'V-13', policy: 'keystone', ...exactly90, expect: null, why: '90 is inside its band, whose steps begin' },
  { policy: 'wessex', printed: { attended: 172, possible: 190 }, expect: null, why: 'over 90' },
  {
    policy: 'wessex',
    printed: { attended: 226, possible: 251 },
    expect: null,
    why: 'law trap 2: prints 90.0, is 90.04',
  },
  { policy: 'wessex', printed: { attended: 250, possible: 278 }, expect: null, why: '89.93 is below' },
  {
    policy: 'ludlow',
    printed: { percent: '90.0' },
    expect: { outcome: 'indeterminate', missing: ['exact figures'] },
    why: 'law traps 2 and 41: a rounded 90.0 is seldom exactly 90',
  },
];
