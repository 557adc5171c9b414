import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/casework/database';
import { type DeviceLock, deviceLock } from '../../../src/casework/device-key';
import { marksSeenIn } from '../../../src/casework/marks-seen';
import { whoIs } from '../../../src/casework/pupils-of-page';
import type { Pupil } from '../../../src/pages/reading';
import { type Casework, noteOf, openCasework, windowOf } from './open-vault';
import { amy, ben, codesOf, HISTORY, MIS, REGISTER, register, row } from './seen-pages';

let casework: Casework;
let database: Database;
let lock: DeviceLock;

beforeEach(async () => {
  casework = await openCasework();
  ({ database, lock } = casework);
});
afterEach(() => database.delete());

const NOW = '2026-11-20T09:30:00Z';
const who = (pupils: Pupil[], make = true, url = REGISTER) => whoIs(database, lock, 'thornmere', url, pupils, { make });
const only = async (pupil: Pupil, make = true) => (await who([pupil], make))[0] ?? null;
const amyByUpn: Pupil = { ...amy, id: 'A1', ids: { upn: 'A1' } };
const amyByBoth: Pupil = { ...amy, ids: { mis: '10853', upn: 'A1' } };

describe('the pupils of a page', () => {
  it('have no name until somebody wants to keep something of them', async () => {
    expect(await who([amy, ben], false)).toEqual([null, null]);
    expect(await database.pupilIds.count()).toBe(0);
  });

  it('are given one each, which stays', async () => {
    const [first, second] = await who([amy, ben]);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).not.toBe(first);
    expect(await who([ben, amy, ben], false)).toEqual([second, first, second]);
    expect(await who([amy], false, HISTORY)).toEqual([first]);
  });

  it('are others at another school, and at another origin where the MIS’s own id is all there is', async () => {
    const name = await only(amy);
    expect(await whoIs(database, lock, 'oakwood', REGISTER, [amy], { make: false })).toEqual([null]);
    expect(await who([amy], false, REGISTER.replace('thornmere', 'oakwood'))).toEqual([null]);
    expect(await only(amy, false)).toBe(name);
  });

  it('without an id, or whose id stands beside two names, have none', async () => {
    const [byName, one, other] = await who([{ ...amy, id: null, ids: {} }, ben, { ...ben, name: 'Cal Cole' }]);
    expect([byName, one, other]).toEqual([null, null, null]);
    expect(await database.pupilIds.count()).toBe(0);
  });

  it('are the same as those whose marks are remembered', async () => {
    const seen = marksSeenIn(database, lock);
    await seen.keep('thornmere', register([row(amy, { '2026-11-16 AM': '/' })]), NOW, 'tab');
    const name = await only(amy, false);
    expect((await database.marksSeen.toArray()).map(({ pupil }) => pupil)).toEqual([name]);
  });

  it('who were seen under quite another name have none: the id is that of something else', async () => {
    const seen = marksSeenIn(database, lock);
    await seen.keep('thornmere', register([row(amy, { '2026-11-16 AM': '/' })]), NOW, 'tab');
    expect(await only({ ...amy, name: 'Zoe Quill' })).toBeNull();
    expect(await only({ ...amy, name: 'Amy Ash-Birch' })).not.toBeNull();
  });

  it('are one each, even where two windows meet them at once', async () => {
    const other = openDatabase(database.name);
    const answers = await Promise.all([
      who([amy, ben]),
      whoIs(other, await deviceLock(other), 'thornmere', REGISTER, [amy, ben], { make: true }),
      who([ben]),
    ]);
    other.close();
    expect(new Set(answers.flat()).size).toBe(2);
    expect(await database.pupilIds.count()).toBe(2);
  });

  it('are a whole school at once', async () => {
    const all = Array.from({ length: 1500 }, (_, index): Pupil => {
      const mis = String(20_000 + index);
      return { name: `Pupil ${index}`, id: mis, ids: { mis }, year: '8' };
    });
    expect(new Set(await who(all)).size).toBe(1500);
  });
});

describe('a page that shows the ids of two known pupils in one row', () => {
  const both = async () => {
    const [one, two] = [await only(amy), await only(amyByUpn)];
    if (one === null || two === null) throw new Error('both were given names');
    return { one, two };
  };

  it('joins their casework, still locked, and all of it opens afterwards', async () => {
    const { one, two } = await both();
    expect(one).not.toBe(two);
    await casework.write(noteOf(one, 'first', 'Rang'), noteOf(two, 'second', 'Bus'));
    const joined = await only(amyByBoth);
    expect([await only(amy, false), await only(amyByUpn, false)]).toEqual([joined, joined]);
    const { notes, damaged } = await windowOf(database, casework.key).reader.ofPupil(joined ?? '');
    expect(notes.map(({ id, value }) => [id, value.text]).sort()).toEqual([
      ['first', 'Rang'],
      ['second', 'Bus'],
    ]);
    expect(damaged).toEqual([]);
  });

  it('keeps the name of whoever has casework already', async () => {
    const { two } = await both();
    await casework.write(noteOf(two, 'second', 'Bus'));
    expect(await only(amyByBoth)).toBe(two);
    expect(await database.notes.get('second')).toMatchObject({ version: 1 });
  });

  it('takes what a window writes that still has the old name: it stands with the pupil who they are', async () => {
    const { one, two } = await both();
    await casework.write(noteOf(one, 'first', 'Rang'), noteOf(two, 'second', 'Bus'));
    const stays = (await only(amyByBoth)) ?? '';
    const gone = stays === one ? two : one;
    expect(await casework.write(noteOf(gone, 'third', 'Fog'))).toMatchObject({ ok: true });
    const fresh = windowOf(database, casework.key);
    expect(await fresh.write(noteOf(gone, 'fourth', 'Bus was late'))).toMatchObject({ ok: true });
    expect((await casework.reader.ofPupil(stays)).notes).toHaveLength(4);
    expect(await database.notes.where('pupil').equals(gone).count()).toBe(0);
    expect(await database.pupilKeys.where('pupil').equals(gone).count()).toBe(0);
  });

  it('only reads where nobody may be given a name', async () => {
    await both();
    expect(await only(amyByBoth, false)).toBeNull();
    expect(new Set(await who([amy, amyByUpn], false)).size).toBe(2);
  });
});

describe('marks seen that go', () => {
  const seenOf = (pupil: Pupil, date: string) =>
    marksSeenIn(database, lock).keep('thornmere', register([row(pupil, { [`${date} AM`]: '/' })]), NOW, date);

  it('leave whoever has casework findable, and nobody else', async () => {
    await seenOf(amy, '2024-11-14');
    await seenOf(ben, '2024-11-14');
    const name = await only(amy, false);
    await casework.write(noteOf(name ?? '', 'a', 'Rang'));
    await marksSeenIn(database, lock).purge('2026-09-01');
    expect(await who([amy, ben], false)).toEqual([name, null]);
    expect(await database.marksSeen.count()).toBe(0);
  });

  it('do so too where the role becomes teacher for a while', async () => {
    await seenOf(amy, '2026-11-16');
    await seenOf(ben, '2026-11-16');
    const name = await only(amy, false);
    await casework.write(noteOf(name ?? '', 'a', 'Rang'));
    await marksSeenIn(database, lock).forgetAll();
    expect(await who([amy, ben], false)).toEqual([name, null]);
    const of = await marksSeenIn(database, lock).historiesOf('thornmere', [amy], {
      url: MIS,
      now: NOW,
      calendar: null,
    });
    expect(codesOf(of(amy)?.marks ?? [])).toEqual({});
  });
});
