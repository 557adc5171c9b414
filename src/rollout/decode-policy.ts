/**
 * The values of a browser policy, or of the trust's own package, as settings. Owns what lines become, and how large a value
 * may be; whether it then fits is the schema's. Other forms, such as tables where a browser has them, are left as they are.
 */
import { fromLines } from './check-settings';
import type { ListSetting } from './setting-definition';
import { DEFINITION_OF, type SettingKey } from './setting-definitions';
import { short } from './settings-schema';

const LONGEST_VALUE = 8_000_000;
/** A calendar in a school in a list has no more. */
const DEEPEST = 40;

export function isPolicyKey(key: string): key is SettingKey {
  return Object.hasOwn(DEFINITION_OF, key);
}

/** What is too large is looked at no further, and not even taken apart. Null where the size is right. */
export function sizeProblem(key: SettingKey, given: unknown): string | null {
  const definition = DEFINITION_OF[key];
  const isListOrTable = definition.type === 'list' && typeof given === 'object' && given !== null;
  return isListOrTable ? listProblem(definition, Object.values(given)) : null;
}

function listProblem({ mostEntries, longestEntry }: ListSetting, given: readonly unknown[]): string | null {
  if (given.length > mostEntries) return `${given.length} entries, and ${mostEntries} are the most`;
  const long = given.findIndex((entry) => typeof entry === 'string' && entry.length > longestEntry);
  return long >= 0 ? `entry ${long + 1} has more than ${longestEntry} characters` : null;
}

/**
 * What is wrong with a value before anybody asks what it says: more than anybody needs, in length or in lists within lists,
 * or a name in it that the schema would leave out without a word. Walks it without calling itself.
 */
export function shapeProblem(value: unknown): string | null {
  let length = 0;
  const left: [unknown, number][] = [[value, 0]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [part, depth] = next;
    length += typeof part === 'string' ? part.length : 8;
    if (length > LONGEST_VALUE || depth > DEEPEST) return 'too large';
    if (typeof part !== 'object' || part === null) continue;
    for (const [name, inner] of Object.entries(part)) {
      if (name === '__proto__') return 'nothing can have the name __proto__';
      length += name.length;
      left.push([inner, depth + 1]);
    }
  }
  return null;
}

/** Lines as what they stand for. */
export function decoded(key: SettingKey, given: unknown): unknown {
  const definition = DEFINITION_OF[key];
  // the Windows registry has no switches, and Firefox hands its numbers on
  if (definition.type === 'boolean') return given === 1 ? true : given === 0 ? false : given;
  if (definition.type !== 'list') return given;
  if (key === 'checkSeverity' || key === 'checkAudience') return fromLines(given);
  if (key === 'packs' && Array.isArray(given)) return byId(given.map(fromLine));
  if (definition.entry === 'json' && Array.isArray(given)) return given.map(fromLine);
  if (definition.entry === 'name=json' || key === 'packs') return tableOf(given);
  return given;
}

function tableOf(given: unknown): unknown {
  const table = fromLines(given);
  if (typeof table !== 'object' || table === null || Array.isArray(table)) return given;
  return Object.fromEntries(Object.entries(table).map(([name, line]) => [name, fromLine(line)]));
}

function byId(packs: readonly unknown[]): Record<string, unknown> {
  const named = (pack: unknown, place: number): [string, unknown] => {
    const id = typeof pack === 'object' && pack !== null && 'id' in pack ? pack.id : undefined;
    return [typeof id === 'string' && id !== '' ? short(id) : `entry ${place + 1}`, pack];
  };
  return Object.fromEntries(packs.map(named));
}

function fromLine(entry: unknown): unknown {
  if (typeof entry !== 'string' || !entry.trimStart().startsWith('{')) return entry;
  try {
    return JSON.parse(entry);
  } catch {
    return entry; // what is no JSON fails the schema, which then says so
  }
}
