import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/papers/sheets/csv';
import type { SheetCell } from '../../../src/papers/sheets/sheet';

const of = (cell: SheetCell) => csvOf({ name: 'One', columns: [{ name: 'A' }, { name: 'B' }], rows: [[cell, 'end']] });
const back = (cell: SheetCell) => parse<string[]>(of(cell).slice(1), { skipEmptyLines: true }).data[1];

describe('a sheet as CSV', () => {
  it.each([
    '=1+1',
    '+44 1632 960123',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '  =HYPERLINK("https://example.org","look")',
    '\u200b=1+1',
    '\ufeff=1+1',
    '\u00a0@SUM(A1)',
    '＝1+1',
    '＠SUM(A1)',
  ])('makes no formula of %j', (text) => {
    expect(back(text)).toEqual([`'${text}`, 'end']);
  });

  it('makes no formula of the second line of a text, nor of what stands behind a semicolon', () => {
    expect(of('one;=1+1')).toContain('"one;=1+1"');
    expect(back('one\n=1+1')).toEqual(['one\n=1+1', 'end']);
  });

  it.each(['Ash, Amy', 'the "late" bus', 'first\nsecond', 'first\r\nsecond', "O'Neill", 'Zoë Łukasz 李', 'a - b', 'L'])(
    'keeps %j as it is',
    (text) => {
      expect(back(text)).toEqual([text, 'end']);
    },
  );

  it('leaves numbers numbers, negative ones too, and writes days as days', () => {
    expect(of(-3.5)).toContain('\r\n-3.5,');
    expect(back({ date: '2026-11-20' })).toEqual(['2026-11-20', 'end']);
    expect(back(null)).toEqual(['', 'end']);
  });

  it('drops control characters that some programs stumble over', () => {
    expect(back('a\u0000b\u0007c')).toEqual(['abc', 'end']);
    expect(back('\u0000=1+1')).toEqual(["'=1+1", 'end']);
  });

  it('begins with the mark by which Excel knows the alphabet, and ends its lines as Windows does', () => {
    const text = of('x');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.slice(1).split('\r\n')).toEqual(['"A","B"', '"x","end"', '']);
  });

  it('takes the names of columns for text too', () => {
    expect(csvOf({ name: 'One', columns: [{ name: '=1+1' }], rows: [] })).toContain(`"'=1+1"`);
  });

  it('has the lines of what it covers before the names of the columns', () => {
    const text = csvOf({ name: 'One', above: ['=Thornmere', 'Of 24 pupils'], columns: [{ name: 'A' }], rows: [[1]] });
    expect(text.slice(1).split('\r\n')).toEqual([`"'=Thornmere"`, '"Of 24 pupils"', '"A"', '1', '']);
  });
});
