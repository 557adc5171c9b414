import { describe, expect, it } from 'vitest';
import { FRIDAY_AM, readRegister, select, table } from './page';

const register = table(
  ['Pupil', 'Mark'],
  ['Amy Ash', 'Ben Cole', 'Dev Dunn'].map((name) => [name, select('/')]),
);
const taken = (words: string) => readRegister(`${FRIDAY_AM}${words}${register}`);

describe('a register', () => {
  it.each([
    ['Saved 09:02', '09:02'],
    ['Register saved at 09:08 by R. Page', '09:08'],
    ['Taken by R. Page at 09:08', '09:08'],
    ['Registration complete 09:12', '09:12'],
    ['Register last saved at 9.05am', '09:05'],
    ['Saved on 20/11/2026 09:02', '09:02'],
    ['Submitted', null],
    ['Saved by Mr D. Kettley', null],
    ['The register has been submitted.', null],
  ])('is taken: %s', (words, savedAt) => {
    expect(taken(`<p>${words}</p>`)).toMatchObject({ taken: 'saved', savedAt });
  });

  it.each([
    'Complete the register by 09:30.',
    'Complete all marks before leaving the page',
    'Completed: 0 of 28',
    'Completed: 4/28',
    'Taken by:',
    'Submitted by',
    'Submitted at',
    'Saved filters',
    'Submitted registers',
    'Registers submitted: 4/12',
    'Seating plan saved 09:02',
    'Taken from SIMS at 07:00',
    'Last register: saved 19/11/2026 13:20',
    'Register saved 19/11/2026 13:20',
    '9 Oak – saved 08:55',
  ])('is not said to be taken: %s', (words) => {
    const { taken: said, rows } = taken(`<p>${words}</p>`);
    expect(said).toBeNull();
    expect(rows.map(({ cells }) => cells[0]?.state)).toEqual(['default', 'default', 'default']);
  });
});
