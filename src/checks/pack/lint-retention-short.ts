/** Register entries that the policy keeps for less than the law asks, or says nothing of. */
import { silent, stated } from '../../policy/pack';
import { defineLint, nationalNumber } from './lint-check';
import type { LintExample } from './lint-example';

export default defineLint({
  id: 'lint-retention-short',
  severity: 'error',
  title: 'Register entries kept for too short a time',
  national: 'retentionYears',
  run(subject) {
    const lawful = nationalNumber(subject, 'retentionYears');
    const own = subject.stated('retentionYears');
    const years = typeof own?.value === 'number' ? own.value : null;
    if (years !== null && years >= lawful) return [];
    return [
      {
        what: String(years ?? 'unset'),
        keys: ['retentionYears'],
        message:
          years === null
            ? `Does not say how long register entries are kept; the law asks for ${lawful} years.`
            : `Keeps register entries ${years} ${years === 1 ? 'year' : 'years'}; the law asks for ${lawful}.`,
        action: `Put ${lawful} years from the date of entry into the policy. Checks count with ${lawful} either way.`,
        cites: own,
        facts: { years, lawfulYears: lawful },
      },
    ];
  },
});

export const examples: LintExample[] = [
  {
    pack: { retentionYears: stated(3, '6.7') },
    expect: { severity: 'error' },
    why: 'T-02: three years was the old law',
  },
  { pack: { retentionYears: silent }, expect: { severity: 'error' }, why: 'silence keeps nothing' },
  { pack: { retentionYears: stated(5, '1') }, expect: { severity: 'error' }, why: 'one year short' },
  { pack: { retentionYears: stated(6, '4.1') }, expect: null, why: 'exactly what the law asks' },
  { pack: 'wessex', expect: { severity: 'error', keys: ['retentionYears'] }, why: 'T-02' },
  { pack: 'wessex', school: { retentionYears: 6 }, expect: null, why: 'the school has put it right' },
];
