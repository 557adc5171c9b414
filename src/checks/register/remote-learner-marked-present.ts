/** A present or off-site mark whose note says that the pupil was learning at home: remote education is absence. */
import { breach, defineCheck, unknown } from '../check';
import type { MarkExample } from '../example';

const REMOTE =
  /\bremote(ly)?\b|\bonline (learn|lesson|school|work|tuition)|\b(learn|work|stud|lesson|tuition)\w* (online|(at|from) home)\b|\bhome learning\b/i;

export default defineCheck({
  on: 'mark',
  // K is left out: the local authority may arrange tuition at home
  codes: ['/', '\\', 'L', 'B', 'V', 'P', 'W'],
  id: 'remote-learner-marked-present',
  page: 'register',
  severity: 'error',
  audience: 'teacher',
  needs: ['mark', 'comment'],
  title: 'Remote learner marked as attending',
  national: 'register.remoteEducation',
  policy: ({ cell, policy }) =>
    cell.comment || cell.hasComment ? policy.rule('remote-learner-marked-present', 'register.remoteEducation') : null,
  run({ cell }, rule) {
    // only B is used for it so often that a note nobody could read leaves a doubt
    if (!cell.comment) return cell.code === 'B' ? unknown('comment') : null;
    if (!REMOTE.test(cell.comment)) return null;
    return breach({
      message: `The note speaks of learning at home or online: that is absence, not ${cell.code}.`,
      action: 'Use the code for the reason the pupil is not in school.',
      policy: rule,
      facts: { code: cell.code },
    });
  },
});

export const examples: MarkExample[] = [
  { policy: 'wessex', session: 'AM', code: '/', comment: 'Remote lesson', expect: {}, why: 'must be absence' },
  {
    policy: 'ludlow',
    year: '5',
    session: 'PM',
    code: 'B',
    comment: 'Learning from home',
    expect: {},
    why: 'law trap 38: B is not for learning at home',
  },
  { policy: 'otw', session: 'AM', code: 'B', comment: 'online tuition', expect: {}, why: 'no approved place' },
  { policy: 'wessex', session: 'AM', code: 'I', comment: 'Remote lesson', expect: null, why: 'absence is right' },
  { policy: 'wessex', session: 'AM', code: 'B', comment: 'College, motor trades', expect: null, why: 'a real place' },
  { policy: 'wessex', session: 'AM', code: '/', comment: 'Kit left at home', expect: null, why: 'the pupil is in' },
  { policy: 'wessex', session: 'AM', code: '/', expect: null, why: 'no note: nothing speaks against it' },
  { policy: 'keystone', session: 'AM', code: 'B', comment: 'Remote lesson', expect: null, why: 'silent' },
  { policy: 'jtmat', session: 'AM', code: 'B', comment: 'Remote lesson', expect: null, why: 'silent' },
  {
    policy: 'otw',
    session: 'AM',
    code: 'B',
    hasComment: true,
    expect: { outcome: 'indeterminate', missing: ['comment'] },
    why: 'there is a note that the page does not show',
  },
];
