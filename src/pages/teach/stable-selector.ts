/**
 * Selectors that find the same place again, on the same page of another day and another class. Owns what they may be made
 * of: tags, roles, and classes that say nothing of one row or one pupil; never an id, never the value of an attribute.
 */
import type { PageRoots } from '../generic/page-roots';
import type { PrivateWords } from './private-words';

/** The schema of maps takes no longer one. */
const LONGEST = 200;
const MOST_CLASSES = 3;
const MOST_LEVELS = 7;
/** A place counts as shared when it is in this part of the rows: some rows have nothing there. */
const MOST_ROWS = 0.8;

/** Classes that come and go with what somebody does. */
const STATES = new Set(
  (
    'active selected current open opened closed hover focus focused focus-visible odd even first last checked disabled ' +
    'enabled loading loaded dirty pristine touched untouched valid invalid editing edited changed saved expanded ' +
    'collapsed visible hidden show shown in out highlight highlighted'
  ).split(' '),
);
const STATE_PREFIX = /^(?:ng-|is-|has-|js-|-)/;

/** Tag, role and the classes that all of some elements share. */
export function stepOf(elements: readonly Element[], words: PrivateWords): string {
  const [first] = elements;
  if (first === undefined) return '*';
  const tag = words.namesIn(first.localName) ? '*' : CSS.escape(first.localName);
  const role = first.getAttribute('role');
  const hasRole = role !== null && /^[a-z]+$/.test(role) && elements.every((one) => one.getAttribute('role') === role);
  const classes = stableClasses(first, words).filter((name) => elements.every((one) => one.classList.contains(name)));
  return tag + (hasRole && !words.namesIn(role) ? `[role=${role}]` : '') + classText(classes);
}

/** The classes of an element that may stand in a map at all. */
function stableClasses(element: Element, words: PrivateWords): string[] {
  return [...element.classList].filter(
    (name) =>
      name.length <= 40 &&
      !STATES.has(name.toLowerCase()) &&
      !STATE_PREFIX.test(name.toLowerCase()) &&
      !words.areIn(name),
  );
}

const classText = (classes: readonly string[]): string =>
  classes
    .slice(0, MOST_CLASSES)
    .map((name) => `.${CSS.escape(name)}`)
    .join('');

/**
 * A selector that finds just this element in the whole page; null where no lasting one does. A tag alone lasts no longer
 * than until the page gets a second one, so that the way to it goes on to the next class or role where there is one.
 */
export function selectorOf(element: Element, roots: PageRoots, words: PrivateWords): string | null {
  let plain: string | null = null;
  for (const isNumbered of [false, true]) {
    let selector = '';
    let at: Element | null = element;
    for (let level = 0; at !== null && level < (isNumbered ? 30 : MOST_LEVELS); level++) {
      const step = isNumbered ? numberedStep(at, words) : stepOf([at], words);
      selector = selector === '' ? step : `${step} > ${selector}`;
      if (selector.length > LONGEST) break;
      const found = roots.queryAll(selector);
      if (found.length === 1 && found[0] === element) {
        if (/[.[]/.test(selector)) return selector;
        plain ??= selector;
      }
      at = at.parentElement;
    }
    if (plain !== null) return plain;
  }
  return null;
}

function numberedStep(element: Element, words: PrivateWords): string {
  const step = stepOf([element], words);
  const alike = [...(element.parentNode?.children ?? [])].filter((one) => one.localName === element.localName);
  return alike.length > 1 ? `${step}:nth-of-type(${alike.indexOf(element) + 1})` : step;
}

/**
 * A selector that finds, below nearly every row, what stands where `element` stands in its own row; null where there is
 * none.
 */
export function selectorInRows(
  element: Element,
  row: Element,
  rows: readonly Element[],
  roots: PageRoots,
  words: PrivateWords,
): string | null {
  return [byClasses(element, rows, roots, words), byPath(element, row, words)]
    .filter((selector) => selector !== null && selector.length <= LONGEST)
    .find((selector) => selector !== null && findsOneInRows(selector, element, row, rows, roots)) as string | null;
}

function findsOneInRows(
  selector: string,
  element: Element,
  row: Element,
  rows: readonly Element[],
  roots: PageRoots,
): boolean {
  const found = roots.queryWithin(row, selector);
  if (found.length !== 1 || found[0] !== element) return false;
  const others = rows.map((one) => roots.queryWithin(one, selector).length);
  return others.every((count) => count <= 1) && others.filter((count) => count === 1).length >= rows.length * 0.5;
}

/** Its tag with the classes that nearly every row has on such an element: what is special in one row stays out. */
function byClasses(element: Element, rows: readonly Element[], roots: PageRoots, words: PrivateWords): string {
  const tag = words.namesIn(element.localName) ? '*' : CSS.escape(element.localName);
  const shared = stableClasses(element, words).filter(
    (name) =>
      rows.filter((row) => roots.queryWithin(row, `${tag}.${CSS.escape(name)}`).length > 0).length >=
      rows.length * MOST_ROWS,
  );
  const role = element.getAttribute('role');
  const byRole = role !== null && /^[a-z]+$/.test(role) && !words.namesIn(role) ? `[role=${role}]` : '';
  return tag + byRole + classText(shared);
}

/** The way down from the row, by tags and places among brothers of the same tag. */
function byPath(element: Element, row: Element, words: PrivateWords): string | null {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== row; at = at.parentElement) {
    if (at === null) return null;
    const { localName, parentElement } = at;
    const alike = [...(parentElement?.children ?? [])].filter((one) => one.localName === localName);
    const tag = words.namesIn(localName) ? '*' : CSS.escape(localName);
    steps.unshift(alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(at) + 1})` : tag);
  }
  return `:scope > ${steps.join(' > ')}`;
}
