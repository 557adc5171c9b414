/** Morning or afternoon, as files name them. Owns the words; anything else is neither. */
import type { Session } from '../../attendance';

const WORDS: ReadonlyMap<string, Session> = new Map(
  (
    [
      ['AM', 'am|a.m.|a.m|morning|am session|morning session|am registration|am reg|session 1 (am)|am mark'],
      ['PM', 'pm|p.m.|p.m|afternoon|pm session|afternoon session|pm registration|pm reg|session 2 (pm)|pm mark'],
    ] as const
  ).flatMap(([session, words]) => words.split('|').map((word): [string, Session] => [word, session])),
);

export function sessionOf(shown: string): Session | null {
  return WORDS.get(shown) ?? WORDS.get(shown.trim().toLowerCase()) ?? null;
}
