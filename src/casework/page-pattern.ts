/**
 * Where a mark was seen: origin and path, with whatever says which pupil, class or day replaced by `*`. Owns that replacing.
 */
import type { Pupil } from '../pages/reading';

const LONGEST_PART = 30;
const LONGEST_PATTERN = 200;
const MOST_PARTS = 10;
const PLAIN = /^[a-z]+(?:[-_.][a-z]+)*$/i;
/** What follows one of these is whose page it is. */
const WHOSE = /^(?:pupil|student|learner|child|person|user|staff|teacher)s?$/i;
/** Parts of addresses by themselves; some of them are names of people too. */
const ADDRESS_WORDS = new Set(
  (
    'attendance register registers registration registrations mark marks class classes form forms pupil pupils student ' +
    'students session sessions lesson lessons history absence absences summary profile home index default view edit list ' +
    'take day week month today school app apps mis modules html php aspx'
  ).split(' '),
);

/** The page at an address, without anything that tells whose it is. */
export function pagePattern(url: string, pupils: readonly Pupil[]): string {
  if (!URL.canParse(url)) return '*';
  const { origin, pathname } = new URL(url);
  if (origin === 'null') return '*';
  const parts = pathname.split('/').slice(0, MOST_PARTS);
  const isOfTheSystem = parts.map((part) => wordsOf(part).every((word) => ADDRESS_WORDS.has(word)));
  const told = isOfTheSystem.includes(false) ? wordsThatTell(pupils) : new Set<string>();
  const path = parts.map((part, index) => {
    if (part === '' || (isOfTheSystem[index] && PLAIN.test(part))) return part;
    const isPlain = part.length <= LONGEST_PART && PLAIN.test(part) && !WHOSE.test(parts[index - 1] ?? '');
    return isPlain && !wordsOf(part).some((word) => told.has(word)) ? part : '*';
  });
  return `${origin}${path.join('/')}`.slice(0, LONGEST_PATTERN);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]{2,}/g) ?? [];
}

/** Names, and ids that have no digit. */
function wordsThatTell(pupils: readonly Pupil[]): Set<string> {
  return new Set(
    pupils.flatMap(({ name, id, ids }) => [name, id, ids?.mis, ids?.admission].flatMap((text) => wordsOf(text ?? ''))),
  );
}
