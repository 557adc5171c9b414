/**
 * The list added up by year group or form. Owns the adding and what is withheld because it is about too few: the rule itself
 * is the sheets' for the leadership.
 */
import { yearWords } from '../papers/people-words';
import { FEWEST_SHOWN, withheld } from '../papers/sheets/suppress';
import type { Counts } from './cohort-figures';
import type { CohortRow } from './cohort-row';
import { percentWords } from './cohort-words';

export type GroupBy = 'year' | 'group';

export type GroupSum = {
  name: string;
  pupils: number;
  attended: number;
  possible: number;
  persistent: number;
  severe: number;
  /** Pupils of whom sessions are unread: counts are "at least" then. */
  partly: number;
  /** Had all unread sessions been missed, and had all been attended; null where nobody knows how many there are. */
  low: Counts | null;
  high: Counts | null;
};

/** A line as it may be shown: null is withheld. */
export type GroupLine = {
  name: string;
  pupils: number | null;
  attended: number | null;
  possible: number | null;
  /** "95.2", a range while sessions are unread; null: withheld, or not known. */
  percent: string | null;
  persistent: number | null;
  severe: number | null;
  isAtLeast: boolean;
  /** Why it is withheld; '' where nothing is. */
  why: '' | 'fewer than 10' | 'withheld';
};

/** All of them first, then group by group. `forOthers`: small counts of pupils in a group that is shown are withheld as well. */
export function groupLines(rows: readonly CohortRow[], by: GroupBy, forOthers: boolean): GroupLine[] {
  const groups = groupSums(rows, by);
  const all = groups.reduce(joined, { ...NONE, name: 'All of them' });
  const isWholeShown = all.pupils >= FEWEST_SHOWN;
  const years = by === 'group' ? groupSums(rows, 'year') : [];
  const yearOf = onlyYears(rows);
  // the same list shows its years at another press, and what both show must not give away what one withholds
  const told = (pick: (sum: GroupSum) => number, isAllShown: boolean, already: Told): Told => {
    const inYears = withheld(years.map(pick), isAllShown, already.years);
    const parts = years.map((year, at) => ({
      size: pick(year),
      isShown: inYears[at] !== true,
      inside: groups.flatMap(({ name }, index) => (yearOf.get(name) === year.name ? [index] : [])),
    }));
    return { years: inYears, groups: withheldInParts(groups.map(pick), parts, isAllShown, already.groups) };
  };
  const hidden = told(({ pupils }) => pupils, isWholeShown, { years: [], groups: [] });
  const few = (pick: (sum: GroupSum) => number): { all: boolean; groups: boolean[] } => {
    if (!forOthers) return { all: false, groups: hidden.groups };
    const isAllFew = pick(all) > 0 && pick(all) < FEWEST_SHOWN;
    return { all: isAllFew, groups: told(pick, !isAllFew, hidden).groups };
  };
  const persistent = few((sum) => sum.persistent);
  const severe = few((sum) => sum.severe);
  const lines = groups.map((sum, at) =>
    lineOf(sum, hidden.groups[at] === true, persistent.groups[at] === true, severe.groups[at] === true),
  );
  return [lineOf(all, !isWholeShown, persistent.all, severe.all), ...lines];
}

type Told = { years: boolean[]; groups: boolean[] };
type Part = { size: number; isShown: boolean; inside: readonly number[] };

/**
 * Which groups are withheld where sums of some of them are shown too. Of a sum that is withheld no part is shown; of one that is
 * shown, what is left after taking its parts away is nothing, or of ten at least.
 */
function withheldInParts(
  sizes: readonly number[],
  parts: readonly Part[],
  whole: boolean,
  already: readonly boolean[],
) {
  const hidden = withheld(sizes, false, already);
  for (const { size, isShown, inside } of parts) {
    const own = inside.map((at) => sizes[at] as number);
    const ownHidden = inside.map((at) => hidden[at] === true);
    const rest = size - own.reduce((sum, one) => sum + one, 0);
    const isRestSafe = rest >= FEWEST_SHOWN && !ownHidden.some(Boolean);
    const next = !isShown
      ? own.map((one, at) => one > 0 || ownHidden[at] === true)
      : isRestSafe
        ? ownHidden
        : withheld([...own, rest], true, [...ownHidden, rest > 0]);
    for (const [at, index] of inside.entries()) hidden[index] = next[at] === true;
  }
  return withheld(sizes, whole, hidden);
}

