/**
 * What a letter is before it is filled in: a title and a text with {fields}. Owns the shape, the reading of the text, and what
 * somebody who edits one is told. The text is plain: an empty line parts paragraphs, a line that begins
 * with "- " is one of a list, one that begins with "# " is a heading.
 */
import '../../zod-jitless';
import * as z from 'zod/mini';
import { LETTER_KINDS, type LetterKind } from '../../policy/checklist';
import { LETTER_FIELDS, type LetterField } from './letter-fields';

export type LetterTemplate = {
  letter: LetterKind;
  /** The line under the salutation. */
  title: string;
  text: string;
  /** Where in the school's policy it rests; null: the policy says nothing of such a letter. */
  clause: string | null;
  /** The national source, where there is one. */
  national?: string;
};

const FIELD = /\{([^{}]*)\}/g;

const withKnownFields = z.superRefine<string>((text, context) => {
  for (const problem of fieldProblems(text)) context.addIssue({ code: 'custom', message: problem, input: text });
});

export const letterTemplateSchema = z.strictObject({
  letter: z.enum(LETTER_KINDS),
  title: z.string().check(z.minLength(1, 'a title'), z.maxLength(120), withKnownFields),
  text: z.string().check(z.minLength(1, 'the text of the letter'), z.maxLength(8000), withKnownFields),
  clause: z.nullable(z.string().check(z.maxLength(60))),
  national: z.optional(z.string().check(z.maxLength(200))),
});

export type TemplateProblem = { path: string; message: string };

/** Reads a letter that a school wrote or imported; each problem says where it is and what was expected. */
export function parseLetterTemplate(
  json: unknown,
): { ok: true; template: LetterTemplate } | { ok: false; problems: TemplateProblem[] } {
  const parsed = letterTemplateSchema.safeParse(json);
  if (parsed.success) return { ok: true, template: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.') || '(the whole letter)',
    message,
  }));
  return { ok: false, problems };
}

/** What is wrong with the {fields} of a text: those nobody knows by name, and braces without their other half. */
export function fieldProblems(text: string): string[] {
  const names = [...text.matchAll(FIELD)].map(([, name]) => name ?? '');
  const unknown = [...new Set(names)].filter((name) => !isLetterField(name));
  const problems = unknown.map((name) => `no field is called {${name.slice(0, 40)}}${nearestTo(name)}`);
  if (/[{}]/.test(text.replace(FIELD, ''))) problems.push('a { or } stands alone: a field is written {pupil}');
  return problems;
}

export const isLetterField = (name: string): name is LetterField => Object.hasOwn(LETTER_FIELDS, name);

/** ", did you mean {pupil}?" for {pupils} and {Pupil}. */
function nearestTo(name: string): string {
  const plain = (word: string) => word.toLowerCase().replace(/[^a-z]/g, '');
  const asked = plain(name);
  const near = Object.keys(LETTER_FIELDS).find((field) => {
    const known = plain(field);
    return asked.length > 2 && (known === asked || known.startsWith(asked) || asked.startsWith(known));
  });
  return near === undefined ? '' : `, did you mean {${near}}?`;
}
