/**
 * What a person most likely wants to point at, in order, for those who point by keyboard. Owns that order; nothing is
 * decided by it.
 */
import { codeOf } from '../generic/code-words';
import { datePartsIn, sessionIn } from '../generic/dates';
import { type PageRoots, parentAcross } from '../generic/page-roots';
import { isShown } from '../generic/page-texts';
import { looksLikeName } from '../generic/person-names';
import { type SightMemory, tidy, visibleText } from '../generic/text';

const MOST_LOOKED_AT = 4000;
const MOST = 20;
const LONGEST_NAME = 60;
const LONGEST_MARK = 30;
const CONTROLS =
  'select, input:not([type=hidden]), button, [role=combobox], [role=img], img[alt], svg[aria-label], [title]';

/** Names: from each list of short texts that differ, the first, the likeliest list first; then others of that list. */
export function nameCandidates(roots: PageRoots, ours: string): Element[] {
  const groups = new Map<string, Element[]>();
  for (const element of textElements(roots, ours)) {
    const text = ownText(element);
    if (text.length > LONGEST_NAME || /\d/.test(text)) continue;
    for (const kind of [kindOf(element, 1), kindOf(element, 2)])
      groups.set(kind, [...(groups.get(kind) ?? []), element]);
  }
  const ranked = [...groups.values()]
    .filter((group) => group.length >= 2)
    .map((group) => ({ group, score: nameScore(group.map(ownText)) }))
    .sort((a, b) => b.score - a.score);
  const firsts = ranked.slice(0, 8).flatMap(({ group }) => group[0] ?? []);
  return [...new Set([...firsts, ...(ranked[0]?.group ?? [])])].slice(0, MOST);
}

/** Marks: what else stands in the row of the name, what looks most like a mark first. */
export function markCandidates(name: Element, sight: SightMemory): Element[] {
  let row: Element = name;
  for (let at: Element | null = name; at !== null; at = parentAcross(at)) {
    row = at;
    const hasLikes = [...(at.parentNode?.children ?? [])].filter((one) => one.localName === at?.localName).length >= 2;
    if (hasLikes && placesIn(at, name).length > 0) break;
  }
  return placesIn(row, name)
    .map((element) => ({ element, score: markScore(element, sight) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ element }) => element);
}

/** Dates: headings first, then controls, then any other text with a day in it. */
export function dateCandidates(roots: PageRoots, ours: string): Element[] {
  const controls = roots
    .queryAll('select, input:not([type=hidden])')
    .filter((control) => datePartsIn(chosenIn(control))?.day !== undefined && isShown(control));
  const texts = textElements(roots, ours).filter((element) => datePartsIn(ownText(element))?.day !== undefined);
  const isHeading = (element: Element) => element.closest('h1, h2, h3, h4, [role=heading], caption') !== null;
  return [...texts.filter(isHeading), ...controls, ...texts.filter((one) => !isHeading(one))].slice(0, MOST);
}

/** How a place is called aloud: what it shows, or what it is. */
export function saidOf(element: Element, sight: SightMemory): string {
  const text = visibleText(element, sight) || chosenIn(element) || tidy(element.getAttribute('aria-label') ?? '');
  const said = text || tidy(element.getAttribute('title') ?? element.getAttribute('alt') ?? '');
  return said === '' ? 'an empty place' : said.length > 60 ? `${said.slice(0, 59)}…` : said;
}

/** Whether a part of a date or a session is in what a person reads there. */
export function saysWhen(element: Element, sight: SightMemory): boolean {
  const said = visibleText(element, sight) || chosenIn(element);
  return datePartsIn(said) !== null || sessionIn(said) !== null;
}

function chosenIn(element: Element): string {
  if (element instanceof HTMLSelectElement) return tidy(element.selectedOptions[0]?.text ?? '');
  return element instanceof HTMLInputElement ? tidy(element.value) : '';
}

/** Elements with text of their own, in page order. */
function textElements(roots: PageRoots, ours: string): Element[] {
  const found: Element[] = [];
  for (const element of roots.queryAll('body *, :host > *, :host *')) {
    if (found.length >= MOST_LOOKED_AT) break;
    if (
      ownText(element) === '' ||
      element.localName === ours ||
      element.closest('script, style, option, nav, template')
    )
      continue;
    if (isShown(element)) found.push(element);
  }
  return found;
}

function ownText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
  return tidy(text);
}

/**
 * Places of one kind have the same way up to the list they are in. Of the nearest `told` levels the place counts: the
 * second column is another kind than the third, but not the second row.
 */
function kindOf(element: Element, told: number): string {
  const steps: string[] = [String(told)];
  for (let at: Element | null = element; at !== null && steps.length <= 6; at = parentAcross(at)) {
    const isPlaceTold = steps.length <= told && at.localName !== 'tr';
    steps.push(isPlaceTold ? `${at.localName}${placeOf(at)}` : at.localName);
  }
  return steps.join(' ');
}

function placeOf(element: Element): number {
  let place = 0;
  for (let at = element.previousElementSibling; at !== null; at = at.previousElementSibling)
    if (at.localName === element.localName) place += 1;
  return place;
}

function nameScore(texts: readonly string[]): number {
  const share = (is: (text: string) => boolean) => texts.filter(is).length / texts.length;
  const different = new Set(texts).size / texts.length;
  const inCapitals = share((text) => /^\p{Lu}[\p{L}'’ ,.-]+$/u.test(text));
  const marks = share((text) => codeOf(text, 'AM').kind !== 'unknown');
  return 3 * share(looksLikeName) + 2 * inCapitals * different + different + Math.min(1, texts.length / 20) - 2 * marks;
}

function placesIn(row: Element, name: Element): Element[] {
  return [...row.querySelectorAll('*'), ...(row.shadowRoot?.querySelectorAll('*') ?? [])].filter(
    (element) =>
      !name.contains(element) &&
      !element.contains(name) &&
      (element.matches(CONTROLS) || (element.firstElementChild === null && element.localName !== 'option')) &&
      isShown(element),
  );
}

function markScore(element: Element, sight: SightMemory): number {
  if (element.localName === 'select') return 5;
  const said = saidOf(element, sight);
  if (said.length > LONGEST_MARK || looksLikeName(said)) return 0;
  if (codeOf(said, 'AM').kind === 'code' || codeOf(said, 'AM').kind === 'present') return 4;
  if (said === 'an empty place') return 1;
  return /\d/.test(said) ? 1 : 3 - said.length / LONGEST_MARK;
}
