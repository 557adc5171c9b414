/** The pupil's record shows unauthorised absence, with which the policy grants no leave. */
import type { Mark } from '../../attendance';
import { codeClass } from '../../attendance';
import { breach, unknown } from '../check';
import { onWeekdays, together } from '../example';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { isOpen, REFUSE_OR_RECORD } from '../leave-decision';
import { isGeneralLeave } from '../leave-kind';
import { recordedMarks } from '../leave-record';

/** So many are named; the rest are in the facts. */
const NAMED = 5;

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-any-unauthorised',
  page: 'leave',
  severity: 'error',
  audience: 'leadership',
  needs: ['history', 'leaveType'],
  title: 'Leave with unauthorised absence on record',
  policy: ({ policy }) => policy.rule('leave-any-unauthorised', 'leave.never.anyUnauthorised'),
  run(subject, rule) {
    const { request, policy, facts, history } = subject;
    const kind = isGeneralLeave(request, policy);
    if (rule.value === false || !isOpen(subject) || kind === 'no') return null;
    if (history === null) return unknown('history');
    const found = recordedMarks(subject).filter(isUnauthorised);
    if (found.length === 0) return facts.isComplete ? null : unknown('history');
    if (kind === 'unsure') return unknown('leaveType');
    const open = found.filter(({ code }) => code === 'N').length;
    return breach({
      message: `${found.length} unauthorised ${found.length === 1 ? 'session' : 'sessions'} on record: ${listed(found)}. The policy grants no leave then.`,
      action: open > 0 ? `Settle the ${open} N first. ${REFUSE_OR_RECORD}` : REFUSE_OR_RECORD,
      policy: rule,
      facts: { sessions: found.map(({ date, session, code }) => `${date} ${session} ${code}`), provisional: open },
      // without the N there would be none
      notes: [...(open === found.length ? (['provisional'] as const) : []), ...facts.notes],
    });
  },
  conditions(subject, rule) {
    const { request, policy } = subject;
    if (rule.value === false || !isOpen(subject) || isGeneralLeave(request, policy) === 'no') return [];
    const marks = recordedMarks(subject);
    const proof = marks.filter(isUnauthorised);
    const unread = marks.filter(({ code, date }) => codeClass(code, date) === null).length;
    const span = policy.own('leave.lookBack')?.value === 'all' ? 'on record' : 'this school year';
    const asked = {
      title: `No unauthorised absence ${span}`,
      broken: `${sessionsInWords(proof.length)} ${span}: ${listed(proof)}`,
      proof,
    };
    // a record without marks proves nothing, and neither does one with marks that are no code
    if (marks.length === 0) return [{ ...asked, toJudge: `no mark is known ${span}` }];
    if (unread > 0) return [{ ...asked, toJudge: `${sessionsInWords(unread)} without a mark that counts` }];
    return [{ ...asked, met: `none in the ${sessionsInWords(marks.length)} known ${span}` }];
  },
});

const isUnauthorised = ({ code, date }: Mark): boolean => codeClass(code, date) === 'unauthorised';

const sessionsInWords = (count: number): string => `${count} ${count === 1 ? 'session' : 'sessions'}`;

function listed(marks: readonly Mark[]): string {
  const named = marks.slice(0, NAMED).map(({ date, session, code }) => `${code} on ${date} ${session}`);
  return marks.length > NAMED ? `${named.join(', ')}, and ${marks.length - NAMED} more` : named.join(', ');
}

const IN_SCHOOL = onWeekdays('2026-11-02', 10, '/ \\');

