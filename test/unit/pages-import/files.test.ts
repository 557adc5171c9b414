import { describe, expect, it } from 'vitest';
import { csvTable, guessedCsv } from '../../../src/pages/import/csv-table';
import { encodingOf, FileRefused, kindOfFile, LONGEST } from '../../../src/pages/import/file-kind';
import { readXlsx, xlsxTable } from '../../../src/pages/import/xlsx-table';
import { xlsxOf } from '../../../src/papers/sheets/xlsx';
import { marksIn, problemsIn, readCsv, readTable, UPNS } from './file';

const [AMY, BEN] = UPNS;
const bytes = (text: string) => new TextEncoder().encode(text);
const whyNot = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    if (error instanceof FileRefused) return error.why;
    throw error;
  }
  return undefined;
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof FileRefused ? error.why : String(error)),
  );
const readAll = async (text: string) => {
  const file = new Blob([text]);
  await (await csvTable(file, await guessedCsv(file))).rows(
    () => undefined,
    () => undefined,
  );
};

describe('what a file is', () => {
  it.each([
    ['a CSV file', bytes('UPN,Date\r\n'), 'csv'],
    ['a CSV file with a byte order mark', bytes('\ufeffUPN,Date\r\n'), 'csv'],
    ['an Excel workbook', new Uint8Array([0x50, 0x4b, 3, 4]), 'xlsx'],
  ])('%s is read', (_, head, kind) => {
    expect(kindOfFile(head, 100)).toBe(kind);
  });

  it.each([
    ['nothing', bytes(''), 0, 'empty'],
    ['an older Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 100, 'old-excel'],
    ['a web page saved as .xls', bytes('  <html xmlns:o="urn"><table>'), 100, 'web-page'],
    ['a PDF', bytes('%PDF-1.7'), 100, 'pdf'],
    ['a picture', new Uint8Array([0x89, 0x50, 0, 0, 7]), 100, 'not-text'],
    ['a text of 200 MB', bytes('UPN,Date'), 200_000_000, 'too-long'],
    ['a workbook of 50 MB', new Uint8Array([0x50, 0x4b, 3, 4]), LONGEST.xlsx + 1, 'too-long'],
  ])('%s is not read', (_, head, size, why) => {
    expect(whyNot(() => kindOfFile(head, size))).toBe(why);
  });

  it('has the letters that it was written in', async () => {
    expect(encodingOf(new Uint8Array([0x5a, 0x6f, 0xeb]), true)).toBe('windows-1252');
    expect(encodingOf(bytes('Zoë').slice(0, 3), false)).toBe('utf-8');
    const windows = new Uint8Array([
      ...bytes('Name,UPN,Date,Session,Mark\nZo'),
      0xeb,
      ...bytes(` Elm,${AMY},17/11/2025,AM,/`),
    ]);
    const { read } = await readCsv(windows);
    expect(read.pupils[0]?.name).toBe('Zoë Elm');
    const wide = new Uint8Array(
      new Uint16Array([
        0xfeff,
        ...[...`UPN\tDate\tSession\tMark\n${AMY}\t17/11/2025\tAM\t/`].map((one) => one.charCodeAt(0)),
      ]).buffer,
    );
    expect(marksIn((await readCsv(wide)).read)).toEqual({ [AMY]: { '2025-11-17 AM': '/' } });
  });
});

describe('a CSV file', () => {
  it('is parted by semicolons, tabs or bars too', async () => {
    for (const sign of [';', '\t', '|']) {
      const { read } = await readCsv(
        ['UPN,Date,Session,Mark', `${AMY},17/11/2025,AM,/`].join('\n').replaceAll(',', sign),
      );
      expect(read.counts.sessions).toBe(1);
    }
  });

  it('may have lines above its headings, and below its rows', async () => {
    const { guess, read } = await readCsv(
      ['Attendance marks', '', 'UPN,Date,Session,Mark', `${AMY},17/11/2025,AM,/`, '', 'Printed 18/11/2025'].join('\n'),
    );
    expect(guess.headingRows).toEqual({ at: 2, rows: 1 });
    expect(read.counts.sessions).toBe(1);
    expect(problemsIn(read)).toEqual(['6 cells']);
  });

  it('may have its headings on every page', async () => {
    const heading = 'UPN,Date,Session,Mark';
    const { read } = await readCsv([heading, `${AMY},17/11/2025,AM,/`, heading, `${AMY},18/11/2025,AM,/`].join('\n'));
    expect(read.counts).toMatchObject({ sessions: 2, problems: 0 });
  });

  it('may have no headings: then its columns are known by what is in them', async () => {
    const { guess, read } = await readCsv([`Amy,${AMY},17/11/2025,AM,/`, `Ben,${BEN},17/11/2025,PM,L`].join('\n'));
    expect(guess.roles).toEqual(['ignored', 'upn', 'date', 'session', 'code']);
    expect(read.counts.sessions).toBe(2);
  });

  it('with one column is nothing', async () => {
    const { guess, read } = await readCsv('Amy Ash\nBen Birch\n');
    expect(guess.roles.every((role) => role === 'ignored')).toBe(true);
    expect(read.counts.sessions).toBe(0);
  });

  it('is refused where a quotation mark is never closed', async () => {
    expect(await refusal(readAll(`UPN,Date\n"${AMY},17/11/2025\n${BEN},17/11/2025`))).toBe('open-quote');
  });

  it('leaves out a row whose quotation marks do not go together', async () => {
    const { read } = await readCsv(
      [
        'Name,UPN,Date,Session,Mark',
        `"Amy" Ash,${AMY},17/11/2025,AM,/`,
        `"Birch, Ben",${BEN},17/11/2025,AM,/`,
        `Birch,${BEN},18/11/2025,AM,/`,
      ].join('\n'),
    );
    expect(problemsIn(read)).toEqual(['2 quotes']);
    expect(read.counts.sessions).toBe(1);
  });

  it('is the same whether it is read in one piece or in many', async () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => {
      const date = new Date(Date.UTC(2025, 8, 1 + Math.floor((at % 40) / 5) * 7 + (at % 5))).toISOString().slice(0, 10);
      return `"Zoë, ${at}",${100_000 + Math.floor(at / 40)},${date},AM,${at % 7 === 0 ? 'I' : '/'}`;
    });
    const text = ['Notes,Adm No,Date,Session,Mark', ...rows].join('\r\n');
    const { read } = await readCsv(text);
    expect(text.length).toBeGreaterThan(1_100_000);
    expect(read.counts).toMatchObject({ rows: 40_000, pupils: 1000, sessions: 40_000, problems: 0 });
  });
});

