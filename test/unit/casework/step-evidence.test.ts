import { describe, expect, it } from 'vitest';
import type { Case, Contact } from '../../../src/casework/records';
import { type EvidenceSources, proofOfExit, proofOfStep } from '../../../src/casework/step-evidence';
import type { ChecklistExit, ChecklistStep, Evidence } from '../../../src/policy/checklist';
import { at, caseOf, checklist, contact, done, marks, officer, record, step } from './made-up';

const sources = (more: Partial<EvidenceSources> = {}, contacts: Contact[] = []): EvidenceSources => ({
  file: {
    contacts: contacts.map((one, index) => record('contacts', one, `c${index}`)),
    decisions: [],
    notices: [],
    letters: [],
  },
  marks: null,
  checks: null,
  ...more,
});
const NOW = at('2026-11-20', '12:00');
const firstDay = caseOf({ startsOn: '2026-11-20', sessions: [{ date: '2026-11-20', session: 'AM' }] });
const proofOf = (steps: ChecklistStep[], id: string, value: Case, from: EvidenceSources) => {
  const list = checklist(steps);
  return proofOfStep(value, list, list.steps.find((one) => one.id === id) as ChecklistStep, from, NOW);
};
const shown = (evidence: Evidence, from: EvidenceSources, value = firstDay) =>
  proofOf([step('x', { evidence })], 'x', value, from)?.words ?? null;

describe('the contact log', () => {
  const text = contact('2026-11-20', '09:17', { channel: 'text' });
  const call = contact('2026-11-20', '09:22');

  it('shows a step with its channel, from the first day of the absence on', () => {
    expect(shown({ kind: 'contact', channels: ['text'] }, sources({}, [text, call]))).toBe(
      'The contact log has a text to contact 1 on Fri 20 Nov at 09:17.',
    );
    expect(shown({ kind: 'contact' }, sources({}, [contact('2026-11-19', '09:22')]))).toBeNull();
  });

  it('shows that somebody was reached only by an entry that says so', () => {
    expect(shown({ kind: 'contact', reached: true }, sources({}, [call]))).toBeNull();
    const answered = { ...call, reached: true };
    expect(shown({ kind: 'contact', reached: true }, sources({}, [answered]))).toContain('that reached somebody');
  });

  it('does not take a call to nobody of the contacts for one to the family', () => {
    expect(shown({ kind: 'contact' }, sources({}, [{ ...call, contact: null }]))).toBeNull();
    const form = { ...call, contact: null, channel: 'form' as const };
    expect(shown({ kind: 'contact', channels: ['form'] }, sources({}, [form]))).toContain('an online form');
  });

  it('shows one step with one entry', () => {
    const steps = [step('one', { evidence: { kind: 'contact' } }), step('two', { evidence: { kind: 'contact' } })];
    const value = { ...firstDay, steps: { one: done('2026-11-20', '09:30') } };
    expect(proofOf(steps, 'two', value, sources({}, [call]))).toBeNull();
    expect(proofOf(steps, 'two', value, sources({}, [call, contact('2026-11-20', '10:05')]))?.records).toEqual(['c1']);
  });

  it('shows nothing of a step before the one that it follows', () => {
    const steps = [
      step('meet'),
      step('call', { due: { after: 'meet', schoolDays: 1 }, evidence: { kind: 'contact' } }),
    ];
    expect(proofOf(steps, 'call', firstDay, sources({}, [call]))).toBeNull();
  });

  it('of a repeating step counts since the last time', () => {
    const daily = [
      step('call', { due: { after: 'start', every: 1, of: 'school-days' }, evidence: { kind: 'contact' } }),
    ];
    const value = { ...firstDay, steps: { call: done('2026-11-20', '09:30') } };
    expect(proofOf(daily, 'call', value, sources({}, [call]))).toBeNull();
  });
});

