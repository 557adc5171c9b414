/** How papers name the people and things of casework: by role, never by name. Owns those words. */
import type { Contact, LetterEntry, NoticeEntry, Person, Support } from '../casework/records';

const ROLES: Record<Person['role'], string> = {
  office: 'school office',
  officer: 'attendance officer',
  head: 'headteacher',
  teacher: 'teacher',
};

/** Who did it, by role; the initials are in the history on this computer and not on paper for others. */
export const roleWords = ({ role }: Pick<Person, 'role'>): string => ROLES[role];

const CHANNELS: Record<Contact['channel'], string> = {
  phone: 'Phone',
  text: 'Text',
  email: 'Email',
  letter: 'Letter',
  meeting: 'Meeting',
  visit: 'Visit',
  form: 'Form',
  'in-person': 'In person',
};

export const channelWords = (channel: Contact['channel']): string => CHANNELS[channel];

const SUPPORTS: Record<Support['kind'], string> = {
  meeting: 'Meeting',
  'support-plan': 'Support plan',
  contract: 'Attendance contract',
  'early-help': 'Early help',
  'check-in': 'Check-in',
  reintegration: 'Reintegration',
  'part-time': 'Part-time timetable',
  agency: 'Other agency',
  other: 'Other',
};

export const supportWords = (kind: Support['kind']): string => SUPPORTS[kind];

const LETTERS: Record<LetterEntry['letter'], string> = {
  'below-96': 'Attendance has fallen',
  'below-90': 'Attendance is a concern',
  'term-absence': 'Days absent this term',
  'notice-to-improve': 'Notice to improve',
  'leave-refusal': 'Leave of absence not granted',
  'leave-granted': 'Leave of absence granted',
  'truancy-warning': 'Absence without permission',
  'explain-absence': 'Please explain an absence',
  'well-done': 'Well done',
};

export const letterWords = (letter: LetterEntry['letter']): string => LETTERS[letter];

const NOTICES: Record<NoticeEntry['kind'], string> = {
  'notice-to-improve': 'Notice to improve',
  'penalty-notice': 'Penalty notice',
};
const NOTICE_STATES: Record<NoticeEntry['state'], string> = {
  open: 'open',
  met: 'improvement reached',
  'not-met': 'improvement not reached',
  paid: 'paid',
  unpaid: 'not paid',
  prosecuted: 'prosecuted',
  withdrawn: 'withdrawn',
};

export const noticeWords = (kind: NoticeEntry['kind']): string => NOTICES[kind];
export const noticeState = (state: NoticeEntry['state']): string => NOTICE_STATES[state];

/** "Year 8"; nursery and reception by their names. */
export function yearWords(year: string | null): string | null {
  if (year === null || year === '') return null;
  if (year === '-1') return 'Nursery';
  if (year === '0') return 'Reception';
  return /^\d+$/.test(year) ? `Year ${year}` : year;
}
