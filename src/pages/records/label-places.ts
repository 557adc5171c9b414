/**
 * Where a label stands beside its value: which child of an element names which other, and which words of a line name the
 * rest. Owns these layouts; fields and what is out of sight are for `labelled-values.ts`.
 */
import { type SightMemory, tidy, visibleText } from '../generic/text';

/** A label's text and the element that holds its value. Not sure: the value may turn out to be a section of its own. */
export type LabelPlace = { label: string; value: Element; isSure: boolean };
type HasFields = (element: Element) => boolean;

const BOLD = new Set('B STRONG H3 H4 H5 H6'.split(' '));
const INLINE = new Set('A ABBR B BDI EM FONT I IMG LABEL MARK S SMALL SPAN STRONG SUB SUP TIME U BR DATA'.split(' '));
/** A label alone in one of these has no value; in any other its value may stand elsewhere. */
const LINES = new Set(['LI', 'P', 'TD']);
const LONGEST_LABEL = 100;
const LONGEST_LINE = 2000;
const MOST_IN_LINE = 40;

/** A label's words, tidy and in lower case, without colon, star or "(optional)". */
export function cleanLabel(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/\s*(?:\((?:required|optional)\)|[:*]|\s)+$/, '');
}

/** Short, and words rather than figures or the letter of a mark. */
export function isLabelText(text: string): boolean {
  return text.length <= LONGEST_LABEL && /[a-z].*[a-z]/i.test(text);
}

/** A hint in a field that names it, instead of telling how to fill it in. */
export function isNamingHint(text: string): boolean {
  return isLabelText(text) && !/yyyy|^(?:select|choose|enter|type|search|e\.g)\b/i.test(text);
}

/** Text with nothing but inline elements in it. */
export function isPlainText(element: Element): boolean {
  if (element.shadowRoot) return false;
  const inner = element.querySelectorAll('*');
  return inner.length <= MOST_IN_LINE && [...inner].every(({ tagName }) => INLINE.has(tagName));
}

/** By the child that is a label, the child that is its value. `children` are those in sight. */
export function labelsOf(
  parent: Element,
  children: readonly Element[],
  hasFields: HasFields,
  memory: SightMemory,
): Map<Element, LabelPlace> {
  const found = new Map<Element, LabelPlace>();
  if (parent.tagName === 'TR') return cellLabels(children, hasFields, memory);
  const texts = children.map((child) => labelText(child, hasFields, memory));
  const isAlternating = alternates(children);
  const isPair = children.length === 2 && (repeats(parent) || /label/i.test(children[0]?.getAttribute('class') ?? ''));
  let term: Element | null = null;
  children.forEach((child, index) => {
    const label = texts[index] ?? '';
    const value = children[index + 1];
    if (child.tagName === 'DT') term = child;
    else if (child.tagName === 'DD' && term !== null && !found.has(term))
      found.set(term, { label: visibleText(term, memory), value: child, isSure: true });
    if (child.tagName === 'DT' || child.tagName === 'DD' || label === '' || !value) return;
    if ([...found.values()].some((known) => known.value === child)) return;
    const isLabel = child.tagName === 'LABEL' || label.endsWith(':');
    const isBold = BOLD.has(child.tagName) && !BOLD.has(value.tagName) && !hasOwnText(parent);
    const isPlaced = (isAlternating && index % 2 === 0) || (isPair && index === 0);
    const isValue = !texts[index + 1]?.endsWith(':') && value.tagName !== 'LABEL' && value.tagName !== 'LEGEND';
    if (isLabel && isValue && (hasFields(value) || !isLabelledLike(child, value, memory)))
      found.set(child, { label, value, isSure: true });
    else if (isBold || isPlaced) found.set(child, { label, value, isSure: false });
  });
  return found;
}

/** "Reason:" in one line, "Changed by: J. Pettifer" in the next: the second is a pair of its own, not the first one's value. */
function isLabelledLike(label: Element, value: Element, memory: SightMemory): boolean {
  const inner = label.firstElementChild;
  const isAlike =
    kindOf(label) === kindOf(value) || (inner !== null && inner.tagName === value.firstElementChild?.tagName);
  return isAlike && pairsInLine(value, memory).length > 0;
}

