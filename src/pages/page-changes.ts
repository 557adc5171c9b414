/**
 * What a change in the page means for a reading. Owns the sorting of mutation records and events into dirty rows, a grid
 * to be read anew, and nothing at all; it reads nothing itself.
 */
import { containsAcross, parentAcross } from './generic/page-roots';
import type { RowSource } from './generic/reader';

export type ChangeKind = { row: RowSource } | 'structure' | 'none';

/** Knows which row each element of the grid that is watched belongs to. */
export class RowFinder {
  private readonly rows = new WeakMap<Element, RowSource>();
  private readonly grid: Element;

  constructor(grid: Element, rows: readonly RowSource[]) {
    this.grid = grid;
    for (const row of rows) for (const element of row.elements) this.rows.set(element, row);
  }

  /** The row an element stands in; undefined outside all rows. */
  rowOf(element: Element | null): RowSource | undefined {
    for (let at = element; at !== null; at = parentAcross(at)) {
      const row = this.rows.get(at);
      if (row !== undefined) return row;
      if (at === this.grid) return undefined;
    }
    return undefined;
  }

  isRowItself(element: Element): boolean {
    return this.rows.has(element);
  }

  contains(element: Element): boolean {
    return containsAcross(this.grid, element);
  }
}

/** Words by which a page says which register it shows, and whether it was saved. */
const SAYS_SOMETHING =
  /sav|taken|regist|submit|complet|mark|\b(?:am|pm|mon|tue|wed|thu|fri)|morning|afternoon|\d[:/.-]\d|\bof \d|\b20\d\d\b/i;
const LONGEST_STATEMENT = 300;

/** What one mutation record means. `finder` is null while no grid is known: then any new element may bring one. */
export function meaningOf(record: MutationRecord, finder: RowFinder | null): ChangeKind {
  const target = record.target;
  const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
  if (element === null) return 'none';
  if (finder === null) return bringsElements(record) ? 'structure' : 'none';
  const row = finder.rowOf(element);
  if (row !== undefined) return record.type === 'childList' && finder.isRowItself(element) ? 'structure' : { row };
  if (finder.contains(element)) return record.type === 'childList' || isCount(record) ? 'structure' : 'none';
  return saysSomething(record) || bringsGrid(record) ? 'structure' : 'none';
}

function bringsElements(record: MutationRecord): boolean {
  return record.type === 'childList' && [...record.addedNodes].some((node) => node.nodeType === Node.ELEMENT_NODE);
}

function bringsGrid(record: MutationRecord): boolean {
  return (
    record.type === 'childList' &&
    [...record.addedNodes, ...record.removedNodes].some(
      (node) =>
        node.nodeType === Node.ELEMENT_NODE &&
        ((node as Element).matches('table, [role=grid], [role=treegrid]') ||
          (node as Element).querySelector('table, [role=grid], [role=treegrid], select') !== null),
    )
  );
}

function isCount(record: MutationRecord): boolean {
  return record.attributeName === 'aria-rowcount';
}

function saysSomething(record: MutationRecord): boolean {
  if (record.type === 'characterData')
    return SAYS_SOMETHING.test((record.target.nodeValue ?? '').slice(0, LONGEST_STATEMENT));
  if (record.type === 'attributes') return false;
  return [...record.addedNodes, ...record.removedNodes].some((node) => {
    const text = node.textContent ?? '';
    return text.length <= LONGEST_STATEMENT && SAYS_SOMETHING.test(text);
  });
}
