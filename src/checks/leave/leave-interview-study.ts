/** An interview or study leave: which code it has, and whether there is a public examination to study for. */
import { codeClass, isWithdrawn } from '../../attendance';
import type { LeaveRequest } from '../../pages/reading';
import type { PolicyView } from '../../policy/resolve';
import { breach, unknown } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { isOverBy } from '../leave-decision';
import { isOfType, wordsOf } from '../leave-kind';
import { isRefused, isUndecided } from '../leave-log';

/** Public examinations come at the end of Year 11 and after. */
const FIRST_EXAM_YEAR = 11;
const INTERNAL = new Set(['mock', 'mocks', 'internal']);

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-interview-study',
  page: 'leave',
  severity: 'info',
  audience: 'office',
  needs: ['leaveType', 'year'],
  title: 'Code for an interview or study leave',
  policy: ({ policy }) => policy.rule('leave-interview-study'),
  run({ request, policy, pupil, now }, inWords) {
    const isDecided = !isUndecided(request);
    if (isRefused(request) || (isDecided && isOverBy(request, now.date))) return null;
    const isInterview = isOfType(request, 'interview');
    const isStudy = isOfType(request, 'study');
    const rule = (key: string) => policy.own(key) ?? inWords;
    if (isInterview === 'yes') {
      const code = codeClass('J1', request.from ?? now.date) === null ? 'J' : 'J1';
      if (hasOnly(request, code)) return null;
      const isBehind = policy.own('leave.interview')?.value === 'J' && isWithdrawn('J', request.from ?? now.date);
      return breach({
        message: `Suggested code ${code}: an interview, if leave is given.${isBehind ? ' The policy still has J, which was withdrawn.' : ''}`,
        action: `Use ${code}.`,
        policy: rule('leave.interview'),
        facts: { code },
      });
    }
    if (isStudy === 'yes' && hasStudyLeave(policy)) {
      const isForExam = isForPublicExam(request, pupil.year);
      if (isForExam === null) return unknown('year');
      // a head who granted it knows what it is for
      if (isForExam ? hasOnly(request, 'S') : isDecided) return null;
      return breach({
        message: isForExam
          ? 'Suggested code S: study for a public examination, if leave is given.'
          : 'Study leave is for public examinations, and nothing shows that this is for one.',
        action: isForExam ? 'Use S.' : 'Ask which examination it is. Without one it is not S; the head decides.',
        policy: rule('leave.study'),
        facts: { code: isForExam ? 'S' : null, year: pupil.year },
      });
    }
    const isOpenQuestion = isInterview === 'unsure' || (isStudy === 'unsure' && hasStudyLeave(policy));
    return isOpenQuestion && !isDecided ? unknown('leaveType') : null;
  },
  // an interview has a code to use, which is no condition
  conditions({ request, policy, pupil }, inWords) {
    const isStudy = isOfType(request, 'study');
    if (!isUndecided(request) || isStudy === 'no' || !hasStudyLeave(policy)) return [];
    const condition = {
      title: 'Study for a public examination',
      source: policy.own('leave.study') ?? inWords,
      toJudge: `for a person to judge${pupil.year ? `, in Year ${pupil.year}` : ''}`,
    };
    // that study for an examination has a code is not an answer to whether it is for one
    const isForExam = isStudy === 'yes' && isForPublicExam(request, pupil.year) === true;
    return [isForExam ? { ...condition, verdict: null } : condition];
  },
});

/** As far as reason and year group tell; null where the page does not say which year this is. */
function isForPublicExam({ reason }: LeaveRequest, year: string | null): boolean | null {
  if (wordsOf(reason).some((word) => INTERNAL.has(word))) return false;
  const group = year ? Number(year) : Number.NaN;
  return Number.isNaN(group) ? null : group >= FIRST_EXAM_YEAR;
}

/** A policy whose table of codes has no S has no study leave. */
function hasStudyLeave(policy: PolicyView): boolean {
  const listed = policy.own('codes.listed')?.value;
  return policy.own('leave.study') !== null || !Array.isArray(listed) || listed.includes('S');
}

/** The request says itself which code it has. */
function hasOnly({ sessions }: LeaveRequest, code: string): boolean {
  return sessions !== undefined && sessions.length > 0 && sessions.every((session) => session.code === code);
}

const INTERVIEW = { type: 'interview' as const, reason: 'College interview' };
const STUDY = { type: 'study' as const, reason: 'GCSE', from: '2027-05-24', to: '2027-05-28' };
const coded = (code: string) => ({ sessions: [{ date: '2026-12-07', session: 'AM' as const, code }] });

export const examples: RequestExample[] = [
  { policy: 'wessex', request: INTERVIEW, expect: { severity: 'info', says: 'Suggested code J1' }, why: 'J1 (6.3)' },
  {
    policy: 'keystone',
    request: INTERVIEW,
    expect: { says: 'still has J, which was withdrawn' },
    why: 'T-04: its table has J',
  },
  {
    policy: 'keystone',
    now: '2024-06-10',
    request: { type: 'interview', from: '2024-06-17', to: '2024-06-17' },
    expect: { facts: { code: 'J' } },
    why: 'law trap 8: before 19 August 2024 J was right',
  },
  { policy: 'otw', year: '11', request: STUDY, expect: { facts: { code: 'S' } }, why: 'S, for a public examination' },
  {
    policy: 'otw',
    year: '9',
    request: STUDY,
    expect: { says: 'nothing shows', facts: { code: null } },
    why: 'Year 9 has no public examination',
  },
  {
    policy: 'wessex',
    year: '11',
    request: Object.assign({}, STUDY, { reason: 'Revision for mocks' }),
    expect: { facts: { code: null } },
    why: 'law, section 7: not for mocks',
  },
  { policy: 'ludlow', year: '6', request: STUDY, expect: { facts: { code: null } }, why: 'a junior school' },
  { policy: 'jtmat', year: '11', request: STUDY, expect: null, why: 'silent' },
  { policy: 'jtmat', request: INTERVIEW, expect: null, why: 'silent' },
  { policy: 'keystone', year: '11', request: STUDY, expect: null, why: 'T-05: its table has no S' },
  { policy: 'wessex', request: Object.assign(coded('J1'), INTERVIEW), expect: null, why: 'it has J1 already' },
  { policy: 'wessex', request: Object.assign(coded('C'), INTERVIEW), expect: {}, why: 'it has C' },
  {
    policy: 'wessex',
    request: Object.assign({ decision: 'granted' as const }, INTERVIEW),
    expect: {},
    why: 'granted and to come: its code is wanted now',
  },
  {
    policy: 'wessex',
    now: '2026-12-08',
    request: Object.assign({ decision: 'granted' as const }, INTERVIEW),
    expect: null,
    why: 'it is over',
  },
  {
    policy: 'otw',
    year: '9',
    request: Object.assign({ decision: 'granted' as const }, STUDY),
    expect: null,
    why: 'T-31: the head knows what it is for',
  },
  {
    policy: 'wessex',
    request: Object.assign({ decision: 'refused' as const }, INTERVIEW),
    expect: null,
    why: 'refused: no code for leave',
  },
  { policy: 'wessex', request: {}, expect: null, why: 'neither' },
  {
    policy: 'otw',
    year: null,
    request: STUDY,
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'an exam year?',
  },
  {
    policy: 'otw',
    year: '',
    request: STUDY,
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'an empty year group is no junior one',
  },
  {
    policy: 'wessex',
    request: { type: null, reason: 'Interview at the sixth form' },
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'it may be an interview',
  },
];
