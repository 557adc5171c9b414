import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/casework/database';
import { type DeviceLock, deviceLock } from '../../../src/casework/device-key';
import { type MarksSeen, marksSeenIn } from '../../../src/casework/marks-seen';
import { idsOf } from '../../../src/casework/pupil-id';
import type { MarksReading, Pupil } from '../../../src/pages/reading';
import { amy, ben, cell, codesOf, HISTORY, history, MIS, REGISTER, register, row } from './seen-pages';

let database: Database;
let lock: DeviceLock;
let seen: MarksSeen;
let loadings = 0;

beforeEach(async () => {
  database = openDatabase(`test-${Math.random()}`);
  lock = await deviceLock(database);
  seen = marksSeenIn(database, lock);
});
afterEach(() => database.delete());

/** A page that was just loaded, at a time of 20 November. */
const loaded = (reading: MarksReading, time: string, on = '2026-11-20') =>
  seen.keep('thornmere', reading, `${on}T${time}:00Z`, `tab ${loadings++}`);

async function historyOf(pupil: Pupil, url = REGISTER, now = '2026-11-20T16:00:00Z', school = 'thornmere') {
  return (await seen.historiesOf(school, [pupil], { url, now, calendar: null }))(pupil);
}
const codes = async (pupil: Pupil, url = REGISTER) => codesOf((await historyOf(pupil, url))?.marks ?? []);
const disagreements = async (pupil: Pupil) => {
  const all = await seen.disagreementsOf('thornmere', idsOf(pupil, REGISTER));
  return all.map(({ date, session, codes }) => [`${date} ${session}`, ...codes.map(({ code }) => code)].join(' '));
};

const MONDAY = '2026-11-16 AM';

describe('what is remembered of a page', () => {
  it('are the marks of sessions that the MIS holds', async () => {
    const week = register([row(amy, { [MONDAY]: '/', '2026-11-16 PM': '\\', '2026-11-17 AM': 'C1' })]);
    expect(await loaded(week, '09:00')).toBe(3);
    expect(await codes(amy)).toEqual({ [MONDAY]: '/', '2026-11-16 PM': '\\', '2026-11-17 AM': 'C1' });
  });

  it.each([
    ['a preselected mark', cell(MONDAY, '/', { state: 'default' })],
    ['a mark that is not saved yet', cell(MONDAY, 'L', { state: 'edited' })],
    ['an unsure mark', cell(MONDAY, null)],
    ['a sign that is no code', cell(MONDAY, null, { state: 'saved', shown: '%' })],
    ['words where a code is expected', cell(MONDAY, 'present', { state: 'saved' })],
    ['a lesson', cell(MONDAY, '/', { lesson: 'P1' })],
    ['a mark without a session', cell(MONDAY, '/', { session: null })],
    ['a mark without a date', cell(MONDAY, '/', { date: null })],
    ['a mark of a day to come', cell('2026-11-23 AM', 'C')],
  ])('is not %s', async (_, one) => {
    expect(await loaded(register([{ pupil: amy, cells: [one] }]), '09:00')).toBe(0);
    expect(await historyOf(amy)).toBeNull();
  });

  it('is neither of two marks that one page shows of one session', async () => {
    const twice = { pupil: amy, cells: [cell(MONDAY, '/'), cell(MONDAY, 'L'), cell('2026-11-17 AM', '/')] };
    await loaded(register([twice]), '09:00');
    expect(await codes(amy)).toEqual({ '2026-11-17 AM': '/' });
  });

  it('is an empty place of the session whose register is saved, and of no other', async () => {
    const marking = { date: '2026-11-20', session: 'AM' as const, lesson: null };
    const page = [row(amy, { [MONDAY]: '', '2026-11-20 AM': '', '2026-11-20 PM': '' })];
    await loaded(register(page, { marking, taken: 'unsaved' }), '09:00');
    expect(await historyOf(amy)).toBeNull();
    await loaded(register(page, { marking }), '09:10');
    expect(await codes(amy)).toEqual({ '2026-11-20 AM': '' });
    await loaded(history([row(ben, { [MONDAY]: '' })]), '09:20');
    expect(await historyOf(ben)).toBeNull();
  });

  it('is kept for years, one record a pupil and school year', async () => {
    await loaded(history([row(amy, { '2026-06-12 AM': 'I', '2026-09-03 AM': '/' })]), '09:00');
    expect(await codes(amy)).toEqual({ '2026-06-12 AM': 'I', '2026-09-03 AM': '/' });
    expect((await database.marksSeen.toArray()).map(({ year }) => year).sort()).toEqual(['2025-09-01', '2026-09-01']);
  });

  it('is one school’s only', async () => {
    await loaded(register([row(amy, { [MONDAY]: '/' })]), '09:00');
    expect(await historyOf(amy, REGISTER, '2026-11-20T16:00:00Z', 'oakwood')).toBeNull();
  });
});

