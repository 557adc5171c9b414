import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../../src/casework/database';
import { type DeviceLock, deviceLock } from '../../../src/casework/device-key';
import { type MarksSeen, marksSeenIn } from '../../../src/casework/marks-seen';
import { nsSeen } from '../../../src/casework/ns-seen';
import type { MarksReading } from '../../../src/pages/reading';
import { amy, ben, register, row } from './seen-pages';

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

const loaded = (reading: MarksReading, time: string, school = 'thornmere') =>
  seen.keep(school, reading, `2026-11-20T${time}:00Z`, `tab ${loadings++}`);
const found = async (schools = ['thornmere']) =>
  (await nsSeen(database, lock).all(schools)).flatMap(({ school, ns }) =>
    ns.map(({ date, session }) => `${school} ${date} ${session}`),
  );

const MONDAY = { '2026-11-16 AM': 'N', '2026-11-16 PM': 'N', '2026-11-17 AM': '/' };

it('every N that stands is found, of every pupil, and no other mark', async () => {
  await loaded(register([row(amy, MONDAY), row(ben, { '2026-11-18 PM': 'N', '2026-11-18 AM': 'O' })]), '09:00');
  expect((await found()).sort()).toEqual([
    'thornmere 2026-11-16 AM',
    'thornmere 2026-11-16 PM',
    'thornmere 2026-11-18 PM',
  ]);
});

it('an N that a later page shows as settled is found no more', async () => {
  await loaded(register([row(amy, MONDAY)]), '09:00');
  await loaded(register([row(amy, { ...MONDAY, '2026-11-16 AM': 'I' })]), '10:00');
  expect(await found()).toEqual(['thornmere 2026-11-16 PM']);
});

it('of a school that nobody names any more nothing is found', async () => {
  await loaded(register([row(amy, MONDAY)]), '09:00', 'dunmoor');
  expect(await found()).toEqual([]);
  expect(await found(['thornmere', 'dunmoor'])).toHaveLength(2);
});

it('asked again, only what was written since is opened', async () => {
  await loaded(register([row(amy, MONDAY), row(ben, MONDAY)]), '09:00');
  const open = vi.fn(lock.open);
  const ns = nsSeen(database, { ...lock, open });
  await ns.all(['thornmere']);
  expect(open).toHaveBeenCalledTimes(2);
  await loaded(register([row(amy, { ...MONDAY, '2026-11-18 AM': 'N' }), row(ben, MONDAY)]), '10:00');
  const again = await ns.all(['thornmere']);
  expect(open).toHaveBeenCalledTimes(3);
  expect(again.map(({ ns: marks }) => marks.length).sort()).toEqual([2, 3]);
});
