/**
 * Repeated cards of labelled values in the form of a grid: a column a label, a row a card. Owns finding cards that repeat,
 * over all lists of one kind, and the pupil's name in them; what the labels mean is for the readers of records.
 */
import { roleOfHeading } from '../generic/column-headings';
import { datePartsIn } from '../generic/dates';
import type { Face } from '../generic/face';
import type { GridRow } from '../generic/grid';
import { looksLikeName } from '../generic/person-names';
import { type SightMemory, visibleText, within } from '../generic/text';
import { type HeadingWords, plainHeading, type RecordTable } from './grid-records';
import { type LabelledValue, labelledValues } from './labelled-values';
import type { RecordCandidate, RecordSearch, RecordSteps } from './record-reader';
import { IS_GROUP, pageTitles } from './record-titles';

/** Values that stand in a card without labels: one text says them all. */
export type Unlabelled = {
  headings: readonly string[];
  /** By heading; null for what the text does not say. As a whole null for any other text. */
  read(text: string): readonly (string | null)[] | null;
};

const CARDS =
  'li, article, dl, [role=listitem], [role=article], [class*=card i], [class*=entry i], [class*=item i], [class*=tile i]';
const NOT_CARDS = 'nav, table, [role=grid], [role=menu], [role=tablist], [role=navigation]';
const NAMES = 'a[href], h2, h3, h4, h5, h6, strong, b, [class*=name i], dt';
const MOST_CARDS = 1500;
const MOST_KINDS = 60;
const MOST_ELEMENTS = 80;
const LONGEST_TEXT = 160;
/** One is enough on a card with a link to a pupil. */
const FEWEST_VALUES = 2;
const CARDS_A_STEP = 12;

/** Lists of cards with at least two values each, labelled or not, that are known. */
export function* cardLists(
  search: RecordSearch,
  words: HeadingWords<string>,
  unlabelled: readonly Unlabelled[] = [],
): RecordSteps<RecordTable[]> {
  const { sight } = search.memory;
  const kinds = new Map<string, Element[]>();
  for (const card of search.roots.queryAll(CARDS).slice(0, MOST_CARDS)) {
    if (card.closest(NOT_CARDS) !== null) continue;
    const kind = `${looksOf(card)} in ${looksOf(card.parentElement)}`;
    const alike = kinds.get(kind);
    if (alike) alike.push(card);
    else kinds.set(kind, [card]);
  }
  const lists: RecordTable[] = [];
  for (const [count, cards] of [...kinds.values()].slice(0, MOST_KINDS).entries()) {
    if (count % CARDS_A_STEP === 0) yield;
    const [first] = cards as [Element];
    if (lists.some(({ grid }) => grid.rows.some(({ element }) => element.contains(first)))) continue;
    if (isCard(first, words, sight, unlabelled)) lists.push(yield* tableOf(cards, sight, unlabelled));
  }
  return lists;
}

/** What `of` finds in the grids; where there is none, and titles speak of it, in cards. */
export function* recordLists(
  search: RecordSearch,
  words: HeadingWords<string>,
  speakOf: (titles: string) => boolean,
  of: (table: RecordTable, areCards: boolean) => RecordCandidate[],
  unlabelled?: readonly Unlabelled[],
): RecordSteps<RecordCandidate[]> {
  const inGrids = search.grids.flatMap((grid) => of({ grid }, false));
  if (inGrids.length > 0 || !speakOf(pageTitles(search))) return inGrids;
  return (yield* cardLists(search, words, unlabelled)).flatMap((table) => of(table, true));
}

