import { describe, expect, it } from 'vitest';
import { pupilMarks } from '../../../entrypoints/sidepanel/views/pupil-marks';
import type { Mark, SchoolCalendar } from '../../../src/attendance';
import { calendarOfYear, schoolDaysOf } from '../../../src/attendance';
import { figuresFromMarks } from '../../../src/review/cohort-figures';
import { leaveEffect } from '../../../src/review/leave-effect';
import { ownCalendar, ownHistory } from '../../../src/review/own-calendar';
import { pupilReview } from '../../../src/review/pupil-review';
import { plain } from '../../../src/review/pupil-said';
import { inputFor } from '../../components/review/made-up-review';
import { ASKED, calendar, LINE, NOW, TODAY, term } from './made-up-cohort';

const CLOSED = '2026-11-10';
/** Year 11 was sent home for a day, and for a morning. */
const school: SchoolCalendar = {
  ...calendar,
  closed: [
    { date: CLOSED, years: ['11'], kind: 'closure' },
    { date: '2026-11-12', session: 'AM', years: ['10', '11'] },
    { date: '2026-06-10', years: ['11'] },
  ],
};
const isOfClosure = ({ date, session }: Mark): boolean =>
  date === CLOSED || (date === '2026-11-12' && session === 'AM');
/** Present in all that was open to year 11. */
const attended = term().filter((mark) => !isOfClosure(mark));
const historyOf = (marks: Mark[]) => ({ pupil: { name: null, id: null, year: null }, marks, complete: false });
const figuresOf = (marks: Mark[], year: string | null) => {
  const own = ownCalendar(school, year, TODAY);
  const seen = pupilMarks(ownHistory(historyOf(marks), { school, own }), own, NOW);
  return figuresFromMarks(seen, false, { ...ASKED, calendar: own, schoolCalendar: school });
};

describe('the calendar of a year group', () => {
  it('has no sessions that were closed to it, and all others', () => {
    const own = schoolDaysOf(calendarOfYear(school, '11', '2026-09-01'));
    expect(own.indexOfDay.has(CLOSED)).toBe(false);
    expect(own.closedSession.get('2026-11-12')).toBe('AM');
    expect(own.days).toHaveLength(schoolDaysOf(school).days.length - 1);
  });

  it('is the school’s own where nothing was closed to it alone, or nobody knows the year', () => {
    expect(ownCalendar(school, '8', TODAY)).toBe(school);
    expect(ownCalendar(school, null, TODAY)).toBe(school);
    expect(ownCalendar(null, '11', TODAY)).toBeNull();
  });

  it('is made once, and leaves closures of the year before to whoever was in it', () => {
    const own = ownCalendar(school, '11', TODAY);
    expect(ownCalendar(school, '11', TODAY)).toBe(own);
    expect(own?.closed[2]).toHaveProperty('years');
  });
});

describe('sessions that were closed to the pupil’s year group', () => {
  it('are not unread: the figure is exact', () => {
    expect(figuresOf(attended, '11')).toMatchObject({ unread: 0, blank: 0, counts: { attended: attended.length } });
  });

  it('are unread for other years, and where the year is not known', () => {
    expect([
      figuresOf(attended, '10').unread,
      figuresOf(attended, '8').unread,
      figuresOf(attended, null).unread,
    ]).toEqual([2, 3, 3]);
  });

  it('are no missing marks where the page shows them empty', () => {
    const marks = term().map((mark) => (isOfClosure(mark) ? { ...mark, code: '' } : mark));
    expect(figuresOf(marks, '11')).toMatchObject({ unread: 0, blank: 0 });
    expect(figuresOf(marks, '8').blank).toBe(3);
  });

  it('count as what was marked, where something was', () => {
    const marks = term({ [`${CLOSED} AM`]: 'U' });
    expect(figuresOf(marks, '11').counts).toEqual({ attended: marks.length - 1, possible: marks.length });
  });

  it('leave the ten school weeks as they are for the whole school', () => {
    const week: SchoolCalendar = {
      ...calendar,
      closed: ['09', '10', '11', '12', '13'].map((day) => ({ date: `2026-11-${day}`, years: ['11'] })),
    };
    const own = ownCalendar(week, '11', TODAY);
    const seen = pupilMarks(historyOf(attended), own, NOW);
    const { window } = figuresFromMarks(seen, false, { ...ASKED, calendar: own, schoolCalendar: week });
    expect(window?.weeks.map(({ monday }) => monday)).toContain('2026-11-09');
    const input = { ...inputFor({ marks: attended, calendar: own }), schoolCalendar: week };
    expect(pupilReview(input).shown?.weeks?.source.calendar).toBe(week);
  });

  it('are none of what is still to come, nor of leave', () => {
    const ahead: SchoolCalendar = { ...calendar, closed: [{ date: '2026-12-01', years: ['8'] }] };
    const own = ownCalendar(ahead, '8', TODAY);
    const left = (of: SchoolCalendar | null) =>
      pupilReview({ ...inputFor({ marks: term(), calendar: of }), schoolCalendar: ahead }).shown?.ahead.horizons[0]
        ?.left;
    expect(left(own)).toBe((left(ahead) ?? 0) - 2);
    const asked = { schoolCalendar: ahead, today: TODAY, line: LINE, hasNotices: true, isWhole: true };
    const leave = { from: '2026-11-30', to: '2026-12-02', type: null };
    const effect = leaveEffect(term(), leave, { ...asked, calendar: own });
    expect(typeof effect === 'string' ? effect : effect.sessions.map(({ date }) => date)).toEqual([
      '2026-11-30',
      '2026-11-30',
      '2026-12-02',
      '2026-12-02',
    ]);
  });

  it('say no range in the pupil’s own view', () => {
    const own = ownCalendar(school, '11', TODAY);
    const of = (one: SchoolCalendar | null) =>
      pupilReview(inputFor({ marks: attended, calendar: one, now: NOW })).shown?.figures;
    expect(of(own)?.unread).toEqual([]);
    expect(plain(of(school)?.unread ?? [])).toContain('3 sessions were not read');
  });
});
