import { describe, expect, it } from 'vitest';
import { conflictsOf, otherSide } from '../../../entrypoints/sidepanel/actions/data-conflicts';
import { dryRunOf, takenWords } from '../../../entrypoints/sidepanel/views/data-dry-run';
import { keptUntil, retentionRule } from '../../../entrypoints/sidepanel/views/data-kept-for';
import { caseLines, dueSteps } from '../../../entrypoints/sidepanel/views/data-lists';
import { purgeView } from '../../../entrypoints/sidepanel/views/data-purge';
import { backupView, lastMergeWords, takenInOf } from '../../../entrypoints/sidepanel/views/data-view-of';
import type { MergeConflict } from '../../../src/casework/plan-merge';
import type { Case, CaseworkEvent, Note } from '../../../src/casework/records';
import { keptFrom } from '../../../src/casework/retention-rule';
import type { TakeInPreview } from '../../../src/casework/take-in';
import { checklist } from '../../../src/policy/checklists';
import { FINLAY, officer, record, school } from './made-up';

const NOW = '2026-11-20T09:52:00Z';
const entry = (id: string, value: Omit<CaseworkEvent, 'by'>) => record('events', id, { ...value, by: officer });

describe('until when closed work is kept', () => {
  it('is so many terms after the end of its school year', () => {
    const from = (today: string, terms: number) => keptFrom(today, keptUntil(terms));
    expect([from('2026-08-31', 0), from('2026-09-01', 0)]).toEqual(['2025-09-01', '2026-09-01']);
    expect([from('2026-12-31', 1), from('2027-01-01', 1)]).toEqual(['2025-09-01', '2026-09-01']);
    expect([from('2027-04-30', 2), from('2027-05-01', 2)]).toEqual(['2025-09-01', '2026-09-01']);
    expect([from('2027-08-31', 3), from('2027-09-01', 3)]).toEqual(['2025-09-01', '2026-09-01']);
    expect([from('2027-12-31', 4), from('2028-01-01', 4)]).toEqual(['2025-09-01', '2026-09-01']);
    expect([from('2029-08-31', 9), from('2029-09-01', 9)]).toEqual(['2025-09-01', '2026-09-01']);
  });

  it('is said in one sentence', () => {
    expect([0, 1, 2, 3, 4, 6].map((terms) => retentionRule(terms).split(';')[0])).toEqual([
      'Kept until the school year ends, on 31 August',
      'Kept until 31 December after the school year',
      'Kept until 30 April after the school year',
      'Kept for a whole year after the school year’s end',
      'Kept until 31 December after the school year, and a whole year more',
      'Kept for 2 whole years after the school year’s end',
    ]);
  });
});

describe('the last backup', () => {
  const backup = entry('b', {
    at: '2026-11-13T16:20:00Z',
    what: 'backed-up',
    words: 'Backup: 412 records of 96 pupils',
  });

  it('is told with its time and what was in it, and is old after the days that are set', () => {
    const history = { entries: [backup], since: '2026-09-01' };
    expect(backupView(history, '2026-11-20', 14)).toEqual({
      lastBackup: 'Fri 13 Nov 16:20, 412 records of 96 pupils',
      isBackupOld: false,
    });
    expect(backupView(history, '2026-11-28', 14).isBackupOld).toBe(true);
    expect(backupView(history, '2027-11-28', 0).isBackupOld).toBe(false);
  });

  it('that was never made is missed from the first writing on', () => {
    expect(backupView({ entries: [], since: '2026-11-01' }, '2026-11-20', 14)).toEqual({
      lastBackup: null,
      isBackupOld: true,
    });
    expect(backupView({ entries: [], since: '2026-11-18' }, '2026-11-20', 14).isBackupOld).toBe(false);
    expect(backupView({ entries: [], since: null }, '2026-11-20', 14).isBackupOld).toBe(false);
  });
});

it('the last merge says of when the file was and what came of it', () => {
  const words = 'File of 2026-11-15: 12 added, 3 changed, 0 removed, 1 to look at';
  const merged = entry('m', { at: '2026-11-16T08:10:00Z', what: 'imported', words });
  expect(lastMergeWords({ entries: [merged], since: '2026-09-01' })).toBe(
    'Mon 16 Nov 08:10, file of Sun 15 Nov: 12 added, 3 changed, 0 removed, 1 to look at',
  );
  expect(lastMergeWords({ entries: [], since: null })).toBeNull();
  const marks = 'Marks of a file taken in: 30 pupils, 531 sessions';
  const taken = entry('t', { at: '2026-11-17T08:10:00Z', what: 'imported', words: marks });
  expect(lastMergeWords({ entries: [taken, merged], since: '2026-09-01' })).toContain('Mon 16 Nov 08:10');
});

