/**
 * A page as its map says it is to be read. Owns how a map corrects what the generic reader would make of the same grid:
 * columns that the map does not name are judged as ever, and where the page contradicts its map nothing is read by it.
 */
import type { CodeMap } from '../generic/code-words';
import type { Column } from '../generic/columns';
import type { Grid } from '../generic/grid';
import type { PageRoots } from '../generic/page-roots';
import type { PageText, TextSource } from '../generic/page-texts';
import type { ReadMemory } from '../generic/read-memory';
import { newSight, type SightMemory, tidy, visibleText } from '../generic/text';
import type { PageMap } from '../map-schema';
import { firstFound } from './map-selectors';
import { mappedColumns } from './mapped-columns';
import { mappedGrid } from './mapped-grid';

export type MappedCandidate = { grid: Grid; columns: Column[] };

/**
 * The grid that a map points at, with the meaning of its columns; `why` where the page no longer is what the map says;
 * null for a map that says nothing of a grid. For kinds without marks the columns are left to the readers of records.
 * `known` are the page's grids, where they have been looked for already.
 */
export function mappedCandidate(
  map: PageMap,
  roots: PageRoots,
  memory: ReadMemory,
  codeMap?: CodeMap,
  known?: readonly Grid[],
): MappedCandidate | { why: string } | null {
  if (map.page === undefined) return null;
  const { page } = map;
  const grid = mappedGrid(page, roots, memory.sight, known);
  if (typeof grid === 'string') return misfit(map, grid);
  if (page.kind !== 'register' && page.kind !== 'history') return { grid, columns: [] };
  const columns = mappedColumns(page, grid, memory.sight, codeMap);
  return typeof columns === 'string' ? misfit(map, columns) : { grid, columns };
}

function misfit({ name }: PageMap, what: string): { why: string } {
  return { why: `the map ‘${name}’ no longer fits: ${what}` };
}

/** What the elements say that a map names for the whole page; they speak before all other texts of the page. */
export function mappedTexts(map: PageMap, roots: PageRoots, sight: SightMemory = newSight()): PageText[] {
  const texts: PageText[] = [];
  const add = (selectors: readonly string[] | undefined, from: TextSource, label?: string) => {
    const [element] = firstFound({ selectors: selectors ?? [], query: (selector) => roots.queryAll(selector) });
    const text = element === undefined ? '' : saidBy(element, sight);
    if (element && text !== '' && text.length <= LONGEST_TEXT) texts.push({ text, from, element, label });
  };
  add(map.date, 'caption');
  add(map.session, 'caption');
  add(map.group, 'control', 'group');
  add(map.dateControl, 'control', 'date');
  add(map.saveButton, 'text');
  return texts;
}

const LONGEST_TEXT = 160;

function saidBy(element: Element, sight: SightMemory): string {
  if (element instanceof HTMLSelectElement) return tidy(element.selectedOptions[0]?.text ?? '');
  return element instanceof HTMLInputElement ? tidy(element.value) : visibleText(element, sight);
}

/**
 * What is shown → national code, from all maps in force and the school's own table, which goes before them. Of two maps
 * the first goes before the second: they come as `mapsForAddress` orders them.
 */
export function codeMapOf(maps: readonly PageMap[], own?: CodeMap): CodeMap | undefined {
  const tables = [...[...maps].reverse().map(({ codes }) => codes), own].filter((table) => table !== undefined);
  // without a prototype, so that no word of a page finds what is no entry
  return tables.length === 0 ? undefined : Object.assign(Object.create(null) as Record<string, string>, ...tables);
}

/** Whether a letter or sign means something here only if a table of codes says so. */
export function areCodesOwn(maps: readonly PageMap[]): boolean {
  return maps.some(({ codesAreOwn }) => codesAreOwn === true);
}