/** Rows of a label and a value, once or twice side by side. */
function cellLabels(cells: readonly Element[], hasFields: HasFields, memory: SightMemory): Map<Element, LabelPlace> {
  const found = new Map<Element, LabelPlace>();
  if (cells.length < 2 || cells.length > 4 || cells.every(({ tagName }) => tagName === 'TH')) return found;
  const isPaired = cells.length !== 3;
  for (let index = 0; index + 1 < (isPaired ? cells.length : 2); index += 2) {
    const [cell, value] = [cells[index] as Element, cells[index + 1] as Element];
    const label = labelText(cell, hasFields, memory);
    const isLabel =
      cell.tagName === 'TH' ||
      label.endsWith(':') ||
      isAllBold(cell) ||
      (isPaired && hasFields(value) && value.tagName === 'TD');
    if (label === '' || !isLabel || value.tagName === 'TH') return new Map();
    found.set(cell, { label, value, isSure: true });
  }
  return found;
}

/** The text of what may be a label; '' for what is none. A label that is tied to a field has its value there. */
function labelText(element: Element, hasFields: HasFields, memory: SightMemory): string {
  const { control } = element as HTMLLabelElement;
  if (control && hasFields(control)) return '';
  if (element.tagName === 'LEGEND' || (element.textContent?.length ?? 0) > LONGEST_LABEL * 3 || hasFields(element))
    return '';
  const text = visibleText(element, memory);
  return isLabelText(text) ? text : '';
}

function isAllBold(cell: Element): boolean {
  const only = cell.firstElementChild;
  return only !== null && BOLD.has(only.tagName) && tidy(only.textContent ?? '') === tidy(cell.textContent ?? '');
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && tidy(node.nodeValue ?? '') !== '');
}

const kindOf = (element: Element): string => `${element.tagName} ${element.getAttribute('class') ?? ''}`;

/** Label, value, label, value … by their kinds. */
function alternates(children: readonly Element[]): boolean {
  if (children.length < 4 || children.length % 2 !== 0) return false;
  const kind = kindOf(children[0] as Element);
  return children.every((child, index) => (kindOf(child) === kind) === (index % 2 === 0));
}

/** Right beside the element stands another like it: two children, the first of the same kind. */
function repeats(element: Element): boolean {
  const first = element.firstElementChild;
  return [element.previousElementSibling, element.nextElementSibling].some(
    (other) =>
      first !== null &&
      other !== null &&
      other.tagName === element.tagName &&
      other.children.length === 2 &&
      kindOf(other.children[0] as Element) === kindOf(first),
  );
}

/** "From: 1 Feb", or bold words before others; several in one line where each begins with a label of its own. */
export function pairsInLine(element: Element, memory: SightMemory): { label: string; shown: string; at: Element }[] {
  if (element.firstElementChild === null) return [splitAtColon(element.textContent ?? '', element)].flat();
  if (!isPlainText(element) || (element.textContent?.length ?? 0) > LONGEST_LINE) return [];
  const runs: { label: string; text: string; at: Element }[] = [{ label: '', text: '', at: element }];
  for (const node of element.childNodes) {
    const run = runs.at(-1) as (typeof runs)[number];
    const inner = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
    if (inner?.tagName === 'BR') runs.push({ label: '', text: '', at: element });
    else if (inner === null) run.text += node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '';
    else {
      const text = visibleText(inner, memory);
      if (text.endsWith(':') || BOLD.has(inner.tagName)) runs.push({ label: text, text: '', at: element });
      else {
        run.text += text;
        if (run.label !== '' && run.at === element) run.at = inner;
      }
    }
  }
  return runs.flatMap(({ label, text, at }) => {
    if (label === '') return splitAtColon(text, at);
    const shown = tidy(text).replace(/^:\s*/, '');
    return isLabelText(label) && (shown !== '' || (label.endsWith(':') && LINES.has(element.tagName)))
      ? [{ label, shown, at }]
      : [];
  });
}

function splitAtColon(said: string, at: Element): { label: string; shown: string; at: Element }[] {
  const text = tidy(said);
  const colon = text.indexOf(':');
  if (colon < 1 || colon > LONGEST_LABEL || text.length > LONGEST_LINE) return [];
  // a lone "Reason:" may have its value elsewhere: that is no empty place
  if (text[colon + 1] !== ' ') return [];
  const label = text.slice(0, colon);
  return isLabelText(label) ? [{ label, shown: text.slice(colon + 1).trim(), at }] : [];
}
