import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark, SchoolCalendar } from '../../../src/attendance';
import { leadershipSheets, type PupilMarks } from '../../../src/papers/sheets/leadership-sheets';
import type { Sheet } from '../../../src/papers/sheets/sheet';
import { withheld } from '../../../src/papers/sheets/suppress';

const calendar: SchoolCalendar = {
  terms: [
    { from: '2026-04-13', to: '2026-07-21', name: 'Summer' },
    { from: '2026-09-02', to: '2026-12-18', name: 'Autumn' },
    { from: '2027-01-04', to: '2027-03-25', name: 'Spring' },
  ],
  closed: [],
};
const DAYS = ['2026-09-02', '2026-12-18', '2027-01-04', '2027-01-05', '2027-01-11'];

/** Two sessions on each of these days, absent as often as said, from the first on. */
const marksOf = (absent: number, code = 'I'): Mark[] =>
  DAYS.flatMap((date) => (['AM', 'PM'] as const).map((session) => ({ date, session }))).map((one, at) => ({
    ...one,
    code: at < absent ? code : one.session === 'AM' ? '/' : '\\',
  }));
const pupils = (count: number, year: string | null, absent = 0, code = 'I'): PupilMarks[] =>
  Array.from({ length: count }, () => ({ year, marks: marksOf(absent, code) }));
const sheetsOf = (all: PupilMarks[], more: { isForOthers?: boolean } = {}) =>
  leadershipSheets(all, { calendar, upTo: '2027-01-12', ...more });
const cell = (sheet: Sheet | undefined, row: number, column: string) =>
  sheet?.rows[row]?.[sheet.columns.findIndex(({ name }) => name === column)];

describe('sheets for the leadership', () => {
  it('are three: each week of this term, each term of this year, and the year', () => {
    const sheets = sheetsOf(pupils(12, '7'));
    expect(sheets.map(({ name }) => name)).toEqual(['Weekly', 'Termly', 'Annual']);
    const periods = sheets.map(({ rows }) => [...new Set(rows.map(([period]) => period))]);
    expect(periods).toEqual([
      ['Week of 11 Jan', 'Week of 4 Jan'],
      ['Spring', 'Autumn'],
      ['School year, 1 Sep 2026 to 12 Jan 2027'],
    ]);
  });

  it('give the school first and then the year groups, by age', () => {
    const [, , annual] = sheetsOf([...pupils(10, '10'), ...pupils(10, '0'), ...pupils(10, '9'), ...pupils(11, null)]);
    expect(annual?.rows.map((row) => row[3])).toEqual([
      'Whole school',
      'Reception',
      'Year 9',
      'Year 10',
      'No year group',
    ]);
  });

  it('call all of them together what they are', () => {
    const [, , annual] = leadershipSheets(pupils(10, '7'), { calendar, upTo: '2027-01-12', whole: 'All on the page' });
    expect(annual?.rows.map((row) => row[3])).toEqual(['All on the page', 'Year 7']);
  });

  it('count sessions of the period, and persistent absence in the year so far', () => {
    const [weekly, , annual] = sheetsOf([...pupils(10, '7', 1), ...pupils(2, '7', 6, 'N')]);
    expect(cell(annual, 0, 'Pupils')).toBe(12);
    expect(cell(annual, 0, 'Possible sessions')).toBe(120);
    expect(cell(annual, 0, 'Sessions attended')).toBe(98);
    expect(cell(annual, 0, 'Attendance %')).toBe(81.7);
    expect(cell(annual, 0, 'Unauthorised sessions')).toBe(12);
    expect(cell(annual, 0, 'Of these N')).toBe(12);
    expect(cell(annual, 0, 'Severely absent, year to date')).toBe(2);
    // one of ten sessions is exactly a tenth
    expect(cell(annual, 0, 'Persistently absent, year to date')).toBe(12);
    expect(cell(weekly, 0, 'Possible sessions')).toBe(24);
    expect(cell(weekly, 0, 'Sessions attended')).toBe(24);
    expect(cell(weekly, 0, 'Severely absent, year to date')).toBe(2);
  });

  it('name no pupil and have no figure of a group of fewer than ten', () => {
    const [, , annual] = sheetsOf([...pupils(30, '7'), ...pupils(9, '8', 5), ...pupils(25, '9')]);
    expect(annual?.rows.find((row) => row[3] === 'Year 8')?.slice(4)).toEqual(Array(10).fill('fewer than 10'));
  });

  it('withhold a second group where the first could be worked out from the whole', () => {
    const [, , annual] = sheetsOf([...pupils(30, '7'), ...pupils(9, '8', 5), ...pupils(25, '9')]);
    expect(cell(annual, 0, 'Pupils')).toBe(64);
    expect(cell(annual, 3, 'Pupils')).toBe('withheld');
    expect(cell(annual, 3, 'Sessions attended')).toBe('withheld');
    expect(cell(annual, 1, 'Pupils')).toBe(30);
  });

  it('of a school of fewer than ten show nothing at all', () => {
    const [, , annual] = sheetsOf([...pupils(4, '7', 2), ...pupils(4, '8')]);
    expect(annual?.rows.every((row) => row.slice(4).every((value) => value === 'fewer than 10'))).toBe(true);
  });

  it('show the leadership how many are persistently absent, and others only where it is ten or more', () => {
    const all = [...pupils(20, '7', 1), ...pupils(17, '8'), ...pupils(3, '8', 1), ...pupils(20, '9', 1)];
    const column = 'Persistently absent, year to date';
    const [, , own] = sheetsOf(all);
    expect([0, 1, 2, 3].map((row) => cell(own, row, column))).toEqual([43, 20, 3, 20]);
    const [, , others] = sheetsOf(all, { isForOthers: true });
    expect([0, 1, 2, 3].map((row) => cell(others, row, column))).toEqual([43, 'withheld', 'fewer than 10', 20]);
    expect(cell(others, 2, 'Pupils')).toBe(20);
  });
});

describe('what is withheld', () => {
  it('is every group of one to nine', () => {
    expect(withheld([0, 1, 9, 10, 11], false)).toEqual([false, true, true, false, false]);
  });

  it('is never less than ten together, and never one group alone, where the whole is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 14 }), (sizes) => {
        const whole = sizes.reduce((sum, size) => sum + size, 0);
        fc.pre(whole >= 10);
        const hidden = withheld(sizes, true);
        const unknown = sizes.filter((_, at) => hidden[at]);
        expect(sizes.every((size, at) => hidden[at] || size === 0 || size >= 10)).toBe(true);
        if (unknown.length > 0) {
          expect(unknown.length).toBeGreaterThanOrEqual(2);
          expect(unknown.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(10);
        }
      }),
    );
  });
});
