import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../../../src/casework/database';
import { type DeviceLock, deviceLock } from '../../../../src/casework/device-key';
import { type FileMarks, packFileYear, unpackFileYear } from '../../../../src/casework/file-marks';
import { keepFile, previewFile } from '../../../../src/casework/keep-file';
import { type MarksSeen, marksSeenIn } from '../../../../src/casework/marks-seen';
import type { PupilId } from '../../../../src/casework/pupil-id';
import type { Pupil } from '../../../../src/pages/reading';
import { codesOf, register, row } from '../../casework/seen-pages';

const amy: Pupil = { name: 'Amy Ash', id: '1', ids: { upn: 'H801200001001' }, year: '8' };
const ben: Pupil = { name: 'Ben Birch', id: '2', ids: { upn: 'U823432112006' }, year: '8' };
const MONDAY = '2026-11-16 AM';
const AFTERNOON = '2026-11-16 PM';

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

/** Of 2026/27: two sessions a day from 1 September on. */
function packed(marks: Record<string, string>): string {
  const names = [''];
  const codes = new Uint8Array(732);
  for (const [session, code] of Object.entries(marks)) {
    if (!names.includes(code)) names.push(code);
    const day = (Date.parse(session.slice(0, 10)) - Date.parse('2026-09-01')) / 86_400_000;
    codes[day * 2 + (session.endsWith('AM') ? 0 : 1)] = names.indexOf(code);
  }
  return packFileYear(codes, names);
}

const idsOf = ({ ids }: Pupil): PupilId[] => Object.entries(ids ?? {}).map(([kind, id]) => ({ kind, id }) as PupilId);

function file(pupils: { pupil: Pupil; marks: Record<string, string> }[], more: Partial<FileMarks> = {}): FileMarks {
  return {
    school: 'thornmere',
    file: 'marks',
    at: '2026-11-19T00:00:00Z',
    pupils: pupils.map(({ pupil, marks }, index) => ({
      ids: idsOf(pupil),
      name: pupil.name,
      row: index + 2,
      years: [{ from: '2026-09-01', marks: packed(marks) }],
    })),
    ...more,
  };
}

const page = (pupil: Pupil, marks: Record<string, string>, on: string) =>
  seen.keep('thornmere', register([row(pupil, marks)]), `${on}T09:00:00Z`, `tab ${loadings++}`);

async function codes(pupil: Pupil) {
  const of = await seen.historiesOf('thornmere', [pupil], {
    url: 'https://mis.example/a',
    now: '2026-11-20T16:00:00Z',
    calendar: null,
  });
  return codesOf(of(pupil)?.marks ?? []);
}
const disagreements = async (pupil: Pupil) =>
  (await seen.disagreementsOf('thornmere', idsOf(pupil))).map(({ date, session, codes: said }) => [
    `${date} ${session}`,
    ...said.map(({ code, kind }) => `${code} of ${kind}`),
  ]);
const records = async () => (await database.marksSeen.count()) + (await database.pupilIds.count());

