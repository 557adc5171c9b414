/**
 * Attendance for the leadership: weekly, termly and annual, for the school and each year group. Owns which figures stand there
 * and what is withheld because it is about too few. No pupil is in it.
 */
import {
  addCalendarDays,
  formatRate,
  type IsoDate,
  type Mark,
  type SchoolCalendar,
  schoolDaysOf,
  schoolYearStart,
  summarise,
  termsOf,
} from '../../attendance';
import { dayAndMonth, daySpan } from '../paper-days';
import { yearWords } from '../people-words';
import { dateCell, type Sheet, type SheetCell, type SheetColumn } from './sheet';
import { FEWEST_SHOWN, TOO_FEW, withheld } from './suppress';

export type PupilMarks = { year: string | null; marks: readonly Mark[] };

export type LeadershipOptions = {
  calendar: SchoolCalendar;
  /** The last day that counts. */
  upTo: IsoDate;
  /** For governors, trustees and others outside: how many pupils are persistently or severely absent is withheld too where it is few. */
  isForOthers?: boolean;
  /** What all of them together are called, where they are not the whole school. */
  whole?: string;
};

type Period = { name: string; from: IsoDate; to: IsoDate };
type Totals = {
  attended: number;
  possible: number;
  authorised: number;
  unauthorised: number;
  lates: number;
  n: number;
};
type Group = Totals & { name: string; pupils: number; persistent: number; severe: number };

const COLUMNS: SheetColumn[] = [
  { name: 'Period', width: 30 },
  { name: 'From', width: 12 },
  { name: 'To', width: 12 },
  { name: 'Group', width: 16 },
  { name: 'Pupils', places: 0 },
  { name: 'Possible sessions', places: 0 },
  { name: 'Sessions attended', places: 0 },
  { name: 'Attendance %', places: 1 },
  { name: 'Authorised sessions', places: 0 },
  { name: 'Unauthorised sessions', places: 0 },
  { name: 'Of these N', places: 0 },
  { name: 'Late (L)', places: 0 },
  { name: 'Persistently absent, year to date', places: 0 },
  { name: 'Severely absent, year to date', places: 0 },
];

/** Three sheets: each week of this term, each term of this year, and the year, all up to the day given. */
export function leadershipSheets(pupils: readonly PupilMarks[], options: LeadershipOptions): Sheet[] {
  const { calendar, upTo } = options;
  const yearStart = schoolYearStart(upTo);
  const terms = termsOf(calendar).filter(({ from, to }) => to >= yearStart && from <= upTo);
  const term = terms.at(-1);
  const first = term?.from ?? yearStart;
  const weeks = schoolDaysOf(calendar)
    .mondays.filter((monday) => addCalendarDays(monday, 6) >= first && monday <= upTo)
    .map((monday): Period => period(`Week of ${dayAndMonth(monday)}`, monday, addCalendarDays(monday, 6)));
  const ofTerms = terms.map(({ name, from, to }) => period(name ?? `Term from ${dayAndMonth(from)}`, from, to));
  const year = period(`School year, ${daySpan(yearStart, upTo)}`, yearStart, upTo);
  return [sheet('Weekly', weeks.reverse()), sheet('Termly', ofTerms.reverse()), sheet('Annual', [year])];

  function period(name: string, from: IsoDate, to: IsoDate): Period {
    return { name, from: from < yearStart ? yearStart : from, to: to > upTo ? upTo : to };
  }

  function sheet(name: string, periods: readonly Period[]): Sheet {
    return { name, columns: COLUMNS, rows: periods.flatMap((one) => rowsOf(one, pupils, yearStart, options)) };
  }
}

