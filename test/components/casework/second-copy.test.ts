import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changePassphrase } from '../../../src/casework/change-passphrase';
import { type Database, openDatabase } from '../../../src/casework/database';
import { deviceLock } from '../../../src/casework/device-key';
import { whoIs } from '../../../src/casework/pupils-of-page';
import type { RecordChange } from '../../../src/casework/records';
import { copyAfter, copyState, healCopy, openSecondCopy } from '../../../src/casework/second-copy';
import { restoreFromCopy } from '../../../src/casework/second-copy-restore';
import { makeVault, unlockVault } from '../../../src/casework/vault';
import type { Pupil } from '../../../src/pages/reading';
import { type Casework, FEW_ROUNDS, NOW, noteOf, openCasework, PASSPHRASE, windowOf } from './open-vault';
import { amy, REGISTER } from './seen-pages';

let casework: Casework;
let database: Database;
let copy: Database;

beforeEach(async () => {
  casework = await openCasework();
  ({ database } = casework);
  copy = openSecondCopy(`copy-${Math.random()}`);
});
afterEach(async () => {
  await database.delete();
  await copy.delete();
});

async function write(...changes: RecordChange[]): Promise<void> {
  const written = await casework.write(...changes);
  if (!written.ok) throw new Error(written.why);
  await copyAfter(database, copy, written.written);
}
const textsIn = async (one: Database, passphrase = PASSPHRASE) => {
  const opened = await unlockVault(one, { passphrase });
  if (!opened.ok) throw new Error(opened.why);
  const { records, damaged } = await windowOf(one, opened.key).reader.all('notes');
  expect(damaged).toEqual([]);
  return records.map(({ value }) => value.text).sort();
};
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => noteOf(`pupil ${index % 70}`, `note ${index}`, `text ${index}`));

