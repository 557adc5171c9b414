import { describe, expect, it } from 'vitest';
import type { PageMap } from '../../src/pages/map-schema';
import { shippedMaps } from '../../src/pages/maps';
import { mapsForAddress } from '../../src/pages/maps/match-map';
import { parseMap } from '../../src/pages/maps/parse-map';
import { readPage } from '../../src/pages/read-page';
import { compareReading } from '../../tools/score/compare-reading';
import { type Fixture, FRIDAY_MORNING, SILENT_ADDRESS } from './fixture';
import { showPage } from './show-fixture';

const pages = import.meta.glob<string>('./maps/*/page.html', { query: '?raw', import: 'default', eager: true });
const expectations = import.meta.glob<Fixture>('./maps/*/expected.json', { import: 'default', eager: true });

const correcting = shippedMaps.filter(({ page, codes, codesAreOwn }) => page || codes || codesAreOwn);

function exampleOf({ id }: PageMap): { html: string; expected: Fixture; url: string } {
  const html = pages[`./maps/${id}/page.html`];
  const expected = expectations[`./maps/${id}/expected.json`];
  if (html === undefined || expected === undefined) throw new Error(`The map ${id} has no example page.`);
  return { html, expected, url: expected.url ?? SILENT_ADDRESS };
}

describe.each(correcting.map((map) => [map.name, map] as const))('the example page of %s', (_, map) => {
  const { html, expected, url } = exampleOf(map);
  const tallyWith = (maps: readonly PageMap[]) => {
    showPage(html);
    return compareReading(expected, readPage(document, { url, now: FRIDAY_MORNING, maps }));
  };

  it('stands at an address the map is for', () => {
    expect(mapsForAddress(shippedMaps, url).map(({ id }) => id)).toContain(map.id);
  });

  it('is read as expected, mark by mark', () => {
    const { wrongs, unread, right } = tallyWith(shippedMaps);
    expect({ wrongs, unread }).toEqual({ wrongs: [], unread: 0 });
    expect(right).toBeGreaterThan(0);
  });

  it('is not read so without the map', () => {
    const { wrongs, unread } = tallyWith([]);
    expect(wrongs.length + unread).toBeGreaterThan(0);
  });
});

describe('every map that ships', () => {
  it('is one that would be taken from a file', () => {
    const isSelector = (selector: string) => {
      document.querySelector(selector);
      return true;
    };
    const refused = shippedMaps.filter((map) => !parseMap(map, isSelector).ok);
    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  it('has a name of its own, and facts that each name a source', () => {
    expect(new Set(shippedMaps.map(({ id }) => id)).size).toBe(shippedMaps.length);
    expect(shippedMaps.filter(({ facts }) => facts.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('says of each fact what was looked at, and not only where that was noted', () => {
    const sources = shippedMaps.flatMap(({ facts }) => facts.map(({ source }) => source));
    expect(sources.filter((source) => !/\p{L}{3,}.*; rows? 1\.\d/u.test(source))).toEqual([]);
    expect(sources.filter((source) => /mis-pages/i.test(source))).toEqual([]);
  });

  it('says of what is inferred that it was not found, or that it is remembered or inferred', () => {
    const inferred = shippedMaps.flatMap(({ facts }) => facts.filter(({ mark }) => mark === 'inferred'));
    expect(inferred.filter(({ source }) => !/found in public|remembered|inferred/.test(source))).toEqual([]);
    expect(inferred.length).toBeGreaterThan(0);
  });

  it('leaves pages of other systems alone', () => {
    expect(mapsForAddress(shippedMaps, 'https://mis.example/register')).toEqual([]);
    for (const map of correcting) {
      const { url } = exampleOf(map);
      expect(mapsForAddress(shippedMaps, url).map(({ id }) => id)).toEqual([map.id]);
    }
  });
});
