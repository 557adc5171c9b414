/** No meeting with the parent is on record since the form came, where the policy has one. */

import { breach, unknown } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { firstDayOf } from '../leave-days';
import { wordsOf } from '../leave-kind';
import { isRefused, isUndecided } from '../leave-log';
import { dayOf } from '../log-words';
import type { History } from '../pupil-history';
import type { RequestSubject } from '../record-subjects';

type Contact = NonNullable<History['contacts']>[number];

const MEETING_BY_CHANNEL = new Set(['meeting', 'met', 'person', 'visit']);
const MEETING_BY_NOTE = new Set(['meeting', 'met']);

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-meeting-not-held',
  page: 'leave',
  severity: 'info',
  audience: 'leadership',
  needs: ['contacts', 'leaveDates', 'leaveType'],
  title: 'No meeting about leave',
  policy: ({ policy }) => policy.rule('leave-meeting-not-held', 'leave.afterForm'),
  run(subject, rule) {
    const { request, history } = subject;
    if (!isToMeet(subject) || metOn(subject) !== null) return null;
    if (history?.contacts === undefined) return unknown('contacts');
    return breach({
      message: 'No meeting with the parent is on record since the form came.',
      action: isUndecided(request)
        ? 'Book it: the reason, and what the head decides.'
        : `Book it: why the leave was ${isRefused(request) ? 'refused' : 'granted'}, or note when it was.`,
      policy: rule,
      facts: { requestedOn: request.requestedOn, decision: request.decision ?? null },
    });
  },
  conditions(subject) {
    if (!isToMeet(subject)) return [];
    const met = `met on ${metOn(subject)}`;
    return [{ title: 'The parent was met about it', met, broken: 'no meeting is on record since the form came' }];
  },
});

function isToMeet({ request, policy, history, calendar, now }: RequestSubject): boolean {
  const { type } = request;
  if (type === 'medical' || type === 'lunch-pass') return false;
  const types = policy.own('leave.meetingTypes')?.value;
  if (Array.isArray(types) && (type === null || !types.includes(type))) return false;
  const first = firstDayOf(request, calendar);
  // once the leave began, or was refused and its day came, there is nothing to meet for
  if (first !== null && first <= now.date) return false;
  return isUndecided(request) || (first !== null && (request.answers?.metOn ?? history?.contacts) !== undefined);
}

/** The day of a meeting since the form came; null where none is on record. */
function metOn({ request, history }: RequestSubject): string | null {
  const { answers, requestedOn } = request;
  if (answers?.metOn !== undefined) return answers.metOn;
  const meeting = history?.contacts?.find(
    (contact) => isMeeting(contact) && (requestedOn === null || dayOf(contact) >= requestedOn),
  );
  return meeting === undefined ? null : dayOf(meeting);
}

const isMeeting = ({ channel, reason, reached }: Contact): boolean =>
  reached &&
  (wordsOf(channel).some((word) => MEETING_BY_CHANNEL.has(word)) ||
    wordsOf(reason ?? null).some((word) => MEETING_BY_NOTE.has(word)));

const met = (at: string, reached = true) => ({ contacts: [{ at, channel: 'meeting', reached }] });

export const examples: RequestExample[] = [
  {
    policy: 'wessex',
    request: {},
    history: { contacts: [] },
    expect: { severity: 'info', says: 'Book it' },
    why: 'the head meets the parent after each form',
  },
  { policy: 'wessex', request: {}, history: met('2026-11-04T15:30:00Z'), expect: null, why: 'two days after the form' },
  {
    policy: 'wessex',
    request: {},
    history: met('2026-11-01T15:30:00Z'),
    expect: {},
    why: 'that was before the form, and about something else',
  },
  { policy: 'wessex', request: {}, history: met('2026-11-04T15:30:00Z', false), expect: {}, why: 'nobody came' },
  { policy: 'wessex', request: { answers: { metOn: '2026-11-05' } }, expect: null, why: 'the form says when' },
  {
    policy: 'wessex',
    request: { decision: 'refused' },
    history: { contacts: [] },
    expect: { says: 'why the leave was refused' },
    why: 'the meeting is about the outcome too; it contests none',
  },
  { policy: 'wessex', request: { decision: 'granted' }, expect: null, why: 'decided, and no log: nothing to ask' },
  {
    policy: 'wessex',
    now: '2026-12-07',
    request: { decision: 'granted' },
    history: { contacts: [] },
    expect: null,
    why: 'the leave began: no more reminders',
  },
  {
    policy: 'keystone',
    request: { type: 'performance' },
    history: { contacts: [] },
    expect: {},
    why: 'performances are talked over with the head',
  },
  { policy: 'keystone', request: {}, history: { contacts: [] }, expect: null, why: 'other leave is not' },
  { policy: 'otw', request: {}, history: { contacts: [] }, expect: null, why: 'silent' },
  { policy: 'jtmat', request: {}, history: { contacts: [] }, expect: null, why: 'silent' },
  { policy: 'ludlow', year: '5', request: {}, history: { contacts: [] }, expect: null, why: 'silent' },
  {
    policy: 'wessex',
    request: {},
    expect: { outcome: 'indeterminate', missing: ['contacts'] },
    why: 'no log is known',
  },
];
