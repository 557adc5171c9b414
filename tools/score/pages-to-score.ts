/** Every page with a known reading: the fixtures, and what the demonstration MIS says of its own. Owns finding them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Mis } from '../../test/mis/server';
import { type Fixture, SILENT_ADDRESS } from '../../test/pages/fixture';

export type ScoredPage = {
  id: string;
  url: string;
  expected: Fixture;
  /** What is served at its address; null where a server answers. */
  html: string | null;
};

const FIXTURES = path.resolve('test/pages/fixtures');

/** One page a folder with a page.html, in the order of their names. */
export function fixturePages(): ScoredPage[] {
  return readdirSync(FIXTURES)
    .sort()
    .filter((name) => existsSync(path.join(FIXTURES, name, 'page.html')))
    .map((name) => {
      const expected = JSON.parse(readFileSync(path.join(FIXTURES, name, 'expected.json'), 'utf8')) as Fixture;
      const html = readFileSync(path.join(FIXTURES, name, 'page.html'), 'utf8');
      return { id: name, url: expected.url ?? SILENT_ADDRESS, expected, html };
    });
}

/** The pages of the demonstration MIS that come with an expected reading. */
export function demonstrationPages(mis: Mis): ScoredPage[] {
  const known = 'expected' in mis ? (mis.expected as (Fixture & { path: string; id: string })[]) : [];
  return known.map((expected) => ({
    id: `mis: ${expected.id}`,
    url: mis.url + expected.path,
    expected,
    html: null,
  }));
}
