/** Reads page maps that people wrote or exported. Owns the messages: which path, and what was expected there. */
import type * as z from 'zod/mini';
import { bareCode, PRESENT_EITHER } from '../generic/code-words';
import { type PageMap, pageMapSchema } from '../map-schema';
import { READER_VERSION } from '../reader-version';

export type MapProblem = { path: string; message: string };

/** Whether the browser takes a text for a selector; left out where there is no browser. */
type SelectorCheck = (selector: string) => boolean;

/**
 * Reads a page map from JSON. Each problem names its path ('match.origins.0') and what was expected there; a field that
 * nobody knows is a problem too, since the map would not do what its author thinks.
 */
export function parseMap(
  json: unknown,
  isSelector: SelectorCheck = () => true,
): { ok: true; map: PageMap } | { ok: false; problems: MapProblem[] } {
  const parsed = pageMapSchema.safeParse(json);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue)) };
  const map = parsed.data;
  const problems = [...versionProblems(map), ...codeProblems(map), ...selectorProblems(map, isSelector)];
  return problems.length === 0 ? { ok: true, map } : { ok: false, problems };
}

function versionProblems({ reader }: PageMap): MapProblem[] {
  if (reader <= READER_VERSION) return [];
  return [{ path: 'reader', message: `at most ${READER_VERSION}: this map needs a newer Register Lens` }];
}

function codeProblems({ codes = {} }: PageMap): MapProblem[] {
  return Object.entries(codes).flatMap(([shown, code]) =>
    code === '' || code === PRESENT_EITHER || bareCode(code) === code
      ? []
      : [
          {
            path: `codes.${shown}`,
            message: 'a national code in capitals, such as "I", "/\\" for present in either session, or "" for no mark',
          },
        ],
  );
}

function selectorProblems(map: PageMap, isSelector: SelectorCheck): MapProblem[] {
  const problems: MapProblem[] = [];
  const look = (value: unknown, path: string, areSelectors: boolean): void => {
    if (typeof value === 'string') {
      if (areSelectors && !isSelector(value)) problems.push({ path, message: 'a CSS selector' });
    } else if (Array.isArray(value)) value.forEach((one, index) => void look(one, `${path}.${index}`, areSelectors));
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) look(inner, path ? `${path}.${key}` : key, SELECTORS.has(key));
  };
  const { match, page, date, session, group, saveButton, dateControl } = map;
  look({ match: { present: match.present }, page, date, session, group, saveButton, dateControl }, '', false);
  return problems;
}

/** Fields that hold selectors. A mark's fixed session is a word of its own and passes for one. */
const SELECTORS = new Set('present grid row cell heading select date session group saveButton dateControl'.split(' '));

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue): MapProblem[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, message: 'no such field: misspelt?' }));
  return [{ path: path || '(the whole map)', message: expected(issue) }];
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, in [ ]',
  object: 'an object, in { }',
  record: 'an object, in { }',
};

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return issue.origin === 'number' ? `at least ${issue.minimum}` : 'not empty';
    case 'too_big':
      return issue.origin === 'number' ? `at most ${issue.maximum}` : `no longer than ${issue.maximum}`;
    case 'invalid_format':
      return issue.message === 'Invalid input' ? 'small letters, digits and hyphens' : issue.message;
    default:
      return issue.message;
  }
}
