import { describe, expect, it } from 'vitest';
import { londonTime } from '../../../src/attendance';
import { toldContact } from '../../../src/casework/contact-log';
import { type HistorySources, historyOfCasework } from '../../../src/casework/history-of-casework';
import type { LeaveDecision } from '../../../src/casework/records';
import { familyContacts } from '../../../src/checks/family-contacts';
import { isAbout } from '../../../src/checks/log-words';
import { PENALTY_DECISION } from '../../../src/checks/penalty-case';
import type { History } from '../../../src/checks/pupil-history';
import { at, caseOf, contact, marks, officer, record } from './made-up';

type File = HistorySources['file'];
const pupil = { name: 'Amy Ash', id: '101', year: '8' };
const empty: File = {
  pupils: [record('pupils', { name: 'Amy Ash', year: '8', group: null, school: 'thornmere', ids: [] })],
  ...{ contacts: [], cases: [], decisions: [], notices: [], flags: [], supports: [], letters: [], damaged: [] },
};
const of = (more: Partial<File> = {}, sources: Partial<HistorySources> = {}) =>
  historyOfCasework({
    file: { ...empty, ...more },
    pupil,
    marks: [],
    today: '2026-11-20',
    penaltyChecklists: ['xx-legal'],
    ...sources,
  });
const full = (history: Partial<History>): History => ({ pupil, marks: [], complete: false, ...history });

describe('what casework knows of a pupil', () => {
  it('is nothing while locked, or without a file', () => {
    expect(historyOfCasework(null)).toEqual({});
    expect(of({ pupils: [] })).toEqual({});
  });

  it('is that nothing is on record, of what is kept here only', () => {
    expect(of()).toEqual({ flags: [], notices: [], nti: [], support: [], plans: [] });
  });

  it('is the log of contacts once somebody uses it', () => {
    expect(
      of({ contacts: [record('contacts', contact('2026-11-20', '09:20', { seen: true, reason: 'Ill' }))] }),
    ).toMatchObject({
      contacts: [{ at: at('2026-11-20', '09:20'), channel: 'phone', reached: false, reason: 'Ill' }],
      sightings: [{ on: '2026-11-20' }],
    });
    expect(of({ cases: [record('cases', caseOf())] })).toMatchObject({ contacts: [], sightings: [] });
  });

  it('is not known of a kind of record that cannot be opened', () => {
    const damaged = [{ kind: 'notices' as const, id: 'x' }];
    expect(of({ damaged })).toEqual({ flags: [], support: [], plans: [] });
  });

  it('is flags that still go, and contacts held', () => {
    const flag = (until: string | null, id: string) =>
      record('flags', { flag: 'inform-contact', tell: 'DSL', until }, id);
    expect(of({ flags: [flag('2026-11-19', 'a')] }).flags).toEqual([]);
    expect(of({ flags: [flag('2026-11-20', 'a'), flag(null, 'b')] }).flags).toEqual(['inform-contact']);
    const [known] = empty.pupils;
    const held = known ? [{ ...known, value: { ...known.value, contactsHeld: 3 } }] : [];
    expect(of({ pupils: held }).contactsHeld).toBe(3);
  });

  it('is notices, and what became of them', () => {
    const penalty = record(
      'notices',
      { kind: 'penalty-notice', parent: 'Parent 1', issuedOn: '2026-10-05', state: 'open' },
      'a',
    );
    const improve = record(
      'notices',
      { kind: 'notice-to-improve', parent: 'Parent 1', issuedOn: '2026-09-14', to: '2026-10-16', state: 'not-met' },
      'b',
    );
    expect(of({ notices: [penalty, improve] })).toMatchObject({
      notices: [{ issuedOn: '2026-10-05', parent: 'Parent 1', state: 'unpaid' }],
      nti: [{ from: '2026-09-14', to: '2026-10-16', contents: [] }],
    });
    const open = { ...improve, value: { ...improve.value, to: undefined } };
    expect(of({ notices: [open] })).not.toHaveProperty('nti');
  });

  it('is support, and as plans what has an end or a review, or was decided', () => {
    const meeting = record('supports', { kind: 'check-in', words: 'with tutor', from: '2026-11-16', to: null }, 'a');
    const contract = record(
      'supports',
      { kind: 'contract', words: 'leaving home by 8', from: '2026-10-05', to: '2026-12-18', outcome: 'met' },
      'b',
    );
    const decided = record(
      'cases',
      caseOf({
        checklist: 'xx-legal',
        closed: { at: at('2026-11-18'), by: officer, exit: 'Support instead', kind: 'other' },
      }),
    );
    const history = of({ supports: [meeting, contract], cases: [decided] });
    expect(history.support?.map(({ kind }) => isAbout('check-in', kind))).toEqual([true, false]);
    expect(history.plans).toEqual([
      { kind: 'contract', from: '2026-10-05', to: '2026-12-18', outcome: 'met' },
      { kind: PENALTY_DECISION, from: '2026-11-18', to: null, outcome: 'Support instead' },
    ]);
  });
});

