import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSubject } from '../../../entrypoints/papers/paper-subject';
import { casesActions } from '../../../entrypoints/sidepanel/actions/cases-actions';
import { pupilActions } from '../../../entrypoints/sidepanel/actions/pupil-actions';
import { countsOpened } from '../../../entrypoints/sidepanel/counts-opened';
import type { Known, KnownSchool } from '../../../entrypoints/sidepanel/known';
import { schoolOf } from '../../../entrypoints/sidepanel/school-of';
import { caseworkViewOf } from '../../../entrypoints/sidepanel/views/access-view-of';
import { casesViewOf } from '../../../entrypoints/sidepanel/views/cases-view-of';
import { pupilViewOf } from '../../../entrypoints/sidepanel/views/pupil-view-of';
import { todayViewOf } from '../../../entrypoints/sidepanel/views/today-view-of';
import type { Case, RecordChange } from '../../../src/casework/records';
import type { AbsentPupil } from '../../../src/messaging/absent-today';
import { keepFacts } from '../../../src/messaging/page-facts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/rollout/settings';
import { FINLAY, facts, fileOf, knownOf, record, school } from './made-up';

/** Has school when Thornmere has half term, another policy, and another half term. */
const dunmoor = {
  ...school.school,
  id: 'dunmoor',
  name: 'Dunmoor Academy',
  pack: 'keystone',
  calendar: { terms: [{ from: '2026-09-01', to: '2026-12-18', name: 'Autumn' }], closed: [] },
};
const settings: Settings = { ...DEFAULT_SETTINGS, role: 'officer', schools: [dunmoor, school.school] };
const pageOfDunmoor = schoolOf(settings, 'dunmoor') as KnownSchool;

const aCase = (more: Partial<Case> = {}) =>
  record('cases', 'case-1', {
    school: 'thornmere',
    checklist: 'wx-concern',
    pack: 'wessex',
    title: 'Falling attendance',
    startedAt: '2026-10-16T09:00:00Z',
    startedBy: { initials: 'AB', role: 'officer' },
    startsOn: '2026-10-16',
    checks: [],
    steps: {},
    dueSet: {},
    closed: null,
    ...more,
  });
const ofThornmere = record('pupils', FINLAY, {
  name: 'Finlay Underhay',
  year: '8',
  group: '8 Birch',
  school: 'thornmere',
  ids: [],
});
const file = fileOf({ cases: [aCase()], pupils: [ofThornmere] });

/** A page of Dunmoor is open in Thornmere's half term; Finlay, of Thornmere, was opened by name. */
function inHalfTerm(more: Partial<Known> = {}): Known {
  const known = knownOf({ settings, school: pageOfDunmoor, now: '2026-10-28T09:00:00Z', today: '2026-10-28' }, file);
  return {
    ...known,
    page: { ...known.page, facts: { ...facts, school: 'dunmoor', pupils: [] } },
    pupil: { who: FINLAY, place: null, history: known.pupil?.history ?? null },
    due: [{ id: 'case-1', pupil: FINLAY, due: '2026-10-23' }],
    ui: { ...known.ui, place: 'cases', opened: FINLAY, openCase: 'case-1' },
    ...more,
  };
}

let sent: RecordChange[][] = [];
beforeEach(() => {
  fakeBrowser.reset();
  sent = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: {
    payload: { changes: RecordChange[] };
  }) => {
    sent.push(message.payload.changes);
    return { ok: true, response: { ok: true, versions: {} } };
  }) as never);
});
const contextOf = (known: Known) => ({
  known: () => known,
  choose: () => undefined,
  refresh: async () => undefined,
});

