/**
 * The forms of the small data that elements take, parsed with the place and the words of each fault. Owns the parsing. It does
 * what a schema library would at a tenth of its size, since a page loads it with every element; what is larger, as packs and
 * requests, is parsed by the schemas of its own room when it comes.
 */

/** `path` is within the value: '3.date', '' for the value itself. */
export type Fault = { path: string; message: string };

/** Gives the value in its form; what is not of that form is told, and the result is nobody's then. */
export type Shape<Value> = (value: unknown, path: string, faults: Fault[]) => Value;

/** More of a name than this is nobody's slip of the pen. */
const LONGEST_KEY = 40;

const at = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);

function fault(faults: Fault[], path: string, message: string): never | undefined {
  faults.push({ path, message });
  return undefined;
}

/** A text of this form; `message` says which. */
export function text(message: string, isFit: (value: string) => boolean): Shape<string> {
  return (value, path, faults) =>
    typeof value === 'string' && isFit(value) ? value : (fault(faults, path, message) as never);
}

export const word = text('a text of at most 200 characters', (value) => value.length <= 200);

export function oneOf<const Value>(...values: readonly Value[]): Shape<Value> {
  return (value, path, faults) =>
    values.includes(value as Value) ? (value as Value) : (fault(faults, path, values.join(' or ')) as never);
}

export function numberOf(message: string, isFit: (value: number) => boolean): Shape<number> {
  return (value, path, faults) =>
    typeof value === 'number' && isFit(value) ? value : (fault(faults, path, message) as never);
}

export function listOf<Value>(of: Shape<Value>, most: number, message: string): Shape<Value[]> {
  return (value, path, faults) => {
    if (!Array.isArray(value)) return fault(faults, path, message) as never;
    if (value.length > most) return fault(faults, path, `at most ${most} entries`) as never;
    return value.map((entry, index) => of(entry, at(path, index), faults));
  };
}

/** An object with these keys; others are left out. */
export function objectOf<Value extends object>(
  keys: { [Key in keyof Value]-?: Shape<Value[Key]> },
  message: string,
): Shape<Value> {
  return (value, path, faults) => {
    if (!isObject(value)) return fault(faults, path, message) as never;
    const parsed: Partial<Value> = {};
    for (const key of Object.keys(keys) as (keyof Value & string)[]) {
      const entry = keys[key](value[key], at(path, key), faults);
      if (entry !== undefined) parsed[key] = entry;
    }
    return parsed as Value;
  };
}

/** An object with these keys and no others: a key that is written wrongly would go for nothing without a word. */
export function exactlyOf<Value extends object>(
  keys: { [Key in keyof Value]-?: Shape<Value[Key]> },
  message: string,
): Shape<Value> {
  const known = objectOf<Value>(keys, message);
  return (value, path, faults) => {
    const other = isObject(value) && Object.keys(value).find((key) => !Object.hasOwn(keys, key));
    if (typeof other === 'string')
      fault(faults, at(path, other.slice(0, LONGEST_KEY)), `one of ${Object.keys(keys).join(', ')}`);
    return known(value, path, faults);
  };
}

export function recordOf<Value>(of: Shape<Value>, message: string): Shape<Record<string, Value>> {
  return (value, path, faults) => {
    if (!isObject(value)) return fault(faults, path, message) as never;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, of(entry, at(path, key), faults)]));
  };
}

/** Null and nothing are the same here. */
export function optional<Value>(of: Shape<Value>): Shape<Value | undefined> {
  return (value, path, faults) => (value === undefined || value === null ? undefined : of(value, path, faults));
}

/** By what a value is by its type, for values that have two forms. */
export function either<Text, Other>(whenText: Shape<Text>, otherwise: Shape<Other>): Shape<Text | Other> {
  return (value, path, faults) => (typeof value === 'string' ? whenText : otherwise)(value, path, faults);
}

/** Anything at all: what is large is parsed where it is used. */
export const anything: Shape<unknown> = (value) => value;

export const yesOrNo = oneOf(true, false);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