it('files of marks are listed with their day and counts, the newest first, and merges are not among them', () => {
  const taken = (id: string, at: string, words: string) => entry(id, { at, what: 'imported', words });
  const entries = [
    taken('b', '2026-11-17T08:10:00Z', 'Marks of a file taken in: 30 pupils, 531 sessions, 12 of them new'),
    taken('m', '2026-11-16T08:10:00Z', 'File of 2026-11-15: 12 added, 3 changed, 0 removed, 1 to look at'),
    taken('a', '2026-11-10T09:00:00Z', 'Marks of a file taken in: 1 pupil, 3 sessions'),
    entry('e', { at: '2026-11-09T09:00:00Z', what: 'exported', words: 'Cases (.csv): 3 cases' }),
  ];
  expect(takenInOf({ entries }).map(({ at, what }) => `${at}: ${what}`)).toEqual([
    'Tue 17 Nov 08:10: 30 pupils, 531 sessions, 12 of them new',
    'Tue 10 Nov 09:00: 1 pupil, 3 sessions',
  ]);
});

describe('the look into a file', () => {
  const preview: TakeInPreview = {
    madeAt: '2026-11-13T16:20:00Z',
    counts: {
      ...{ added: 12, same: 300, newerHere: 2, newerThere: 3, both: 1, removed: 4, conflicts: 1, events: 40 },
      kinds: {
        notes: { added: 12, same: 0, newerHere: 2, newerThere: 3, both: 1, removed: 0, conflicts: 1 },
        cases: { added: 0, same: 300, newerHere: 0, newerThere: 0, both: 0, removed: 0, conflicts: 0 },
        flags: { added: 0, same: 0, newerHere: 0, newerThere: 0, both: 0, removed: 4, conflicts: 0 },
      },
    },
    years: { added: 5, changed: 6, same: 7, unreadable: 1 },
    dismissals: 8,
    conflicts: [],
    unsure: [{ pupil: 'a', name: 'Ash Birch' }],
    goneHere: [{ pupil: 'b', name: 'Kit Alder' }],
    goneThere: [{ pupil: 'c', name: null }],
    unreadable: 1,
    isEmptyHere: false,
  };

  it('counts what would come, and names what stays out and why', () => {
    const { counts, notes, madeAt } = dryRunOf(preview);
    expect(madeAt).toBe('Fri 13 Nov 2026 16:20');
    expect(counts.map(({ kind }) => kind)).toEqual(['Notes', 'Cases', 'History', 'Years of marks']);
    expect(counts[0]).toEqual({ kind: 'Notes', isNew: 12, same: 0, newerHere: 2, newerInFile: 4, conflicts: 1 });
    const said = notes.join('\n');
    expect(said).toContain('4 records removed since on the other computer');
    expect(said).toContain('all of theirs is left out: Ash Birch.');
    expect(said).toContain('2 things in the file cannot be read');
    // whoever was erased here is not named again
    expect(said).not.toContain('Kit Alder');
    expect(said).toContain('erased here since stays away');
    expect(dryRunOf(preview, true).notes.join('\n')).toMatch(/erased here since comes back.\n(.*\n)*.*they come back/);
  });

  it('of an empty profile says that everything comes', () => {
    const none = {
      added: 9,
      same: 0,
      newerHere: 0,
      newerThere: 0,
      both: 0,
      removed: 0,
      conflicts: 0,
      events: 0,
      kinds: {},
    };
    const empty: TakeInPreview = {
      ...preview,
      counts: none,
      years: { added: 0, changed: 0, same: 0, unreadable: 0 },
      dismissals: 0,
      unsure: [],
      goneHere: [],
      goneThere: [],
      unreadable: 0,
      isEmptyHere: true,
    };
    expect(dryRunOf(empty).notes).toEqual(['There is no casework here yet: everything comes.']);
    expect(takenWords(empty)).toBe('9 added, 0 changed, 0 removed.');
    expect(takenWords(preview)).toContain('1 changed on both sides: look at the list.');
  });
});