describe('marks', () => {
  const known = (days: Record<string, string>, complete = false) =>
    sources({ marks: { marks: marks(days), complete } });

  it('show a reason once every session has a code for it', () => {
    const reason = { kind: 'reason-recorded' } as const;
    expect(shown(reason, known({ '2026-11-20': 'I' }))).toBe('The register has I for Fri 20 Nov AM.');
    expect(shown(reason, known({ '2026-11-20': 'N' }))).toBeNull();
    expect(shown(reason, known({ '2026-11-20': '' }))).toBeNull();
    expect(shown(reason, known({ '2026-11-20': 'I N' }))).toBeNull();
    expect(shown(reason, known({ '2026-11-19': 'I I' }))).toBeNull();
    expect(shown(reason, sources())).toBeNull();
  });

  it('show that the pupil was in school again, after the absence', () => {
    const attended = { kind: 'attended' } as const;
    expect(shown(attended, known({ '2026-11-20': 'N \\' }))).toBe('The register has them in school on Fri 20 Nov PM.');
    expect(shown(attended, known({ '2026-11-19': '/ \\', '2026-11-20': 'N' }))).toBeNull();
    expect(shown(attended, known({ '2026-11-20': '/ \\' }), caseOf({ startsOn: '2026-11-20' }))).toBeNull();
  });

  it('show a percentage of the school year where every session is known', () => {
    const from = {
      '2026-11-16': 'O \\',
      '2026-11-17': '/ \\',
      '2026-11-18': '/ \\',
      '2026-11-19': '/ \\',
      '2026-11-20': '/ \\',
    };
    const evidence = { kind: 'attendance', atLeast: 90 } as const;
    expect(shown(evidence, known(from, true), caseOf())).toBe(
      'Attendance this school year is 90.0 %, 9 of 10 sessions; since Mon 9 Nov it is 9 of 10.',
    );
    expect(shown(evidence, known(from), caseOf())).toBeNull();
    expect(shown({ kind: 'attendance', atLeast: 90.1 }, known(from, true), caseOf())).toBeNull();
    expect(shown(evidence, known(from, true))).toBeNull();
  });
});

describe('records', () => {
  it('show a decision on the very request that the case is about', () => {
    const decision = record('decisions', {
      type: 'holiday',
      from: '2026-12-01',
      to: '2026-12-04',
      requestedOn: '2026-11-10',
      decision: 'refused' as const,
      decidedOn: '2026-11-18',
      decidedBy: officer,
      reason: '',
      conditions: [],
    });
    const from = sources();
    from.file.decisions.push(decision);
    const value = caseOf({ decision: 'decisions-1' });
    expect(shown({ kind: 'leave-decided' }, from, value)).toBe('The request was refused on Wed 18 Nov.');
    expect(shown({ kind: 'leave-decided' }, from)).toBeNull();
  });

  it('show a letter and a notice since the start', () => {
    const from = sources();
    from.file.letters.push(record('letters', { letter: 'below-96', at: at('2026-11-12'), by: officer }));
    from.file.notices.push(
      record('notices', { kind: 'penalty-notice', parent: 'Parent 1', issuedOn: '2026-11-05', state: 'open' }),
    );
    expect(shown({ kind: 'letter', letter: 'below-96' }, from, caseOf())).toBe(
      'The letter about attendance below 96 % was made on Thu 12 Nov.',
    );
    expect(shown({ kind: 'letter', letter: 'below-96' }, from)).toBeNull();
    expect(shown({ kind: 'notice', notice: 'penalty-notice' }, from, caseOf())).toBeNull();
  });
});

describe('findings that are gone', () => {
  const evidence: Evidence = { kind: 'settled', checks: ['leave-notice-short', 'leave-holiday'] };
  const looked = (ran: string[], found: string[]) => sources({ checks: { ran, found } });

  it('show a step only where every check looked and none found anything', () => {
    const both = ['leave-notice-short', 'leave-holiday', 'late-l-after-close'];
    const exit: ChecklistExit = { when: 'All there', to: 'close', kind: 'success', evidence };
    expect(proofOfExit(caseOf(), exit, looked(both, ['late-l-after-close']), NOW)?.words).toContain('nothing is found');
    expect(proofOfExit(caseOf(), exit, looked(both, ['leave-holiday']), NOW)).toBeNull();
    expect(proofOfExit(caseOf(), exit, looked(['leave-holiday'], []), NOW)).toBeNull();
    expect(proofOfExit(caseOf(), exit, sources(), NOW)).toBeNull();
  });
});
