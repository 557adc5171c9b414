import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOn } from '../../../src/attendance';
import { codesInString } from '../../../src/pages/import/code-strings';
import { lacksOf } from '../../../src/pages/import/column-roles';
import { dateTexts } from '../../../src/pages/import/guess-columns';
import { isUpn } from '../../../src/pages/import/upn';
import { marksIn, problemsIn, readCsv, SCOPE, UPNS } from './file';

const [AMY, BEN, CAL] = UPNS;
const lines = (...rows: string[]): string => rows.join('\r\n');
const marks = (...rows: string[]) => readCsv(lines('Surname,Forename,UPN,Date,Session,Mark', ...rows));

describe('a list of marks', () => {
  it('is read row by row', async () => {
    const { guess, read } = await marks(
      `Ash,Amy,${AMY},17/11/2025,AM,/`,
      `Ash,Amy,${AMY},17/11/2025,PM,L`,
      `Birch,Ben,${BEN},17/11/2025,AM,I`,
    );
    expect(guess.roles).toEqual(['surname', 'forename', 'upn', 'date', 'session', 'code']);
    expect(marksIn(read)).toEqual({
      [AMY]: { '2025-11-17 AM': '/', '2025-11-17 PM': 'L' },
      [BEN]: { '2025-11-17 AM': 'I' },
    });
    expect(read.counts).toMatchObject({ rows: 3, pupils: 2, sessions: 3, problems: 0, from: '2025-11-17' });
    expect(read.pupils[0]?.name).toBe('Amy Ash');
  });

  it('says two codes of one session: neither is taken, and both rows are named', async () => {
    const { read } = await marks(
      `Ash,Amy,${AMY},17/11/2025,AM,/`,
      `Ash,Amy,${AMY},17/11/2025,AM,U`,
      `Ash,Amy,${AMY},17/11/2025,PM,\\`,
      `Ash,Amy,${AMY},17/11/2025,PM,\\`,
    );
    expect(marksIn(read)).toEqual({ [AMY]: { '2025-11-17 PM': '\\' } });
    expect(problemsIn(read)).toEqual(['2 two-codes', '3 two-codes']);
    expect(read.counts).toMatchObject({ sessions: 1, again: 1, problemRows: 2 });
  });

  it.each([
    ['a code that is none', 'Ash,Amy,UPN,17/11/2025,AM,Ω', 'not-a-code'],
    ['a code that was none then', 'Ash,Amy,UPN,15/11/2024,AM,/|Ash,Amy,UPN,13/03/2026,AM,F', 'not-a-code'],
    ['no id', 'Ash,Amy,,17/11/2025,AM,/', 'no-id'],
    ['a UPN with a slip', 'Ash,Amy,H801200001002,17/11/2025,AM,/', 'not-a-upn'],
    ['a Saturday', 'Ash,Amy,UPN,15/11/2025,AM,/', 'weekend'],
    ['a day to come', 'Ash,Amy,UPN,17/11/2026,AM,/', 'future'],
    ['a year that is not kept', 'Ash,Amy,UPN,17/11/2022,AM,/', 'too-old'],
    ['no session', 'Ash,Amy,UPN,17/11/2025,,/', 'no-session'],
    ['a lesson', 'Ash,Amy,UPN,17/11/2025,P3,/', 'no-session'],
    ['a cell too many', 'Ash,Amy,UPN,17/11/2025,AM,/,/', 'cells'],
    ['a cell too few', 'Ash,Amy,UPN,17/11/2025,/', 'cells'],
    ['cells that slipped', 'Ash,Amy,B,UPN,17/11/2025,AM', 'not-a-upn'],
  ])('leaves a row out for %s', async (_, row, reason) => {
    const { read } = await marks(
      ...row.replaceAll('UPN', BEN).split('|'),
      `Ash,Amy,${AMY},17/11/2025,AM,/`,
      `Ash,Amy,${AMY},18/11/2025,AM,/`,
    );
    expect(read.problems.map((one) => one.reason)).toEqual([reason]);
    expect(marksIn(read)[AMY]).toEqual({ '2025-11-17 AM': '/', '2025-11-18 AM': '/' });
  });

  it('takes a code only on days on which it is one', async () => {
    const { read } = await readCsv(lines('UPN,Date,Session,Mark', `${AMY},15/07/2024,AM,Q`, `${AMY},16/09/2024,AM,Q`), {
      scope: { earliest: '2023-09-01' },
    });
    expect(marksIn(read)).toEqual({ [AMY]: { '2024-09-16 AM': 'Q' } });
    expect(problemsIn(read)).toEqual(['2 no-code-then']);
  });

  it('keeps nothing of places without a mark, and says how many there were', async () => {
    const { read } = await marks(
      `Ash,Amy,${AMY},17/11/2025,AM,`,
      `Ash,Amy,${AMY},17/11/2025,PM,-`,
      `Ash,Amy,${AMY},18/11/2025,AM,/`,
    );
    expect(read.counts).toMatchObject({ sessions: 1, empty: 2, problems: 0 });
  });

  it('goes by the school’s own table of codes before the national one', async () => {
    const { read } = await readCsv(
      lines('UPN,Date,Session,Mark', `${AMY},17/11/2025,AM,F`, `${AMY},17/11/2025,PM,X1`),
      {
        scope: { codeMap: { F: 'C' } },
      },
    );
    expect(marksIn(read)).toEqual({ [AMY]: { '2025-11-17 AM': 'C' } });
    expect(problemsIn(read)).toEqual(['3 not-a-code']);
  });

  it('takes no pupil whose number has two names, or stands beside two others', async () => {
    const { read } = await readCsv(
      lines(
        'Name,UPN,Adm No,Date,Session,Mark',
        `Amy Ash,${AMY},001,17/11/2025,AM,/`,
        `Ben Birch,${AMY},001,18/11/2025,AM,/`,
        `Cal Cedar,${CAL},003,17/11/2025,AM,/`,
        `Dot Dale,${BEN},003,17/11/2025,AM,/`,
      ),
    );
    expect(marksIn(read)).toEqual({});
    expect(problemsIn(read)).toEqual(['2 two-names', '4 two-ids', '5 two-ids']);
  });

  it('reads dates in the order that a person chose, and leaves the others out', async () => {
    const text = lines(
      'UPN,Date,Session,Mark',
      `${AMY},03/11/2025,AM,/`,
      `${AMY},11/18/2025,AM,I`,
      `${AMY},18/11/2025,AM,L`,
    );
    const asked = await readCsv(text);
    expect(asked.guess.rules.order).toBeNull();
    const dates = dateTexts(asked.table, asked.guess.headingRows, asked.guess.headings, asked.guess.roles);
    expect(lacksOf(asked.columns, dates)).toEqual(['order']);
    const { read } = await readCsv(text, { rules: { order: 'day-first' } });
    expect(marksIn(read)).toEqual({ [AMY]: { '2025-11-03 AM': '/', '2025-11-18 AM': 'L' } });
    expect(problemsIn(read)).toEqual(['3 other-order']);
  });

  it('takes what looks like a formula for what it is: no code, no number, no date', async () => {
    const { read } = await marks(`Ash,Amy,${AMY},17/11/2025,AM,"=HYPERLINK(""x"")"`, `Ash,Amy,=1+1,17/11/2025,AM,/`);
    expect(problemsIn(read)).toEqual(['2 not-a-code', '3 not-a-upn']);
    expect(read.problems[0]?.shown).toBe('=HYPERLINK("x")');
  });

  it('reads any valid mark as what it is', async () => {
    const code = fc.constantFrom(...codesOn('2025-11-17').filter((one) => one !== '#'));
    const at = fc.tuple(fc.integer({ min: 0, max: 180 }), fc.constantFrom('AM', 'PM'));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(at, code), { minLength: 1, selector: ([place]) => place.join() }),
        async (said) => {
          const expected: Record<string, string> = {};
          const rows = said.map(([[offset, session], mark]) => {
            const date = new Date(Date.UTC(2025, 8, 1 + Math.floor(offset / 5) * 7 + (offset % 5)))
              .toISOString()
              .slice(0, 10);
            expected[`${date} ${session}`] = mark;
            return `Ash,Amy,${AMY},${date},${session},${mark}`;
          });
          const { read } = await marks(...rows);
          expect(marksIn(read)).toEqual({ [AMY]: expected });
          expect(read.counts.problems).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a session list', () => {
  it('has a column for each session', async () => {
    const { guess, read } = await readCsv(
      lines(
        'Name,Adm No,Mon 17/11/2025 AM,Mon 17/11/2025 PM,Tue 18/11/2025 AM',
        '"Ash, Amy",001234,/,\\,I',
        '"Birch, Ben",001235,L,-,?',
      ),
    );
    expect(guess.roles).toEqual(['name', 'admission', 'by-heading', 'by-heading', 'by-heading']);
    expect(marksIn(read)).toEqual({
      '001234': { '2025-11-17 AM': '/', '2025-11-17 PM': '\\', '2025-11-18 AM': 'I' },
      '001235': { '2025-11-17 AM': 'L' },
    });
    expect(problemsIn(read)).toEqual(['3 not-a-code']);
    expect(read.problems[0]).toMatchObject({ column: 4, shown: '?', who: 'Birch, Ben 001235' });
  });

  it('has its days above and AM and PM below', async () => {
    const { guess, read } = await readCsv(
      lines('Group 8B,,,,,', ',,17/11/2025,,18/11/2025,', 'Name,UPN,AM,PM,AM,PM', `Amy Ash,${AMY},/,\\,L,\\`),
    );
    expect(guess.headings.slice(2)).toEqual(['17/11/2025 AM', '17/11/2025 PM', '18/11/2025 AM', '18/11/2025 PM']);
    expect(marksIn(read)[AMY]).toEqual({
      '2025-11-17 AM': '/',
      '2025-11-17 PM': '\\',
      '2025-11-18 AM': 'L',
      '2025-11-18 PM': '\\',
    });
  });

  it('has a column for each day with both codes in it', async () => {
    const { read } = await readCsv(lines('UPN,17/11/2025,18/11/2025', `${AMY},/\\,I`, `${BEN},LU,Y1Y1`));
    expect(marksIn(read)).toEqual({
      [AMY]: { '2025-11-17 AM': '/', '2025-11-17 PM': '\\' },
      [BEN]: { '2025-11-17 AM': 'L', '2025-11-17 PM': 'U', '2025-11-18 AM': 'Y1', '2025-11-18 PM': 'Y1' },
    });
    expect(problemsIn(read)).toEqual(['2 half-day']);
  });

  it('has three hundred columns', async () => {
    const days = Array.from({ length: 150 }, (_, day) =>
      new Date(Date.UTC(2025, 8, 1 + Math.floor(day / 5) * 7 + (day % 5))).toISOString().slice(0, 10),
    );
    const headings = days.flatMap((day) => [`${day} AM`, `${day} PM`]);
    const { read } = await readCsv(lines(['UPN', ...headings].join(), [AMY, ...headings.map(() => '/')].join()));
    expect(read.counts).toMatchObject({ sessions: 300, problems: 0, to: days.at(-1) });
  });

  it('is one row a day, with AM and PM', async () => {
    const { guess, read } = await readCsv(lines('UPN,Date,AM,PM', `${AMY},17/11/2025,/,\\`));
    expect(guess.roles).toEqual(['upn', 'date', 'am', 'pm']);
    expect(marksIn(read)[AMY]).toEqual({ '2025-11-17 AM': '/', '2025-11-17 PM': '\\' });
  });
});

describe('a registration certificate', () => {
  it('is a row a week with days as columns', async () => {
    const { read } = await readCsv(
      lines(
        'UPN,Week beginning,Mon AM,Mon PM,Fri AM,Fri PM',
        `${AMY},17/11/2025,/,\\,I,I`,
        `${AMY},25/11/2025,/,\\,I,I`,
      ),
    );
    expect(marksIn(read)[AMY]).toEqual({
      '2025-11-17 AM': '/',
      '2025-11-17 PM': '\\',
      '2025-11-21 AM': 'I',
      '2025-11-21 PM': 'I',
    });
    expect(problemsIn(read)).toEqual(['3 not-monday']);
  });

  it('is a string of codes a week', async () => {
    const { guess, read } = await readCsv(
      lines(
        'UPN,W/C,Marks',
        `${AMY},17/11/2025,/\\/\\L\\II/\\`,
        `${BEN},17/11/2025,/\\ /\\ L\\ II /\\`,
        `${CAL},17/11/2025,/\\/\\L\\II/`,
      ),
    );
    expect(guess.roles).toEqual(['upn', 'week', 'string']);
    const week = {
      '2025-11-17 AM': '/',
      '2025-11-17 PM': '\\',
      '2025-11-18 AM': '/',
      '2025-11-18 PM': '\\',
      '2025-11-19 AM': 'L',
      '2025-11-19 PM': '\\',
      '2025-11-20 AM': 'I',
      '2025-11-20 PM': 'I',
      '2025-11-21 AM': '/',
      '2025-11-21 PM': '\\',
    };
    expect(marksIn(read)).toEqual({ [AMY]: week, [BEN]: week });
    expect(problemsIn(read)).toEqual(['4 string-length']);
  });

  it('is left out as a whole where a code falls on a day on which the school is closed', async () => {
    const { read } = await readCsv(
      lines('UPN,W/C,Marks', `${AMY},17/11/2025,/\\/\\/\\/\\/\\`, `${AMY},24/11/2025,##/\\/\\/\\/\\`),
      {
        scope: { isClosed: (date) => date === '2025-11-18' || date === '2025-11-24' },
      },
    );
    expect(problemsIn(read)).toEqual(['2 closed-day']);
    expect(read.counts.from).toBe('2025-11-24');
  });

  it('says nothing by a string of which the places are not certain', () => {
    expect(codesInString('/\\/\\C1\\')).toEqual(['/', '\\', '/', '\\', 'C1', '\\']);
    expect(codesInString('/\\?\\')).toBeNull();
    expect(codesInString('hello')).toBeNull();
    expect(codesInString('/')).toBeNull();
  });

  it('splits any row of codes into the codes that it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codesOn(SCOPE.latest)), { minLength: 2, maxLength: 100 }), (codes) => {
        expect(codesInString(codes.join(''))).toEqual(codes);
      }),
    );
  });
});

describe('a unique pupil number', () => {
  it('has the check letter that its figures make', () => {
    expect(UPNS.map(isUpn)).toEqual([true, true, true]);
    expect(['B801200001001', 'H80120000100', 'H801200001010', ''].map(isUpn)).toEqual([false, false, false, false]);
  });
});