export const examples: RequestExample[] = [
  {
    policy: 'wessex',
    request: {},
    history: { marks: together(IN_SCHOOL, { '2026-11-10': 'U \\' }) },
    expect: { severity: 'error', says: 'U on 2026-11-10 AM', facts: { provisional: 0 } },
    why: 'T-30: one U is enough; the sessions are named',
  },
  {
    policy: 'wessex',
    request: {},
    history: { marks: together(IN_SCHOOL, { '2026-11-10': '/ N' }) },
    expect: { severity: 'error', notes: ['provisional'], says: 'Settle the 1 N first' },
    why: 'T-30, law trap 15: an N counts until it is settled, and is marked so',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: {},
    history: { marks: together(IN_SCHOOL, { '2026-11-10': 'G N' }) },
    expect: { says: 'record why the head decides otherwise', facts: { provisional: 1 } },
    why: 'T-31: with a G the N does not decide; the head may',
  },
  {
    policy: 'wessex',
    request: {},
    history: { marks: together(IN_SCHOOL, onWeekdays('2026-11-09', 3, 'O O')) },
    expect: { says: 'and 1 more', facts: { provisional: 0 } },
    why: 'six sessions, five of them named',
  },
  { policy: 'wessex', request: {}, history: { marks: IN_SCHOOL }, expect: null, why: 'none' },
  {
    policy: 'wessex',
    request: {},
    history: { marks: together(IN_SCHOOL, { '2026-11-09': 'I I', '2026-11-10': 'L C' }) },
    expect: null,
    why: 'late is present, illness and leave are authorised',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: {},
    history: { marks: together(onWeekdays('2026-07-06', 2, 'O O'), IN_SCHOOL) },
    expect: null,
    why: 'T-30: last school year; the look-back is this one',
  },
  {
    policy: 'ludlow',
    year: '5',
    school: { 'leave.lookBack': 'all' },
    request: {},
    history: { marks: together(onWeekdays('2026-07-06', 2, 'O O'), IN_SCHOOL) },
    expect: {},
    why: 'T-30: the school looks back as far as is known',
  },
  {
    policy: 'wessex',
    request: { from: '2026-11-18', to: '2026-11-20', requestedOn: '2026-11-02' },
    history: { marks: together(IN_SCHOOL, { '2026-11-18': 'N N' }) },
    expect: null,
    why: 'the leave itself, already taken while nobody decided, is not its own obstacle',
  },
  {
    policy: 'wessex',
    request: {},
    history: { marks: together(IN_SCHOOL, { '2026-11-23': 'G G' }) },
    expect: null,
    why: 'law trap 28: a mark planned for a day to come',
  },
  {
    policy: 'keystone',
    request: {},
    history: { marks: onWeekdays('2026-11-09', 5, 'O O') },
    expect: null,
    why: 'its policy has no such rule',
  },
  { policy: 'otw', request: {}, history: { marks: onWeekdays('2026-11-09', 5, 'O O') }, expect: null, why: 'no rule' },
  {
    policy: 'jtmat',
    request: {},
    history: { marks: onWeekdays('2026-11-09', 5, 'O O') },
    expect: null,
    why: 'no rule',
  },
  {
    policy: 'wessex',
    request: { type: 'religious' },
    history: { marks: onWeekdays('2026-11-09', 5, 'O O') },
    expect: null,
    why: 'a day set apart has a rule of its own, and the law behind it',
  },
  {
    policy: 'wessex',
    request: { type: null, reason: 'Eid' },
    history: { marks: onWeekdays('2026-11-09', 5, 'O O') },
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'it may be religious observance',
  },
  {
    policy: 'wessex',
    request: { decision: 'granted', decidedBy: { role: 'Headteacher' } },
    history: { marks: onWeekdays('2026-11-09', 5, 'O O') },
    expect: null,
    why: 'T-31: the head decided against the policy, and nothing says otherwise',
  },
  {
    policy: 'wessex',
    request: {},
    history: { marks: together(IN_SCHOOL, { '2026-11-10': 'O \\' }), complete: false },
    expect: { notes: ['at-least'] },
    why: 'one is seen, and there may be more',
  },
  {
    policy: 'wessex',
    request: {},
    history: { marks: IN_SCHOOL, complete: false },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'none is seen, but not everything was',
  },
  {
    policy: 'wessex',
    request: {},
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'nothing is known of the record: not met, and not passed',
  },
];
