import { describe, expect, it } from 'vitest';
import { headroom, penaltyWindow, summarise } from '../../../src';
import { type LeaveEffect, leaveEffect } from '../../../src/review/leave-effect';
import { effectWords } from '../../../src/review/leave-words';
import { absent, calendar, LINE, TODAY, term } from './made-up-cohort';

const asked = { calendar, today: TODAY, line: LINE, hasNotices: true, isWhole: true };
const week = { from: '2026-11-30', to: '2026-12-04', type: 'exceptional' };

function effectOf(marks = term(absent(3)), leave = week, more: Partial<typeof asked> = {}): LeaveEffect {
  const effect = leaveEffect(marks, leave, { ...asked, ...more });
  if (typeof effect === 'string') throw new Error(effect);
  return effect;
}

describe('leave that is asked for', () => {
  const marks = term(absent(3));
  const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];
  const then = (code: string) => [
    ...marks,
    ...days.flatMap((date) => (['AM', 'PM'] as const).map((session) => ({ date, session, code }))),
  ];

  it('has ten sessions in a week of five days', () => expect(effectOf().sessions).toHaveLength(10));

  it('granted is the library’s figure with these sessions as C', () => {
    const { attended, possible } = summarise(then('C'));
    expect(effectOf(marks).granted.counts).toEqual({ attended, possible });
    const { recover, isAtLine } = effectOf(marks).granted;
    expect({ isAtLine, recover }).toEqual({
      isAtLine: true,
      recover: headroom(then('C'), { percent: 90 }).presentToRecover,
    });
    const few = effectOf(term(), { ...week, to: '2026-11-30' }).granted;
    const two = [...term(), { date: '2026-11-30', session: 'AM' as const, code: 'C' }];
    const library = headroom([...two, { date: '2026-11-30', session: 'PM', code: 'C' }], { percent: 90 });
    expect(few.left).toBe(library.sessionsToThreshold);
  });

  it('taken without leave is the same share, but unauthorised, and reaches the ten of ten weeks', () => {
    const { taken, granted } = effectOf(marks);
    expect(taken.counts).toEqual(granted.counts);
    expect(taken.code).toBe('O');
    expect(taken.window?.total).toBe(penaltyWindow(then('O'), calendar, '2026-12-04').total);
    expect(taken.window?.met).toBe(true);
    expect(granted.window?.met).toBe(false);
  });

  it('a holiday taken without leave is G', () => {
    expect(effectOf(marks, { ...week, type: 'holiday' }).taken.code).toBe('G');
  });

  it('attended instead adds to both', () => {
    const { attended, now } = effectOf(marks);
    expect(attended.counts).toEqual({ attended: now.attended + 10, possible: now.possible + 10 });
  });

  it('in autumn says “at least” of ten weeks that begin in a summer of which nothing was read', () => {
    const both = { ...calendar, terms: [{ from: '2026-04-13', to: '2026-07-17' }, ...calendar.terms] };
    const early = { from: '2026-09-10', to: '2026-09-11', type: 'exceptional' };
    const few = marks.filter(({ date }) => date <= '2026-09-07');
    const { taken } = effectOf(few, early, { calendar: both, today: '2026-09-07' });
    expect(taken.window).toMatchObject({ total: 4, isAtLeast: true });
    expect(effectOf(marks).taken.window?.isAtLeast).toBe(false);
  });

  it('of the year before has that year’s figures, not two years in one', () => {
    const both = { ...calendar, terms: [{ from: '2026-04-13', to: '2026-07-17' }, ...calendar.terms] };
    const past = { from: '2026-07-16', to: '2026-07-17', type: 'holiday' };
    expect(effectOf(marks, past, { calendar: both }).now.possible).toBe(0);
    expect(effectOf(marks, past, { calendar: both }).isAtLeast).toBe(true);
    expect(effectOf(marks, past, { calendar: both }).taken.counts).toEqual({ attended: 0, possible: 4 });
  });

  it('leaves marks of its own days out of today’s figures', () => {
    const past = { from: '2026-11-12', to: '2026-11-13', type: 'exceptional' };
    const effect = effectOf(marks, past);
    expect(effect.marked).toBe(4);
    expect(effect.now.possible).toBe(summarise(marks).possible - 4);
    expect(effect.attended.counts).toEqual({
      attended: summarise(marks).attended,
      possible: summarise(marks).possible,
    });
  });

  it('says what is wanting: dates, or a calendar that reaches so far', () => {
    expect(leaveEffect(marks, { from: null, to: null, type: null }, asked)).toBe('leaveDates');
    expect(leaveEffect(marks, { from: '2027-06-01', to: '2027-06-02', type: null }, asked)).toBe('calendar');
    expect(leaveEffect(marks, { from: '2026-12-05', to: '2026-12-06', type: null }, asked)).toBe('leaveDates');
  });
});

describe('its words', () => {
  it('stand for each figure, with what is to be considered and nothing decided', () => {
    const { outcomes, lines } = effectWords(effectOf(), LINE);
    expect(outcomes).toEqual(['Granted (C)', 'Taken without leave (O)', 'Attended instead']);
    const weeks = lines.find(({ name }) => name.startsWith('Unauthorised in ten weeks'));
    expect(weeks?.outcomes[1]?.more).toContain('consider');
  });

  it('say at least where marks are unread, and tell no distance', () => {
    const { lines, notes } = effectWords(effectOf(term(), week, { isWhole: false }), LINE);
    expect(lines[0]?.now.main).toMatch(/^at least /);
    expect(lines.find(({ name }) => name === 'To 90 %')?.outcomes[0]?.main).toBe('not known');
    expect(notes.join(' ')).toContain('at least');
  });
});
