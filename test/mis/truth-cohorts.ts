/**
 * Owns what an officer's reports on a year group have in them: counted from the marks, and from what was open before. No policy
 * is applied.
 */

import type { AttendanceBook, HistoryMark } from './school/attendance-book.ts';
import { type CohortLine, cohortOf } from './school/cohort.ts';
import type { Attendance } from './school/figures.ts';
import { groupNames } from './school/groups.ts';
import type { Form, Pupil } from './school/roll.ts';
import type { PlantedInList } from './truth-file.ts';

/** The day of the report that is open before the others: the end of the first half term. */
export const reportedUpTo = '2026-10-23';

export const comparedInCohorts = [
  ...['cohort-new-crossings', 'cohort-open-n', 'cohort-pn-watchlist', 'cohort-group-gap'],
];

/** What pages that were open before told of pupils, by their ids. */
export type ToldBefore = { openN: ReadonlySet<string>; nearThreshold: ReadonlySet<string> };

/** Who came to or under 96 or 90 per cent since the earlier report, what earlier pages told, and whether a group fell behind. */
export function foundInCohorts(book: AttendanceBook, told: ToldBefore): PlantedInList[] {
  const before = new Map(cohortOf(book, reportedUpTo).lines.map(({ who, figures }) => [who.id, figures]));
  const { lines } = cohortOf(book);
  const crossed = lines.filter(({ who, figures }) => {
    const earlier = before.get(who.id);
    return earlier !== undefined && isUnderLine.some((isUnder) => isUnder(figures) && !isUnder(earlier));
  });
  const toldOf = (check: string, pupils: ReadonlySet<string>) =>
    lines.filter(({ who }) => pupils.has(who.id)).map(({ who }) => ({ check, pupil: who.id }));
  const all = sharesOf(lines);
  const isBehind = groupNames.some((name) => {
    const { attended, possible } = sharesOf(lines.filter(({ groups }) => groups.includes(name)));
    return all.attended / all.possible - attended / possible >= 0.03;
  });
  return [
    ...crossed.map(({ who }) => ({ check: 'cohort-new-crossings', pupil: who.id })),
    ...toldOf('cohort-open-n', told.openN),
    ...toldOf('cohort-pn-watchlist', told.nearThreshold),
    ...(isBehind ? [{ check: 'cohort-group-gap', pupil: '' }] : []),
  ];
}

/** Below 96; a tenth missed or more. */
const isUnderLine: readonly ((figures: Attendance) => boolean)[] = [
  ({ attended, possible }) => attended * 100 < possible * 96,
  ({ attended, possible }) => (possible - attended) * 10 >= possible,
];

function sharesOf(lines: readonly CohortLine[]): Pick<Attendance, 'attended' | 'possible'> {
  const sum = (of: 'attended' | 'possible') => lines.reduce((total, { figures }) => total + figures[of], 0);
  return { attended: sum('attended'), possible: sum('possible') };
}

/** Whoever has an N in a history that was open, or in a form's register of a day and the four days before it. */
export function pupilsWithOpenN(
  book: AttendanceBook,
  histories: readonly Pupil[],
  register: { form: Form; days: readonly string[] },
): Set<string> {
  const isOpen = ({ entry, future }: HistoryMark) => entry?.code === 'N' && !future;
  const ofForm = register.form.pupils.filter((pupil) =>
    book.history(pupil).some((mark) => register.days.includes(mark.date) && isOpen(mark)),
  );
  return new Set([...ofForm, ...histories.filter((pupil) => book.history(pupil).some(isOpen))].map(({ id }) => id));
}
