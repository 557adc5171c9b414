/**
 * What a page gives an element: by property, by a JSON script inside it, or by attributes. Owns how these come together (each
 * value by itself, the property before the script before the attribute) and the words for what is wrong with them.
 */
import type { Fault, Shape } from '../data/shape';

export type Source = 'property' | 'script' | 'attribute';

/**
 * What is wrong, with which value, and where that value came from: `marks.3.date`, 'a date, YYYY-MM-DD', 'script'. With
 * 'none' the message is a sentence of its own: `terms`, 'is not given'.
 */
export type Problem = { path: string; message: string; from: Source | 'none' };

/** One value that an element takes: its form, and how it is written in an attribute. Left out: as it stands. */
export type Taken = { shape: Shape<unknown>; fromText?: (text: string) => unknown };

export type Given = Record<string, { raw: unknown; from: Source }>;

export type Parsed<Data> = { ok: true; data: Data } | { ok: false; problems: Problem[] };

/** A text that does not say what its attribute is to say. */
export class NotUnderstood extends Error {}

/** JSON in an attribute. @throws NotUnderstood with what the parser says. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotUnderstood(`JSON: ${error instanceof Error ? error.message : 'not readable'}`);
  }
}

/** 'asOf' is the attribute `as-of`. */
export const attributeOf = (property: string): string =>
  property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** Longer texts are no data that anybody typed or a server printed for one element. */
const LONGEST = 2_000_000;

/** Everything that is given to an element now. Problems are those of texts that are not even JSON. */
export function gather(
  element: HTMLElement,
  takes: Readonly<Record<string, Taken>>,
  properties: ReadonlyMap<string, unknown>,
): { given: Given; problems: Problem[] } {
  const given: Given = {};
  const problems: Problem[] = [];
  for (const [name, { fromText }] of Object.entries(takes)) {
    const text = element.getAttribute(attributeOf(name));
    if (text === null) continue;
    understand(attributeOf(name), 'attribute', () => {
      given[name] = { raw: fromText ? fromText(shortEnough(text)) : text, from: 'attribute' };
    });
  }
  const [script, ...more] = element.querySelectorAll(':scope > script[type="application/json"]');
  if (more.length > 0)
    problems.push({ path: 'the script', message: `one script, not ${more.length + 1}`, from: 'script' });
  else if (script) understand('the script', 'script', () => fromScript(shortEnough(script.textContent ?? '')));
  for (const [name, raw] of properties) if (raw !== undefined) given[name] = { raw, from: 'property' };
  return { given, problems };

  function fromScript(text: string): void {
    const json = fromJson(text);
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      throw new NotUnderstood('an object with the names of properties');
    for (const [name, raw] of Object.entries(json)) {
      const taken = takes[name];
      // a script may hold what an attribute would: marks in one line, terms as ranges
      if (taken) given[name] = { raw: typeof raw === 'string' ? asAttribute(taken, raw) : raw, from: 'script' };
      else problems.push({ path: name, message: `one of ${Object.keys(takes).join(', ')}`, from: 'script' });
    }
  }

  function understand(path: string, from: Source, read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      problems.push({ path, message: error.message, from });
    }
  }
}

function asAttribute({ fromText }: Taken, text: string): unknown {
  return fromText ? fromText(text) : text;
}

function shortEnough(text: string): string {
  if (text.length > LONGEST) throw new NotUnderstood(`at most ${LONGEST} characters`);
  return text;
}

/** Parses what was gathered. */
export function parse(takes: Readonly<Record<string, Taken>>, given: Given): Parsed<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, { shape, fromText }] of Object.entries(takes)) {
    const { raw, from } = given[name] ?? { raw: undefined, from: 'property' as const };
    const value = from === 'property' && typeof raw === 'string' && fromText ? textOrNothing(fromText, raw) : raw;
    const faults: Fault[] = [];
    data[name] = shape(value, '', faults);
    for (const { path, message } of faults)
      problems.push({ path: path === '' ? name : `${name}.${path}`, message, from });
  }
  return problems.length === 0 ? { ok: true, data } : { ok: false, problems };
}

/** A text that cannot be understood stays the text that it is: its form says what was wanted instead. */
function textOrNothing(fromText: (text: string) => unknown, text: string): unknown {
  try {
    return fromText(text);
  } catch (error) {
    if (error instanceof NotUnderstood) return text;
    throw error;
  }
}
