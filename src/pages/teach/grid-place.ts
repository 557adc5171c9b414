/**
 * Where the rows of a taught page are, in a page map's words. Owns the choice of the element that holds all rows, and of
 * what tells a row from the headings beside it.
 */
import { ARIA_GRIDS } from '../generic/find-grids';
import { closestAcross, type PageRoots } from '../generic/page-roots';
import type { PrivateWords } from './private-words';
import type { RowsAround } from './rows-around';
import { selectorOf, stepOf } from './stable-selector';

export type GridPlace = { element: Element; grid: string[]; row: string[]; heading?: string[] };

/** The place of some rows; null where no lasting selector leads there. */
export function gridPlaceOf(around: RowsAround, roots: PageRoots, words: PrivateWords): GridPlace | null {
  const place = knownPlace(around) ?? plainPlace(around, words);
  if (place === null) return null;
  const grid = selectorOf(place.element, roots, words);
  if (grid === null) return null;
  const { element, row, heading } = place;
  return { element, grid: [grid], row: [row], ...(heading === undefined ? {} : { heading: [heading] }) };
}

type Place = { element: Element; row: string; heading?: string };

/** Tables and ARIA grids know their own headings. */
function knownPlace({ row }: RowsAround): Place | null {
  const grid = row.getAttribute('role') === 'row' ? closestAcross(row, ARIA_GRIDS) : null;
  if (grid !== null) return { element: grid, row: row.localName === 'tr' ? 'tr' : '[role=row]' };
  const table = row.localName === 'tr' ? closestAcross(row, 'table') : null;
  return table === null ? null : { element: table, row: 'tr' };
}

/** Other rows: below their parent, or below the parents of several groups. */
function plainPlace({ row, rows, heading }: RowsAround, words: PrivateWords): Place | null {
  const groups = [...new Set(rows.map((one) => one.parentElement))];
  const [parent] = groups;
  const step = stepOf(rows, words) + exceptHeading(rows, heading, words);
  if (parent == null) {
    const root = row.getRootNode();
    return root instanceof ShadowRoot ? { element: root.host, row: step } : null;
  }
  if (groups.length === 1) return { element: parent, row: `:scope > ${step}`, ...headingPlace(rows, heading, words) };
  const element = parent.parentElement;
  if (element === null) return null;
  return { element, row: `:scope > ${stepOf(groups as Element[], words)} > ${step}` };
}

/** What keeps the row of headings out: a class of its own, or its place before all others. */
function exceptHeading(rows: readonly Element[], heading: Element | null, words: PrivateWords): string {
  if (heading === null || !isCaught(heading, rows, words)) return '';
  const own = ownStep(heading, rows, words);
  return own === null ? `:nth-of-type(n+${placeOf(heading) + 1})` : `:not(${own})`;
}

function headingPlace(rows: readonly Element[], heading: Element | null, words: PrivateWords): { heading?: string } {
  if (heading === null || heading.parentElement !== rows[0]?.parentElement) return {};
  const step = stepOf([heading], words);
  const isPlain = isCaught(rows[0] as Element, [heading], words);
  return { heading: `:scope > ${step}${isPlain ? `:nth-of-type(${placeOf(heading)})` : ''}` };
}

/** Whether the step that fits all of some elements fits another one too. */
function isCaught(element: Element, rows: readonly Element[], words: PrivateWords): boolean {
  return element.matches(stepOf(rows, words));
}

/** The classes that the headings have and no row has. */
function ownStep(heading: Element, rows: readonly Element[], words: PrivateWords): string | null {
  const step = stepOf([heading], words).replace(/^[^.]*/, '');
  return step !== '' && rows.every((row) => !row.matches(step)) ? step : null;
}

function placeOf(element: Element): number {
  const alike = [...(element.parentNode?.children ?? [])].filter((one) => one.localName === element.localName);
  return alike.indexOf(element) + 1;
}
