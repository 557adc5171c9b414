/**
 * What a column of a file is for. Owns the roles, the words above columns that tell them, and what a set of columns still lacks
 * before a mark can be read from it.
 */
import type { Session } from '../../attendance';
import { roleOfHeading } from '../generic/column-headings';
import { type DateReading, type DateRules, dateOf } from './import-dates';
import { sessionOf } from './import-sessions';
import { hasId, type PupilAbove } from './named-above';
import { isPupilNumber, isUpn } from './upn';

/** What tells one pupil from another. */
export const PUPIL_ROLES = ['name', 'surname', 'forename', 'upn', 'admission', 'mis-id', 'year', 'form'] as const;

export const COLUMN_ROLES = [
  'ignored',
  ...PUPIL_ROLES,
  'date',
  'week',
  'session',
  'code',
  /** Codes of the row's own day: of the morning, of the afternoon, of both. */
  'am',
  'pm',
  'both',
  /** Codes of the day that stands in the heading: a date, or a day of the row's week. */
  'by-heading',
  /** A row of codes one after another, two a school day from the row's date on. */
  'string',
  'minutes',
  'arrival',
  'comment',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** One column of a file may have each of these, no more. */
export const ROLES_OF_ONE: ReadonlySet<ColumnRole> = new Set(
  COLUMN_ROLES.filter((role) => role !== 'ignored' && role !== 'by-heading'),
);

/** Beside the words of pages' headings. */
const WORDS: readonly (readonly [ColumnRole, string])[] = [
  [
    'date',
    'date|mark date|session date|attendance date|att date|date of session|event date|register date|calendar date',
  ],
  [
    'week',
    'week beginning|week commencing|week starting|w/c|w/b|wc|wb|week|week begin|beginning|commencing|start date|first day',
  ],
  ['session', 'session name|session type|am or pm|register session|registration session|period|day part'],
  [
    'code',
    'mark|code|attendance mark|attendance code|att code|att mark|mark code|session mark|registration mark|register mark|attendance|national code|statutory code|dfe code',
  ],
  ['am', 'am|am mark|am code|morning|am attendance|am session'],
  ['pm', 'pm|pm mark|pm code|afternoon|pm attendance|pm session'],
  ['both', 'am/pm marks|day marks|am pm'],
  [
    'string',
    'marks|codes|attendance marks|attendance codes|mark string|marks string|attendance string|week marks|weekly marks|registration marks',
  ],
  ['form', 'form|class|reg|reg group|registration group|tutor group|tutor|group|reg form|house group'],
  ['admission', 'admission no|adm no|admission number|admno|admin no'],
  ['mis-id', 'person id|pupil id|student id|mis id'],
  ['minutes', 'minutes late|mins late|late minutes|late mins'],
];
const ROLE_OF_WORDS: ReadonlyMap<string, ColumnRole> = new Map(
  WORDS.flatMap(([role, words]) => words.split('|').map((word): [string, ColumnRole] => [word, role])),
);
const ROLE_OF_PAGES = {
  name: 'name',
  surname: 'surname',
  forename: 'forename',
  'mis id': 'mis-id',
  admission: 'admission',
  upn: 'upn',
  year: 'year',
  birth: 'ignored',
  date: 'date',
  session: 'session',
  minutes: 'minutes',
  arrival: 'arrival',
  comment: 'comment',
  strange: 'ignored',
  other: 'ignored',
} as const satisfies Record<string, ColumnRole>;

/** What a heading says its column is for; null where it says nothing that is known. */
export function roleOfColumnHeading(heading: string): ColumnRole | null {
  const words = heading
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/[:.]$/, '');
  if (words === '') return null;
  const own = ROLE_OF_WORDS.get(words);
  if (own) return own;
  const known = roleOfHeading(words);
  if (known) return ROLE_OF_PAGES[known];
  return dayOfHeading(heading, LENIENT) === null ? null : 'by-heading';
}

/** Any date counts as one while columns are only recognised. */
const LENIENT: DateRules = { order: 'day-first', hasShortYears: true, schoolYear: '2000-09-01', hasSerials: false };

/** Which day and session a heading names: a date, or a day of the week (1 is Monday). */
export type HeadingDay = { day: DateReading | number; session: Session | null };

