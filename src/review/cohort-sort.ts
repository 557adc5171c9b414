/** The order of the list. Owns by what each column is sorted: numbers as numbers, and what is not known last, whichever way. */
import { type CohortRow, distanceOf, nameOf } from './cohort-row';

export const COLUMNS = [
  'pupil',
  'group',
  'attended',
  'percent',
  'headroom',
  'window',
  'drop',
  'oldest-n',
  'missing',
  'printed',
  'crossed',
  'step',
] as const;
export type CohortColumn = (typeof COLUMNS)[number];
export type CohortSort = { column: CohortColumn; descending: boolean };

type Key = number | string | null;

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

const KEYS: Readonly<Record<CohortColumn, (row: CohortRow) => Key>> = {
  pupil: nameOf,
  group: ({ group, year }) => group ?? year,
  attended: ({ figures }) => figures?.counts.attended ?? null,
  percent: ({ figures }) => {
    const low = figures?.ends?.low;
    return low === undefined || low.possible === 0 ? null : low.attended / low.possible;
  },
  headroom: headroomKey,
  window: ({ figures }) => figures?.window?.total ?? null,
  drop: ({ figures }) => figures?.window?.drops[0]?.date ?? null,
  'oldest-n': ({ oldestN }) => oldestN?.date ?? null,
  missing: ({ figures }) => {
    const count = (figures?.blank ?? 0) + (figures?.unread ?? 0);
    return figures === null ? null : count;
  },
  printed: ({ printed }) => (printed === null ? null : PRINTED_ORDER[printed.state]),
  crossed: crossedOn,
  step: ({ step }) => (step === '' ? null : step),
};

const PRINTED_ORDER = { differs: 0, incomplete: 1, agrees: 2 } as const;

/** From the one who is furthest under the line to the one who is furthest above it. */
export function headroomKey(row: CohortRow): number | null {
  const distance = distanceOf(row);
  switch (distance.side) {
    case 'unknown':
      return null;
    case 'above':
      return distance.sessions;
    case 'below':
      return distance.sessions === null ? Number.NEGATIVE_INFINITY : -distance.sessions;
  }
}

/** The last of what was crossed. */
export function crossedOn({ figures }: CohortRow): string | null {
  const days = [figures?.reachedOn, figures?.window?.crossings.at(-1)?.date].filter((day) => typeof day === 'string');
  return days.sort().at(-1) ?? null;
}

/** A new list; equal ones keep the order they have. */
export function sorted(rows: readonly CohortRow[], { column, descending }: CohortSort): CohortRow[] {
  const keyOf = KEYS[column];
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const way = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return way * compared(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

function compared(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a < b ? -1 : 1;
  return collator.compare(String(a), String(b));
}

/** In a list sorted by the distance: before which row the line is drawn; null where all stand on one side. */
export function lineBefore(rows: readonly CohortRow[], { column, descending }: CohortSort): number | null {
  if (column !== 'headroom') return null;
  const isOnFirstSide = (row: CohortRow): boolean => (distanceOf(row).side === 'below') !== descending;
  const at = rows.findIndex((row) => distanceOf(row).side !== 'unknown' && !isOnFirstSide(row));
  return at > 0 ? at : null;
}
