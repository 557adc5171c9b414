// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_PUPIL, type RecordChange, type RecordOf } from '../../../src/casework/records';
import { previewPurge, purge } from '../../../src/casework/retention';
import { keptFrom } from '../../../src/casework/retention-rule';
import { healCopy, openSecondCopy } from '../../../src/casework/second-copy';
import { writeRecords } from '../../../src/casework/write-records';
import { caseAbout } from './open-vault';
import { amy, ben } from './seen-pages';
import { type Computer, computer, countOf, eventsBut, rowan } from './two-computers';

/** In the year before: kept until 31 December 2026. */
const LAST_YEAR = '2026-05-11T09:00:00.000Z';
const THIS_YEAR = '2026-11-02T09:00:00.000Z';
const BY = { person: rowan, at: '2027-01-04T09:00:00.000Z' };
const TODAY = '2027-01-04';

let desk: Computer;
let name: string;
let other: string;

beforeEach(async () => {
  desk = await computer('desk', rowan);
  [name, other] = (await desk.meet(amy, ben)) as [string, string];
});
afterEach(() => desk.database.delete());

const write = async (at: string, ...changes: RecordChange[]) => {
  const written = await writeRecords(desk.database, desk.seal, changes, { person: rowan, at, installation: 'desk' });
  expect(written.ok).toBe(true);
};
const noteOn = (at: string, pupil: string, id: string) =>
  write(at, { kind: 'notes', id, pupil, base: null, value: { text: 'Rang', at, by: rowan } });
const who = (pupil: string, name: string) =>
  write(LAST_YEAR, {
    kind: 'pupils',
    id: pupil,
    pupil,
    base: null,
    value: { name, year: '8', group: null, school: 'thornmere', ids: [] },
  });
const caseOn = (at: string, more: Partial<RecordOf<'cases'>> = {}) =>
  write(at, { kind: 'cases', id: 'case', pupil: name, base: null, value: caseAbout({ startedAt: at, ...more }) });
const notice = (value: Partial<RecordOf<'notices'>>) =>
  write(LAST_YEAR, {
    kind: 'notices',
    id: 'notice',
    pupil: name,
    base: null,
    value: { kind: 'notice-to-improve', parent: 'Parent 1', issuedOn: '2026-05-11', state: 'open', ...value },
  });
const preview = (today = TODAY) => previewPurge(desk.database, desk.seal, today);
const left = async (kind: 'notes' | 'pupils' | 'cases' | 'flags' | 'notices') =>
  (await desk.database[kind].toCollection().primaryKeys()).sort();

describe('a pupil who was two before, and whose casework is old', () => {
  it('does not come back from the second copy under the other name', async () => {
    const copy = openSecondCopy(`copy-${Math.random()}`);
    const [second = ''] = await desk.meet({ ...amy, id: 'A1', ids: { upn: 'A1' } });
    await noteOn(LAST_YEAR, name, 'first');
    await noteOn(LAST_YEAR, second, 'second');
    await healCopy(desk.database, copy);
    await desk.meet({ ...amy, ids: { mis: '10853', upn: 'A1' } });
    expect(await purge(desk.database, desk.seal, BY)).toMatchObject({ ok: true, pupils: 1 });
    expect(await healCopy(desk.database, copy)).toMatchObject({ broughtBack: 0 });
    expect([await left('notes'), await copy.notes.count()]).toEqual([[], 0]);
    await copy.delete();
  });
});

describe('how long casework is kept', () => {
  it('is the school year and the term after it', () => {
    expect(keptFrom('2026-12-31')).toBe('2025-09-01');
    expect(keptFrom('2027-01-01')).toBe('2026-09-01');
    expect(keptFrom('2027-08-31')).toBe('2026-09-01');
  });

  it('can be set to another day', () => {
    expect(keptFrom('2026-09-01', '08-31')).toBe('2025-09-01');
    expect(keptFrom('2026-10-25', '10-24')).toBe('2026-09-01');
    expect(keptFrom('2026-10-24', '10-24')).toBe('2025-09-01');
    expect(keptFrom('2027-08-31', '08-31')).toBe('2025-09-01');
  });
});