const DAYS: ReadonlyMap<string, number> = new Map(
  ['mon|monday', 'tue|tues|tuesday', 'wed|weds|wednesday', 'thu|thur|thurs|thursday', 'fri|friday'].flatMap(
    (names, at) => names.split('|').map((name): [string, number] => [name, at + 1]),
  ),
);
const SESSION_LAST = /[\s,:_-]+(am|pm|a\.m\.|p\.m\.|morning|afternoon)$/;
const LONGEST_HEADING = 60;

/** Null for a heading that names no day. */
export function dayOfHeading(heading: string, rules: DateRules): HeadingDay | null {
  const words = heading.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === '' || words.length > LONGEST_HEADING) return null;
  const last = SESSION_LAST.exec(words);
  const session = last ? sessionOf(last[1] as string) : null;
  const before = last ? words.slice(0, last.index) : words;
  const weekday = DAYS.get(before.replace(/[.,:]$/, ''));
  if (weekday !== undefined) return { day: weekday, session };
  if (!/\d/.test(before)) return null;
  const day = dateOf(before, rules);
  const isNone =
    'problem' in day && (day.problem === 'not-a-date' || day.problem === 'no-date' || day.problem === 'bare-number');
  return isNone && !isOtherOrder(before) ? null : { day, session };
}

/** A date of the other order is a heading with a date all the same. */
const isOtherOrder = (words: string): boolean => !('problem' in dateOf(words, { ...LENIENT, order: 'month-first' }));

/** What is still missing before marks can be read. */
export type Lack =
  | 'id'
  /** A number of the pupil above the table is none. */
  | 'above'
  | 'mis'
  | 'code'
  | 'date'
  | 'session'
  | 'week'
  | 'several-codes'
  | 'order'
  | 'school-year'
  | 'heading-days';

export type ColumnsState = {
  roles: readonly ColumnRole[];
  headings: readonly string[];
  rules: DateRules;
  misOrigin: string | null;
  /** Whose the rows are where no column says it: the pupil's above the table. */
  above?: PupilAbove | null;
};

/** Null for a date that needs no order. `evidence` are texts of dates that the file has. */
export function lacksOf(
  { roles, headings, rules, misOrigin, above = null }: ColumnsState,
  dates: readonly string[],
): Lack[] {
  const has = (role: ColumnRole): boolean => roles.includes(role);
  const lacks: Lack[] = [];
  if (above !== null && hasId(above)) lacks.push(...lacksAbove(above));
  else if (!has('upn') && !has('admission') && !(has('mis-id') && misOrigin !== null))
    lacks.push(has('mis-id') ? 'mis' : 'id');
  const forms = [has('code'), has('am') || has('pm') || has('both'), has('by-heading'), has('string')];
  const formCount = forms.filter(Boolean).length;
  if (formCount === 0) lacks.push('code');
  if (formCount > 1) lacks.push('several-codes');
  const days = headings.flatMap((heading, at) => (roles[at] === 'by-heading' ? [dayOfHeading(heading, rules)] : []));
  const isWeekly = days.some((one) => one !== null && typeof one.day === 'number');
  if (has('by-heading')) {
    if (isWeekly && !has('week') && !has('date')) lacks.push('week');
    if (days.some((one) => one === null || isUnread(one.day))) lacks.push('heading-days');
  } else if (formCount > 0 && !has('date') && !has('week')) lacks.push('date');
  if (has('code') && !has('session') && !datesNameSessions(dates, rules)) lacks.push('session');
  if (rules.order === null) lacks.push('order');
  const problems = new Set(dates.flatMap((text) => problemOf(dateOf(text, rules))));
  if (problems.has('no-year')) lacks.push('school-year');
  return lacks;
}

function lacksAbove({ upn, admission }: PupilAbove): Lack[] {
  const isWrong = (upn !== '' && !isUpn(upn)) || (admission !== '' && !isPupilNumber(admission));
  return isWrong ? ['above'] : [];
}

function isUnread(day: DateReading | number): boolean {
  // an order or a year that nobody said yet is asked for by itself
  return (
    typeof day !== 'number' && 'problem' in day && !['order-unknown', 'short-year', 'no-year'].includes(day.problem)
  );
}

const problemOf = (reading: DateReading): string[] => ('problem' in reading ? [reading.problem] : []);

function datesNameSessions(dates: readonly string[], rules: DateRules): boolean {
  const read = dates.map((text) => dateOf(text, rules)).filter((one) => !('problem' in one));
  return read.length > 0 && read.every((one) => 'session' in one && one.session !== null);
}
