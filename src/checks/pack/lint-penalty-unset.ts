/** No threshold for penalty notices, or another than the national one. */
import { silent, stated } from '../../policy/pack';
import { defineLint, nationalNumber } from './lint-check';
import type { LintExample } from './lint-example';

export default defineLint({
  id: 'lint-penalty-unset',
  severity: 'warning',
  title: 'National penalty threshold not in the policy',
  national: 'penalty.sessions',
  run(subject) {
    const lawful = {
      sessions: nationalNumber(subject, 'penalty.sessions'),
      weeks: nationalNumber(subject, 'penalty.weeks'),
    };
    const own = subject.stated('penalty.sessions');
    const sessions = numberOr(null, own?.value);
    const weeks = numberOr(null, subject.stated('penalty.weeks')?.value);
    if (sessions === lawful.sessions && weeks === lawful.weeks) return [];
    const national = `${lawful.sessions} unauthorised sessions in ${lawful.weeks} school weeks`;
    return [
      {
        what: `${sessions ?? 'unset'}/${weeks ?? 'unset'}`,
        keys: ['penalty.sessions', 'penalty.weeks'],
        message:
          sessions === null || weeks === null
            ? `Does not state the national threshold for considering a penalty notice: ${national}.`
            : `Considers a penalty notice at ${sessions} sessions in ${weeks} weeks; the national threshold is ${national}.`,
        action: 'Put the national threshold into the policy. Until then checks name national rules as their source.',
        cites: own,
        facts: { sessions, weeks, national: lawful },
      },
    ];
  },
});

const numberOr = <T>(otherwise: T, value: unknown): number | T => (typeof value === 'number' ? value : otherwise);

export const examples: LintExample[] = [
  { pack: { 'penalty.sessions': silent, 'penalty.weeks': silent }, expect: { severity: 'warning' }, why: 'T-27' },
  {
    pack: { 'penalty.sessions': stated(10, '5.2'), 'penalty.weeks': stated(10, '5.2') },
    expect: null,
    why: 'ten in ten',
  },
  {
    pack: { 'penalty.sessions': stated(10, '5.2'), 'penalty.weeks': silent },
    expect: { severity: 'warning' },
    why: 'a number without its weeks is no threshold',
  },
  {
    pack: { 'penalty.sessions': stated(12, '5.2'), 'penalty.weeks': stated(10, '5.2') },
    expect: { severity: 'warning' },
    why: 'another number than the national one',
  },
];
