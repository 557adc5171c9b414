/** The panel's words for what casework keeps as short names. Owns the words; the names belong to `src/casework/records`. */
import type { Contact, Flag, LeaveDecision, NoticeEntry, Person, Support } from '../../src/casework/records';
import type { LeaveRequest } from '../../src/pages/reading';
import type { Choice } from './outcome';

const choices = <Key extends string>(words: Record<Key, string>): Choice[] =>
  Object.entries<string>(words).map(([value, said]) => ({ value, words: said }));

export const ROLES = choices<Person['role']>({
  officer: 'Attendance officer',
  office: 'Office',
  head: 'Headteacher',
  teacher: 'Teacher',
});

export const CHANNELS = choices<Contact['channel']>({
  phone: 'Phone call',
  text: 'Text message',
  email: 'Email',
  letter: 'Letter',
  meeting: 'Meeting',
  visit: 'Visit',
  form: 'Online form',
  'in-person': 'In person',
});

export const LEAVE_TYPES: Choice[] = [
  { value: '', words: 'Not said' },
  ...choices<NonNullable<LeaveRequest['type']>>({
    exceptional: 'Exceptional circumstances',
    holiday: 'Holiday',
    medical: 'Medical or dental',
    performance: 'Performance or employment abroad',
    religious: 'Religious observance',
    travelling: 'Parent travelling for work',
    sport: 'Sporting activity',
    interview: 'Interview',
    study: 'Study leave',
    'part-time': 'Part-time timetable',
    protest: 'Protest',
    'lunch-pass': 'Lunch pass',
    other: 'Other',
  }),
];

export const DECISIONS: Choice[] = [
  { value: '', words: 'Not decided yet' },
  ...choices<NonNullable<LeaveDecision['decision']>>({
    granted: 'Granted',
    'partly-granted': 'Granted in part',
    refused: 'Refused',
  }),
];

export const NOTICE_KINDS = choices<NoticeEntry['kind']>({
  'notice-to-improve': 'Notice to improve',
  'penalty-notice': 'Penalty notice',
});

export const NOTICE_STATES = choices<NoticeEntry['state']>({
  open: 'Open',
  met: 'Met',
  'not-met': 'Not met',
  paid: 'Paid',
  unpaid: 'Unpaid',
  prosecuted: 'Prosecuted',
  withdrawn: 'Withdrawn',
});

export const SUPPORT_KINDS = choices<Support['kind']>({
  meeting: 'Meeting',
  'support-plan': 'Support plan',
  contract: 'Attendance contract',
  'early-help': 'Early help',
  'check-in': 'Check-ins',
  reintegration: 'Reintegration plan',
  'part-time': 'Part-time timetable',
  agency: 'Another agency',
  other: 'Other support',
});

/** Whom it concerns and until when: there is no place for why. */
export const FLAGS = choices<Flag['flag']>({
  'inform-contact': 'Tell somebody of each absence',
  'first-day-visit': 'Visit on the first day',
  'weekly-check-in': 'Weekly check-in',
  'ehc-plan': 'Has an EHC plan',
});
