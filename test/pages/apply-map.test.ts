import { describe, expect, it } from 'vitest';
import { newReadMemory } from '../../src/pages/generic/read-memory';
import { type GridMap, type PageMap, pageMapSchema } from '../../src/pages/map-schema';
import { mappedCandidate } from '../../src/pages/maps/apply-map';
import { areCodesOwn, codeMapOf, mappedTexts } from '../../src/pages/maps/map-words';
import { isInPage, mapsForAddress } from '../../src/pages/maps/match-map';
import { linesWithMap, pageRoots } from './maps/read-with-map';
import { FRIDAY_AM, show, table } from './page';

const mapOf = (page: GridMap | undefined, more: Partial<PageMap> = {}): PageMap =>
  pageMapSchema.parse({
    format: 1,
    reader: 1,
    id: 'example',
    name: 'Example',
    system: null,
    by: 'taught',
    match: { origins: ['https://mis.example'] },
    ...(page ? { page } : {}),
    facts: [],
    ...more,
  });

describe('a map of rows that are no table', () => {
  const pupil = (id: string, name: string, mark: string) =>
    `<div class="card" data-pupil="${id}"><b class="who">${name}</b><i class="mark">${mark}</i></div>`;
  const page: GridMap = {
    kind: 'register',
    grid: ['.list'],
    row: ['.card'],
    name: { select: ['.who'] },
    id: { attribute: 'data-pupil' },
    marks: [{ select: ['.mark'] }],
  };
  const list = (cards: string) => `${FRIDAY_AM}<div class="list">${cards}</div>`;

  it('gives names, ids and marks by selector and attribute', () => {
    expect(linesWithMap(list(pupil('101', 'Amy', '/') + pupil('102', 'Ben', 'L')), mapOf(page))).toEqual([
      'Amy 101: 2026-11-20 AM / saved',
      'Ben 102: 2026-11-20 AM L saved',
    ]);
  });

  it('takes the words of the map for marks, and is unsure of all others', () => {
    const map = mapOf(page, { codes: { Here: '/', Gone: 'O', '–––': '' } });
    const cards = ['Here', 'Gone', '–––', 'Zzz'].map((mark, i) => pupil(`10${i}`, `Amy${i}`, mark)).join('');
    expect(linesWithMap(list(cards), map).map((line) => line.replace(/^.* AM /, ''))).toEqual([
      '/ saved',
      'O saved',
      'none empty',
      '?Zzz uncertain',
    ]);
  });

  it('takes no mark from a row that shows two', () => {
    const two = `<div class="card" data-pupil="103"><b class="who">Cat</b><i class="mark">/</i><i class="mark">L</i></div>`;
    expect(linesWithMap(list(pupil('101', 'Amy', '/') + two), mapOf(page))).toEqual(['Amy 101: 2026-11-20 AM / saved']);
  });

  it('leaves templates out', () => {
    const template = `<div class="card" style="display:none"><b class="who">Name</b><i class="mark">/</i></div>`;
    expect(linesWithMap(list(template + pupil('101', 'Amy', '/') + pupil('102', 'Ben', 'L')), mapOf(page)).length).toBe(
      2,
    );
  });

  it('gives no ids where two rows have the same', () => {
    expect(linesWithMap(list(pupil('9', 'Amy', '/') + pupil('9', 'Ben', 'L')), mapOf(page))).toEqual([
      'Amy: 2026-11-20 AM / saved',
      'Ben: 2026-11-20 AM L saved',
    ]);
  });

  it('reads what stands in a row now, not what stood there when the grid was found', () => {
    show(list(pupil('101', 'Amy', '/') + pupil('102', 'Ben', 'L')));
    const candidate = mappedCandidate(mapOf(page), pageRoots(), newReadMemory());
    if (candidate === null || 'why' in candidate) throw new Error('the map does not fit');
    const mark = candidate.columns.find(({ role }) => role === 'mark');
    document
      .querySelector('.mark')
      ?.replaceWith(Object.assign(document.createElement('i'), { className: 'mark', textContent: 'U' }));
    expect(candidate.grid.rows[0]?.cells[mark?.index ?? -1]?.textContent).toBe('U');
  });

  it.each([
    ['no grid where it was', ['.elsewhere'], ['.card']],
    ['no rows where they were', ['.list'], ['.elsewhere']],
    ['no grid where it was', ['.list['], ['.card']],
  ])('says that it no longer fits: %s', (why, grid, row) => {
    const map = mapOf({ ...page, grid, row });
    expect(linesWithMap(list(pupil('101', 'Amy', '/')), map)).toEqual([why]);
    expect(linesWithMap(list(pupil('101', 'Amy', '/')), { ...map, by: 'shipped' })).toEqual([
      `the map ‘Example’ no longer fits: ${why}`,
    ]);
  });

  it('says so where no row has a name, or a mark', () => {
    const misses = (change: Partial<GridMap>) =>
      linesWithMap(list(pupil('101', 'Amy', '/') + pupil('102', 'Ben', 'L')), mapOf({ ...page, ...change }));
    expect(misses({ name: { select: ['.elsewhere'] } })).toEqual(['no names where they were']);
    expect(misses({ marks: [{ select: ['.elsewhere'] }] })).toEqual(['no marks where they were']);
  });
});

