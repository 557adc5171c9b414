import { addDays, lightFormat, parseISO } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, penaltyWindow, schoolDaysOf, standingMarks } from '../../../src/attendance';
import { troubledMarks } from './arbitrary-marks';
import { calendar, days, mark, schoolDays } from './autumn-2026';

const mondays = schoolDaysOf(calendar).mondays;
/** The first sessions of a school week; week 0 is the first of term. */
const inWeek = (week: number, sessions: number, code = 'O'): Mark[] => {
  const monday = mondays[week] as string;
  const open = schoolDays.filter((day) => schoolDaysOf(calendar).mondays[weekOf(day)] === monday);
  return open
    .flatMap((day) => [mark(day, 'AM', code), mark(day, 'PM', code)])
    .filter((m) => !(m.date === '2026-12-18' && m.session === 'PM'))
    .slice(0, sessions);
};
const weekOf = (day: string): number => schoolDaysOf(calendar).weekOfDay[schoolDays.indexOf(day)] as number;
/** A Friday whose window is the school weeks 1 to 10. */
const end = '2026-11-20';

describe('worked examples of the threshold', () => {
  it('PN1: four G and six U within ten school weeks', () => {
    const window = penaltyWindow([...inWeek(1, 4, 'G'), ...inWeek(4, 6, 'U')], calendar, end);
    expect(window).toMatchObject({ met: true, settled: 10, provisional: 0 });
  });

  it('PN2: ten G in one week', () => {
    const window = penaltyWindow(inWeek(2, 10, 'G'), calendar, '2026-09-30');
    expect(window).toMatchObject({ met: true, metOn: { date: '2026-09-18', session: 'PM' } });
  });

  it('PN3: six in week 1, then one a week for four weeks: met on the session in week 5', () => {
    const marks = [...inWeek(1, 6), ...[2, 3, 4, 5].flatMap((week) => inWeek(week, 1))];
    expect(penaltyWindow(marks, calendar, end).metOn).toEqual({ date: mondays[5], session: 'AM' });
  });

  it('PN4: two in one term and eight in the next, inside ten school weeks', () => {
    const marks = [...days('2026-12-17', '2026-12-17', 'G'), ...days('2027-01-05', '2027-01-08', 'O')];
    expect(penaltyWindow(marks, calendar, '2027-01-15')).toMatchObject({ met: true, total: 10 });
  });

  it('PN5: eight sessions round a bank holiday are below it', () => {
    const marks = [...days('2027-04-29', '2027-04-30', 'G'), ...days('2027-05-04', '2027-05-05', 'G')];
    expect(penaltyWindow(marks, calendar, '2027-05-07')).toMatchObject({ met: false, total: 8, metOn: null });
  });

  it('PN6: one a week for ten school weeks is met on the tenth', () => {
    const marks = Array.from({ length: 10 }, (_, week) => inWeek(week, 1)).flat();
    expect(penaltyWindow(marks, calendar, '2026-11-13').metOn?.date).toBe(marks[9]?.date);
  });

  it('PN7: five in week 1 and five in week 11', () => {
    const marks = [...inWeek(1, 5), ...inWeek(11, 5)];
    expect(penaltyWindow(marks, calendar, '2026-11-27')).toMatchObject({ met: false, total: 5 });
  });

  it('PN8: half-term is no school week, so a window over it reaches further back (law 4.1)', () => {
    const window = penaltyWindow([], calendar, '2026-11-18');
    expect(window.weeks.map((week) => week.monday)).toEqual([
      '2026-09-07',
      '2026-09-14',
      '2026-09-21',
      '2026-09-28',
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ]);
    expect(window.complete).toBe(true);
  });

  it('PN9: a week with a bank holiday is a school week', () => {
    const marks = [...inWeek(mondays.indexOf('2027-05-03'), 8), ...days('2027-05-10', '2027-05-10', 'O')];
    expect(penaltyWindow(marks, calendar, '2027-05-14')).toMatchObject({ met: true, total: 10 });
  });

  it('PN10: seven O and three N meet it, with the three shown as provisional', () => {
    const window = penaltyWindow([...inWeek(3, 7, 'O'), ...inWeek(5, 3, 'N')], calendar, end);
    expect(window).toMatchObject({ met: true, settled: 7, provisional: 3, total: 10 });
  });

  it('L is present, not unauthorised: nine O and one L do not meet it', () => {
    expect(penaltyWindow([...inWeek(3, 9, 'O'), ...inWeek(4, 1, 'L')], calendar, end).met).toBe(false);
  });
});

