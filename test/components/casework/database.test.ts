import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changePassphrase } from '../../../src/casework/change-passphrase';
import { type CaseworkRecord, type Database, isOfNewerProgram, openDatabase } from '../../../src/casework/database';
import { deviceLock } from '../../../src/casework/device-key';
import { dismissalsIn } from '../../../src/casework/dismissals';
import { erasePupil } from '../../../src/casework/erase-pupil';
import { openSecondCopy } from '../../../src/casework/second-copy';
import { unlockVault } from '../../../src/casework/vault';
import { type Casework, NOW, noteOf, openCasework, PASSPHRASE, rowan, windowOf } from './open-vault';

let casework: Casework;
let database: Database;

beforeEach(async () => {
  casework = await openCasework();
  ({ database } = casework);
  await casework.write(noteOf('amy', 'a', 'Rang'));
});
afterEach(() => Dexie.delete(database.name));

describe('a database that a newer program made', () => {
  beforeEach(async () => {
    database.close();
    const newer = openDatabase(database.name);
    newer.version(4).stores({ inventions: 'id' });
    await newer.open();
    newer.close();
    database = openDatabase(database.name);
  });
  afterEach(() => database.close());

  it('is known for what it is', async () => {
    expect(await isOfNewerProgram(database)).toBe(true);
    expect(await unlockVault(database, { passphrase: PASSPHRASE })).toEqual({ ok: false, why: 'newer-program' });
  });

  it('is read by whoever has it open, and written by no older program in any way', async () => {
    const old = windowOf(database, casework.key);
    expect(await old.reader.one('notes', 'a')).toMatchObject({ value: { text: 'Rang' } });
    const refused = { ok: false, why: 'newer-program' };
    expect(await old.write(noteOf('amy', 'b', 'Bus'))).toEqual(refused);
    expect(await changePassphrase(database, casework.key, 'four dry coats', NOW)).toEqual(refused);
    const [copy, lock] = [openSecondCopy(`copy-${Math.random()}`), await deviceLock(database)];
    const by = { person: rowan, at: NOW };
    expect(await erasePupil(database, copy, { ...old, lock }, { pupil: 'amy', schools: [], by })).toEqual(refused);
    await copy.delete();
    const dismissal = { finding: 'late', pupil: '1', check: 'late', reason: 'agreed' as const, until: '2026-11-27' };
    const adding = dismissalsIn(database, lock).add({ school: 'thornmere', ...dismissal }, NOW);
    await expect(adding).rejects.toThrow('newer version');
    await expect(database.notes.clear()).rejects.toThrow('newer version');
    expect(await Promise.all([database.notes.count(), database.dismissals.count()])).toEqual([1, 0]);
  });
});

describe('a record that a newer program wrote', () => {
  it('is not overwritten by an older one', async () => {
    const record = (await database.notes.get('a')) as CaseworkRecord;
    await database.notes.put({ ...record, schemaVersion: 4 });
    expect(await casework.write(noteOf('amy', 'a', 'Rang twice', 1))).toEqual({ ok: false, why: 'newer-program' });
    expect((await database.notes.get('a'))?.schemaVersion).toBe(4);
  });
});

describe('a database of this version', () => {
  it('is no newer one, even where its schema was mended', async () => {
    expect(await isOfNewerProgram(database)).toBe(false);
    database.close();
    const mended = openDatabase(database.name);
    mended.version(3).stores({ notes: 'id, pupil, at, version' });
    await mended.open();
    expect(mended.backendDB().version).toBe(31);
    mended.close();
    database = openDatabase(database.name);
    expect(await isOfNewerProgram(database)).toBe(false);
    expect((await windowOf(database, casework.key).write(noteOf('amy', 'b', 'Bus'))).ok).toBe(true);
    database.close();
  });
});
