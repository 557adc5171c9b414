/**
 * What can be seen of a page at a glance: its titles, and whether anything stands in it that could hold a mark. Owns that
 * glance, which is all that most pages get; it looks for words and never compiles a pattern, since that costs more than the
 * glance itself.
 */
import { PageRoots } from './page-roots';

const TITLES = 'title, h1, h2, h3, h4, h5, legend, caption, [role=heading]';
const MOST_TITLES = 60;
const LONGEST_TITLE = 160;
/** One of these stands in every page that can be read, except under a title that speaks of marks or records. */
const SIGNS = 'table, select, input, canvas, form, dl, img, svg, [role], [aria-label], [title], [aria-pressed]';
/** Titles besides the main one; those in a table or with a role are signs already. */
const LESSER_TITLES = 'h2, h3, h4, h5, legend';

/** The page's title and headings, in lower case. */
export function titlesOf(roots: PageRoots): string[] {
  return roots.queryAll(TITLES).slice(0, MOST_TITLES).map(titleIn);
}

/** The main headings of the page, and what one grid in it is called, in lower case. */
export function titlesOver(roots: PageRoots, grid: Element): string[] {
  const first = roots.queryAll('h1');
  const main = first.length > 0 ? first : roots.queryAll('h2');
  const { caption } = grid as HTMLTableElement;
  return [...main.map(titleIn), caption ? titleIn(caption) : asTitle(grid.getAttribute('aria-label'))];
}

const titleIn = ({ textContent }: Element): string => asTitle(textContent);
const asTitle = (text: string | null): string => (text ?? '').slice(0, LONGEST_TITLE).toLowerCase();

/** Whether one of the titles has one of the words in it. */
export function speakOf(titles: readonly string[], words: readonly string[]): boolean {
  return titles.some((title) => words.some((word) => title.includes(word)));
}

export const REGISTER_WORDS = ['register', 'registration', 'attendance', 'roll call', 'marks', 'mark '];

/** False where nothing in the page could hold a mark or a record, and its titles speak of none. */
export function mayHoldAnything(
  page: Document,
  shadows: readonly ShadowRoot[],
  recordWords: readonly string[],
): boolean {
  // asked of the page as a whole, browsers note in one walk what there is, however long the list; the first question, which
  // every page answers at once, is what makes them begin
  const holds = (list: string) =>
    page.querySelector(`:root:has(*):has(${list})`) !== null ||
    shadows.some((root) => root.querySelector(list) !== null);
  const isPlain = shadows.length === 0 && page.contentType === 'text/html' && !holds(`${SIGNS}, ${LESSER_TITLES}`);
  if (!isPlain && holds(SIGNS)) return true;
  const titles = isPlain ? [mainTitlesOf(page)] : titlesOf(new PageRoots(page, shadows));
  return speakOf(titles, REGISTER_WORDS) || speakOf(titles, recordWords);
}

/** Found as texts: the first element of a page that a script takes in hand costs more than all else here. */
function mainTitlesOf(page: Document): string {
  const texts = page.evaluate('//h1//text()', page);
  let said = `${page.title} `;
  for (let text = texts.iterateNext(); text !== null; text = texts.iterateNext()) said += text.nodeValue;
  return said.toLowerCase();
}

const CHOICES = '[aria-pressed], [role=radio], input[type=radio], [role=img][aria-label]';
const FEWEST_CHOICES = 4;
const CLASS_WORDS = [...REGISTER_WORDS, 'class', 'form', 'session', 'roll'];

/** Whether marks may stand in cards or rows that are no grid: titles speak of a class, or there are several choices. */
export function mayHoldLoose(roots: PageRoots, titles: readonly string[]): boolean {
  if (speakOf(titles, CLASS_WORDS)) return true;
  return roots.queryAll('select').length >= 2 || roots.queryAll(CHOICES).length >= FEWEST_CHOICES;
}
