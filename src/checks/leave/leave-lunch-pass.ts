/** A lunch pass that waits too long for a decision, is asked for with poor attendance, or outlived its term. */
import { addCalendarDays } from '../../attendance';
import type { LeaveRequest } from '../../pages/reading';
import type { ResolvedValue } from '../../policy/resolve';
import { askedShare } from '../asked-share';
import { preciseWords, stepsBegin } from '../attendance-line';
import { compareRate, percentWords, sessionsWords } from '../attendance-rate';
import { breach, unknown, type Verdict } from '../check';
import { onWeekdays, together } from '../example';
import type { RequestExample } from '../example-of-record';
import { type Asked, defineLeaveCheck } from '../leave-check';
import { isOfType } from '../leave-kind';
import { isGranted, isRefused } from '../leave-log';
import { absencesIn } from '../leave-record';
import type { RequestSubject } from '../record-subjects';
import { withNumber } from '../rule-number';
import { thisTerm } from '../this-term';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-lunch-pass',
  page: 'leave',
  severity: 'warning',
  audience: 'office',
  needs: ['leaveType', 'requestedOn', 'decidedOn', 'calendar', 'history', 'attendance'],
  title: 'Lunch pass',
  policy: ({ policy }) => policy.rule('leave-lunch-pass', 'lunchLeave'),
  run(subject, rule) {
    const { request } = subject;
    if (isRefused(request)) return null;
    const isPass = isOfType(request, 'lunch-pass');
    if (isPass !== 'yes') return isPass === 'unsure' && !isGranted(request) ? unknown('leaveType') : null;
    return isGranted(request) ? outlived(subject, rule) : [waiting(subject), poorAttendance(subject, rule)];
  },
  conditions(subject, rule) {
    const { request } = subject;
    const isPass = isOfType(request, 'lunch-pass');
    if (isRefused(request) || isPass === 'no') return [];
    // whether it is a pass at all is one question, not two
    if (isPass === 'unsure') return isGranted(request) ? [] : [{ title: 'A lunch pass', toJudge: '' }];
    if (!isGranted(request)) return [...askedAnswer(subject), ...askedAttendance(subject, rule)];
    return askedTerm(subject, rule);
  },
});

function askedAnswer(subject: RequestSubject): Asked[] {
  const { request, policy } = subject;
  const limit = withNumber(policy.own('lunchPass.decisionDays'));
  if (limit === null) return [];
  const { requestedOn } = request;
  const words = requestedOn === null ? '' : `due by ${addCalendarDays(requestedOn, Number(limit.value))}`;
  const title = `Not waiting over ${limit.value} days for an answer`;
  return [{ title, verdict: waiting(subject), source: limit, met: words, broken: words }];
}

function askedAttendance(subject: RequestSubject, rule: ResolvedValue): Asked[] {
  const { policy, facts } = subject;
  const line = stepsBegin(policy);
  if (line === null) return [];
  const { rate } = facts;
  const proof = absencesIn(facts.marks, facts.yearFrom, 'authorised', 'unauthorised');
  const asked = { title: `Attendance of at least ${line} %`, verdict: poorAttendance(subject, rule), proof };
  const { unmarked } = facts.summary;
  if (rate === null) return [askedShare(asked, { words: null, unmarked, couldTurn: false })];
  const words = `${preciseWords(rate)}, ${sessionsWords(rate)}`;
  // were every session without a mark an absence
  const least = rate.kind === 'exact' ? { ...rate, possible: rate.possible + unmarked } : rate;
  const couldTurn = compareRate(least, '<', line) !== 'no';
  return [askedShare(asked, { words, unmarked, couldTurn })];
}

function askedTerm(subject: RequestSubject, rule: ResolvedValue): Asked[] {
  const { request, policy, calendar, now } = subject;
  const review = policy.own('lunchPass.review');
  const verdict = outlived(subject, rule);
  const grantedOn = request.decidedOn ?? request.from;
  const term = calendar === null ? null : thisTerm(calendar, now.date);
  if (review !== null && !String(review.value).includes('term')) return [];
  // a pass of an earlier term that nobody asks about lapsed, or was renewed by another request
  if (verdict === null && term !== null && grantedOn !== null && grantedOn < term.from) return [];
  const words = `given on ${grantedOn}`;
  return [{ title: 'Given or renewed this term', verdict, source: review ?? rule, met: words, broken: words }];
}

function waiting({ request, policy, now }: RequestSubject): Verdict {
  const limit = withNumber(policy.own('lunchPass.decisionDays'));
  if (limit === null) return null;
  const { requestedOn } = request;
  if (requestedOn === null) return unknown('requestedOn');
  const due = addCalendarDays(requestedOn, Number(limit.value));
  if (now.date <= due) return null;
  return breach({
    message: `Pass asked for on ${requestedOn} and not decided: an answer in writing was due on ${due}.`,
    action: 'The head decides; the parent is told in writing.',
    policy: limit,
    facts: { requestedOn, due },
  });
}

/** "A pattern of poor attendance" has no figure: taken as the line under which the policy's steps begin. */
function poorAttendance({ policy, facts, history }: RequestSubject, rule: ResolvedValue): Verdict {
  const line = stepsBegin(policy);
  if (line === null) return null;
  if (history === null || !facts.isComplete) return unknown('history');
  const { rate } = facts;
  if (rate === null) return facts.isNothingPossible ? null : unknown('attendance');
  if (compareRate(rate, '<', line) !== 'yes') return null;
  return breach({
    severity: 'info',
    message: `Pass asked for with attendance of ${percentWords(rate)}. The policy lets it be refused with a pattern of poor attendance.`,
    action: 'The head decides. Look at the reasons first: absence for health or home must not count against a pupil.',
    policy: rule,
    facts: { ...rate, line },
    notes: ['equality'],
  });
}

