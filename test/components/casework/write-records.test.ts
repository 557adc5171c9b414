import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/casework/database';
import type { RecordChange } from '../../../src/casework/records';
import { writeRecords } from '../../../src/casework/write-records';
import { byRowan, type Casework, caseAbout, note, noteOf, openCasework, rowan, windowOf } from './open-vault';

let casework: Casework;
let database: Database;

beforeEach(async () => {
  casework = await openCasework();
  database = casework.database;
});
afterEach(() => database.delete());

const history = async () => {
  const { records } = await casework.reader.all('events');
  return records.map(({ pupil, value: { what, kind, record } }) => [what, kind, record, pupil].join(' ')).sort();
};
const textOf = async (id: string) => {
  const read = await casework.reader.one('notes', id);
  return read === null || read === 'damaged' ? read : read.value.text;
};
const later = (at: string, installation = 'desk') => ({ ...byRowan, at, installation });

describe('a writing that is confirmed', () => {
  it('can be read in another window, with its version', async () => {
    const written = await casework.write(noteOf('amy', 'a', 'Rang'));
    expect(written).toMatchObject({ ok: true, versions: { a: 1 } });
    const other = windowOf(database, casework.key);
    expect(await other.reader.one('notes', 'a')).toMatchObject({ pupil: 'amy', version: 1, value: note('Rang') });
  });

  it('leaves a trace in the history for each change, under the same pupil', async () => {
    await casework.write(noteOf('amy', 'a', 'Rang'), noteOf('ben', 'b', 'Bus'));
    await casework.write(noteOf('amy', 'a', 'Rang twice', 1));
    await casework.write({ kind: 'notes', id: 'b', pupil: 'ben', base: 1, value: null });
    expect(await history()).toEqual([
      'added notes a amy',
      'added notes b ben',
      'changed notes a amy',
      'removed notes b ben',
    ]);
  });

  it('says what the second copy needs: what was written, and its history', async () => {
    const written = await casework.write(noteOf('amy', 'a', 'Rang'));
    const [event] = await database.events.toArray();
    expect(written).toMatchObject({
      written: [
        { kind: 'notes', id: 'a' },
        { kind: 'events', id: event?.id },
      ],
    });
  });

  it('is on the disk: its transaction asks for that', () => {
    const options = database as unknown as { _options: { chromeTransactionDurability: string } };
    expect(options._options.chromeTransactionDurability).toBe('strict');
  });

  it('is all of it, or nothing: a stop half-way leaves no half', async () => {
    const stopped = () => {
      throw new Error('the worker was stopped');
    };
    database.events.hook('creating', stopped);
    await expect(casework.write(noteOf('amy', 'a', 'Rang'), noteOf('ben', 'b', 'Bus'))).rejects.toThrow('stopped');
    expect([await database.notes.count(), await database.events.count()]).toEqual([0, 0]);
    database.events.hook('creating').unsubscribe(stopped);
    expect((await casework.write(noteOf('amy', 'a', 'Rang'))).ok).toBe(true);
  });

  it('may be one entry in the history for what came in a file, or none', async () => {
    const { seal } = casework;
    const of = (id: string) => noteOf('amy', id, 'Rang');
    const merged = { what: 'merged' as const, pupil: 'school', words: '2 records' };
    await writeRecords(database, seal, [of('a'), of('b')], { ...byRowan, history: merged });
    await writeRecords(database, seal, [of('c')], { ...byRowan, history: 'none' });
    expect((await casework.reader.all('events')).records.map(({ value }) => value)).toEqual([
      { at: byRowan.at, by: rowan, what: 'merged', words: '2 records' },
    ]);
    expect(await database.notes.count()).toBe(3);
  });
});

