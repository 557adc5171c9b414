import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/papers/sheets/sheet';
import { xlsxOf } from '../../../src/papers/sheets/xlsx';
import { zipOf } from '../../../src/papers/sheets/zip';

/** Opens a ZIP by its directory, as a spreadsheet program does. */
function filesOf(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, size, nameLength] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
    ];
    const start = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const body = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const content = inflateRawSync(zip.subarray(body, body + packed));
    expect(content.length).toBe(size);
    files.set(name, content.toString('utf8'));
    at += 46 + nameLength;
  }
  return files;
}

const sheet: Sheet = {
  name: 'Weekly',
  columns: [{ name: 'Who' }, { name: 'Sessions', places: 0 }, { name: '%', places: 1 }, { name: 'Day' }],
  rows: [
    ['=1+1', 92, 85.9, { date: '2026-11-20' }],
    ['Ash & "Birch" <8>', null, -1, null],
    [' two  blanks\nand a line', Number.NaN, 0, { date: '1900-03-01' }],
  ],
};
const first = async (one: Sheet) => filesOf(await xlsxOf([one])).get('xl/worksheets/sheet1.xml') ?? '';

/** What stands in each cell, by its name: texts in quotes, numbers and days with their format. */
async function cellsOf(one: Sheet): Promise<Record<string, string>> {
  const files = filesOf(await xlsxOf([one]));
  const texts = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)];
  const styles = files.get('xl/styles.xml') ?? '';
  const formats = new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  const styled = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf ([^>]*)>/g)];
  const formatOf = (style: string | undefined) =>
    formats.get(/numFmtId="(\d+)"/.exec(styled[Number(style)]?.[1] ?? '')?.[1]) ?? 'General';
  const cells = (files.get('xl/worksheets/sheet1.xml') ?? '').matchAll(
    /<c r="([A-Z]+\d+)"(?: s="(\d+)")?( t="s")?><v>([^<]*)<\/v><\/c>/g,
  );
  return Object.fromEntries(
    [...cells].map(([, name = '', style, isText, value = '']) => [
      name,
      isText === undefined ? `${value} as ${formatOf(style)}` : `"${texts[Number(value)]?.[1]}"`,
    ]),
  );
}

describe('sheets as an Excel file', () => {
  it('has the parts that Excel looks for, each named in the list of contents', async () => {
    const files = filesOf(await xlsxOf([sheet, { ...sheet, name: 'Termly' }]));
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        '[Content_Types].xml',
        '_rels/.rels',
        'xl/workbook.xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/sharedStrings.xml',
        'xl/worksheets/sheet1.xml',
        'xl/worksheets/sheet2.xml',
      ]),
    );
    const contents = files.get('[Content_Types].xml') ?? '';
    for (const name of files.keys())
      if (name.startsWith('xl/') && !name.endsWith('.rels')) expect(contents).toContain(`/${name}"`);
    expect(files.get('xl/workbook.xml')).toMatch(/sheetId="1" name="Weekly".*sheetId="2" name="Termly"/);
  });

  it('has texts as texts: there is no formula in it', async () => {
    expect(await cellsOf(sheet)).toMatchObject({ A1: '"Who"', A2: '"=1+1"' });
    expect(await first(sheet)).not.toContain('<f');
  });

  it('has numbers as numbers and days as days, as they are written in England', async () => {
    expect(await cellsOf(sheet)).toMatchObject({
      B2: '92 as 0',
      C2: '85.9 as 0.0',
      D2: '46346 as dd/mm/yyyy',
      C3: '-1 as 0.0',
      D4: '61 as dd/mm/yyyy',
    });
    expect(await first(sheet)).not.toContain('NaN');
  });

  it('writes signs of markup as signs, and keeps blanks and lines', async () => {
    const { A3, A4 } = await cellsOf(sheet);
    expect(A3).toBe('"Ash &amp; "Birch" &lt;8&gt;"');
    expect(A4).toBe('" two  blanks\nand a line"');
    const texts = filesOf(await xlsxOf([sheet])).get('xl/sharedStrings.xml');
    expect(texts).toContain('xml:space="preserve"> two');
  });

  it('drops what XML cannot hold and cuts what a cell cannot', async () => {
    const row = async (cell: string) =>
      (await cellsOf({ name: 'One', columns: [{ name: 'A' }], rows: [[cell]] })).A2 ?? '';
    expect(await row('a\u0000b\ud800c\uffff')).toBe('"abc"');
    expect(await row('x'.repeat(40_000))).toBe(`"${'x'.repeat(32_767)}"`);
  });

  it('has a text that is also the name of something in every object', async () => {
    const names = ['constructor', '__proto__', 'toString'];
    const cells = await cellsOf({ name: 'One', columns: [{ name: 'A' }], rows: names.map((name) => [name]) });
    expect([cells.A2, cells.A3, cells.A4]).toEqual(['"constructor "', '"__proto__ "', '"toString "']);
  });

  it('keeps the first row in view and can be filtered', async () => {
    const text = await first(sheet);
    expect(text).toMatch(/<pane [^>]*topLeftCell="A2"[^>]*state="frozen"/);
    expect(text).toContain('</sheetData><autoFilter ref="A1:D4"/>');
  });

  it('has the lines of what it covers above the names of the columns, which stay in view and can be filtered', async () => {
    const covered = { ...sheet, above: ['=Thornmere', 'Of 24 pupils'] };
    expect(await cellsOf(covered)).toMatchObject({
      A1: '"=Thornmere"',
      A2: '"Of 24 pupils"',
      A3: '"Who"',
      A4: '"=1+1"',
    });
    const text = await first(covered);
    expect(text).toMatch(/<pane [^>]*topLeftCell="A4"[^>]*state="frozen"/);
    expect(text).toContain('</sheetData><autoFilter ref="A3:D6"/>');
  });

  it('gives tabs names that Excel takes: short, without signs of formulas, no two alike', async () => {
    const named = async (...names: string[]) => {
      const files = filesOf(await xlsxOf(names.map((name) => ({ ...sheet, name }))));
      return [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name);
    };
    expect(await named('Year 7/8: [all]?', "'quoted'", '', 'x'.repeat(40))).toEqual([
      'Year 7 8   all',
      'quoted',
      'Sheet 3',
      'x'.repeat(31),
    ]);
    expect(await named('Same', 'same')).toEqual(['Same', 'same 2']);
  });

  it('names columns past Z as Excel does', async () => {
    const wide = { name: 'Wide', columns: Array.from({ length: 30 }, (_, at) => ({ name: `c${at}` })), rows: [] };
    const text = await first(wide);
    expect(text).toContain('<c r="AD1"');
    expect(text).toContain('<autoFilter ref="A1:AD1"/>');
  });

  it('of thousands of rows is made too', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`Contact ${at}`, at, at / 10, { date: '2026-11-20' }]);
    const text = await first({ ...sheet, rows });
    expect(text.match(/<row /g)?.length).toBe(20_001);
  });

  it('is nothing without a sheet', async () => {
    await expect(xlsxOf([])).rejects.toThrow('needs a sheet');
  });
});

describe('a ZIP of texts', () => {
  it('opens to the texts that went in, in their order, and is the same file each time', () => {
    const texts = [
      { name: 'pupil.txt', text: 'Ash, “Birch”' },
      { name: 'pupil.json', text: '{"a":1}' },
    ];
    const zip = zipOf(texts);
    expect([...filesOf(zip)]).toEqual(texts.map(({ name, text }) => [name, text]));
    expect(zipOf(texts)).toEqual(zip);
  });
});