describe('a map of a table', () => {
  const page: GridMap = { kind: 'register', grid: ['table'], row: ['tbody tr'], name: { column: 0 } };
  const rows = (headings: string[], cells: string[][]) => `${FRIDAY_AM}${table(headings, cells)}`;

  it('fixes columns by number, and leaves the rest to the headings', () => {
    const html = rows(
      ['Who', 'Zeichen', 'Arrived'],
      [
        ['Amy', '/', ''],
        ['Ben', 'L', '09:07'],
      ],
    );
    expect(linesWithMap(html, mapOf({ ...page, marks: [{ column: 1 }] }))).toEqual([
      'Amy: 2026-11-20 AM / saved',
      'Ben: 2026-11-20 AM L saved 09:07',
    ]);
  });

  it('gives a session that the page says nowhere, but never against a heading', () => {
    const html = (heading: string) =>
      `<h1>Register: 8 Birch, Friday 20 November 2026</h1>${table(
        ['Pupil', heading],
        [
          ['Ash, Amy', '/'],
          ['Beck, Ben', 'L'],
        ],
      )}`;
    const map = mapOf({ ...page, marks: [{ column: 1, session: 'PM' }] });
    expect(linesWithMap(html('Mark'), map)[1]).toBe('Beck, Ben: 2026-11-20 PM L saved');
    expect(linesWithMap(html('AM'), map)).toEqual(['marks of PM under AM']);
  });

  it('is not followed where columns have moved', () => {
    const html = rows(
      ['Pupil', 'SEN', 'AM'],
      [
        ['Ash, Amy', 'K', '/'],
        ['Beck, Ben', 'E', 'L'],
      ],
    );
    expect(linesWithMap(html, mapOf({ ...page, marks: [{ column: 1 }] }))).toEqual([
      'marks under a heading of another kind',
    ]);
    expect(linesWithMap(html, mapOf({ ...page, marks: [{ column: 7 }] }))).toEqual(['no column 8']);
  });

  it('keeps a lesson a lesson', () => {
    const html = rows(
      ['Who', 'P3'],
      [
        ['Amy', 'here'],
        ['Ben', 'gone'],
      ],
    );
    const map = mapOf({ ...page, marks: [{ column: 1 }] }, { codes: { here: '/', gone: 'N' } });
    expect(linesWithMap(html, map)).toEqual(['Amy: 2026-11-20 P3 / saved', 'Ben: 2026-11-20 P3 N saved']);
  });

  it('reads no register where a row has no place for its mark', () => {
    const html = `${FRIDAY_AM}<table><tr><th>Pupil</th><th>AM</th></tr><tr><td>Ash, Amy</td><td>/</td></tr><tr><td colspan="2">Beck, Ben</td></tr></table>`;
    const map = mapOf({ ...page, row: ['tr'], cell: ['td, th'], heading: ['tr:first-child'], marks: [{ column: 1 }] });
    expect(linesWithMap(html, map).filter((line) => line.startsWith('Beck'))).toEqual([]);
  });
});

describe('a map of a history', () => {
  it('takes the date of a row from where the map says', () => {
    const day = (date: string, am: string, pm: string) =>
      `<li class="day"><time datetime="${date}">then</time><b>${am}</b><b>${pm}</b></li>`;
    const map = mapOf({
      kind: 'history',
      grid: ['ul.days'],
      row: ['li.day'],
      rowDate: { select: ['time'], attribute: 'datetime' },
      marks: [
        { select: ['time + b'], session: 'AM' },
        { select: ['b + b'], session: 'PM' },
      ],
    });
    const html = `<h1>Attendance of Ash, Amy</h1><ul class="days">${day('2026-11-19', '/', '\\')}${day('2026-11-20', 'L', 'I')}</ul>`;
    expect(linesWithMap(html, map).map((line) => line.replace(/^.*?: /, ''))).toEqual([
      '2026-11-19 AM / saved',
      '2026-11-19 PM \\ saved',
      '2026-11-20 AM L saved',
      '2026-11-20 PM I saved',
    ]);
  });
});

