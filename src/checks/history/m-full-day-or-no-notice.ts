/** A medical appointment that took the whole day, or one that nobody announced where the policy asks for it. */
import type { Mark } from '../../attendance';
import type { LeaveRequest } from '../../pages/reading';
import { breach, defineCheck, unknown, type Verdict } from '../check';
import type { PupilExample } from '../example';
import { isFor, isGranted } from '../leave-log';

export default defineCheck({
  on: 'pupil',
  id: 'm-full-day-or-no-notice',
  page: 'history',
  severity: 'info',
  audience: 'office',
  needs: ['mark', 'date', 'leave'],
  title: 'Appointment all day, or unannounced',
  policy: ({ policy }) => policy.rule('m-full-day-or-no-notice'),
  run({ facts, policy, history }, rule) {
    const requests = history?.leave?.filter(({ type }) => type === 'medical' || type === null);
    const asksNotice = policy.own('leave.medicalNotice')?.value === true;
    const mayCountPart = policy.own('leave.medicalPartUnauthorised')?.value === true;
    const verdicts: Verdict[] = [];
    let isNoticeUnknown = false;
    for (const [date, marks] of byDay(facts.marksOf('M'))) {
      if (marks.length === 2) {
        if (!marks.every((mark) => isAgreed(requests, mark)))
          verdicts.push(
            breach({
              message: `M all day on ${date}: an appointment should cost only the time it needs.`,
              action: mayCountPart
                ? 'Check the journey and the evidence; if part of the day was possible, the head may have that part recorded as O.'
                : 'Check the journey and whether part of the day was possible; record what was agreed.',
              policy: rule,
              at: { date },
              facts: { date, sessions: 2 },
            }),
          );
      } else if (asksNotice) {
        if (requests === undefined) isNoticeUnknown = true;
        else if (!requests.some((request) => marks.every((mark) => isFor(request, mark)) && isInTime(request, date)))
          verdicts.push(
            breach({
              message: `M on ${date}: no word of it in advance is on record.`,
              action: 'Look for the message or the appointment card, and note it.',
              policy: rule,
              at: { date, session: marks[0]?.session },
              facts: { date, sessions: 1 },
            }),
          );
      }
    }
    return isNoticeUnknown ? [...verdicts, unknown('leave')] : verdicts;
  },
});

function byDay(marks: readonly Mark[]): Map<string, Mark[]> {
  const days = new Map<string, Mark[]>();
  for (const mark of marks) days.set(mark.date, [...(days.get(mark.date) ?? []), mark]);
  return days;
}

const isAgreed = (requests: readonly LeaveRequest[] | undefined, mark: Mark): boolean =>
  requests?.some((request) => isGranted(request) && isFor(request, mark)) ?? false;

/** The same day is in time: whether before the session no page tells. */
const isInTime = ({ requestedOn }: LeaveRequest, date: string): boolean => requestedOn === null || requestedOn <= date;

const APPOINTMENT: LeaveRequest = {
  pupil: { name: 'Ash, Amy', id: '101', year: '8' },
  type: 'medical',
  from: '2026-11-18',
  to: '2026-11-18',
  requestedOn: '2026-11-16',
  reason: 'dentist',
};
const ASKS_NOTICE = { 'leave.medicalNotice': true };

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    marks: { '2026-11-18': 'M M' },
    history: { leave: [APPOINTMENT] },
    expect: { severity: 'info', says: 'all day' },
    why: 'announced, but the whole day',
  },
  {
    policy: 'jtmat',
    school: { 'leave.medicalPartUnauthorised': true },
    marks: { '2026-11-18': 'M M' },
    expect: { says: 'recorded as O' },
    why: 'its policy may have a part of it unauthorised; the head decides',
  },
  {
    policy: 'ludlow',
    year: '5',
    marks: { '2026-11-18': 'M M' },
    history: { leave: [{ ...APPOINTMENT, decision: 'granted' }] },
    expect: null,
    why: 'the whole day was agreed in advance',
  },
  {
    policy: 'keystone',
    marks: { '2026-11-18': 'M /' },
    expect: null,
    why: 'half a day, and its policy asks no notice',
  },
  {
    policy: 'otw',
    school: ASKS_NOTICE,
    marks: { '2026-11-18': '/ M' },
    history: { leave: [] },
    expect: { says: 'in advance' },
    why: 'nobody told of it',
  },
  {
    policy: 'otw',
    school: ASKS_NOTICE,
    marks: { '2026-11-18': '/ M' },
    history: { leave: [{ ...APPOINTMENT, requestedOn: '2026-11-19' }] },
    expect: {},
    why: 'told the day after',
  },
  {
    policy: 'otw',
    school: ASKS_NOTICE,
    marks: { '2026-11-18': '/ M' },
    history: { leave: [{ ...APPOINTMENT, requestedOn: '2026-11-18' }] },
    expect: null,
    why: 'told on the day itself',
  },
  {
    policy: 'wessex',
    school: ASKS_NOTICE,
    marks: { '2026-11-16': 'I I', '2026-11-17': '/ \\' },
    expect: null,
    why: 'law trap 14: illness is no appointment, and without M nothing is asked',
  },
  {
    policy: 'wessex',
    school: ASKS_NOTICE,
    marks: { '2026-11-18': 'M /' },
    expect: { outcome: 'indeterminate', missing: ['leave'] },
    why: 'whether it was announced is not known',
  },
];
