/**
 * The letters that a school or its trust wrote, as the settings keep them: by kind for every school of the profile, by school
 * and kind for one of them. Owns these keys and which wording goes first; what ships stands in `policy-letters.ts`.
 */
import '../../zod-jitless';
import * as z from 'zod/mini';
import { LETTER_KINDS, type LetterKind } from '../../policy/checklist';
import { type LetterTemplate, letterTemplateSchema } from './letter-template';

export type KeptLetters = Readonly<Record<string, LetterTemplate>>;

const matchesItsKey = z.superRefine<Record<string, LetterTemplate>>((letters, context) => {
  for (const [key, { letter }] of Object.entries(letters))
    if (kindOf(key) !== letter)
      context.addIssue({
        code: 'custom',
        path: [key],
        message: `is kept for a letter of kind ${LETTER_KINDS.join(', ')}, with the school's id and a / before it or not; here it is ${letter}`,
        input: key,
      });
});

/** 'below-96' → the letter of every school; 'ash/below-96' → that of one. */
export const keptLettersSchema = z.record(z.string(), letterTemplateSchema).check(matchesItsKey);

/** What the letters of a school have in common, and no page tells: typed once and kept. */
export const letterHeadSchema = z.object({
  /** Lines. */
  address: z._default(z.string().check(z.maxLength(400)), ''),
  phone: z._default(z.string().check(z.maxLength(60)), ''),
  signedBy: z._default(z.string().check(z.maxLength(80)), ''),
  /** The role of who signs, which need not be that of who prints. */
  signedAs: z._default(z.string().check(z.maxLength(80)), ''),
});

export type LetterHead = z.output<typeof letterHeadSchema>;

export const ownLetterKey = (school: string, letter: LetterKind): string => `${school}/${letter}`;

function kindOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** Whose wording of a letter goes for a school. */
export function whoseLetter(
  letters: KeptLetters,
  school: string,
  letter: LetterKind,
): 'school' | 'all-schools' | 'ours' {
  if (Object.hasOwn(letters, ownLetterKey(school, letter))) return 'school';
  return Object.hasOwn(letters, letter) ? 'all-schools' : 'ours';
}

/**
 * The letters that go before `ours`. What a school's own wording rests on is said of the policy that goes for it now: a
 * school that changes its policy would else cite a clause of the old one.
 */
export function ownLettersOf(
  letters: KeptLetters,
  school: string,
  ours: Readonly<Record<LetterKind, LetterTemplate>>,
): Partial<Record<LetterKind, LetterTemplate>> {
  const own: Partial<Record<LetterKind, LetterTemplate>> = {};
  for (const kind of LETTER_KINDS) {
    const whose = whoseLetter(letters, school, kind);
    const kept = letters[whose === 'school' ? ownLetterKey(school, kind) : kind];
    if (whose === 'ours' || kept === undefined) continue;
    own[kind] = whose === 'school' ? { ...ours[kind], title: kept.title, text: kept.text } : kept;
  }
  return own;
}
