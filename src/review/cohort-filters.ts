/** Which pupils of a list are asked for: by what stands about them, by year or form, by a name. Owns those questions. */
import {
  asksForStep,
  type CohortRow,
  isBelow,
  isNDue,
  isNear,
  isNearPenalty,
  isPartlyRead,
  isVeryNear,
  nameOf,
} from './cohort-row';

export const FILTERS = ['all', 'near', 'very-near', 'penalty', 'n', 'differs', 'no-step', 'missing'] as const;
export type CohortFilter = (typeof FILTERS)[number];

const ASKS: Readonly<Record<CohortFilter, (row: CohortRow) => boolean>> = {
  all: () => true,
  near: (row) => isBelow(row) || isNear(row),
  'very-near': isVeryNear,
  penalty: isNearPenalty,
  n: isNDue,
  differs: ({ printed }) => printed?.state === 'differs',
  'no-step': (row) => row.step === '' && asksForStep(row),
  missing: (row) => isPartlyRead(row) || (row.figures?.blank ?? 0) > 0,
};

/**
 * The chips with their counts, in the order in which they stand. `line` is the policy's, `nLimit` its limit in words. Which
 * steps are started nobody knows while casework is locked.
 */
export function filterChips(
  rows: readonly CohortRow[],
  { line, nLimit, isLocked }: { line: number; nLimit: string | null; isLocked: boolean },
): { filter: CohortFilter; words: string; count: number }[] {
  const words: Readonly<Record<CohortFilter, string>> = {
    all: 'All',
    near: `Below or near ${line} %`,
    'very-near': `1 to 3 from ${line} %`,
    penalty: '7 or more of 10',
    n: nLimit === null ? 'N at or over the limit' : `N at or over ${nLimit}`,
    differs: 'MIS figure differs',
    'no-step': 'No step started',
    missing: 'Missing or unread marks',
  };
  return FILTERS.filter((filter) => !isLocked || filter !== 'no-step').map((filter) => ({
    filter,
    words: words[filter],
    count: rows.filter(ASKS[filter]).length,
  }));
}

/** `find` goes over name, form, year and id, word by word, in any order. */
export function filtered(rows: readonly CohortRow[], filter: CohortFilter, find: string): CohortRow[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const asks = ASKS[filter];
  return rows.filter((row) => asks(row) && (words.length === 0 || hasWords(row, words)));
}

function hasWords(row: CohortRow, words: readonly string[]): boolean {
  const text = `${nameOf(row)} ${row.group ?? ''} ${row.year ?? ''} ${row.ids}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
