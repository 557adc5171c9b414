/** A school's marks of a year, the same in every run, and the bare look at them that other figures are held against. */
import type { Mark, SchoolCalendar } from '../../src/attendance';

export const SESSIONS = 380;
const CODES = ['/', '/', '/', '/', '/', '/', '/', '/', '/', 'I', 'L', 'O', 'M', 'G', 'U', 'B'];

export const calendar: SchoolCalendar = {
  terms: [
    { name: 'Autumn', from: '2025-09-03', to: '2025-12-19' },
    { name: 'Spring', from: '2026-01-05', to: '2026-03-27' },
    { name: 'Summer', from: '2026-04-13', to: '2026-07-17' },
  ],
  closed: [],
};

/** 380 sessions of each pupil, the same in every run. */
export function schoolOf(pupils: number): Mark[][] {
  const days: string[] = [];
  for (let day = Date.UTC(2025, 8, 3); days.length < SESSIONS / 2; day += 86_400_000)
    if (new Date(day).getUTCDay() % 6 !== 0) days.push(new Date(day).toISOString().slice(0, 10));
  let seed = 20_262_026;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: pupils }, () =>
    days.flatMap((date) =>
      (['AM', 'PM'] as const).map((session): Mark => {
        const code = CODES[Math.floor(next() * CODES.length)] as string;
        return { date, session, code: code === '/' && session === 'PM' ? '\\' : code };
      }),
    ),
  );
}

/** The bare pass: each pupil's codes counted in a Map. */
export function barePass(school: Mark[][]): number {
  let kinds = 0;
  for (const marks of school) {
    const counts = new Map<string, number>();
    for (const { code } of marks) counts.set(code, (counts.get(code) ?? 0) + 1);
    kinds += counts.size;
  }
  return kinds;
}
