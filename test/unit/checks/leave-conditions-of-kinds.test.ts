import { describe, expect, it } from 'vitest';
import { together } from '../../../src/checks/example';
import { conditionsOf } from '../../../src/checks/leave-conditions';
import type { History } from '../../../src/checks/pupil-history';
import type { LeaveRequest } from '../../../src/pages/reading';
import { amy, ask, HEAD, IN_SCHOOL, known, of, optionsOf, request, states, TRUSTS, type Trust } from './asked-leave';

describe('a holiday', () => {
  it.each(TRUSTS)('is what %s does not grant', (trust) => {
    expect(of(ask(trust, { type: 'holiday' }), 'leave-holiday')).toMatchObject({ state: 'broken' });
  });

  it('is not ruled out by a form that calls it something else', () => {
    for (const trust of TRUSTS) {
      expect(ask(trust).some(({ check }) => check === 'leave-holiday')).toBe(false);
      const hinted = ask(trust, { reason: 'A week of holiday' });
      expect(of(hinted, 'leave-holiday')).toMatchObject({ state: 'unknown' });
    }
  });
});

describe('a performance', () => {
  const performance = (answers: LeaveRequest['answers']) => ({ type: 'performance' as const, answers });

  it('with dates in its licence leaves nothing of attendance to the school', () => {
    for (const trust of ['wessex', 'ludlow'] as const) {
      const found = ask(trust, performance({ licence: 'dated', educationHours: { perDay: 4, perWeek: 20 } }));
      expect(states(found).filter((one) => one.startsWith('performance'))).toEqual([
        'performance-licence: met',
        'performance-education: met',
      ]);
    }
  });

  it('without dates is held against attendance with the leave', () => {
    const asked = performance({ licence: 'undated' });
    const why = '94.34 %, 100 of 106 sessions if it is taken';
    const floor = (trust: Trust) => of(ask(trust, asked), 'leave-performance-floor');
    expect(floor('wessex')).toMatchObject({
      title: 'Attendance of at least 94 % with the leave',
      state: 'met',
      why,
      finding: null,
    });
    expect(floor('ludlow')).toMatchObject({ state: 'broken', why });
    const sick = known(together(IN_SCHOOL, { '2026-11-09': 'I I' }));
    expect(of(ask('wessex', asked, sick), 'leave-performance-floor')).toMatchObject({
      state: 'broken',
      proof: [{ code: 'I' }, { code: 'I' }],
    });
  });

  it('without any licence breaks that condition, and is asked for nothing that rests on one', () => {
    const found = ask('ludlow', performance({ licence: 'none' }));
    expect(states(found).filter((one) => one.startsWith('performance'))).toEqual(['performance-licence: broken']);
  });

  it('of which the form says nothing has open conditions', () => {
    const found = ask('wessex', performance(undefined));
    expect(of(found, 'leave-performance-licence')).toMatchObject({ state: 'unknown' });
    expect(of(found, 'leave-performance-education')).toMatchObject({ state: 'unknown' });
    expect(of(ask('wessex', performance({}), null), 'leave-performance-floor')).toMatchObject({ state: 'unknown' });
  });

  it('of a pupil beyond compulsory age needs no licence', () => {
    const old = { ...performance({ licence: 'none' }), pupil: { ...amy, year: '13' } };
    expect(states(ask('wessex', old)).filter((one) => one.startsWith('performance'))).toEqual([]);
  });
});

describe('a religious day', () => {
  const religious = (answers: LeaveRequest['answers'] = {}) => ({ type: 'religious' as const, answers });

  it('has a ground and a notice of its own, and none of the conditions of exceptional leave', () => {
    const found = ask('wessex', { ...religious({ setApart: true }), requestedOn: '2026-11-30' });
    expect(found.filter(({ check }) => check === 'leave-religious-basis')).toMatchObject([
      { title: 'A day set apart by the religious body', state: 'met', sources: { policy: { clause: '7.5' } } },
      { title: 'Asked at least 14 days ahead', state: 'broken', why: '7 days ahead' },
    ]);
    expect(states(found).join()).not.toMatch(/any-unauthorised|notice-short|exception|assessment/);
  });

  it('that the form does not call set apart is an open question', () => {
    const one = { ...religious(), to: '2026-12-07' };
    expect(of(ask('otw', one), 'leave-religious-basis')).toMatchObject({
      state: 'unknown',
      why: 'the form does not ask for it',
    });
    expect(of(ask('otw', religious({ setApart: false })), 'leave-religious-basis')).toMatchObject({ state: 'broken' });
  });
});

describe('other kinds of leave', () => {
  it('travel for a trade has its purpose and its notice; other travel only the first', () => {
    const travel = (occupational?: boolean) =>
      ask('ludlow', { type: 'travelling', answers: occupational === undefined ? {} : { occupational } })
        .filter(({ check }) => check === 'leave-travelling-purpose')
        .map(({ state }) => state);
    expect([travel(true), travel(), travel(false)]).toEqual([['met', 'met'], ['unknown', 'met'], ['broken']]);
  });

  it('a code that is suggested is no condition', () => {
    for (const trust of TRUSTS) expect(states(ask(trust, { type: 'interview' })).join()).not.toContain('interview');
  });

  it('study is never taken to be for a public examination', () => {
    const study = (year: string | null, reason: string) =>
      of(ask('otw', { type: 'study', reason, pupil: { ...amy, year } }), 'leave-interview-study').state;
    expect([study('11', 'Revision'), study('11', 'Mocks'), study(null, 'Revision')]).toEqual([
      'unknown',
      'broken',
      'unknown',
    ]);
  });

  it('a lunch pass has an answer in time, and attendance', () => {
    const pass = { type: 'lunch-pass' as const, from: '2026-11-23', to: '2026-12-18', pupil: { ...amy, year: '5' } };
    const found = (more: Partial<LeaveRequest>, history: History | null = known(), now = '2026-11-20T16:00:00Z') =>
      conditionsOf(request({ ...pass, ...more }), optionsOf('ludlow', history, { now }))
        .filter(({ check }) => check === 'leave-lunch-pass')
        .map(({ title, state, why }) => [title, state, why]);
    expect(found({ requestedOn: '2026-11-13' })).toEqual([
      ['Not waiting over 7 days for an answer', 'met', 'due by 2026-11-20'],
      ['Attendance of at least 90 %', 'met', '100.0 %, 100 of 100 sessions'],
    ]);
    expect(found({ requestedOn: '2026-11-12' }, null)).toEqual([
      ['Not waiting over 7 days for an answer', 'broken', 'due by 2026-11-19'],
      ['Attendance of at least 90 %', 'unknown', "the pupil's earlier marks are not known"],
    ]);
    expect(found(HEAD)).toEqual([['Given or renewed this term', 'met', 'given on 2026-11-09']]);
    expect(found(HEAD, known(), '2027-01-11T16:00:00Z')).toEqual([
      ['Given or renewed this term', 'broken', 'given on 2026-11-09'],
    ]);
  });

  it('an appointment has no condition', () => {
    for (const trust of TRUSTS) expect(ask(trust, { type: 'medical' })).toEqual([]);
  });
});
