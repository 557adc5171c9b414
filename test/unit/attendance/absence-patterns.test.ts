import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  edgePattern,
  edgesOfDaysOff,
  isLater,
  latesByWeek,
  schoolSessions,
  sinceWhen,
  summarise,
  weekdayPattern,
} from '../../../src/attendance';
import { anyMarks } from './arbitrary-marks';
import { calendar, days, mark } from './autumn-2026';

describe('weekdays', () => {
  it('keep AM and PM apart, and count what was not possible in neither', () => {
    const parts = weekdayPattern([
      mark('2026-11-06', 'PM', 'I'),
      mark('2026-11-13', 'PM', 'O'),
      mark('2026-11-20', 'PM', '\\'),
      mark('2026-11-20', 'AM', 'X'),
    ]);
    const of = (weekday: number, session: string) =>
      parts.find((part) => part.weekday === weekday && part.session === session)?.summary;
    expect(of(5, 'PM')).toMatchObject({ absent: 2, possible: 3 });
    expect(of(5, 'AM')).toMatchObject({ absent: 0, possible: 0 });
  });

  it('hold every mark of a school day once', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const weekdays = marks.filter(({ date }) => new Date(date).getUTCDay() % 6 !== 0);
        const sum = weekdayPattern(marks).reduce((all, { summary }) => all + summary.absent, 0);
        expect(sum).toBe(summarise(weekdays).absent);
      }),
    );
  });
});

describe('days beside days off', () => {
  const edges = edgesOfDaysOff(calendar);

  it('are the last before a half term and the first after it, an INSET day on the way or not', () => {
    expect(edges.get('2026-10-23')).toEqual([{ side: 'before', of: 'half-term' }]);
    expect(edges.get('2026-11-03')).toEqual([{ side: 'after', of: 'half-term' }]);
  });

  it('are those beside a holiday between terms, and beside a bank holiday', () => {
    expect(edges.get('2026-12-18')).toEqual([{ side: 'before', of: 'holiday' }]);
    expect(edges.get('2027-01-05')).toEqual([{ side: 'after', of: 'holiday' }]);
    expect(edges.get('2027-04-30')).toEqual([{ side: 'before', of: 'bank-holiday' }]);
    expect(edges.get('2027-05-04')).toEqual([{ side: 'after', of: 'bank-holiday' }]);
  });

  it('a weekend alone makes none', () => {
    expect(edges.get('2026-11-13')).toBeUndefined();
  });

  it('an INSET day within a term makes two', () => {
    const own = {
      terms: [{ from: '2026-09-03', to: '2026-10-23' }],
      closed: [{ date: '2026-09-16', kind: 'inset' as const }],
    };
    expect([...edgesOfDaysOff(own)]).toEqual([
      ['2026-09-15', [{ side: 'before', of: 'inset' }]],
      ['2026-09-17', [{ side: 'after', of: 'inset' }]],
    ]);
  });

  it('are held against all other days', () => {
    const marks = [...days('2026-10-19', '2026-10-22', 'present'), ...days('2026-10-23', '2026-10-23', 'I')];
    const { edges: parts, rest } = edgePattern(marks, calendar);
    expect(parts).toMatchObject([{ side: 'before', of: 'half-term', summary: { absent: 2, possible: 2 } }]);
    expect(rest).toMatchObject({ absent: 0, possible: 8 });
  });
});

describe('lates by week', () => {
  it('stand in every school week, L and U apart; a week without school has no place', () => {
    const marks = [mark('2026-10-22', 'AM', 'L'), mark('2026-11-03', 'AM', 'U'), mark('2026-11-04', 'PM', 'L')];
    expect(latesByWeek(marks, calendar, '2026-10-19', '2026-11-10')).toEqual([
      { monday: '2026-10-19', late: 1, afterClose: 0 },
      { monday: '2026-11-02', late: 1, afterClose: 1 },
      { monday: '2026-11-09', late: 0, afterClose: 0 },
    ]);
  });
});

describe('since when a line is met', () => {
  it('is the session that brought it about last, not the first time ever', () => {
    const marks = [
      ...days('2026-09-03', '2026-09-03', 'I'),
      ...days('2026-09-04', '2026-09-30', 'present'),
      ...days('2026-10-01', '2026-10-02', 'I'),
    ];
    expect(sinceWhen(marks, { percent: 90 })).toEqual({ date: '2026-10-02', session: 'AM' });
  });

  it('is nothing where it is not met now', () => {
    expect(sinceWhen(days('2026-09-03', '2026-09-30', 'present'), { percent: 90 })).toBeNull();
    expect(sinceWhen([], { percent: 90 })).toBeNull();
  });

  it('is there exactly where the totals say that the line is met', () => {
    fc.assert(
      fc.property(anyMarks, fc.constantFrom('at' as const, 'below' as const), (marks, reach) => {
        const { attended, possible } = summarise(marks);
        const isMet = reach === 'at' ? attended * 10 <= possible * 9 : attended * 10 < possible * 9;
        expect(sinceWhen(marks, { percent: 90, reach }) !== null).toBe(possible > 0 && isMet);
      }),
    );
  });
});

describe('sessions of the calendar', () => {
  it('leave out holidays and half-closed afternoons', () => {
    expect(schoolSessions(calendar, '2026-12-17', '2027-01-05')).toEqual([
      { date: '2026-12-17', session: 'AM' },
      { date: '2026-12-17', session: 'PM' },
      { date: '2026-12-18', session: 'AM' },
      { date: '2027-01-05', session: 'AM' },
      { date: '2027-01-05', session: 'PM' },
    ]);
    expect(isLater({ date: '2026-12-17', session: 'PM' }, { date: '2026-12-17', session: 'AM' })).toBe(true);
  });
});