describe('two panels that edit one note', () => {
  beforeEach(() => casework.write(noteOf('amy', 'a', 'Rang')));

  it('overwrite nothing silently: the second one is shown what the first one wrote', async () => {
    await casework.write(noteOf('amy', 'a', 'Rang, no reply', 1));
    const refused = await windowOf(database, casework.key).write(noteOf('amy', 'a', 'Rang, mother ill', 1));
    expect(refused).toMatchObject({
      ok: false,
      why: 'changed-meanwhile',
      kind: 'notes',
      id: 'a',
      current: { version: 2 },
    });
    expect(await textOf('a')).toBe('Rang, no reply');
  });

  it('at the very same time: one comes through, one is told', async () => {
    const windows = [casework, ...Array.from({ length: 5 }, () => windowOf(database, casework.key))];
    const answers = await Promise.all(windows.map((one, index) => one.write(noteOf('amy', 'a', `text ${index}`, 1))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((one) => !one.ok && one.why === 'changed-meanwhile')).toHaveLength(5);
    const [event] = (await casework.reader.all('events')).records.filter(({ value }) => value.what === 'changed');
    expect(event).toBeDefined();
    expect(await textOf('a')).toBe(`text ${answers.findIndex(({ ok }) => ok)}`);
  });

  it('are refused all of what they sent with it', async () => {
    await casework.write(noteOf('amy', 'a', 'Rang, no reply', 1));
    await casework.write(noteOf('amy', 'a', 'Rang, mother ill', 1), noteOf('ben', 'b', 'Bus'));
    expect(await database.notes.get('b')).toBeUndefined();
  });

  it('are told where it was removed meanwhile', async () => {
    await casework.write({ kind: 'notes', id: 'a', pupil: 'amy', base: 1, value: null });
    expect(await casework.write(noteOf('amy', 'a', 'Rang again', 1))).toEqual({
      ok: false,
      why: 'gone',
      kind: 'notes',
      id: 'a',
    });
  });

  it('do not remove what they did not see', async () => {
    await casework.write(noteOf('amy', 'a', 'Rang, no reply', 1));
    const refused = await casework.write({ kind: 'notes', id: 'a', pupil: 'amy', base: 1, value: null });
    expect(refused).toMatchObject({ ok: false, why: 'changed-meanwhile' });
    expect(await textOf('a')).toBe('Rang, no reply');
  });
});

describe('a writing that is sent again, since its answer was lost', () => {
  it('is done once', async () => {
    await casework.write(noteOf('amy', 'a', 'Rang'));
    expect(await casework.write(noteOf('amy', 'a', 'Rang'))).toMatchObject({
      ok: true,
      versions: { a: 1 },
      written: [],
    });
    await casework.write(noteOf('amy', 'a', 'Rang twice', 1));
    expect(await casework.write(noteOf('amy', 'a', 'Rang twice', 1))).toMatchObject({ ok: true, versions: { a: 2 } });
    const remove: RecordChange = { kind: 'notes', id: 'a', pupil: 'amy', base: 2, value: null };
    await casework.write(remove);
    expect(await casework.write(remove)).toMatchObject({ ok: true, versions: { a: 0 } });
    expect(await history()).toEqual(['added notes a amy', 'changed notes a amy', 'removed notes a amy']);
  });

  it('brings back what was removed, with a version that was never there', async () => {
    await casework.write(noteOf('amy', 'a', 'Rang'));
    await casework.write({ kind: 'notes', id: 'a', pupil: 'amy', base: 1, value: null });
    expect(await casework.write(noteOf('amy', 'a', 'Rang'))).toMatchObject({ ok: true, versions: { a: 3 } });
    expect(await database.removals.count()).toBe(0);
  });
});

describe('field stamps', () => {
  const stampsOf = async (id: string) => {
    const read = await casework.reader.one('cases', id);
    return read === null || read === 'damaged' ? {} : read.stamps;
  };
  const done = { state: 'done' as const, at: byRowan.at, by: rowan };

  it('say of each field when and where it was written last, step by step', async () => {
    const change = (base: number | null, value: ReturnType<typeof caseAbout>): RecordChange[] => [
      { kind: 'cases', id: 'c', pupil: 'amy', base, value },
    ];
    const { seal } = casework;
    await writeRecords(database, seal, change(null, caseAbout()), later('2026-11-20T09:00:00Z'));
    await writeRecords(database, seal, change(1, caseAbout({ steps: { call: done } })), later('2026-11-20T10:00:00Z'));
    const both = caseAbout({ steps: { call: done, text: done } });
    await writeRecords(database, seal, change(2, both), later('2026-11-20T11:00:00Z', 'laptop'));
    expect(await stampsOf('c')).toMatchObject({
      title: '2026-11-20T09:00:00Z desk',
      'steps.call': '2026-11-20T10:00:00Z desk',
      'steps.text': '2026-11-20T11:00:00Z laptop',
    });
    await writeRecords(database, seal, change(3, caseAbout({ steps: { text: done } })), later('2026-11-20T12:00:00Z'));
    expect(await stampsOf('c')).toMatchObject({ 'steps.call': '2026-11-20T12:00:00Z desk' });
  });

  it('of a merge are those that came with it', async () => {
    await casework.write({ ...noteOf('amy', 'a', 'Rang'), stamps: { text: '2026-11-01T09:00:00Z laptop' } });
    expect(await casework.reader.one('notes', 'a')).toMatchObject({ stamps: { text: '2026-11-01T09:00:00Z laptop' } });
  });
});

describe('a writing that is refused', () => {
  it('says so where there is no room, and nothing is changed', async () => {
    const full = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
    database.notes.hook('creating', full);
    expect(await casework.write(noteOf('amy', 'a', 'Rang'))).toEqual({ ok: false, why: 'no-room' });
    expect(await database.events.count()).toBe(0);
  });

  it('is told apart from an error, which is thrown', async () => {
    database.notes.hook('creating', () => {
      throw new TypeError('something is broken');
    });
    await expect(casework.write(noteOf('amy', 'a', 'Rang'))).rejects.toThrow();
  });

  it('is no record: a value that its kind does not allow is never written', async () => {
    const wrong = { ...noteOf('amy', 'a', 'Rang'), value: { text: 'Rang' } } as unknown as RecordChange;
    await expect(casework.write(wrong)).rejects.toThrow();
    expect(await database.notes.count()).toBe(0);
  });

  it('never changes history', async () => {
    await casework.write(noteOf('amy', 'a', 'Rang'));
    const [event] = (await casework.reader.all('events')).records;
    if (event === undefined) throw new Error('each change leaves an event');
    const value = { ...event.value, what: 'exported' as const };
    await expect(casework.write({ ...event, base: 1, value })).rejects.toThrow('history');
  });

  it('is gone where its pupil was erased in another window', async () => {
    await casework.write(noteOf('amy', 'a', 'Rang'));
    await database.transaction('rw', database.notes, database.pupilKeys, async () => {
      await database.notes.clear();
      await database.pupilKeys.where('pupil').equals('amy').delete();
    });
    expect(await casework.write(noteOf('amy', 'b', 'Rang'))).toEqual({
      ok: false,
      why: 'gone',
      kind: 'notes',
      id: 'b',
    });
    expect(await database.notes.count()).toBe(0);
  });
});

describe('the day on which a case is due', () => {
  const dueOf = async (id: string) => (await database.cases.get(id))?.due;
  const write = (base: number | null, more: Partial<ReturnType<typeof caseAbout>>, due?: string | null) =>
    casework.write({ kind: 'cases', id: 'c', pupil: 'amy', base, value: caseAbout(more), due });

  it('stands in clear while it is open, stays where nothing is said of it, and goes when it is closed', async () => {
    await write(null, {}, '2026-11-24');
    expect(await dueOf('c')).toBe('2026-11-24');
    await write(1, { title: 'Concern about lateness' });
    expect(await dueOf('c')).toBe('2026-11-24');
    await write(2, { title: 'Concern about lateness' }, null);
    expect(await dueOf('c')).toBe('');
    await write(3, { closed: { at: byRowan.at, by: rowan, exit: 'Reason found', kind: 'success' } }, '2026-11-24');
    expect(await dueOf('c')).toBeNull();
  });

  it('is changed by itself too', async () => {
    await write(null, {}, '2026-11-24');
    expect(await write(1, {}, '2026-11-25')).toMatchObject({ versions: { c: 2 } });
    expect(await dueOf('c')).toBe('2026-11-25');
  });
});