describe('a contact as checks read it', () => {
  const now = londonTime(at('2026-11-20', '12:00'));
  const family = (more: Partial<File>) => familyContacts(full(of(more)), '2026-11-20', now)?.length;
  const told = (whom: string) => record('contacts', toldContact(whom, officer, at('2026-11-20', '09:40')));

  it('is never one of the family where it was somebody else', () => {
    expect(family({ contacts: [record('contacts', contact('2026-11-20', '09:20'))] })).toBe(1);
    const other = contact('2026-11-20', '09:20', { contact: null, reached: true });
    expect(family({ contacts: [record('contacts', other)] })).toBe(0);
    expect(family({ contacts: [told('DSL')] })).toBe(0);
  });

  it('is that of the person named for the pupil only where it says so', () => {
    const flags = [record('flags', { flag: 'inform-contact', tell: 'the social worker', until: null })];
    const named = (whom: string) =>
      of({ flags, contacts: [told(whom)] }).contacts?.some(({ channel }) => isAbout('named contact', channel));
    expect(named('the social worker')).toBe(true);
    expect(named('DSL')).toBe(false);
    expect(family({ flags, contacts: [told('the social worker')] })).toBe(0);
  });

  it('is a letter that warned of truancy, and no letter of praise', () => {
    const letter = (letter: 'truancy-warning' | 'well-done') =>
      record('letters', { letter, at: at('2026-11-12'), by: officer });
    const cases = [record('cases', caseOf())];
    const [warned] = of({ cases, letters: [letter('truancy-warning')] }).contacts ?? [];
    expect(isAbout('truancy', warned?.channel) && isAbout('letter', warned?.channel)).toBe(true);
    expect(of({ cases, letters: [letter('well-done')] }).contacts).toEqual([]);
  });
});

describe('leave', () => {
  const decision = (more: Partial<LeaveDecision>) =>
    record('decisions', {
      ...{
        type: 'holiday',
        from: '2026-11-09',
        to: '2026-11-13',
        requestedOn: '2026-10-05',
        decision: 'granted' as const,
      },
      ...{ decidedOn: '2026-10-09', decidedBy: officer, reason: '', conditions: [], ...more },
    });

  it('is known where the school keeps all of it here, even if there is none', () => {
    expect(of({}, { keepsLeave: true }).leave).toEqual([]);
    expect(of()).not.toHaveProperty('leave');
  });

  it('is else known only where it explains every leave code', () => {
    expect(of({ decisions: [decision({})] }, { marks: marks({ '2026-11-10': 'C C' }) }).leave).toHaveLength(1);
    const before = { marks: marks({ '2026-09-10': 'C C', '2026-11-10': 'C C' }) };
    expect(of({ decisions: [decision({})] }, before)).not.toHaveProperty('leave');
  });

  it('that was granted in part is what was granted, and what was not', () => {
    const part = decision({ decision: 'partly-granted', grantedFrom: '2026-11-10', grantedTo: '2026-11-11' });
    expect(of({ decisions: [part] }).leave?.map(({ from, to, decision }) => [from, to, decision])).toEqual([
      ['2026-11-09', '2026-11-09', 'refused'],
      ['2026-11-10', '2026-11-11', 'granted'],
      ['2026-11-12', '2026-11-13', 'refused'],
    ]);
    expect(of({ decisions: [decision({ decision: 'partly-granted' })] }).leave?.[0]?.decision).toBeNull();
  });
});