function rowsOf(
  { name, from, to }: Period,
  pupils: readonly PupilMarks[],
  yearStart: IsoDate,
  { isForOthers, whole = 'Whole school' }: LeadershipOptions,
): SheetCell[][] {
  const groups = groupsOf(pupils, { from, to, yearStart });
  const school = groups.reduce(joined, { ...NONE, name: whole });
  const isWholeShown = school.pupils >= FEWEST_SHOWN;
  const hidden = withheld(
    groups.map((group) => group.pupils),
    isWholeShown,
  );
  const few = (pick: (group: Group) => number) => {
    if (!isForOthers) return { school: false, groups: groups.map(() => false) };
    const isSchoolFew = pick(school) > 0 && pick(school) < FEWEST_SHOWN;
    return { school: isSchoolFew, groups: withheld(groups.map(pick), !isSchoolFew, hidden) };
  };
  const persistent = few((group) => group.persistent);
  const severe = few((group) => group.severe);
  const start: SheetCell[] = [name, dateCell(from), dateCell(to)];
  const lines = groups.map((group, at) => [
    ...start,
    ...cells(group, hidden[at] === true, persistent.groups[at] === true, severe.groups[at] === true),
  ]);
  return [[...start, ...cells(school, !isWholeShown, persistent.school, severe.school)], ...lines];
}

const NONE: Omit<Group, 'name'> = {
  pupils: 0,
  attended: 0,
  possible: 0,
  authorised: 0,
  unauthorised: 0,
  lates: 0,
  n: 0,
  persistent: 0,
  severe: 0,
};

/** By year group, youngest first; who has none stands last. Pupils without a possible session in the period are not in it. */
function groupsOf(
  pupils: readonly PupilMarks[],
  { from, to, yearStart }: { from: IsoDate; to: IsoDate; yearStart: IsoDate },
): Group[] {
  const groups = new Map<string, Group>();
  for (const { year, marks } of pupils) {
    const inPeriod = summarise(marks, { from, to });
    if (inPeriod.possible === 0) continue;
    const toDate = summarise(marks, { from: yearStart, to });
    const name = yearWords(year) ?? 'No year group';
    const { attended, possible, authorised, unauthorised, late, provisional } = inPeriod;
    groups.set(
      name,
      joined(groups.get(name) ?? { ...NONE, name }, {
        name,
        pupils: 1,
        attended,
        possible,
        authorised,
        unauthorised,
        lates: late,
        n: provisional,
        persistent: toDate.persistent ? 1 : 0,
        severe: toDate.severe ? 1 : 0,
      }),
    );
  }
  return [...groups.values()].sort((a, b) => orderOf(a.name) - orderOf(b.name) || (a.name < b.name ? -1 : 1));
}

function orderOf(name: string): number {
  if (name === 'Nursery') return -1;
  if (name === 'Reception') return 0;
  const number = /^Year (\d+)$/.exec(name);
  return number ? Number(number[1]) : 99;
}

function joined(all: Group, one: Group): Group {
  return {
    name: all.name,
    pupils: all.pupils + one.pupils,
    attended: all.attended + one.attended,
    possible: all.possible + one.possible,
    authorised: all.authorised + one.authorised,
    unauthorised: all.unauthorised + one.unauthorised,
    lates: all.lates + one.lates,
    n: all.n + one.n,
    persistent: all.persistent + one.persistent,
    severe: all.severe + one.severe,
  };
}

function cells(group: Group, isHidden: boolean, isPersistentFew: boolean, isSevereFew: boolean): SheetCell[] {
  // a group that is withheld beside another may have ten or more: its number is withheld as well, in words that are true
  if (isHidden) {
    const words = group.pupils < FEWEST_SHOWN ? TOO_FEW : 'withheld';
    return [group.name, words, ...Array<SheetCell>(COLUMNS.length - 5).fill(words)];
  }
  const { pupils, possible, attended, authorised, unauthorised, n, lates, persistent, severe } = group;
  const percent = possible === 0 ? null : Number(formatRate(attended, possible, 1));
  const pupilCount = (count: number, isFew: boolean) => (isFew ? (count < FEWEST_SHOWN ? TOO_FEW : 'withheld') : count);
  return [
    group.name,
    pupils,
    possible,
    attended,
    percent,
    authorised,
    unauthorised,
    n,
    lates,
    pupilCount(persistent, isPersistentFew),
    pupilCount(severe, isSevereFew),
  ];
}
