/**
 * Owns which pages an officer's truth names: histories, logs, requests, reports and the day's absences. What stands on each was
 * planted by hand, or is counted from the marks alone; no policy is applied.
 */

import type { AttendanceBook } from './school/attendance-book.ts';
import { addDays, schoolDays, schoolDaysBefore } from './school/calendar.ts';
import { attendanceOf } from './school/figures.ts';
import { leaveById } from './school/leave-requests.ts';
import { plantedAbsences } from './school/planted-absences.ts';
import { type PlannedAmendment, plantedAmendments } from './school/planted-amendments.ts';
import { plantedLeave } from './school/planted-leave.ts';
import { type Form, fullName, type Pupil } from './school/roll.ts';
import { findPupil } from './school/school.ts';
import { almanac, daybook, meridian, quill, type System } from './systems.ts';
import { comparedInCohorts, foundInCohorts, pupilsWithOpenN, reportedUpTo } from './truth-cohorts.ts';
import type { ListPage, PlantedInList } from './truth-file.ts';

type Who = { form: string; surname: string; forename: string };

/** Six unauthorised sessions, below 90 %, and a request for leave that is waiting. */
const asking: Who = { form: '8 Birch', surname: 'Okparra', forename: 'Chidi' };
/** Eleven unauthorised sessions in ten school weeks. */
const absent: Who = { form: '8 Ash', surname: 'Desai', forename: 'Emeka' };
const waiting = 'LR0505';

/** Of each list only what was planted in it is compared: its other lines are made up and may be wrong in other ways. */
const comparedInLogs = [
  ...['amend-reason-missing', 'amend-too-late', 'amend-u-to-l'],
  ...['amend-to-retrospective-leave', 'amend-n-to-o-early'],
];
const comparedInLeave = ['leave-any-unauthorised', 'leave-retrospective', 'leave-holiday', 'leave-notice-short'];
const comparedInHistories = ['att-below-90-actions', 'pn-threshold-met'];
const comparedInAbsences = ['fda-no-contact-at-close'];

const logs: readonly { system: System; path: string; hasTimes: boolean }[] = [
  { system: almanac, path: '/almanac/amendments', hasTimes: false },
  { system: meridian, path: '/meridian/amendments', hasTimes: false },
  { system: quill, path: '/quill/amendments', hasTimes: true },
  { system: daybook, path: '/daybook/changes', hasTimes: true },
];
const reports: readonly [System, string][] = [
  [almanac, '/almanac/attendance'],
  [meridian, '/meridian/students'],
  [quill, '/quill/attendance'],
  [daybook, '/daybook/attendance'],
];
const requests: readonly [System, string][] = [
  [almanac, `/almanac/leave/${waiting}`],
  [meridian, `/meridian/leave/${waiting}`],
  [daybook, `/daybook/leave/${waiting}`],
];
const absences: readonly [System, string][] = [
  [almanac, '/almanac/absences'],
  [quill, '/quill/absences'],
  [daybook, '/daybook/absences'],
];