describe('a map of records', () => {
  it('gives the grid and leaves its columns to the readers of records', () => {
    show(`<div id="log">${table(['Pupil', 'Was', 'Now'], [['Ash, Amy', 'N', 'I']])}</div>`);
    const map = mapOf({ kind: 'amendments', grid: ['#log'], row: ['tbody tr'] });
    expect(mappedCandidate(map, pageRoots(), newReadMemory())).toMatchObject({
      grid: { rows: [{}], columns: [{ headings: ['Pupil'] }, { headings: ['Was'] }, { headings: ['Now'] }] },
      columns: [],
    });
  });
});

describe('what a map says of a whole page', () => {
  it('are texts that go before the others', () => {
    show('<p class="when">20/11/2026</p><select class="half"><option>AM<option selected>PM</select><b id="of">8B</b>');
    const map = mapOf(undefined, { date: ['.when'], session: ['.half'], group: ['#of'] });
    expect(mappedTexts(map, pageRoots()).map(({ text, from }) => `${from}: ${text}`)).toEqual([
      'caption: 20/11/2026',
      'caption: PM',
      'control: 8B',
    ]);
  });

  it('are codes, of which the school’s own go first', () => {
    const first = mapOf(undefined, { codes: { s: 'I', p: '/' } });
    const second = mapOf(undefined, { codes: { s: 'S', q: 'Q' }, codesAreOwn: true });
    expect({ ...codeMapOf([first, second], { p: 'P' }) }).toEqual({ s: 'I', p: 'P', q: 'Q' });
    expect(codeMapOf([first])?.constructor).toBeUndefined();
    expect(codeMapOf([mapOf(undefined)])).toBeUndefined();
    expect([areCodesOwn([first]), areCodesOwn([first, second])]).toEqual([false, true]);
  });
});

describe('which maps are for a page', () => {
  const at = (match: PageMap['match'], more: Partial<PageMap> = {}) => mapOf(undefined, { match, ...more });
  const fits = (match: PageMap['match'], url: string) => mapsForAddress([at(match)], url).length === 1;

  it('is said by origin, path and query', () => {
    const arbor = { origins: ['https://*.arbor.sc'], queries: ['/home-ui/*'] };
    expect(fits(arbor, 'https://birch.uk.arbor.sc/?/home-ui/index')).toBe(true);
    expect(fits(arbor, 'https://birch.uk.arbor.sc/?/guardians/home-ui/dashboard')).toBe(false);
    expect(fits(arbor, 'http://birch.uk.arbor.sc/?/home-ui/index')).toBe(false);
    expect(fits({ origins: ['https://mis.example'], paths: ['/a/*/c'] }, 'https://mis.example/a/b/b/c?x=1')).toBe(true);
    expect(fits({ origins: ['https://mis.example'], paths: ['/a/*/c'] }, 'https://mis.example/a/c')).toBe(false);
  });

  it('never lets another site pass for one', () => {
    const arbor = { origins: ['https://*.arbor.sc'] };
    expect(fits(arbor, 'https://evil.example/.arbor.sc')).toBe(false);
    expect(fits(arbor, 'https://birch.arbor.sc.evil.example/')).toBe(false);
    expect(fits(arbor, 'https://birch.arbor.sc:8443/')).toBe(false);
    expect(fits(arbor, 'not an address')).toBe(false);
  });

  it('is never one for a newer reader, and the school’s own before its trust’s', () => {
    const match = { origins: ['https://mis.example'] };
    const maps = [
      at(match, { id: 'shipped', by: 'shipped' }),
      at(match, { id: 'newer', reader: 99 }),
      at(match, { id: 'taught' }),
      at(match, { id: 'trust', by: 'trust' }),
    ];
    expect(mapsForAddress(maps, 'https://mis.example/').map(({ id }) => id)).toEqual(['taught', 'trust', 'shipped']);
  });

  it('may ask for what is in the page, and a broken selector finds nothing', () => {
    show('<div class="x-grid"></div>');
    const asks = (present: string[]) => isInPage(at({ origins: ['https://mis.example'], present }), pageRoots());
    expect([asks(['.x-grid']), asks(['.x-grid', '.y']), asks(['.x-grid[']), asks([])]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