describe('with a page of another school open', () => {
  it('a case is due by the calendar of its own school, in every list', () => {
    const known = inHalfTerm();
    const casework = known.casework as NonNullable<Known['casework']>;
    const notLate = { words: 'Fri 23 Oct', tone: 'today' };
    expect(todayViewOf(known, casework).due.rows.map(({ due }) => due)).toEqual([notLate]);
    expect(casesViewOf(known, casework).rows.map(({ due }) => due)).toEqual([notLate]);
    const late = { ...known, ui: { ...known.ui, filter: { role: '', step: '', due: 'over' } } } as Known;
    expect(casesViewOf(late, casework).rows).toEqual([]);
    const [step] = casesViewOf(known, casework).rows[0]?.ladder?.steps ?? [];
    expect(step?.due).toEqual(notLate);
    expect(pupilViewOf(known)?.file?.cases[0]?.due).toEqual(notLate);
    expect(countsOpened(known, casework, settings, known.now)).toEqual({ overdue: 0, today: 0, open: 1 });
  });

  it('locked casework calls nothing overdue that may be of a school with holidays', () => {
    const locked = inHalfTerm({ session: null, casework: null });
    const view = caseworkViewOf(locked, { kept: null, lastPerson: null, indexing: null });
    expect(view).toMatchObject({ state: 'locked', days: [{ due: { words: 'Fri 23 Oct' } }] });
  });

  it('a step that is done sets the next day by the case’s own calendar', async () => {
    const done = {
      state: 'done' as const,
      at: '2026-10-22T09:00:00Z',
      by: { initials: 'AB', role: 'officer' as const },
    };
    const dueOn = async (of: string) => {
      const known = inHalfTerm();
      const casework = { ...known.casework, cases: [aCase({ school: of, steps: { '1': done } })] } as Known['casework'];
      await casesActions(contextOf({ ...known, casework })).setDue('case-1', '2', null);
      return sent.at(-1)?.[0]?.due;
    };
    const [atThornmere, atDunmoor] = [await dueOn('thornmere'), await dueOn('dunmoor')];
    // one has a half term between, the other has none
    expect([atThornmere, atDunmoor]).toEqual(['2026-11-26', '2026-11-19']);
  });

  it('text to be pasted is headed by the school of the case', async () => {
    const pasted: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void pasted.push(text) } });
    await casesActions(contextOf(inHalfTerm())).copyStep('case-1', '1');
    vi.unstubAllGlobals();
    expect(pasted[0]).toContain('Thornmere School');
    expect(pasted[0]).not.toContain('Dunmoor');
  });

  it('a pupil who was opened by name has the policy of their own school', () => {
    expect(pupilViewOf(inHalfTerm())?.pack).toBe('Wessex MAT Attendance Policy v2');
    expect(pupilViewOf(inHalfTerm())?.year?.calendar).toBe(school.calendar);
  });

  it('a pupil of the calling list is kept under the school whose list it is', async () => {
    const missing = { ...facts.pupils[0], who: 'pupil-maren', name: 'Maren Holloway', school: 'thornmere' };
    const absent = [{ ...missing, readAt: facts.readAt, session: 'AM', code: 'N' } as unknown as AbsentPupil];
    await pupilActions(contextOf(inHalfTerm({ absent }))).addNote('pupil-maren', 'Rang.');
    expect(sent[0]?.[0]).toMatchObject({ kind: 'pupils', value: { name: 'Maren Holloway', school: 'thornmere' } });
  });
});

describe('a paper', () => {
  const session = { ...knownOf({}, fileOf()).session, keyId: 'key', key: '' } as NonNullable<Known['session']>;
  const subjectAt = async (of: string, schools: Settings['schools']) => {
    const tab = await browser.tabs.create({ url: 'https://mis.example/' });
    await keepFacts(tab.id as number, { ...facts, school: of });
    return readSubject(FINLAY, session, { ...settings, schools }, '2026-11-20T09:52:00Z');
  };

  it('of a pupil whose school is no longer in the settings is nobody’s: never under another school’s name', async () => {
    expect(await subjectAt('closed-school', [dunmoor])).toBeNull();
  });

  it('has the school of the page that shows the pupil', async () => {
    expect((await subjectAt('thornmere', [dunmoor, school.school]))?.school.school.name).toBe('Thornmere School');
  });

  it('of a pupil of whom nothing says which school it is, is made where there is only one', async () => {
    expect((await readSubject('x', session, { ...settings, schools: [dunmoor] }, facts.readAt))?.school.school.id).toBe(
      'dunmoor',
    );
    expect(await readSubject('x', session, settings, facts.readAt)).toBeNull();
  });
});
