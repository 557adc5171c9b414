import { describe, expect, it } from 'vitest';
import { yearOf } from '../../../src/pages/import/class-of-pupil';
import { readCsv, UPNS } from './file';

const [AMY, BEN] = UPNS;
const read = (...rows: string[]) => readCsv(['Name,UPN,Year,Form,Date,Session,Mark', ...rows].join('\r\n'));
const classes = async (...rows: string[]) =>
  (await read(...rows)).read.pupils.map(({ name, year, form }) => [name, year, form]);

describe('the class of a pupil', () => {
  it('is what all rows say', async () => {
    expect(
      await classes(
        `Amy Ash,${AMY},Year 8,8 Birch,17/11/2025,AM,/`,
        `Amy Ash,${AMY},Year 8,8 Birch,17/11/2025,PM,/`,
        `Ben Birch,${BEN},9,,17/11/2025,AM,/`,
      ),
    ).toEqual([
      ['Amy Ash', '8', '8 Birch'],
      ['Ben Birch', '9', null],
    ]);
  });

  it('is nothing where rows differ, and what is said where some say nothing', async () => {
    expect(
      await classes(
        `Amy Ash,${AMY},7,,17/06/2025,AM,/`,
        `Amy Ash,${AMY},8,8 Birch,17/11/2025,PM,/`,
        `Amy Ash,${AMY},8,,18/11/2025,PM,/`,
      ),
    ).toEqual([['Amy Ash', null, '8 Birch']]);
  });

  it('has no year where the text may be something else', () => {
    expect(['8', 'Year 8', 'Yr 10', 'Y7', 'Year Group 11', 'Reception', 'N'].map(yearOf)).toEqual([
      '8',
      '8',
      '10',
      '7',
      '11',
      '0',
      '-1',
    ]);
    expect(['8B', '', 'Year', '2025', '0', '15', '8/9', 'Birch'].map(yearOf)).toEqual(Array(8).fill(null));
  });
});
