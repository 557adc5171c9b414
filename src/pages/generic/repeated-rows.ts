/**
 * Rows that are neither table, ARIA grid nor cards with controls: elements that repeat, each with the same few children,
 * one of them a name. Owns finding them; only pages whose titles speak of a register are gone through for it.
 */
import { areHeadings, isHeadingWord } from './column-headings';
import type { Grid, GridColumn, GridRow } from './grid';
import type { PageRoots } from './page-roots';
import { REGISTER_WORDS, speakOf } from './page-signs';
import { isShown } from './page-texts';
import { looksLikeName } from './person-names';
import { type SightMemory, visibleText } from './text';

const CONTAINERS = 'ul, ol, div, section, main, article, form';
const MOST_CONTAINERS = 3000;
const FEWEST_ROWS = 3;
const MOST_CELLS = 40;
const SAMPLE = 30;

/** Grids of repeated elements, those with headings first, then the longest. */
export function repeatedRows(roots: PageRoots, titles: readonly string[], memory: SightMemory): Grid[] {
  if (!speakOf(titles, REGISTER_WORDS)) return [];
  // rows may also stand right in a shadow root
  const containers = [...roots.queryAll(CONTAINERS), ...roots.shadows.map(({ host }) => host)];
  return containers
    .slice(0, MOST_CONTAINERS)
    .flatMap((container) => gridIn(container, memory) ?? [])
    .filter(({ element }) => isShown(element))
    .sort((a, b) => Number(hasHeadings(b)) - Number(hasHeadings(a)) || b.rows.length - a.rows.length);
}

/** Whether words stand above the columns: then what each of them is for is known better than from a card. */
export function hasHeadings({ columns }: Grid): boolean {
  return columns.some(({ headings }) => headings.length > 0);
}

function gridIn(container: Element, memory: SightMemory): Grid | null {
  const children = childrenOf(container);
  if (children.length < FEWEST_ROWS || container.closest('table') !== null) return null;
  const rows = children.map((element) => ({ element, cells: cellsOf(element) }));
  const width = commonWidth(rows.map(({ cells }) => cells.length));
  if (width < 2 || width > MOST_CELLS) return null;
  const alike = rows.filter(
    ({ element, cells }) => cells.length === width && element.tagName === rows.at(-1)?.element.tagName,
  );
  if (alike.length < FEWEST_ROWS || alike.length < rows.length * 0.7) return null;
  const texts = alike.slice(0, SAMPLE).map(({ cells }) => cells.map((cell) => visibleText(cell, memory)));
  const isHeaded = isHeadingRow(texts[0] ?? []);
  const said = isHeaded ? texts.slice(1) : texts;
  if (!hasNames(said, width)) return null;
  const before = isHeaded ? texts[0] : headingsBefore(container, width, memory);
  const columns = Array.from(
    { length: width },
    (_, i): GridColumn => ({ headings: before?.[i] ? [before[i]] : [], id: null }),
  );
  const records = (isHeaded ? alike.slice(1) : alike).map(
    ({ element, cells }): GridRow => ({ element, parts: [element], cells, name: element.getAttribute('data-id') }),
  );
  return { shape: 'cards', element: container, columns, rows: records, total: null };
}

/** A row that holds one wrapper holds what the wrapper holds. */
function cellsOf(row: Element): Element[] {
  let around = row;
  for (;;) {
    const children = childrenOf(around);
    const [only, ...others] = children;
    if (only === undefined || others.length > 0 || childrenOf(only).length === 0) return children;
    around = only;
  }
}

const NO_CELLS = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'LINK']);

function childrenOf(element: Element): Element[] {
  return [...(element.shadowRoot ?? element).children].filter(({ tagName }) => !NO_CELLS.has(tagName));
}

function commonWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts.entries()].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function hasNames(texts: readonly string[][], width: number): boolean {
  return Array.from(
    { length: width },
    (_, column) => texts.filter((row) => looksLikeName(row[column] ?? '')).length,
  ).some((names) => names >= texts.length * 0.8);
}

/** A row of as many texts above the rows. */
function headingsBefore(container: Element, width: number, memory: SightMemory): string[] | undefined {
  const before = container.previousElementSibling ?? container.parentElement?.previousElementSibling;
  if (before == null) return undefined;
  const cells = cellsOf(before);
  if (cells.length !== width) return undefined;
  const texts = cells.map((cell) => visibleText(cell, memory));
  return isHeadingRow(texts) ? texts : undefined;
}

function isHeadingRow(texts: readonly string[]): boolean {
  const said = texts.map((text) => text.toLowerCase());
  return !texts.some(looksLikeName) && (said.some(isHeadingWord) || areHeadings(said));
}
