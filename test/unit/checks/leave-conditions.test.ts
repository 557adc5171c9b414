import { describe, expect, it } from 'vitest';
import { checkLeaveRequest } from '../../../src/checks/check-reading';
import { onWeekdays, together } from '../../../src/checks/example';
import { conditionsOf } from '../../../src/checks/leave-conditions';
import type { LeaveRequest } from '../../../src/pages/reading';
import { policyPacks } from '../../../src/policy/packs';
import {
  ask,
  calendar,
  HEAD,
  IN_SCHOOL,
  known,
  namesOf,
  of,
  optionsOf,
  request,
  states,
  TRUSTS,
  type Trust,
  TYPES,
} from './asked-leave';

describe('an ordinary request for exceptional leave', () => {
  const EXPECTED: Record<Trust, string[]> = {
    wessex: [
      'notice-short: met',
      'retrospective: met',
      'any-unauthorised: met',
      'authorised-over-10: met',
      'assessment-window: met',
      'exception-test: unknown',
      'form-incomplete: met',
      'meeting-not-held: broken',
    ],
    keystone: ['retrospective: met', 'exception-test: unknown', 'travel-prebooked: unknown', 'form-incomplete: met'],
    otw: ['retrospective: met', 'exception-test: unknown', 'form-incomplete: met'],
    jtmat: [
      'notice-short: met',
      'retrospective: met',
      'assessment-window: met',
      'exception-test: unknown',
      'form-incomplete: met',
    ],
    ludlow: [
      'notice-short: met',
      'retrospective: met',
      'any-unauthorised: met',
      'authorised-over-10: met',
      'assessment-window: met',
      'exception-test: unknown',
      'travel-prebooked: unknown',
      'form-incomplete: met',
    ],
  };
  const ON_RECORD = ['leave-any-unauthorised', 'leave-authorised-over-10'];

  it.each(TRUSTS)('has the conditions of %s, in their order, where the whole record is known', (trust) => {
    expect(states(ask(trust))).toEqual(EXPECTED[trust]);
  });

  it.each([
    ['incomplete', known(IN_SCHOOL, { complete: false }), "not all of the pupil's earlier marks are known"],
    ['unknown', null, "the pupil's earlier marks are not known"],
  ])('of a pupil whose record is %s meets nothing that rests on it', (_, history, why) => {
    for (const trust of TRUSTS) {
      const [full, found] = [ask(trust), ask(trust, {}, history)];
      expect(namesOf(found)).toEqual(namesOf(full));
      for (const [index, condition] of found.entries())
        if (ON_RECORD.includes(condition.check)) expect(condition).toMatchObject({ state: 'unknown', why });
        else if (condition.check !== 'leave-meeting-not-held') expect(condition).toEqual(full[index]);
    }
    expect(ask('wessex', {}, null).filter(({ check }) => ON_RECORD.includes(check))).toHaveLength(2);
  });

  it('of which no meeting can be known has one that nobody knows of', () => {
    expect(of(ask('wessex', {}, null), 'leave-meeting-not-held')).toMatchObject({ state: 'unknown' });
    const met = known(IN_SCHOOL, { contacts: [{ at: '2026-11-05T09:00:00Z', channel: 'meeting', reached: true }] });
    expect(of(ask('wessex', {}, met), 'leave-meeting-not-held')).toMatchObject({
      state: 'met',
      why: 'met on 2026-11-05',
    });
  });

  it('says how far ahead it was asked for, and what shows it', () => {
    expect(of(ask('wessex'), 'leave-notice-short')).toEqual({
      check: 'leave-notice-short',
      title: 'Asked at least 14 days ahead',
      state: 'met',
      why: '35 days ahead',
      finding: null,
      sources: { policy: { pack: policyPacks.wessex.name, clause: '7.2', value: 14 } },
    });
    const late = of(ask('wessex', { requestedOn: '2026-11-24' }), 'leave-notice-short');
    expect(late).toMatchObject({ state: 'broken', why: '13 days ahead', finding: { severity: 'warning' } });
    const dateless = of(ask('wessex', { requestedOn: null }), 'leave-notice-short');
    expect(dateless).toMatchObject({ state: 'unknown', why: 'the page does not say when leave was asked for' });
  });

  it('that came too late breaks one condition for it, not two', () => {
    const found = ask('wessex', { requestedOn: '2026-12-10' });
    expect(of(found, 'leave-retrospective')).toMatchObject({ state: 'broken', why: '3 days after it began' });
    expect(found.some(({ check }) => check === 'leave-notice-short')).toBe(false);
  });

  it('leaves what only a person can judge to a person', () => {
    expect(of(ask('keystone'), 'leave-exception-test')).toMatchObject({
      state: 'unknown',
      finding: null,
      why: 'for a person to judge: rare, significant or unavoidable: it could not be put at another time',
    });
    expect(of(ask('keystone', { reason: 'family' }), 'leave-exception-test')).toMatchObject({ state: 'broken' });
  });

  it('never has met what the policy says in words that no calendar knows', () => {
    const policy = { trust: policyPacks.wessex, school: { values: { 'leave.never.assessment': said('May tests') } } };
    const found = conditionsOf(request(), optionsOf('wessex', known(), { policy }));
    expect(of(found, 'leave-assessment-window')).toMatchObject({ state: 'unknown' });
  });
});

