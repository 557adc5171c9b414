import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCalendarDays } from '../../../src/attendance';
import { type Database, openDatabase } from '../../../src/casework/database';
import { type DeviceLock, deviceLock } from '../../../src/casework/device-key';
import { packYear, unpackYear } from '../../../src/casework/packed-year';
import { sealYear } from '../../../src/casework/seen-records';
import { emptyYear, type SeenYear } from '../../../src/casework/seen-year';
import type { Saying, Sayings } from '../../../src/casework/session-sayings';

const FROM = '2026-09-01';
const MINUTES_OF_A_DAY = 24 * 60;
const FIRST_MINUTE = Date.parse(FROM) / 60_000;
const CODES = ['/', '\\', 'L', 'C1', 'Y7', '#', 'N', 'I', ''];

const saying = fc
  .record({ at: fc.nat(500_000), page: fc.constantFrom('a', 'b'), code: fc.constantFrom(...CODES) })
  .map(({ at, page, code }): Saying => ({ code, seen: { at: FIRST_MINUTE + at, kind: 'history', page } }));
const year = fc.array(fc.tuple(fc.nat(731), fc.array(saying, { minLength: 1, maxLength: 3 }))).map((all): SeenYear => {
  const sessions = new Map(all as unknown as [number, Sayings][]);
  return { ...emptyYear(FROM), sessions };
});

describe('a packed year', () => {
  it('says the same when it is unpacked, whatever was seen', () => {
    fc.assert(
      fc.property(year, (seen) => {
        const inOrder = new Map([...seen.sessions].sort(([a], [b]) => a - b));
        const again = unpackYear(FROM, JSON.parse(JSON.stringify(packYear(seen))));
        expect([...again.sessions]).toEqual([...inOrder]);
      }),
    );
  });

  it('keeps figures and bits of names', () => {
    const figures = [{ on: '2026-11-20', kind: 'cohort' as const, printed: { percent: '92.1', attended: 90 } }];
    const packed = packYear({ ...emptyYear(FROM), figures, words: ['1a', '2b'] });
    expect(unpackYear(FROM, packed)).toEqual({ ...emptyYear(FROM), figures, words: ['1a', '2b'] });
  });

  it.each([
    ['a look that is not on the list', { marks: '@5/' }],
    ['a sign that is no token', { marks: '+/?' }],
    ['a page that is not on the list', { looks: 'abc:3' }],
    ['a dissent from nobody', { marks: ',+/' }],
  ])('is refused with %s', (_, damage) => {
    const packed = packYear({
      ...emptyYear(FROM),
      sessions: new Map([[0, [{ code: '/', seen: { at: FIRST_MINUTE, kind: 'register', page: 'a' } }]]]),
    });
    expect(() => unpackYear(FROM, { ...packed, ...damage })).toThrow();
  });
});

describe('a whole year of one pupil', () => {
  let database: Database;
  let lock: DeviceLock;
  beforeEach(async () => {
    database = openDatabase(`test-${Math.random()}`);
    lock = await deviceLock(database);
  });
  afterEach(() => database.delete());

  /** 190 school days, each session read from its own register at its own minute. */
  function wholeYear(dissentEvery: number): SeenYear {
    const sessions: SeenYear['sessions'] = new Map();
    const page = 'https://mis.thornmere.example/attendance/register/*';
    for (let day = 0; sessions.size < 380; day++) {
      if ([0, 6].includes(new Date(addCalendarDays(FROM, day)).getUTCDay())) continue;
      for (const half of [0, 1]) {
        const at = FIRST_MINUTE + day * MINUTES_OF_A_DAY + (half === 0 ? 525 : 790) + ((day * 7) % 30);
        const register: Saying = { code: half === 0 ? '/' : '\\', seen: { at, kind: 'register', page } };
        const history: Saying = { code: 'C1', seen: { at: at + 5000, kind: 'history', page: `${page}/pupils/*` } };
        const isDisputed = dissentEvery > 0 && (day + half) % dissentEvery === 0;
        sessions.set(day * 2 + half, isDisputed ? [history, register] : [register]);
      }
    }
    return { ...emptyYear(FROM), sessions };
  }

  it.each([
    ['read one by one', 0],
    ['with a disagreement each fortnight', 10],
  ])('takes less than 4 kB sealed: 380 marks, %s', async (_, dissentEvery) => {
    const open = { id: 'x', pupil: 'x', version: 0, year: wholeYear(dissentEvery) };
    const { content } = await sealYear(lock, 'school', open);
    expect(open.year.sessions.size).toBe(380);
    expect(content.data.byteLength).toBeLessThan(4096);
  });
});
