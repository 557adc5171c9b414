/** The head of a school's letters as it stands in the form. Owns what of it is remembered: nothing of a pupil or a family. */
import type { LetterFieldView } from '../../components/papers/papers-view';
import type { LetterField } from '../../src/papers/letters/letter-fields';
import { type LetterHead, letterHeadSchema } from '../../src/papers/letters/own-letters';

export const HEAD_FIELDS = ['schoolAddress', 'schoolPhone', 'sender', 'senderRole'] as const satisfies LetterField[];

const NONE: LetterHead = { address: '', phone: '', signedBy: '', signedAs: '' };
const LENGTHS: Readonly<Record<string, string>> = {
  address: 'the address takes 400 characters at most',
  phone: 'the telephone number takes 60 characters at most',
  signedBy: 'the name takes 80 characters at most',
  signedAs: 'the role takes 80 characters at most',
};

/** A role by itself is that of whoever prints, and is not remembered. */
export function typedHead(fields: readonly LetterFieldView[]): LetterHead {
  const textOf = (name: LetterField) => fields.find(({ field }) => field === name)?.value.trim() ?? '';
  const signedBy = textOf('sender');
  return {
    address: textOf('schoolAddress')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
    phone: textOf('schoolPhone'),
    signedBy,
    signedAs: signedBy === '' ? '' : textOf('senderRole'),
  };
}

export function isSameHead(one: LetterHead, other: LetterHead | null): boolean {
  return (Object.keys(NONE) as (keyof LetterHead)[]).every((key) => one[key] === (other ?? NONE)[key]);
}

export const isEmptyHead = (head: LetterHead): boolean => isSameHead(head, NONE);

/** Null where it can be kept. */
export function headProblem(head: LetterHead): string | null {
  const parsed = letterHeadSchema.safeParse(head);
  return parsed.success ? null : (LENGTHS[String(parsed.error.issues[0]?.path[0])] ?? 'it is too long');
}
