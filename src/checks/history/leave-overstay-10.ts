/** Leave that was granted has ended, and the pupil has not been in school since for as many days as the policy names. */
import {
  addSchoolDays,
  codeClass,
  type IsoDate,
  type Mark,
  type SchoolCalendar,
  schoolDaysBetween,
} from '../../attendance';
import type { LeaveRequest } from '../../pages/reading';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { isGranted } from '../leave-log';
import { isOver } from '../rule-number';

export default defineCheck({
  on: 'pupil',
  id: 'leave-overstay-10',
  page: 'history',
  severity: 'error',
  audience: 'leadership',
  needs: ['leave', 'mark', 'date', 'calendar'],
  title: 'Not back after leave',
  national: 'deletion.afterLeave',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('leave-overstay-10', 'deletion.afterLeave'),
  run({ facts, history, calendar, now }, limit) {
    const days = (marks: readonly Mark[]) => marks.length / 2;
    const away = sinceLastIn(facts.marks);
    if (history?.leave === undefined) {
      const last = away.findLastIndex(({ code }) => LEAVE_CODES.includes(code));
      return last >= 0 && isOver(days(unexplained(away.slice(last))), limit) ? unknown('leave') : null;
    }
    const ended = lastLeave(history.leave, now.date)?.to;
    if (ended === undefined || ended === null || ended >= now.date) return null;
    if (facts.marks.some((mark) => mark.date > ended && isIn(mark))) return null;
    const since = unexplained(away.filter(({ date }) => date > ended));
    if (calendar === null) return isOver(days(since), limit) ? unknown('calendar') : null;
    const elapsed = schoolDaysBetween(ended, now.date, calendar);
    if (elapsed === null) return unknown('calendar');
    if (elapsed < Number(limit.value)) return null;
    const first = addSchoolDays(ended, 1, calendar);
    const run = facts.runs?.at(-1);
    if (first === null || run === undefined || !run.open || run.from > first) return unknown('history');
    if (!isOver(days(since), limit)) return isUpToDate(facts.marks, now.date, calendar) ? null : unknown('history');
    const open = since.filter(({ code }) => code === 'N').length;
    const isProvisional = !isOver(days(since) - open / 2, limit);
    const isContradicted = limit.certainty === 'conflict';
    return breach({
      severity: isContradicted ? 'warning' : undefined,
      message: `Leave ended ${ended}; not in school in the ${days(since)} school days since.${
        isContradicted ? ' The policy is not clear here: it is read as leave that was granted.' : ''
      }`,
      action: 'Make enquiries together with the local authority. Nobody leaves the roll on this alone.',
      policy: limit,
      at: { date: ended },
      facts: { ended, days: days(since) },
      notes: [...(isProvisional ? (['provisional'] as const) : []), ...facts.notes],
    });
  },
});

const LEAVE_CODES = ['C', 'C1', 'J1', 'R', 'S', 'T'];

/** A pupil who came at all, were it after the register closed, is back. */
function isIn({ code, date }: Mark): boolean {
  const kind = codeClass(code, date);
  return code === 'U' || kind === 'present' || kind === 'elsewhere';
}

const sinceLastIn = (marks: readonly Mark[]): readonly Mark[] => marks.slice(marks.findLastIndex(isIn) + 1);

/** Whether marks are known up to today or the school day before. */
function isUpToDate(marks: readonly Mark[], today: IsoDate, calendar: SchoolCalendar): boolean {
  const last = marks.at(-1)?.date;
  const behind = last === undefined ? null : schoolDaysBetween(last, today, calendar);
  return behind !== null && behind <= 1;
}

/** Illness and other leave are no staying away: only these three count (law trap 23). */
const unexplained = (marks: readonly Mark[]): Mark[] =>
  marks.filter(({ code }) => code === 'G' || code === 'N' || code === 'O');

/** The granted leave that ends last, of those that have begun. Part-time timetables and lunch passes are none. */
function lastLeave(requests: readonly LeaveRequest[], today: IsoDate): LeaveRequest | undefined {
  return requests
    .filter((request) => isGranted(request) && request.type !== 'part-time' && request.type !== 'lunch-pass')
    .filter(({ from, to }) => to !== null && (from ?? to) <= today)
    .sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1))
    .at(-1);
}

