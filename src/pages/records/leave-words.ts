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
  class: 'class|form|reg|tutor group|registration group|reg group|form group',
  type: 'type|type of leave|leave type|type of absence|absence type|type of request|request type|category|kind of leave|nature of leave|nature of absence|leave category|type of leave requested',
  from: 'from|start|start date|date from|from date|first day|first day of leave|first day of absence|leave from|absence from|leave start|leave starts|absence starts|starts|starts on|begins|begins on|leave begins|absent from|first date|first date of absence|first date of leave|start of leave|start of absence|leave start date|absence start date|date of first day|leave first day',
  to: 'to|until|end|end date|date to|to date|last day|last day of leave|last day of absence|leave to|absence to|leave end|leave ends|absence ends|ends|ends on|absent to|absent until|last date|last date of absence|last date of leave|end of leave|end of absence|leave end date|absence end date|date of last day|leave until|leave last day',
  dates:
    'dates|date|dates of leave|dates of absence|leave dates|absence dates|period|period of leave|period of absence|dates requested|requested dates|date s|date of leave|date of absence|day of leave|days requested|date requested for leave|leave period|dates of requested leave|date s of leave|date s of absence|date s requested',
  sessions:
    'session|sessions|am pm|half day|half days|part of day|part of the day|part|sessions requested|which sessions|session s',
  'from session': 'from session|start session|session from|first session|from am pm|start am pm',
  'to session': 'to session|end session|session to|last session|to am pm|end am pm',
  requested:
    'requested|requested on|date requested|request date|date of request|received|received on|date received|request received|submitted|submitted on|date submitted|made on|request made|request made on|date of application|application date|applied on|form received|raised on|raised|asked for on|logged on|date form received|request submitted|application received',
  reason:
    "reason|reasons|reason for leave|reason for request|reason for the request|reason for absence|reason given|reason for leave of absence|reason for the leave|reason for the absence|details of request|details of leave|details of the request|reason s|exceptional circumstances|circumstances|parent's reason|parent reason|reason s for leave|reason for requesting leave|please give the reason|reason s for request|reason s for absence",
  decision:
    "decision|outcome|status|request status|decision status|approval|approval status|headteacher's decision|headteacher decision|head's decision|authorised|approved|granted|agreed|authorisation|outcome of request|school's decision|school decision|leave granted|leave authorised|leave approved",
  'decided on':
    'decided|decided on|decision date|date of decision|date decided|approved on|authorised on|granted on|refused on|decision on|decision made on|outcome date|date of outcome|date authorised|date approved',
  'decided by':
    'decided by|decision by|approved by|authorised by|decision made by|agreed by|granted by|refused by|approver|decision maker|decider',
  'decider role': 'role|position|role of decider|decider role|role of decision maker|decided by role|approver role',
  booked: 'travel booked|booked',
  licence: 'licence|performance licence|licence held',
  'hours a day': 'education per day|hours per day|education hours per day',
  'hours a week': 'education per week|hours per week|education hours per week',
  hours: 'education|education hours|hours of education',
  'set apart': 'set apart|day set apart',
  occupational: 'occupational|occupational travel',
  letter: 'official letter|letter',
  met: 'met on|meeting held|meeting held on|meeting date|date of meeting|meeting on|parent met on|meeting with parent|meeting with parents|met parent on|met with parent on',
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
