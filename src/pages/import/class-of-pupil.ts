/**
 * The year group and form that the rows of a file give a pupil. Owns that rows which differ say neither, and how a year group is
 * written.
 */

const LONGEST_FORM = 80;
const YEAR = /^(?:(?:nc ?)?(?:year|yr)(?: group)?|y)? ?(\d{1,2})$/;
const OLDEST = 14;

export type SaidClass = {
  /** False: the row says what was said before. */
  differs(cells: readonly string[]): boolean;
  take(cells: readonly string[]): void;
  said(): { year: string | null; form: string | null };
};

/** Of one pupil, from their first row on. */
export function saidClass(columns: readonly [year: number, form: number], first: readonly string[]): SaidClass {
  const texts = columns.map((column) => first[column] ?? '');
  const areUnsure = [false, false];
  const said = (at: 0 | 1): string | null => (areUnsure[at] ? null : (texts[at] as string).trim() || null);
  return {
    differs: (cells) => (cells[columns[0]] ?? '') !== texts[0] || (cells[columns[1]] ?? '') !== texts[1],
    take(cells) {
      for (const [at, column] of columns.entries()) {
        const text = (cells[column] ?? '').trim();
        const before = (texts[at] as string).trim();
        // an empty cell says nothing
        if (text === '' || text === before) continue;
        if (before === '') texts[at] = text;
        else areUnsure[at] = true;
      }
    },
    said() {
      const year = said(0);
      return { year: year === null ? null : yearOf(year), form: said(1)?.slice(0, LONGEST_FORM) ?? null };
    },
  };
}

/** "8" of "Year 8"; reception is 0 and nursery -1; null for anything else, such as "8B". */
export function yearOf(text: string): string | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === 'r' || words === 'rec' || words === 'reception') return '0';
  if (words === 'n' || words === 'nursery') return '-1';
  const year = Number(YEAR.exec(words)?.[1] ?? Number.NaN);
  return year >= 1 && year <= OLDEST ? String(year) : null;
}