describe('what was kept long enough', () => {
  it('goes, and of a pupil who left everything goes', async () => {
    await who(name, 'Amy Ash');
    await noteOn(LAST_YEAR, name, 'old');
    await desk.see('16 09:00', [[ben, { '2026-11-16 AM': '/' }]]);
    await noteOn(LAST_YEAR, other, 'old of ben');
    await noteOn(THIS_YEAR, other, 'new of ben');
    const looked = await preview();
    expect(looked).toMatchObject({ before: '2026-09-01', pupils: 1, stay: [] });
    expect(looked.counts).toMatchObject({ notes: 2, pupils: 1, marksSeen: 0 });
    expect(await purge(desk.database, desk.seal, BY)).toMatchObject({ ok: true, ...looked });
    expect(await left('notes')).toEqual(['new of ben']);
    expect(await desk.database.pupilIds.where('pupil').equals(name).count()).toBe(0);
    expect(await desk.database.pupilKeys.where('pupil').equals(name).count()).toBe(0);
    expect(await desk.meet(ben)).toEqual([other]);
  });

  it('is not gone before the term after the school year is over', async () => {
    await noteOn(LAST_YEAR, name, 'old');
    expect((await preview('2026-12-31')).counts.notes).toBe(0);
    expect((await preview('2027-01-01')).counts.notes).toBe(1);
  });

  it('are marks of ended years too', async () => {
    await desk.see('16 09:00', [[amy, { '2026-05-11 AM': 'U', '2026-11-16 AM': '/' }]]);
    expect((await preview()).counts.marksSeen).toBe(1);
    await purge(desk.database, desk.seal, BY);
    expect((await desk.database.marksSeen.toArray()).map(({ year }) => year)).toEqual(['2026-09-01']);
    expect(await desk.meet(amy)).toEqual([name]);
  });

  it('is only looked at first: nothing is deleted', async () => {
    await noteOn(LAST_YEAR, name, 'old');
    const before = await countOf(desk.database);
    await preview();
    expect(await countOf(desk.database)).toBe(before);
  });

  it('leaves an entry that says how much, and nothing where nothing went', async () => {
    await purge(desk.database, desk.seal, BY);
    expect(await eventsBut(desk)).toEqual([]);
    await noteOn(LAST_YEAR, name, 'old');
    await purge(desk.database, desk.seal, BY);
    const entries = await eventsBut(desk);
    expect(entries.map(({ pupil, value }) => [pupil, value.what, value.words])).toEqual([
      [
        NO_PUPIL,
        'retention',
        '2 records and 0 years of marks, last of use before 2026-09-01; 1 pupils left altogether',
      ],
    ]);
  });

  it('goes from the second copy too', async () => {
    const copy = openSecondCopy(`copy-${Math.random()}`);
    await who(name, 'Amy Ash');
    await noteOn(LAST_YEAR, name, 'old');
    await noteOn(LAST_YEAR, other, 'old of ben');
    await noteOn(THIS_YEAR, other, 'new of ben');
    await healCopy(desk.database, copy);
    await purge(desk.database, desk.seal, BY);
    await healCopy(desk.database, copy);
    expect(await copy.notes.toCollection().primaryKeys()).toEqual(['new of ben']);
    expect(await left('notes')).toEqual(['new of ben']);
    expect(await copy.pupils.count()).toBe(0);
    expect(await copy.pupilKeys.where('pupil').equals(name).count()).toBe(0);
    await copy.delete();
  });
});

describe('everything of a pupil stays', () => {
  beforeEach(async () => {
    await who(name, 'Amy Ash');
    await noteOn(LAST_YEAR, name, 'old');
  });

  it('while a case is open', async () => {
    await caseOn(LAST_YEAR);
    expect(await preview()).toMatchObject({
      pupils: 0,
      stay: [{ pupil: name, name: 'Amy Ash', why: 'open-case' }],
    });
    await purge(desk.database, desk.seal, BY);
    expect(await left('notes')).toEqual(['old']);
  });

  it('but not once the case is closed, and then only what is of this year', async () => {
    const closed = { at: THIS_YEAR, by: rowan, exit: 'Back', kind: 'success' as const };
    await caseOn(THIS_YEAR, { startedAt: LAST_YEAR, closed });
    await purge(desk.database, desk.seal, BY);
    expect([await left('notes'), await left('cases'), await left('pupils')]).toEqual([[], ['case'], [name]]);
  });

  it.each([
    ['a notice to improve runs', { to: '2026-10-02' }, 'notice-in-force'],
    ['a penalty notice counts towards the next one', { kind: 'penalty-notice', state: 'paid' }, 'notice-in-force'],
  ] as const)('while %s', async (_, value, why) => {
    await notice(value);
    expect((await preview()).stay).toMatchObject([{ pupil: name, why }]);
  });

  it.each([
    ['a notice to improve was met', { state: 'met' }],
    ['a penalty notice was withdrawn', { kind: 'penalty-notice', state: 'withdrawn' }],
    ['three years passed since a penalty notice', { kind: 'penalty-notice', state: 'paid', issuedOn: '2024-01-03' }],
  ] as const)('but not where %s', async (_, value) => {
    await notice(value);
    expect(await preview()).toMatchObject({ pupils: 1, stay: [] });
  });
});

describe('a flag without an end', () => {
  const flagged = () =>
    write(LAST_YEAR, {
      kind: 'flags',
      id: 'flag',
      pupil: name,
      base: null,
      value: { flag: 'inform-contact', tell: 'DSL', until: null },
    });

  it('stays while anything newer is known of the pupil', async () => {
    await flagged();
    await desk.see('16 09:00', [[amy, { '2026-11-16 AM': '/' }]]);
    expect((await preview()).counts.flags).toBe(0);
  });

  it('goes with a pupil of whom nothing newer is known', async () => {
    await flagged();
    expect(await preview()).toMatchObject({ pupils: 1, counts: { flags: 1 } });
  });
});

describe('what is about the school', () => {
  it('goes by its own day; its open cases stay, and so do the entries that say what became of the whole', async () => {
    const at = LAST_YEAR;
    await write(at, { kind: 'notes', id: 'fog', pupil: NO_PUPIL, base: null, value: { text: 'Fog', at, by: rowan } });
    await write(at, { kind: 'cases', id: 'weekly', pupil: NO_PUPIL, base: null, value: caseAbout({ startedAt: at }) });
    for (const what of ['erased', 'unlocked'] as const)
      await write(at, { kind: 'events', id: what, pupil: NO_PUPIL, base: null, value: { at, by: rowan, what } });
    await purge(desk.database, desk.seal, BY);
    expect([await left('notes'), await left('cases')]).toEqual([[], ['weekly']]);
    const ids = (await eventsBut(desk, 'retention')).map(({ value }) => value.what);
    expect(ids).toEqual(['erased']);
  });
});
