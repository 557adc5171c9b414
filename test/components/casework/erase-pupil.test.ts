import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/casework/database';
import { dismissalsIn } from '../../../src/casework/dismissals';
import { type Erasing, erasePupil } from '../../../src/casework/erase-pupil';
import { marksSeenIn } from '../../../src/casework/marks-seen';
import { whoIs } from '../../../src/casework/pupils-of-page';
import { NO_PUPIL } from '../../../src/casework/records';
import { copyAfter, healCopy, openSecondCopy } from '../../../src/casework/second-copy';
import type { Pupil } from '../../../src/pages/reading';
import { byRowan, type Casework, caseAbout, NOW, noteOf, openCasework, rowan, windowOf } from './open-vault';
import { amy, ben, REGISTER, register, row } from './seen-pages';

let casework: Casework;
let database: Database;
let copy: Database;
let name: string;
let other: string;

beforeEach(async () => {
  casework = await openCasework();
  ({ database } = casework);
  copy = openSecondCopy(`copy-${Math.random()}`);
  const { lock } = casework;
  const page = register([row(amy, { '2026-11-16 AM': 'U' }), row(ben, { '2026-11-16 AM': 'L' })]);
  await marksSeenIn(database, lock).keep('thornmere', page, NOW, 'tab');
  const names = await whoIs(database, lock, 'thornmere', REGISTER, [amy, ben], { make: true });
  [name, other] = names as [string, string];
  for (const pupil of ['10853', '10854']) {
    const finding = `late|${pupil}|2026-11-20`;
    const dismissal = {
      school: 'thornmere',
      finding,
      pupil,
      check: 'late',
      reason: 'agreed' as const,
      until: '2026-11-27',
    };
    await dismissalsIn(database, lock).add(dismissal, NOW);
  }
  await casework.write(noteOf(name, 'a', 'Rang'), noteOf(other, 'b', 'Bus'), noteOf(NO_PUPIL, 's', 'Fog'));
  await casework.write({ kind: 'cases', id: 'c', pupil: name, base: null, value: caseAbout(), due: '2026-11-24' });
  await healCopy(database, copy);
});
afterEach(async () => {
  await database.delete();
  await copy.delete();
});

const erase = (more: Partial<Erasing> = {}) =>
  erasePupil(database, copy, casework, {
    pupil: name,
    schools: ['oakwood', 'thornmere'],
    by: { person: rowan, at: '2026-11-21T10:00:00Z' },
    ...more,
  });
/** Every row of every table, as far as it stands in clear. */
const clearText = async (one: Database) =>
  JSON.stringify(await Promise.all(one.tables.map((table) => table.toArray())), (key, value) =>
    key === 'content' ? undefined : value,
  );

/** Two pupils of the database who turn out to be one: their ids stand in one row. */
async function joined(): Promise<{ stays: string; gone: string }> {
  const upn = { ...amy, id: 'A1', ids: { upn: 'A1' } };
  const both = { ...amy, ids: { mis: '10853', upn: 'A1' } };
  const who = async (pupil: Pupil) =>
    (await whoIs(database, casework.lock, 'thornmere', REGISTER, [pupil], { make: true }))[0] ?? '';
  const second = await who(upn);
  await casework.write(noteOf(second, 'second', 'By the other name'));
  await healCopy(database, copy);
  const stays = await who(both);
  return { stays, gone: stays === name ? second : name };
}

describe('a pupil who was two before, and is erased', () => {
  it('does not come back from the second copy under the other name', async () => {
    const { stays, gone } = await joined();
    expect(await erase({ pupil: stays })).toMatchObject({ ok: true, isCopyDone: true });
    for (const one of [database, copy])
      for (const was of [stays, gone]) expect(await clearText(one)).not.toContain(was);
    expect(await healCopy(database, copy)).toMatchObject({ broughtBack: 0 });
    const { records } = await windowOf(database, casework.key).reader.all('notes');
    expect(records.map(({ id }) => id).sort()).toEqual(['b', 's']);
  });

  it('is erased there later too, where the copy cannot be written now', async () => {
    const { stays, gone } = await joined();
    const broken = () => {
      throw new Error('the copy cannot be written');
    };
    copy.notes.hook('deleting', broken);
    expect(await erase({ pupil: stays })).toMatchObject({ ok: true, isCopyDone: false });
    copy.notes.hook('deleting').unsubscribe(broken);
    expect(await healCopy(database, copy)).toMatchObject({ broughtBack: 0 });
    for (const one of [database, copy])
      for (const was of [stays, gone]) expect(await clearText(one)).not.toContain(was);
  });

  it('is not written of any more under either name', async () => {
    const { stays, gone } = await joined();
    await erase({ pupil: stays });
    for (const was of [stays, gone]) {
      const answer = await windowOf(database, casework.key).write(noteOf(was, 'late', 'Rang again'));
      expect(answer).toMatchObject({ ok: false, why: 'gone' });
      expect(await clearText(database)).not.toContain(was);
    }
  });
});

