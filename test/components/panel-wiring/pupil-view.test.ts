import { describe, expect, it } from 'vitest';
import type { Words } from '../../../components/panel/outcome';
import type { KnownCasework } from '../../../entrypoints/sidepanel/known';
import { ladderOf } from '../../../entrypoints/sidepanel/views/ladder-of';
import { pupilViewOf } from '../../../entrypoints/sidepanel/views/pupil-view-of';
import { addCalendarDays, type Mark, schoolDaysOf } from '../../../src/attendance';
import type { RecordOf } from '../../../src/casework/records';
import { autumn, marks } from '../../unit/papers/finlay';
import { FINLAY, facts, fileOf, finding, knownOf, officer, record, report, school } from './made-up';

const said = (words: Words): string => words.map((part) => (typeof part === 'string' ? part : part.b)).join('');
const withMarks = (all: readonly Mark[], complete = false) =>
  knownOf({
    pupil: {
      who: FINLAY,
      place: 0,
      history: { pupil: { name: null, id: null, year: null }, marks: [...all], complete },
    },
  });

describe('the figures of a pupil', () => {
  it('cover this school year from the first mark to the last, N apart from the unauthorised', () => {
    const view = pupilViewOf(knownOf());
    expect(view?.figures).toMatchObject({
      attended: 79,
      possible: 92,
      scope: 'at this school, 9 Sep to 20 Nov AM',
      tag: 'Persistent absence',
      unauthorised: 6,
      provisional: 2,
      late: 2,
      unmarked: 1,
    });
    expect(view?.figures?.lines).toEqual([
      { at: 90, words: 'persistent 90' },
      { at: 96, words: 'contact 96' },
    ]);
  });

  it('say where the year before the first mark was not read', () => {
    expect(pupilViewOf(knownOf())?.figures?.note).toBe(
      'Nothing before Wed 9 Sep was read. If on roll before, counts are at least.',
    );
    expect(pupilViewOf(withMarks(marks, true))?.figures?.note).toBe('');
  });

  it('are at least where sessions between were not read, and then nobody is called persistently absent', () => {
    const view = pupilViewOf(withMarks(marks.filter(({ date }) => date !== '2026-10-06')));
    expect(view?.figures?.note).toContain('2 sessions were not read: counts are at least.');
    expect(view?.figures?.tag).toBeNull();
    expect(view?.headroom.map(said).some((words) => words.includes('%'))).toBe(false);
  });

  it('lack nothing on a day that was closed to the year group alone, which the year shows as no school day', () => {
    const closed = {
      ...school,
      calendar: { ...autumn, closed: [...autumn.closed, { date: '2026-10-06', years: ['8'] }] },
    };
    const history = { pupil: { name: null, id: null, year: null }, complete: false };
    const seen = marks.filter(({ date }) => date !== '2026-10-06');
    const view = pupilViewOf(
      knownOf({ school: closed, pupil: { who: FINLAY, place: 0, history: { ...history, marks: seen } } }),
    );
    expect(view?.figures?.note).not.toContain('not read');
    expect(view?.year?.calendar && schoolDaysOf(view.year.calendar).indexOfDay.has('2026-10-06')).toBe(false);
    expect(view?.weeks?.calendar).toBe(closed.calendar);
  });

  it('go by no year group that casework wrote down last school year', () => {
    const value = { name: 'Finlay Underhay', year: '8', group: null, school: school.school.id, ids: [] };
    const sub = (at: string) => {
      const kept = { ...record('pupils', FINLAY, value), stamps: { year: `${at} desk` } };
      const casework = {
        person: officer,
        cases: [],
        names: new Map(),
        files: new Map([[FINLAY, fileOf({ pupils: [kept] })]]),
      };
      const page = { tabId: null, report: null, facts: null };
      return pupilViewOf(knownOf({ page, casework, pupil: { who: FINLAY, place: null, history: null } }))?.sub;
    };
    expect([sub('2026-09-14T08:00:00Z'), sub('2026-07-14T08:00:00Z')]).toEqual(['Year 8', '']);
  });

  it('begin with the day of being on roll where the register says Z before', () => {
    const before = ['2026-09-02', '2026-09-03'].flatMap((date) => [
      { date, session: 'AM' as const, code: 'Z' },
      { date, session: 'PM' as const, code: 'Z' },
    ]);
    const view = pupilViewOf(withMarks([...before, ...marks]));
    expect(view?.year?.onRollFrom).toBe('2026-09-09');
    expect(view?.figures?.note).toBe('');
  });

  it('are not shown of a pupil without a mark', () => {
    const view = pupilViewOf(withMarks([]));
    expect(view).toMatchObject({ figures: null, year: null, weeks: null, headroom: [] });
  });
});

