/**
 * What a page says of each of several grids, or of each of several frames. Owns which of its texts speak for which: what
 * stands in one section with a grid, or between the one before and it, is the grid's own; the rest speaks for all.
 * Where a grid's own texts name a day, a session or a pupil these go first; where it is not plain, nothing is said.
 */
import type { Pupil } from '../reading';
import { datePartsIn, sessionIn } from './dates';
import type { PageFacts } from './page-facts';
import { namesIn, pagePupil } from './page-pupil';
import { parentAcross } from './page-roots';
import { isOtherDay, isSaidByControl, type PageText } from './page-texts';
import { type ReadMemory, rowKeyOf } from './read-memory';

/** `above` are texts above the first of several, which may be its own or all of theirs. */
type Share = { own: PageText[]; around: PageText[]; above: PageText[] };

const OWN_HEADINGS = 'h5, h6, legend, summary';
/** Of a key to the codes: it names sessions and is about none. */
const OF_A_KEY = /=|\b(?:present|absent)\b/i;

/** The facts for each of several grids, in their order; `factsOf` makes them of texts. */
export function factsOfEach(
  grids: readonly Element[],
  texts: readonly PageText[],
  memory: ReadMemory,
  factsOf: (texts: PageText[]) => PageFacts,
): PageFacts[] {
  const shares = sharesOf(texts, grids);
  const pupils = shares.map(({ own, above }) => pupilIn(own) ?? pupilIn([...own, ...above]));
  const areSeveral = new Set(pupils.flatMap((pupil) => pupil?.name ?? [])).size > 1;
  return shares.map((share, index): PageFacts => {
    const facts = factsOf(textsFrom(share));
    const own = areSeveral ? pupils[index] : facts.pupil;
    const pupil = own ?? { name: null, id: null, year: null };
    const pupilKey = pupil.id === null ? rowKeyOf(memory, `history of ${pupil.name ?? index}`) : `pupil:${pupil.id}`;
    return { ...facts, pupil, pupilKey, isNobodys: own === null };
  });
}

/** The texts for each of several frames, its own first. */
export function textsOfEach(texts: readonly PageText[], frames: readonly Element[]): PageText[][] {
  return frames.length > 1 ? sharesOf(texts, frames).map(textsFrom) : [[...texts]];
}

function sharesOf(texts: readonly PageText[], grids: readonly Element[]): Share[] {
  const shares = new Map(grids.map((grid) => [grid, { own: [], around: [], above: [] } as Share]));
  const all = [...shares.values()];
  /** For whatever stands around grids, these in their order in the page. */
  const holders = new Map<Element, Element[]>();
  for (const grid of shares.keys())
    for (let at: Element | null = grid; at !== null; at = parentAcross(at))
      holders.set(at, [...(holders.get(at) ?? []), grid]);
  for (const [at, held] of holders) held.sort((a, b) => order(childOf(at, a), childOf(at, b)));

  const heads: { text: PageText; held: Share[] }[] = [];
  /** Headings and controls between grids. */
  const between: PageText[] = [];
  const upgraded = texts.map(
    (text): PageText =>
      text.from === 'text' && text.element?.closest(OWN_HEADINGS) ? { ...text, from: 'heading' } : text,
  );
  for (const text of [...upgraded.filter(isStrong), ...upgraded.filter((one) => !isStrong(one))]) {
    const { element } = text;
    let at = element;
    while (at !== null && !holders.has(at)) at = parentAcross(at);
    const grids = (at && holders.get(at)) ?? [];
    const held = grids.map((grid) => shares.get(grid) as Share);
    const child = element && at && childOf(at, element);
    const next = grids.findIndex((grid) => order(child as Element, childOf(at as Element, grid)) < 0);
    const share = held[next];
    if (held.length < 2 || at === element)
      for (const { own, around } of held.length > 0 ? held : all) (held.length > 0 ? own : around).push(text);
    else if (next === 0) heads.push({ text, held });
    else if (share === undefined) for (const { around } of held) around.push(text);
    else {
      const heading = share.own.find(({ from }) => from === 'heading')?.element;
      // below one grid and above the heading of the next
      const isBelow = !isStrong(text) && heading && order(element as Element, heading) < 0;
      (isBelow ? (held[next - 1] as Share) : share).own.push(text);
      if (isStrong(text)) between.push(text);
    }
  }
  for (const { text, held } of heads) {
    const [first] = held as [Share];
    // headings of one kind stand above one grid each
    if (between.some((other) => isAlike(other, text))) first.own.push(text);
    else for (const { around } of held) around.push(text);
    first.above.push(text);
  }
  return grids.map((grid) => shares.get(grid) as Share);
}

const isStrong = ({ from }: PageText): boolean => from !== 'text';

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
  // below a grid in its own section is still about it
  let mine = own.map(({ isBelow, ...text }): PageText => text);
  let others = around;
  for (const says of [namesDay, namesSession])
    if (own.some((text) => isStrong(text) && says(text))) others = others.filter((text) => !says(text));
    else
      mine = mine.map((text) =>
        says(text) && !isStrong(text) && !isSaidByControl(text.element) ? { ...text, from: 'caption' } : text,
      );
  return [...mine, ...others];
}

/** Whose grid it is: by its headings, else the one name in its texts; null where these do not say. */
function pupilIn(own: readonly PageText[]): Pupil | null {
  const pupil = pagePupil(own);
  const [name, ...others] = namesIn(own.filter(({ element }) => !isSaidByControl(element)));
  if (pupil.name !== null) return pupil;
  return name === undefined || others.length > 0 ? null : { ...pupil, name };
}
