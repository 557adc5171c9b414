/** Leave that somebody other than the head decided, where the policy has the head decide. */
import { breach, unknown } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { isDecidedByRightPerson } from '../leave-decision';
import { isUndecided } from '../leave-log';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-decision-not-head',
  page: 'leave',
  severity: 'error',
  audience: 'leadership',
  needs: ['decider', 'leaveType'],
  title: 'Leave not decided by the head',
  national: 'leave.decider',
  policy: ({ policy }) => policy.own('leave.decider') && policy.rule('leave-decision-not-head', 'leave.decider'),
  run({ request, policy }, rule) {
    if (isUndecided(request)) return null;
    const { who, role } = isDecidedByRightPerson(request, policy);
    if (who === 'head') return null;
    if (who === 'unsure') return unknown('decider');
    // an appointment may be told to anybody
    if (request.type === null) return unknown('leaveType');
    return breach({
      message: `Decided by: ${role}. Under the policy that is for ${String(rule.value).split(/[;,]/)[0]}.`,
      action: 'The head decides, or notes that the decision was theirs.',
      policy: rule,
      facts: { role, decision: request.decision },
    });
  },
  conditions({ request, policy }, rule) {
    if (isUndecided(request)) return [];
    const { who, role } = isDecidedByRightPerson(request, policy);
    // not the head's to decide
    if (who === 'head' && role === '') return [];
    const words = `decided by: ${role}`;
    return [{ title: `Decided by ${String(rule.value).split(/[;,]/)[0]}`, met: words, broken: words }];
  },
});

const by = (role: string) => ({ decision: 'granted' as const, decidedOn: '2026-11-09', decidedBy: { role } });

export const examples: RequestExample[] = [
  {
    policy: 'wessex',
    request: by('Attendance officer'),
    expect: {
      severity: 'error',
      says: 'Decided by: Attendance officer. Under the policy that is for the headteacher alone.',
      facts: { decision: 'granted' },
    },
    why: 'the head alone decides',
  },
  { policy: 'wessex', request: by('Headteacher'), expect: null, why: 'the head' },
  { policy: 'keystone', request: by('Deputy Head'), expect: { facts: { role: 'Deputy Head' } }, why: 'not the head' },
  { policy: 'keystone', request: by('Acting Head Teacher'), expect: null, why: 'the head for now' },
  { policy: 'otw', request: by('School Lead'), expect: {}, why: 'the head (5.1); T-44: its lead is another role' },
  { policy: 'otw', request: by('Principal'), expect: null, why: 'another name for the head' },
  { policy: 'jtmat', request: by('Head of Year 8'), expect: {}, why: 'a head of another thing' },
  { policy: 'jtmat', request: by('Head of School'), expect: null, why: 'the head of a school' },
  {
    policy: 'jtmat',
    request: by('School Strategic Lead'),
    expect: { outcome: 'indeterminate', missing: ['decider'] },
    why: 'T-44: there the head has this name too',
  },
  {
    policy: 'jtmat',
    request: Object.assign({ type: 'sport' as const }, by('Assistant headteacher')),
    expect: null,
    why: 'elite sport is for a senior leader',
  },
  {
    policy: 'jtmat',
    request: Object.assign({ type: 'sport' as const }, by('Attendance officer')),
    expect: {},
    why: 'who is none',
  },
  {
    policy: 'wessex',
    request: Object.assign({ type: 'sport' as const }, by('Assistant headteacher')),
    expect: {},
    why: 'elsewhere sport is the head’s',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: by('Attendance lead'),
    expect: {},
    why: 'the lead handles, the head decides',
  },
  { policy: 'ludlow', year: '5', request: by('Attendance lead and headteacher'), expect: null, why: 'both' },
  {
    policy: 'wessex',
    request: { decision: 'refused', decidedBy: { role: 'Office' } },
    expect: { facts: { decision: 'refused' } },
    why: 'refusing is deciding too',
  },
  {
    policy: 'wessex',
    request: Object.assign({ type: 'medical' as const }, by('Office')),
    expect: null,
    why: 'appointments are told, not granted',
  },
  {
    policy: 'wessex',
    request: { decision: null, decidedBy: { role: 'Office' } },
    expect: null,
    why: 'not decided yet',
  },
  {
    policy: 'wessex',
    school: { 'leave.decider': 'the attendance panel' },
    request: by('Attendance officer'),
    expect: null,
    why: 'this school has another decide, whom no page can show',
  },
  { policy: 'national', request: by('Office'), expect: null, why: 'law: whoever the proprietor authorised' },
  {
    policy: 'wessex',
    request: by('Deputy head on behalf of the headteacher'),
    expect: { outcome: 'indeterminate', missing: ['decider'] },
    why: 'somebody wrote down what the head decided',
  },
  {
    policy: 'wessex',
    request: Object.assign({ type: null }, by('Office')),
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'it may be an appointment',
  },
  {
    policy: 'wessex',
    request: by('R. Vale'),
    expect: { outcome: 'indeterminate', missing: ['decider'] },
    why: 'a name is no role',
  },
  {
    policy: 'wessex',
    request: { decision: 'granted', decidedBy: null },
    expect: { outcome: 'indeterminate', missing: ['decider'] },
    why: 'the page does not say who',
  },
];