describe('headroom', () => {
  it('says how many attended sessions bring it above the lowest line reached, and on which day', () => {
    const words = pupilViewOf(withMarks(marks, true))?.headroom.map(said);
    expect(words).toEqual([
      '39 attended in a row bring it above 90 %: Thu 17 Dec',
      '2 more unauthorised sessions reach 10 in ten weeks',
      'If both N become authorised, the ten weeks hold 6',
    ]);
  });

  it('says at most where marks may be missing', () => {
    expect(pupilViewOf(knownOf())?.headroom.map(said)).toContain(
      'at most 2 more unauthorised sessions reach 10 in ten weeks',
    );
  });

  it('says how far a pupil above the lines is from them', () => {
    const good = marks.map((mark) => ({ ...mark, code: mark.session === 'AM' ? '/' : '\\' }));
    expect(pupilViewOf(withMarks(good, true))?.headroom.map(said)).toEqual([
      '4 more missed bring it below 96 % (contact)',
      '11 more missed bring it to 90 % (persistent)',
    ]);
  });

  it('speaks of no threshold in an independent school', () => {
    const trust = school.policy.trust;
    const independent = {
      ...trust,
      values: { ...trust.values, 'school.type': { value: 'independent', clause: '1', certainty: 'stated' as const } },
    };
    const view = pupilViewOf(knownOf({ school: { ...school, policy: { ...school.policy, trust: independent } } }));
    expect(view?.weeks).toBeNull();
    expect(view?.headroom.map(said).join()).not.toContain('ten weeks');
  });
});

describe('findings of a pupil', () => {
  const other = { ...facts.pupils[0], who: 'pupil-amy', id: '10001', name: 'Amy Ash' } as (typeof facts.pupils)[number];
  const many = { ...facts, pupils: [facts.pupils[0] as (typeof facts.pupils)[number], other] };

  it('are those whose key names the pupil, each with its day', () => {
    const page = {
      tabId: 7,
      facts: many,
      report: report([
        finding(1, 'blank-mark|10773|2026-10-14|PM||', 'No mark.', { severity: 'error' }),
        finding(2, 'blank-mark|10001|2026-10-14|PM||', 'No mark.'),
      ]),
    };
    expect(pupilViewOf(knownOf({ page }))?.findings).toEqual([
      { number: 1, severity: 'error', words: 'No mark, Wed 14 Oct PM', clause: '6.2' },
    ]);
  });

  it('are said once where page and background both have them, and by alike ones too', () => {
    const found = (key: string, pupil: number) => ({
      key,
      check: 'att-persistent-absence',
      severity: 'warning' as const,
      message: '13 of 92 missed since 2026-09-09.',
      clause: '3.5',
      pupil,
      date: null,
      session: null,
      from: null,
    });
    const alike = [{ key: 'b|10773', sentence: '', action: '', clause: '' }];
    const page = {
      tabId: 7,
      facts: { ...many, found: [found('a|10773', 0), found('b|10773', 0), found('c|10773', 0), found('d|10001', 1)] },
      report: report([finding(4, 'a|10773', 'Persistent absence.', { alike })]),
    };
    expect(pupilViewOf(knownOf({ page }))?.findings.map(({ words }) => words)).toEqual([
      'Persistent absence',
      '13 of 92 missed since Wed 9 Sep',
    ]);
  });
});