describe('a page that is read again and again', () => {
  it('is written once', async () => {
    const page = register([row(amy, { [MONDAY]: '/' })]);
    const again = (at: string) => seen.keep('thornmere', page, at, 'tab');
    expect(await again('2026-11-20T09:00:00Z')).toBe(1);
    const before = await Promise.all([database.marksSeen.toArray(), database.looks.toArray()]);
    expect(await again('2026-11-20T09:00:02Z')).toBe(0);
    expect(await Promise.all([database.marksSeen.toArray(), database.looks.toArray()])).toEqual(before);
  });

  it('does not win over newer marks only because its tab was left open', async () => {
    const stale = register([row(amy, { [MONDAY]: 'N' }), row(ben, { [MONDAY]: '/' })]);
    await seen.keep('thornmere', stale, '2026-11-20T09:00:00Z', 'old tab');
    await loaded(register([row(amy, { [MONDAY]: 'I' })]), '10:00');
    const benChanged = register([row(amy, { [MONDAY]: 'N' }), row(ben, { [MONDAY]: 'L' })]);
    expect(await seen.keep('thornmere', benChanged, '2026-11-20T10:05:00Z', 'old tab')).toBe(1);
    expect(await codes(amy)).toEqual({ [MONDAY]: 'I' });
    expect(await codes(ben)).toEqual({ [MONDAY]: 'L' });
    const nextSession = register([row(amy, { [MONDAY]: 'N', '2026-11-20 PM': '\\' })]);
    expect(await seen.keep('thornmere', nextSession, '2026-11-20T13:30:00Z', 'old tab')).toBe(1);
    expect(await codes(amy)).toEqual({ [MONDAY]: 'I', '2026-11-20 PM': '\\' });
  });

  it('is not undone by an earlier message of its own that comes late', async () => {
    const at = (code: string, time: string) =>
      seen.keep('thornmere', register([row(amy, { [MONDAY]: code })]), `2026-11-20T${time}Z`, 'tab');
    await at('L', '09:00:30');
    expect(await at('/', '09:00:28')).toBe(0);
    expect(await codes(amy)).toEqual({ [MONDAY]: 'L' });
  });
});