const LEAVE: LeaveRequest = {
  pupil: { name: 'Ash, Amy', id: '101', year: '8' },
  type: 'exceptional',
  from: '2026-11-02',
  to: '2026-11-06',
  requestedOn: '2026-10-05',
  reason: 'family',
  decision: 'granted',
};
const LEAVE_WEEK = onWeekdays('2026-11-02', 5, 'C C');

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    marks: { ...LEAVE_WEEK, ...onWeekdays('2026-11-09', 10, 'O O') },
    history: { leave: [LEAVE] },
    expect: { severity: 'error', facts: { ended: '2026-11-06', days: 10 } },
    why: 'ten school days after it ended; law trap 23: enquiries, and nothing by itself',
  },
  {
    policy: 'wessex',
    marks: { ...LEAVE_WEEK, ...onWeekdays('2026-11-09', 9, 'O O'), '2026-11-20': 'N N' },
    history: { leave: [LEAVE] },
    expect: { notes: ['provisional'] },
    why: 'law trap 15: the tenth day rests on an N',
  },
  {
    policy: 'ludlow',
    year: '5',
    marks: { ...LEAVE_WEEK, ...onWeekdays('2026-11-09', 9, 'O O'), '2026-11-20': 'N .' },
    history: { leave: [LEAVE] },
    expect: null,
    why: 'nine and a half',
  },
  {
    policy: 'jtmat',
    marks: { ...LEAVE_WEEK, ...onWeekdays('2026-11-09', 10, 'O O') },
    history: { leave: [LEAVE] },
    expect: { severity: 'warning', says: 'not clear' },
    why: 'T-24: its words mean leave that was not authorised; granted leave is read',
  },
  {
    policy: 'wessex',
    marks: { ...LEAVE_WEEK, ...onWeekdays('2026-11-09', 9, 'O O'), '2026-11-20': 'U O' },
    history: { leave: [LEAVE] },
    expect: null,
    why: 'who comes after the close is back',
  },
  {
    policy: 'wessex',
    marks: { ...LEAVE_WEEK, ...onWeekdays('2026-11-09', 10, 'I I') },
    history: { leave: [LEAVE] },
    expect: null,
    why: 'ill since: no staying away',
  },
  {
    policy: 'wessex',
    marks: { ...onWeekdays('2026-11-02', 15, 'G G') },
    history: { leave: [{ ...LEAVE, decision: 'refused' }] },
    expect: null,
    why: 'T-24: refused leave is none; refused-leave-taken tells of it',
  },
  {
    policy: 'otw',
    marks: { ...LEAVE_WEEK, ...onWeekdays('2026-11-09', 10, 'O O') },
    history: { leave: [LEAVE] },
    expect: null,
    why: 'its policy says nothing of it',
  },
  {
    policy: 'wessex',
    year: '13',
    marks: { ...LEAVE_WEEK, ...onWeekdays('2026-11-09', 10, 'O O') },
    history: { leave: [LEAVE] },
    expect: null,
    why: 'not of compulsory age',
  },
  {
    policy: 'wessex',
    marks: { ...LEAVE_WEEK, ...onWeekdays('2026-11-09', 10, 'O O') },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['leave'] },
    why: 'C and then ten days of O, and no leave log',
  },
  { policy: 'wessex', marks: onWeekdays('2026-11-02', 15, 'O O'), expect: null, why: 'nothing looks like leave' },
  {
    policy: 'wessex',
    marks: LEAVE_WEEK,
    history: { leave: [LEAVE] },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['history'] },
    why: 'no mark since the leave is known',
  },
  {
    policy: 'wessex',
    calendar: null,
    marks: { ...LEAVE_WEEK, ...onWeekdays('2026-11-09', 10, 'O O') },
    history: { leave: [LEAVE] },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['calendar'] },
    why: 'school days need a calendar',
  },
];
