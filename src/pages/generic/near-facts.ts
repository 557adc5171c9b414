/**
 * What a page says of each of several grids, or of each of several frames. Owns which of its texts speak for which: what
 * stands in one section with a grid, or between the one before and it, is the grid's own; the rest speaks for all.
 * Where a grid's own texts name a day, a session or a pupil these go first; where it is not plain, nothing is said.
 */
import type { Pupil } from '../reading';
import type { CodeMap } from './code-words';
import { datePartsIn, sessionIn } from './dates';
import { type PageFacts, pageFacts } from './page-facts';
import { namesIn, pagePupil } from './page-pupil';
import { parentAcross } from './page-roots';
import { isOtherDay, isSaidByControl, type PageText } from './page-texts';
import { type ReadMemory, rowKeyOf } from './read-memory';

type Share = { own: PageText[]; around: PageText[]; before: PageText[] };

const OWN_HEADINGS = 'h5, h6, legend, summary';
/** Of a key to the codes: it names sessions and is about none. */
const OF_A_KEY = /=|\b(?:present|absent)\b/i;

/** The facts for each of several grids, in their order. */
export function factsOfEach(
  grids: readonly Element[],
  texts: readonly PageText[],
  memory: ReadMemory,
  codeMap?: CodeMap,
  outer?: readonly PageText[],
): PageFacts[] {
  const shares = sharesOf(texts, grids);
  const pupils = shares.map(({ own, before }) => {
    const pupil = pupilIn(own);
    return pupil.name === null ? pupilIn([...own, ...before]) : pupil;
  });
  const areSeveral = new Set(pupils.flatMap(({ name }) => name ?? [])).size > 1;
  return shares.map((share, index) => {
    const facts = pageFacts(textsFrom(share), codeMap, outer);
    const pupil = areSeveral ? (pupils[index] as Pupil) : facts.pupil;
    const place = pupil.name ?? index;
    return {
      ...facts,
      pupil,
      pupilKey: pupil.id === null ? rowKeyOf(memory, `history of ${place}`) : `pupil:${pupil.id}`,
      ...(areSeveral && pupil.name === null
        ? { whyNobody: 'several pupils on the page, and not plain whose this is' }
        : {}),
    };
  });
}

/** The texts for each of several grids or frames, its own first. */
export function textsOfEach(texts: readonly PageText[], grids: readonly Element[]): PageText[][] {
  return grids.length > 1 ? sharesOf(texts, grids).map(textsFrom) : [[...texts]];
}

function sharesOf(texts: readonly PageText[], grids: readonly Element[]): Share[] {
  const shares = new Map(grids.map((grid): [Element, Share] => [grid, { own: [], around: [], before: [] }]));
  const shareOf = (grid: Element | undefined) => shares.get(grid as Element) as Share;
  /** For whatever stands around grids, these in their order in the page. */
  const holders = new Map<Element, Element[]>();
  for (const grid of shares.keys())
    for (let at: Element | null = grid; at !== null; at = parentAcross(at))
      holders.set(at, [...(holders.get(at) ?? []), grid]);
  for (const [at, held] of holders) held.sort((a, b) => order(childOf(at, a), childOf(at, b)));

  const heads: { text: PageText; held: Element[] }[] = [];
  /** Headings and controls between grids. */
  const between: { text: PageText; held: Element[] }[] = [];
  const areTitles = texts.filter(isTitle).length > 1;
  const marked = texts.map(
    (text): PageText =>
      text.from === 'text' && text.element?.closest(OWN_HEADINGS) ? { ...text, from: 'heading' } : text,
  );
  for (const text of [...marked.filter(isStrong), ...marked.filter((one) => !isStrong(one))]) {
    let at = text.element;
    while (at !== null && !holders.has(at)) at = parentAcross(at);
    const held = (at && holders.get(at)) ?? [];
    const first = held[0];
    if (at === null || first === undefined) for (const { around } of shares.values()) around.push(text);
    else if (held.length === 1) {
      shareOf(first).own.push(text);
      // the one title of a page is above all of it
      if (isTitle(text) && !areTitles) for (const [grid, { around }] of shares) if (grid !== first) around.push(text);
    } else if (at === text.element) for (const grid of held) shareOf(grid).own.push(text);
    else {
      const child = childOf(at, text.element as Element);
      const next = held.findIndex((grid) => order(child, childOf(at as Element, grid)) < 0);
      if (next === 0) heads.push({ text, held });
      else if (next < 0) for (const grid of held) shareOf(grid).around.push(text);
      else {
        const { own } = shareOf(held[next]);
        const heading = own.find(({ from }) => from === 'heading')?.element;
        // below one grid and above the heading of the next
        const isBelow = text.from === 'text' && heading && order(text.element as Element, heading) < 0;
        (isBelow ? shareOf(held[next - 1]).own : own).push(text);
        if (isStrong(text)) between.push({ text, held });
      }
    }
  }
  for (const { text, held } of heads) {
    const first = shareOf(held[0]);
    // headings of one kind stand above one grid each
    if (between.some((other) => other.held === held && isAlike(other.text, text))) first.own.push(text);
    else for (const grid of held) shareOf(grid).around.push(text);
    first.before.push(text);
  }
  return grids.map(shareOf);
}

const isStrong = ({ from }: PageText): boolean => from !== 'text';
const isTitle = ({ from, element }: PageText): boolean => from === 'heading' && element?.tagName === 'H1';

function isAlike({ element: one }: PageText, { element: other }: PageText): boolean {
  return one?.tagName === other?.tagName && one?.className === other?.className;
}

/** The child of `around` in which an element is. */
function childOf(around: Element, element: Element): Element {
  let at = element;
  for (let up = parentAcross(at); up !== null && at !== around && up !== around; up = parentAcross(at)) at = up;
  return at;
}

/** Below 0 where the first stands before the other. */
function order(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

const namesDay = ({ text }: PageText): boolean => isOtherDay(text) || datePartsIn(text)?.day !== undefined;
const namesSession = ({ text }: PageText): boolean => sessionIn(text) !== null && !OF_A_KEY.test(text);

/**
 * A grid's own headings and controls go before what is said for all. Its loose texts may be about anything: they are put
 * beside the others as a caption, and what they contradict is then said by nobody.
 */
function textsFrom({ own, around }: Share): PageText[] {
  let mine = own;
  let others = around;
  for (const says of [namesDay, namesSession])
    if (own.some((text) => isStrong(text) && says(text))) others = others.filter((text) => !says(text));
    else
      mine = mine.map((text) =>
        says(text) && text.from === 'text' && !isSaidByControl(text.element) ? { ...text, from: 'caption' } : text,
      );
  return [...mine, ...others];
}

/** Whose grid it is: by its headings, else the one name in the texts above it. */
function pupilIn(own: readonly PageText[]): Pupil {
  const pupil = pagePupil(own);
  const names = pupil.name === null ? namesIn(own.filter(({ element }) => !isSaidByControl(element))) : [];
  return names.length === 1 ? { ...pupil, name: names[0] as string } : pupil;
}
