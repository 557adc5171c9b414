/**
 * What a map makes of a page: the same reading as at the next visit, told so that a person can check it. Owns the telling;
 * the reading is the reader's own.
 */
import type { IsoDate, Session } from '../../attendance';
import type { MarkColumn } from '../generic/columns';
import { pageFacts } from '../generic/page-facts';
import type { PageRoots } from '../generic/page-roots';
import { pageTexts } from '../generic/page-texts';
import { newReadMemory } from '../generic/read-memory';
import type { ReadRow } from '../generic/reader';
import { registerReader } from '../generic/register-reader';
import type { PageMap } from '../map-schema';
import { mappedCandidate } from '../maps/apply-map';
import { codeMapOf, mappedTexts } from '../maps/map-words';
import type { Cell } from '../reading';

export type PreviewRow = { name: string | null; cells: { shown: string; code: string | null }[] };

export type Preview = {
  /** Rows there are, and those with a name and a mark that can be judged. */
  found: number;
  read: number;
  /** The first rows, for a look. */
  rows: PreviewRow[];
  columns: string[];
  /** When the marks are for: each date and session once. */
  dates: IsoDate[];
  sessions: Session[];
  /** What every mark shows, empty ones left out. */
  shown: string[];
  /** Places that are not understood, by the name in the row. */
  uncertain: { who: string; why: string }[];
  /** What keeps this from being a reading at all. */
  problems: string[];
  /** Two of its columns are the same session of the same day. */
  isContradictory: boolean;
};

const ROWS_SHOWN = 6;
const MOST_UNCERTAIN = 30;

/** Reads the page by the map; a text instead of a preview says why that cannot be. */
export function previewOf(map: PageMap, roots: PageRoots, url: string): Preview | string {
  const memory = newReadMemory();
  memory.sight.hasShadows = roots.shadows.length > 0;
  const codeMap = codeMapOf([map]);
  const candidate = mappedCandidate(map, roots, memory, codeMap);
  if (candidate === null) return 'the map names no list of pupils';
  if ('why' in candidate) return candidate.why;
  const { grid, columns } = candidate;
  const texts = [...mappedTexts(map, roots, memory.sight), ...pageTexts(roots, url, [grid.element], memory.sight)];
  const facts = pageFacts(texts, codeMap);
  const reader = registerReader(grid, columns, facts, memory);
  if (reader === null) return 'no names or no marks were found in its rows';
  const rows = reader.rows.flatMap((source) => reader.read(source) ?? []);
  return {
    ...previewOfRows(rows),
    columns: columns.filter((column): column is MarkColumn => column.role === 'mark').map(({ heading }) => heading),
  };
}

function previewOfRows(rows: readonly ReadRow[]): Preview {
  const cells = rows.flatMap(({ row }) => row.cells);
  const isJudged = (cell: Cell) =>
    cell.date !== null && (cell.session !== null || cell.lesson !== null) && cell.state !== 'uncertain';
  return {
    found: rows.length,
    read: rows.filter(({ row, unread }) => unread === undefined && row.cells.some(isJudged)).length,
    rows: rows.slice(0, ROWS_SHOWN).map(({ row }) => ({
      name: row.pupil.name,
      cells: row.cells.map(({ shown, code }) => ({ shown, code })),
    })),
    columns: [],
    dates: [...new Set(cells.flatMap(({ date }) => date ?? []))].sort(),
    sessions: [...new Set(cells.flatMap(({ session }) => session ?? []))].sort(),
    shown: cells.map(({ shown }) => shown).filter((shown) => shown !== ''),
    uncertain: uncertainIn(rows),
    problems: problemsOf(rows),
    isContradictory: isContradictory(rows),
  };
}

function uncertainIn(rows: readonly ReadRow[]): Preview['uncertain'] {
  const found: Preview['uncertain'] = [];
  for (const { row, unread } of rows) {
    const who = row.pupil.name ?? 'a row without a name';
    const unsure = row.cells.find((cell) => cell.state === 'uncertain' || (cell.code === null && cell.shown !== ''));
    const why = unread ?? (unsure ? (unsure.why ?? `‘${unsure.shown.slice(0, 40)}’ is no code that is known`) : null);
    if (why !== null && found.length < MOST_UNCERTAIN) found.push({ who, why });
  }
  return found;
}

function problemsOf(rows: readonly ReadRow[]): string[] {
  const problems: string[] = [];
  const cells = rows.flatMap(({ row }) => row.cells);
  if (cells.length === 0) problems.push('No marks are found in these rows.');
  const undated = cells.find(({ date }) => date === null);
  if (undated) problems.push(`The date is not known: ${undated.why ?? 'no date on the page'}. Point at the date.`);
  if (cells.some(({ session, lesson }) => session === null && lesson === null))
    problems.push('The page does not say whether this is the morning or the afternoon. Choose it below.');
  if (isContradictory(rows))
    problems.push(
      'Two columns would be the same session of the same day. Leave one of them out, or say which is which.',
    );
  return problems;
}

function isContradictory(rows: readonly ReadRow[]): boolean {
  return rows.some(({ row }) => row.cells.some((cell, i) => isTwice(cell, row.cells.slice(0, i))));
}

function isTwice(cell: Cell, before: readonly Cell[]): boolean {
  return before.some(
    (one) => one.date === cell.date && one.session === cell.session && one.lesson === cell.lesson && one.date !== null,
  );
}
