/**
 * What can be seen of a page at a glance: its titles, and whether anything stands in it that could hold a mark. Owns that
 * glance, which is all that most pages get; it looks for words and never compiles a pattern, since that costs more than the
 * glance itself.
 */
import type { PageRoots } from './page-roots';

const TITLES = 'title, h1, h2, h3, h4, h5, legend, caption, [role=heading]';
const MOST_TITLES = 60;
const LONGEST_TITLE = 160;
/** Looked up by tag, which browsers keep lists of: a selector of many parts costs milliseconds on a long page. */
const TAGS_OF_MARKS = ['table', 'select', 'input', 'canvas', 'form', 'dl', 'img', 'svg'];
const ATTRIBUTES_OF_MARKS = '[role], [aria-label], [title], [aria-pressed]';

/** The page's title and headings, in lower case. */
export function titlesOf(roots: PageRoots): string[] {
  return roots
    .queryAll(TITLES)
    .slice(0, MOST_TITLES)
    .map(({ textContent }) => (textContent ?? '').slice(0, LONGEST_TITLE).toLowerCase());
}

/** The main headings of the page, and what one grid in it is called, in lower case. */
export function titlesOver(roots: PageRoots, grid: Element): string[] {
  const first = roots.queryAll('h1');
  const main = first.length > 0 ? first : roots.queryAll('h2');
  const own = (grid as HTMLTableElement).caption?.textContent ?? grid.getAttribute('aria-label') ?? '';
  return [...main.map(({ textContent }) => textContent ?? ''), own].map((text) =>
    text.slice(0, LONGEST_TITLE).toLowerCase(),
  );
}

/** Whether one of the titles has one of the words in it. */
export function speakOf(titles: readonly string[], words: readonly string[]): boolean {
  return titles.some((title) => words.some((word) => title.includes(word)));
}

export const REGISTER_WORDS = ['register', 'registration', 'attendance', 'roll call', 'marks', 'mark '];

/** False where nothing in the page could hold a mark or a record, and its titles speak of none. */
export function mayHoldAnything(roots: PageRoots, titles: readonly string[], recordWords: readonly string[]): boolean {
  if (speakOf(titles, REGISTER_WORDS) || speakOf(titles, recordWords)) return true;
  return [roots.main, ...roots.shadows].some(
    (root) => holdsTags(root) || root.querySelector(ATTRIBUTES_OF_MARKS) !== null,
  );
}

function holdsTags(root: Document | ShadowRoot): boolean {
  if (!('getElementsByTagName' in root)) return root.querySelector(TAGS_OF_MARKS.join()) !== null;
  return TAGS_OF_MARKS.some((tag) => root.getElementsByTagName(tag).length > 0);
}

const CHOICES = '[aria-pressed], [role=radio], input[type=radio], [role=img][aria-label]';
const FEWEST_CHOICES = 4;
const CLASS_WORDS = [...REGISTER_WORDS, 'class', 'form', 'session', 'roll'];

/** Whether marks may stand in cards or rows that are no grid: titles speak of a class, or there are several choices. */
export function mayHoldLoose(roots: PageRoots, titles: readonly string[]): boolean {
  if (speakOf(titles, CLASS_WORDS)) return true;
  return roots.queryAll('select').length >= 2 || roots.queryAll(CHOICES).length >= FEWEST_CHOICES;
}
