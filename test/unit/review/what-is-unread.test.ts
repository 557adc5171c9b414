import { describe, expect, it } from 'vitest';
import { pupilMarks } from '../../../entrypoints/sidepanel/views/pupil-marks';
import type { Mark, SchoolCalendar } from '../../../src/attendance';
import { addCalendarDays } from '../../../src/attendance';
import { pupilReview } from '../../../src/review/pupil-review';
import { plain } from '../../../src/review/pupil-said';
import { standingOf } from '../../../src/review/pupil-standing';
import { inputFor } from '../../components/review/made-up-review';
import { calendar, NOW, TODAY, term } from './made-up-cohort';

const seenOf = (marks: Mark[], of: SchoolCalendar = calendar, complete = false) =>
  pupilMarks({ pupil: { name: null, id: null, year: null }, marks, complete }, of, NOW);

describe('what was not read', () => {
  it('is today too, of a year that is complete up to yesterday', () => {
    const seen = seenOf(term({}, addCalendarDays(TODAY, -1)), calendar, true);
    const { unread, low, high } = standingOf({ seen, calendar, isComplete: true });
    expect(unread).toBe(2);
    expect(high.attended - low.attended).toBe(2);
  });

  it('is not known where the calendar ends before this year, or begins in the middle of it', () => {
    const lastYear = { terms: [{ from: '2025-09-03', to: '2026-07-17' }], closed: [] };
    const secondHalf = { terms: [{ from: '2026-11-02', to: '2026-12-18' }], closed: [] };
    const week = term().filter(({ date }) => date >= '2026-11-16');
    expect(seenOf(week, lastYear).isWhole).toBe(false);
    const half = term().filter(({ date }) => date >= '2026-11-02');
    expect(seenOf(half, secondHalf).isWhole).toBe(false);
    expect(seenOf(term()).isWhole).toBe(true);
  });

  it('is no session in which a page says that the pupil was not on roll', () => {
    const marks = term().map((mark) => ({
      ...mark,
      code: mark.date >= '2026-10-05' && mark.date <= '2026-10-09' ? 'Z' : mark.code,
    }));
    expect(seenOf(marks).unseen).toBe(0);
  });

  it('in the summer before is no part of how the pupil goes on', () => {
    const both = { ...calendar, terms: [{ from: '2026-04-13', to: '2026-07-17' }, ...calendar.terms] };
    const now = '2026-10-01T16:30:00Z';
    const summer = ['AM', 'PM'].map((session) => ({ date: '2026-06-15', session, code: 'I' }) as Mark);
    const ofSummer = ['2026-06-08', '2026-06-22'].flatMap((date) => summer.map((mark) => ({ ...mark, date })));
    const marks = [...summer, ...ofSummer, ...term({}, '2026-10-01')];
    const input = { ...inputFor({ marks, now }), calendar: both, seen: pupilMarks(inputHistory(marks), both, now) };
    const recent = pupilReview({
      ...input,
      today: '2026-10-01',
      isComplete: false,
    }).shown?.ahead.horizons[0]?.assumptions.find(({ key }) => key === 'recent');
    expect(recent?.name).toContain('less than ten school weeks is known');
    expect(plain(recent?.percent ?? [])).toBe('100.0 %');
  });
});

const inputHistory = (marks: Mark[]) => ({ pupil: { name: null, id: null, year: null }, marks, complete: false });