export function listsOf(book: AttendanceBook): ListPage[] {
  const pupilOf = (who: Who): Pupil => findPupil(formNamed(book, who.form), who);
  const idOf = (who: Who): string => pupilOf(who).id;
  const planted = (lines: readonly (Who & { checks: readonly string[] })[], compared: string[]): PlantedInList[] =>
    lines.flatMap((line) =>
      line.checks.filter((check) => compared.includes(check)).map((check) => ({ check, pupil: idOf(line) })),
    );
  const page = (system: System, kind: ListPage['kind'], path: string, compared: string[], lines: PlantedInList[]) => ({
    ...{ system: system.id, shape: system.shape, kind, path, compared, planted: lines },
    title: `${system.name}: ${titles[kind]}`,
  });
  const histories = [almanac, meridian, quill, daybook].flatMap((system) =>
    [asking, absent].map((who): ListPage => {
      const pupil = pupilOf(who);
      const found = comparedInHistories.filter((check) => isTrueOf[check]?.(book, pupil));
      const lines = found.map((check) => ({ check, pupil: pupil.id }));
      const one = page(system, 'history', system.historyPath(pupil), comparedInHistories, lines);
      return { ...one, title: `${system.name}: attendance of ${fullName(pupil)}, for the officer` };
    }),
  );
  const birch = formNamed(book, '8 Birch');
  const today = book.clock.london().date;
  const openN = pupilsWithOpenN(book, [asking, absent].map(pupilOf), {
    form: birch,
    days: [...schoolDaysBefore(today, almanac.earlierDays), today],
  });
  const near = [asking, absent].map(pupilOf).filter((pupil) => countedInTenWeeks(book, pupil) >= 7);
  const report = foundInCohorts(book, { openN, nearThreshold: new Set(near.map(({ id }) => id)) });
  const earlier = page(almanac, 'cohort', `/almanac/attendance?to=${reportedUpTo}`, [], []);
  const request = leaveById(book, waiting);
  if (request === null) throw new Error(`no request ${waiting}`);
  const ofRequest = plantedLeave.filter(({ request: { id } }) => id === waiting);
  return [
    // the histories first: what they show is remembered, and the request is judged by it
    ...histories,
    page(almanac, 'register', almanac.registerPath(birch, today, 'AM'), [], []),
    ...logs.map(({ system, path, hasTimes }) =>
      page(
        ...[system, 'amendments' as const, path, comparedInLogs],
        plantedAmendments.flatMap((line) =>
          planted([line], comparedInLogs).map((one) => (isLeftOpen(line, one.check, hasTimes) ? leftOpen(one) : one)),
        ),
      ),
    ),
    // the earlier figures are remembered, and the reports of today are held against them
    { ...earlier, title: `${almanac.name}: attendance of Year 8 at half-term` },
    ...reports.map(([system, path]) => page(system, 'cohort', path, comparedInCohorts, report)),
    ...requests.map(([system, path]) =>
      page(system, 'leave', path, comparedInLeave, planted(ofRequest, comparedInLeave)),
    ),
    ...absences.map(([system, path]) =>
      page(system, 'absences', path, comparedInAbsences, planted(plantedAbsences, comparedInAbsences)),
    ),
  ];
}

/**
 * No page of an MIS that was open shows when leave was approved, and a log without times cannot say on which side of the close
 * a change of the same day was.
 */
function isLeftOpen({ date, amendedOn }: PlannedAmendment, check: string, hasTimes: boolean): boolean {
  return check === 'amend-to-retrospective-leave' || (check === 'amend-u-to-l' && date === amendedOn && !hasTimes);
}

const leftOpen = (one: PlantedInList): PlantedInList => ({ ...one, outcome: 'indeterminate' });

const titles: Readonly<Record<ListPage['kind'], string>> = {
  register: 'a register, for the officer',
  history: 'attendance',
  amendments: 'the log of changed marks',
  leave: 'a request for leave',
  cohort: 'attendance of Year 8',
  absences: 'absent this morning',
};

const isTrueOf: Readonly<Record<string, (book: AttendanceBook, pupil: Pupil) => boolean>> = {
  'att-below-90-actions': (book, pupil) => {
    const { attended, possible } = attendanceOf(pastOf(book, pupil).map(({ entry }) => entry));
    return attended * 100 < possible * 90;
  },
  'pn-threshold-met': (book, pupil) => countedInTenWeeks(book, pupil) >= 10,
};

function countedInTenWeeks(book: AttendanceBook, pupil: Pupil): number {
  const first = firstOfTenWeeks(book.clock.london().date);
  return pastOf(book, pupil).filter(({ date, entry }) => date >= first && 'GNOU'.includes(entry?.code ?? '-')).length;
}

function pastOf(book: AttendanceBook, pupil: Pupil) {
  return book.history(pupil).filter((mark) => !mark.future && mark.entry !== null);
}

/** The Monday of the tenth school week, counted back from a day's own. */
function firstOfTenWeeks(date: string): string {
  const mondayOf = (day: string): string => addDays(day, 1 - new Date(`${day}T00:00:00Z`).getUTCDay());
  const mondays = new Set(schoolDays.filter((day) => day <= date).map(mondayOf));
  return [...mondays].sort().slice(-10)[0] ?? date;
}

function formNamed(book: AttendanceBook, name: string): Form {
  const form = book.school.forms.find((candidate) => candidate.name === name);
  if (!form) throw new Error(`no form ${name}`);
  return form;
}
