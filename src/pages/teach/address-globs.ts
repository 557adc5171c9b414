/**
 * Which addresses a taught map is for. Owns what is left out of them: every part that has a digit, looks like a name, or
 * shares a word with a pupil's name becomes `*`.
 */
import { looksLikeName } from '../generic/person-names';
import type { PageMap } from '../map-schema';
import type { PrivateWords } from './private-words';

/** Parameters by which systems choose a page; all others say whose or when. */
const ROUTING = new Set('q p page action view module route screen do cmd tab option task area section'.split(' '));
/** Capitals in an address are a name, or the names of its parts as some systems write them. */
const ADDRESS_WORDS = new Set(
  (
    'attendance register registers registration registrations mark marks class classes form forms pupil pupils student ' +
    'students lesson lessons history absence absences session sessions home index default aspx main app apps mis school ' +
    'staff teacher admin modules module view edit take daily day week today am pm list summary report reports'
  ).split(' '),
);
const WHOSE = /^(?:pupil|student|learner|child|person|user|staff|teacher)s?$/;
const LONGEST_PART = 30;

/** The `match` of a map for the page at `url`. */
export function addressGlobs(url: string, words: PrivateWords): PageMap['match'] {
  const { origin, pathname, search } = new URL(url);
  const parts = pathname.split('/').map((part) => decoded(part));
  const path = parts.map((part, i) => (part === '' || isPlain(part, parts[i - 1] ?? '', words) ? part : '*')).join('/');
  const query = [...new URLSearchParams(search)]
    .filter(([name, value]) => ROUTING.has(name.toLowerCase()) && value !== '' && isPlainValue(value, words))
    .map(([name, value]) => `*${name}=${rawValue(search, name) ?? value}*`)
    .join('')
    .replace(/\*\*/g, '*');
  return { origins: [origin], paths: [encodedPath(path)], ...(query === '' ? {} : { queries: [query.slice(0, 200)] }) };
}

function isPlain(part: string, before: string, words: PrivateWords): boolean {
  if (part.length > LONGEST_PART || part.includes('@') || part.includes('*') || words.mayTellWho(part)) return false;
  if (WHOSE.test(before.toLowerCase()) && !ADDRESS_WORDS.has(part.toLowerCase())) return false;
  const spaced = part
    .replace(/[-_.+~ ]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim();
  const all = spaced.toLowerCase().split(' ');
  if (all.every((word) => ADDRESS_WORDS.has(word))) return true;
  // "amy-ash" is a name without its capitals
  const asName = all.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return !/[A-Z]/.test(part) && !looksLikeName(asName);
}

/** A value is a route where it is one word, or a path of plain parts. */
function isPlainValue(value: string, words: PrivateWords): boolean {
  const parts = value.split('/').filter((part) => part !== '');
  return value.length <= 80 && parts.every((part, i) => isPlain(part, parts[i - 1] ?? '', words));
}

/** As the address has it: the value's own spelling is what a later address is compared with. */
function rawValue(search: string, name: string): string | null {
  for (const pair of search.slice(1).split('&')) if (pair.startsWith(`${name}=`)) return pair.slice(name.length + 1);
  return null;
}

function encodedPath(path: string): string {
  return path
    .split('/')
    .map((part) => (part === '*' ? part : encodeURI(part)))
    .join('/')
    .slice(0, 200);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '*'; // what cannot be read cannot be shown to hold no name
  }
}
