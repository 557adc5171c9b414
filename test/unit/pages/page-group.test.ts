import { describe, expect, it } from 'vitest';
import { yearOfGroup } from '../../../src/pages/generic/page-group';

describe('the year group of a class', () => {
  it.each([
    ['8 Birch', '8'],
    ['Year 8, 8 Birch', '8'],
    ['Y10', '10'],
    ['10A/Ma1', '10'],
    ['10B/2', '10'],
    ['Reception', '0'],
  ])('stands at the beginning of its name: %s', (group, year) => {
    expect(yearOfGroup(group)).toBe(year);
  });

  it.each([
    'Year 7 and Year 8',
    'Year 7 & 8',
    'Year 7 to Year 11',
    'Year 7/Year 8',
    '7/8 Oak',
    '8 Birch and 9 Oak',
    'Reception and Year 1',
  ])('is unknown where there are several: %s', (group) => {
    expect(yearOfGroup(group)).toBeNull();
  });
});
