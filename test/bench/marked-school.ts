/** A school's marks of a year, the same in every run, and the bare look at them that other figures are held against. */
import { readFileSync } from 'node:fs';
import type { Mark, SchoolCalendar } from '../../src/attendance';

export const SESSIONS = 380;

type Published = { area: string; phase: string; counts: Record<string, number> };

/** Codes in the shares that the Department published for secondary schools in 2025/26. */
function codeAt(): (share: number) => string {
  const rows: Published[] = JSON.parse(
    readFileSync(new URL('../vectors/national-counts-2025-26.json', import.meta.url), 'utf8'),
  );
  const row = rows.find(({ area, phase }) => area === 'England' && phase === 'Secondary');
  if (row === undefined) throw new Error('The published counts have no row for secondary schools in England.');
  const all = Object.values(row.counts).reduce((sum, count) => sum + count, 0);
  let upTo = 0;
  const steps = Object.entries(row.counts).map(([code, count]) => {
    upTo += count / all;
    return { code, upTo };
  });
  return (share) => steps.find((step) => share < step.upTo)?.code ?? '/';
}

export const calendar: SchoolCalendar = {
  terms: [
    { name: 'Autumn', from: '2025-09-03', to: '2025-12-19' },
    { name: 'Spring', from: '2026-01-05', to: '2026-03-27' },
    { name: 'Summer', from: '2026-04-13', to: '2026-07-17' },
  ],
  closed: [],
};

/** Far more absence and lateness than any school has: seven marks in sixteen are no plain present mark. */
const HARSH = ['/', '/', '/', '/', '/', '/', '/', '/', '/', 'I', 'L', 'O', 'M', 'G', 'U', 'B'];

export type Shares = 'published' | 'harsh';

/** 380 sessions of each pupil, the same in every run. */
export function schoolOf(pupils: number, shares: Shares = 'published'): Mark[][] {
  const days: string[] = [];
  for (let day = Date.UTC(2025, 8, 3); days.length < SESSIONS / 2; day += 86_400_000)
    if (new Date(day).getUTCDay() % 6 !== 0) days.push(new Date(day).toISOString().slice(0, 10));
  const codeFor =
    shares === 'published' ? codeAt() : (share: number) => HARSH[Math.floor(share * HARSH.length)] as string;
  let seed = 20_262_026;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: pupils }, () =>
    days.flatMap((date) =>
      (['AM', 'PM'] as const).map((session): Mark => {
        const code = codeFor(next());
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
