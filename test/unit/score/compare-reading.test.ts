import { describe, expect, it } from 'vitest';
import type { AmendmentsReading, Cell, PageReading, PupilRow, RegisterReading } from '../../../src/pages/reading';
import { compareReading } from '../../../tools/score/compare-reading';
import type { ExpectedPage } from '../../pages/expected';

const BASE = {
  mis: null,
  url: 'https://mis.example/',
  school: null,
  group: null,
  readAt: '2026-11-20T09:26:00Z',
  coverage: { found: 2, read: 2, total: null, unread: [] },
};
const mark = (code: string | null, more: Partial<Cell> = {}): Cell => ({
  key: 'c',
  date: '2026-11-20',
  session: 'AM',
  lesson: null,
  code,
  shown: code ?? '?',
  state: code === null ? 'uncertain' : code === '' ? 'empty' : 'saved',
  ...more,
});
const row = (name: string | null, id: string | null, ...cells: Cell[]): PupilRow => ({
  key: `${id ?? name}`,
  pupil: { name, id, year: null },
  cells,
});
const register = (...rows: PupilRow[]): RegisterReading => ({
  kind: 'register',
  ...BASE,
  taken: null,
  savedAt: null,
  rows,
});
const AMY = { name: 'Ash, Amy', id: '101' };
const BEN = { name: 'Beck, Ben', id: '102' };
const at = { date: '2026-11-20', session: 'AM' as const };
const expected: ExpectedPage = {
  title: 'two pupils',
  kind: 'register',
  rows: [
    { pupil: AMY, cells: [{ ...at, code: 'L', minutesLate: 12 }] },
    { pupil: BEN, cells: [{ ...at, code: '' }] },
  ],
};
const counts = (readings: PageReading[], wanted = expected) => {
  const { right, wrong, unread } = compareReading(wanted, readings);
  return { right, wrong, unread };
};

describe('what was read off a page', () => {
  it('is right where date, session, code and lateness are', () => {
    const read = register(row('Ash, Amy', '101', mark('L', { minutesLate: 12 })), row('Beck, Ben', '102', mark('')));
    expect(counts([read])).toEqual({ right: 2, wrong: 0, unread: 0 });
  });

  it('is unread where nothing is claimed: no reading, no row, no date, no session, unsure, no minutes', () => {
    expect(counts([])).toEqual({ right: 0, wrong: 0, unread: 2 });
    for (const cell of [
      mark(null),
      mark('L', { state: 'uncertain' }),
      mark('U', { date: null }),
      mark('U', { session: null }),
      mark('L'),
    ])
      expect(counts([register(row('Ash, Amy', '101', cell))])).toEqual({ right: 0, wrong: 0, unread: 2 });
  });

  it('is wrong with another code, another date, other minutes, or a time the page does not have', () => {
    for (const cell of [
      mark('U', { minutesLate: 12 }),
      mark('L', { date: '2026-11-19', minutesLate: 12 }),
      mark('', {}),
      mark('L', { minutesLate: 13 }),
      mark('L', { minutesLate: 12, arrival: '09:12' }),
    ])
      expect(counts([register(row('Ash, Amy', '101', cell))]).wrong).toBe(1);
  });

  it("is wrong where a pupil stands beside another's marks, or goes by another's id", () => {
    const swapped = register(row('Beck, Ben', '101', mark('L', { minutesLate: 12 })));
    expect(compareReading(expected, [swapped]).wrongs).toEqual(['Ash, Amy: called Beck, Ben, with the id 101']);
    const unknownId = register(row('Beck, Ben', '7', mark('')));
    expect(compareReading(expected, [unknownId]).wrongs).toEqual(['Beck, Ben: the id 7']);
  });

  it('is wrong with a row too many, unless that row claims nothing', () => {
    const both = () => [row('Ash, Amy', '101', mark('L', { minutesLate: 12 })), row('Beck, Ben', '102', mark(''))];
    expect(counts([register(...both(), row('Total', null, mark(null)))])).toMatchObject({ right: 2, wrong: 0 });
    expect(counts([register(...both(), row('Total', null, mark(null, { state: 'saved' })))])).toMatchObject({
      wrong: 1,
    });
    expect(counts([register(...both(), ...both())])).toMatchObject({ right: 2, wrong: 2 });
  });

  it('may come from two grids of the same pupils', () => {
    const two: ExpectedPage = {
      title: 'a table each',
      kind: 'register',
      rows: [
        {
          pupil: AMY,
          cells: [
            { ...at, code: '/' },
            { ...at, session: 'PM', code: '\\' },
          ],
        },
      ],
    };
    const readings = [
      register(row('Ash, Amy', '101', mark('/'))),
      register(row('Ash, Amy', '101', mark('\\', { session: 'PM' }))),
    ];
    expect(counts(readings, two)).toEqual({ right: 2, wrong: 0, unread: 0 });
  });

  it('must not claim what the page does not say plainly', () => {
    const colour: ExpectedPage = {
      title: 'colours',
      kind: 'register',
      rows: [{ pupil: AMY, cells: [{ ...at, code: null }] }],
    };
    expect(counts([register(row('Ash, Amy', '101', mark(null)))], colour)).toEqual({ right: 1, wrong: 0, unread: 0 });
    const undated = register(row('Ash, Amy', '101', mark('/', { date: null })));
    expect(counts([undated], colour)).toEqual({ right: 1, wrong: 0, unread: 0 });
    expect(counts([], colour)).toEqual({ right: 0, wrong: 0, unread: 1 });
    expect(counts([register(row('Ash, Amy', '101', mark('/')))], colour)).toEqual({ right: 0, wrong: 1, unread: 0 });
  });

  it('holds the state of a mark only where one is expected', () => {
    const preset: ExpectedPage = {
      title: 'preselected',
      kind: 'register',
      rows: [{ pupil: AMY, cells: [{ ...at, code: '/', state: 'default' }] }],
    };
    expect(counts([register(row('Ash, Amy', '101', mark('/', { state: 'default' })))], preset).right).toBe(1);
    expect(counts([register(row('Ash, Amy', '101', mark('/')))], preset).wrong).toBe(1);
  });

  it('is wrong as another kind of page, and as any kind where nothing is to be read', () => {
    const read = register(row('Ash, Amy', '101', mark('L')));
    expect(counts([read], { title: 'counts', kind: null })).toEqual({ right: 0, wrong: 1, unread: 0 });
    expect(counts([read], { title: 'leave', kind: 'leave', records: [] }).wrong).toBe(1);
    expect(counts([], { title: 'counts', kind: null })).toEqual({ right: 0, wrong: 0, unread: 0 });
  });

  it('is wrong with another number of rows than the page says', () => {
    const read = { ...register(), coverage: { ...BASE.coverage, total: 31 } };
    expect(compareReading({ title: '', kind: 'register', rows: [], total: 30 }, [read]).wrong).toBe(1);
    expect(compareReading({ title: '', kind: 'register', rows: [], total: 31 }, [read]).wrong).toBe(0);
  });
});

