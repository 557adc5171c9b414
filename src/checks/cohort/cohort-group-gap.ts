/** A group of the list whose attendance is well below that of all pupils in it. Small groups are never named. */
import { breach, defineCheck, unknown } from '../check';
import type { CohortExample } from '../example-of-record';
import type { CohortSubject } from '../record-subjects';
import {
  gapWords,
  isLowerBy,
  isWholeList,
  periodWords,
  type Share,
  shareOf,
  shareWords,
  tooManyWithout,
} from '../report-figures';
import { withNumber } from '../rule-number';

/** Points, where the school sets nothing else. */
const USUAL_POINTS = 3;

/** With fewer pupils a group's figure tells of each of them. */
const FEWEST_PUPILS = 5;

export default defineCheck({
  on: 'cohort',
  id: 'cohort-group-gap',
  page: 'cohort',
  severity: 'info',
  audience: 'leadership',
  needs: ['groups', 'attendance', 'whole school'],
  title: 'Group below the others',
  policy: ({ policy }) => policy.rule('cohort-group-gap'),
  run({ reading, pupils, policy }, rule) {
    if (pupils.length === 0) return null;
    const groups = groupsOf(pupils);
    if (groups === null) return unknown('groups');
    if (!isWholeList(reading)) return unknown('whole school');
    const { share: all, without } = shareOf(pupils);
    if (all === null || tooManyWithout(without, pupils.length)) return unknown('attendance');
    const points = Number(withNumber(policy.own('groups.gapPoints'))?.value ?? USUAL_POINTS);
    const answers = groups.map(({ name, share }) => ({
      name,
      share,
      is: isLowerBy(share, all, Math.round(points * 10)),
    }));
    const below = answers.filter(({ is }) => is === 'yes');
    if (below.length === 0) return answers.some(({ is }) => is === 'unsure') ? unknown('exact figures') : null;
    const words = below.map(({ name, share }) => `${name} by ${gapWords(share, all)} points (${share.pupils} pupils)`);
    const figures = all.isRounded ? 'the mean of the printed percentages' : 'sessions';
    return breach({
      message: `Attendance lower than that of all ${all.pupils} pupils here (${shareWords(all)}): ${words.join(', ')}. By ${[
        figures,
        periodWords(reading),
      ]
        .filter(Boolean)
        .join(', ')}.`,
      action: 'Ask what these pupils meet on their way to school, and plan what would help.',
      policy: rule,
      facts: {
        points,
        groups: below.map(({ name, share }) => ({ name, pupils: share.pupils, gap: gapWords(share, all) })),
      },
      notes: ['equality'],
    });
  },
});

/** Groups that are large enough to be named, with their attendance; null where the list says nothing of groups. */
function groupsOf(pupils: CohortSubject['pupils']): { name: string; share: Share }[] | null {
  if (pupils.every(({ row }) => row.groups === undefined)) return null;
  const names = [...new Set(pupils.flatMap(({ row }) => row.groups ?? []))].sort();
  return names.flatMap((name) => {
    const { share } = shareOf(pupils.filter(({ row }) => row.groups?.includes(name)));
    return share === null || share.pupils < FEWEST_PUPILS ? [] : { name, share };
  });
}

type Row = NonNullable<CohortExample['others']>[number];

/** So many pupils alike. The mark keeps examples out of bundles. */
// @__NO_SIDE_EFFECTS__
function pupils(count: number, attended: number, groups: string[]): Row[] {
  return Array.from({ length: count }, () => ({ printed: { attended, possible: 100 }, groups }));
}

// @__NO_SIDE_EFFECTS__
function printed(count: number, percent: string, groups: string[]): Row[] {
  return Array.from({ length: count }, () => ({ printed: { percent }, groups }));
}

// @__NO_SIDE_EFFECTS__
function all(...some: Row[][]): Row[] {
  return some.flat();
}

export const examples: CohortExample[] = [
  {
    policy: 'wessex',
    others: all(pupils(5, 90, ['FSM']), pupils(15, 96, [])),
    expect: {
      severity: 'info',
      says: 'all 20 pupils here (94.50 %): FSM by 4.5 points (5 pupils)',
      notes: ['equality'],
      facts: { points: 3 },
    },
    why: '16.2: 94.5 of all, 90 of five',
  },
  {
    policy: 'otw',
    others: all(pupils(5, 92, ['SEND']), pupils(15, 96, [])),
    expect: { says: 'SEND by 3.0 points' },
    why: 'exactly three points',
  },
  {
    policy: 'jtmat',
    others: all(pupils(5, 93, ['PP']), pupils(15, 96, [])),
    expect: null,
    why: '2.25 points are within the margin',
  },
  {
    policy: 'ludlow',
    others: all(pupils(4, 50, ['LAC']), pupils(16, 96, [])),
    expect: null,
    why: 'four pupils are too few to be named',
  },
  {
    policy: 'keystone',
    others: all(pupils(4, 50, ['LAC', 'SEND']), pupils(6, 80, ['SEND']), pupils(30, 97, [])),
    expect: { facts: { groups: [{ name: 'SEND', pupils: 10, gap: '21.8' }] } },
    why: 'the larger group is named, the small one within it is not',
  },
  {
    policy: 'wessex',
    school: { 'groups.gapPoints': 5 },
    others: all(pupils(5, 90, ['FSM']), pupils(15, 96, [])),
    expect: null,
    why: 'the school wants to know from five points',
  },
  {
    policy: 'wessex',
    others: all(printed(5, '90.0', ['FSM']), printed(15, '96.0', [])),
    expect: { says: 'mean of the printed percentages' },
    why: 'percentages alone have a mean, and the message says so',
  },
  {
    policy: 'wessex',
    others: all(printed(5, '92.0', ['FSM']), printed(15, '96.0', [])),
    expect: { outcome: 'indeterminate', severity: 'info', missing: ['exact figures'] },
    why: 'three points of rounded figures may be less',
  },
  {
    policy: 'wessex',
    others: pupils(20, 90, ['FSM']),
    expect: null,
    why: 'everybody is in the group: it is not below itself',
  },
  {
    policy: 'wessex',
    row: { printed: { percent: '96.4' } },
    expect: { outcome: 'indeterminate', missing: ['groups'] },
    why: 'the list shows no groups',
  },
  {
    policy: 'wessex',
    others: all(pupils(5, 90, ['FSM']), pupils(15, 96, [])),
    coverage: { total: 240 },
    expect: { outcome: 'indeterminate', missing: ['whole school'] },
    why: '20 of 240 rows were read: who is missing may change it',
  },
  {
    policy: 'wessex',
    others: all(pupils(5, 90, ['FSM']), pupils(10, 96, []), printed(5, '', [])),
    expect: { outcome: 'indeterminate', missing: ['attendance'] },
    why: 'a quarter has no figure',
  },
  { policy: 'wessex', registers: [], expect: null, why: 'a list of registers has no pupils' },
];
