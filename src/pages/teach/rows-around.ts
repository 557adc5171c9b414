/**
 * From a name and a mark that somebody pointed at to all rows of the register. Owns what a row is: the nearest element
 * that stands beside its like, holds both, and whose likes hold other names in the same place.
 */

import { roleOfHeading } from '../generic/column-headings';
import { containsAcross, parentAcross } from '../generic/page-roots';
import { looksLikeName } from '../generic/person-names';
import { type SightMemory, tidy, visibleText } from '../generic/text';

export type RowsAround = {
  /** The row that was pointed at. */
  row: Element;
  /** All rows, that one too, in the order of the page. */
  rows: Element[];
  /** The row of headings among them. */
  heading: Element | null;
  /** What stands in the place of the name, row by row. */
  names: string[];
};

export type NoRows = { why: string; areSplit?: true };

const LONGEST_NAME = 100;
const FEWEST_TO_COMPARE = 4;

/** Finds the rows, or says why there are none. */
export function rowsAround(name: Element, mark: Element, sight: SightMemory): RowsAround | NoRows {
  if (name === mark || containsAcross(name, mark) || containsAcross(mark, name))
    return { why: 'The name and the mark are the same place. Point at the name alone, then at the mark alone.' };
  let common: Element | null = name;
  while (common !== null && !containsAcross(common, mark)) common = parentAcross(common);
  for (let at = common; at !== null && at.localName !== 'body'; at = parentAcross(at)) {
    const found = rowsLike(at, name, mark, sight);
    if (found === null) continue;
    return areAllAlike(found.names)
      ? { why: 'These names are nearly all the same. Go back, and point at a pupil’s name before the mark.' }
      : found;
  }
  if (common !== null && areInTwoRows(name, mark, common))
    return { why: 'This is in another row than the name. Point at the mark of the same pupil.', areSplit: true };
  return common !== null && standApart(name, mark, common)
    ? { why: 'Names and marks stand in two tables, and it is not plain which row belongs to which.', areSplit: true }
    : {
        why: 'No second pupil stands beside this one in the same way. Point in a list of two pupils or more; where the name was wrong, go back.',
      };
}

/** Pupils may share a surname, but not half a class: these are marks, or headings. */
function areAllAlike(names: readonly string[]): boolean {
  return names.length >= FEWEST_TO_COMPARE && new Set(names).size * 2 <= names.length;
}

/** Whether both stand in rows of one list, each of which has what the other has. A list has more than two rows. */
function areInTwoRows(name: Element, mark: Element, common: Element): boolean {
  const below = (inner: Element) => {
    let at = inner;
    for (let up = parentAcross(at); up !== null && up !== common; up = parentAcross(at)) at = up;
    return at;
  };
  const [one, other] = [below(name), below(mark)];
  const alike = [...(one.parentNode?.children ?? [])].filter(({ localName }) => localName === one.localName);
  if (one === name || other === mark || alike.length <= 2 || !alike.includes(other)) return false;
  return follow(other, pathFrom(one, name)) !== null && follow(one, pathFrom(other, mark)) !== null;
}

function rowsLike(row: Element, name: Element, mark: Element, sight: SightMemory): RowsAround | null {
  const alike = likesOf(row);
  if (alike.length < 2) return null;
  const toName = pathFrom(row, name);
  const toMark = pathFrom(row, mark);
  const nameIn = (one: Element) => textAt(follow(one, toName), sight);
  const named = alike.filter((one) => one === row || (nameIn(one) !== '' && !isHeadingRow(one)));
  const others = named.filter((one) => one !== row && nameIn(one) !== nameIn(row));
  if (others.length === 0 || named.length < alike.length * 0.5) return null;
  if (!others.some((one) => follow(one, toMark) !== null)) return null;
  const heading = headingOf(alike, row, nameIn, (one) => textAt(follow(one, toMark), sight));
  const rows = named.filter((one) => one !== heading);
  return { row, rows, heading, names: rows.map((one) => textAt(follow(one, toName), sight)) };
}