const said = (value: unknown) => ({ value, clause: '', certainty: 'stated' as const });

describe('the record', () => {
  const THREE = together(IN_SCHOOL, { '2026-11-09': 'O O', '2026-11-10': 'U \\', '2026-11-11': 'I I' });

  it('proves an unauthorised absence mark by mark', () => {
    expect(of(ask('wessex', {}, known(THREE)), 'leave-any-unauthorised')).toMatchObject({
      state: 'broken',
      why: '3 sessions this school year: O on 2026-11-09 AM, O on 2026-11-09 PM, U on 2026-11-10 AM',
      proof: [
        { date: '2026-11-09', session: 'AM', code: 'O' },
        { date: '2026-11-09', session: 'PM', code: 'O' },
        { date: '2026-11-10', session: 'AM', code: 'U' },
      ],
    });
  });

  it('counts the authorised ones of all, met or not', () => {
    const met = of(ask('wessex', {}, known(THREE)), 'leave-authorised-over-10');
    expect(met).toMatchObject({ state: 'met', why: '2 of 100 sessions, 2.0 %', finding: null });
    expect(met.proof?.map(({ code }) => code)).toEqual(['I', 'I']);
    const much = known(together(IN_SCHOOL, onWeekdays('2026-11-02', 6, 'I I')));
    expect(of(ask('wessex', {}, much), 'leave-authorised-over-10')).toMatchObject({
      state: 'broken',
      why: '12 of 100 sessions, 12.0 %',
    });
  });

  it('shows at most twenty marks, the latest, and says how many more there are', () => {
    const found = of(
      ask('wessex', {}, known(together(IN_SCHOOL, onWeekdays('2026-11-02', 12, 'O O')))),
      'leave-any-unauthorised',
    );
    expect(found.proof).toHaveLength(20);
    expect(found.more).toBe(4);
    expect(found.proof?.at(-1)).toEqual({ date: '2026-11-17', session: 'PM', code: 'O' });
  });

  it('without any mark proves nothing, though it is said to be complete', () => {
    for (const check of ['leave-any-unauthorised', 'leave-authorised-over-10'])
      expect(of(ask('wessex', {}, known({})), check)).toMatchObject({ state: 'unknown', finding: null });
  });

  it('with marks that are no code proves no absence of absences', () => {
    const found = ask('wessex', {}, known(together(IN_SCHOOL, { '2026-11-09': '- \\' })));
    expect(of(found, 'leave-any-unauthorised')).toMatchObject({
      state: 'unknown',
      why: '1 session without a mark that counts',
    });
    expect(of(found, 'leave-authorised-over-10')).toMatchObject({ state: 'met' });
    const near = together(IN_SCHOOL, onWeekdays('2026-11-02', 5, 'I I'), { '2026-11-09': '- \\' });
    expect(of(ask('wessex', {}, known(near)), 'leave-authorised-over-10')).toMatchObject({ state: 'broken' });
    const edge = together(onWeekdays('2026-09-07', 35, '/ \\'), onWeekdays('2026-11-02', 4, 'I -'), {
      '2026-11-09': 'I I',
    });
    // 6 of 76 sessions, and four of which nobody knows what they were
    expect(of(ask('wessex', {}, known(edge)), 'leave-authorised-over-10')).toMatchObject({ state: 'unknown' });
  });

  it('that may be of other leave decides nothing yet', () => {
    const eid = { type: null, reason: 'Eid' };
    expect(of(ask('wessex', eid, known(THREE)), 'leave-any-unauthorised')).toMatchObject({ state: 'unknown' });
  });
});

