/** The pages made with real grid libraries: they answer, with all they need, and what is expected of them is what the book says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedParts } from '../../mis/parts/expected';
import { partsPages } from '../../mis/parts/routes';
import { AttendanceBook } from '../../mis/school/attendance-book';
import { defaultNow, startClock } from '../../mis/school/clock';
import { buildSchool } from '../../mis/school/school';
import { type Mis, startMis } from '../../mis/server';

const seed = 20260903;
const book = new AttendanceBook(buildSchool(seed), startClock(defaultNow), seed);
const expected = expectedParts(book);
const paths = expected.map(({ path }) => path);

let mis: Mis;
beforeAll(async () => {
  mis = await startMis();
});
afterAll(() => mis.close());

const answer = (path: string) => fetch(mis.url + path);

function rowsOf(id: string) {
  const rows = expected.find((page) => page.id === id)?.rows;
  if (rows === undefined) throw new Error(`no page ${id}`);
  return rows;
}

/** What is expected of one pupil at one session, in one line. */
function mark(id: string, name: string, date: string, session: 'AM' | 'PM'): string {
  const row = rowsOf(id).find(({ pupil }) => pupil.name === name);
  const cell = row?.cells.find((one) => one.date === date && one.session === session);
  if (cell === undefined) return 'no such cell';
  const { code, state, arrival, minutesLate } = cell;
  const parts = [
    code === null ? '?' : code || 'none',
    state,
    arrival,
    minutesLate === undefined ? '' : `+${minutesLate}`,
  ];
  return parts.filter(Boolean).join(' ');
}

describe('the pages of parts', () => {
  it.each(paths)('%s answers, and so does everything it loads', async (path) => {
    const page = await answer(path);
    expect(page.status).toBe(200);
    const text = await page.text();
    const loaded = [...text.matchAll(/(?:src|href)="(\/static\/[^"]+)"/g)].map(([, file]) => file ?? '');
    expect(loaded.length).toBeGreaterThanOrEqual(3);
    const statuses = await Promise.all(loaded.map(async (file) => `${(await answer(file)).status} ${file}`));
    expect(statuses).toEqual(loaded.map((file) => `200 ${file}`));
  });

  it.each(partsPages)('$path asks for the pupils and marks that are expected of it', async ({ id, sessions }) => {
    const sheet = await (await answer(`/parts/data/${id}`)).json();
    const marksOf = (row: { id: string; cells: Record<string, { code: string }> }) => ({
      pupil: row.id,
      codes: sessions.map(({ key }) => row.cells[key]?.code),
    });
    const wanted = partsPages
      .find((page) => page.id === id)
      ?.pupils(book)
      .map((pupil) => ({
        pupil: pupil.id,
        codes: sessions.map(({ date, session }) => book.mark(pupil, date, session)?.code ?? ''),
      }));
    expect(sheet.rows.map(marksOf)).toEqual(wanted);
  });

  it('serve pictures of a library, and nothing beside its folder', async () => {
    const picture = await answer('/static/vendor/extjs/images/form/checkbox.png');
    expect(`${picture.status} ${picture.headers.get('content-type')}`).toBe('200 image/png');
    expect((await answer('/static/vendor/extjs/..%2f..%2f..%2fext.js')).status).toBe(404);
    expect((await answer('/parts/data/no-such-page')).status).toBe(404);
  });
});

describe('what is expected of the pages of parts', () => {
  it('is every row of the grid, in the page or not', () => {
    expect(expected.map(({ id, rows, total }) => `${id} ${rows?.length} of ${total}`)).toEqual([
      'extjs-week 240 of 240',
      'extjs-register 30 of null',
      'ag31-week 240 of 240',
      'datatables-week 30 of 30',
      'jqgrid-week 30 of 30',
      'tabulator-week 240 of 240',
    ]);
  });

  it('is a cell for each session of the weeks shown, half term left out', () => {
    expect(expected.map(({ rows }) => new Set(rows?.map(({ cells }) => cells.length)))).toEqual(
      [10, 1, 48, 10, 10, 10].map((cells) => new Set([cells])),
    );
  });

  it('is no mark where a pupil was left out, and none for a session to come', () => {
    expect(mark('jqgrid-week', 'Quarrington, Max', '2026-11-20', 'AM')).toBe('none empty');
    expect(mark('jqgrid-week', 'Abiola, Temi', '2026-11-20', 'PM')).toBe('none empty');
  });

  it('is a withdrawn code as it stands, and no code for a letter that only looks like one', () => {
    expect(mark('datatables-week', 'Brightwell, Isla', '2026-11-20', 'AM')).toBe('H saved');
    expect(mark('datatables-week', 'Varley, Grace', '2026-11-20', 'AM')).toBe('?');
  });

  it('is lateness in the form in which each page shows it', () => {
    const danquah = (id: string, name: string) => mark(id, name, '2026-11-20', 'AM');
    expect(danquah('extjs-week', 'Danquah, Kofi')).toBe('L saved 09:20');
    expect(danquah('extjs-register', 'Danquah, Kofi')).toBe('L saved 09:20');
    expect(danquah('ag31-week', 'Kofi Danquah')).toBe('L saved 09:20');
    expect(danquah('datatables-week', 'Danquah, Kofi')).toBe('L saved +20');
    expect(danquah('jqgrid-week', 'Danquah, Kofi')).toBe('L saved');
    expect(danquah('tabulator-week', 'Kofi Danquah')).toBe('L saved 09:20 +20');
    expect(mark('datatables-week', 'Farrant, Dylan', '2026-11-16', 'AM')).toBe('L saved');
  });

  it('calls every pupil by what the page calls them, no two alike', () => {
    for (const { rows = [] } of expected) {
      const ids = rows.map(({ pupil }) => pupil.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !/^\d{5,6}$/.test(id ?? ''))).toEqual([]);
    }
  });
});
