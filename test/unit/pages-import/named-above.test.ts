import { describe, expect, it } from 'vitest';
import { lacksOf } from '../../../src/pages/import/column-roles';
import { dateTexts } from '../../../src/pages/import/guess-columns';
import { haveLostZeros } from '../../../src/pages/import/lost-zeros';
import { NOBODY, pupilAbove } from '../../../src/pages/import/named-above';
import { sampleRows } from '../../../src/pages/import/sample-rows';
import { readXlsx, xlsxTable } from '../../../src/pages/import/xlsx-table';
import { xlsxOf } from '../../../src/papers/sheets/xlsx';
import { marksIn, problemsIn, type ReadFile, readCsv, readTable, SCOPE, UPNS } from './file';

const [AMY, BEN, CAL] = UPNS;
const HEADINGS = 'Week beginning,Mon AM,Mon PM,Fri AM,Fri PM';
const WEEK_1 = '17/11/2025,/,\\,I,I';
const WEEK_2 = '24/11/2025,L,\\,/,\\';
const MARKS_1 = { '2025-11-17 AM': '/', '2025-11-17 PM': '\\', '2025-11-21 AM': 'I', '2025-11-21 PM': 'I' };
const MARKS_2 = { '2025-11-24 AM': 'L', '2025-11-24 PM': '\\', '2025-11-28 AM': '/', '2025-11-28 PM': '\\' };
const file = (...lines: string[]): Promise<ReadFile> => readCsv(lines.join('\r\n'));
const lacks = ({ table, guess, columns }: ReadFile) =>
  lacksOf(columns, dateTexts(table, guess.headingRows, guess.headings, columns.roles));

describe('the lines above a table', () => {
  const AISHA = { ...NOBODY, name: 'Aisha Rahmani', upn: AMY, form: '8 Birch' };

  it.each([
    ['labels with colons', [['Name: Aisha Rahmani'], [`UPN: ${AMY}`], ['Form: 8 Birch']], AISHA],
    [
      'labels beside values',
      [
        ['Name', 'Aisha Rahmani', '', 'Form', '8 Birch'],
        ['UPN:', '', AMY],
      ],
      AISHA,
    ],
    [
      'labels above values',
      [
        ['Pupil name', 'UPN', 'Class'],
        ['Aisha Rahmani', AMY, '8 Birch'],
      ],
      AISHA,
    ],
    [
      'a title and bare labels',
      [['Registration certificate for Aisha Rahmani'], ['Form 8 Birch', `UPN ${AMY}`]],
      AISHA,
    ],
    ['all in one line', [[`Pupil: Aisha Rahmani | Form 8 Birch | UPN ${AMY}`]], AISHA],
    ['two numbers in one cell', [[`UPN ${AMY}/Adm no 10773`]], { ...NOBODY, upn: AMY, admission: '10773' }],
    [
      'names in two parts',
      [['Surname: Rahmani', 'Forename: Aisha', 'Adm. No.: 00773']],
      { ...NOBODY, name: 'Aisha Rahmani', admission: '00773' },
    ],
    [
      'a name said twice',
      [['Registration certificate: Aisha Rahmani'], ['Name: RAHMANI, Aisha', 'Year 8']],
      { ...NOBODY, name: 'Aisha Rahmani', year: '8' },
    ],
  ])('say whose it is by %s', (_, lines, pupil) => {
    expect(pupilAbove(lines)).toEqual(pupil);
  });

  it.each([
    ['prose', [['This certificate shows the marks of Aisha Rahmani of 8 Birch, admitted in 2024.']]],
    ['a bare name', [['Aisha Rahmani'], ['10773']]],
    ['a school', [['School: Thornmere School'], ['Head teacher: Mary Major'], ['Printed by: John Major']]],
    ['a title without a name', [['Registration certificate: Autumn 2025'], ['Registration certificate for Year 8']]],
    ['other numbers', [['UPN: not known'], ['Adm no: none'], ['Admission date: 01/09/2024'], ['UPN of the pupil']]],
    ['a tutor', [['Form tutor: John Major'], ['Form tutor Room 5'], ['Form 1 of 2 pages']]],
    ['two names', [['Name: Aisha Rahmani', `UPN: ${AMY}`], ['Name: Ben Birch']]],
    ['two numbers of one kind', [['Name: Aisha Rahmani'], [`UPN: ${AMY}`], [`UPN: ${BEN}`]]],
    ['two admission numbers', [['Adm no: 10773'], ['Adm no: 773']]],
  ])('name nobody by %s', (_, lines) => {
    expect(pupilAbove(lines)).toEqual(NOBODY);
  });
});