describe('what the window says', () => {
  it('counts nothing after asOf, and puts aside marks on days that are no school days', () => {
    const marks = [mark('2026-11-18', 'AM', 'O'), mark('2026-11-20', 'AM', 'O'), mark('2026-11-02', 'AM', 'O')];
    const window = penaltyWindow(marks, calendar, '2026-11-18');
    expect(window.total).toBe(1);
    expect(window.ignored).toEqual([mark('2026-11-02', 'AM', 'O')]);
  });

  it('ends with the last school week when asOf lies in a holiday', () => {
    const window = penaltyWindow(days('2026-10-22', '2026-10-23', 'O'), calendar, '2026-10-28');
    expect(window.weeks.at(-1)?.monday).toBe('2026-10-19');
    expect(window.total).toBe(4);
  });

  it('says when old sessions leave, skipping holiday weeks, and nothing about weeks from which nothing leaves', () => {
    const marks = [...inWeek(1, 3), ...inWeek(3, 1)];
    const window = penaltyWindow(marks, calendar, '2026-11-20');
    expect(window.drops).toEqual([
      { date: '2026-11-23', count: 3 },
      { date: '2026-12-07', count: 1 },
    ]);
  });

  it('lists drops only as far as the calendar goes', () => {
    const window = penaltyWindow(days('2027-05-26', '2027-05-28', 'O'), calendar, '2027-05-28');
    expect(window.drops).toEqual([]);
  });

  it('is "at least" when the calendar is too short or over', () => {
    expect(penaltyWindow([], calendar, '2026-09-25').complete).toBe(false);
    expect(penaltyWindow([], calendar, '2027-06-04').complete).toBe(false);
    expect(penaltyWindow([], calendar, '2026-08-01')).toMatchObject({ weeks: [], complete: false, total: 0 });
  });

  it('orders sessions by date, AM first, and takes the later of two marks', () => {
    const window = penaltyWindow(
      [mark('2026-11-18', 'PM', 'U'), mark('2026-11-18', 'AM', 'N'), mark('2026-11-18', 'AM', 'O')],
      calendar,
      '2026-11-18',
    );
    expect(window.weeks.at(-1)?.sessions.map((m) => m.session + m.code)).toEqual(['AMO', 'PMU']);
  });

  it('crosses again only after it was below', () => {
    const marks = [...inWeek(1, 10), ...inWeek(2, 2), ...inWeek(12, 10)];
    expect(penaltyWindow(marks, calendar, '2026-12-04').crossings).toEqual([
      { date: '2026-09-11', session: 'PM', from: mondays[0], to: mondays[1] },
      { date: '2026-12-04', session: 'PM', from: mondays[3], to: mondays[12] },
    ]);
  });
});

/** The same rule, written the slow and obvious way. */
function naive(marks: readonly Mark[], asOf: string) {
  const counted = standingMarks(marks).filter(
    (m) => 'GNOU'.includes(m.code) && m.code !== '' && m.date <= asOf && schoolDays.includes(m.date),
  );
  const last = mondays.filter((monday) => monday <= asOf).length - 1;
  const window = counted.filter((m) => weekOf(m.date) > last - 10 && weekOf(m.date) <= last);
  return { total: window.length, provisional: window.filter((m) => m.code === 'N').length, tenth: window[9] };
}

describe('laws that always hold', () => {
  const anyAsOf = fc
    .integer({ min: 0, max: 280 })
    .map((n) => lightFormat(addDays(parseISO('2026-08-28'), n), 'yyyy-MM-dd'));

  it('agrees with the slow and obvious count', () => {
    fc.assert(
      fc.property(troubledMarks, anyAsOf, (marks, asOf) => {
        const window = penaltyWindow(marks, calendar, asOf);
        const expected = naive(marks, asOf);
        expect(window.total).toBe(expected.total);
        expect(window.provisional).toBe(expected.provisional);
        expect(window.settled + window.provisional).toBe(window.total);
        expect(window.met).toBe(window.total >= 10);
        expect(window.metOn).toEqual(
          expected.tenth ? { date: expected.tenth.date, session: expected.tenth.session } : null,
        );
        expect(window.weeks.flatMap((week) => week.sessions)).toHaveLength(window.total);
      }),
    );
  });

  it('a crossing is exactly a session at which "met" turns true', () => {
    fc.assert(
      fc.property(troubledMarks, (marks) => {
        const standing = standingMarks(marks).filter((m) => schoolDays.includes(m.date));
        const turns: string[] = [];
        let met = false;
        for (const day of schoolDays) {
          if (met)
            met =
              naive(
                standing.filter((m) => m.date < day),
                day,
              ).total >= 10;
          for (const session of ['AM', 'PM'] as const) {
            const upTo = standing.filter((m) => m.date < day || (m.date === day && m.session <= session));
            const now = naive(upTo, day).total >= 10;
            if (now && !met) turns.push(day + session);
            met = now;
          }
        }
        const crossings = penaltyWindow(marks, calendar, '2027-05-28').crossings;
        expect(crossings.map((c) => c.date + c.session)).toEqual(turns);
      }),
      { numRuns: 40 },
    );
  });

  it('without new sessions the count falls exactly by the drops', () => {
    fc.assert(
      fc.property(troubledMarks, (marks) => {
        const asOf = '2026-12-04';
        const past = marks.filter((m) => m.date <= asOf);
        let left = penaltyWindow(past, calendar, asOf).total;
        for (const { date, count } of penaltyWindow(past, calendar, asOf).drops) {
          left -= count;
          expect(penaltyWindow(past, calendar, date).total).toBe(left);
        }
      }),
    );
  });
});