/** For each form the year that all of it is in; null for a form of several. */
function onlyYears(rows: readonly CohortRow[]): Map<string, string | null> {
  const years = new Map<string, string | null>();
  for (const { figures, year, group } of rows) {
    if (figures === null || figures.counts.possible === 0) continue;
    const [form, own] = [group ?? NOWHERE.group, yearWords(year) ?? NOWHERE.year];
    const known = years.get(form);
    years.set(form, known === undefined || known === own ? own : null);
  }
  return years;
}

const NOBODY: Counts = { attended: 0, possible: 0 };
const NONE: Omit<GroupSum, 'name'> = {
  pupils: 0,
  attended: 0,
  possible: 0,
  persistent: 0,
  severe: 0,
  partly: 0,
  low: NOBODY,
  high: NOBODY,
};

/** Only pupils with a possible session; who has no group stands last. */
export function groupSums(rows: readonly CohortRow[], by: GroupBy): GroupSum[] {
  const groups = new Map<string, GroupSum>();
  for (const { figures, year, group } of rows) {
    if (figures === null || figures.counts.possible === 0) continue;
    const { attended, possible } = figures.counts;
    const name = (by === 'year' ? yearWords(year) : group) ?? NOWHERE[by];
    groups.set(
      name,
      joined(groups.get(name) ?? { ...NONE, name }, {
        name,
        pupils: 1,
        attended,
        possible,
        // with sessions unread nobody is called persistently absent who may not be
        persistent: isSurely(figures.ends?.high, 10) ? 1 : 0,
        severe: isSurely(figures.ends?.high, 2) ? 1 : 0,
        partly: figures.unread === 0 ? 0 : 1,
        low: figures.ends?.low ?? null,
        high: figures.ends?.high ?? null,
      }),
    );
  }
  const nowhere = NOWHERE[by];
  return [...groups.values()].sort(
    (a, b) => Number(a.name === nowhere) - Number(b.name === nowhere) || collator.compare(a.name, b.name),
  );
}

const NOWHERE = { year: 'No year group', group: 'No form' } as const;
const collator = new Intl.Collator('en-GB', { numeric: true });

/** One in so many of the possible sessions missed, or more. */
function isSurely(counts: { attended: number; possible: number } | undefined, oneIn: number): boolean {
  return counts !== undefined && counts.possible > 0 && (counts.possible - counts.attended) * oneIn >= counts.possible;
}

function joined(all: GroupSum, one: GroupSum): GroupSum {
  return {
    name: all.name,
    pupils: all.pupils + one.pupils,
    attended: all.attended + one.attended,
    possible: all.possible + one.possible,
    persistent: all.persistent + one.persistent,
    severe: all.severe + one.severe,
    partly: all.partly + one.partly,
    low: plus(all.low, one.low),
    high: plus(all.high, one.high),
  };
}

const plus = (a: Counts | null, b: Counts | null): Counts | null =>
  a === null || b === null ? null : { attended: a.attended + b.attended, possible: a.possible + b.possible };

/** A range where sessions are unread. */
function percentOf({ low, high }: GroupSum): string | null {
  return low === null || high === null ? null : percentWords({ ends: { low, high } });
}

function lineOf(sum: GroupSum, isHidden: boolean, isPersistentFew: boolean, isSevereFew: boolean): GroupLine {
  const { name, pupils, attended, possible, persistent, severe, partly } = sum;
  if (isHidden || pupils === 0)
    return {
      name,
      pupils: null,
      attended: null,
      possible: null,
      percent: null,
      persistent: null,
      severe: null,
      isAtLeast: false,
      why: pupils < FEWEST_SHOWN ? 'fewer than 10' : 'withheld',
    };
  return {
    name,
    pupils,
    attended,
    possible,
    percent: percentOf(sum),
    persistent: isPersistentFew ? null : persistent,
    severe: isSevereFew ? null : severe,
    isAtLeast: partly > 0,
    why: '',
  };
}
