/** The wording of a letter while somebody edits it. Owns what is told of it: whether it can be kept, and what it leaves out. */
import type { WordingDraft } from '../../components/papers/papers-view';
import { LETTER_FIELDS, type LetterField } from '../../src/papers/letters/letter-fields';
import { isLetterField, type LetterTemplate, parseLetterTemplate } from '../../src/papers/letters/letter-template';

export type Draft = {
  title: string;
  text: string;
  /** What the school had kept when editing began: whoever changed it meanwhile is not overwritten unasked. */
  began: LetterTemplate | null;
};

const FIELDS = (Object.keys(LETTER_FIELDS) as LetterField[]).map((field) => ({ field, label: LETTER_FIELDS[field] }));
const NAMES: Readonly<Record<string, string>> = { title: 'Line under the salutation', text: 'Text' };

/** `inForce` is the wording that goes now, `ours` what it would be without the school's own. */
export function draftView(draft: Draft, inForce: LetterTemplate, ours: LetterTemplate): WordingDraft {
  const { title, text } = draft;
  const parsed = parseLetterTemplate(draftTemplate(draft, ours));
  const named = fieldsIn(draft);
  return {
    title,
    text,
    isChanged: title !== inForce.title || text !== inForce.text,
    problems: parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${NAMES[path] ?? path}: ${message}`),
    leftOut: [...fieldsIn(ours)].flatMap((name) =>
      named.has(name) || !isLetterField(name) ? [] : [LETTER_FIELDS[name]],
    ),
    fields: FIELDS,
  };
}

/** What it rests on stays: the words are the school's, the clause is the policy's. */
export function draftTemplate({ title, text }: Draft, ours: LetterTemplate): LetterTemplate {
  return { ...ours, title, text };
}

function fieldsIn({ title, text }: { title: string; text: string }): Set<string> {
  return new Set([...`${title}\n${text}`.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? ''));
}
