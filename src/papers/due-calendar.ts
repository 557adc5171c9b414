/**
 * Due dates as an iCalendar file. Calendars are shared, synchronised and shown on telephones: an entry says what kind of step
 * is due and the number of the case, and nothing else. Owns those words and the case's number; knows no pupil.
 */
import ICAL from 'ical.js';
import type { Instant, IsoDate } from '../attendance';

/** Kinds, not texts: a step's own words may say why. */
const KINDS = {
  call: 'Phone call',
  text: 'Text message',
  email: 'Email',
  letter: 'Letter',
  meeting: 'Meeting',
  visit: 'Visit',
  form: 'Form',
  decision: 'Decision',
  review: 'Review',
  step: 'Step',
} as const;

export type DueKind = keyof typeof KINDS;

export type DueStep = {
  /** The case's random id. */
  caseId: string;
  /** Which step of its checklist, counted from 1: makes the entry the same one in the next file. */
  step: number;
  kind: DueKind;
  due: IsoDate;
};

/** How people speak of a case where nobody may be named: "case 7F3A2C", from its random id. */
export function caseNumber(caseId: string): string {
  return hashOf(caseId, 0x811c9dc5).slice(0, 6).toUpperCase();
}

/** FNV-1a, in eight hexadecimal digits: short and always the same, not secret. */
function hashOf(text: string, start: number): string {
  let hash = start;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** One all-day entry for each step. `at` is when the file is made. */
export function dueCalendar(steps: readonly DueStep[], at: Instant): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Register Lens//Due dates//EN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  const stamp = ICAL.Time.fromJSDate(new Date(at), true);
  for (const { caseId, step, kind, due } of steps) {
    const entry = new ICAL.Component('vevent');
    // longer than the number people use, since two cases may share that
    const uid = `${hashOf(caseId, 0x811c9dc5)}${hashOf(caseId, 0x1000193)}-${Math.trunc(step)}`;
    entry.addPropertyWithValue('uid', `${uid}@register-lens.invalid`);
    entry.addPropertyWithValue('dtstamp', stamp);
    entry.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(due));
    entry.addPropertyWithValue('dtend', ICAL.Time.fromDateString(dayAfter(due)));
    entry.addPropertyWithValue('summary', `${KINDS[kind]} due, case ${caseNumber(caseId)}`);
    entry.addPropertyWithValue('class', 'PRIVATE');
    entry.addPropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(entry);
  }
  return `${calendar.toString()}\r\n`;
}

function dayAfter(date: IsoDate): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
