/** A code for leave without a request that was approved for these sessions. */
import type { Mark } from '../../attendance';
import type { LeaveRequest } from '../../pages/reading';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { isFor, isGranted, isRefused, isUndated } from '../leave-log';

const LEAVE_CODES = ['C', 'C1', 'J1', 'R', 'S', 'T'] as const;

export default defineCheck({
  on: 'pupil',
  id: 'leave-code-no-approval',
  page: 'history',
  severity: 'error',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'leave'],
  title: 'Leave without an approved request',
  national: 'leave.decider',
  policy: ({ policy }) => policy.rule('leave-code-no-approval', undefined, 'leave.decider'),
  run({ facts, policy, history }, rule) {
    const marks = facts.marksOf(...LEAVE_CODES);
    if (marks.length === 0) return null;
    if (history?.leave === undefined) return unknown('leave');
    const isLicenceEnough = policy.own('leave.licenceDatesEnough')?.value === true;
    const approved = history.leave.filter(
      (request) => isGranted(request) || (isLicenceEnough && hasDatedLicence(request)),
    );
    const open = new Set(marks.filter((mark) => !approved.some((request) => isFor(request, mark))));
    if (open.size === 0) return null;
    if (approved.some(isUndated)) return unknown('leave');
    return stretches(facts.marks, open).map((stretch) => {
      const [first, last] = [stretch[0] as Mark, stretch.at(-1) as Mark];
      const when = first.date === last.date ? `on ${first.date}` : `from ${first.date} to ${last.date}`;
      return breach({
        message: `${first.code} ${when}: no approved request is on record.`,
        action: 'Find the approval, or put the code that fits: leave is granted before, not afterwards.',
        policy: rule,
        at: { date: first.date, session: first.session },
        facts: { code: first.code, from: first.date, to: last.date, sessions: stretch.length },
      });
    });
  },
});

const hasDatedLicence = (request: LeaveRequest): boolean =>
  request.type === 'performance' && request.answers?.licence === 'dated' && !isRefused(request);

/** Marks of one code that follow each other with no other mark between. */
function stretches(marks: readonly Mark[], chosen: ReadonlySet<Mark>): Mark[][] {
  const found: Mark[][] = [];
  let before: Mark | undefined;
  for (const mark of marks) {
    if (chosen.has(mark)) {
      if (before !== undefined && chosen.has(before) && before.code === mark.code) found.at(-1)?.push(mark);
      else found.push([mark]);
    }
    before = mark;
  }
  return found;
}

const GRANTED: LeaveRequest = {
  pupil: { name: 'Ash, Amy', id: '101', year: '8' },
  type: 'exceptional',
  from: '2026-11-09',
  to: '2026-11-10',
  requestedOn: '2026-10-19',
  reason: 'family',
  decision: 'granted',
};

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    marks: onWeekdays('2026-11-09', 2, 'C C'),
    history: { leave: [] },
    expect: { severity: 'error', facts: { code: 'C', sessions: 4 } },
    why: 'two days of C, one finding, and nothing was asked for',
  },
  {
    policy: 'wessex',
    marks: onWeekdays('2026-11-09', 2, 'C C'),
    history: { leave: [GRANTED] },
    expect: null,
    why: 'granted',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-09', 3, 'C C'),
    history: { leave: [GRANTED] },
    expect: { facts: { from: '2026-11-11', sessions: 2 } },
    why: 'a day longer than granted',
  },
  {
    policy: 'keystone',
    marks: onWeekdays('2026-11-09', 2, 'T T'),
    history: { leave: [{ ...GRANTED, type: 'travelling', decision: null }] },
    expect: {},
    why: 'asked for, not decided; T-50, law trap 37: T is leave like any other',
  },
  {
    policy: 'keystone',
    marks: onWeekdays('2026-11-09', 2, 'C C'),
    history: { leave: [{ ...GRANTED, type: 'performance' }] },
    expect: null,
    why: 'T-05: C is its code for a performance, and one was granted',
  },
  {
    policy: 'otw',
    marks: { '2026-11-09': 'J1 /', '2026-11-10': 'S S' },
    history: { leave: [{ ...GRANTED, decision: 'refused' }] },
    expect: [{ facts: { code: 'J1' } }, { facts: { code: 'S', sessions: 2 } }],
    why: 'refused, and two codes',
  },
  {
    policy: 'wessex',
    school: { 'leave.licenceDatesEnough': true },
    marks: onWeekdays('2026-11-09', 2, 'C1 C1'),
    history: { leave: [{ ...GRANTED, type: 'performance', decision: null, answers: { licence: 'dated' } }] },
    expect: null,
    why: 'a licence that lists the dates needs no more',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-09', 2, 'C1 C1'),
    history: { leave: [{ ...GRANTED, type: 'performance', decision: null, answers: { licence: 'dated' } }] },
    expect: {},
    why: 'its policy has the school grant it, licence or not',
  },
  {
    policy: 'ludlow',
    year: '5',
    marks: { '2026-11-09': 'C2 C2', '2026-11-10': 'M /', '2026-11-11': 'I I' },
    history: { leave: [] },
    expect: null,
    why: 'C2 and M have checks of their own',
  },
  {
    policy: 'ludlow',
    year: '5',
    now: '2026-11-09',
    marks: { '2026-11-09': '/ \\', '2026-11-10': 'C C' },
    history: { leave: [] },
    expect: null,
    why: 'law trap 28: planned for tomorrow, no mark yet',
  },
  {
    policy: 'wessex',
    marks: onWeekdays('2026-11-09', 2, 'C C'),
    history: { leave: [{ ...GRANTED, from: null, to: null }] },
    expect: { outcome: 'indeterminate', missing: ['leave'] },
    why: 'something was granted, for days that nobody can tell',
  },
  {
    policy: 'wessex',
    marks: onWeekdays('2026-11-09', 2, 'R R'),
    expect: { outcome: 'indeterminate', missing: ['leave'] },
    why: 'no leave log is known',
  },
  { policy: 'wessex', marks: onWeekdays('2026-11-09', 2, 'O O'), expect: null, why: 'no leave code, nothing to ask' },
];
