import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/casework/database';
import { mildestCalendar, overdueBefore } from '../../../src/casework/due-date';
import { countsOf, countsOfDue, openCases } from '../../../src/casework/read-records';
import { NO_PUPIL, type RecordChange } from '../../../src/casework/records';
import { calendar as autumn } from '../../unit/casework/made-up';
import { byRowan, type Casework, caseAbout, noteOf, openCasework, rowan, windowOf } from './open-vault';

let casework: Casework;
let database: Database;

beforeEach(async () => {
  casework = await openCasework();
  database = casework.database;
});
afterEach(() => database.delete());

const caseOf = (id: string, due: string | null, isClosed = false): RecordChange => ({
  kind: 'cases',
  id,
  pupil: `pupil of ${id}`,
  base: null,
  value: caseAbout({ closed: isClosed ? { at: byRowan.at, by: rowan, exit: 'Reason found', kind: 'success' } : null }),
  due,
});

describe('casework that is locked', () => {
  it('still shows how much is due, and when: no name, no key', async () => {
    await casework.write(
      caseOf('late', '2026-11-18'),
      caseOf('now', '2026-11-20'),
      caseOf('next week', '2026-11-25'),
      caseOf('without a date', null),
      caseOf('closed', '2026-11-18', true),
    );
    const counts = { overdue: 1, today: 1, open: 4 };
    expect(await countsOf(database, '2026-11-20')).toEqual(counts);
    const open = (await openCases(database)).map(({ id, pupil, due }) => ({ id, pupil, due: due ?? 'closed' }));
    expect(open).toEqual([
      { id: 'without a date', pupil: 'pupil of without a date', due: '' },
      { id: 'late', pupil: 'pupil of late', due: '2026-11-18' },
      { id: 'now', pupil: 'pupil of now', due: '2026-11-20' },
      { id: 'next week', pupil: 'pupil of next week', due: '2026-11-25' },
    ]);
    expect(countsOfDue(open, '2026-11-20')).toEqual(counts);
  });
});

describe('what was due on the last school day before a holiday', () => {
  const halfTerm = [autumn, autumn];

  it('is not overdue in half term, nor at the weekend, and is on the first school day after it', async () => {
    await casework.write(caseOf('before half term', '2026-10-23'), caseOf('before that', '2026-10-22'));
    const overdueOn = async (today: string) =>
      (await countsOf(database, today, overdueBefore(today, mildestCalendar(halfTerm, today)))).overdue;
    expect([await overdueOn('2026-10-24'), await overdueOn('2026-10-28')]).toEqual([1, 1]);
    expect(await overdueOn('2026-11-03')).toBe(2);
    // where no calendar tells, the day after is late
    expect((await countsOf(database, '2026-10-24', overdueBefore('2026-10-24', null))).overdue).toBe(2);
  });

  it('of two schools goes by the one that has holidays: without the key nobody can tell whose it is', () => {
    const atSchool = { terms: [{ name: 'Autumn', from: '2026-09-03', to: '2026-12-18' }], closed: [] };
    expect(overdueBefore('2026-10-28', mildestCalendar([atSchool, autumn], '2026-10-28'))).toBe('2026-10-23');
    expect(overdueBefore('2026-10-28', mildestCalendar([null, atSchool], '2026-10-28'))).toBe('2026-10-28');
  });
});

describe('the file of a pupil', () => {
  it('has everything of that pupil, and nothing of others or of the school', async () => {
    await casework.write(noteOf('amy', 'a', 'Rang'), noteOf('ben', 'b', 'Bus'), noteOf(NO_PUPIL, 's', 'Fog'));
    const file = await casework.reader.ofPupil('amy');
    expect(file.notes.map(({ id }) => id)).toEqual(['a']);
    expect(file.events.map(({ value }) => value.record)).toEqual(['a']);
    expect([file.pupil, file.cases, file.damaged]).toEqual(['amy', [], []]);
  });

  it('of a pupil whom nobody knows is empty', async () => {
    expect((await casework.reader.ofPupil('nobody')).notes).toEqual([]);
  });
});

