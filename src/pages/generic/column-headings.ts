/**
 * What people write above a column, and what it then is for. Owns the words, in lower case; whether the cells agree is for
 * `columns.ts`.
 */
import { datePartsIn, sessionIn } from './dates';

export type PlainRole =
  | 'name'
  | 'surname'
  | 'forename'
  | 'mis id'
  | 'admission'
  | 'upn'
  | 'year'
  | 'birth'
  | 'date'
  | 'session'
  | 'minutes'
  | 'arrival'
  | 'comment'
  /** Looks as if it held marks, in words or signs that are not known. */
  | 'strange'
  | 'other';

/** Every word of the first list before every word of the second; a `-` stands for nothing. */
const each = (before: string, words: string): string[] =>
  before.split('|').flatMap((first) => words.split('|').map((word) => (first === '-' ? word : `${first} ${word}`)));

/** Headings as people write them, looked up in one go: a pattern for each costs 4 ms at its first use, on every page. */
const HEADINGS: readonly [PlainRole, readonly string[]][] = [
  ['surname', each('-|legal|preferred', 'surname|last name|family name')],
  ['forename', each('-|legal|preferred|chosen', 'forename|forenames|first name|first names|given name|given names')],
  [
    'name',
    [
      ...['pupil', 'student', 'child', 'learner'].flatMap((who) =>
        [who, `${who}s`, `${who}'s`, `${who}s'`].flatMap((one) => [one, `${one} name`, `${one} full name`]),
      ),
      'name',
      'names',
      'full name',
    ],
  ],
  ['upn', ['upn', ...each('unique pupil', 'no|no.|number')]],
  [
    'admission',
    ['adm', 'adm.', 'admission', 'admission.'].flatMap((adm) =>
      ['', 'no', 'no.', 'num', 'number', '#'].flatMap((number) => [adm + number, `${adm} ${number}`.trim()]),
    ),
  ],
  [
    'mis id',
    [...each('-|pupil|student|mis|person|learner', 'id|ref|reference'), ...each('pupil|student', 'no|no.|number')],
  ],
  ['year', each('-|nc', 'year|yr|year group|yr group')],
  ['birth', ['dob', 'd.o.b', 'd.o.b.', 'do.b', 'd.ob', 'date of birth', 'born']],
  [
    'minutes',
    [
      'late',
      'lateness',
      ...['min', 'mins', 'minute', 'minutes'].flatMap((unit) => [
        unit,
        `${unit} late`,
        `late ${unit}`,
        `late (${unit})`,
      ]),
    ],
  ],
  [
    'arrival',
    [
      ...each('arrive|arrived', '-|at'),
      ...each('arrival', '-|time'),
      ...each('time', 'in|of arrival|arrived'),
      ...each('sign|signed', 'in|in at'),
      'in at',
    ],
  ],
  [
    'comment',
    [
      ...each('-|attendance|register|teacher', 'comment|comments|note|notes|remark|remarks'),
      'reason',
      'reason for absence',
    ],
  ],
  ['session', ['session', 'am/pm', 'am /pm', 'am/ pm', 'am / pm', 'am or pm', 'half', 'half day', 'part of day']],
];
const ROLE_OF_HEADING: ReadonlyMap<string, PlainRole> = new Map(
  HEADINGS.flatMap(([role, words]) => words.map((word) => [word.replace(/ -$/, ''), role] as const)),
);

/** What a heading alone says its column is for; undefined where it says nothing. */
export function roleOfHeading(heading: string): PlainRole | undefined {
  const said = heading.replace('’', "'");
  return ROLE_OF_HEADING.get(said) ?? ROLE_OF_HEADING.get(said.replaceAll('.', ''));
}

// marked as pure, so that a script which never asks for these words does not carry them
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const NEVER_MARKS = /* @__PURE__ */ setOf(
  'sen send fsm pp gender sex eal lac cla ethnic religion house total totals count possible percent action actions photo ' +
    'meaning description recorded entered by teacher staff target grade homework',
);

/** Columns of letters that are no marks: flags, groups, totals, people. */
export function isNeverMarks(heading: string): boolean {
  return (
    heading.includes('%') ||
    heading.includes('pupil premium') ||
    heading.split(/[^a-z0-9_]+/).some((word) => NEVER_MARKS.has(word))
  );
}

const HEADING_WORDS =
  /^(?:(?:pupil|student|child|learner)s?(?:['’]s)?(?: name)?|names?|surname|forename|first name|last name|mark|code|date|session|day|am|pm|week|no\.?|#)$/;

/** Words that stand above columns and nowhere else. */
export function isHeadingWord(text: string): boolean {
  return HEADING_WORDS.test(text);
}

/** Whether a row of texts, in lower case, is headings and nothing else: words for columns, dates, sessions. */
export function areHeadings(texts: readonly string[]): boolean {
  const beside = texts.slice(1).filter((text) => text !== '');
  return beside.length >= 2 && texts.every((text) => text === '' || isHeading(text));
}

function isHeading(text: string): boolean {
  return (
    isHeadingWord(text) ||
    roleOfHeading(text) !== undefined ||
    (text.length <= 24 && (datePartsIn(text) !== null || sessionIn(text) !== null))
  );
}

const OF_MARKS = /* @__PURE__ */ setOf(
  'am pm a m p a.m p.m morning afternoon mark marks code codes attendance register registration registers reg session ' +
    'sessions today todays roll call status statutory official dfe legal current now this the for of at and in select enter ' +
    'take your class group form tutor am/pm current att attend present',
);

const OTHER_TIMES = [
  'yesterday',
  'previous',
  'last',
  'next',
  'plan',
  'tomorrow',
  'future',
  'expected',
  'old ',
  'before',
];

/**
 * Whether a heading speaks of marks and sessions only, so that the page's date may be meant. Over a lesson, or where marks
 * are made (`isLoose`), other words may stand, but none of another day.
 */
export function saysNothingElse(heading: string, isLoose: boolean): boolean {
  const said = heading.toLowerCase().replace(/[’']/g, '');
  if (isLoose) return !OTHER_TIMES.some((word) => said.includes(word));
  return said.split(/[^a-z0-9.:]+/).every((word) => {
    const bare = word.replace(/\.$/, '');
    return bare === '' || OF_MARKS.has(bare) || /^\d{1,2}[:.]\d{2}(?:[ap]m)?$/.test(bare);
  });
}
