/** Unauthorised absence on the days of leave that was refused. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { isFor, isGranted, isRefused } from '../leave-log';

export default defineCheck({
  on: 'pupil',
  id: 'refused-leave-taken',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['leave', 'mark', 'date'],
  title: 'Refused leave appears taken',
  national: 'leave.holiday',
  policy: ({ policy }) => policy.rule('refused-leave-taken', undefined, 'leave.holiday'),
  run({ facts, history }, rule) {
    const absent = facts.marksOf('G', 'O');
    // O alone has many reasons; G says that leave was in question
    if (history?.leave === undefined) return absent.some(({ code }) => code === 'G') ? unknown('leave') : null;
    const granted = history.leave.filter(isGranted);
    return history.leave.filter(isRefused).flatMap((request) => {
      const taken = absent.filter((mark) => isFor(request, mark) && !granted.some((other) => isFor(other, mark)));
      const first = taken[0];
      if (first === undefined) return [];
      const others = taken.filter(({ code }) => code === 'O').length;
      const mayBeHoliday = request.type === 'holiday' || request.type === 'exceptional' || request.type === null;
      return breach({
        message: `Refused leave appears taken: ${taken.length} unauthorised ${
          taken.length === 1 ? 'session' : 'sessions'
        } from ${first.date} to ${taken.at(-1)?.date}, on days that were asked for and refused.`,
        action:
          others > 0 && mayBeHoliday
            ? 'If it was a holiday, the code is G. Then consider what the policy has for refused leave.'
            : 'Check with the parent; then consider what the policy has for refused leave.',
        policy: rule,
        at: { date: first.date, session: first.session },
        facts: { sessions: taken.length, others, from: first.date, to: taken.at(-1)?.date, type: request.type },
        notes: facts.notes,
      });
    });
  },
});

const REFUSED = {
  pupil: { name: 'Ash, Amy', id: '101', year: '8' },
  type: 'holiday' as const,
  from: '2026-11-09',
  to: '2026-11-13',
  requestedOn: '2026-10-05',
  reason: 'family trip',
  decision: 'refused' as const,
};

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    marks: onWeekdays('2026-11-09', 5, 'G G'),
    history: { leave: [REFUSED] },
    expect: { severity: 'warning', facts: { sessions: 10 } },
    why: 'the very week',
  },
  {
    policy: 'keystone',
    marks: onWeekdays('2026-11-12', 4, 'O O'),
    history: { leave: [REFUSED] },
    expect: { facts: { sessions: 4 }, says: 'the code is G' },
    why: 'two of the days; O on a holiday is G',
  },
  {
    policy: 'otw',
    marks: { '2026-11-13': '/ O' },
    history: { leave: [REFUSED] },
    expect: { facts: { sessions: 1 } },
    why: 'one session is one',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-16', 2, 'O O'),
    history: { leave: [REFUSED] },
    expect: null,
    why: 'the week after',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-09', 5, 'I I'),
    history: { leave: [REFUSED] },
    expect: null,
    why: 'illness beside refused leave is disguised-leave-suspected',
  },
  {
    policy: 'ludlow',
    year: '4',
    marks: onWeekdays('2026-11-09', 5, 'G G'),
    history: { leave: [{ ...REFUSED, decision: 'granted' }] },
    expect: null,
    why: 'it was granted',
  },
  {
    policy: 'ludlow',
    year: '4',
    marks: onWeekdays('2026-11-09', 5, 'G G'),
    history: { leave: [] },
    expect: null,
    why: 'nothing was asked for',
  },
  {
    policy: 'wessex',
    now: '2026-11-10',
    marks: onWeekdays('2026-11-09', 5, 'G G'),
    history: { leave: [REFUSED] },
    expect: { facts: { sessions: 4 } },
    why: 'law trap 28: marks of days to come do not count',
  },
  {
    policy: 'wessex',
    marks: onWeekdays('2026-11-09', 5, 'G G'),
    expect: { outcome: 'indeterminate', missing: ['leave'] },
    why: 'whether leave was asked for is not known',
  },
  { policy: 'wessex', marks: onWeekdays('2026-11-09', 2, 'O O'), expect: null, why: 'O alone points to no leave' },
];
