/** Two tabs, a worker that is stopped, an older database, and what can be read of this one without its key. */
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase, SCHEMA_VERSION } from '../../../src/casework/database';
import { type DeviceLock, deviceLock } from '../../../src/casework/device-key';
import { dismissalsIn } from '../../../src/casework/dismissals';
import { type MarksSeen, marksSeenIn } from '../../../src/casework/marks-seen';
import { amy, ben, codesOf, MIS, REGISTER, register, row } from './seen-pages';

let name: string;
let database: Database;
let lock: DeviceLock;
let seen: MarksSeen;

beforeEach(async () => {
  name = `test-${Math.random()}`;
  database = openDatabase(name);
  lock = await deviceLock(database);
  seen = marksSeenIn(database, lock);
});
afterEach(() => database.delete());

const NOW = '2026-11-20T16:00:00Z';
const codes = async (pupil = amy) => {
  const of = await seen.historiesOf('thornmere', [pupil], { url: REGISTER, now: NOW, calendar: null });
  return codesOf(of(pupil)?.marks ?? []);
};

describe('several writers at once', () => {
  it('lose nothing: each of eight tabs has its marks kept, and a pupil seen first by all is one', async () => {
    const other = openDatabase(name);
    const tabs = [seen, marksSeenIn(other, await deviceLock(other))];
    const days = ['02', '03', '04', '05', '06', '09', '10', '11'];
    const counts = await Promise.all(
      days.map((day, index) => {
        const page = register([row(amy, { [`2026-11-${day} AM`]: '/' }), row(ben, { [`2026-11-${day} AM`]: 'L' })]);
        return (tabs[index % 2] as MarksSeen).keep('thornmere', page, NOW, `tab ${index}`);
      }),
    );
    other.close();
    expect(counts).toEqual(days.map(() => 2));
    expect(Object.keys(await codes())).toEqual(days.map((day) => `2026-11-${day} AM`));
    expect(Object.keys(await codes(ben))).toHaveLength(8);
    expect([await database.pupilIds.count(), await database.marksSeen.count()]).toEqual([2, 2]);
  });

  it('keep both halves where two pupils are joined while one of them is seen again', async () => {
    const byUpn = { ...amy, id: 'A123456789012', ids: { upn: 'A123456789012' } };
    const both = { ...amy, ids: { mis: '10853', upn: 'A123456789012' } };
    const at = (pupil: typeof amy, day: string) =>
      seen.keep('thornmere', register([row(pupil, { [`2026-11-${day} AM`]: '/' })]), NOW, day);
    await at(amy, '02');
    await at(byUpn, '03');
    await Promise.all([at(both, '04'), at(byUpn, '05'), at(amy, '06')]);
    expect(Object.keys(await codes()).map((session) => session.slice(8, 10))).toEqual(['02', '03', '04', '05', '06']);
    expect(await database.marksSeen.count()).toBe(1);
  });

  it('may join a whole class at once', async () => {
    const pupils = Array.from({ length: 30 }, (_, index) => {
      const [mis, upn] = [String(20_000 + index), `A${String(100_000_000_000 + index)}`];
      const named = { ...amy, name: `Amy Ash${'abcdefghijklmnopqrstuvwxyzabcd'[index]}` };
      return { byMis: { ...named, id: mis, ids: { mis } }, byUpn: { ...named, id: upn, ids: { upn } }, mis, upn };
    });
    const keep = (rows: ReturnType<typeof row>[], tab: string) => seen.keep('thornmere', register(rows), NOW, tab);
    await keep(
      pupils.map(({ byMis }) => row(byMis, { '2026-11-02 AM': '/' })),
      'one',
    );
    await keep(
      pupils.map(({ byUpn }) => row(byUpn, { '2026-11-03 AM': '/' })),
      'two',
    );
    const both = pupils.map(({ byMis, mis, upn }) => ({ ...byMis, ids: { mis, upn } }));
    expect(
      await keep(
        both.map((pupil) => row(pupil, { '2026-11-04 AM': '/' })),
        'three',
      ),
    ).toBe(30);
    expect([await database.pupilIds.count(), await database.marksSeen.count()]).toEqual([60, 30]);
    for (const { byUpn } of pupils) expect(Object.keys(await codes(byUpn))).toHaveLength(3);
  });

  it('write the whole page or nothing of it', async () => {
    const stopped = () => {
      throw new Error('the worker was stopped');
    };
    database.looks.hook('creating', stopped);
    const page = register([row(amy, { '2026-11-16 AM': '/' }), row(ben, { '2026-11-16 AM': 'L' })]);
    await expect(seen.keep('thornmere', page, NOW, 'tab')).rejects.toThrow('stopped');
    const { pupilIds, marksSeen, looks } = database;
    expect(await Promise.all([pupilIds, marksSeen, looks].map((table) => table.count()))).toEqual([0, 0, 0]);
    database.looks.hook('creating').unsubscribe(stopped);
    expect(await seen.keep('thornmere', page, NOW, 'tab')).toBe(2);
  });
});

