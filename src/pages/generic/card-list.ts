/**
 * Pupils as repeated cards, without a table or grid. Owns how a card is found: from a control or icon that speaks of a
 * mark, outwards to the element that repeats beside its like and holds one person's name.
 */
import { type CodeMap, codeOf } from './code-words';
import { labelOfControl } from './face';
import { type PageRoots, parentAcross } from './page-roots';
import { isOtherDay } from './page-texts';
import { looksLikeName } from './person-names';
import { newSight, type SightMemory, tidy, visibleText, within } from './text';
import { wordsOf } from './toggle-face';

export type Card = { element: Element; name: Element };
export type CardList = { element: Element; cards: Card[] };

/** Controls and icons that may speak of a mark. */
export const CARD_SEEDS =
  'select, [role=img][aria-label], svg[aria-label], img[alt], [role=img][title], button[aria-label], i[title], span[title], i[aria-label], [aria-pressed], [role=radio], input[type=radio]';
const NO_SIGHT = newSight();
const MOST_LEVELS = 8;
const MOST_SEEDS = 3000;
const LONGEST_LEAD = 80;
/** Where names stand. */
const NAMED = 'a[href], h1, h2, h3, h4, h5, h6, legend, dt, strong, [class*=name i]';
const WORDED = 'span, div, p, b, td';

/** The list with the most cards; null where there is none of two cards or more. */
export function findCards(roots: PageRoots, memory: SightMemory, codeMap?: CodeMap): CardList | null {
  const lists = new Map<Element, Map<Element, Element>>();
  const seeds: Element[] = [];
  for (const seed of roots.queryAll(CARD_SEEDS)) {
    if (seeds.length > MOST_SEEDS) break;
    if (!speaksOfMarks(seed, codeMap)) continue;
    seeds.push(seed);
    const card = cardAround(seed, memory);
    if (card === null) continue;
    const parent = parentAcross(card.element) as Element;
    const cards = lists.get(parent) ?? new Map<Element, Element>();
    cards.set(card.element, card.name);
    lists.set(parent, cards);
  }
  const best = [...lists.entries()].sort(([, a], [, b]) => b.size - a.size)[0];
  if (best === undefined || best[1].size < 2) return null;
  const [list, named] = best;
  if (isOtherDay(textBefore(list))) return null;
  const marked = new Set(seeds.map((seed) => childOf(list, seed)));
  const cards = [...(list.shadowRoot ?? list).children]
    .filter((child) => marked.has(child))
    .map((element) => ({ element, name: named.get(element) ?? likelyName(element) }));
  return { element: list, cards: areSame(cards, memory) ? cards.map((card) => withOwnName(card, memory)) : cards };
}

/** What stands right before a list or before what it stands in. */
function textBefore(list: Element): string {
  for (let at: Element | null = list; at !== null && at.tagName !== 'BODY'; at = parentAcross(at)) {
    const before = at.previousElementSibling;
    if (before !== null) return tidy(before.textContent ?? '').slice(0, LONGEST_LEAD);
  }
  return '';
}

/** The same few names on card after card are houses or groups. */
function areSame(cards: readonly Card[], memory: SightMemory): boolean {
  const names = new Set(cards.map(({ name }) => nameText(name, memory)));
  return cards.length > 2 && names.size <= cards.length / 2;
}

/** The next name of a card, which then is the pupil's. */
function withOwnName(card: Card, memory: SightMemory): Card {
  const first = nameText(card.name, memory);
  const other = within(card.element, `${NAMED}, ${WORDED}`, memory).find((element) => {
    const text = visibleText(element, memory);
    return text !== first && looksLikeName(text);
  });
  return { ...card, name: other ?? card.name };
}

/** The child of a list that holds an element; null where it is not in the list. */
function childOf(list: Element, element: Element): Element | null {
  let at: Element | null = element;
  while (at !== null && parentAcross(at) !== list) at = parentAcross(at);
  return at;
}

/** A name that does not look like one stands where the others do: in the first link or heading. */
function likelyName(card: Element): Element {
  return card.querySelector('a[href], h2, h3, h4, h5, [class*=name i], strong') ?? card;
}

/** A drop-down that offers marks, or an icon or button whose label is one. */
export function speaksOfMarks(seed: Element, codeMap?: CodeMap): boolean {
  if (seed.tagName !== 'SELECT') {
    const label = choiceWords(seed) ?? markLabel(seed);
    return label !== null && label.length <= 60 && isMark(label, codeMap);
  }
  let codes = 0;
  for (const option of [...(seed as HTMLSelectElement).options].slice(0, 12))
    if (isMark(tidy(option.text), codeMap)) codes += 1;
  return codes >= 3;
}

/** What one button or radio button of a set stands for; null for anything else. */
function choiceWords(seed: Element): string | null {
  if (seed.tagName === 'INPUT') return labelOfControl(seed as HTMLInputElement, NO_SIGHT);
  return seed.hasAttribute('aria-pressed') || seed.getAttribute('role') === 'radio' ? wordsOf(seed, NO_SIGHT) : null;
}

/** The label of an icon or button, without the minutes that may follow it. */
export function markLabel(element: Element): string | null {
  const label = element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? element.getAttribute('title');
  return label === null ? null : tidy(label);
}

function isMark(text: string, codeMap?: CodeMap): boolean {
  const word = text.split(/[,(]/)[0]?.trim() ?? '';
  const kind = codeOf(word, null, codeMap).kind;
  return word !== '' && (kind === 'code' || kind === 'present');
}

/** The smallest ancestor that repeats beside its like and holds one name. */
function cardAround(seed: Element, memory: SightMemory): Card | null {
  let element: Element = seed;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const parent = parentAcross(element);
    if (parent === null || parent.tagName === 'BODY') return null;
    if (parent.tagName === 'TR' || parent.tagName === 'TD') return null;
    if (repeats(element, parent)) {
      const names = namesIn(element, memory);
      if (names.length === 1) return { element, name: names[0] as Element };
      if (names.length > 1) return null;
    }
    element = parent;
  }
  return null;
}

/** What an element says, without the small print beside a name: "Amy Ash 8B". */
export function nameText(element: Element, memory: SightMemory): string {
  const text = visibleText(element, memory);
  if (looksLikeName(text)) return text;
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  const said = tidy(own.map(({ nodeValue }) => nodeValue).join(' '));
  return looksLikeName(said) ? said : text;
}

function repeats(element: Element, parent: Element): boolean {
  let alike = 0;
  // a picture beside the words is another part of the same card
  for (const sibling of (element.parentNode ?? parent).children)
    if (sibling.tagName === element.tagName && (sibling === element || tidy(sibling.textContent ?? '') !== ''))
      alike += 1;
  return alike >= 2;
}

/** Elements that show a person's name and nothing else: links and headings first, then any short text. */
function namesIn(card: Element, memory: SightMemory): Element[] {
  for (const selector of [NAMED, WORDED]) {
    const found: Element[] = [];
    for (const element of within(card, selector, memory)) {
      if (found.some((known) => known.contains(element))) continue;
      const text = nameText(element, memory);
      if (!looksLikeName(text)) continue;
      if (!found.some((known) => nameText(known, memory) === text)) found.push(element);
    }
    if (found.length > 0) return found;
  }
  return [];
}