describe('a certificate that names its pupil above the table', () => {
  it('is read as that pupil’s', async () => {
    const one = await file(
      'Registration certificate for Aisha Rahmani',
      `UPN ${AMY}/Adm no 10773`,
      'Form 8 Birch',
      '',
      HEADINGS,
      WEEK_1,
      WEEK_2,
    );
    expect(one.guess.headingRows).toEqual({ at: 4, rows: 1 });
    expect(lacks(one)).toEqual([]);
    expect(marksIn(one.read)).toEqual({ [AMY]: { ...MARKS_1, ...MARKS_2 } });
    expect(one.read.pupils[0]).toMatchObject({
      name: 'Aisha Rahmani',
      form: '8 Birch',
      ids: { upn: AMY, admission: '10773' },
    });
    expect(problemsIn(one.read)).toEqual([]);
  });

  it.each([
    ['labels and values by turns', `Name,Aisha Rahmani,UPN,${AMY}`],
    ['a small table of its own', `Name,UPN,Form\r\nAisha Rahmani,${AMY},8 Birch`],
    ['a label that is a word of marks', `Name,Aisha Rahmani,UPN,${AMY},Attendance,96.4%`],
  ])('has its headings below %s', async (_, lines) => {
    const { guess, read } = await file(lines, '', HEADINGS, WEEK_1);
    expect(guess.headings).toEqual(HEADINGS.split(','));
    expect(marksIn(read)).toEqual({ [AMY]: MARKS_1 });
  });

  it('is a workbook too, and a row of codes for each week', async () => {
    const sheet = {
      name: 'Certificate',
      columns: [{ name: 'Name' }, { name: 'Aisha Rahmani' }],
      rows: [
        ['Adm no', '00773'],
        ['W/C', 'Marks'],
        ['17/11/2025', '/\\/\\/\\/\\II'],
      ],
    };
    const workbook = await readXlsx(new Blob([(await xlsxOf([sheet])) as Uint8Array<ArrayBuffer>]));
    const { guess, read } = await readTable(xlsxTable(workbook.sheets[0] as (typeof workbook.sheets)[number]));
    expect(guess.roles).toEqual(['week', 'string']);
    expect(marksIn(read)['00773']).toMatchObject(MARKS_1);
  });

  it('shows the pupil in the first rows as they would be read', async () => {
    const { table, columns } = await file('Name: Aisha Rahmani', `UPN: ${AMY}`, HEADINGS, WEEK_1);
    expect(sampleRows(table.sample, columns, 4, SCOPE).map(({ who, markCount }) => [who, markCount])).toEqual([
      [`Aisha Rahmani ${AMY}`, 4],
    ]);
  });

  it('shows no line between two certificates as anybody’s row', async () => {
    const lines = [
      'Name: Aisha Rahmani',
      `UPN: ${AMY}`,
      HEADINGS,
      WEEK_1,
      'Total,1',
      'Name: Ben Birch',
      HEADINGS,
      WEEK_2,
    ];
    const { table, columns } = await file(...lines);
    expect(
      sampleRows(table.sample, columns, 4, SCOPE).map(({ row, who, problems }) => [row, who, problems.length]),
    ).toEqual([
      [4, `Aisha Rahmani ${AMY}`, 0],
      [5, '', 1],
      [8, '', 1],
    ]);
  });

  it('lacks a number where its lines say none, and one that is one', async () => {
    const lines = ['Name: Aisha Rahmani', '', HEADINGS, WEEK_1];
    const named = await file(...lines);
    expect(lacks(named)).toEqual(['id']);
    expect(marksIn(named.read)).toEqual({});
    const typed = await readCsv(lines.join('\r\n'), { pupil: { upn: 'H801200001002' } });
    expect(lacks(typed)).toEqual(['above']);
    expect(problemsIn(typed.read)).toEqual(['4 not-a-upn']);
    const right = await readCsv(lines.join('\r\n'), { pupil: { upn: AMY } });
    expect(lacks(right)).toEqual([]);
    expect(marksIn(right.read)).toEqual({ [AMY]: MARKS_1 });
  });

  it('is nobody’s where a column says other names, whatever stands above', async () => {
    const list = await file('Adm no: 10773', 'Name,Date,AM,PM', 'Amy Ash,17/11/2025,/,\\', 'Ben Birch,17/11/2025,L,\\');
    expect(list.columns.above).toBeNull();
    expect(lacks(list)).toEqual(['id']);
    expect(marksIn(list.read)).toEqual({});
  });
});

