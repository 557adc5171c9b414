import { describe, expect, it } from 'vitest';
import { looksLikeName } from '../../../src/pages/generic/person-names';

describe('a name', () => {
  it.each([
    'Amy Ash',
    'Ash, Amy',
    'van der Berg, Mia',
    "O'Connor Fitzgerald-Hay, Sean",
    'D’Arcy, Élise',
    "d'Arcy Élise",
    'al-Rashid, Omar',
    'Żółć, Łukasz',
    'Nguyễn Thị Ánh',
    'St. John, Mary-Ann',
    'Ibn Saud, Faisal',
    'Yusuf Iqbal-Marsh',
    'José Müller',
    'Ng, Li',
    'McDonald, J. R.',
  ])('is %s', (name) => {
    expect(looksLikeName(name)).toBe(true);
  });

  it.each([
    'Year 8',
    'Late arrival',
    'Amy',
    'Attendance History',
    'amy ash',
    'Mark 3',
    '8 Birch',
    'Saved 09:12',
    'Ash,Amy',
    'Monday Morning',
    'A',
    'Pupil Name',
    'One Two Three Four Five Six Seven',
    'Total (%)',
    'Register Of 8B',
    '/ \\',
    '',
  ])('is not %j', (text) => {
    expect(looksLikeName(text)).toBe(false);
  });
});
