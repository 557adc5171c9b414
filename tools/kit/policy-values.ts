/**
 * Turns settings as people write them in `trust.json` into the flat values of a policy: texts, numbers, switches and lists of
 * lines. Owns the turning and what each value's definition allows; what a line must hold inside is the settings' schema's.
 */
import type { ListSetting, SettingDefinition } from '../../src/rollout/setting-definition';
import { SETTING_DEFINITIONS } from '../../src/rollout/setting-definitions';
import type { PolicyValue } from './trust-schema';

export type Fault = { path: string; message: string };

const DEFINITIONS: ReadonlyMap<string, SettingDefinition> = new Map(SETTING_DEFINITIONS.map((one) => [one.key, one]));
/** The kit writes it by itself. */
const OWN_KEY = 'policyKeys';

/** The values in the order of the definitions, so that the same settings always make the same files. */
export function policyValues(
  settings: Readonly<Record<string, unknown>>,
  at: string,
): { values: Record<string, PolicyValue>; faults: Fault[] } {
  const faults: Fault[] = Object.keys(settings)
    .filter((key) => !DEFINITIONS.has(key) || key === OWN_KEY)
    .map((key) => ({ path: `${at}.${key}`, message: key === OWN_KEY ? OWN_KEY_SAID : unknownKey(key) }));
  const values: Record<string, PolicyValue> = {};
  for (const [key, definition] of DEFINITIONS) {
    if (key === OWN_KEY || settings[key] === undefined) continue;
    const made = policyValue(definition, settings[key], `${at}.${key}`);
    if (made.faults) faults.push(...made.faults);
    else values[key] = made.value;
  }
  return { values, faults };
}

/** A policy says which settings it sets, so that one that the browser swallowed is noticed. */
export function withPolicyKeys(values: Readonly<Record<string, PolicyValue>>): Record<string, PolicyValue> {
  return { [OWN_KEY]: Object.keys(values), ...values };
}

const OWN_KEY_SAID = 'is written by the kit: leave it out';

function unknownKey(key: string): string {
  const plain = key.toLowerCase();
  const meant = [...DEFINITIONS.keys()].find((known) => known.toLowerCase() === plain || known.startsWith(key));
  return `no setting is called so${meant ? `; '${meant}' is meant?` : ', see docs/settings.md'}`;
}

type Made = { value: PolicyValue; faults?: undefined } | { value?: undefined; faults: Fault[] };

function policyValue(definition: SettingDefinition, given: unknown, path: string): Made {
  if (definition.type === 'list') return listValue(definition, given, path);
  const message = faultOfSingle(definition, given);
  return message === null ? { value: given as PolicyValue } : { faults: [{ path, message }] };
}

function faultOfSingle(definition: Exclude<SettingDefinition, ListSetting>, given: unknown): string | null {
  if (definition.type === 'boolean') return typeof given === 'boolean' ? null : 'true or false';
  if (definition.type === 'number') {
    const { from, to, unit } = definition;
    const isIt = typeof given === 'number' && Number.isInteger(given) && given >= from && given <= to;
    return isIt ? null : `a whole number of ${unit}, ${from} to ${to}`;
  }
  if (typeof given !== 'string') return 'a text';
  const choices = definition.choices?.map(({ value }) => value);
  if (choices && !choices.includes(given)) return `one of ${choices.join(', ')}`;
  if (/\p{Cc}/u.test(given)) return 'one line, without control characters';
  return given.length <= definition.longest ? null : `at most ${definition.longest} characters`;
}

function listValue(definition: ListSetting, given: unknown, path: string): Made {
  const lines = linesOf(definition.entry, given);
  if (lines === null) return { faults: [{ path, message: EXPECTED[definition.entry] }] };
  const faults: Fault[] = [];
  if (lines.length > definition.mostEntries)
    faults.push({ path, message: `at most ${definition.mostEntries} entries; these are ${lines.length}` });
  for (const { line, at } of lines) {
    if (line.length > definition.longestEntry)
      faults.push({
        path: `${path}.${at}`,
        message: `at most ${definition.longestEntry} characters; this has ${line.length}`,
      });
    else if (line === '' || /\p{Cc}/u.test(line))
      faults.push({ path: `${path}.${at}`, message: 'one line that is not empty, without control characters' });
  }
  return faults.length > 0 ? { faults } : { value: lines.map(({ line }) => line) };
}

const EXPECTED: Readonly<Record<ListSetting['entry'], string>> = {
  text: 'a list of texts',
  json: 'a list of objects, or of lines of JSON',
  'name=text': 'an object of names and texts, or a list of lines name=text',
  'name=json': 'an object of names and objects, or a list of lines name={JSON}',
};

/** Null where the value has another shape. */
function linesOf(entry: ListSetting['entry'], given: unknown): { line: string; at: string }[] | null {
  if (Array.isArray(given)) {
    const made = given.map((one, index) => ({ line: lineOf(entry, one), at: String(index) }));
    return made.every((one): one is { line: string; at: string } => one.line !== null) ? made : null;
  }
  if (!entry.startsWith('name=') || typeof given !== 'object' || given === null) return null;
  const named = Object.entries(given).map(([name, value]) => ({ name, written: writtenValue(entry, value) }));
  if (named.some(({ written }) => written === null)) return null;
  return named.map(({ name, written }) => ({ line: `${name}=${written}`, at: name }));
}

function lineOf(entry: ListSetting['entry'], one: unknown): string | null {
  if (typeof one === 'string') return one;
  return entry === 'json' && isObject(one) ? asciiJson(one) : null;
}

function writtenValue(entry: ListSetting['entry'], value: unknown): string | null {
  if (entry === 'name=json') return isObject(value) ? asciiJson(value) : null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON without a letter beyond ASCII: scripts, registry files and management tools lose those easily. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