/** Elements of the same tag and role under the same parent; for rows of a table, in all its bodies. */
function likesOf(row: Element): Element[] {
  const { localName } = row;
  const role = row.getAttribute('role');
  const around =
    localName === 'tr'
      ? [...(row.closest('table')?.rows ?? [])]
      : role === 'row'
        ? [...(row.closest('[role=grid], [role=treegrid], [role=table]')?.querySelectorAll('[role=row]') ?? [])]
        : brothersOf(row);
  return around.filter((one) => one.localName === localName && one.getAttribute('role') === role);
}

/** Children of the same parent, and of parents that stand beside it in the same way: pupils under headings of houses. */
function brothersOf(row: Element): Element[] {
  const own = [...(row.parentNode?.children ?? [])];
  const parent = row.parentElement;
  if (parent === null || parent.localName === 'body') return own;
  const groups = [...(parent.parentNode?.children ?? [])].filter(
    (one) => one !== parent && one.localName === parent.localName && one.className === parent.className,
  );
  return groups.length === 0 || parent.className === ''
    ? own
    : [...(parent.parentNode?.children ?? [])].flatMap((one) =>
        one === parent || groups.includes(one) ? [...one.children] : [],
      );
}

/** A row that is made of headings, shows a heading's word where the others show a name, or is of its own kind altogether. */
function headingOf(
  alike: readonly Element[],
  row: Element,
  nameIn: (one: Element) => string,
  markIn: (one: Element) => string,
): Element | null {
  const before = alike.slice(0, alike.indexOf(row));
  const made = before.filter(isHeadingRow).at(-1);
  if (made) return made;
  const said = before.find((one) => roleOfHeading(nameIn(one).toLowerCase()) !== undefined);
  if (said) return said;
  const [first] = before;
  if (first === undefined || looksLikeName(nameIn(first))) return null;
  const others = alike.filter((one) => one !== first);
  const isOfItsOwn = [...first.classList].some((name) => others.every((one) => !one.classList.contains(name)));
  return isOfItsOwn && others.every((one) => markIn(one) !== markIn(first)) ? first : null;
}

function isHeadingRow(row: Element): boolean {
  if (row.parentElement?.localName === 'thead' || row.querySelector('[role=columnheader]') !== null) return true;
  return row.localName === 'tr' && row.children.length > 0 && [...row.children].every((one) => one.localName === 'th');
}

export type Step = { tag: string; nth: number; isInShadow: boolean };

/** The way from a row down to an element, by tags and places. */
export function pathFrom(row: Element, element: Element): Step[] {
  const steps: Step[] = [];
  for (let at: Element | null = element; at !== null && at !== row; at = parentAcross(at)) {
    const { localName: tag } = at;
    const alike = [...(at.parentNode?.children ?? [])].filter((one) => one.localName === tag);
    steps.unshift({ tag, nth: alike.indexOf(at), isInShadow: at.parentElement === null });
  }
  return steps;
}

/** What stands there now. */
export function follow(row: Element, path: readonly Step[]): Element | null {
  let at: Element | null = row;
  for (const { tag, nth, isInShadow } of path) {
    const children: HTMLCollection | undefined = isInShadow ? at?.shadowRoot?.children : at?.children;
    at = [...(children ?? [])].filter((one) => one.localName === tag)[nth] ?? null;
    if (at === null) return null;
  }
  return at;
}

function textAt(element: Element | null, sight: SightMemory): string {
  if (element === null) return '';
  const text = tidy(visibleText(element, sight));
  return text.length > LONGEST_NAME ? '' : text;
}

/** Both repeat, each on its own side: a column of names and a column of marks. */
function standApart(name: Element, mark: Element, common: Element): boolean {
  return repeatsBelow(name, common) && repeatsBelow(mark, common);
}

function repeatsBelow(element: Element, common: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== common; at = parentAcross(at))
    if (at.parentElement !== common && likesOf(at).length >= 2) return true;
  return false;
}