describe('two pages that differ', () => {
  it('let the newer one stand, and the difference is shown with when and where', async () => {
    await loaded(register([row(amy, { [MONDAY]: '/' })]), '09:00');
    await loaded(history([row(amy, { [MONDAY]: 'L' })]), '10:30');
    expect(await codes(amy)).toEqual({ [MONDAY]: 'L' });
    expect(await seen.disagreementsOf('thornmere', idsOf(amy, REGISTER))).toEqual([
      {
        date: '2026-11-16',
        session: 'AM',
        codes: [
          { code: 'L', at: '2026-11-20T10:30:00.000Z', page: `${MIS}/pupils/*/attendance`, kind: 'history' },
          { code: '/', at: '2026-11-20T09:00:00.000Z', page: `${MIS}/attendance/register/*`, kind: 'register' },
        ],
      },
    ]);
  });

  it('agree again once the older page shows the newer mark: it was amended', async () => {
    await loaded(register([row(amy, { [MONDAY]: '/' })]), '09:00');
    await loaded(history([row(amy, { [MONDAY]: 'L' })]), '10:30');
    await loaded(register([row(amy, { [MONDAY]: 'L' })]), '11:00');
    expect(await codes(amy)).toEqual({ [MONDAY]: 'L' });
    expect(await disagreements(amy)).toEqual([]);
  });

  it('still differ when the older page, loaded again, shows its own mark, which is the newer one then', async () => {
    await loaded(register([row(amy, { [MONDAY]: '/' })]), '09:00');
    await loaded(history([row(amy, { [MONDAY]: 'L' })]), '10:30');
    await loaded(register([row(amy, { [MONDAY]: '/' })]), '11:00');
    expect(await codes(amy)).toEqual({ [MONDAY]: '/' });
    expect(await disagreements(amy)).toEqual([`${MONDAY} / L`]);
  });

  it('do not differ where one page shows an amended mark', async () => {
    await loaded(register([row(amy, { [MONDAY]: '/' })]), '09:00');
    await loaded(register([row(amy, { [MONDAY]: 'L' })]), '10:00');
    expect(await disagreements(amy)).toEqual([]);
  });
});

describe('who a pupil is', () => {
  const withUpn: Pupil = { ...amy, ids: { mis: '10853', upn: 'A123456789012' } };
  const byUpn: Pupil = { name: 'Ash, Amy', id: 'A123456789012', ids: { upn: 'A123456789012' }, year: '8' };
  const TRACKER = 'https://tracker.example/marks';

  it('is never said by a name: two pupils of one name stay two', async () => {
    const other = { ...amy, id: '20001', ids: { mis: '20001' } };
    await loaded(register([row(amy, { [MONDAY]: '/' }), row(other, { [MONDAY]: 'U' })]), '09:00');
    expect(await codes(amy)).toEqual({ [MONDAY]: '/' });
    expect(await codes(other)).toEqual({ [MONDAY]: 'U' });
  });

  it('is not known without an id: nothing is remembered of the row', async () => {
    const nobody = { ...amy, id: null, ids: undefined };
    expect(await loaded(register([row(nobody, { [MONDAY]: '/' })]), '09:00')).toBe(0);
    expect(await historyOf(nobody)).toBeNull();
    expect(await database.pupilIds.count()).toBe(0);
  });

  it('is another one at another origin, whatever the number', async () => {
    await loaded(register([row(amy, { [MONDAY]: '/' })]), '09:00');
    expect(await historyOf(amy, TRACKER)).toBeNull();
  });

  it('is one where a page shows two ids of hers, with all that was seen under each', async () => {
    await loaded(register([row(amy, { [MONDAY]: '/' })]), '09:00');
    await loaded(history([row(byUpn, { '2026-11-17 AM': 'I', [MONDAY]: 'L' })], { url: TRACKER }), '10:00');
    expect(await codes(amy)).toEqual({ [MONDAY]: '/' });
    expect(await codes(withUpn), 'asked before it is kept').toEqual({ [MONDAY]: 'L', '2026-11-17 AM': 'I' });
    await loaded(register([row(withUpn, { '2026-11-18 AM': '/' })]), '11:00');
    const all = { [MONDAY]: 'L', '2026-11-17 AM': 'I', '2026-11-18 AM': '/' };
    expect(await codes(amy)).toEqual(all);
    expect(await codes(byUpn, TRACKER)).toEqual(all);
    expect(await disagreements(amy)).toEqual([`${MONDAY} L /`]);
    expect(await database.marksSeen.count()).toBe(1);
  });

  it('is nobody where a page shows an id beside another id than before', async () => {
    await loaded(register([row(withUpn, { [MONDAY]: '/' })]), '09:00');
    const contradicting = { ...amy, ids: { mis: '10853', upn: 'B123456789012' } };
    expect(await loaded(register([row(contradicting, { '2026-11-17 AM': 'U' })]), '10:00')).toBe(0);
    expect(await historyOf(contradicting)).toBeNull();
    expect(await codes(amy)).toEqual({ [MONDAY]: '/' });
  });

  it('is nobody where one id stands beside two names', async () => {
    const twin = { ...ben, id: amy.id, ids: amy.ids };
    expect(await loaded(register([row(amy, { [MONDAY]: '/' }), row(twin, { [MONDAY]: 'U' })]), '09:00')).toBe(0);
    const of = await seen.historiesOf('thornmere', [amy, twin], {
      url: REGISTER,
      now: '2026-11-20T16:00:00Z',
      calendar: null,
    });
    expect([of(amy), of(twin)]).toEqual([null, null]);
  });

  it('is nobody where a number that was Amy’s stands beside a name without a word of hers', async () => {
    await loaded(register([row(amy, { [MONDAY]: '/' })]), '09:00');
    const other = { ...ben, id: amy.id, ids: amy.ids };
    expect(await loaded(register([row(other, { [MONDAY]: 'U' })]), '10:00')).toBe(0);
    expect(await historyOf(other)).toBeNull();
    expect(await codes({ ...amy, name: 'ASH, A.' })).toEqual({ [MONDAY]: '/' });
  });

  it('may have two rows on one page, morning and afternoon', async () => {
    await loaded(register([row(amy, { [MONDAY]: '/' }), row(amy, { '2026-11-16 PM': 'L' })]), '09:00');
    expect(await codes(amy)).toEqual({ [MONDAY]: '/', '2026-11-16 PM': 'L' });
  });
});

