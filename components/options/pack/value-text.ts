/**
 * Values of a policy as text in a field, and back. Owns what a person may type for each kind of value and what they are
 * told where it is none; knows neither packs nor fields.
 */
import type { KeyKind } from '../../../src/policy/policy-keys';

export type Reading = { is: 'value'; value: unknown } | { is: 'empty' } | { is: 'problem'; message: string };

export type Writing = {
  /** How the field looks: a short line, a sentence that may run on, a clock, or several lines. */
  field: 'line' | 'sentence' | 'time' | 'lines';
  /** Brings up the keyboard of digits on a touch screen. */
  isNumber?: boolean;
  /** What a person has to know before typing. */
  hint?: string;
  show(value: unknown): string;
  read(text: string): Reading;
};

type Kind = { kind: KeyKind; choices?: readonly string[] };

/** How a value of a key is written in one field. A value that does not fit its kind is written as JSON. */
export function writingOf(key: Kind, value: unknown): Writing {
  if (value === undefined || value === null) return writingOfKind(key);
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'number')) return numbers;
  if (key.kind === 'list' && isListOfWords(value)) return writingOfList(value);
  if (typeof value === 'string' && (key.kind === 'text' || key.kind === 'time' || key.choices?.includes(value)))
    return writingOfKind(key);
  if (typeof value === 'number' && isNumeric(key.kind)) return writingOfKind(key);
  return json;
}

/** Codes and times stand on one line, sentences on a line each. */
function writingOfList(words: readonly string[]): Writing {
  if (words.length === 0) return lines;
  if (words.every((word) => TIME.test(word))) return times;
  if (words.every((word) => /^[^\s,]{1,2}$/.test(word))) return words.length > 6 ? manyCodes : codes;
  return lines;
}

/** Kinds that carry an operator and a unit. */
export const isNumeric = (kind: KeyKind): boolean => kind === 'number' || kind === 'percent' || kind === 'days';

function writingOfKind({ kind, choices }: Kind): Writing {
  switch (kind) {
    case 'time':
      return choices ? timeOr(choices) : time;
    case 'number':
    case 'percent':
    case 'days':
      return numberIn(kind, choices);
    case 'list':
      return lines;
    case 'bands':
    case 'table':
      return json;
    default:
      return sentence;
  }
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const empty: Reading = { is: 'empty' };
const asRead = (value: unknown): Reading => ({ is: 'value', value });
const problem = (message: string): Reading => ({ is: 'problem', message });
const unlessEmpty =
  (read: (text: string) => Reading) =>
  (text: string): Reading =>
    text.trim() === '' ? empty : read(text.trim());

const time: Writing = {
  field: 'time',
  show: String,
  read: unlessEmpty((text) => (TIME.test(text) ? asRead(text) : problem('A time, such as 09:15'))),
};

const timeOr = (words: readonly string[]): Writing => ({
  field: 'line',
  hint: `a time, or: ${words.join(', ')}`,
  show: String,
  read: unlessEmpty((text) =>
    TIME.test(text) || words.includes(text)
      ? asRead(text)
      : problem(`A time, such as 09:15, or one of: ${words.join(', ')}`),
  ),
});

function numberIn(kind: KeyKind, words: readonly string[] = []): Writing {
  return {
    field: 'line',
    isNumber: words.length === 0,
    hint: words.length === 0 ? undefined : `a number, or: ${words.join(', ')}`,
    show: String,
    read: unlessEmpty((text) => {
      if (words.includes(text)) return asRead(text);
      const number = Number(text);
      if (!/^\d+(\.\d+)?$/.test(text)) return problem('A number, such as 14');
      if (kind === 'percent' && number > 100) return problem('A percentage, 0 to 100');
      if (kind === 'days' && !/^\d+(\.5)?$/.test(text)) return problem('Whole or half days');
      return asRead(number);
    }),
  };
}

const sentence: Writing = { field: 'sentence', show: String, read: unlessEmpty(asRead) };

const numbers: Writing = {
  field: 'line',
  hint: 'numbers, with commas between',
  show: (value) => (Array.isArray(value) ? value.join(', ') : String(value)),
  read: unlessEmpty((text) => {
    const parts = text.split(/[,\s]+/).filter(Boolean);
    if (!parts.every((part) => /^\d+(\.\d+)?$/.test(part))) return problem('Numbers, with commas between');
    return asRead(parts.map(Number));
  }),
};

/** Short codes fit on one line. */
const codes: Writing = {
  field: 'line',
  hint: 'codes, with commas between',
  show: (value) => (value as string[]).join(', '),
  read: (text) => asRead(text.split(/[,\s]+/).filter(Boolean)),
};

const times: Writing = {
  ...codes,
  hint: 'times, with commas between',
  read: (text) => {
    const parts = text.split(/[,\s]+/).filter(Boolean);
    return parts.every((part) => TIME.test(part))
      ? asRead(parts)
      : problem('Times, such as 10:30, with commas between');
  },
};

const manyCodes: Writing = { ...codes, field: 'sentence' };

const lines: Writing = {
  field: 'lines',
  hint: 'one a line; empty means none',
  show: (value) => (Array.isArray(value) ? value.join('\n') : ''),
  read: (text) =>
    asRead(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
};

const json: Writing = {
  field: 'lines',
  hint: 'a table in JSON: change only what stands between quotation marks',
  show: (value) => (value === undefined || value === null ? '' : jsonText(value)),
  read: unlessEmpty((text) => {
    try {
      return asRead(JSON.parse(text));
    } catch {
      return problem('This is no JSON: look for a missing quote, comma or bracket');
    }
  }),
};

/** A list or table in lines that fit beside each other on a page. */
function jsonText(value: unknown): string {
  const short = JSON.stringify(value);
  return short.length <= 48 ? short : JSON.stringify(value, null, 2);
}

const isListOfWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && !one.includes('\n'));

/** One band of attendance: from, to (both included), and its name. */
export type Band = [[number, number], string];

export function isBands(value: unknown): value is Band[] {
  return (
    Array.isArray(value) &&
    value.every(
      (band) =>
        Array.isArray(band) &&
        band.length === 2 &&
        Array.isArray(band[0]) &&
        band[0].length === 2 &&
        band[0].every((end: unknown) => typeof end === 'number') &&
        typeof band[1] === 'string',
    )
  );
}

/** A value in a few words, where nothing can be typed. */
export function valueWords(value: unknown, unit?: string, op?: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const words =
    typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number')
        ? value.join(', ') || 'none'
        : JSON.stringify(value);
  return [op ? (OPERATOR_SIGNS[op] ?? op) : '', words, unit ?? ''].filter(Boolean).join(' ');
}

const OPERATOR_SIGNS: Record<string, string> = { '<=': '≤', '>=': '≥' };
