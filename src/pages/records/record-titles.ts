/**
 * What a page calls its lists. Owns finding the words over a list: its own label, the heading before it, the page's titles;
 * what they mean is for the readers of records. Headings are looked for once a search.
 */

import { datePartsIn } from '../generic/dates';
import type { PageFacts } from '../generic/page-facts';
import { yearOfGroup } from '../generic/page-group';
import { isShown } from '../generic/page-texts';
import { tidy, visibleText } from '../generic/text';
import type { RecordSearch } from './record-reader';

/** Clubs, meals, trips and lessons have registers and attendance of their own. */
export const IS_OTHER_ATTENDANCE =
  /\b(?:clubs?|choir|orchestra|rehearsals?|tutoring|tuition|booster|(?:lessons?|interventions?) attendance|dinners?|meals?|lunch|trips?|visit|detention)\b/;

type Heading = { element: Element; text: string; isOfPage: boolean };

const HEADINGS = 'h1, h2, h3, h4, h5, [role=heading], legend';
const MOST_HEADINGS = 100;
const LONGEST = 160;

const known = new WeakMap<RecordSearch, Heading[]>();

function headingsOf(search: RecordSearch): Heading[] {
  const before = known.get(search);
  if (before) return before;
  const headings = search.roots
    .queryAll(HEADINGS)
    .slice(0, MOST_HEADINGS)
    .filter(isShown)
    .map((element) => ({
      element,
      text: visibleText(element, search.memory.sight).toLowerCase(),
      isOfPage: element.tagName === 'H1' || element.getAttribute('aria-level') === '1',
    }))
    .filter(({ text }) => text !== '' && text.length <= LONGEST);
  known.set(search, headings);
  return headings;
}

/** All headings of the page and its title, in lower case. */
export function pageTitles(search: RecordSearch): string {
  const { main } = search.roots;
  return [...headingsOf(search).map(({ text }) => text), 'title' in main ? main.title.toLowerCase() : ''].join(' · ');
}

/** What stands over one list, in lower case: caption, label, the last heading before it, and the page's own title. */
export function titlesOver(element: Element, search: RecordSearch): string {
  const { main } = search.roots;
  const headings = headingsOf(search);
  const caption = (element as HTMLTableElement).caption;
  const said = [
    caption ? visibleText(caption, search.memory.sight) : '',
    element.getAttribute('aria-label') ?? '',
    lastBefore(element, headings)?.text ?? '',
    ...headings.filter(({ isOfPage }) => isOfPage).map(({ text }) => text),
    'title' in main ? main.title.slice(0, LONGEST) : '',
  ];
  return tidy(said.join(' · ')).toLowerCase();
}

/** The nearest heading before an element; of an element in a shadow root that of its host, where the root has none. */
function lastBefore(element: Element, headings: readonly Heading[]): Heading | null {
  for (let at: Element | null = element; at !== null; at = hostOf(at)) {
    const here = at;
    const before = headings.filter(
      (heading) => here.compareDocumentPosition(heading.element) === Node.DOCUMENT_POSITION_PRECEDING,
    );
    if (before.length > 0) return before.at(-1) ?? null;
  }
  return null;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** "8 Birch", "Year 8" and nothing else; not "8 absences". */
export const IS_GROUP =
  /^(?:(?:year |y)\d{1,2}(?: [a-z]+)?|\d{1,2} ?(?![ap]m|abs|ent|req|cha|chi|pup|stu|row|rec|res|mar|ses|reg|late|lea|day|week|mi)[a-z]+)$/i;
const YEAR = /\byears? (\d{1,2})\b/g;
const SEVERAL_YEARS = /\byears? \d{1,2}\s*(?:and|to|[&,/+–-])\s*(?:years? )?\d/;

/** What a page says of itself, with the year group that the words over a list name; none where they name several. */
export function withYearOf(titles: string, page: PageFacts, search: RecordSearch): PageFacts {
  // of several groups on a page each has its own list
  const group = IS_GROUP.test(page.group ?? '') && titles.split(' · ').find((title) => IS_GROUP.test(title));
  if (group && datePartsIn(group) === null) return { ...page, year: yearOfGroup(group) };
  const over = titles.match(YEAR) ? titles : underTitle(search);
  const years = new Set([...over.matchAll(YEAR)].map(([, year]) => Number(year)));
  if (years.size === 0) return page;
  const [year = 0] = years;
  if (years.size > 1 || SEVERAL_YEARS.test(over)) return { ...page, year: null };
  return year >= 1 && year <= 14 ? { ...page, year: page.year ?? String(year) } : page;
}

/** "Year 8 · 2 Nov 2026 to 20 Nov 2026" in a line under the page's own title: its part that is a year group. */
function underTitle(search: RecordSearch): string {
  const titles = headingsOf(search).filter(({ isOfPage }) => isOfPage);
  const under = titles.length === 1 ? titles[0]?.element.nextElementSibling : null;
  if (!under || (under.textContent?.length ?? 0) > LONGEST) return '';
  const parts = visibleText(under, search.memory.sight)
    .toLowerCase()
    .split(/\s*[·|,]\s*/);
  return parts.filter((part) => /^years? \d/.test(part)).join(', ');
}