describe('records read off a page', () => {
  const entry = (pupil: { name: string; id: string }, more: object) =>
    ({
      key: 'e',
      pupil: { ...pupil, year: null },
      ...at,
      original: 'N',
      amended: 'I',
      reason: 'Parent rang',
      amendedOn: '2026-11-20',
      name: 'R Page',
      position: null,
      ...more,
    }) as AmendmentsReading['entries'][number];
  const amendments = (...entries: AmendmentsReading['entries']): AmendmentsReading => ({
    kind: 'amendments',
    ...BASE,
    entries,
  });
  const log: ExpectedPage = {
    title: 'a log',
    kind: 'amendments',
    records: [
      { pupil: AMY, ...at, original: 'N', amended: 'I', reason: '', position: null },
      { pupil: AMY, ...at, session: 'PM', original: 'N', amended: 'O', reason: 'Unfounded', position: null },
    ],
  };

  it('are held field by field, each with the expected record it is likest', () => {
    const late = entry(AMY, { session: 'PM', amended: 'O', reason: 'Unfounded' });
    expect(counts([amendments(late, entry(AMY, { reason: '' }))], log)).toEqual({ right: 14, wrong: 0, unread: 0 });
  });

  it('are unread where a field is null, wrong where it differs or should be null', () => {
    const late = entry(AMY, { session: 'PM', amended: 'O', reason: null });
    const claimed = entry(AMY, { reason: 'Parent rang', position: 'Clerk' });
    expect(counts([amendments(late, claimed)], log)).toEqual({ right: 12, wrong: 2, unread: 1 });
  });

  it('are not held against another record of the same pupil, where their own was not read', () => {
    const late = entry(AMY, { session: 'PM', amended: 'O', reason: 'Unfounded' });
    expect(counts([amendments(late)], log)).toEqual({ right: 7, wrong: 0, unread: 7 });
  });

  it('are wrong where there is one too many', () => {
    const read = amendments(entry(AMY, { reason: '' }), entry(BEN, {}));
    expect(compareReading(log, [read]).wrongs).toEqual(['a record too many: Beck, Ben']);
  });
});