describe('the marks of a file', () => {
  it('are the pupil’s year', async () => {
    const marks = { [MONDAY]: '/', [AFTERNOON]: '\\', '2026-11-17 AM': 'C1', '2026-11-18 PM': '#' };
    const counts = await keepFile(database, lock, file([{ pupil: amy, marks }]));
    expect(counts).toEqual({
      pupils: { known: 0, fresh: 1 },
      sessions: { fresh: 4, same: 0, newer: 0, older: 0 },
      leftOut: [],
    });
    expect(await codes(amy)).toEqual(marks);
  });

  it('change nothing before a person says yes', async () => {
    await previewFile(database, lock, file([{ pupil: amy, marks: { [MONDAY]: '/' } }]));
    expect(await records()).toBe(0);
  });

  it('change nothing when they come again', async () => {
    const again = file([{ pupil: amy, marks: { [MONDAY]: '/' } }]);
    await keepFile(database, lock, again);
    const before = await database.marksSeen.toArray();
    expect(await keepFile(database, lock, again)).toMatchObject({
      pupils: { known: 1, fresh: 0 },
      sessions: { fresh: 0, same: 1 },
    });
    expect(await database.marksSeen.toArray()).toEqual(before);
  });

  it('stand where they are newer than the page; what the page said is kept beside them', async () => {
    await page(amy, { [MONDAY]: 'N', [AFTERNOON]: 'U' }, '2026-11-17');
    const counts = await keepFile(database, lock, file([{ pupil: amy, marks: { [MONDAY]: 'I', [AFTERNOON]: 'L' } }]));
    expect(counts.sessions).toEqual({ fresh: 0, same: 0, newer: 2, older: 0 });
    expect(await codes(amy)).toEqual({ [MONDAY]: 'I', [AFTERNOON]: 'L' });
    expect(await disagreements(amy)).toEqual([[AFTERNOON, 'L of file', 'U of register']]);
  });

  it('are kept beside the page’s where the page is newer', async () => {
    await page(amy, { [MONDAY]: 'U' }, '2026-11-20');
    const counts = await keepFile(database, lock, file([{ pupil: amy, marks: { [MONDAY]: 'L', [AFTERNOON]: '\\' } }]));
    expect(counts.sessions).toEqual({ fresh: 1, same: 0, newer: 0, older: 1 });
    expect(await codes(amy)).toEqual({ [MONDAY]: 'U', [AFTERNOON]: '\\' });
    expect(await disagreements(amy)).toEqual([[MONDAY, 'U of register', 'L of file']]);
  });

  it('of next week’s file replace those of this week’s', async () => {
    await keepFile(database, lock, file([{ pupil: amy, marks: { [MONDAY]: 'U' } }], { at: '2026-11-17T00:00:00Z' }));
    await keepFile(database, lock, file([{ pupil: amy, marks: { [MONDAY]: 'L' } }]));
    expect(await codes(amy)).toEqual({ [MONDAY]: 'L' });
    expect(await disagreements(amy)).toEqual([]);
  });

  it('are not another pupil’s who has the number under quite another name', async () => {
    await page(amy, { [MONDAY]: '/' }, '2026-11-17');
    const other = { ...amy, name: 'Zak Yew' };
    const counts = await keepFile(
      database,
      lock,
      file([
        { pupil: other, marks: { [MONDAY]: 'U' } },
        { pupil: ben, marks: { [MONDAY]: 'L' } },
      ]),
    );
    expect(counts.leftOut).toEqual([{ pupil: 0, why: 'other-name' }]);
    expect(await codes(amy)).toEqual({ [MONDAY]: '/' });
    expect(await codes(ben)).toEqual({ [MONDAY]: 'L' });
  });

  it('are nobody’s where the numbers contradict what is known', async () => {
    const one = { ...amy, ids: { upn: 'H801200001001', admission: '1' } };
    await page(one, { [MONDAY]: '/' }, '2026-11-17');
    const two = { ...amy, ids: { upn: 'H801200001001', admission: '2' } };
    const counts = await keepFile(database, lock, file([{ pupil: two, marks: { [MONDAY]: 'U' } }]));
    expect(counts.leftOut).toEqual([{ pupil: 0, why: 'unclear' }]);
    expect(await codes(one)).toEqual({ [MONDAY]: '/' });
  });

  it('join two whom nobody knew to be one', async () => {
    const byUpn = { ...amy, ids: { upn: 'H801200001001' } };
    const byNumber = { ...amy, ids: { admission: '1' } };
    await page(byUpn, { [MONDAY]: '/' }, '2026-11-17');
    await page(byNumber, { [AFTERNOON]: 'I' }, '2026-11-17');
    const both = { ...amy, ids: { upn: 'H801200001001', admission: '1' } };
    await keepFile(database, lock, file([{ pupil: both, marks: { '2026-11-17 AM': 'L' } }]));
    expect(await codes(both)).toEqual({ [MONDAY]: '/', [AFTERNOON]: 'I', '2026-11-17 AM': 'L' });
    expect(new Set((await database.pupilIds.toArray()).map(({ pupil }) => pupil)).size).toBe(1);
  });

  it('are kept all or none: a disk that is full half-way leaves nothing', async () => {
    const all = file([
      { pupil: amy, marks: { [MONDAY]: '/' } },
      { pupil: ben, marks: { [MONDAY]: 'L' } },
    ]);
    const put = vi.spyOn(database.marksSeen, 'bulkPut').mockImplementation((() => {
      throw new DOMException('no room', 'QuotaExceededError');
    }) as never);
    await expect(keepFile(database, lock, all)).rejects.toThrow('no room');
    put.mockRestore();
    expect(await records()).toBe(0);
    await keepFile(database, lock, all);
    expect(await codes(ben)).toEqual({ [MONDAY]: 'L' });
  });

  it('lose nothing that a page says meanwhile', async () => {
    await page(amy, { [MONDAY]: '/' }, '2026-11-17');
    await Promise.all([
      keepFile(database, lock, file([{ pupil: amy, marks: { '2026-11-17 AM': 'L' } }])),
      page(amy, { [AFTERNOON]: 'I' }, '2026-11-20'),
    ]);
    expect(await codes(amy)).toEqual({ [MONDAY]: '/', [AFTERNOON]: 'I', '2026-11-17 AM': 'L' });
  });

  it('are in clear nowhere in the database, and neither is the file’s name', async () => {
    await keepFile(database, lock, file([{ pupil: amy, marks: { [MONDAY]: '/' } }], { file: 'amy ash certificate' }));
    const [year] = await database.marksSeen.toArray();
    const content = JSON.stringify(await lock.open(year?.content as never, `marks-seen ${year?.id}`));
    expect(content).toMatch(/imported file [A-Za-z0-9]{8}/);
    expect(content).not.toMatch(/amy/i);
    expect(JSON.stringify(await database.pupilIds.toArray())).not.toContain('H801200001001');
  });
});

describe('a year of a file in few letters', () => {
  it('is the same when it is read again', () => {
    const names = ['', '/', '\\', 'Y1', '#', 'L'];
    const codes = new Uint8Array(732);
    codes.set([1, 2, 0, 0, 3, 4], 0);
    codes[731] = 5;
    const read = new Uint8Array(732);
    unpackFileYear(packFileYear(codes, names), (place, code) => {
      read[place] = names.indexOf(code);
    });
    expect(read).toEqual(codes);
  });
});