describe('the file of a pupil', () => {
  it('stays closed while casework is locked', () => {
    expect(pupilViewOf(knownOf())).toMatchObject({ id: FINLAY, name: 'Finlay Underhay', sub: 'Year 8 · 8 Birch' });
    expect(pupilViewOf(knownOf())?.file).toBeNull();
  });

  it('is empty, and can be written into, of a pupil of whom nothing was kept', () => {
    expect(pupilViewOf(knownOf({}, fileOf()))?.file).toMatchObject({ notes: [], cases: [], contactsHeld: null });
  });

  it('shows the step that is now, by when and by whom', () => {
    const by = { initials: 'AB', role: 'officer' as const };
    const open = record('cases', 'case-1', {
      school: 'thornmere',
      checklist: 'wx-concern',
      pack: 'wessex',
      title: 'Falling attendance',
      startedAt: '2026-11-09T09:00:00Z',
      startedBy: by,
      startsOn: '2026-11-09',
      checks: [],
      steps: {},
      dueSet: {},
      closed: null,
    });
    const [shown] = pupilViewOf(knownOf({}, fileOf({ cases: [open] })))?.file?.cases ?? [];
    expect(shown).toMatchObject({
      title: 'Falling attendance',
      step: 'step 1 of 4',
      due: { words: '4 days over', tone: 'over' },
    });
    expect(shown?.now?.words).toBe('Due Mon 16 Nov, 4 school days over, attendance team, clause 5.6, 8.2, 13.5.');
  });

  it('says what was tried, told and decided, newest first', () => {
    const by = { initials: 'AB', role: 'office' as const };
    const at = (day: number) => `2026-11-${day}T09:40:00Z`;
    const file = fileOf({
      contacts: [
        record('contacts', 'c1', { at: at(10), channel: 'phone', contact: 1, reached: false, by }),
        record('contacts', 'c2', {
          at: at(12),
          channel: 'in-person',
          contact: null,
          reached: true,
          reason: 'Told: DSL',
          by,
        }),
        record('contacts', 'c3', {
          at: at(11),
          channel: 'visit',
          contact: 1,
          reached: true,
          reason: 'overslept',
          seen: true,
          by,
        }),
      ],
      decisions: [
        record('decisions', 'd1', {
          type: 'holiday',
          from: '2026-10-23',
          to: '2026-10-23',
          requestedOn: '2026-10-08',
          decision: 'refused',
          decidedOn: '2026-11-12',
          decidedBy: { initials: 'HT', role: 'head' },
          reason: 'No exceptional circumstance',
          conditions: [],
        }),
      ],
      events: [
        record('events', 'e1', { at: at(10), by, what: 'added', kind: 'contacts' }),
        record('events', 'e2', { at: at(12), by, what: 'exported', words: 'Everything of one pupil, as text' }),
      ],
    });
    const view = pupilViewOf(knownOf({}, file))?.file;
    expect(view?.contacts.map(({ words }) => words)).toEqual([
      'Told: DSL',
      'Visit, contact 1: overslept. Child seen',
      'Phone, contact 1: no reply',
    ]);
    expect(view?.contacts[2]?.meta).toBe('Tue 10 Nov 09:40 · school office');
    expect(view?.decisions[0]).toMatchObject({
      words: 'Leave Fri 23 Oct: refused',
      meta: 'Holiday · asked Thu 8 Oct · decided Thu 12 Nov · written down by headteacher',
    });
    expect(view?.history.map(({ what }) => what)).toEqual([
      'Exported: Everything of one pupil, as text',
      'Contact added',
    ]);
    expect(view?.history[1]?.who).toBe('AB, office');
  });

  it('offers the letters that fit the figures, the others without that mark', () => {
    const choices = pupilViewOf(knownOf({}, fileOf()))?.file?.letterChoices ?? [];
    expect(choices).toHaveLength(9);
    expect(choices.flatMap(({ value, isSuggested }) => (isSuggested ? [value] : []))).toEqual([
      'below-90',
      'explain-absence',
    ]);
  });

  it('begins the decision with the one request that the page is about', () => {
    const request = { pupil: 0, type: 'holiday', from: '2026-12-01', to: null, requestedOn: null, decision: null };
    const conditions = [{ title: 'Asked in time', state: 'met' as const, why: '', clause: '7.1', proof: '' }];
    const page = {
      tabId: 7,
      facts: { ...facts, kind: 'leave' as const, requests: [request] },
      report: { ...report([]), conditions },
    };
    const file = pupilViewOf(knownOf({ page }, fileOf()))?.file;
    expect(file?.request).toEqual({ type: 'holiday', from: '2026-12-01', to: '', requestedOn: '' });
    expect(file?.conditions).toEqual(conditions);
    const two = {
      ...page,
      facts: { ...page.facts, requests: [request, { ...request, from: addCalendarDays('2026-12-01', 1) }] },
    };
    expect(pupilViewOf(knownOf({ page: two }, fileOf()))?.file).toMatchObject({ request: null, conditions: [] });
  });
});

describe('a case that began again', () => {
  it('shows each round that ended in one line, with who did what', () => {
    const by = { initials: 'AB', role: 'office' as const };
    const at = (time: string) => `2026-11-16T${time}:00Z`;
    const value: RecordOf<'cases'> = {
      school: 'thornmere',
      checklist: 'wx-first-day',
      pack: 'wessex',
      title: 'First day without a reason',
      startedAt: at('09:00'),
      startedBy: by,
      startsOn: '2026-11-16',
      restartedOn: '2026-11-17',
      checks: [],
      steps: {},
      dueSet: {},
      rounds: [
        {
          until: at('15:00'),
          by,
          exit: 'No reason yet',
          steps: {
            '3': { state: 'done', at: at('09:40'), by, words: 'No answer' },
            '2': { state: 'skipped', at: at('09:20'), by, words: 'No mobile number' },
          },
          dueSet: {},
        },
      ],
      closed: null,
    };
    const open = record('cases', 'case-1', value);
    const known = knownOf({}, fileOf({ cases: [open] }));
    const { rounds } = ladderOf(known, known.casework as KnownCasework, open);
    expect(rounds).toEqual([
      {
        words: 'Round 1: 2 steps, ended Mon 16 Nov',
        lines: [
          expect.stringMatching(/, skipped: Mon 16 Nov 09:20 by AB, office: No mobile number$/),
          'Phone the parent: Mon 16 Nov 09:40 by AB, office: No answer',
        ],
      },
    ]);
  });
});