describe('a record that cannot be opened', () => {
  beforeEach(async () => {
    await casework.write(noteOf('amy', 'a', 'Rang'), noteOf('ben', 'b', 'Bus'), noteOf('cal', 'c', 'Fog'));
    await database.pupilKeys.where('pupil').equals('ben').delete();
    const record = await database.notes.get('c');
    if (record === undefined) throw new Error('the note was written');
    await database.notes.put({ ...record, content: { ...record.content, data: new ArrayBuffer(3) } });
  });

  it('is named beside those that can be', async () => {
    const { reader } = windowOf(database, casework.key);
    const { records, damaged } = await reader.all('notes');
    expect(records.map(({ id }) => id)).toEqual(['a']);
    expect(damaged).toEqual([
      { kind: 'notes', id: 'b' },
      { kind: 'notes', id: 'c' },
    ]);
    expect((await reader.many('notes', ['c', 'a', 'never was'])).damaged).toEqual([{ kind: 'notes', id: 'c' }]);
    expect(await reader.one('notes', 'b')).toBe('damaged');
    expect(await reader.one('notes', 'never was')).toBeNull();
    expect((await reader.ofPupil('cal')).damaged).toEqual([{ kind: 'notes', id: 'c' }]);
  });

  it('can be removed, and written anew over', async () => {
    const other = windowOf(database, casework.key);
    expect(await other.write(noteOf('ben', 'b', 'Bus', 1))).toMatchObject({ ok: true });
    expect(await other.write({ kind: 'notes', id: 'c', pupil: 'cal', base: 1, value: null })).toMatchObject({
      ok: true,
    });
    expect((await other.reader.all('notes')).damaged).toEqual([]);
  });
});

describe('a window that follows a pupil’s file', () => {
  it('sees what another one writes, changes and removes', async () => {
    const other = windowOf(database, casework.key);
    const seen: string[] = [];
    const follow = liveQuery(() => other.reader.ofPupil('amy')).subscribe({
      next: ({ notes }) => void seen.push(notes.map(({ value }) => value.text).join()),
    });
    const waitFor = (texts: string) => expect.poll(() => seen.at(-1)).toBe(texts);
    await waitFor('');
    await casework.write(noteOf('amy', 'a', 'Rang'));
    await waitFor('Rang');
    await casework.write(noteOf('amy', 'a', 'Rang twice', 1));
    await waitFor('Rang twice');
    await casework.write({ kind: 'notes', id: 'a', pupil: 'amy', base: 2, value: null });
    await waitFor('');
    follow.unsubscribe();
  });

  it('is followed by a list of a kind, and by the counts of locked casework', async () => {
    const other = windowOf(database, casework.key);
    const seen: string[] = [];
    const follow = liveQuery(async () => {
      const { records } = await other.reader.all('cases');
      return `${records.length}`;
    }).subscribe({ next: (text) => void seen.push(text) });
    const counts: number[] = [];
    const count = liveQuery(() => countsOf(database, '2026-11-20')).subscribe({
      next: ({ overdue }) => void counts.push(overdue),
    });
    await expect.poll(() => [seen.at(-1), counts.at(-1)]).toEqual(['0', 0]);
    await casework.write(caseOf('late', '2026-11-18'));
    await expect.poll(() => [seen.at(-1), counts.at(-1)]).toEqual(['1', 1]);
    follow.unsubscribe();
    count.unsubscribe();
  });
});

describe('many records', () => {
  it('are opened in batches, with progress', async () => {
    const notes = Array.from({ length: 600 }, (_, index) => noteOf(`pupil ${index % 60}`, `note ${index}`, 'Rang'));
    await casework.write(...notes);
    const progress: string[] = [];
    const { records } = await windowOf(database, casework.key).reader.all('notes', (done, all) =>
      progress.push(`${done}/${all}`),
    );
    expect(records).toHaveLength(600);
    expect(progress).toEqual(['500/600', '600/600']);
  });
});