describe('the second copy', () => {
  it('has every confirmed writing, and opens by itself with the same passphrase', async () => {
    await write(noteOf('amy', 'a', 'Rang'));
    await write(noteOf('amy', 'a', 'Rang twice', 1), noteOf('ben', 'b', 'Bus'));
    expect(await textsIn(copy)).toEqual(['Bus', 'Rang twice']);
    expect(await copy.events.count()).toBe(3);
    expect(await copyState(database, copy)).toBe('sound');
  });

  it('loses what is removed, and nothing of that comes back', async () => {
    await write(noteOf('amy', 'a', 'Rang'), noteOf('ben', 'b', 'Bus'));
    await write({ kind: 'notes', id: 'a', pupil: 'amy', base: 1, value: null });
    expect(await textsIn(copy)).toEqual(['Bus']);
    expect(await database.removals.count()).toBe(0);
    expect(await healCopy(database, copy)).toEqual({ state: 'sound', copied: 0, broughtBack: 0, removed: 0 });
  });

  it('loses at its next healing what was removed while it could not be written', async () => {
    await write(noteOf('amy', 'a', 'Rang'));
    await casework.write({ kind: 'notes', id: 'a', pupil: 'amy', base: 1, value: null });
    expect(await healCopy(database, copy)).toMatchObject({ removed: 1, broughtBack: 0 });
    expect([await copy.notes.count(), await database.notes.count()]).toEqual([0, 0]);
  });

  it('is brought up to date where copying was cut short', async () => {
    await write(noteOf('amy', 'a', 'Rang'));
    await casework.write(noteOf('amy', 'a', 'Rang twice', 1), noteOf('new pupil', 'b', 'Bus'));
    expect(await healCopy(database, copy)).toMatchObject({ copied: 4 });
    expect(await textsIn(copy)).toEqual(['Bus', 'Rang twice']);
  });

  it('is made anew where it is gone, however much there is', async () => {
    await casework.write(...many(520));
    expect(await healCopy(database, copy)).toMatchObject({ state: 'sound', copied: 1040 });
    expect(await textsIn(copy)).toHaveLength(520);
    await copy.delete();
    copy = openSecondCopy(copy.name);
    expect(await copyState(database, copy)).toBe('no-copy');
    await write(noteOf('amy', 'a', 'Rang'));
    expect(await textsIn(copy)).toHaveLength(521);
  });

  it('gives back single records that were lost here, and newer ones', async () => {
    await write(noteOf('amy', 'a', 'Rang'), noteOf('ben', 'b', 'Bus'));
    const before = await database.notes.get('b');
    await write(noteOf('ben', 'b', 'Bus was late', 1));
    await database.notes.delete('a');
    if (before !== undefined) await database.notes.put(before);
    expect(await healCopy(database, copy)).toMatchObject({ broughtBack: 2, copied: 0 });
    expect(await textsIn(database)).toEqual(['Bus was late', 'Rang']);
  });

  describe('and a record that is damaged', () => {
    const broken = async (one: Database, isOtherIv: boolean) => {
      const record = await one.notes.get('a');
      if (record === undefined) throw new Error('there is a note');
      const data = new Uint8Array(record.content.data.slice(0));
      data[3] = (data[3] ?? 0) ^ 1;
      const iv = isOtherIv ? new Uint8Array(12) : record.content.iv;
      await one.notes.put({ ...record, content: { v: 1, iv, data: data.buffer } });
      return JSON.stringify([...data]);
    };
    const bytesIn = async (one: Database) =>
      JSON.stringify([...new Uint8Array((await one.notes.get('a'))?.content.data ?? new ArrayBuffer(0))]);

    describe.each([
      ['in its bytes', false],
      ['as a whole', true],
    ])('%s', (_, isOtherIv) => {
      beforeEach(() => write(noteOf('amy', 'a', 'Rang'), noteOf('ben', 'b', 'Bus')));

      it('mend each other while casework is unlocked', async () => {
        await broken(database, isOtherIv);
        expect(await healCopy(database, copy, casework.key)).toMatchObject({ broughtBack: 1, copied: 0 });
        expect(await textsIn(database)).toEqual(['Bus', 'Rang']);
        await broken(copy, isOtherIv);
        expect(await healCopy(database, copy, casework.key)).toMatchObject({ broughtBack: 0, copied: 1 });
        expect(await textsIn(copy)).toEqual(['Bus', 'Rang']);
        expect(await healCopy(database, copy, casework.key)).toMatchObject({ broughtBack: 0, copied: 0 });
      });

      it('leave each other as they are while it is locked', async () => {
        const bytes = await broken(database, isOtherIv);
        await healCopy(database, copy);
        expect(await textsIn(copy)).toEqual(['Bus', 'Rang']);
        expect(await bytesIn(database)).toBe(bytes);
        await broken(copy, isOtherIv);
        const both = [await bytesIn(database), await bytesIn(copy)];
        await healCopy(database, copy, casework.key);
        expect([await bytesIn(database), await bytesIn(copy)]).toEqual(both);
      });
    });
  });

  it('keeps and gives back a data key that is damaged here', async () => {
    await write(noteOf('amy', 'a', 'Rang'), noteOf('ben', 'b', 'Bus'));
    const [key] = await database.pupilKeys.where('pupil').equals('amy').toArray();
    if (key === undefined) throw new Error('Amy has a data key');
    await database.pupilKeys.put({ ...key, content: { ...key.content, data: new ArrayBuffer(48) } });
    await copyAfter(database, copy, [{ kind: 'notes', id: 'a' }]);
    await healCopy(database, copy);
    expect(await textsIn(copy)).toEqual(['Bus', 'Rang']);
    await healCopy(database, copy, casework.key);
    expect(await textsIn(database)).toEqual(['Bus', 'Rang']);
  });

  it('gives back what was lost of a pupil who was joined meanwhile, under the name they have now', async () => {
    const upn = { ...amy, id: 'A1', ids: { upn: 'A1' } };
    const both = { ...amy, ids: { mis: '10853', upn: 'A1' } };
    const who = async (pupil: Pupil) =>
      (await whoIs(database, casework.lock, 'thornmere', REGISTER, [pupil], { make: true }))[0] ?? '';
    const names = [await who(amy), await who(upn)] as const;
    await write(noteOf(names[0], 'a', 'Rang'), noteOf(names[1], 'b', 'Bus'));
    const stays = await who(both);
    await database.notes.clear();
    expect(await healCopy(database, copy)).toMatchObject({ broughtBack: 2 });
    expect(await database.notes.where('pupil').equals(stays).count()).toBe(2);
  });

  it('gives back a data key and the ids of its pupil', async () => {
    const [name = null] = await whoIs(database, casework.lock, 'thornmere', REGISTER, [amy], { make: true });
    await write(noteOf(name ?? '', 'a', 'Rang'));
    await database.pupilKeys.clear();
    await database.pupilIds.clear();
    await healCopy(database, copy);
    expect(await textsIn(database)).toEqual(['Rang']);
    expect(await whoIs(database, casework.lock, 'thornmere', REGISTER, [amy], { make: false })).toEqual([name]);
  });

  it('follows what is removed and comes back, in whatever order copying gets there', async () => {
    const written: Parameters<typeof copyAfter>[2][] = [];
    for (const change of [
      noteOf('amy', 'a', 'Rang'),
      { kind: 'notes', id: 'a', pupil: 'amy', base: 1, value: null } as const,
      noteOf('amy', 'a', 'Rang after all'),
    ]) {
      const answer = await casework.write(change);
      if (answer.ok) written.push(answer.written);
    }
    await Promise.all(written.reverse().map((one) => copyAfter(database, copy, one)));
    expect(await textsIn(copy)).toEqual(['Rang after all']);
    expect(await healCopy(database, copy)).toMatchObject({ copied: 0, broughtBack: 0, removed: 0 });
  });

  it('has nothing where there is no vault', async () => {
    const fresh = openDatabase(`test-${Math.random()}`);
    expect(await healCopy(fresh, copy)).toMatchObject({ state: 'empty' });
    expect(await restoreFromCopy(fresh, copy)).toEqual({ ok: false, why: 'no-copy' });
    await fresh.delete();
  });
});

