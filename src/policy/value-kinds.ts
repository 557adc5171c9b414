/**
 * What a value of each kind must look like. Owns the forms and the words for what was expected; which key has which kind
 * is `policy-keys.ts`.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import type { KeyKind, PolicyKey } from './policy-keys';

const percent = z.number().check(z.minimum(0), z.maximum(100));
const word = z.string().check(z.minLength(1));
const band = z.tuple([z.tuple([percent, percent]).check(z.refine(([from, to]) => from <= to)), word]);

type Form = { schema: z.core.$ZodType; expected: string };

const forms: Record<Exclude<KeyKind, 'choice'>, Form> = {
  time: { schema: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), expected: 'a time, HH:MM' },
  number: { schema: z.number().check(z.minimum(0)), expected: 'a number, 0 or more' },
  percent: { schema: percent, expected: 'a number from 0 to 100' },
  days: { schema: z.int().check(z.minimum(0)), expected: 'a whole number, 0 or more' },
  boolean: { schema: z.boolean(), expected: 'true or false' },
  text: { schema: word, expected: 'some text' },
  list: { schema: z.array(word), expected: 'a list of words' },
  bands: { schema: z.array(band), expected: 'bands, each [[from, to], name] with numbers from 0 to 100' },
  table: {
    schema: z.union([z.array(z.json()), z.record(z.string(), z.json())]),
    expected: 'a table: a list, or names with values',
  },
};

/**
 * What was expected where a value does not fit its key; null where it fits.
 * The choices of a key other than a choice are words that may stand in its place ('asap' for a time).
 */
export function expectedInstead({ kind, choices = [] }: PolicyKey, value: unknown): string | null {
  if (typeof value === 'string' && choices.includes(value)) return null;
  if (kind === 'choice') return `one of ${choices.join(', ')}`;
  const { schema, expected } = forms[kind];
  if (z.safeParse(schema, value).success) return null;
  return choices.length === 0 ? expected : `${expected}, or ${choices.join(' or ')}`;
}
