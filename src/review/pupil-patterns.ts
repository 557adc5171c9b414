/** When a pupil is absent or late: weekdays, days beside days off, weeks. Owns these groups' words; a pattern proves nothing. */
import { type DayOff, edgePattern, latesByWeek, weekdayPattern } from '../attendance';
import { shortDay } from './pupil-figures';
import type { PupilReviewInput } from './pupil-input';
import { figure, type Said } from './pupil-said';
import type { Standing } from './pupil-standing';
import { missedSaid } from './pupil-working';

export type ShareBar = { name: string; absent: number; possible: number; said: Said };
export type PatternPart = { bars: ShareBar[]; said: Said };
export type LatesPart = {
  weeks: { monday: string; name: string; late: number; afterClose: number; lateSaid: Said; closedSaid: Said }[];
  said: Said;
};

const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const DAYS_OFF: Record<DayOff, string> = {
  holiday: 'a holiday',
  'half-term': 'half term',
  'bank-holiday': 'a bank holiday',
  inset: 'an INSET day',
  'closed-day': 'a closed day',
};

const isOpen = ({ unread }: Standing): boolean => unread !== 0;
const OF_READ = ' Of the sessions that were read.';

export function weekdayPart(standing: Standing): PatternPart {
  const bars = weekdayPattern(standing.marks).map(({ weekday, session, summary: { absent, possible } }) => {
    const name = `${WEEKDAYS[weekday]} ${session}`;
    return { name, absent, possible, said: missedSaid(`weekday.${name}`, absent, possible) };
  });
  return { bars, said: highestSaid(bars, isOpen(standing)) };
}

/** Null without a calendar: nobody knows then which days lie beside days off. */
export function edgesPart(standing: Standing, { calendar }: PupilReviewInput): PatternPart | null {
  if (calendar === null) return null;
  const { edges, rest } = edgePattern(standing.marks, calendar);
  const bars = [
    ...edges.map(({ side, of, summary }) => ({ name: `${side} ${DAYS_OFF[of]}`, ...summary })),
    { name: 'all other days', ...rest },
  ].map(({ name, absent, possible }) => ({
    name,
    absent,
    possible,
    said: missedSaid(`edge.${name}`, absent, possible),
  }));
  const beside = edges.reduce((sum, { summary }) => sum + summary.absent, 0);
  const said: Said =
    edges.length === 0
      ? ['No day beside a day off has passed yet.']
      : [
          figure('edges.absent', beside),
          beside === 1 ? ' session' : ' sessions',
          ' missed on school days beside days off; a day beside two of them is counted with each.',
          isOpen(standing) ? OF_READ : '',
        ];
  return { bars, said };
}

/** The half-day with the greatest share, where it stands out by being the only one. */
function highestSaid(bars: readonly ShareBar[], isOfRead: boolean): Said {
  const known = bars.filter(({ possible }) => possible > 0);
  const most = [...known].sort((a, b) => b.absent * a.possible - a.absent * b.possible)[0];
  if (most === undefined || most.absent === 0) return ['No session missed on a weekday.'];
  const alike = known.filter((bar) => bar.absent * most.possible === most.absent * bar.possible);
  if (alike.length > 1) return ['No single half-day stands out.', isOfRead ? OF_READ : ''];
  return [`Most often missed: ${most.name}, `, ...most.said, '.', isOfRead ? OF_READ : ''];
}

export function latesPart(standing: Standing, { calendar, seen, today }: PupilReviewInput): LatesPart {
  const to = seen.asOf.date > today ? today : seen.asOf.date;
  const weeks = latesByWeek(standing.marks, calendar, seen.first?.date ?? seen.yearFrom, to);
  const late = weeks.reduce((sum, week) => sum + week.late, 0);
  const afterClose = weeks.reduce((sum, week) => sum + week.afterClose, 0);
  return {
    weeks: weeks.map((week) => ({
      ...week,
      name: shortDay(week.monday),
      lateSaid: [figure(`lates.${week.monday}.L`, week.late)],
      closedSaid: [figure(`lates.${week.monday}.U`, week.afterClose)],
    })),
    said: [
      figure('lates.L', late),
      ' late before the register closed (L), ',
      figure('lates.U', afterClose),
      ' after it (U, unauthorised).',
      isOpen(standing) ? ' At least, for not all was read.' : '',
    ],
  };
}