it('what is past its time is counted by kind, with what stays and why', () => {
  const none = { pupils: 0, notes: 0, contacts: 0, cases: 0, decisions: 0, notices: 0, flags: 0, supports: 0 };
  const counts = { ...none, letters: 0, events: 0, marksSeen: 1, notes: 2, cases: 1 };
  const stay = [
    { pupil: 'a', name: 'Ash Birch', why: 'open-case' as const },
    { pupil: 'b', name: 'Kit Alder', why: 'notice-in-force' as const },
  ];
  expect(purgeView({ before: '2026-09-01', counts, of: 3, pupils: 1, stay })).toEqual({
    rows: [
      { kind: 'notes', count: 2 },
      { kind: 'closed case', count: 1 },
      { kind: 'year of marks', count: 1 },
    ],
    pupils: 3,
    stays: 'Of 1 pupil nothing would be left. 2 pupils stay whole: 1 for an open case, 1 for a notice in force.',
  });
});

describe('what both sides changed', () => {
  const note: Note = { text: 'Rang twice.', at: NOW, by: officer };
  const merged: MergeConflict = {
    kind: 'notes',
    id: 'n',
    pupil: FINLAY,
    what: 'both-changed',
    fields: [{ field: 'text', here: 'Rang once.', there: 'Rang twice.', taken: 'there' }],
    stamps: [],
  };
  const [conflict] = conflictsOf(merged, 'Finlay Underhay');
  if (conflict === undefined) throw new Error('one field is one conflict');

  it('is shown with both values', () => {
    expect(conflict.view).toEqual({
      id: 'notes n text',
      what: 'Finlay Underhay: a note, text',
      here: 'Rang once.',
      there: 'Rang twice.',
      taken: 'there',
    });
  });

  it('can be taken from the other side, while nobody changed it since', () => {
    expect(otherSide(conflict, record('notes', 'n', note))).toEqual({
      kind: 'notes',
      id: 'n',
      pupil: FINLAY,
      base: 2,
      value: { ...note, text: 'Rang once.' },
    });
    expect(otherSide(conflict, record('notes', 'n', { ...note, text: 'Rang three times.' }))).toBeNull();
  });

  it('of a case is one step of it', () => {
    const call = { state: 'done' as const, at: NOW, by: officer };
    const fields = [{ field: 'steps.call.1', here: undefined, there: call, taken: 'there' as const }];
    const [step] = conflictsOf({ ...merged, kind: 'cases', id: 'c', fields }, 'Finlay Underhay');
    if (step === undefined) throw new Error('one field is one conflict');
    const steps = { 'call.1': call, write: call };
    expect(otherSide(step, record('cases', 'c', { ...aCase(), steps }))?.value).toMatchObject({
      steps: { write: call },
    });
    expect(otherSide(step, record('cases', 'c', { ...aCase(), steps }))?.value).not.toHaveProperty(['steps', 'call.1']);
  });

  it('and one side removed is kept, until a person removes it', () => {
    const removed: MergeConflict = { kind: 'notes', id: 'n', pupil: FINLAY, what: 'removed-there' };
    const [one] = conflictsOf(removed, 'Finlay Underhay');
    expect(one?.view).toMatchObject({ here: 'changed', there: 'removed', taken: 'here' });
    if (one !== undefined) expect(otherSide(one, record('notes', 'n', note))).toMatchObject({ base: 2, value: null });
  });
});

describe('lists and calendar', () => {
  const record1 = record('cases', 'case-1', aCase());
  const at = { now: NOW, calendarOf: (id: string) => (id === school.school.id ? school.calendar : null) };

  it('put into the calendar every dated step that is still to be done, by its kind', () => {
    const dated = dueSteps([record1], at);
    expect(dated.length).toBeGreaterThan(0);
    for (const { caseId, due } of dated) {
      expect(caseId).toBe('case-1');
      expect(due).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(JSON.stringify(dated)).not.toContain('Finlay');
  });

  it('have nothing due of a closed case', () => {
    const closed = { at: NOW, by: officer, exit: 'Reason found', kind: 'success' as const };
    expect(dueSteps([record('cases', 'case-1', aCase({ closed }))], at)).toEqual([]);
  });

  it('name the next step and who does it', () => {
    const [line] = caseLines([record1], new Map(), at);
    const first = checklist('wessex', 'wx-first-day')?.steps[0];
    expect(line).toMatchObject({ id: 'case-1', pupil: null, next: { text: first?.text } });
  });
});

function aCase(more: Partial<Case> = {}): Case {
  return {
    school: 'thornmere',
    checklist: 'wx-first-day',
    pack: 'wessex',
    title: 'First day',
    startedAt: NOW,
    startedBy: officer,
    startsOn: '2026-11-20',
    checks: [],
    steps: {},
    dueSet: {},
    closed: null,
    ...more,
  };
}
