/** A performance without a licence, and without an approval that stands for one. */
import { breach, unknown } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { isOverBy } from '../leave-decision';
import { isOfType } from '../leave-kind';
import { isGranted, isRefused } from '../leave-log';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-performance-licence',
  page: 'leave',
  severity: 'error',
  audience: 'leadership',
  needs: ['leaveType', 'answers'],
  title: 'Performance without a licence',
  national: 'leave.performance',
  // the duty to have a licence ends with compulsory school age
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('leave-performance-licence', 'leave.performance'),
  run({ request, now }, rule) {
    if (isRefused(request)) return null;
    const isPerformance = isOfType(request, 'performance');
    const isDecided = isGranted(request);
    if (isPerformance !== 'yes') return isPerformance === 'unsure' && !isDecided ? unknown('leaveType') : null;
    // whoever decided saw what there was, as far as the page tells
    if (isDecided && isOverBy(request, now.date)) return null;
    const licence = request.answers?.licence;
    if (licence === undefined) return isDecided ? null : unknown('answers');
    if (licence !== 'none') return null;
    return breach({
      severity: isDecided ? 'warning' : 'error',
      message: `No licence and no BOPA for this performance${isDecided ? ', though leave for it was granted' : ''}.`,
      action: isDecided
        ? 'Ask the family and the local authority; the head looks at it again before the day.'
        : 'Do not authorise it yet: ask for the licence or the BOPA. The head decides.',
      policy: rule,
      facts: { licence, decision: request.decision ?? null },
    });
  },
  conditions({ request, now }) {
    const { licence } = request.answers ?? {};
    const isMoot = isGranted(request) && (licence === undefined || isOverBy(request, now.date));
    const isPerformance = isOfType(request, 'performance');
    if (isRefused(request) || isMoot || isPerformance === 'no') return [];
    if (isPerformance === 'unsure' && isGranted(request)) return [];
    return [
      {
        title: 'A licence, or an approval that stands for one',
        met: `${licence === undefined ? '' : LICENCES[licence]}, as the form says`,
        broken: 'no licence and no BOPA, as the form says',
      },
    ];
  },
});

const LICENCES = {
  dated: 'a licence with dates',
  undated: 'a licence without dates',
  bopa: 'a BOPA',
  none: '',
} as const;

const without = { type: 'performance' as const, answers: { licence: 'none' as const } };
const withA = (licence: 'dated' | 'undated' | 'bopa') => ({ type: 'performance' as const, answers: { licence } });

export const examples: RequestExample[] = [
  {
    policy: 'wessex',
    request: without,
    expect: { severity: 'error', says: 'No licence' },
    why: 'a licence first (7.4)',
  },
  { policy: 'keystone', request: without, expect: { says: 'The head decides' }, why: 'the head asks for a valid one' },
  { policy: 'otw', request: without, expect: {}, why: 'C1 is for a regulated performance' },
  { policy: 'jtmat', request: without, expect: {}, why: 'a licence or a BOPA (§7)' },
  { policy: 'ludlow', year: '5', request: without, expect: {}, why: 'a licence first (§6)' },
  { policy: 'jtmat', request: withA('bopa'), expect: null, why: 'a BOPA covers the pupil' },
  { policy: 'wessex', request: withA('bopa'), expect: null, why: 'law, reg 3: no licence is needed then' },
  { policy: 'wessex', request: withA('dated'), expect: null, why: 'a licence' },
  { policy: 'wessex', request: withA('undated'), expect: null, why: 'a licence; its dates are another question' },
  { policy: 'wessex', request: { answers: { licence: 'none' } }, expect: null, why: 'no performance' },
  {
    policy: 'jtmat',
    year: '13',
    dateOfBirth: '2009-01-15',
    request: without,
    expect: null,
    why: 'past compulsory age no licence is asked for',
  },
  {
    policy: 'wessex',
    request: Object.assign({ decision: 'granted' as const, decidedBy: { role: 'Headteacher' } }, without),
    expect: { severity: 'warning', says: 'though leave for it was granted' },
    why: 'law, reg 11(2): that is not for the head to waive; said until the day has passed',
  },
  {
    policy: 'wessex',
    now: '2026-12-08',
    request: Object.assign({ decision: 'granted' as const }, without),
    expect: null,
    why: 'it is over',
  },
  {
    policy: 'wessex',
    request: Object.assign({ decision: 'refused' as const }, without),
    expect: null,
    why: 'refused',
  },
  {
    policy: 'wessex',
    request: { type: 'performance', decision: 'granted' },
    expect: null,
    why: 'decided, and the page shows no licence either way',
  },
  {
    policy: 'otw',
    request: { type: 'other', reason: 'Filming for a series' },
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'it may be a performance',
  },
  {
    policy: 'wessex',
    request: { type: 'performance' },
    expect: { outcome: 'indeterminate', missing: ['answers'] },
    why: 'the form does not ask for it',
  },
];
