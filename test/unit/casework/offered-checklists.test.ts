import { describe, expect, it } from 'vitest';
import { type OfferSources, offeredChecklists, offersByChecklist } from '../../../src/casework/offered-checklists';
import { type Case, NO_PUPIL } from '../../../src/casework/records';
import type { Finding } from '../../../src/checks/finding';
import { at, caseOf, checklist, officer, record } from './made-up';

const pupil = (id: string | null, name = 'Amy Ash') => ({ name, id, year: '8' });
const finding = (check: string, more: Partial<Finding> = {}): Finding => ({
  key: `${check}-key`,
  check,
  outcome: 'breach',
  severity: 'warning',
  message: '',
  action: '',
  sources: {},
  subject: { pupil: pupil('101') },
  facts: {},
  ...more,
});
const concern = checklist([], { offeredBy: ['att-first-contact', 'att-below-85'] });
const firstDay = checklist([], { id: 'xx-first-day', kind: 'first-day', offeredBy: ['fda-daily-followup'] });
const weekly = checklist([], { id: 'xx-weekly', about: 'school', offeredBy: ['cohort-report-due'] });
const national = checklist([], { id: 'nat-concern', offeredBy: ['att-first-contact', 'n-due-soon'] });
const offers = (findings: Finding[], more: Partial<OfferSources> = {}) =>
  offeredChecklists({
    findings,
    own: [firstDay, concern, weekly],
    national: [national],
    cases: [],
    nameOf: ({ id }) => (id === '101' ? 'p1' : null),
    today: '2026-11-20',
    ...more,
  });
const ids = (...args: Parameters<typeof offers>) => offers(...args).map(({ checklist }) => checklist.id);
const dated = (date: string, session: 'AM' | 'PM' = 'AM', facts = {}) =>
  finding('fda-daily-followup', { subject: { pupil: pupil('101'), date, session }, facts });
const known = (value: Partial<Case>) => ({ cases: [record('cases', caseOf(value))] });
const closed = (date: string) => ({ at: at(date), by: officer, exit: 'Improved', kind: 'success' as const });

describe('checklists that findings offer', () => {
  it('are one for a pupil, with all that offers it', () => {
    const [offer, ...others] = offers([finding('att-first-contact'), finding('att-below-85')]);
    expect(others).toEqual([]);
    expect(offer).toMatchObject({
      checklist: { id: 'xx-concern' },
      pupil: 'p1',
      checks: ['att-first-contact', 'att-below-85'],
      findings: ['att-first-contact-key', 'att-below-85-key'],
      startsOn: '2026-11-20',
      sessions: [],
    });
  });

  it('are the national ones only for what the pack has none for', () => {
    expect(ids([finding('n-due-soon'), finding('att-first-contact')])).toEqual(['xx-concern', 'nat-concern']);
    expect(offers([finding('n-due-soon'), finding('att-first-contact')])[1]?.checks).toEqual(['n-due-soon']);
  });

  it('begin with the first day of an absence', () => {
    expect(offers([dated('2026-11-20', 'AM', { from: '2026-11-18' })])[0]).toMatchObject({
      startsOn: '2026-11-18',
      sessions: [{ date: '2026-11-20', session: 'AM' }],
    });
    const window = finding('att-first-contact', { facts: { from: '2026-09-07' } });
    expect(offers([window])[0]?.startsOn).toBe('2026-11-20');
  });

  it('come from no finding that is not sure, and for nobody without an id', () => {
    expect(ids([finding('att-first-contact', { outcome: 'indeterminate' })])).toEqual([]);
    expect(ids([finding('att-first-contact', { subject: { pupil: pupil(null) } })])).toEqual([]);
  });

  it('are for several pupils, known or not, and for the school once', () => {
    const all = offers([
      finding('att-first-contact'),
      finding('att-first-contact', { subject: { pupil: pupil('102', 'Ben Birch') } }),
      finding('cohort-report-due', { subject: {} }),
    ]);
    expect(all.map(({ pupil }) => pupil)).toEqual(['p1', null, NO_PUPIL]);
    expect(offersByChecklist(all).map(({ offers }) => offers.length)).toEqual([2, 1]);
  });
});

describe('a checklist is not offered again', () => {
  const sessions = [{ date: '2026-11-20', session: 'AM' as const }];

  it('while it is open, or another that it went on into is', () => {
    expect(ids([finding('att-first-contact')], known({}))).toEqual([]);
    const wentOn = [
      record('cases', caseOf({ closed: closed('2026-09-10') }), 'old'),
      record('cases', caseOf({ checklist: 'xx-legal', from: 'old' }), 'new'),
    ];
    expect(ids([finding('att-first-contact')], { cases: wentOn })).toEqual([]);
  });

  it('for sessions it was closed for, but for others', () => {
    const before = known({ checklist: 'xx-first-day', sessions, closed: closed('2026-11-20') });
    expect(ids([dated('2026-11-20')], before)).toEqual([]);
    expect(ids([dated('2026-11-20', 'PM')], before)).toEqual(['xx-first-day']);
  });

  it('for four weeks, where it is about no sessions', () => {
    expect(ids([finding('att-first-contact')], known({ closed: closed('2026-10-23') }))).toEqual([]);
    expect(ids([finding('att-first-contact')], known({ closed: closed('2026-10-22') }))).toEqual(['xx-concern']);
  });

  it('because of another pupil’s case', () => {
    const other = { cases: [{ ...record('cases', caseOf()), pupil: 'p2' }] };
    expect(ids([finding('att-first-contact')], other)).toEqual(['xx-concern']);
  });
});
