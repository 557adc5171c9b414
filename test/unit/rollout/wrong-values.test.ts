import { describe, expect, it } from 'vitest';
import { type ReceivedPolicy, receivePolicy } from '../../../src/rollout/receive-policy';
import type { SettingDefinition } from '../../../src/rollout/setting-definition';
import { SETTING_DEFINITIONS } from '../../../src/rollout/setting-definitions';
import { mergeSettings } from '../../../src/rollout/settings';

const definitions: readonly SettingDefinition[] = SETTING_DEFINITIONS;
const GOOD = Object.fromEntries(definitions.map(({ key, example }) => [key, example]));
const AT = '2026-11-20T08:00:00Z';
const LATER = '2026-11-20T09:00:00Z';

const received = (said: Record<string, unknown>): ReceivedPolicy => receivePolicy(null, said, AT);
const next = (said: Record<string, unknown>, before = received(GOOD)): ReceivedPolicy =>
  receivePolicy(before, said, LATER);

function inLists(levels: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

const manyNames = Object.fromEntries(Array.from({ length: 5000 }, (_, place) => [`name${place}`, 'x']));

/** In every setting's place wrong, whatever its type. */
const WRONG: [string, unknown][] = [
  ['null', null],
  ['a fraction', 1.5],
  ['a number beyond all', 1e308],
  ['a text of a million letters', 'x'.repeat(1_000_000)],
  ['a list of null', [null]],
  ['a list of lists', [[], []]],
  ['lists in lists', inLists(5000)],
  ['a list of ten thousand', Array.from({ length: 10_000 }, () => 'x')],
  ['a table of five thousand', manyNames],
  ['a table of tables', { a: { letter: {}, phone: {} } }],
  ['a table that would be every table', JSON.parse('{"__proto__":{"role":"head","value":"x"}}')],
  ['a list with such a table', [JSON.parse('{"__proto__":{"id":"ash"}}')]],
];

describe.each(definitions.map(({ key }) => key))('%s', (key) => {
  const cases = key === 'policyKeys' ? [...WRONG, ['one name', 'role'] as const] : WRONG;

  it.each(cases)('as %s leaves all that was last good at work, and is named', (_, wrong) => {
    const { good, faults } = next({ ...GOOD, [key]: wrong });
    expect(good).toEqual(GOOD);
    expect(faults).toEqual([{ key, used: 'last-good', message: expect.stringMatching(/^.{4,600}$/) }]);
  });

  it.each(cases)('as %s on a new computer leaves the others at work, and is named', (_, wrong) => {
    const { [key]: __, ...others } = GOOD;
    const { good, faults } = received({ ...others, [key]: wrong });
    expect(good).toMatchObject(others);
    expect(faults.map((fault) => fault.key)).toEqual([key]);
    expect(mergeSettings(good, {}).problems).toEqual([]);
  });

  it('that the browser took out is as it was last good, and is named', () => {
    const named = received({ ...GOOD, policyKeys: Object.keys(GOOD).filter((one) => one !== 'policyKeys') });
    const { [key]: _, ...others } = named.good;
    const { good, faults } = next(others, named);
    expect(good).toEqual(named.good);
    expect(faults).toMatchObject([{ key, used: 'last-good' }]);
    expect(next({ ...others, [key]: undefined }, named)).toEqual(next(others, named));
  });
});

describe('the list of what a policy sets, taken out by the browser', () => {
  const before = received({ policyKeys: ['role', 'sites'], role: 'office', sites: ['https://mis.example'] });

  it('takes nothing else away: what it named and does not arrive stays as well', () => {
    const { good, faults } = next({ sites: ['https://new.example'] }, before);
    expect(good).toEqual({ ...before.good, sites: ['https://new.example'] });
    expect(faults.map(({ key }) => key)).toEqual(['policyKeys', 'role']);
  });

  it('goes when the policy says that there is none any more', () => {
    expect(next({ policyKeys: [], role: 'head' }, before)).toEqual({
      at: LATER,
      good: { policyKeys: [], role: 'head' },
      faults: [],
    });
  });

  it('goes with the whole policy', () => {
    expect(next({}, before)).toEqual({ at: LATER, good: {}, faults: [] });
  });

  it('is missed by no policy that never had one', () => {
    expect(next({ role: 'head' }, received({ role: 'office', sites: [] }))).toEqual({
      at: LATER,
      good: { role: 'head' },
      faults: [],
    });
  });
});

describe('a policy of nothing but names that no setting has', () => {
  it.each([
    ['every table has', JSON.parse('{"__proto__":{"role":"head"},"constructor":1,"toString":2,"hasOwnProperty":3}')],
    ['there are thousands of', manyNames],
  ])('which %s sets nothing', (_, said) => {
    const { good, faults } = received(said);
    expect(good).toEqual({});
    expect(mergeSettings(good, {}).values.role).toBe('teacher');
    expect(({} as { role?: string }).role).toBeUndefined();
    expect(faults.length).toBeGreaterThan(3);
    expect(faults.length).toBeLessThan(30);
  });
});
