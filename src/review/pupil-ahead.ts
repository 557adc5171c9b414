/**
 * Where attendance will be at the end of the term and of the year under three plain assumptions. Owns the assumptions and their
 * words; it foretells nothing, and the arithmetic is written out.
 */
import {
  ATTENDS_ALL,
  type AttendedShare,
  addCalendarDays,
  dayWords,
  type IsoDate,
  isLater,
  projectedShare,
  schoolDaysOf,
  schoolSessions,
  schoolYearStart,
  summarise,
  termsOf,
} from '../attendance';
import { shortDay } from './pupil-figures';
import type { NamedLine, PupilReviewInput } from './pupil-input';
import { lineName } from './pupil-lines';
import { figure, quotientFigure, rateFigure, type Said } from './pupil-said';
import { type Answer, hasReached, type Standing } from './pupil-standing';

export type Assumption = {
  key: 'all' | 'recent' | 'year';
  /** "Attends everything from now" */
  name: string;
  percent: Said;
  /** In per cent; two where unread sessions leave a range. */
  at: [number, number];
  lines: { name: string; words: string; at: number; answer: Answer }[];
  working: Said[];
};

export type Horizon = {
  key: 'term' | 'year';
  /** "the end of term, Fri 18 Dec" */
  name: string;
  left: number;
  said: Said;
  assumptions: Assumption[];
};

export type AheadPart = { horizons: Horizon[]; why: string };

const TEN_WEEKS = 10;
/** A calendar that ends before this day of the year does not know the summer term. */
const SUMMER = '06-01';

type Rate = { low: AttendedShare; high: AttendedShare; words: string };

export function aheadPart(standing: Standing, input: PupilReviewInput): AheadPart {
  const { calendar, seen } = input;
  const none = (why: string): AheadPart => ({ horizons: [], why });
  if (calendar === null) return none('The school calendar is not set: the sessions to come are not known.');
  if (seen.onRollTo !== null) return none('The pupil is no longer on roll.');
  if (standing.summary.possible === 0) return none('No session was possible yet.');
  if (standing.unread === null) return none('It is not known how much of this year was read.');
  const recent = recentRate(standing, input);
  const ends = endsOf(input);
  const horizons = ends.flatMap((end) => {
    const left = schoolSessions(calendar, seen.asOf.date, end.to).filter((at) => isLater(at, seen.asOf)).length;
    return left === 0 ? [] : [horizonOf(end, left, standing, recent, input.lines)];
  });
  const isYearKnown = ends.some(({ key }) => key === 'year');
  const last = shortDay(schoolDaysOf(calendar).last);
  const why = isYearKnown ? '' : `The calendar ends on ${last}: nothing can be said of the end of the year.`;
  return { horizons, why };
}

type End = { key: Horizon['key']; to: IsoDate };

function endsOf({ calendar, seen: { asOf, yearFrom } }: PupilReviewInput): End[] {
  if (calendar === null) return [];
  const term = termsOf(calendar).find(({ to }) => to > asOf.date || (to === asOf.date && asOf.session === 'AM'));
  const nextYear = `${Number(yearFrom.slice(0, 4)) + 1}`;
  const days = schoolDaysOf(calendar).days.filter(
    (day) => day <= `${nextYear}-08-31` && schoolYearStart(day) === yearFrom,
  );
  const last = days.at(-1);
  return [
    ...(term === undefined || schoolYearStart(term.from) !== yearFrom ? [] : [{ key: 'term' as const, to: term.to }]),
    ...(last !== undefined && last >= `${nextYear}-${SUMMER}` ? [{ key: 'year' as const, to: last }] : []),
  ];
}

/** The last ten school weeks; since the first mark of this year where marks do not reach back so far. */
function recentRate({ low, high, unread: ofYear }: Standing, { calendar, seen }: PupilReviewInput): Rate {
  const { marks, asOf, yearFrom } = seen;
  const weeks = calendar === null ? [] : schoolDaysOf(calendar).mondays.filter((monday) => monday <= asOf.date);
  const monday = weeks.at(-TEN_WEEKS);
  const seenAt = new Set(marks.map(({ date, session }) => date + session));
  const missing =
    calendar === null || monday === undefined
      ? []
      : schoolSessions(calendar, monday, asOf.date).filter(
          (at) => !isLater(at, asOf) && !seenAt.has(at.date + at.session),
        );
  // in autumn the ten weeks begin in the year before, of which no range stands beside the figure
  const isKnown =
    monday !== undefined &&
    marks.some(({ date }) => date >= monday && date < addCalendarDays(monday, 7)) &&
    missing.every(({ date }) => date >= yearFrom);
  if (!isKnown || monday === undefined)
    return {
      low,
      high,
      words: `since ${shortDay(seen.first?.date ?? yearFrom)}, for less than ten school weeks is known`,
    };
  const { attended, possible } = summarise(marks, { from: monday });
  const unread = ofYear === 0 ? 0 : missing.length;
  return {
    low: { attended, possible: possible + unread },
    high: { attended: attended + unread, possible: possible + unread },
    words: `the last ten school weeks, from ${shortDay(monday)}`,
  };
}

