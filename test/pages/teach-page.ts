/** Pages to be taught by pointing, and what a map made of that reads in them. Owns no expectation. */
import { PageRoots, shadowRootsIn } from '../../src/pages/generic/page-roots';
import { pageMapSchema } from '../../src/pages/map-schema';
import { type Derived, deriveMap, type Said } from '../../src/pages/teach/derive-map';
import { type Preview, previewOf } from '../../src/pages/teach/preview';
import { FRIDAY_AM, show } from './page';

export const URL = 'https://mis.example/registers/8-Birch/2026-11-20';
export const roots = () => new PageRoots(document, shadowRootsIn(document));

export function one(selector: string): Element {
  const [found] = roots().queryAll(selector);
  if (found === undefined) throw new Error(`there is no ${selector} in the page`);
  return found;
}

export type Pointing = { name: string; mark: string; date?: string };

export function point({ name, mark, date }: Pointing, said: Said = {}, url = URL) {
  const pointed = { name: one(name), mark: one(mark), date: date === undefined ? null : one(date) };
  return deriveMap(pointed, { url, roots: roots() }, said);
}

export function teach(html: string, pointing: Pointing, said: Said = {}, url = URL): Derived {
  show(html);
  const derived = point(pointing, said, url);
  if ('why' in derived) throw new Error(derived.why);
  return derived;
}

export function preview({ map }: Derived, url = URL): Preview {
  const found = previewOf(pageMapSchema.parse(map), roots(), url);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

export const told = ({ rows }: Preview) =>
  rows.map(({ name, cells }) => `${name}: ${cells.map(({ shown, code }) => `${shown}=${code}`).join(' ')}`);

export const WORDS = ['Here', 'Away', 'Here', 'Tardy'];
export const NAMES = ['Quillon', 'Zephyrine', 'Ottoline', 'Peregrine'];
export const soup = (rows = NAMES.map((name, i) => [name, WORDS[i]])) =>
  `${FRIDAY_AM}<div class="outer"><div class="list">${rows
    .map(([name, mark]) => `<div class="item"><div class="a"><b>${name}</b></div><div class="b">${mark}</div></div>`)
    .join('')}</div></div>`;
export const SOUP: Pointing = { name: '.item .a b', mark: '.item .b' };
