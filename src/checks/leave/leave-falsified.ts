/** Leave was granted, and what is on record since says something else of the same days. */
import type { LeaveRequest } from '../../pages/reading';
import { breach, defineCheck, unknown } from '../check';
import { onWeekdays } from '../example';
import type { RequestExample } from '../example-of-record';
import { firstDayOf, lastDayOf } from '../leave-days';
import { isFor, isGranted, isRefused } from '../leave-log';

export default defineCheck({
  on: 'request',
  id: 'leave-falsified',
  page: 'leave',
  severity: 'warning',
  audience: 'leadership',
  needs: ['history', 'leaveDates'],
  title: 'Granted leave, and a record that conflicts',
  policy: ({ policy }) => policy.rule('leave-falsified', 'leave.falsified'),
  run({ request, facts, history, calendar, now }, rule) {
    if (!isGranted(request)) return null;
    const first = firstDayOf(request, calendar);
    // before it begins there is nothing to hold against it, and last year's is closed
    if (first === null || first > now.date || first < facts.yearFrom) return null;
    if (history === null) return unknown('history');
    const marks = facts.marks.filter((mark) => isFor(request, mark));
    const unauthorised = marks.filter(({ code }) => code === 'G' || code === 'O').length;
    const refused = history.leave?.find((other) => isRefused(other) && overlaps(request, other));
    if (unauthorised === 0 && refused === undefined)
      return marks.length === 0 && !facts.isComplete ? unknown('history') : null;
    const what =
      unauthorised > 0
        ? `the register has ${unauthorised} unauthorised ${unauthorised === 1 ? 'session' : 'sessions'} on its days`
        : 'another request for the same days was refused';
    return breach({
      message: `Leave from ${first} was granted, and ${what}: the record conflicts.`,
      action:
        'The head reviews what is known since. Then decision and codes are made to agree, and the parent is told.',
      policy: rule,
      facts: { unauthorised, refused: refused !== undefined },
      notes: facts.notes,
    });
  },
});

function overlaps(a: LeaveRequest, b: LeaveRequest): boolean {
  const [aLast, bLast] = [lastDayOf(a) ?? a.from, lastDayOf(b) ?? b.from];
  if (a.from === null || b.from === null || aLast === null || bLast === null) return false;
  // the same request, refused at first, is no contradiction
  return a.type !== b.type && a.from <= bLast && b.from <= aLast;
}

const GRANTED = {
  from: '2026-11-09',
  to: '2026-11-11',
  requestedOn: '2026-10-19',
  decision: 'granted' as const,
};
const REFUSED: LeaveRequest = {
  pupil: { name: 'Ash, Amy', id: '101', year: '8' },
  type: 'holiday',
  from: '2026-11-09',
  to: '2026-11-13',
  requestedOn: '2026-10-05',
  reason: 'A week away',
  decision: 'refused',
};

export const examples: RequestExample[] = [
  {
    policy: 'jtmat',
    request: GRANTED,
    history: { marks: onWeekdays('2026-11-09', 3, 'G G') },
    expect: { severity: 'warning', says: 'The head reviews', facts: { unauthorised: 6 } },
    why: 'granted, and recorded as a holiday without leave',
  },
  {
    policy: 'keystone',
    request: GRANTED,
    history: { marks: onWeekdays('2026-11-09', 3, 'C C'), leave: [REFUSED] },
    expect: { says: 'the parent is told', facts: { refused: true } },
    why: 'a holiday was refused for these days, and then something else was granted',
  },
  {
    policy: 'keystone',
    request: GRANTED,
    history: { marks: { '2026-11-09': 'C C', '2026-11-10': 'C O' } },
    expect: { facts: { unauthorised: 1 } },
    why: 'one session is enough to look at it',
  },
  {
    policy: 'jtmat',
    request: GRANTED,
    history: { marks: onWeekdays('2026-11-09', 3, 'C C') },
    expect: null,
    why: 'agrees',
  },
  {
    policy: 'jtmat',
    request: GRANTED,
    history: { marks: onWeekdays('2026-11-12', 2, 'O O') },
    expect: null,
    why: 'days after it are leave-overstay-10 or nothing',
  },
  {
    policy: 'jtmat',
    request: GRANTED,
    history: { marks: onWeekdays('2026-11-09', 3, '/ \\') },
    expect: null,
    why: 'in school instead: no contradiction',
  },
  {
    policy: 'jtmat',
    request: GRANTED,
    history: { marks: { '2026-11-09': 'N N' } },
    expect: null,
    why: 'an N is not settled, and says nothing yet',
  },
  {
    policy: 'jtmat',
    request: Object.assign({}, GRANTED, { decision: null }),
    history: { marks: onWeekdays('2026-11-09', 3, 'G G') },
    expect: null,
    why: 'nothing was granted',
  },
  {
    policy: 'jtmat',
    now: '2026-11-06',
    request: GRANTED,
    history: { marks: onWeekdays('2026-11-09', 3, 'G G') },
    expect: null,
    why: 'law trap 28: it has not begun',
  },
  {
    policy: 'jtmat',
    request: Object.assign({}, GRANTED, { from: '2026-06-15', to: '2026-06-17' }),
    expect: null,
    why: 'last school year: closed',
  },
  {
    policy: 'wessex',
    request: GRANTED,
    history: { marks: onWeekdays('2026-11-09', 3, 'G G') },
    expect: null,
    why: 'silent',
  },
  {
    policy: 'otw',
    request: GRANTED,
    history: { marks: onWeekdays('2026-11-09', 3, 'G G') },
    expect: null,
    why: 'silent',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: GRANTED,
    history: { marks: onWeekdays('2026-11-09', 3, 'G G') },
    expect: null,
    why: 'silent',
  },
  {
    policy: 'jtmat',
    request: GRANTED,
    history: { marks: onWeekdays('2026-11-02', 2, '/ \\'), complete: false },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'nothing of its days is known',
  },
  {
    policy: 'jtmat',
    request: GRANTED,
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'nothing is known of the record',
  },
];