describe('a new passphrase', () => {
  const killAt100 = (done: number) => {
    if (done >= 100) throw new Error('the browser was closed');
  };

  it('opens the copy too, after the next writing', async () => {
    await write(...many(200));
    const changed = await changePassphrase(database, casework.key, 'four dry coats', NOW, { rounds: FEW_ROUNDS });
    if (!changed.ok) throw new Error(changed.why);
    expect(await textsIn(copy)).toHaveLength(200);
    await copyAfter(database, copy, []);
    expect(await textsIn(copy, 'four dry coats')).toHaveLength(200);
  });

  it('that was cut short leaves a copy in which everything opens', async () => {
    const pupils = Array.from({ length: 150 }, (_, index) => noteOf(`one of ${index}`, `n ${index}`, 'text'));
    await write(...pupils);
    const following = { onProgress: killAt100, rounds: FEW_ROUNDS };
    const changed = await changePassphrase(database, casework.key, 'four dry coats', NOW, following);
    expect(changed).toMatchObject({ ok: true, isFinished: false });
    expect(await textsIn(copy)).toHaveLength(150);
    await copyAfter(database, copy, []);
    expect(await textsIn(copy, 'four dry coats')).toHaveLength(150);
  });
});

describe('a first database that is lost', () => {
  it('is brought back with all that was confirmed: notes, history, ids and the keys of the device', async () => {
    const [name = null] = await whoIs(database, casework.lock, 'thornmere', REGISTER, [amy], { make: true });
    await write(noteOf(name ?? '', 'a', 'Rang'), ...many(510));
    await database.delete();
    database = openDatabase(database.name);
    const stranger = await deviceLock(database);
    expect(await copyState(database, copy)).toBe('first-lost');
    expect(await healCopy(database, copy)).toMatchObject({ state: 'first-lost', copied: 0 });
    await whoIs(database, stranger, 'thornmere', REGISTER, [amy], { make: true });

    expect(await restoreFromCopy(database, copy)).toEqual({ ok: true, records: 1022 });
    expect(await copyState(database, copy)).toBe('sound');
    expect(await textsIn(database)).toHaveLength(511);
    const lock = await deviceLock(database);
    expect(await whoIs(database, lock, 'thornmere', REGISTER, [amy], { make: false })).toEqual([name]);
    expect(await database.pupilIds.count()).toBe(1);
  });

  it('is brought back where only its vault is gone', async () => {
    await write(noteOf('amy', 'a', 'Rang'));
    await casework.write(noteOf('ben', 'b', 'not copied yet'));
    await database.vault.clear();
    expect(await restoreFromCopy(database, copy)).toMatchObject({ ok: true });
    expect(await textsIn(database)).toEqual(['Rang', 'not copied yet']);
  });

  it('is still lost, and can be brought back, where that was cut short', async () => {
    await write(...many(510));
    await database.delete();
    database = openDatabase(database.name);
    const killed = () => {
      throw new Error('the browser was closed');
    };
    database.events.hook('creating', killed);
    await expect(restoreFromCopy(database, copy)).rejects.toThrow();
    expect(await copyState(database, copy)).toBe('first-lost');
    database.events.hook('creating').unsubscribe(killed);
    expect(await restoreFromCopy(database, copy)).toMatchObject({ ok: true });
    expect(await textsIn(database)).toHaveLength(510);
  });

  it('is made anew where it cannot be opened', async () => {
    await write(noteOf('amy', 'a', 'Rang'));
    const { name } = database;
    database.close();
    const open = indexedDB.open.bind(indexedDB);
    let isBroken = true;
    indexedDB.open = ((wanted: string, version?: number) => {
      if (wanted === name && isBroken) throw new DOMException('the files are damaged', 'AbortError');
      return open(wanted, version);
    }) as typeof indexedDB.open;
    const remove = indexedDB.deleteDatabase.bind(indexedDB);
    indexedDB.deleteDatabase = ((wanted: string) => {
      if (wanted === name) isBroken = false;
      return remove(wanted);
    }) as typeof indexedDB.deleteDatabase;
    try {
      database = openDatabase(name);
      expect(await copyState(database, copy)).toBe('unreadable');
      expect(await restoreFromCopy(database, copy)).toMatchObject({ ok: true });
      expect(await textsIn(database)).toEqual(['Rang']);
    } finally {
      indexedDB.open = open;
      indexedDB.deleteDatabase = remove;
    }
  });

  it('is never overwritten where somebody made another vault meanwhile, nor is the copy', async () => {
    await write(noteOf('amy', 'a', 'Rang'));
    await database.delete();
    database = openDatabase(database.name);
    const made = await makeVault(database, { mode: 'passphrase', passphrase: 'other', rounds: FEW_ROUNDS }, NOW);
    const written = await windowOf(database, made.key).write(noteOf('ben', 'b', 'Bus'));
    expect(await copyAfter(database, copy, written.ok ? written.written : [])).toBe('another-vault');
    expect(await healCopy(database, copy)).toMatchObject({ state: 'another-vault', copied: 0, removed: 0 });
    expect(await restoreFromCopy(database, copy)).toEqual({ ok: false, why: 'another-vault' });
    expect(await textsIn(copy)).toEqual(['Rang']);
    expect(await textsIn(database, 'other')).toEqual(['Bus']);
  });
});