function outlived({ request, policy, calendar, history, now }: RequestSubject, rule: ResolvedValue): Verdict {
  const review = policy.own('lunchPass.review');
  if (review !== null && !String(review.value).includes('term')) return null;
  const grantedOn = request.decidedOn ?? request.from;
  if (grantedOn === null) return unknown('decidedOn');
  const term = calendar === null ? null : thisTerm(calendar, now.date);
  if (calendar === null || term === null) return unknown('calendar');
  if (grantedOn >= term.from || history?.leave?.some((other) => isRenewal(other, term.from))) return null;
  // what ended longer ago than the last term was left to lapse
  const before = thisTerm(calendar, addCalendarDays(term.from, -1));
  if (before === null || grantedOn < before.from) return null;
  return breach({
    message: `Pass given on ${grantedOn}, in an earlier term. It goes for one term.`,
    action: 'Ask the parent whether it should go on, and renew it or withdraw it in writing.',
    policy: review ?? rule,
    facts: { grantedOn, termFrom: term.from },
  });
}

const isRenewal = ({ type, requestedOn, from }: LeaveRequest, since: string): boolean =>
  type === 'lunch-pass' && (requestedOn ?? from ?? '') >= since;

const PASS = { type: 'lunch-pass' as const, reason: 'Lunch at home', from: '2026-11-09', to: '2026-12-18' };
const asked = (requestedOn: string | null) => Object.assign({}, PASS, { requestedOn });
const granted = (decidedOn: string | null, from: string | null = decidedOn) =>
  Object.assign({}, PASS, { from, decision: 'granted' as const, decidedOn });
const IN_SCHOOL = onWeekdays('2026-11-02', 10, '/ \\');

export const examples: RequestExample[] = [
  {
    policy: 'ludlow',
    year: '5',
    request: asked('2026-11-13'),
    history: { marks: IN_SCHOOL },
    expect: null,
    why: 'a week ago: the answer is due today',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: asked('2026-11-12'),
    history: { marks: IN_SCHOOL },
    expect: { severity: 'warning', says: 'due on 2026-11-19' },
    why: 'eight days ago',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: asked('2026-11-16'),
    history: { marks: together(IN_SCHOOL, { '2026-11-09': 'I I' }) },
    expect: null,
    why: 'exactly 90 % is not below',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: asked('2026-11-16'),
    history: { marks: together(IN_SCHOOL, { '2026-11-09': 'I I', '2026-11-10': 'I \\' }) },
    expect: { severity: 'info', notes: ['equality'], says: 'The head decides' },
    why: 'below 90 %: it may be refused',
  },
  {
    policy: 'ludlow',
    year: '5',
    now: '2027-01-11',
    request: granted('2026-11-16'),
    expect: { says: 'renew it or withdraw it in writing', facts: { termFrom: '2027-01-04' } },
    why: 'of last term',
  },
  {
    policy: 'ludlow',
    year: '5',
    now: '2026-12-18',
    request: granted('2026-09-07'),
    expect: null,
    why: 'both halves are one term',
  },
  {
    policy: 'ludlow',
    year: '5',
    now: '2027-04-19',
    request: granted('2026-11-16'),
    expect: null,
    why: 'two terms ago: it was left to lapse',
  },
  {
    policy: 'ludlow',
    year: '5',
    now: '2027-01-11',
    request: granted('2026-11-16'),
    history: {
      leave: [
        {
          pupil: { name: 'Ash, Amy', id: '101', year: '5' },
          type: 'lunch-pass',
          from: '2027-01-11',
          to: '2027-03-25',
          requestedOn: '2027-01-05',
          reason: 'Lunch at home',
        },
      ],
    },
    expect: null,
    why: 'asked for anew',
  },
  {
    policy: 'ludlow',
    year: '5',
    now: '2027-01-11',
    request: Object.assign({}, asked('2026-11-16'), { decision: 'refused' as const }),
    expect: null,
    why: 'refused',
  },
  { policy: 'ludlow', year: '5', request: {}, expect: null, why: 'no pass' },
  { policy: 'wessex', request: asked('2026-11-02'), expect: null, why: 'silent' },
  { policy: 'keystone', request: asked('2026-11-02'), expect: null, why: 'silent' },
  { policy: 'otw', request: asked('2026-11-02'), expect: null, why: 'silent' },
  { policy: 'jtmat', request: asked('2026-11-02'), expect: null, why: 'silent' },
  {
    policy: 'ludlow',
    year: '5',
    request: asked('2026-11-02'),
    expect: [
      { severity: 'warning', says: 'due on 2026-11-09' },
      { outcome: 'indeterminate', missing: ['history'] },
    ],
    why: 'overdue; of attendance nothing is known',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: asked(null),
    history: { marks: IN_SCHOOL },
    expect: { outcome: 'indeterminate', missing: ['requestedOn'] },
    why: 'when was it asked for?',
  },
  {
    policy: 'ludlow',
    year: '5',
    now: '2027-01-11',
    request: granted(null),
    expect: { outcome: 'indeterminate', missing: ['decidedOn'] },
    why: 'of which term is it?',
  },
  {
    policy: 'ludlow',
    year: '5',
    now: '2027-01-11',
    calendar: null,
    request: granted('2026-11-16'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'terms need a calendar',
  },
];
