import { describe, expect, it } from 'vitest';
import { dayWords, dayWordsWithYear } from '../../../components/day-words';
import { describeFinding } from '../../../components/describe-finding';
import type { Finding } from '../../../src/checks/finding';

describe('days', () => {
  it('are written as people here write them, in September too', () => {
    expect(dayWords('2026-11-20')).toBe('Fri 20 Nov');
    expect(dayWordsWithYear('2026-09-03')).toBe('Thu 3 Sep 2026');
  });
});

describe('a finding in words', () => {
  const subject = {
    pupil: { name: 'Ash, Amy', id: '1', year: null },
    date: '2026-11-20',
    session: 'AM' as const,
    cell: 'c',
  };
  const finding: Finding = {
    key: 'late-l-after-close|1|2026-11-20|AM|L|09:15',
    check: 'late-l-after-close',
    outcome: 'breach',
    severity: 'error',
    message: 'U, not L: arrived 09:20, the register closed at 09:15.',
    action: 'Change the mark to U.',
    sources: { policy: { pack: 'Ash policy', clause: '4.4', value: '09:15' } },
    subject,
    facts: {
      arrived: '09:20',
      close: '09:15',
      lateAfter: '09:00',
      minutesAfterClose: 5,
      minutesLate: 20,
      agrees: true,
      from: 'printed',
      boundary: 'exclusive',
    },
  };

  it('is said in full to a screen reader: how grave, who, when, what', () => {
    expect(describeFinding(finding, 2, 'L').label).toBe(
      'Error. Ash, Amy, Fri 20 Nov AM. U, not L: arrived 09:20, the register closed at 09:15.',
    );
  });

  it('shows its sum and what the policy says of the minute itself', () => {
    const { sum, policy } = describeFinding(finding, 2, 'L');
    expect(sum).toBe('Arrived 09:20 · register closed 09:15 · 5 min after close. 20 min late from 09:00 agrees.');
    expect(policy).toEqual({
      value: 'AM closes 09:15',
      text: 'In before 09:15 is L. From 09:15 it is an absence.',
      clause: 'Ash policy, 4.4',
    });
  });

  it('says that a time was worked out from minutes late', () => {
    const { sum } = describeFinding({ ...finding, facts: { ...finding.facts, from: 'minutes late' } }, 2, 'L');
    expect(sum).toContain('Worked out from 20 min late, counted from 09:00.');
  });

  it('names no pupil where the page names none', () => {
    const nameless = { ...finding, subject: { ...subject, pupil: { ...subject.pupil, name: null } } };
    expect(describeFinding(nameless, 2, 'L').about).toBe('A pupil without a name · Fri 20 Nov · AM · mark L');
  });

  it('shows no "true" where a policy has a rule and no figure: its clause says it', () => {
    const rule = { pack: 'Ash policy', clause: '7.2', value: true };
    const { policy } = describeFinding({ ...finding, sources: { policy: rule } }, 2, 'L');
    expect(policy).toEqual({ value: '', text: '', clause: 'Ash policy, 7.2' });
  });

  it('carries those that say the same, each in its own words with its own clause, and is one card', () => {
    const alone = describeFinding(finding, 2, 'L');
    expect(alone.alike).toEqual([]);
    const other: Finding = {
      ...finding,
      key: 'n-due-soon|1|2026-11-20|AM|L|5',
      check: 'n-due-soon',
      severity: 'warning',
      message: 'Due soon.',
      action: 'Call the parent today.',
      sources: { policy: { pack: 'Ash policy', clause: '6.1', value: 5, op: '>=', unit: 'days' } },
    };
    expect(describeFinding({ ...finding, alike: [other] }, 2, 'L')).toEqual({
      ...alone,
      alike: [
        {
          key: other.key,
          check: 'n-due-soon',
          sentence: 'Due soon.',
          action: 'Call the parent today.',
          policy: { value: '5 days or more', text: '', clause: 'Ash policy, 6.1' },
          national: null,
        },
      ],
    });
  });

  it('is not remembered for a pupil without an id', () => {
    const unknown = { ...finding, subject: { ...subject, pupil: { ...subject.pupil, id: null } } };
    expect(describeFinding(unknown, 2, 'L').isRemembered).toBe(false);
    expect(describeFinding(finding, 2, 'L').isRemembered).toBe(true);
  });
});
