/** Codes by what somebody types: a code, or a word of its meaning. Owns the search; draws nothing. */
import { codeWithName } from '../../../components/code-names';
import { type CodeClass, codeClass } from '../../attendance';
import { WHEN_USED, WITHDRAWN } from './code-facts';

/** A day on which the rules of today go. */
const COUNTED_ON = '2026-09-01';

const COUNTS_AS: Record<CodeClass, string> = {
  present: 'Attended',
  elsewhere: 'Attended, elsewhere',
  authorised: 'Authorised absence',
  unauthorised: 'Unauthorised absence, counted for a penalty notice',
  'not-possible': 'Outside the figures: attending was not possible',
  administrative: 'Outside the figures: no attendance is expected',
};

export type CodeFact = { code: string; name: string; counts: string; when: string };

const FACTS: readonly CodeFact[] = [...Object.entries(WHEN_USED), ...Object.entries(WITHDRAWN)].map(([code, when]) => {
  const counted = codeClass(code, COUNTED_ON);
  return { code, name: nameOf(code), counts: counted ? COUNTS_AS[counted] : '', when };
});

function nameOf(code: string): string {
  const words = codeWithName(code);
  return words === code ? 'withdrawn' : words.slice(code.length + 2);
}

/** The fact of one code as it is written; a small letter means its capital. */
export const factOf = (code: string): CodeFact | undefined =>
  FACTS.find((fact) => fact.code === code.trim().toUpperCase());

/** A code by itself comes first, then those whose words hold what was typed. */
export function search(typed: string): readonly CodeFact[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const exact = factOf(wanted);
  if (exact && wanted.length <= 2) return [exact];
  return FACTS.filter(({ name, when }) => `${name} ${when}`.toLowerCase().includes(wanted));
}
