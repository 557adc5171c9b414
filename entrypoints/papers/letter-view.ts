/** A letter with what is known and what was typed filled in. Owns which fields are asked for; what was typed goes before. */
import type { LetterFieldView } from '../../components/papers/papers-view';
import { type FilledLetter, fillLetter } from '../../src/papers/letters/fill-letter';
import {
  type FieldText,
  LETTER_FIELDS,
  type LetterField,
  type LetterFields,
} from '../../src/papers/letters/letter-fields';
import { isLetterField, type LetterTemplate } from '../../src/papers/letters/letter-template';

export type TypedFields = Partial<Record<LetterField, string>>;

/** Of every letter, whatever its text. */
const ALWAYS: readonly LetterField[] = [
  'parent',
  'parentAddress',
  'school',
  'schoolAddress',
  'schoolPhone',
  'date',
  'sender',
  'senderRole',
];

/** Several lines: an address, or one point a line. */
const LONG: ReadonlySet<LetterField> = new Set<LetterField>([
  'parentAddress',
  'schoolAddress',
  'supportSoFar',
  'supportOffered',
  'unauthorisedSessions',
  'earlyGrounds',
  'decisionReason',
  'enough',
  'improved',
]);

export function letterViewOf(
  template: LetterTemplate,
  known: LetterFields,
  typed: TypedFields,
): { letter: FilledLetter; fields: LetterFieldView[] } {
  const fields: LetterFields = { ...known };
  for (const [field, text] of Object.entries(typed) as [LetterField, string][]) fields[field] = fieldText(field, text);
  const named = [...`${template.title}\n${template.text}`.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
  const wanted = [...new Set<LetterField>([...named.filter(isLetterField), ...ALWAYS])];
  const blank = wanted.filter((field) => typed[field] !== undefined || !known[field]?.length);
  // what is asked for stands before what is known, and stays there while it is typed
  const ordered = [...blank, ...wanted.filter((field) => !blank.includes(field))];
  return {
    letter: fillLetter(template, fields),
    fields: ordered.map((field) => ({
      field,
      label: LETTER_FIELDS[field],
      value: typed[field] ?? linesOf(known[field]).join('\n'),
      isLong: LONG.has(field),
    })),
  };
}

const linesOf = (text: FieldText | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : text;

function fieldText(field: LetterField, text: string): FieldText {
  if (!LONG.has(field)) return text.trim();
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 1 ? lines : (lines[0] ?? '');
}
