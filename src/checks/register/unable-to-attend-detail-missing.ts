/** Q, or one of Y1 to Y7, without a word on what kept the pupil away. */
import { breach, defineCheck, unknown } from '../check';
import type { MarkExample } from '../example';
import { noteOf } from '../note-of-mark';

export default defineCheck({
  on: 'mark',
  codes: ['Q', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7'],
  id: 'unable-to-attend-detail-missing',
  page: 'register',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'comment'],
  title: 'Unable to attend, without the circumstance',
  national: 'codes.Y',
  policy: ({ policy }) => policy.rule('unable-to-attend-detail-missing', 'codes.Y'),
  run({ cell }, rule) {
    const note = noteOf(cell);
    if (note === 'given') return null;
    if (note === 'not shown') return unknown('comment');
    return breach({
      message: `${cell.code} needs its circumstance recorded.`,
      action: `Add what happened${cell.code === 'Y1' ? ', and that home is beyond walking distance' : ''}, or change the code.`,
      policy: rule,
      facts: { code: cell.code },
    });
  },
});

export const examples: MarkExample[] = [
  {
    policy: 'wessex',
    session: 'AM',
    code: 'Y1',
    comment: '',
    expect: { says: 'walking distance' },
    why: 'law trap 13: the usual transport, beyond walking distance',
  },
  { policy: 'otw', session: 'AM', code: 'Q', comment: '', expect: {}, why: 'law trap 13: Q has its own circumstance' },
  { policy: 'otw', session: 'PM', code: 'Y7', hasComment: false, expect: {}, why: 'Y7: the cause is recorded' },
  { policy: 'ludlow', session: 'AM', code: 'Y4', comment: '', expect: {}, why: 'law trap 12: snow is Y4, not #' },
  { policy: 'wessex', session: 'AM', code: 'Y2', comment: 'Flood, roads closed', expect: null, why: 'recorded' },
  { policy: 'wessex', session: 'AM', code: 'Y5', hasComment: true, expect: null, why: 'law trap 40: a note is there' },
  { policy: 'jtmat', session: 'AM', code: 'Y2', comment: '', expect: null, why: 'silent' },
  { policy: 'wessex', session: 'AM', code: 'Y', comment: '', expect: null, why: 'T-04: see code-withdrawn' },
  {
    policy: 'wessex',
    session: 'AM',
    code: 'Y2',
    expect: { outcome: 'indeterminate', missing: ['comment'] },
    why: 'the page shows no notes',
  },
];
