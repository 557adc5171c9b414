import { describe, expect, it } from 'vitest';
import { tenWeeksOf } from '../../../components/panel/ten-weeks-of';
import { yearOf } from '../../../components/panel/year-of-pupil';
import { finlaysMarks, marksWith, year } from './made-up-pupil';

const plain = (words: readonly (string | { b: string })[]) =>
  words.map((part) => (typeof part === 'string' ? part : part.b)).join('');

const weekOf = (monday: string, source = year) => {
  const week = yearOf(source).weeks.find((one) => one.monday === monday);
  if (week?.kind !== 'week') throw new Error(`no week of ${monday}`);
  return week;
};
const cellsOf = (monday: string, source = year) =>
  weekOf(monday, source).parts.map((part) =>
    part.kind === 'half-day' ? part.cell.kind : `${part.halves} ${part.words}`,
  );

describe('the year of a pupil', () => {
  it('begins with the first week of the school year and says where in the term it is', () => {
    expect(yearOf(year).words).toBe('autumn, week 11 of 15');
    expect(cellsOf('2026-08-31')).toEqual(['6 starts Thu 3 Sep', ...Array(4).fill('off-roll')]);
  });

  it('has half term as one gap, and a closed day as its reason', () => {
    expect(yearOf(year).weeks.find(({ monday }) => monday === '2026-10-26')).toEqual({
      kind: 'gap',
      monday: '2026-10-26',
      words: 'half term',
    });
    expect(cellsOf('2026-11-02')[0]).toBe('2 INSET');
  });

  it('tells a mark that is missing from one that nobody read, and both from what is to come', () => {
    expect(cellsOf('2026-10-12')[5]).toBe('not-marked');
    const unread = { ...year, marks: finlaysMarks.filter(({ date }) => date !== '2026-10-14') };
    expect(cellsOf('2026-10-12', unread).slice(4, 6)).toEqual(['not-read', 'not-read']);
    expect(cellsOf('2026-11-16').at(-1)).toBe('to-come');
  });

  it('counts the unauthorised of each week, N among them', () => {
    expect(weekOf('2026-09-21').unauthorised).toBe(3);
    expect(weekOf('2026-11-09').unauthorised).toBe(2);
    expect(weekOf('2026-09-28').unauthorised).toBe(0);
  });

  it('shows marks without a calendar too, and says that it is not set', () => {
    const alone = yearOf({ ...year, calendar: null });
    expect(alone.words).toBe('school calendar not set');
    expect(alone.weeks[0]?.monday).toBe('2026-09-07');
    expect(alone.weeks.find(({ monday }) => monday === '2026-10-26')?.kind).toBe('week');
  });

  it('is empty where nothing is known', () => {
    const { weeks } = yearOf({ ...year, marks: [], calendar: null, onRollFrom: null });
    expect(
      weeks
        .flatMap((week) => (week.kind === 'week' ? week.parts : []))
        .every((part) => part.kind === 'half-day' && part.cell.kind !== 'present'),
    ).toBe(true);
  });
});

describe('the ten school weeks', () => {
  const source = {
    marks: finlaysMarks,
    calendar: year.calendar as NonNullable<typeof year.calendar>,
    asOf: '2026-11-20',
    threshold: '',
  };

  it('say the count, what of it is provisional, and what drops out when', () => {
    const { count, sentences, scope } = tenWeeksOf(source);
    expect(scope).toBe('7 Sep to 20 Nov');
    expect(plain(count)).toBe('8 of 10 · 2 provisional');
    expect(plain(sentences)).toBe(
      'The 3 from week 3 drop out on Mon 7 Dec, the 1 from week 6 on Mon 11 Jan. A week with one session counts.',
    );
  });

  it('skip half term as a gap with its reason', () => {
    const kinds = tenWeeksOf(source).columns.map((column) => (column.kind === 'gap' ? column.words : column.number));
    expect(kinds).toEqual([1, 2, 3, 4, 5, 6, 7, 'half term', 8, 9, 10]);
  });

  it('say "consider" when the threshold is met, and name the tenth session', () => {
    const met = marksWith(
      Object.fromEntries(
        ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'].flatMap((date) => [
          [`${date} AM`, 'O'],
          [`${date} PM`, 'O'],
        ]),
      ),
    );
    expect(plain(tenWeeksOf({ ...source, marks: met }).sentences)).toContain(
      'Threshold: consider; the tenth was Fri 13 Nov PM.',
    );
  });

  it('say that the count is at least this where fewer than ten weeks are known', () => {
    expect(plain(tenWeeksOf({ ...source, asOf: '2026-09-25' }).sentences)).toContain('the count is at least this');
  });
});
