/**
 * What people write over and beside requests for leave. Owns these words, and which page speaks of pupils' leave rather
 * than of staff's leave or of trips; what the values say is for `leave-values.ts`.
 */
import { type PlainRole, roleOfHeading } from '../generic/column-headings';
import { type HeadingWords, headingWords, plainHeading } from './grid-records';

export type LeaveRole =
  | 'class'
  | 'type'
  | 'from'
  | 'to'
  | 'dates'
  | 'sessions'
  | 'from session'
  | 'to session'
  | 'requested'
  | 'reason'
  | 'decision'
  | 'decided on'
  | 'decided by'
  | 'decider role'
  | 'booked'
  | 'licence'
  | 'hours a day'
  | 'hours a week'
  | 'hours'
  | 'set apart'
  | 'occupational'
  | 'letter'
  | 'met';

const WORDS: Record<LeaveRole, string> = {
  class: 'class|[form,reg][, group]|[tutor,registration] group',
  type: 'type|[type,kind,nature] of [leave,absence,request]|[leave,absence,request] type|[,leave ]category',
  from: '[,leave ,absence ,absent ][from,start,start date,starts,starts on,begins,begins on,first day]|[start,first day,first date][, of leave, of absence]|date from|from date|date of first day',
  to: '[,leave ,absence ,absent ][to,until,end,end date,ends,ends on,last day]|[end,last day,last date][, of leave, of absence]|date to|to date|date of last day',
  dates:
    '[date,dates,period][, of leave, of absence]|[leave,absence] dates|leave period|[dates,days] requested|requested dates',
  sessions: 'session[,s]|am pm|half day[,s]|part[, of day, of the day]|sessions requested|which sessions',
  'from session': '[from,start] [session,am pm]|session from|first session',
  'to session': '[to,end] [session,am pm]|session to|last session',
  requested:
    '[,date ,request ,application ,form ][requested,received,submitted,raised]|[requested,received,submitted,made,request made,applied,raised,asked for,logged] on|[request,application] date|date of [request,application]|date [applied,form received]|request made|timestamp',
  reason:
    "[reason,reasons][, for leave, for request, for absence]|reason for [the leave,the request,the absence,leave of absence,requesting leave]|reason given|details of [,the ][request,leave]|[,exceptional ]circumstances|parent['s,] reason|please give the reason|purpose[, of leave, of absence]",
  decision:
    "[,headteacher's ,headteacher ,head's ,school's ,school ]decision|outcome[, of request]|[,request ,decision ,approval ]status|approval|authorisation|[,leave ][authorised,approved,granted]|agreed",
  'decided on':
    'decided[, on]|[decision,outcome] date|date of [decision,outcome]|date [decided,authorised,approved]|[approved,authorised,granted,refused,decision,decision made] on',
  'decided by':
    '[decided,decision,approved,authorised,decision made,agreed,granted,refused] by|approver|decision maker|decider',
  'decider role': 'role|position|role of [decider,decision maker]|[decider,approver,decided by] role',
  booked: '[,travel ]booked',
  licence: '[,performance ]licence|licence held',
  'hours a day': '[education,hours,education hours] per day',
  'hours a week': '[education,hours,education hours] per week',
  hours: 'education[, hours]|hours of education',
  'set apart': '[,day ]set apart',
  occupational: 'occupational[, travel]',
  letter: '[,official ]letter',
  met: 'met[, parent, with parent] on|parent met on|meeting [held,held on,date,on,with parent,with parents]|date of meeting',
};

export const LEAVE_WORDS: HeadingWords<LeaveRole> = headingWords(WORDS);

/** Questions are worded in many ways: each by words of which all must be in the label. */
const QUESTIONS: readonly (readonly [LeaveRole, readonly string[]])[] = [
  ['booked', ['booked']],
  ['booked', ['travel', 'arranged']],
  ['booked', ['travel', 'arrangements', 'made']],
  ['licence', ['licence']],
  ['licence', ['bopa']],
  ['hours a day', ['education', 'day']],
  ['hours a week', ['education', 'week']],
  ['hours', ['education', 'hours']],
  ['hours', ['education', 'days']],
  ['set apart', ['set', 'apart']],
  ['occupational', ['occupational']],
  ['occupational', ['travel', 'occupation']],
  ['occupational', ['travelling', 'occupation']],
  ['occupational', ['travelling', 'trade']],
  ['letter', ['official', 'letter']],
  ['met', ['met', 'family', 'on']],
  ['met', ['met', 'parent', 'on']],
  ['met', ['met', 'parents', 'on']],
  ['met', ['meeting', 'family', 'on']],
  ['met', ['meeting', 'parent', 'on']],
  ['met', ['meeting', 'parents', 'on']],
];

