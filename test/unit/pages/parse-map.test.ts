import { describe, expect, it } from 'vitest';
import { parseMap } from '../../../src/pages/maps/parse-map';

const MAP = {
  format: 1,
  reader: 1,
  id: 'birch',
  name: 'Birch MIS',
  system: null,
  by: 'trust',
  match: { origins: ['https://*.birch.example'] },
  page: {
    kind: 'register',
    grid: ['.list'],
    row: ['.card'],
    name: { column: 0 },
    marks: [{ column: 1, session: 'AM' }],
  },
  codes: { Here: '/\\', Gone: 'O', '-': '' },
  facts: [{ says: 'cards', source: 'seen by us', mark: 'seen' }],
};
const problems = (change: object) => {
  const read = parseMap({ ...MAP, ...change }, (selector) => !selector.includes('['));
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`);
};

describe('a page map from a file', () => {
  it('is taken when all of it is understood', () => {
    expect(parseMap(MAP)).toEqual({ ok: true, map: MAP });
  });

  it.each([
    [{ name: undefined }, 'name: a text'],
    [{ id: 'Birch MIS' }, 'id: small letters, digits and hyphens'],
    [{ by: 'us' }, 'by: one of "shipped", "trust", "taught"'],
    [{ match: { origins: [] } }, 'match.origins: not empty'],
    [
      { match: { origins: ['birch.example/'] } },
      'match.origins.0: an address without path, such as https://*.mis.example',
    ],
    [{ match: { origins: ['*'] } }, 'match.origins.0: an address without path, such as https://*.mis.example'],
    [{ selector: '.x' }, 'selector: no such field: misspelt?'],
    [{ page: { ...MAP.page, rows: ['.y'] } }, 'page.rows: no such field: misspelt?'],
    [{ page: { ...MAP.page, name: { column: 0.5 } } }, 'page.name.column: a whole number'],
    [{ page: { ...MAP.page, row: ['.card['] } }, 'page.row.0: a CSS selector'],
    [{ date: ['['] }, 'date.0: a CSS selector'],
    [
      { codes: { Here: 'i' } },
      'codes.Here: a national code in capitals, such as "I", "/\\" for present in either session, or "" for no mark',
    ],
    [
      { codes: { Here: '?' } },
      'codes.Here: a national code in capitals, such as "I", "/\\" for present in either session, or "" for no mark',
    ],
    [{ reader: 99 }, 'reader: at most 1: this map needs a newer Register Lens'],
    [{ facts: [{ says: 'x'.repeat(401), source: 'a', mark: 'seen' }] }, 'facts.0.says: no longer than 400'],
  ])('is refused with the place and what was expected there: %j', (change, problem) => {
    expect(problems(change)).toEqual([problem]);
  });

  it('is refused when it is something else altogether', () => {
    expect(parseMap('a text')).toEqual({
      ok: false,
      problems: [{ path: '(the whole map)', message: 'an object, in { }' }],
    });
  });
});
