import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceRuns, codeClass, standingMarks } from '../../../src/attendance';
import { anyMarks } from './arbitrary-marks';
import { calendar, days, mark, schoolDays } from './autumn-2026';

const spans = (marks: Parameters<typeof absenceRuns>[0]) =>
  absenceRuns(marks, calendar).map(({ from, to, days, open }) => ({ from, to, days, open }));

describe('absence runs', () => {
  it('go on over weekends, half-term and INSET', () => {
    expect(spans([...days('2026-10-22', '2026-11-04', 'I'), ...days('2026-11-05', '2026-11-05', 'present')])).toEqual([
      { from: '2026-10-22', to: '2026-11-04', days: 4, open: false },
    ]);
  });

  it('are not broken and not lengthened by not-possible and closure marks', () => {
    const marks = [...days('2026-11-09', '2026-11-09', 'I'), ...days('2026-11-10', '2026-11-10', 'Y4')];
    expect(spans([...marks, ...days('2026-11-11', '2026-11-11', 'I')])).toEqual([
      { from: '2026-11-09', to: '2026-11-11', days: 2, open: true },
    ]);
  });

  it('count N, and half a day for one session', () => {
    expect(spans([mark('2026-11-09', 'PM', 'N'), ...days('2026-11-10', '2026-11-10', 'O')])).toEqual([
      { from: '2026-11-09', to: '2026-11-10', days: 1.5, open: true },
    ]);
  });

  it('end with an attended session, present or elsewhere', () => {
    const marks = [mark('2026-11-09', 'AM', 'I'), mark('2026-11-09', 'PM', 'V'), mark('2026-11-10', 'AM', 'I')];
    expect(spans(marks).map((run) => run.open)).toEqual([false, true]);
  });

  it('end with an unmarked or a missing session of a school day', () => {
    expect(spans([...days('2026-11-09', '2026-11-09', 'I'), mark('2026-11-10', 'AM', '')])).toEqual([
      { from: '2026-11-09', to: '2026-11-09', days: 1, open: false },
    ]);
    const gap = [...days('2026-11-09', '2026-11-09', 'I'), ...days('2026-11-11', '2026-11-11', 'I')];
    expect(spans(gap)).toHaveLength(2);
    expect(spans([mark('2026-11-09', 'AM', 'I'), mark('2026-11-10', 'AM', 'I')])).toHaveLength(2);
  });

  it('go on over a session in which the school was closed', () => {
    const lastDay = [mark('2026-12-18', 'AM', 'I'), ...days('2027-01-05', '2027-01-05', 'I')];
    expect(spans(lastDay)).toEqual([{ from: '2026-12-18', to: '2027-01-05', days: 1.5, open: true }]);
  });

  it('are none without marks', () => expect(absenceRuns([], calendar)).toEqual([]));

  it('hold every absent session of a school day exactly once, in order', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const absent = standingMarks(marks).filter(
          (m) =>
            schoolDays.includes(m.date) &&
            !(m.date === '2026-12-18' && m.session === 'PM') &&
            ['authorised', 'unauthorised'].includes(codeClass(m.code, m.date) ?? ''),
        );
        const runs = absenceRuns(marks, calendar);
        expect(runs.flatMap((run) => run.sessions)).toEqual([...absent]);
        expect(runs.slice(0, -1).every((run) => !run.open)).toBe(true);
        for (const run of runs) expect(run.days).toBe(run.sessions.length / 2);
      }),
    );
  });
});
