import { describe, expect, it } from 'vitest';
import { codeClass, codesOn, isWithdrawn } from '../../../src/attendance';

const today = '2026-11-20';

describe('national codes in force since 19 August 2024', () => {
  it.each([
    ['present', '/ \\ L'],
    ['elsewhere', 'K V P W B'],
    ['authorised', 'C C1 C2 E I J1 M R S T'],
    ['unauthorised', 'G N O U'],
    ['not-possible', 'D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7'],
    ['administrative', 'Z #'],
  ])('classes as %s: %s', (codeClassName, codes) => {
    for (const code of codes.split(' ')) expect(codeClass(code, today), code).toBe(codeClassName);
  });

  it.each(['', '-', '*', 'F', 'l', 'C3', 'Y8', '//', ' /', 'В'])('knows no code %j', (code) => {
    expect(codeClass(code, today)).toBeNull();
  });

  it('keeps the old class of the withdrawn codes H, J and Y, as the Department does', () => {
    expect([codeClass('H', today), codeClass('J', today), codeClass('Y', today)]).toEqual([
      'authorised',
      'elsewhere',
      'not-possible',
    ]);
    expect(['H', 'J', 'Y'].every((code) => isWithdrawn(code, today))).toBe(true);
    expect(isWithdrawn('H', '2024-08-18')).toBe(false);
    expect(isWithdrawn('C', today)).toBe(false);
  });
});

describe('history before 19 August 2024 (law trap 8: never recode history)', () => {
  it('does not know the codes that came with the 2024 Regulations', () => {
    for (const code of ['C1', 'C2', 'J1', 'K', 'Q', 'Y1', 'Y7']) {
      expect(codeClass(code, '2024-08-18'), code).toBeNull();
      expect(codeClass(code, '2024-08-19'), code).not.toBeNull();
    }
  });

  it('K in an old vendor list was "not received", no attendance (law trap 11)', () => {
    expect(codeClass('K', '2013-10-01')).toBeNull();
  });

  it('D is neither present nor absent in either table (law trap 4)', () => {
    expect(codeClass('D', '2023-11-06')).toBe('not-possible');
    expect(codeClass('D', today)).toBe('not-possible');
  });

  it('a code that the table lists has a class', () => {
    for (const on of ['2023-01-09', today])
      for (const code of codesOn(on)) expect(codeClass(code, on), `${code} on ${on}`).not.toBeNull();
  });
});