/** Tag and classes, without what marks one card among its like. */
function looksOf(element: Element | null): string {
  const classes = (element?.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((name) => !/^(?:is|has|on|active)\b|--/.test(name));
  return `${element?.tagName} ${classes[0] ?? ''}`;
}

function isCard(
  card: Element,
  words: HeadingWords<string>,
  sight: SightMemory,
  unlabelled: readonly Unlabelled[],
): boolean {
  const values = valuesIn(card, sight);
  const roles = values.flatMap(({ label, group }) => {
    return words.get(plainHeading(`${group} ${label}`)) ?? words.get(plainHeading(label)) ?? [];
  });
  // what says everything twice holds several cards
  if (new Set(roles).size < roles.length) return false;
  const said = unlabelledIn(card, values, sight, unlabelled).filter((cell) => cell !== null);
  const fewest = within(card, 'a[href]', sight).some(isPupilLink) ? 1 : FEWEST_VALUES;
  return roles.length + said.length >= fewest;
}

type CardCell = { element: Element; face: Face };

function* tableOf(
  cards: readonly Element[],
  sight: SightMemory,
  unlabelled: readonly Unlabelled[],
): RecordSteps<RecordTable> {
  const columns = [['Pupil'], ...unlabelled.flatMap(({ headings }) => headings.map((heading) => [heading]))];
  const unheaded = columns.length;
  const columnOf = new Map<string, number>();
  const read: (CardCell | null)[][] = [];
  for (const [index, card] of cards.entries()) {
    if (index % CARDS_A_STEP === 0) yield;
    const values = valuesIn(card, sight);
    const name = nameIn(card, values, sight);
    const cells: (CardCell | null)[] = [
      name && { element: name, face: textFace(visibleText(name, sight)) },
      ...unlabelledIn(card, values, sight, unlabelled),
    ];
    for (const { group, label, element, face } of values) {
      const said = `${group}|${label}`;
      const column = columnOf.get(said) ?? columns.push([group, label]) - 1;
      columnOf.set(said, column);
      cells[column] ??= { element, face };
    }
    read.push(cells);
  }
  // a column in which nothing stands is none
  for (let i = 0; i < unheaded; i++) if (read.every((cells) => cells[i] === null)) columns[i] = ['-'];
  const every = columns.map((_, index) => index);
  const rows = cards.map(
    (element, index): GridRow => ({
      element,
      parts: [element],
      cells: every.map((column) => read[index]?.[column]?.element ?? null),
      name: element.getAttribute('data-id') ?? (element.id || null),
    }),
  );
  return {
    grid: {
      shape: 'cards',
      element: around(cards),
      columns: columns.map((headings) => ({ headings, id: null })),
      rows,
      total: null,
    },
    faces: read.map((cells) => cells.map((cell) => cell?.face ?? null)),
  };
}

/** Labelled values, and labelled lists of short words: tags. */
function valuesIn(card: Element, sight: SightMemory): LabelledValue[] {
  const tags = within(card, 'ul[aria-label], ol[aria-label], [role=list][aria-label]', sight).map(
    (element): LabelledValue => {
      const items = within(element, 'li, [role=listitem]', sight).map((item) => visibleText(item, sight));
      const label = (element.getAttribute('aria-label') ?? '').toLowerCase();
      return { label, face: textFace(items.join(', ')), element, group: '' };
    },
  );
  return [...labelledValues(card, sight), ...tags];
}

/** The pupil's name in a card: the one name outside its labelled values, or the one link to a pupil. */
function nameIn(card: Element, values: readonly LabelledValue[], sight: SightMemory): Element | null {
  const isLabelled = values.some(({ label }) => /^(?:sur)?name$/.test(roleOfHeading(label) ?? ''));
  if (isLabelled || isOfGroup(card, sight)) return null;
  const found = within(card, NAMES, sight).filter(
    (element) => !isInValue(element, card, values) && looksLikeName(visibleText(element, sight)),
  );
  const names = new Set(found.map((element) => visibleText(element, sight)));
  const links = names.size === 0 ? within(card, 'a[href]', sight).filter(isPupilLink) : [];
  const name =
    names.size === 0 ? (links.length === 1 ? links[0] : null) : names.size === 1 ? found[0] : found.find(isPupilLink);
  return name ? (name.closest('a') ?? name) : null;
}

function isPupilLink(element: Element): boolean {
  const link = element.closest('a') ?? element.querySelector('a');
  return /pupil|student|learner/i.test(link?.getAttribute('href') ?? '');
}

/** "8 Birch" over a card: whoever is named in it is the tutor. */
function isOfGroup(card: Element, sight: SightMemory): boolean {
  const [heading] = within(card, 'h2, h3, h4, h5, h6', sight);
  return heading !== undefined && IS_GROUP.test(visibleText(heading, sight));
}

function isInValue(element: Element, card: Element, values: readonly LabelledValue[]): boolean {
  return values.some((value) => value.element !== card && value.element.contains(element));
}

/** By heading, the innermost element of which the text says most of its values; nothing where two say different things. */
function unlabelledIn(
  card: Element,
  values: readonly LabelledValue[],
  sight: SightMemory,
  unlabelled: readonly Unlabelled[],
): (CardCell | null)[] {
  if (unlabelled.length === 0) return [];
  // a name over a line, and a day before a colon, are no labels of what follows
  const names = new Set(within(card, NAMES, sight).map((element) => visibleText(element, sight)));
  const namesInLower = new Set([...names].filter(looksLikeName).map((name) => name.toLowerCase()));
  const labelled = values.filter(({ label }) => !namesInLower.has(label) && datePartsIn(label)?.day === undefined);
  const texts = within(card, '*', sight)
    .slice(0, MOST_ELEMENTS)
    .filter(
      (element) =>
        (element.textContent?.length ?? 0) <= LONGEST_TEXT &&
        !isInValue(element, card, labelled) &&
        !labelled.some((value) => element.contains(value.element)),
    )
    .map((element) => ({ element, text: visibleText(element, sight) }))
    .filter(({ text }) => !labelled.some(({ label }) => label === text.toLowerCase()));
  return unlabelled.flatMap(({ headings, read }) => {
    const all = texts.flatMap(({ element, text }) => {
      const said = read(text);
      return said ? [{ element, said, count: said.filter((shown) => shown !== null).length }] : [];
    });
    const most = Math.max(...all.map(({ count }) => count));
    const telling = all.filter(({ count }) => count === most);
    const innermost = telling.at(-1);
    const isPlain = new Set(telling.map(({ said }) => said.join('|'))).size === 1;
    return headings.map((_, index) => {
      const shown = isPlain ? innermost?.said[index] : null;
      return innermost && shown != null ? { element: innermost.element, face: textFace(shown) } : null;
    });
  });
}

/** The smallest element around all cards. */
function around(cards: readonly Element[]): Element {
  let element = cards[0]?.parentElement ?? (cards[0] as Element);
  while (element.parentElement !== null && !cards.every((card) => element.contains(card)))
    element = element.parentElement;
  return element;
}

function textFace(shown: string): Face {
  const from = shown === '' ? 'nothing' : 'text';
  return { shown, from, control: null, isUntouched: true, value: null, superscript: null, tooltip: null };
}