describe('a pupil who is erased', () => {
  it('is in no table of the database nor of the second copy, under any of the names they had', async () => {
    for (const one of [database, copy]) expect(await clearText(one)).toContain(name);
    expect(await erase()).toEqual({
      ok: true,
      counts: { notes: 1, cases: 1, events: 2 },
      dismissals: 1,
      isCopyDone: true,
    });
    for (const one of [database, copy]) expect(await clearText(one)).not.toContain(name);
    const left = await Promise.all([database.pupilKeys, database.pupilIds, database.marksSeen].map((t) => t.count()));
    expect([...left, await database.looks.count(), await database.dismissals.count()]).toEqual([2, 1, 1, 0, 1]);
  });

  it('leaves everybody else’s as it was, in both', async () => {
    await erase();
    const { reader } = windowOf(database, casework.key);
    expect((await reader.ofPupil(other)).notes.map(({ value }) => value.text)).toEqual(['Bus']);
    expect((await reader.all('notes')).damaged).toEqual([]);
    expect((await windowOf(copy, casework.key).reader.all('notes')).records.map(({ id }) => id).sort()).toEqual([
      'b',
      's',
    ]);
  });

  it('leaves in the history what was done, when and by whom, with ids that lead nowhere', async () => {
    const before = (await casework.reader.ofPupil(name)).events;
    await erase();
    const { records } = await windowOf(database, casework.key).reader.all('events');
    const left = records.filter(({ pupil, value }) => pupil === NO_PUPIL && value.record !== 's');
    expect(left.map(({ value: { what, kind, at, by } }) => [what, kind, at, by.initials].join(' ')).sort()).toEqual([
      `added cases ${NOW} RO`,
      `added notes ${NOW} RO`,
      'erased pupils 2026-11-21T10:00:00Z RO',
    ]);
    const ids = left.flatMap(({ id, value }) => [id, value.record]);
    const led = ['a', 'c', name, ...before.map(({ id }) => id)];
    expect(ids.filter((id) => led.includes(id ?? ''))).toEqual([]);
    expect(new Set(ids).size).toBe(6);
  });

  it('is erased in the second copy later, where that cannot be written now, and does not come back from it', async () => {
    const broken = () => {
      throw new Error('the copy cannot be written');
    };
    copy.notes.hook('deleting', broken);
    expect(await erase()).toMatchObject({ ok: true, isCopyDone: false });
    expect(await clearText(copy)).toContain(name);
    copy.notes.hook('deleting').unsubscribe(broken);
    expect(await healCopy(database, copy)).toMatchObject({ state: 'sound', broughtBack: 0 });
    for (const one of [database, copy]) expect(await clearText(one)).not.toContain(name);
  });

  it('is not written of any more by a window that still shows them', async () => {
    const open = windowOf(database, casework.key);
    await open.seal.prepare([name]);
    await erase();
    expect(await open.write(noteOf(name, 'late', 'Rang again'))).toMatchObject({ ok: false, why: 'gone' });
    expect(await open.write(noteOf(name, 'a', 'Rang again', 1))).toMatchObject({ ok: false, why: 'gone' });
    expect(await clearText(database)).not.toContain(name);
  });

  it('is not written of any more by a window that opens the vault anew for each writing', async () => {
    await erase();
    const open = windowOf(database, casework.key);
    expect(await open.write(noteOf(name, 'late', 'Rang again'))).toMatchObject({ ok: false, why: 'gone' });
    expect(await clearText(database)).not.toContain(name);
    expect(await open.write(noteOf(other, 'c', 'Bus again'))).toMatchObject({ ok: true });
  });

  it('leaves no data key behind where somebody made one at that moment', async () => {
    const open = windowOf(database, casework.key);
    const { prepare } = open.seal;
    // between the look and the making of the key
    open.seal.prepare = async (pupils) => {
      await erase();
      return prepare(pupils);
    };
    expect(await open.write(noteOf(name, 'late', 'Rang again'))).toMatchObject({ ok: false, why: 'gone' });
    expect(await clearText(database)).not.toContain(name);
  });

  it('has a new name when they are met again', async () => {
    await erase();
    const [again] = await whoIs(database, casework.lock, 'thornmere', REGISTER, [amy], { make: true });
    expect(again).not.toBe(name);
    expect((await casework.reader.ofPupil(again ?? '')).notes).toEqual([]);
  });

  it('is erased with what another window writes at the same moment, or that is refused', async () => {
    const open = windowOf(database, casework.key);
    const [erased, written] = await Promise.all([erase(), open.write(noteOf(name, 'now', 'Rang'))]);
    expect(erased.ok).toBe(true);
    if (written.ok) await copyAfter(database, copy, written.written);
    for (const one of [database, copy]) expect(await clearText(one)).not.toContain(name);
  });

  it('is not erased with a key that is not the vault’s any more', async () => {
    const record = await database.vault.get('vault');
    if (record === undefined) throw new Error('there is a vault');
    await database.vault.put({ ...record, keyId: 'a newer one' });
    expect(await erase()).toEqual({ ok: false, why: 'locked' });
    expect(await database.notes.get('a')).toBeDefined();
  });

  it('is never the school', async () => {
    await expect(erase({ pupil: NO_PUPIL })).rejects.toThrow('school');
    expect(byRowan.person).toEqual(rowan);
  });
});
