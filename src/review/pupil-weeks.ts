/** The ten school weeks of the national threshold with what drops out when, and when it was crossed. Owns these lists. */
import {
  dayWords,
  isLater,
  type PenaltyWindow,
  penaltyWindow,
  type SchoolCalendar,
  schoolSessions,
} from '../attendance';
import { isIndependent } from '../checks/penalty-case';
import { shortDay } from './pupil-figures';
import type { PupilReviewInput } from './pupil-input';
import { figure, type Said } from './pupil-said';
import type { Standing } from './pupil-standing';
import type { Working } from './pupil-working';

export type WeeksPart = {
  /** "8 of 10 · 2 provisional", "at least 8 of 10" */
  said: Said;
  /** What is settled, what is open, and what would be left if every N became authorised. */
  parts: Said[];
  drops: { on: string; count: Said; left: Said }[];
  crossings: { on: string; weeks: string; isNow: boolean }[];
  working: Working;
};

const THRESHOLD = 10;

/** Null where there is no calendar, or no penalty notices for this school. */
export function windowOf(input: PupilReviewInput): PenaltyWindow | null {
  const { policy, seen, today } = input;
  const calendar = calendarOfWeeks(input);
  if (calendar === null || seen.first === null || (policy !== null && isIndependent(policy))) return null;
  return penaltyWindow(seen.marks, calendar, today);
}

export const calendarOfWeeks = ({ calendar, schoolCalendar = calendar }: PupilReviewInput): SchoolCalendar | null =>
  schoolCalendar;

export function weeksPart(window: PenaltyWindow, standing: Standing, input: PupilReviewInput): WeeksPart {
  const { settled, provisional, total, met, metOn, crossings, ignored } = window;
  const unread = unreadInWindow(window, input);
  const isAtLeast = !window.complete || unread > 0;
  const count = figure('weeks.total', total);
  const n = figure('weeks.provisional', provisional);
  let left = total;
  return {
    said: [
      isAtLeast ? 'at least ' : '',
      count,
      ` of ${THRESHOLD}`,
      ...(provisional > 0 ? [' · ', n, ' provisional'] : []),
    ],
    parts: partsSaid(window, unread),
    drops: window.drops.map(({ date, count: dropped }, index) => {
      left -= dropped;
      return {
        on: dayWords(date),
        count: [figure(`weeks.drop.${index}`, dropped)],
        left: [figure(`weeks.left.${index}`, left)],
      };
    }),
    crossings: crossings.map(({ date, session, from, to }) => ({
      on: `${dayWords(date)} ${session}`,
      weeks: `${shortDay(from)} to the week of ${shortDay(to)}`,
      isNow: met && metOn !== null && date === crossings.at(-1)?.date,
    })),
    working: {
      lines: [
        [
          'G, O and U are settled, N is provisional: ',
          figure('weeks.settled', settled),
          ' + ',
          n,
          ' = ',
          count,
          ` in the ${window.weeks.length} school weeks from ${shortDay(window.weeks[0]?.monday ?? input.today)}.`,
        ],
        ['A school week is Monday to Sunday with at least one school session; weeks without one are skipped.'],
        ...(ignored.length > 0
          ? [[figure('weeks.ignored', ignored.length), ' on days without school are left out.'] as Said]
          : []),
        ...(standing.unread === null ? [['It is not known whether marks are missing.'] as Said] : []),
      ],
      codes: [],
    },
  };
}

function partsSaid({ total, settled, provisional, metOn, met, complete }: PenaltyWindow, unread: number): Said[] {
  const parts: Said[] = [];
  const most = complete && unread === 0 ? '' : 'At most ';
  if (met && metOn !== null)
    parts.push([`The tenth was on ${dayWords(metOn.date)} ${metOn.session}: consider; a person decides.`]);
  else if (total > 0)
    parts.push([
      most,
      figure('weeks.more', THRESHOLD - total),
      ` more unauthorised ${THRESHOLD - total === 1 ? 'session reaches' : 'sessions reach'} the threshold.`,
    ]);
  if (provisional > 0)
    parts.push(['If every N becomes authorised, the ten weeks hold ', figure('weeks.settled', settled), '.']);
  if (unread > 0)
    parts.push([
      figure('weeks.unread', unread),
      ` ${unread === 1 ? 'session' : 'sessions'} of these weeks ${unread === 1 ? 'was' : 'were'} not read: the count is at least this.`,
    ]);
  if (!complete) parts.push(['Not all ten weeks are in the calendar: the count is at least this.']);
  return parts;
}

function unreadInWindow({ weeks }: PenaltyWindow, { calendar, seen }: PupilReviewInput): number {
  const first = weeks[0]?.monday;
  if (calendar === null || first === undefined) return 0;
  const known = new Set(seen.marks.map(({ date, session }) => date + session));
  const from = seen.onRollFrom !== null && seen.onRollFrom > first ? seen.onRollFrom : first;
  const to = seen.onRollTo ?? seen.asOf.date;
  return schoolSessions(calendar, from, to).filter((at) => !isLater(at, seen.asOf) && !known.has(at.date + at.session))
    .length;
}
