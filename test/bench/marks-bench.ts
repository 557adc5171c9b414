/** Arithmetic in Node: a school's marks summarised with their penalty windows, against one bare look at each mark. */
import { type Mark, penaltyWindow, type SchoolCalendar, summarise } from '../../src/attendance';
import type { Figure } from './figure';

const PUPILS = 1500;
const SESSIONS = 380;
const AS_OF = '2026-07-17';
const CODES = ['/', '/', '/', '/', '/', '/', '/', '/', '/', 'I', 'L', 'O', 'M', 'G', 'U', 'B'];

const calendar: SchoolCalendar = {
  terms: [
    { name: 'Autumn', from: '2025-09-03', to: '2025-12-19' },
    { name: 'Spring', from: '2026-01-05', to: '2026-03-27' },
    { name: 'Summer', from: '2026-04-13', to: '2026-07-17' },
  ],
  closed: [],
};

/** 380 sessions of each pupil, the same in every run. */
function schoolOf(pupils: number): Mark[][] {
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
function barePass(school: Mark[][]): number {
  let kinds = 0;
  for (const marks of school) {
    const counts = new Map<string, number>();
    for (const { code } of marks) counts.set(code, (counts.get(code) ?? 0) + 1);
    kinds += counts.size;
  }
  return kinds;
}

export function benchMarks(runs: number): Figure[] {
  const school = schoolOf(PUPILS);
  const timed = (work: () => unknown) => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  const ours = () => school.map((marks) => [summarise(marks), penaltyWindow(marks, calendar, AS_OF)]);
  // one of each first, so that neither is timed while it is compiled
  ours();
  barePass(school);
  return [
    {
      name: `${PUPILS} pupils × ${SESSIONS} sessions summarised, with penalty windows`,
      reference: "each pupil's codes counted in a Map",
      bound: '≤ 6 ×',
      isMet: ({ ratio }) => ratio <= 6,
      runs: Array.from({ length: runs }, () => ({
        reference: timed(() => barePass(school)),
        ours: timed(ours),
      })),
    },
  ];
}
