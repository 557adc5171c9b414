/** A performance on days that no licence names, with which attendance would fall below the policy's floor. */
import { askedShare } from '../asked-share';
import { asLine, attendanceAt, preciseWords, standingWords } from '../attendance-line';
import { compareRate, sessionsWords } from '../attendance-rate';
import { breach, unknown } from '../check';
import { onWeekdays, together } from '../example';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { sessionsAsked } from '../leave-days';
import { isOpen, REFUSE_OR_RECORD } from '../leave-decision';
import { isOfType } from '../leave-kind';
import { absencesBeside, summaryBeside } from '../leave-record';
import type { RequestSubject } from '../record-subjects';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-performance-floor',
  page: 'leave',
  severity: 'error',
  audience: 'leadership',
  needs: ['leaveType', 'answers', 'history', 'attendance', 'leaveDates', 'calendar'],
  title: 'Performance that attendance does not allow',
  policy: ({ policy }) => asLine(policy.rule('leave-performance-floor', 'leave.performanceFloor')),
  run(subject, floor) {
    const { request, facts, history, calendar } = subject;
    if (!isLeftToSchool(subject)) return null;
    if (history === null || !facts.isComplete) return unknown('history');
    const { attended, possible, provisional } = summaryBeside(subject);
    if (possible === 0) return unknown('attendance');
    const asked = sessionsAsked(request, calendar);
    if (typeof asked === 'string') return unknown(asked);
    const projected = { kind: 'exact' as const, attended, possible: possible + asked.length };
    const line = attendanceAt(floor);
    const isBelow = (present: number) =>
      compareRate({ ...projected, attended: present }, floor.op ?? '<', line) === 'yes';
    if (asked.length === 0 || !isBelow(attended)) return null;
    if (request.type !== 'performance') return unknown('leaveType');
    if (request.answers?.licence === undefined) return unknown('answers');
    return breach({
      message: `Attendance would fall to ${standingWords(projected)}: below ${line} %, with the ${asked.length} sessions asked for.`,
      action: `${REFUSE_OR_RECORD} Look at why sessions were missed first.`,
      policy: floor,
      facts: { attended, possible: projected.possible, asked: asked.length, line },
      notes: ['equality', ...(isBelow(attended + provisional) ? [] : (['provisional'] as const))],
    });
  },
  conditions(subject, floor) {
    const { request, calendar } = subject;
    if (!isLeftToSchool(subject)) return [];
    const asked = sessionsAsked(request, calendar);
    const { attended, possible, unmarked } = summaryBeside(subject);
    const sessions = typeof asked === 'string' ? 0 : asked.length;
    const projected = { kind: 'exact' as const, attended, possible: possible + sessions };
    const words = possible === 0 ? null : `${preciseWords(projected)}, ${sessionsWords(projected)} if it is taken`;
    const line = attendanceAt(floor);
    const title = `Attendance ${floor.op === '<=' ? 'over' : 'of at least'} ${line} % with the leave`;
    const proof = absencesBeside(subject, 'authorised', 'unauthorised');
    // were every session without a mark an absence
    const least = { ...projected, possible: projected.possible + unmarked };
    const couldTurn = compareRate(least, floor.op ?? '<', line) === 'yes';
    return [askedShare({ title, proof }, { words, unmarked, couldTurn })];
  },
});

/** Without a licence there is nothing to allow; with dates in it nothing is left to the school. */
function isLeftToSchool(subject: RequestSubject): boolean {
  const { request, policy } = subject;
  if (!isOpen(subject) || isOfType(request, 'performance') === 'no') return false;
  const licence = request.answers?.licence;
  return licence !== 'none' && (licence !== 'dated' || policy.own('leave.licenceDatesEnough')?.value === false);
}

/** Ninety-eight school days, 196 sessions. */
const IN_SCHOOL = together(
  onWeekdays('2026-09-07', 35, '/ \\'),
  onWeekdays('2026-11-02', 35, '/ \\'),
  onWeekdays('2027-01-04', 28, '/ \\'),
);
const EIGHT_MISSED = together(IN_SCHOOL, onWeekdays('2026-11-02', 4, 'I I'));
const ASKED = {
  type: 'performance' as const,
  from: '2027-03-15',
  to: '2027-03-16',
  requestedOn: '2027-02-10',
  answers: { licence: 'undated' as const },
};
const now = '2027-02-10';

