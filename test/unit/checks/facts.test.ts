import { describe, expect, it } from 'vitest';
import { londonTime } from '../../../src/attendance';
import { onWeekdays, type PupilExample } from '../../../src/checks/example';
import { PupilFacts } from '../../../src/checks/facts';
import type { History } from '../../../src/checks/pupil-history';
import type { Pupil } from '../../../src/pages/reading';
import { pupilCase } from './reading-of-example';

/** The facts of a case on Friday 20 November 2026. */
function factsOf(example: Omit<PupilExample, 'policy' | 'expect' | 'why'>): PupilFacts {
  const { reading, options } = pupilCase({ policy: 'national', expect: null, why: '', ...example });
  const row = reading.rows[0];
  if (row === undefined) throw new Error('a case has a pupil');
  const history = options.history as (pupil: Pupil) => History | null;
  const known = history(row.pupil);
  return new PupilFacts(row, reading, known, options.calendar ?? null, londonTime(options.now));
}

describe('a pupil’s marks', () => {
  it('are the page’s joined with those known from before, the page winning', () => {
    const { marks } = factsOf({
      marks: { '2026-11-19': 'I I' },
      history: { marks: { '2026-11-18': '/ \\', '2026-11-19': 'N N' } },
    });
    expect(marks.map(({ date, code }) => `${date} ${code}`)).toEqual([
      '2026-11-18 /',
      '2026-11-18 \\',
      '2026-11-19 I',
      '2026-11-19 I',
    ]);
  });

  it('leave out what is still to come, what the MIS preselected, what is unsure, and lessons (law traps 28 and 30)', () => {
    const { marks } = factsOf({
      marks: { '2026-11-23': 'V V' },
      cells: [
        { code: '/', state: 'default' },
        { date: '2026-11-19', code: 'O', state: 'uncertain' },
        { date: '2026-11-18', code: 'N', lesson: 'P3' },
        { date: '2026-11-17', code: 'L' },
      ],
      history: { marks: { '2026-11-24': 'O O' } },
    });
    expect(marks.map(({ date, code }) => `${date} ${code}`)).toEqual(['2026-11-17 L']);
  });
});

describe('attendance this year', () => {
  it('covers the school year that holds today', () => {
    const { summary } = factsOf({ history: { marks: { '2026-07-20': 'O O', '2026-09-04': '/ \\' } } });
    expect(summary).toMatchObject({ possible: 2, attended: 2 });
  });

  it('comes from marks; without any, from the figures that the page prints; else from its percentage', () => {
    const printed = { attended: 108, possible: 114, percent: '94.7' };
    expect(factsOf({ marks: { '2026-11-20': '/ O' }, printed }).rate).toEqual({
      kind: 'exact',
      attended: 1,
      possible: 2,
    });
    expect(factsOf({ printed }).rate).toEqual({ kind: 'exact', attended: 108, possible: 114 });
    expect(factsOf({ printed: { percent: '94.7 %' } }).rate).toEqual({ kind: 'printed', tenths: 947 });
    expect(factsOf({}).rate).toBeNull();
  });

  it('is nothing where nothing was possible (law trap 3)', () => {
    expect(factsOf({ marks: { '2026-11-20': 'X X' } }).rate).toBeNull();
    expect(factsOf({ printed: { attended: 0, possible: 0 } }).rate).toBeNull();
  });

  it('is "at least" where something was not read or is not known', () => {
    expect(factsOf({ marks: { '2026-11-20': '/ \\' } }).notes).toEqual([]);
    expect(factsOf({ history: { complete: false } }).notes).toEqual(['at-least']);
    expect(factsOf({ cells: [{ code: null, shown: '?' }] }).notes).toEqual(['at-least']);
    expect(factsOf({ coverage: { found: 10, read: 10, total: 30 } }).notes).toEqual(['at-least']);
    const printed = { attended: 180, possible: 182 };
    expect(factsOf({ marks: { '2026-11-20': '/ O' }, printed }).notes).toEqual(['at-least']);
    expect(factsOf({ printed }).notes).toEqual([]);
  });
});

describe('runs', () => {
  it('of one kind of code are ended by any other absence, and not by a weekend or a half-term', () => {
    const facts = factsOf({
      marks: { '2026-10-22': 'I I', '2026-10-23': 'I I', '2026-11-02': 'I I', '2026-11-03': 'O I' },
    });
    expect(facts.runs?.map(({ from, to, days }) => [from, to, days])).toEqual([['2026-10-22', '2026-11-03', 4]]);
    expect(facts.runsOf('I')?.map(({ from, to, days }) => [from, to, days])).toEqual([
      ['2026-10-22', '2026-11-02', 3],
      ['2026-11-03', '2026-11-03', 0.5],
    ]);
  });

  it('and the penalty window are unknown without a calendar', () => {
    const facts = factsOf({ marks: onWeekdays('2026-11-09', 5, 'O O'), calendar: null });
    expect([facts.runs, facts.runsOf('I'), facts.window]).toEqual([null, null, null]);
  });

  it('are unknown where the calendar ends before an absence, and sessions out of its reach are told', () => {
    const facts = factsOf({ marks: onWeekdays('2027-09-06', 5, 'O O'), now: '2027-09-10' });
    expect([facts.runs, facts.countedBeyondCalendar]).toEqual([null, 10]);
    const present = factsOf({ marks: onWeekdays('2027-09-06', 5, '/ O'), now: '2027-07-21' });
    expect([present.runs, present.countedBeyondCalendar]).toEqual([[], 0]);
  });
});

describe('compulsory school age', () => {
  it('is told by the birth date where there is one, else by the year group as far as that tells', () => {
    expect(factsOf({ dateOfBirth: '2013-05-01' }).isOfCompulsoryAge('2026-11-20')).toBe(true);
    expect(factsOf({ dateOfBirth: '2022-05-01', year: '0' }).isOfCompulsoryAge('2026-11-20')).toBe(false);
    expect(factsOf({ year: '13' }).isOfCompulsoryAge('2026-11-20')).toBe(false);
    expect(factsOf({ year: '-1' }).isOfCompulsoryAge('2026-11-20')).toBe(false);
    expect(factsOf({ year: '8' }).isOfCompulsoryAge('2026-11-20')).toBe(true);
    // a page may show anything in that place
    expect(factsOf({ dateOfBirth: '2010-02-31', year: '8' }).isOfCompulsoryAge('2026-11-20')).toBe(true);
    expect(factsOf({ dateOfBirth: 'not known', year: null }).isOfCompulsoryAge('2026-11-20')).toBeNull();
    expect(factsOf({ year: '11' }).isOfCompulsoryAge('2026-11-20')).toBeNull();
    expect(factsOf({ year: null }).isOfCompulsoryAge('2026-11-20')).toBeNull();
  });
});
