/**
 * What a map says of a page besides its grid: which elements say date, session and group, and what its codes mean. Owns
 * that; it is small, and in every page's script.
 */
import type { CodeMap } from '../generic/code-words';
import type { PageRoots } from '../generic/page-roots';
import type { PageText, TextSource } from '../generic/page-texts';
import { newSight, type SightMemory, tidy, visibleText } from '../generic/text';
import type { PageMap } from '../map-schema';
import { firstFound } from './map-selectors';

/** What the elements say that a map names for the whole page; they speak before all other texts of the page. */
export function mappedTexts(map: PageMap, roots: PageRoots, sight: SightMemory = newSight()): PageText[] {
  const texts: PageText[] = [];
  const add = (selectors: readonly string[] | undefined, from: TextSource, label?: string) => {
    const [element] = firstFound({ selectors: selectors ?? [], query: (selector) => roots.queryAll(selector) });
    const text = element === undefined ? '' : saidBy(element, sight);
    if (element && text !== '' && text.length <= LONGEST_TEXT) texts.push({ text, from, element, label });
  };
  add(map.date, 'caption');
  add(map.session, 'caption');
  add(map.group, 'control', 'group');
  add(map.dateControl, 'control', 'date');
  add(map.saveButton, 'text');
  return texts;
}

const LONGEST_TEXT = 160;

function saidBy(element: Element, sight: SightMemory): string {
  if (element instanceof HTMLSelectElement) return tidy(element.selectedOptions[0]?.text ?? '');
  return element instanceof HTMLInputElement ? tidy(element.value) : visibleText(element, sight);
}

/**
 * What is shown → national code, from all maps in force and the school's own table, which goes before them. Of two maps
 * the first goes before the second: they come as `mapsForAddress` orders them.
 */
export function codeMapOf(maps: readonly PageMap[], own?: CodeMap): CodeMap | undefined {
  const tables = [...[...maps].reverse().map(({ codes }) => codes), own].filter((table) => table !== undefined);
  // without a prototype, so that no word of a page finds what is no entry
  return tables.length === 0 ? undefined : Object.assign(Object.create(null) as Record<string, string>, ...tables);
}

/** Whether a letter or sign means something here only if a table of codes says so. */
export function areCodesOwn(maps: readonly PageMap[]): boolean {
  return maps.some(({ codesAreOwn }) => codesAreOwn === true);
}