export const examples: RequestExample[] = [
  {
    policy: 'wessex',
    now,
    request: ASKED,
    history: { marks: EIGHT_MISSED },
    expect: null,
    why: 'T-32: 188 of 200 are exactly 94 %, and not below',
  },
  {
    policy: 'wessex',
    now,
    request: ASKED,
    history: { marks: together(EIGHT_MISSED, { '2026-11-06': 'I \\' }) },
    expect: {
      severity: 'error',
      says: '93.5 %, 187 of 200 sessions',
      notes: ['equality'],
      facts: { asked: 4, line: 94 },
    },
    why: 'one session more is below 94',
  },
  {
    id: 'V-32',
    policy: 'wessex',
    now,
    request: Object.assign({}, ASKED, { answers: { licence: 'dated' } }),
    history: { marks: together(EIGHT_MISSED, onWeekdays('2026-11-09', 5, 'I I')) },
    expect: null,
    why: 'the licence names the days: no further approval is needed',
  },
  {
    policy: 'ludlow',
    year: '5',
    now,
    request: ASKED,
    history: { marks: together(IN_SCHOOL, onWeekdays('2026-11-02', 2, 'I I')) },
    expect: null,
    why: 'T-32: 192 of 200 are exactly 96 %',
  },
  {
    policy: 'ludlow',
    year: '5',
    now,
    request: ASKED,
    history: { marks: together(IN_SCHOOL, onWeekdays('2026-11-02', 2, 'I I'), { '2026-11-04': '/ N' }) },
    expect: { says: '95.5 %', notes: ['equality', 'provisional'] },
    why: 'T-32: its floor is its letter line; an open N decides here',
  },
  {
    policy: 'wessex',
    now,
    request: Object.assign({}, ASKED, { from: '2027-03-25', to: '2027-04-12' }),
    history: { marks: EIGHT_MISSED },
    expect: null,
    why: 'the holidays between are no sessions: two days are asked for',
  },
  {
    policy: 'wessex',
    now,
    calendar: null,
    request: Object.assign({}, ASKED, {
      sessions: [
        { date: '2027-03-15', session: 'AM' as const, code: '' },
        { date: '2027-03-16', session: 'AM' as const, code: '' },
      ],
    }),
    history: { marks: together(EIGHT_MISSED, onWeekdays('2026-11-09', 2, 'I I')) },
    expect: { facts: { asked: 2, possible: 198 } },
    why: 'the form names the sessions, which needs no calendar',
  },
  { policy: 'keystone', now, request: ASKED, history: { marks: IN_SCHOOL }, expect: null, why: 'no floor' },
  { policy: 'otw', now, request: ASKED, history: { marks: IN_SCHOOL }, expect: null, why: 'no floor' },
  { policy: 'jtmat', now, request: ASKED, history: { marks: IN_SCHOOL }, expect: null, why: 'no floor; it monitors' },
  {
    policy: 'wessex',
    now,
    request: Object.assign({}, ASKED, { type: 'exceptional' as const }),
    history: { marks: together(EIGHT_MISSED, onWeekdays('2026-11-09', 5, 'I I')) },
    expect: null,
    why: 'other leave has no floor',
  },
  {
    policy: 'wessex',
    now,
    request: Object.assign({}, ASKED, { answers: { licence: 'none' } }),
    history: { marks: together(EIGHT_MISSED, onWeekdays('2026-11-09', 5, 'I I')) },
    expect: null,
    why: 'leave-performance-licence speaks of it',
  },
  {
    policy: 'wessex',
    now,
    request: Object.assign({ decision: 'granted' as const }, ASKED),
    history: { marks: together(EIGHT_MISSED, onWeekdays('2026-11-09', 5, 'I I')) },
    expect: null,
    why: 'T-31: decided',
  },
  {
    policy: 'wessex',
    now,
    request: Object.assign({}, ASKED, { answers: undefined }),
    history: { marks: together(EIGHT_MISSED, onWeekdays('2026-11-09', 5, 'I I')) },
    expect: { outcome: 'indeterminate', missing: ['answers'] },
    why: 'below, but a licence may name the days',
  },
  {
    policy: 'wessex',
    now,
    request: Object.assign({}, ASKED, { answers: undefined }),
    history: { marks: IN_SCHOOL },
    expect: null,
    why: 'above the floor, whatever the licence says',
  },
  {
    policy: 'wessex',
    now,
    request: Object.assign({}, ASKED, { to: null }),
    history: { marks: EIGHT_MISSED },
    expect: { outcome: 'indeterminate', missing: ['leaveDates'] },
    why: 'until when?',
  },
  {
    policy: 'wessex',
    now,
    calendar: null,
    request: ASKED,
    history: { marks: EIGHT_MISSED },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'how many sessions these days have needs a calendar',
  },
  {
    policy: 'wessex',
    now,
    request: ASKED,
    history: { marks: EIGHT_MISSED, complete: false },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'a share of some sessions is not the share of all',
  },
  {
    policy: 'wessex',
    now,
    request: ASKED,
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'nothing is known of attendance: not met, and not passed',
  },
  {
    policy: 'wessex',
    now: '2027-09-07',
    request: Object.assign({}, ASKED, { from: '2027-10-04', to: '2027-10-05' }),
    history: { marks: EIGHT_MISSED },
    expect: { outcome: 'indeterminate', missing: ['attendance'] },
    why: 'law trap 3: of this school year there are no sessions yet',
  },
];
