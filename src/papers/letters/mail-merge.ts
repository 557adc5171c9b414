/** A letter for many pupils as a sheet: one line a pupil, one column a field. Owns which columns a letter has. */
import type { Sheet } from '../sheets/sheet';
import { LETTER_FIELDS, type LetterField, type LetterFields } from './letter-fields';
import { isLetterField, type LetterTemplate } from './letter-template';

/** Of every letter, whatever its text: to whom it goes and who signs. */
const ALWAYS: readonly LetterField[] = [
  'parent',
  'parentAddress',
  'pupil',
  'year',
  'group',
  'date',
  'sender',
  'senderRole',
];

/** The fields of this letter for each pupil; what is not known stays empty. */
export function mailMergeSheet(template: LetterTemplate, pupils: readonly LetterFields[]): Sheet {
  const named = [...`${template.title}\n${template.text}`.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
  const fields = [...new Set<LetterField>([...ALWAYS, ...named.filter(isLetterField)])];
  return {
    name: template.letter,
    columns: fields.map((field) => ({ name: field, width: Math.min(Math.max(LETTER_FIELDS[field].length, 12), 40) })),
    rows: pupils.map((known) =>
      fields.map((field) => {
        const text = known[field];
        if (text === undefined || text.length === 0) return null;
        return typeof text === 'string' ? text : text.join('\n');
      }),
    ),
  };
}
