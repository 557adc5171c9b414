/** An unauthorised mark that became leave after its day, without an approval from before it. */
import type { IsoDate } from '../../attendance';
import type { LeaveRequest } from '../../pages/reading';
import { changedAt, firstLacking, markWords } from '../amended-mark';
import { breach, defineCheck, unknown } from '../check';
import type { EntryExample } from '../example-of-record';
import { isFor, isGranted, isRefused, isUndated } from '../leave-log';
import type { Need } from '../missing';

const LEAVE_CODES = ['C', 'C1', 'R', 'T'];

export default defineCheck({
  on: 'entry',
  id: 'amend-to-retrospective-leave',
  page: 'amendments',
  severity: 'error',
  audience: 'attendance officer',
  needs: ['original', 'amended', 'date', 'session', 'amendedOn', 'leave', 'decidedOn'],
  title: 'Leave granted after the event',
  national: 'leave.retrospective',
  policy: ({ policy }) => policy.rule('amend-to-retrospective-leave', undefined, 'leave.retrospective'),
  run({ entry, policy, history }, rule) {
    const { original, amended, date, session } = entry;
    if (amended !== null && !LEAVE_CODES.includes(amended)) return null;
    if (original !== null && original !== 'O' && original !== 'G' && original !== 'N') return null;
    const at = changedAt(entry);
    const lacks = firstLacking(entry, 'amended', 'original', 'date', 'amendedOn');
    if (lacks !== null || date === null || at === null) return unknown(lacks ?? 'amendedOn');
    if (at.date <= date) return null;
    if (history?.leave === undefined) return unknown('leave');
    if (session === null) return unknown('session');
    const isLicenceEnough = policy.own('leave.licenceDatesEnough')?.value === true;
    const approval = approvalBefore(history.leave, { date, session }, isLicenceEnough);
    if (approval === 'before') return null;
    if (approval !== 'after' && approval !== 'none') return unknown(approval);
    const recode =
      policy.own('recode') === null ? '' : ' It lets a mark change on new facts; leave is asked for before.';
    return breach({
      message: `${amended} took the place of ${original} on ${at.date}, after the day itself (${markWords(entry)}): ${
        approval === 'after' ? 'it was granted after the event' : 'no approval is on record'
      }.`,
      action: `Under the policy leave is not granted afterwards.${recode} Put the mark back unless an approval pre-dates the day, or record why the head decides otherwise.`,
      policy: rule,
      facts: { from: original, to: amended, date, changedOn: at.date, approval },
    });
  },
});

/** Whether the leave of a session was approved before or on its day; what is not known, where nobody can tell. */
function approvalBefore(
  requests: readonly LeaveRequest[],
  mark: { date: IsoDate; session: 'AM' | 'PM' },
  isLicenceEnough: boolean,
): 'before' | 'after' | 'none' | Extract<Need, 'decidedOn' | 'leave'> {
  const isLicensed = (request: LeaveRequest) =>
    isLicenceEnough && request.type === 'performance' && request.answers?.licence === 'dated' && !isRefused(request);
  const approved = requests.filter((request) => isGranted(request) || isLicensed(request));
  const own = approved.filter((request) => isFor(request, mark));
  const isBefore = (on: IsoDate | null | undefined) => on != null && on <= mark.date;
  const asked = own.filter(({ requestedOn }) => requestedOn === null || isBefore(requestedOn));
  if (asked.some((request) => isLicensed(request) || isBefore(request.decidedOn))) return 'before';
  if (asked.some(({ decidedOn }) => decidedOn == null)) return 'decidedOn';
  if (own.length > 0) return 'after';
  return approved.some(isUndated) ? 'leave' : 'none';
}

const O_TO_C: EntryExample['entry'] = { original: 'O', amended: 'C', reason: 'Leave form came in' };
const GRANTED: LeaveRequest = {
  pupil: { name: 'Ash, Amy', id: '101', year: '8' },
  type: 'exceptional',
  from: '2026-11-16',
  to: '2026-11-17',
  requestedOn: '2026-10-19',
  reason: 'family',
  decision: 'granted',
  decidedOn: '2026-10-21',
};