describe('a decided request', () => {
  const AGAINST: Partial<LeaveRequest> = { reason: '', answers: { travelBooked: true, setApart: false } };
  const poor = known(together(IN_SCHOOL, onWeekdays('2026-11-02', 10, 'O I')));

  it.each(TRUSTS)('that the head granted against the policy of %s has nothing said against it', (trust) => {
    for (const type of TYPES) {
      const found = ask(trust, { ...AGAINST, ...HEAD, type }, poor);
      // the meeting is about the outcome too
      const broken = found.filter(({ state, check }) => state === 'broken' && check !== 'leave-meeting-not-held');
      expect(broken).toEqual([]);
      expect(found.some(({ check }) => check === 'leave-any-unauthorised')).toBe(false);
      if (type !== 'medical') expect(of(found, 'leave-decision-not-head').state).toBe('met');
    }
  });

  it('that somebody else granted is asked again, and for whose decision it was', () => {
    const found = ask('wessex', { decision: 'granted', decidedBy: { role: 'Attendance officer' } }, poor);
    expect(of(found, 'leave-decision-not-head')).toMatchObject({
      title: 'Decided by the headteacher alone',
      state: 'broken',
      why: 'decided by: Attendance officer',
    });
    expect(of(found, 'leave-any-unauthorised')).toMatchObject({ state: 'broken' });
    const nobody = ask('wessex', { decision: 'granted' });
    expect(of(nobody, 'leave-decision-not-head')).toMatchObject({ state: 'unknown' });
  });

  it('that was refused needs no condition met any more', () => {
    const found = ask('wessex', { decision: 'refused', decidedBy: { role: 'Head' } }, poor);
    expect(states(found)).toEqual(['decision-not-head: met', 'meeting-not-held: broken']);
  });
});

describe('conditions and findings', () => {
  const ANSWERS: (LeaveRequest['answers'] | undefined)[] = [
    undefined,
    { travelBooked: true, licence: 'undated', setApart: false, occupational: false, officialLetter: false },
    { travelBooked: false, licence: 'dated', setApart: true, occupational: true, officialLetter: true },
    { licence: 'none', educationHours: { perDay: 1, perWeek: 1 } },
  ];
  const CASES: Partial<LeaveRequest>[] = ANSWERS.flatMap((answers) =>
    [null, 'granted' as const, 'refused' as const].flatMap((decision) =>
      [{}, { requestedOn: '2026-12-01' }, { requestedOn: null, from: null, to: null }, { reason: '' }].map((more) => ({
        decision,
        ...(answers === undefined ? {} : { answers }),
        ...more,
      })),
    ),
  );
  const HISTORIES = [null, known(together(IN_SCHOOL, onWeekdays('2026-11-02', 10, 'O I')))];
  /** They remind of a code to use, of a record that conflicts since, of evidence that need not be: no conditions. */
  const isReminder = (check: string, trust: Trust) =>
    ['leave-interview-study', 'leave-falsified'].includes(check) ||
    (check === 'leave-sport-evidence' && trust === 'otw');

  it.each(TRUSTS)('of %s agree: no finding without its condition, and no condition twice', (trust) => {
    for (const type of TYPES)
      for (const more of CASES)
        for (const history of HISTORIES) {
          const asked = request({ ...more, type });
          const options = optionsOf(trust, history);
          const [findings, found] = [checkLeaveRequest(asked, options), conditionsOf(asked, options)];
          const put = new Set(found.map(({ check }) => check));
          const said = new Set(findings.map((finding) => JSON.stringify(finding)));
          const wrong = [
            ...findings.filter(({ check }) => !put.has(check) && !isReminder(check, trust)),
            ...found.filter(({ finding }) => finding !== null && !said.has(JSON.stringify(finding))),
            ...found.filter(({ finding, state }) => (state === 'broken') !== (finding?.outcome === 'breach')),
            ...found.filter(({ why }) => why.length < 3 || /undefined|null|NaN/.test(why)),
          ];
          expect(wrong).toEqual([]);
          expect(new Set(namesOf(found)).size).toBe(found.length);
        }
  });

  it('go by the school’s own settings', () => {
    const off = optionsOf('wessex', known(), { settings: { off: ['leave-notice-short'] } });
    expect(conditionsOf(request(), off).some(({ check }) => check === 'leave-notice-short')).toBe(false);
    const chosen = optionsOf('wessex', known(), { settings: { severity: { 'leave-notice-short': 'info' } } });
    const late = conditionsOf(request({ requestedOn: '2026-11-30' }), chosen);
    expect(of(late, 'leave-notice-short').finding?.severity).toBe('info');
  });

  it('of which one cannot be worked out are all there, and that one is unknown', () => {
    const broken = Object.defineProperty({ ...calendar }, 'assessments', {
      get: () => {
        throw new Error('no calendar');
      },
    });
    const found = conditionsOf(request(), optionsOf('wessex', known(), { calendar: broken }));
    expect(states(found)).toEqual(
      states(ask('wessex')).map((one) => (one.startsWith('assessment') ? 'assessment-window: unknown' : one)),
    );
  });

  it('cite the law where it says something too', () => {
    const { sources } = of(ask('otw'), 'leave-retrospective');
    expect(sources).toMatchObject({ policy: { clause: '4.3' }, national: { source: '2024 Regs, reg 11' } });
  });
});