/** Labels that say nothing without the legend around them. */
const EMPTY_LABELS = new Set(['date', 'day', 'details', 'answer', 'value', 'full date']);

/** What a label asks for, by itself or with the legend around it. */
export function leaveRoleOf(label: string, group: string): LeaveRole | undefined {
  const own = plainHeading(label);
  const ofGroup = LEAVE_WORDS.get(plainHeading(group));
  const known = LEAVE_WORDS.get(plainHeading(`${group} ${label}`));
  if (known) return known;
  if (ofGroup && EMPTY_LABELS.has(own)) return ofGroup;
  const role = LEAVE_WORDS.get(own);
  if (role === 'sessions' && (ofGroup === 'from' || ofGroup === 'to')) return `${ofGroup} session`;
  const words = new Set(own.split(' '));
  return role ?? QUESTIONS.find(([, all]) => all.every((word) => words.has(word)))?.[0];
}

const NAME_LABELS = new Set(
  ['pupil', 'student', 'child', 'learner'].flatMap((who) => [
    `name of ${who}`,
    `name of the ${who}`,
    `full name of ${who}`,
    `${who}'s full name`,
    `name of your ${who}`,
    `your ${who}'s name`,
  ]),
);

/** Which part of a pupil a label asks for: as in columns, and some wordings of forms. */
export function pupilRoleOf(label: string): PlainRole | undefined {
  const plain = label.replace('’', "'");
  return NAME_LABELS.has(plain) ? 'name' : (roleOfHeading(plain) ?? roleOfHeading(plainHeading(plain)));
}

const PHRASES = [
  'absence request',
  'request for absence',
  'requests for absence',
  'requested absence',
  'holiday request',
  'absence in term',
  'term time absence',
  'term-time absence',
  'planned absence request',
];
const OF_STAFF =
  'staff employee employees annual payroll maternity paternity toil personnel colleague colleagues entitlement sickness'.split(
    ' ',
  );
const OF_OTHERS = new Set([
  ...OF_STAFF,
  ...'trip trips visit visits consent club homework residential excursion suspension suspensions exclusion exclusions'.split(
    ' ',
  ),
]);
/** Labels and choices that a form for staff has, and one for parents has not. */
const STAFF_LABELS =
  /employee|payroll|line manager|entitlement|cover (?:required|needed|arranged)|staff (?:member|name|id|no|number)|member of staff|days? remaining|annual leave|maternity|paternity|\btoil\b|sick leave/;
const PUPIL_WORDS = /\b(?:pupil|student|child|learner|children|parent|carer|family)s?\b/;

const wordsOf = (text: string): string[] => text.split(/[^a-z-]+/);

/** Whether titles, in lower case, speak of leave of pupils; "Leave" alone does, "Annual leave" does not. */
export function isAboutLeave(titles: string): boolean {
  return mentionsLeave(titles) && !isOfOthers(titles);
}

/** Whether a text has words for leave, whoever's it is. */
export function mentionsLeave(text: string): boolean {
  return wordsOf(text).includes('leave') || PHRASES.some((phrase) => text.includes(phrase));
}

/** Whether titles speak of staff, trips and other things that have dates and reasons too. */
export function isOfOthers(titles: string): boolean {
  return wordsOf(titles).some((word) => OF_OTHERS.has(word));
}

/** Whether words of labels, headings or choices are those of a form for staff. */
export function isOfStaff(text: string): boolean {
  return STAFF_LABELS.test(text);
}

/** Whether labels or titles name a pupil, or somebody's parent, at all. */
export function speaksOfPupils(text: string): boolean {
  return PUPIL_WORDS.test(text);
}
