import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/casework/database';
import { deviceLock } from '../../../src/casework/device-key';
import { type Dismissals, dismissalsIn } from '../../../src/casework/dismissals';

let database: Database;
let dismissals: Dismissals;
const late = {
  school: 'thornmere',
  finding: 'late-l-after-close|10853|2026-11-20|AM|L|09:15',
  pupil: '10853',
  check: 'late-l-after-close',
  reason: 'agreed' as const,
  until: '2026-11-27',
};
const among = (on: string, school = 'thornmere') => dismissals.among(school, [late.finding, 'another'], on);

beforeEach(async () => {
  database = openDatabase(`test-${Math.random()}`);
  dismissals = dismissalsIn(database, await deviceLock(database));
});
afterEach(() => database.delete());

describe('a dismissed finding', () => {
  it('stays away up to its last day, and comes back after it', async () => {
    await dismissals.add(late, '2026-11-20T09:30:00Z');
    expect(await among('2026-11-20')).toEqual([late.finding]);
    expect(await among('2026-11-27')).toEqual([late.finding]);
    expect(await among('2026-11-28')).toEqual([]);
  });

  it('comes back when the mark or the policy value changes: it has another key then', async () => {
    await dismissals.add(late, '2026-11-20T09:30:00Z');
    const changed = ['late-l-after-close|10853|2026-11-20|AM|L|09:20', 'u-before-close|10853|2026-11-20|AM|U|09:15'];
    expect(await dismissals.among('thornmere', changed, '2026-11-20')).toEqual([]);
  });

  it('is one school’s only', async () => {
    await dismissals.add(late, '2026-11-20T09:30:00Z');
    expect(await among('2026-11-20', 'oakwood')).toEqual([]);
  });

  it('can be brought back, and is deleted once it ended', async () => {
    await dismissals.add(late, '2026-11-20T09:30:00Z');
    await dismissals.remove('thornmere', late.finding);
    expect(await among('2026-11-20')).toEqual([]);
    await dismissals.add(late, '2026-11-20T09:30:00Z');
    expect(await dismissals.purge('2026-11-28')).toBe(1);
    expect(await database.dismissals.count()).toBe(0);
  });
});

describe('what stands in the database', () => {
  it('is in clear only random-looking names and dates: no id, no code, no reason', async () => {
    await dismissals.add(late, '2026-11-20T09:30:00Z');
    const [record] = await database.dismissals.toArray();
    const { content, ...clear } = record as NonNullable<typeof record>;
    expect(JSON.stringify(clear)).not.toMatch(/10853|late-l|agreed|thornmere/);
    const bytes = new TextDecoder('latin1').decode(new Uint8Array(content.data));
    expect(bytes).not.toContain('agreed');
  });

  it('opens again after a restart, with the key that was made at first run', async () => {
    await dismissals.add(late, '2026-11-20T09:30:00Z');
    const reopened = dismissalsIn(database, await deviceLock(database));
    expect(await reopened.among('thornmere', [late.finding], '2026-11-21')).toEqual([late.finding]);
    expect(await reopened.reasons()).toEqual([{ check: 'late-l-after-close', reason: 'agreed' }]);
    expect(await database.keys.count()).toBe(2);
  });

  it('has one key even where two contexts start at once', async () => {
    const fresh = openDatabase(`test-${Math.random()}`);
    const [a, b] = await Promise.all([deviceLock(fresh), deviceLock(fresh)]);
    expect(await a.name('x')).toBe(await b.name('x'));
    await fresh.delete();
  });

  it('cannot be taken out, and content moved to another record does not open', async () => {
    const key = (await database.keys.get('device-encryption'))?.key;
    expect(key?.extractable).toBe(false);
    const lock = await deviceLock(database);
    const sealed = await lock.seal({ reason: 'agreed' }, 'dismissals 1');
    await expect(lock.open(sealed, 'dismissals 2')).rejects.toThrow();
  });
});
