import { describe, expect, it } from 'vitest';
import { addMinutes, londonTime, minutesBetween } from '../../../src/attendance/london-time';

const byTheBrowser = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});

describe('the London clock', () => {
  it('agrees with the time zone database on each quarter of an hour around every change of the clocks, 1996 to 2040', () => {
    const wrong: string[] = [];
    for (let year = 1996; year <= 2040; year += 1) {
      for (const month of [2, 9]) {
        for (let quarter = 0; quarter < 9 * 96; quarter += 1) {
          const instant = new Date(Date.UTC(year, month, 24) + quarter * 900_000);
          const { date, time, seconds } = londonTime(instant.toISOString());
          const ours = `${date} ${time}:${String(seconds).padStart(2, '0')}`;
          if (ours !== byTheBrowser.format(instant)) wrong.push(`${instant.toISOString()}: ${ours}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('agrees with it all through a year', () => {
    for (let hour = 0; hour < 365 * 24; hour += 7) {
      const instant = new Date(Date.UTC(2026, 0, 1, hour, 13, 59));
      const { date, time } = londonTime(instant.toISOString());
      expect(`${date} ${time}:59`).toBe(byTheBrowser.format(instant));
    }
  });

  it('reads instants with an offset', () => {
    expect(londonTime('2026-07-01T09:30:15+01:00')).toEqual({ date: '2026-07-01', time: '09:30', seconds: 15 });
    expect(londonTime('2026-11-20T23:30:00-05:00')).toEqual({ date: '2026-11-21', time: '04:30', seconds: 0 });
  });

  it('refuses what is no instant, and says what it wanted', () => {
    expect(() => londonTime('half past nine')).toThrow("no instant: 'half past nine' (wanted ISO 8601");
  });

  it('adds minutes within a day and says null beyond it', () => {
    expect(addMinutes('08:55', 30)).toBe('09:25');
    expect(addMinutes('23:50', 10)).toBeNull();
    expect(addMinutes('00:05', -6)).toBeNull();
    expect(minutesBetween('09:30', '09:05')).toBe(-25);
  });
});
