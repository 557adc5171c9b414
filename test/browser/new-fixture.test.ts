/** A demonstration page kept as a fixture: it reads the same, and nobody of the school is left in it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFixture } from '../../tools/fixture/make-fixture';
import { fixedNames } from '../mis/school/names';
import { type Mis, startMis } from '../mis/server';

/** Parts of names that are words of any register as well. */
const WORDS = new Set(['Max', 'Grace', 'Ruby', 'Will', 'Hope', 'Page']);
const NAMES = (fixedNames['8 Birch'] ?? []).flatMap(({ surname, forename }) => [...surname.split('-'), forename]);

describe('a page kept as a fixture', () => {
  let mis: Mis;
  beforeAll(async () => {
    mis = await startMis();
  });
  afterAll(() => mis.close());

  it.each([
    ['a table of drop-downs', '/almanac/register?date=2026-11-20&session=AM&form=8-Birch'],
    ['cards', '/daybook/registration/8-birch/2026-11-20/morning'],
  ])('has nobody of %s left in it, in texts or attributes, and still 30 pupils to read', async (_, path) => {
    const { html, expected, people } = await makeFixture(mis.url + path, 'kept');
    expect(people).toBeGreaterThanOrEqual(30);
    const whole = html + JSON.stringify(expected);
    const left = NAMES.filter((name) => !WORDS.has(name) && new RegExp(`\\b${name}\\b`, 'i').test(whole));
    expect(left).toEqual([]);
    expect(html).not.toMatch(/<script|<link|\son\w+="|https?:\/\//);
    const rows = expected.rows ?? [];
    expect(expected.kind).toBe('register');
    expect(new Set(rows.map(({ pupil }) => pupil.name)).size).toBe(30);
    expect(rows.every(({ cells }) => cells.every(({ date, session }) => date !== null && session !== null))).toBe(true);
    expect(expected.checkByHand?.[0]).toContain('check every cell');
  });
});
