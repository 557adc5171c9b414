import { describe, expect, it } from 'vitest';
import { headroom, penaltyWindow, summarise } from '../../../src';
import { dayWords } from '../../../src/attendance';
import { figuresFromCounts } from '../../../src/review/cohort-figures';
import { cellWords } from '../../../src/review/cohort-words';
import { absent, calendar, figuresOf, LINE, row, TODAY, term } from './made-up-cohort';

const cell = (figures: ReturnType<typeof figuresOf>, column: Parameters<typeof cellWords>[1]) =>
  cellWords(row('amy', { figures }), column);

describe('a pupil whose marks were all read', () => {
  const marks = term(absent(14));
  const figures = figuresOf(marks);

  it('has the library’s counts', () => {
    const { attended, possible } = summarise(marks);
    expect(figures.counts).toEqual({ attended, possible });
    expect(cell(figures, 'attended').main).toBe(`${attended} of ${possible}`);
  });

  it('is so many attended sessions under the line as the library says', () => {
    const { presentToRecover } = headroom(marks, { percent: 90 });
    expect(presentToRecover).toBeGreaterThan(0);
    expect(cell(figures, 'headroom')).toEqual({ main: String(presentToRecover), more: 'attended in a row' });
  });

  it('has so many absent sessions left above the line', () => {
    const few = term(absent(5));
    const { sessionsToThreshold } = headroom(few, { percent: 90 });
    expect(cell(figuresOf(few), 'headroom')).toEqual({ main: String(sessionsToThreshold), more: 'absent left' });
  });

  it('has its ten weeks with what is provisional, and when it drops out', () => {
    const unauthorised = term({ '2026-11-10 AM': 'U', '2026-11-10 PM': 'O', '2026-11-17 AM': 'N' });
    const window = penaltyWindow(unauthorised, calendar, TODAY);
    expect(window.total).toBe(3);
    const shown = cell(figuresOf(unauthorised), 'window');
    expect(shown).toMatchObject({ main: '3', more: '1 N', bar: { settled: 2, provisional: 1 } });
    expect(cell(figuresOf(unauthorised), 'drop').main).toBe(
      `${window.drops[0]?.count} on ${dayWords(window.drops[0]?.date ?? '').slice(4)}`,
    );
  });

  it('says since when it has been at the line', () => {
    const late = { '2026-11-18 AM': 'I', '2026-11-18 PM': 'I', '2026-11-19 AM': 'I', '2026-11-19 PM': 'I' };
    const before = absent(9);
    const all = term({ ...before, ...late });
    const reached = all.filter(({ date }) => date < '2026-11-18');
    expect(headroom(reached, { percent: 90 }).sessionsToThreshold).toBeGreaterThan(0);
    expect(headroom(all, { percent: 90 }).sessionsToThreshold).toBe(0);
    expect(cell(figuresOf(all), 'crossed').main).toMatch(/^line 1[89] Nov/);
  });
});

describe('a pupil of whom sessions were not read', () => {
  const whole = term(absent(6, 'U'));
  const unread = new Set(['2026-10-06', '2026-10-07', '2026-10-08']);
  const read = whole.filter(({ date }) => !unread.has(date));
  const figures = figuresOf(read, false);

  it('has attended at least what was read, and never fewer', () => {
    expect(figures.unread).toBe(6);
    expect(cell(figures, 'attended')).toEqual({
      main: `at least ${summarise(read).attended}`,
      more: `of ${summarise(read).possible} read`,
    });
  });

  it('has a percentage from all of them missed to all attended, and the true one lies between', () => {
    const { low, high } = figures.ends as NonNullable<typeof figures.ends>;
    const { attended, possible } = summarise(whole);
    expect(low.attended / low.possible).toBeLessThanOrEqual(attended / possible);
    expect(high.attended / high.possible).toBeGreaterThanOrEqual(attended / possible);
    expect(cell(figures, 'percent').main).toMatch(/^\d+\.\d to \d+\.\d$/);
  });

  it('has at most so many absent sessions left', () => {
    const words = cell(figures, 'headroom');
    const most = headroom([...read, ...whole.filter(({ date }) => unread.has(date))], { percent: 90 });
    expect(words.main).toBe(`at most ${most.sessionsToThreshold}`);
  });

  it('has at least so many unauthorised in its ten weeks', () => {
    const late = term({ '2026-11-10 AM': 'U' }).filter(({ date }) => !unread.has(date));
    expect(cell(figuresOf(late, false), 'window').main).toBe('at least 1');
  });

  it('has at least so many to attend in a row where it is under the line anyway', () => {
    const under = term(absent(30)).filter(({ date }) => !unread.has(date));
    expect(cell(figuresOf(under, false), 'headroom').main).toMatch(/^at least \d+$/);
  });

  it('is not said to have crossed anything on a day that nobody knows', () => {
    const under = term(absent(30)).filter(({ date }) => !unread.has(date));
    expect(figuresOf(under, false).reachedOn).toBeNull();
  });

  it('shows how many are missing', () => {
    expect(cell(figures, 'missing')).toEqual({ main: '0', more: '6 not read' });
  });
});

it('an empty mark of a session that is over is a missing mark', () => {
  const figures = figuresOf(term({ '2026-11-12 PM': '' }), false);
  expect(figures.blank).toBe(1);
  expect(cell(figures, 'missing').main).toBe('1');
});

it('a pupil of whom the page prints counts has these, and says that they are printed', () => {
  const figures = figuresFromCounts({ attended: 90, possible: 100 }, LINE);
  expect(cell(figures, 'attended')).toEqual({ main: '90 of 100', more: 'as printed' });
  expect(cell(figures, 'headroom')).toEqual({ main: '1', more: 'attended in a row' });
  expect(cell(figures, 'window').main).toBe('–');
});