describe('forgetting', () => {
  beforeEach(async () => {
    await loaded(history([row(amy, { '2026-06-12 AM': 'I', '2026-09-03 AM': '/' })]), '09:00');
    await loaded(history([row(ben, { '2026-06-12 AM': '/' })]), '09:00');
  });

  it('deletes school years that ended, and pupils of whom nothing is left', async () => {
    expect(await seen.purge('2026-08-31')).toBe(0);
    expect(await seen.purge('2026-09-01')).toBe(2);
    expect(await codes(amy, HISTORY)).toEqual({ '2026-09-03 AM': '/' });
    expect(await historyOf(ben)).toBeNull();
    expect(await database.pupilIds.count()).toBe(1);
  });

  it('deletes all of one pupil, and nothing of others', async () => {
    expect(await seen.erase('thornmere', idsOf(amy, REGISTER))).toBe(2);
    expect(await historyOf(amy)).toBeNull();
    expect(await codes(ben)).toEqual({ '2026-06-12 AM': '/' });
    expect([await database.pupilIds.count(), await database.looks.count()]).toEqual([1, 0]);
  });

  it('deletes everything when the profile becomes a teacher’s, and no dismissal', async () => {
    await seen.forgetAll();
    const { pupilIds, marksSeen, looks, keys } = database;
    expect(await Promise.all([pupilIds, marksSeen, looks, keys].map((table) => table.count()))).toEqual([0, 0, 0, 2]);
  });
});

describe('all pupils of a school', () => {
  it('come one after another with their ids, for replay', async () => {
    await loaded(register([row(amy, { [MONDAY]: '/' }), row(ben, { [MONDAY]: 'U' })]), '09:00');
    await seen.keep('oakwood', register([row(amy, { [MONDAY]: 'O' })]), '2026-11-20T09:00:00Z', 'other');
    const found: Record<string, string[]> = {};
    for await (const { ids, history } of seen.all('thornmere', { now: '2026-11-20T16:00:00Z', calendar: null }))
      found[ids.map(({ kind, id }) => `${kind} ${id}`).join()] = history.marks.map(({ code }) => code);
    expect(found).toEqual({ [`mis:${MIS} 10853`]: ['/'], [`mis:${MIS} 10854`]: ['U'] });
  });
});