describe('an Excel file', () => {
  const workbook = async (rows: (string | number | { date: string })[][], headings: string[]) =>
    new Blob([await xlsxOf([{ name: 'Marks', columns: headings.map((name) => ({ name })), rows }])]);

  it('is read with its dates as dates', async () => {
    const file = await workbook(
      [
        [AMY, { date: '2025-11-03' }, 'AM', '/'],
        [BEN, { date: '2025-11-04' }, 'PM', 'L'],
        [BEN, 45_966, 'PM', '\\'],
      ],
      ['UPN', 'Date', 'Session', 'Mark'],
    );
    const { sheets, countsFrom1904 } = await readXlsx(file);
    expect(countsFrom1904).toBe(false);
    const { guess, read } = await readTable(xlsxTable(sheets[0] as never), { hasSerials: true });
    expect(guess.rules.order).toBe('day-first');
    expect(marksIn(read)).toEqual({
      [AMY]: { '2025-11-03 AM': '/' },
      [BEN]: { '2025-11-04 PM': 'L', '2025-11-05 PM': '\\' },
    });
  });

  it('is read by its headings of dates', async () => {
    const file = await workbook([['000123', '/', 'I']], ['Adm No', '2025-11-03 AM', '2025-11-03 PM']);
    const { read } = await readTable(xlsxTable((await readXlsx(file)).sheets[0] as never));
    expect(marksIn(read)).toEqual({ '000123': { '2025-11-03 AM': '/', '2025-11-03 PM': 'I' } });
  });

  it('is refused where it is cut short, no workbook, or says that it is too much', async () => {
    const whole = new Uint8Array(await (await workbook([[AMY]], ['UPN'])).arrayBuffer());
    expect(await refusal(readXlsx(new Blob([whole.slice(0, 500)])))).toBe('damaged-xlsx');
    const lying = whole.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    expect(await refusal(readXlsx(new Blob([lying])))).toBe('too-much-packed');
    const { zipSync } = await import('fflate');
    expect(await refusal(readXlsx(new Blob([zipSync({ 'a.txt': bytes('a') })])))).toBe('other-zip');
  });
});
