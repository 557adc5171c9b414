/**
 * What the values of a request for leave say: its days, its half days, its kind, the decision, the answers. Owns the words;
 * what could mean two things is null, since a wrong reading is worse than none.
 */
import { addDays } from 'date-fns';
import type { IsoDate, Mark, Session } from '../../attendance';
import { completeDate } from '../generic/date-context';
import { allDatePartsIn, dayOf, isoOf, sessionIn, weekdayOf } from '../generic/dates';
import type { LeaveAnswers, LeaveType } from '../reading';
import { wordings } from './grid-records';
import { SAYS_ROLE } from './record-values';

export type Days = {
  from: IsoDate | null;
  to: IsoDate | null;
  isRange: boolean;
  /** The half of every day, of the first and of the last, where the text says one. */
  each: Session | null;
  first: Session | null;
  last: Session | null;
};

const NO_DAYS: Days = { from: null, to: null, isRange: false, each: null, first: null, last: null };
const RANGE = /\s+(?:to|until|till|through|up to|-|last day:?)\s+|\s*[–—→]\s*/;
const DAY_RANGE = /^(\d{1,2}(?:st|nd|rd|th)?)\s*-\s*(\d{1,2}(?:st|nd|rd|th)?\s+[a-z].*)$/;
const LONE_DAY = /^(?:(?:mon|tue|wed|thu|fri)[a-z]*\s+)?(\d{1,2})(?:st|nd|rd|th)?$/;
const EVERY_DAY = /\bonly\b|mornings|afternoons/;
const MOST_DAYS = 120;

/** The day or the days that a text says: "1 to 5 Feb 2027", "01/02/2027 - 05/02/2027", "1 Feb 2027 PM". */
export function daysIn(shown: string, anchors: readonly IsoDate[]): Days {
  const text = shown.toLowerCase();
  const [first = '', last, more] = DAY_RANGE.exec(text)?.slice(1) ?? text.split(RANGE);
  const half = EVERY_DAY.test(text) ? partOfDay(text) : null;
  const each = half === 'whole' ? null : half;
  if (last === undefined) {
    const day = oneDay(text, anchors);
    return { ...NO_DAYS, from: day, to: day, each: each ?? sessionIn(text) };
  }
  const to = more === undefined ? oneDay(last, anchors) : null;
  if (to === null) return NO_DAYS;
  // "1" of "1 to 5 Feb 2027": the month is said once, after the last day
  const alone = LONE_DAY.exec(first.trim())?.[1];
  const from = alone ? dayBefore(Number(alone), to) : oneDay(first, [to]);
  if (from === null || from > to) return NO_DAYS;
  const ends = each === null ? { first: sessionIn(first), last: sessionIn(last) } : {};
  return { ...NO_DAYS, from, to, isRange: true, each, ...ends };
}

/** The one date in a text; null where it says none, two, or not all of one. */
export function oneDay(shown: string, anchors: readonly IsoDate[]): IsoDate | null {
  const [parts, other] = allDatePartsIn(shown);
  return parts === undefined || other !== undefined ? null : completeDate(parts, anchors).date;
}

