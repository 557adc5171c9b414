/** Arithmetic in Node: a school's marks summarised with their penalty windows, against one bare look at each mark. */
import { penaltyWindow, summarise } from '../../src/attendance';
import type { Figure } from './figure';
import { barePass, calendar, SESSIONS, schoolOf } from './marked-school';

const PUPILS = 1500;
const AS_OF = '2026-07-17';

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
