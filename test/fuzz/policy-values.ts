/**
 * Browser policies of every type, size and shape: good values, values with one thing wrong, and rubbish. Owns the making of
 * them from a seed; what may become of them is for the tests.
 */
import { SETTING_DEFINITIONS } from '../../src/rollout/setting-definitions';
import type { Random } from './random';

export type Policy = Record<string, unknown>;

const CALENDAR = { terms: [{ from: '2026-09-03', to: '2026-12-18' }], closed: ['2026-10-26'] };
const school = (id: string, more: object = {}) =>
  JSON.stringify({ id, name: `${id} School`, pack: 'wessex', calendar: CALENDAR, ...more });
const LETTER = { letter: 'below-96', title: 'About {pupil}', text: 'Dear all', clause: null };
const MAP = { format: 1, reader: 1, id: 'ours', name: 'Ours', system: null, by: 'trust', facts: [] };

/** Each key with values that are right. */
const GOOD: Policy[] = [
  Object.fromEntries(SETTING_DEFINITIONS.map(({ key, example }) => [key, example])),
  {
    schools: [school('ash'), school('oak', { country: 'Wales', yearGroups: ['7'] })],
    sites: ['https://a.example', 'http://b.example:8080'],
    role: 'office',
    checksOff: ['blank-mark', 'late-l-after-close'],
    mapsOff: [],
    maps: [JSON.stringify({ ...MAP, match: { origins: ['https://a.example'] } })],
    packs: [
      JSON.stringify({
        id: 'own',
        name: 'Own',
        values: { 'am.close': { value: '09:20', clause: '1', certainty: 'stated' } },
      }),
    ],
    packOverrides: ['*:am.close=09:10', 'oak:leave.noticeDays=5'],
    letters: [`below-96=${JSON.stringify(LETTER)}`],
    nationalDefaults: false,
    lockAfterMinutes: 240,
    retentionTerms: 0,
    policyName: '',
  },
];

const TEXTS = [
  '',
  'x',
  'boss',
  'https://*/*',
  '{',
  '{"id":',
  '[]',
  'null',
  '__proto__',
  'a=b=c',
  ':=',
  '*:am.close=25:99',
  'ï¿¾',
  '\u0000',
];
const NUMBERS = [0, -1, 1.5, 1e308, 999, Number.MAX_SAFE_INTEGER];
const STRANGE_KEYS = ['constructor', 'toString', 'hasOwnProperty', 'Schools', 'schools ', 'futureSetting', '', 'a.b'];

/** A policy with something of everything in it. */
export function randomPolicy(random: Random): Policy {
  const entries: [string, unknown][] = [];
  for (const { key } of SETTING_DEFINITIONS) {
    if (random.below(3) === 0) continue;
    const good = random.of(GOOD)[key];
    entries.push([key, random.below(2) === 0 && good !== undefined ? good : spoilt(random, good)]);
  }
  for (let more = random.below(3); more > 0; more -= 1) entries.push([random.of(STRANGE_KEYS), anything(random, 2)]);
  if (random.below(20) === 0) entries.push(['__proto__', { role: 'head' }]);
  return Object.fromEntries(entries);
}

export function goodPolicy(random: Random): Policy {
  return random.of(GOOD);
}

function spoilt(random: Random, good: unknown): unknown {
  if (!Array.isArray(good) || random.below(3) === 0) return anything(random, 3);
  const kind = random.below(6);
  if (kind === 0) return [...good, anything(random, 2)];
  if (kind === 1) return good.map((entry) => cut(random, entry));
  if (kind === 2) return good.join('\n');
  if (kind === 3) return Array.from({ length: random.below(10) === 0 ? 600 : 20 }, () => random.of([...good, '']));
  if (kind === 4) return Object.fromEntries(good.map((entry, place) => [String(place), entry]));
  return good.map((entry) => parsed(entry));
}

/** A line that lost its end, or gained one, or says another type somewhere. */
function cut(random: Random, entry: unknown): unknown {
  if (typeof entry !== 'string') return anything(random, 1);
  if (random.below(3) === 0) return entry.slice(0, random.below(entry.length + 1));
  if (random.below(2) === 0) return entry + random.of(TEXTS);
  return entry.replace(/"[^"]*"(?=[,}])/, () => inText(random, 1));
}

function parsed(entry: unknown): unknown {
  try {
    return JSON.parse(String(entry));
  } catch {
    return entry; // a line that is no JSON stands as it is
  }
}

function anything(random: Random, depth: number): unknown {
  const kind = random.below(depth > 0 ? 10 : 4);
  if (kind === 0) return random.of(TEXTS);
  if (kind === 1) return random.of(NUMBERS);
  if (kind === 2) return random.below(2) === 0;
  if (kind === 3) return null;
  if (kind === 4) return 'long '.repeat(random.below(10) === 0 ? 120_000 : 300);
  if (kind === 5) return random.below(10) === 0 ? deep(20_000) : deep(random.of([3, 200]));
  if (kind === 6) return random.below(30) === 0 ? DEEP_TEXT : inText(random, depth);
  const many = Array.from({ length: random.below(6) }, () => anything(random, depth - 1));
  return kind < 9
    ? many
    : Object.fromEntries(many.map((value) => [random.of([...TEXTS, 'id', 'name', 'values']), value]));
}

const DEEP_TEXT = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

function inText(random: Random, depth: number): string {
  return JSON.stringify(Object.fromEntries([[random.of(TEXTS), random.of([...TEXTS, ...NUMBERS, depth])]]));
}

/** Lists in lists: what walks through them by itself runs out of room. */
function deep(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}