function dayBefore(day: number, last: IsoDate): IsoDate | null {
  const date = `${last.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return day >= 1 && date <= last ? date : null;
}

const WHOLE = new Set(
  wordings('|-|–|—|[all,whole,full] day|[whole,full] days|full|both|all|am [and,&,+] pm|am/pm|n/a|none|no'),
);

/** AM, PM, 'whole' for whole days and counts of sessions, null for anything else. */
export function partOfDay(shown: string): Session | 'whole' | null {
  const text = shown.toLowerCase();
  if (WHOLE.has(text) || /^\d{1,3}(?:\.\d)?(?: sessions?| days?)?$/.test(text)) return 'whole';
  return sessionIn(text.replace(/mornings/g, 'morning').replace(/afternoons/g, 'afternoon'));
}

/** Every half day asked for, on Mondays to Fridays: `each` is the half of every day; `first` and `last` begin and end it. */
export function sessionsOf({
  from,
  to,
  each,
  first,
  last,
}: Pick<Days, 'from' | 'to' | 'each' | 'first' | 'last'>): Mark[] | undefined {
  if (from === null || to === null || (each === null && first !== 'PM' && last !== 'AM')) return undefined;
  const sessions: Mark[] = [];
  for (let day = dayOf(from), count = 0; count < MOST_DAYS; day = addDays(day, 1), count++) {
    const date = isoOf(day);
    if (date > to) break;
    if (weekdayOf(day) > 5) continue;
    for (const session of ['AM', 'PM'] as const) {
      const isBefore = date === from && first === 'PM' && session === 'AM';
      const isAfter = date === to && last === 'AM' && session === 'PM';
      if ((each ?? session) === session && !isBefore && !isAfter) sessions.push({ date, session, code: '' });
    }
  }
  return sessions;
}

const TYPES: readonly (readonly [LeaveType, string])[] = [
  ['holiday', 'holiday|holidays|vacation'],
  ['medical', 'medical|dental|dentist|doctor|hospital'],
  ['performance', 'performance|performances|regulated'],
  ['religious', 'religious|religion'],
  ['travelling', 'traveller|travellers|travelling|gypsy|roma|mobile'],
  ['sport', 'sport|sports|sporting'],
  ['interview', 'interview|interviews'],
  ['study', 'study|examination|exam|exams'],
  ['part-time', 'part time|part-time|reduced timetable'],
  ['protest', 'protest|demonstration|strike'],
  ['lunch-pass', 'lunch'],
  ['exceptional', 'exceptional'],
];

/** The kind of leave, where its words name exactly one. */
export function leaveTypeIn(shown: string): LeaveType | null {
  const text = ` ${shown.toLowerCase().replace(/[^a-z-]+/g, ' ')} `;
  const said = TYPES.filter(([, words]) => words.split('|').some((word) => text.includes(` ${word} `)));
  if (said.length === 1) return said[0]?.[0] ?? null;
  return said.length === 0 && text.trim() === 'other' ? 'other' : null;
}

const OPEN =
  /\b(?:await\w*|pending|waiting|not yet|to be|yet|draft|part|partly|partial\w*|recommend\w*|provisional\w*|withdrawn|cancelled|in principle|either|subject to|conditional\w*|appeal\w*)\b|\?/;
const REFUSED =
  /\b(?:not (?:grant|approve|authori[sz]e|agree|allow|accept)(?:d|ed)?|refused?|declined?|rejected|denied|unauthorised|unauthorized|turned down|disapproved)\b/g;
const GRANTED = /\b(?:granted?|approved?|authorised|authorized|agreed|accepted|allowed)\b/;

/** What was decided; null where nothing is, or only in part. */
export function decisionIn(shown: string, label: string): 'granted' | 'refused' | null {
  const text = shown.toLowerCase();
  if (OPEN.test(text)) return null;
  const rest = text.replace(REFUSED, ' ');
  const isRefused = rest !== text;
  const isGranted = GRANTED.test(rest);
  if (isRefused !== isGranted) return isRefused ? 'refused' : 'granted';
  // "Approved: yes" is a decision; "Approved: no" may wait for one
  return text === 'yes' && GRANTED.test(label) ? 'granted' : null;
}

/** The role of whoever decided: the part of the text that is one, not the part that is a name. */
export function deciderRoleIn(shown: string): string | null {
  const parts = shown.split(/\s*[(),·|;/]\s*|\s+[-–—]\s+|\s+on\s+(?=.*\d)/);
  return parts.find((part) => SAYS_ROLE.test(part.toLowerCase()) && !/^(?:mr|mrs|ms|miss|dr|mx)\b/i.test(part)) ?? null;
}

/** Whether a licence is held, and whether it names days. */
export function licenceIn(shown: string, label: string): LeaveAnswers['licence'] | null {
  const text = shown.toLowerCase();
  if (/\bbopa\b|body of persons/.test(text)) return 'bopa';
  if (/\bbopa\b/.test(label)) return text === 'yes' ? 'bopa' : null;
  if (/^(?:no|none|not held|no licence|without|without licence|no licence held)$/.test(text)) return 'none';
  if (/\b(?:without|undated|no|not)\b/.test(text))
    return /\b(?:days?|dates?|dated|undated)\b/.test(text) ? 'undated' : null;
  return /\b(?:dated|dates|days)\b/.test(text) ? 'dated' : null;
}

const HOURS = /(\d{1,3}(?:\.\d+)?)\s*(?:hours?|hrs?|h)?\s*(?:(?:a|per|each|\/)\s*(day|week))?/g;

/** Hours of education, by day or week as the text says, else as the label does. */
export function hoursIn(shown: string, unit: 'day' | 'week' | null): LeaveAnswers['educationHours'] {
  const found: NonNullable<LeaveAnswers['educationHours']> = {};
  for (const [, number, said] of shown.toLowerCase().matchAll(HOURS)) {
    const hours = Number(number);
    const per = said ?? unit;
    if (per === 'day' && hours <= 24) found.perDay ??= hours;
    if (per === 'week' && hours <= 168) found.perWeek ??= hours;
  }
  return found.perDay === undefined && found.perWeek === undefined ? undefined : found;
}