/** The same entry otherwise. The mark keeps examples out of bundles. */
// @__NO_SIDE_EFFECTS__
function toLeave(more: EntryExample['entry']): EntryExample['entry'] {
  return { ...O_TO_C, ...more };
}

/** The same request otherwise. The mark keeps examples out of bundles. */
// @__NO_SIDE_EFFECTS__
function granted(more: Partial<LeaveRequest>): LeaveRequest {
  return { ...GRANTED, ...more };
}

export const examples: EntryExample[] = [
  {
    policy: 'wessex',
    entry: O_TO_C,
    history: { leave: [] },
    expect: { severity: 'error', says: 'no approval is on record', facts: { approval: 'none' } },
    why: '7.2: nothing is approved afterwards',
  },
  { policy: 'wessex', entry: O_TO_C, history: { leave: [GRANTED] }, expect: null, why: 'granted weeks before' },
  {
    policy: 'jtmat',
    entry: toLeave({ original: 'G' }),
    history: { leave: [granted({ decidedOn: '2026-11-17' })] },
    expect: { says: 'granted after the event', facts: { approval: 'after' } },
    why: '§7: the decision came a day late',
  },
  {
    policy: 'jtmat',
    entry: O_TO_C,
    history: { leave: [granted({ decidedOn: '2026-11-16' })] },
    expect: null,
    why: 'decided on the day itself: nobody can say after it',
  },
  {
    policy: 'ludlow',
    year: '4',
    entry: toLeave({ original: 'N', amended: 'R' }),
    history: { leave: [granted({ type: 'religious', decision: 'refused' })] },
    expect: {},
    why: '§6: asked, and refused',
  },
  {
    policy: 'ludlow',
    year: '4',
    entry: O_TO_C,
    history: { leave: [granted({ requestedOn: '2026-11-18', decidedOn: null })] },
    expect: { facts: { approval: 'after' } },
    why: 'asked for afterwards, so granted afterwards',
  },
  {
    policy: 'keystone',
    entry: toLeave({ amended: 'T' }),
    history: { leave: [] },
    expect: { says: 'on new facts' },
    why: 'App2: leave is asked for before; App1 lets marks change on new facts, and the message says so',
  },
  { policy: 'otw', entry: O_TO_C, history: { leave: [] }, expect: null, why: 'its policy says nothing of it' },
  {
    policy: 'wessex',
    entry: toLeave({ amendedOn: '2026-11-16T15:00:00Z' }),
    history: { leave: [] },
    expect: null,
    why: 'on the day itself, not after it',
  },
  {
    policy: 'wessex',
    entry: toLeave({ amendedOn: '2026-11-13' }),
    history: { leave: [] },
    expect: null,
    why: 'before its day',
  },
  {
    policy: 'wessex',
    entry: toLeave({ amended: 'C1' }),
    history: {
      leave: [granted({ type: 'performance', decision: null, decidedOn: null, answers: { licence: 'dated' } })],
    },
    expect: null,
    why: '7.4: a licence with dates needs no further approval',
  },
  {
    policy: 'jtmat',
    entry: toLeave({ amended: 'C1' }),
    history: {
      leave: [granted({ type: 'performance', decision: null, decidedOn: null, answers: { licence: 'dated' } })],
    },
    expect: {},
    why: 'its policy has the school grant it',
  },
  { policy: 'wessex', entry: toLeave({ amended: 'I' }), history: { leave: [] }, expect: null, why: 'no leave' },
  {
    policy: 'wessex',
    entry: toLeave({ original: 'U' }),
    history: { leave: [] },
    expect: null,
    why: 'the check is about O, G and N',
  },
  {
    policy: 'wessex',
    entry: O_TO_C,
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['leave'] },
    why: 'what was asked for and granted is not known',
  },
  {
    policy: 'wessex',
    entry: O_TO_C,
    history: { leave: [granted({ decidedOn: null })] },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['decidedOn'] },
    why: 'granted, nobody knows when',
  },
  {
    policy: 'wessex',
    entry: O_TO_C,
    history: { leave: [granted({ from: null, to: null })] },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['leave'] },
    why: 'something was granted, for days that nobody can tell',
  },
  {
    policy: 'wessex',
    entry: toLeave({ date: null }),
    history: { leave: [] },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['date'] },
    why: 'of which day?',
  },
];
