/** Attendance to date with what it covers, and whether absence is persistent or severe. Owns these sentences. */
import { dayWords } from '../attendance';
import type { SeenMarks } from './pupil-input';
import { type Figure, figure, rateFigure, type Said } from './pupil-said';
import { type Answer, isAt, type Standing } from './pupil-standing';
import { absenceWorking, attendanceWorking, type Working } from './pupil-working';

export type FiguresPart = {
  /** "85.9 %", or a range while sessions are unread: "80.1 to 86.4 %". */
  percent: Said;
  /** "79 of 92 attended", "at least 79 attended; 92 of 98 sessions read" */
  counts: Said;
  /** "at this school, 9 Sep to 20 Nov AM" */
  scope: string;
  /** What was not read, and what follows; empty where nothing is missing. */
  unread: Said;
  tag: 'Persistent absence' | 'Severe absence' | null;
  /** Yes, no or not certain, with why. */
  persistent: { answer: Answer; said: Said };
  severe: { answer: Answer; said: Said };
  kinds: { name: string; said: Figure; isAtLeast: boolean }[];
  working: Working;
  absenceWorking: Working;
};

const PERSISTENT = { at: 90, reach: 'at' } as const;
const SEVERE = { at: 50, reach: 'at' } as const;

/** Null where no mark of this year is known. */
export function figuresPart(standing: Standing, seen: SeenMarks): FiguresPart | null {
  const { first, last } = seen;
  if (first === null || last === null) return null;
  const { summary, unread } = standing;
  const { authorised, unauthorised, provisional, late, unmarked } = summary;
  const [persistent, severe] = [isAt(standing, PERSISTENT), isAt(standing, SEVERE)];
  const isAtLeast = unread !== 0;
  const kind = (name: string, key: string, count: number) => ({ name, said: figure(key, count), isAtLeast });
  return {
    percent: percentSaid(standing),
    counts: countsSaid(standing),
    scope: `at this school, ${shortDay(first.date)} to ${shortDay(last.date)} ${last.session}`,
    unread: unreadSaid(standing, first.date),
    tag: severe === 'yes' ? 'Severe absence' : persistent === 'yes' ? 'Persistent absence' : null,
    persistent: { answer: persistent, said: shareSaid(persistent, standing, '10 %') },
    severe: { answer: severe, said: shareSaid(severe, standing, '50 %') },
    kinds: [
      kind('Authorised', 'authorised', authorised),
      kind('Unauthorised, settled', 'settled', unauthorised - provisional),
      kind('N, provisional', 'provisional', provisional),
      kind('Late (L)', 'late', late),
      kind('Not marked', 'unmarked', unmarked),
    ],
    working: attendanceWorking(standing),
    absenceWorking: absenceWorking(standing),
  };
}

/** "9 Sep" */
export const shortDay = (date: string): string => dayWords(date).slice(4);

export function percentSaid({ summary: { attended, possible }, unread, low, high }: Standing): Said {
  if (possible === 0) return ['n/a'];
  if (unread === null || unread === 0) return [rateFigure('percent', attended, possible), ' %'];
  return [
    rateFigure('low.percent', low.attended, low.possible),
    ' to ',
    rateFigure('high.percent', high.attended, high.possible),
    ' %',
  ];
}

function countsSaid({ summary: { attended, possible }, unread }: Standing): Said {
  const [a, p] = [figure('attended', attended), figure('possible', possible)];
  return unread === 0 ? [a, ' of ', p, ' attended'] : ['at least ', a, ' attended, of ', p, ' read'];
}

function unreadSaid({ unread, before }: Standing, first: string): Said {
  if (unread === 0) return [];
  if (unread === null)
    return [
      'The school calendar does not cover this year, so it is not known whether marks are missing: counts are at least, and the percentage is of what was read.',
    ];
  const were = unread === 1 ? ' session was' : ' sessions were';
  const early: Said =
    before === 0
      ? []
      : [
          ' Of them ',
          figure('unread.before', before),
          ` are before ${dayWords(first)}: if not on roll then, they do not count.`,
        ];
  return [
    figure('unread', unread),
    `${were} not read: counts are at least, and the percentage lies in this range.`,
    ...early,
  ];
}

function shareSaid(answer: Answer, { summary: { absent, possible }, unread, low, high }: Standing, line: string): Said {
  if (possible === 0) return ['No session was possible.'];
  const missed = (a: number, p: number, name: string): Said => [rateFigure(name, a, p), ' %'];
  if (unread === 0)
    return [
      figure('absent', absent),
      ' of ',
      figure('possible', possible),
      ' missed, ',
      ...missed(absent, possible, 'missed'),
      `; the line is ${line}`,
    ];
  const read: Said = ['at least ', figure('absent', absent), ' missed'];
  if (unread === null)
    return [...read, ', ', ...missed(absent, possible, 'missed'), ` of what was read; the line is ${line}`];
  return [
    ...read,
    ', ',
    ...missed(high.possible - high.attended, high.possible, 'missed.least'),
    ' to ',
    ...missed(low.possible - low.attended, low.possible, 'missed.most'),
    `; the line is ${line}`,
    answer === 'unsure' ? ': not certain until all is read' : '',
  ];
}