describe('a database of the first version', () => {
  it('is opened with all that is in it, and marks are kept in it from then on', async () => {
    await database.delete();
    const old = new Dexie(name);
    old.version(1).stores({ keys: 'name', dismissals: 'id, pupil, until' });
    const oldLock = await deviceLock(old as Database);
    const dismissal = { finding: 'late|10853', pupil: '10853', check: 'late', reason: 'agreed' as const };
    const made = { school: 'thornmere', until: '2026-11-27', ...dismissal };
    await dismissalsIn(old as Database, oldLock).add(made, '2026-11-20T09:30:00Z');
    await old.table('dismissals').toCollection().modify({ schemaVersion: 1 });
    old.close();

    database = openDatabase(name);
    lock = await deviceLock(database);
    seen = marksSeenIn(database, lock);
    expect(await dismissalsIn(database, lock).reasons()).toEqual([{ check: 'late', reason: 'agreed' }]);
    expect(await seen.keep('thornmere', register([row(amy, { '2026-11-16 AM': '/' })]), NOW, 'tab')).toBe(1);
    expect(await codes()).toEqual({ '2026-11-16 AM': '/' });
    const [record] = await database.marksSeen.toArray();
    expect([database.verno, record?.schemaVersion]).toEqual([SCHEMA_VERSION, SCHEMA_VERSION]);
  });
});

describe('what can be read without the key', () => {
  it('are random ids, dates and keyed hashes: no id, no name, no code, no address, no school', async () => {
    await seen.keep('thornmere', register([row(amy, { '2026-11-16 AM': 'U' })]), NOW, 'tab 4711');
    const { pupilIds, marksSeen, looks } = database;
    const records = (await Promise.all([pupilIds, marksSeen, looks].map((table) => table.toArray()))).flat();
    expect(records).toHaveLength(3);
    for (const { content, ...clear } of records) {
      expect(JSON.stringify(clear)).not.toMatch(/10853|Ash|thornmere|mis|http|4711|register/);
      expect(new TextDecoder('latin1').decode(new Uint8Array(content.data))).not.toMatch(/10853|thornmere/);
    }
    expect(records.every((record) => new Set(Object.keys(record)).has('schemaVersion'))).toBe(true);
    expect(MIS).toContain('thornmere');
  });

  it('does not open in the place of another pupil’s year', async () => {
    await seen.keep('thornmere', register([row(amy, { '2026-11-16 AM': 'U' })]), NOW, 'tab');
    await seen.keep('thornmere', register([row(ben, { '2026-11-16 AM': '/' })]), NOW, 'other tab');
    const [one, two] = await database.marksSeen.toArray();
    if (one === undefined || two === undefined) throw new Error('two years were kept');
    await database.marksSeen.bulkPut([
      { ...one, content: two.content },
      { ...two, content: one.content },
    ]);
    await expect(codes()).rejects.toThrow();
  });
});
