import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeClass, formatRate, type Mark, summarise, summariseCounts } from '../../../src/attendance';
import published from '../../vectors/national-counts-2025-26.json' with { type: 'json' };
import { anyMarks } from './arbitrary-marks';
import { days, mark } from './autumn-2026';

describe("the Department's 2025/26 counts", () => {
  it('are all 27 rows', () => expect(published).toHaveLength(27));

  it.each(published)('$area $phase', (row) => {
    const counts: Record<string, number | undefined> = row.counts;
    const ours = summariseCounts(counts as Record<string, number>, '2026-03-02');
    expect(ours.attended).toBe(row.attended);
    expect(ours.unauthorised).toBe(row.unauthorised);
    // the published total of authorised holds a few sessions that no listed reason explains
    expect(ours.authorised).toBe(row.authorised - row.authorisedGap);
    expect(ours.absent).toBe(row.absent - row.authorisedGap);
    expect(ours.possible).toBe(row.possible - row.authorisedGap);
    expect(ours.late + (counts.U ?? 0)).toBe(row.lates);
    expect(ours.provisional).toBe(counts.N);
    if (row.authorisedGap === 0) expect(ours.percent).toBeCloseTo(Number(row.attendancePercent), 12);
    expect(formatRate(row.attended, row.possible, 4)).toBe(Number(row.attendancePercent).toFixed(4));
  });
});

describe('a pupil’s totals', () => {
  it('count present and attending elsewhere as attended, and keep D, X, Y and # outside (law 2.2)', () => {
    const codes = ['/', 'L', 'V', 'B', 'I', 'C2', 'O', 'N', 'D', 'X', 'Y4', '#', 'Z', '', '-'];
    const marks = codes.map((code, i) => mark(`2026-11-${String(i + 1).padStart(2, '0')}`, 'AM', code));
    expect(summarise(marks)).toEqual({
      possible: 8,
      attended: 4,
      authorised: 2,
      unauthorised: 2,
      absent: 4,
      late: 1,
      unmarked: 2,
      provisional: 1,
      percent: 50,
      persistent: true,
      severe: true,
    });
  });

  it('are n/a, not 0 or 100 %, where nothing was possible (law trap 3)', () => {
    const allElsewhere = summarise(days('2026-09-03', '2026-09-30', 'D'));
    expect(allElsewhere).toMatchObject({ possible: 0, percent: null, persistent: false, severe: false });
    expect(formatRate(allElsewhere.attended, allElsewhere.possible, 1)).toBe('n/a');
  });

  it('take the later of two marks for one session', () => {
    const amended = [mark('2026-11-20', 'AM', 'N'), mark('2026-11-19', 'AM', '/'), mark('2026-11-20', 'AM', 'I')];
    expect(summarise(amended)).toMatchObject({ attended: 1, authorised: 1, unauthorised: 0, provisional: 0 });
  });

  it('cover an inclusive range of dates', () => {
    const marks = days('2026-11-16', '2026-11-20', 'present');
    expect(summarise(marks, { from: '2026-11-17', to: '2026-11-19' }).possible).toBe(6);
  });

  it('use the code table of each mark’s own date: J is attended before August 2024, J1 an absence since', () => {
    const marks = [mark('2024-07-01', 'AM', 'J'), mark('2026-11-20', 'AM', 'J1'), mark('2024-07-01', 'PM', 'C2')];
    expect(summarise(marks)).toMatchObject({ attended: 1, authorised: 1, unmarked: 1 });
  });

  it.each([
    { absent: 18, possible: 181, persistent: false, severe: false },
    { absent: 19, possible: 190, persistent: true, severe: false },
    { absent: 25, possible: 251, persistent: false, severe: false },
    { absent: 37, possible: 380, persistent: false, severe: false },
    { absent: 38, possible: 380, persistent: true, severe: false },
    { absent: 28, possible: 250, persistent: true, severe: false },
    { absent: 1, possible: 10, persistent: true, severe: false },
    { absent: 189, possible: 380, persistent: true, severe: false },
    { absent: 190, possible: 380, persistent: true, severe: true },
    { absent: 0, possible: 0, persistent: false, severe: false },
  ])('$absent of $possible missed: persistent $persistent, severe $severe (law 2.3)', (row) => {
    const { absent, possible, persistent, severe } = row;
    const totals = summariseCounts({ '/': possible - absent, I: absent }, '2026-11-20');
    expect(totals).toMatchObject({ absent, possible, persistent, severe });
  });

  it.each([
    [8, '95.8'],
    [12, '93.7'],
    [19, '90.0'],
    [29, '84.7'],
    [38, '80.0'],
    [47, '75.3'],
  ])('%i days of 190 missed is %s %%', (absentDays, rate) => {
    const { attended, possible } = summariseCounts({ '/': 380 - 2 * absentDays, I: 2 * absentDays }, '2026-11-20');
    expect(formatRate(attended, possible, 1)).toBe(rate);
  });
});

describe('laws that always hold', () => {
  it('every session is in exactly one place', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const totals = summarise(marks);
        const sessions = new Map(marks.map((m) => [m.date + m.session, m]));
        const outside = [...sessions.values()].filter((m) =>
          ['not-possible', 'administrative'].includes(codeClass(m.code, m.date) ?? ''),
        ).length;
        expect(totals.absent).toBe(totals.authorised + totals.unauthorised);
        expect(totals.possible).toBe(totals.attended + totals.absent);
        expect(totals.possible + totals.unmarked + outside).toBe(sessions.size);
        expect(totals.late).toBeLessThanOrEqual(totals.attended);
        expect(totals.provisional).toBeLessThanOrEqual(totals.unauthorised);
      }),
    );
  });

  it('order never matters, only which of two marks for one session comes later', () => {
    fc.assert(
      fc.property(anyMarks, fc.infiniteStream(fc.nat()), (marks, dice) => {
        const standing = [...new Map(marks.map((m) => [m.date + m.session, m])).values()];
        const shuffled: Mark[] = [];
        for (const m of standing) shuffled.splice((dice.next().value as number) % (shuffled.length + 1), 0, m);
        expect(summarise(shuffled)).toEqual(summarise(marks));
      }),
    );
  });

  it('an attended session never lowers the percentage, an absent one never raises it', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const before = summarise(marks).percent;
        if (before === null) return;
        const withOneMore = (code: string) => summarise([...marks, mark('2027-07-01', 'AM', code)]).percent as number;
        expect(withOneMore('/')).toBeGreaterThanOrEqual(before);
        expect(withOneMore('I')).toBeLessThanOrEqual(before);
        expect(withOneMore('X')).toBe(before);
      }),
    );
  });

  it('marks are left as they were given', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const before = structuredClone(marks);
        summarise(marks);
        expect(marks).toEqual(before);
      }),
    );
  });
});
