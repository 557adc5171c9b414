import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageMapsText } from '../../../tools/docs/page-maps-text';
import { filesOfMap, nameProblem, withMap } from '../../../tools/scaffold/map-files';

const index = readFileSync('src/pages/maps/index.ts', 'utf8');

describe('docs/page-maps.md', () => {
  it('is what the maps say (written anew by `npm run docs`)', () => {
    expect(readFileSync('docs/page-maps.md', 'utf8')).toBe(pageMapsText());
  });
});

describe('a new page map', () => {
  it('has a plain name', () => {
    expect(['birch-mis', 'mis2'].map(nameProblem)).toEqual([null, null]);
    expect(['Birch', '../x', '2mis', ''].filter((name) => nameProblem(name) === null)).toEqual([]);
  });

  it('is a map, an example page and its reading, each with the map’s name', () => {
    const files = filesOfMap('birch-mis');
    expect(Object.keys(files).map((file) => path.basename(path.dirname(file)))).toEqual([
      'maps',
      'birch-mis',
      'birch-mis',
    ]);
    expect(files['src/pages/maps/birch-mis.ts']).toContain('export const birchMis = shippedMap({');
    expect(JSON.parse(files['test/pages/maps/birch-mis/expected.json'] ?? '')).toMatchObject({
      url: 'https://ash.birch-mis.example/register',
      rows: [{ cells: [{ code: '/' }] }, { cells: [{ code: 'L' }] }],
    });
  });

  it('takes its place among those that ship, by its name', () => {
    const after = withMap(index, 'birch-mis');
    const added = after.split('\n').filter((line) => !index.split('\n').includes(line));
    expect(added).toEqual(["import { birchMis } from './birch-mis';", '  birchMis,']);
    expect(after.indexOf('birchMis }')).toBeLessThan(after.indexOf('bromcom }'));
    expect(after.indexOf('  birchMis,')).toBeGreaterThan(after.indexOf('  arbor,'));
  });
});
