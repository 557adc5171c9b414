/** Attendance in a hole between the bands that the policy prints, or in two of them at once. */
import { type Band, bandAcrossHole, bandsOf, isInBand, possibleRates } from '../attendance-bands';
import { preciseWords } from '../attendance-line';
import type { AttendanceRate } from '../attendance-rate';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'att-between-published-bands',
  page: 'history',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['attendance'],
  title: 'Not in one printed band',
  policy: ({ policy }) => {
    const table = policy.rule('att-between-published-bands', 'bands');
    const bands = bandsOf(table);
    return table === null || bands.length === 0 ? null : { table, bands };
  },
  run({ facts, policy }, { table, bands }) {
    const { rate } = facts;
    if (rate === null) return facts.isNothingPossible ? null : unknown('attendance');
    const counts = new Set(possibleRates(rate).map((one) => bandsWith(one, bands).length));
    if (counts.has(1)) return counts.size === 1 ? null : unknown('exact figures');
    const said = { policy: table, notes: facts.notes };
    const within = bandsWith(rate.kind === 'exact' ? rate : middleOf(rate), bands);
    const labels = within.map(({ label }) => label);
    if (within.length > 1)
      return breach({
        message: `${preciseWords(rate)} is in two printed bands: ${labels.map(quoted).join(' and ')}.`,
        action: 'What the upper band earns stays, and the steps of the lower one apply. Tell the leadership.',
        facts: { ...rate, bands: labels },
        ...said,
      });
    const used = bandAcrossHole(bands, rate, policy);
    if (used === null) return null;
    return breach({
      message: `${preciseWords(rate)} is between the printed bands; ${quoted(used.label)} goes for it.`,
      action: `Follow the band ${quoted(used.label)}, and tell the leadership that the table has a hole.`,
      facts: { ...rate, bands: [], used: used.label },
      ...said,
    });
  },
});

const bandsWith = (rate: AttendanceRate, bands: readonly Band[]): Band[] =>
  bands.filter((band) => isInBand(rate, band) === 'yes');

const middleOf = (rate: AttendanceRate): AttendanceRate => possibleRates(rate)[1] ?? rate;

const quoted = (label: string): string => `"${label}"`;

export const examples: PupilExample[] = [
  {
    id: 'V-17',
    policy: 'keystone',
    printed: { attended: 191, possible: 200 },
    expect: { severity: 'info', facts: { used: 'at risk of PA' } },
    why: 'T-13: 95.5 is in the hole from 95 to 96',
  },
  {
    policy: 'keystone',
    printed: { attended: 181, possible: 200 },
    expect: { facts: { used: 'at risk of PA' } },
    why: 'T-13: 90.5 is over the defined tenth missed, so not persistent',
  },
  {
    policy: 'keystone',
    printed: { attended: 159, possible: 200 },
    expect: { facts: { used: 'at risk of severe' } },
    why: 'T-13: 79.5 is under the printed 80',
  },
  {
    policy: 'keystone',
    printed: { attended: 101, possible: 200 },
    expect: { facts: { used: 'at risk of severe' } },
    why: 'T-13: 50.5 is over the defined half',
  },
  { policy: 'keystone', printed: { attended: 171, possible: 190 }, expect: null, why: 'exactly 90 has its band' },
  { policy: 'keystone', printed: { attended: 192, possible: 200 }, expect: null, why: 'exactly 96 has its band' },
  {
    policy: 'otw',
    printed: { attended: 191, possible: 200 },
    expect: { facts: { bands: ['none', 'upper amber'] } },
    why: 'T-14: 95.5 is in two bands',
  },
  {
    policy: 'otw',
    printed: { attended: 1879, possible: 2000 },
    expect: { facts: { used: 'lower amber' } },
    why: '93.95 is between 93.9 and 94',
  },
  { policy: 'otw', printed: { attended: 188, possible: 200 }, expect: null, why: '94 is in one band' },
  {
    policy: 'otw',
    printed: { attended: 17999, possible: 20000 },
    expect: null,
    why: '89.995 is below 90, as its last row says',
  },
  { policy: 'wessex', printed: { attended: 191, possible: 200 }, expect: null, why: 'its policy has no table' },
  { policy: 'keystone', printed: { percent: '95.5' }, expect: {}, why: 'whatever it was rounded from is in the hole' },
  {
    policy: 'keystone',
    printed: { percent: '96.0' },
    expect: { outcome: 'indeterminate', missing: ['exact figures'] },
    why: 'law trap 2: a rounded 96.0 may be in its band or in the hole',
  },
  { policy: 'otw', printed: { percent: '90.0' }, expect: null, why: 'on either side of 90 there is one band' },
];