describe('certificates one after another', () => {
  const first = ['Name: Amy Ash', `UPN: ${AMY}`, HEADINGS, WEEK_1];

  it('are each their own pupil’s', async () => {
    const { read } = await file(
      ...first,
      '',
      'Name: Ben Birch',
      `UPN: ${BEN}`,
      HEADINGS,
      WEEK_1.replace(',/', ',U'),
      WEEK_2,
      `UPN: ${CAL}`,
      WEEK_2,
    );
    expect(marksIn(read)).toEqual({
      [AMY]: MARKS_1,
      [BEN]: { ...MARKS_1, '2025-11-17 AM': 'U', ...MARKS_2 },
      [CAL]: MARKS_2,
    });
    expect(read.pupils.map(({ name }) => name)).toEqual(['Amy Ash', 'Ben Birch', null]);
    expect(problemsIn(read)).toEqual([]);
  });

  it.each([
    ['only a name', ['Name: Ben Birch', WEEK_2], ['6 whose']],
    ['a name without a label', ['Ben Birch,,,,', WEEK_2], ['5 not-marks', '6 whose']],
    ['a title without a number', ['Registration certificate for Ben Birch', HEADINGS, WEEK_2], ['7 whose']],
    ['the headings and no name', [HEADINGS, WEEK_2], ['6 whose']],
    ['a day that was there before', [WEEK_1, WEEK_2], ['5 whose', '6 whose']],
    ['two numbers that contradict each other', [`UPN: ${BEN}`, `UPN: ${CAL}`, WEEK_2], ['7 whose']],
    ['a number with a slip', ['UPN: H801200001002', WEEK_2], ['6 not-a-upn']],
    ['a label beside something like a day', [`Name: Ben Birch,17/11/2025`, WEEK_2], ['6 whose']],
    ['a total', ['Total,8,8,7,7', WEEK_2], ['5 not-marks', '6 whose']],
    [
      'headings in another order',
      [`UPN: ${BEN}`, 'Week beginning,Mon PM,Mon AM,Fri AM,Fri PM', WEEK_2],
      ['6 not-marks', '7 whose'],
    ],
  ])('give no mark to anybody after %s', async (_, lines, problems) => {
    const { read } = await file(...first, ...lines);
    expect(marksIn(read)).toEqual({ [AMY]: MARKS_1 });
    expect(problemsIn(read)).toEqual(problems);
  });

  it('go on after a term’s name and after a slip in a date', async () => {
    const text = [...first, 'Half term,,,,', '11/18/2025,/,/,/,/', WEEK_2].join('\n');
    const { read } = await readCsv(text, { rules: { order: 'day-first' } });
    expect(marksIn(read)).toEqual({ [AMY]: { ...MARKS_1, ...MARKS_2 } });
    expect(problemsIn(read)).toEqual(['6 other-order']);
  });

  it('of which one number has two names are nobody’s', async () => {
    const { read } = await file(...first, 'Name: Ben Birch', `UPN: ${AMY}`, HEADINGS, WEEK_2);
    expect(marksIn(read)).toEqual({});
    expect(problemsIn(read)).toEqual(['4 two-names']);
  });

  it('are not read as one pupil’s where a person typed whose the first is', async () => {
    const text = [HEADINGS, WEEK_1, '', 'Name: Ben Birch', HEADINGS, WEEK_2].join('\n');
    const { read } = await readCsv(text, { pupil: { admission: '10773' } });
    expect(marksIn(read)).toEqual({ '10773': MARKS_1 });
    expect(problemsIn(read)).toEqual(['6 whose']);
  });

  it('have one row of a list of sessions each', async () => {
    const days = '17/11/2025 AM,17/11/2025 PM';
    const { read } = await file(`UPN: ${AMY}`, days, '/,\\', 'L,\\', `UPN: ${BEN}`, days, 'U,U');
    expect(marksIn(read)).toEqual({
      [AMY]: { '2025-11-17 AM': '/', '2025-11-17 PM': '\\' },
      [BEN]: { '2025-11-17 AM': 'U', '2025-11-17 PM': 'U' },
    });
    expect(problemsIn(read)).toEqual(['4 whose']);
  });
});

describe('numbers that a spreadsheet may have shortened', () => {
  const pupils = (ids: readonly string[], name: string | null = null) =>
    ids.map((admission) => ({ ids: { admission }, name }));

  it('are bare ones of differing lengths without a name', () => {
    expect(haveLostZeros(pupils(['10773', '773', '10774']))).toEqual({ short: '773', long: '10774' });
  });

  it('are none of one length, with names, with a zero that is still there, with letters, or with a UPN', () => {
    expect(haveLostZeros(pupils(['10773', '10774']))).toBeNull();
    expect(haveLostZeros(pupils(['10773', '773'], 'Amy Ash'))).toBeNull();
    expect(haveLostZeros(pupils(['10773', '773', '00774']))).toBeNull();
    expect(haveLostZeros(pupils(['A10773', '773']))).toBeNull();
    expect(haveLostZeros([{ ids: { admission: '1', upn: AMY }, name: null }, ...pupils(['10773'])])).toBeNull();
    expect(haveLostZeros([])).toBeNull();
  });
});
