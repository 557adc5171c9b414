/** Puts a whole page into the test browser, shadow roots and all. Owns that; reads nothing. */
import type { Fixture } from './fixture';

const pages = import.meta.glob<string>('./fixtures/*/page.html', { query: '?raw', import: 'default', eager: true });
const expectations = import.meta.glob<Fixture>('./fixtures/*/expected.json', { import: 'default', eager: true });

export type ShownFixture = { name: string; html: string; expected: Fixture };

export const FIXTURES: readonly ShownFixture[] = Object.entries(pages)
  .map(([path, html]) => {
    const name = path.split('/').at(-2) ?? path;
    const expected = expectations[`./fixtures/${name}/expected.json`];
    if (expected === undefined) throw new Error(`The fixture ${name} has no expected.json.`);
    return { name, html, expected };
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** The page as the browser's own parser makes it, in the place of the one before. */
export function showPage(html: string): void {
  const parsed = Document.parseHTMLUnsafe(html);
  document.title = parsed.title;
  for (const style of document.head.querySelectorAll('style[data-fixture]')) style.remove();
  for (const style of parsed.head.querySelectorAll('style')) {
    const copy = document.importNode(style, true);
    copy.dataset.fixture = '';
    document.head.append(copy);
  }
  document.body.replaceWith(document.adoptNode(parsed.body));
}
