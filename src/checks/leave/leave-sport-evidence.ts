/** Elite sport without a letter from its body, or regular training where the policy hardly grants it. */
import { mondayOf } from '../../attendance';
import type { LeaveRequest } from '../../pages/reading';
import { breach, unknown } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { isOpen } from '../leave-decision';
import { isOfType } from '../leave-kind';

/** In so many weeks training is regular: our own choice. */
const REGULAR_WEEKS = 3;
const WEEK = 7 * 86_400_000;

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-sport-evidence',
  page: 'leave',
  severity: 'warning',
  audience: 'leadership',
  needs: ['leaveType', 'answers', 'leaveDates'],
  title: 'Evidence for sport',
  policy: ({ policy }) => policy.rule('leave-sport-evidence', 'leave.sport.letter'),
  run(subject, rule) {
    const { request, policy } = subject;
    if (!isOpen(subject)) return null;
    const isSport = isOfType(request, 'sport');
    if (isSport !== 'yes') return isSport === 'unsure' ? unknown('leaveType') : null;
    const training = policy.own('leave.sport.training');
    const asksLetter = rule.value === true || training === null;
    const letter = request.answers?.officialLetter;
    if (asksLetter && rule.value !== false && letter === false) {
      const review = policy.own('leave.eliteReview');
      return breach({
        // where sport is no leave, evidence may be asked for and need not be
        severity: rule.value === true ? 'warning' : 'info',
        message: 'No official letter from the sports body, as the form says.',
        action:
          rule.value === true
            ? `Ask for it${review ? `, and set a review: ${review.value}` : ''}.`
            : 'Ask for evidence if it helps. A supervised sporting activity that the school approved is P, not leave.',
        policy: rule,
        facts: { letter },
      });
    }
    if (asksLetter) return letter === undefined && rule.value !== false ? unknown('answers') : null;
    const regular = isRegular(request);
    if (regular === null) return unknown('leaveDates');
    if (!regular) return null;
    return breach({
      message: `Sport in ${REGULAR_WEEKS} weeks or more looks like regular training. The policy: ${training?.value}.`,
      action: 'Ask whether the club brings a tutor; the head decides.',
      policy: training,
      facts: { regular },
    });
  },
  conditions(subject, rule) {
    const { request, policy } = subject;
    if (!isOpen(subject) || isOfType(request, 'sport') === 'no') return [];
    if (rule.value === true) {
      const [met, broken] = ['there is one, as the form says', 'there is none, as the form says'];
      return [{ title: 'A letter of the sports body', met, broken }];
    }
    const training = policy.own('leave.sport.training');
    // evidence that may be asked for and need not be is no condition
    if (training === null) return [];
    const met = `sport in fewer than ${REGULAR_WEEKS} weeks is asked for`;
    return [{ title: 'Not for regular training', source: training, met, broken: `in ${REGULAR_WEEKS} weeks or more` }];
  },
});

/** Null where a long stretch is asked for and nobody says which sessions of it. */
function isRegular({ from, to, sessions }: LeaveRequest): boolean | null {
  if (sessions?.length) return new Set(sessions.map(({ date }) => mondayOf(date))).size >= REGULAR_WEEKS;
  if (from === null || to === null) return null;
  return Date.parse(to) - Date.parse(from) < (REGULAR_WEEKS - 1) * WEEK ? false : null;
}

const sport = (officialLetter?: boolean) => ({
  type: 'sport' as const,
  answers: Object.assign({}, officialLetter === undefined ? {} : { officialLetter }),
});
const mondays = (...dates: string[]) => ({
  from: dates[0] ?? null,
  to: dates.at(-1) ?? null,
  sessions: dates.map((date) => ({ date, session: 'PM' as const, code: '' })),
});

export const examples: RequestExample[] = [
  {
    policy: 'jtmat',
    request: sport(false),
    expect: { severity: 'warning', says: 'set a review: termly' },
    why: 'form and official letter (§7)',
  },
  { policy: 'jtmat', request: sport(true), expect: null, why: 'the letter is there' },
  {
    policy: 'keystone',
    request: Object.assign(mondays('2026-12-07', '2026-12-14', '2027-01-04'), sport()),
    expect: { severity: 'warning', says: 'whether the club brings a tutor' },
    why: 'three afternoons in three weeks are regular training',
  },
  {
    policy: 'keystone',
    request: Object.assign(mondays('2026-12-07', '2026-12-14'), sport()),
    expect: null,
    why: 'two weeks are not yet',
  },
  { policy: 'keystone', request: sport(false), expect: null, why: 'a competition: the head’s discretion, no letter' },
  {
    policy: 'otw',
    request: sport(false),
    expect: { severity: 'info', says: 'is P, not leave' },
    why: 'off the site it is P (5.1)',
  },
  { policy: 'wessex', request: sport(false), expect: null, why: 'P is listed, and no rule' },
  { policy: 'ludlow', year: '5', request: sport(false), expect: null, why: 'P is listed, and no rule' },
  { policy: 'jtmat', request: { answers: { officialLetter: false } }, expect: null, why: 'no sport' },
  {
    policy: 'jtmat',
    request: Object.assign({ decision: 'granted' as const, decidedBy: { role: 'SLT' } }, sport(false)),
    expect: null,
    why: 'decided by a senior leader',
  },
  {
    policy: 'jtmat',
    request: sport(),
    expect: { outcome: 'indeterminate', missing: ['answers'] },
    why: 'the form does not ask for a letter',
  },
  {
    policy: 'keystone',
    request: Object.assign({ from: '2027-01-04', to: '2027-03-25' }, sport()),
    expect: { outcome: 'indeterminate', missing: ['leaveDates'] },
    why: 'a whole term, and nobody says which sessions of it',
  },
  {
    policy: 'jtmat',
    request: { reason: 'National championship' },
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'it may be elite sport',
  },
];