function horizonOf(
  { key, to }: End,
  left: number,
  standing: Standing,
  recent: Rate,
  lines: readonly NamedLine[],
): Horizon {
  const { low, high } = standing;
  const all: Rate = { low: ATTENDS_ALL, high: ATTENDS_ALL, words: '' };
  const made = (which: Assumption['key'], name: string, rate: Rate): Assumption[] => {
    const worst = projectedShare(low, left, rate.low);
    const best = projectedShare(high, left, rate.high);
    if (worst === null || best === null) return [];
    return [assumptionOf({ id: `ahead.${key}.${which}`, key: which, name, rate, worst, best, left, standing, lines })];
  };
  return {
    key,
    name: `${key === 'term' ? 'the end of term' : 'the end of the year'}, ${dayWords(to)}`,
    left,
    said: [figure(`ahead.${key}.left`, left), left === 1 ? ' session is left' : ' sessions are left'],
    assumptions: [
      ...made('all', 'Attends everything from now', all),
      ...made('recent', `Goes on as in ${recent.words}`.replace('as in since', 'as since'), recent),
      ...made('year', 'Goes on as in the year so far', { low, high, words: 'the year so far' }),
    ],
  };
}

type Made = {
  id: string;
  key: Assumption['key'];
  name: string;
  rate: Rate;
  worst: AttendedShare;
  best: AttendedShare;
  left: number;
  standing: Standing;
  lines: readonly NamedLine[];
};

const percentOf = ({ attended, possible }: AttendedShare): number => (100 * attended) / possible;

function assumptionOf({ id, key, name, rate, worst, best, left, standing, lines }: Made): Assumption {
  const isRange = standing.unread !== 0;
  const low = rateFigure(isRange ? `${id}.low` : `${id}.percent`, worst.attended, worst.possible);
  const high = rateFigure(`${id}.high`, best.attended, best.possible);
  const isOne = !isRange || low.is === high.is;
  return {
    key,
    name,
    percent: isOne ? [low, ' %'] : [low, ' to ', high, ' %'],
    at: [percentOf(worst), percentOf(best)],
    lines: lines.map((line) => {
      const { words, at, reach } = line;
      const [ofWorst, ofBest] = [worst, best].map((share) => hasReached(share, { at, reach }));
      return { name: lineName(line), words, at, answer: ofWorst === ofBest ? (ofWorst ? 'yes' : 'no') : 'unsure' };
    }),
    working: [
      formula(
        isRange ? `${id}.low` : id,
        standing.low,
        left,
        rate.low,
        worst,
        isRange ? 'If all unread sessions were missed: ' : '',
      ),
      ...(isRange ? [formula(`${id}.high`, standing.high, left, rate.high, best, 'If all were attended: ')] : []),
    ],
  };
}

/** "(88 + 38 × 60 ÷ 70) ÷ (102 + 38) = 120.6 ÷ 140 = 86.1 %" */
function formula(
  id: string,
  soFar: AttendedShare,
  left: number,
  rate: AttendedShare,
  at: AttendedShare,
  words: string,
): Said {
  const isAll = rate === ATTENDS_ALL;
  const [a, p] = [figure(`${id}.from.attended`, soFar.attended), figure(`${id}.from.possible`, soFar.possible)];
  const n = figure(`${id}.sessions`, left);
  const share: Said = isAll
    ? []
    : [' × ', figure(`${id}.rate.attended`, rate.attended), ' ÷ ', figure(`${id}.rate.possible`, rate.possible)];
  return [
    words,
    '(',
    a,
    ' + ',
    n,
    ...share,
    ') ÷ (',
    p,
    ' + ',
    n,
    ') = ',
    quotientFigure(`${id}.attended`, at.attended, rate.possible),
    ' ÷ ',
    figure(`${id}.possible`, soFar.possible + left),
    ' = ',
    rateFigure(`${id}.is`, at.attended, at.possible),
    ' %',
  ];
}
