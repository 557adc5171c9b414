/** Which days an MIS's figure may cover. Owns those ranges; within each, reasons of counting are looked for. */
import {
  addCalendarDays,
  dayWords,
  type IsoDate,
  isLater,
  type Mark,
  mondayOf,
  type SchoolCalendar,
  type SessionAt,
  schoolSessions,
  summarise,
  termOf,
} from '../attendance';
import { type Counts, type Reason, reasonOfSessions, reasonsOf } from './explain-reasons';

export type Explained = {
  /** Every mark that is known, in order, those entered ahead too; earlier years' are left out. */
  marks: readonly Mark[];
  calendar: SchoolCalendar | null;
  /** 1 September. */
  yearFrom: IsoDate;
  /** Nothing after it has happened yet. */
  asOf: SessionAt;
  /** The days that the printed figure covers, as far as its page says; `to` null is up to now. */
  covers: { from: IsoDate | null; to: IsoDate | null };
  onRollFrom: IsoDate | null;
  onRollTo: IsoDate | null;
  /** School sessions of which no mark is known; null where nobody knows how many. */
  unread: number | null;
};

/** A range with our counts in it, and every reason that would change them. */
export type Range = { id: string; short: string; words: string; counts: Counts; reasons: Reason[] };

/** The first is the one that the page states, or else the year up to now; the others are what it may cover instead. */
export function rangesOf(input: Explained): Range[] {
  const { marks, covers, asOf, yearFrom } = input;
  const past = marks.filter((mark) => mark.date >= yearFrom && !isLater(mark, asOf));
  const to = covers.to !== null && covers.to < asOf.date ? covers.to : asOf.date;
  const from = covers.from !== null && covers.from > yearFrom ? covers.from : yearFrom;
  const within = past.filter(({ date }) => from <= date && date <= to);
  const made = (id: string, short: string, words: string, some: readonly Mark[]): Range => ({
    id,
    short,
    words,
    counts: countsOf(some),
    reasons: [...reasonsOf(some), ...offRollReasons(some, input)],
  });
  const ranges = [made('stated', '', '', within)];
  for (const { id, short, words, isIn } of otherRanges(input, from, to)) {
    const some = past.filter(isIn);
    if (some.length !== within.length || some[0] !== within[0]) ranges.push(made(id, short, words, some));
  }
  const ahead = marks.filter((mark) => isLater(mark, asOf));
  if (ahead.length > 0)
    ranges.push(made('ahead', 'marks ahead', 'marks entered for sessions to come are counted', [...within, ...ahead]));
  return ranges;
}

const countsOf = (marks: readonly Mark[]): Counts => {
  const { attended, possible } = summarise(marks);
  return { attended, possible };
};

type Other = { id: string; short: string; words: string; isIn: (mark: Mark) => boolean };

function otherRanges({ calendar, yearFrom, asOf, covers }: Explained, from: IsoDate, to: IsoDate): Other[] {
  const starts = ({ date }: Mark) => date >= from;
  const others: Other[] = [
    {
      id: 'morning',
      short: 'to midday',
      words: `it stops at midday on ${dayWords(to)}`,
      isIn: (mark) => starts(mark) && (mark.date < to || (mark.date === to && mark.session === 'AM')),
    },
    {
      id: 'day-before',
      short: 'not today',
      words: `it stops before ${dayWords(to)}`,
      isIn: (mark) => starts(mark) && mark.date < to,
    },
    {
      id: 'week-before',
      short: 'to last week',
      words: `it stops with the week before ${dayWords(mondayOf(to))}`,
      isIn: (mark) => starts(mark) && mark.date < mondayOf(to),
    },
  ];
  if (covers.to !== null && covers.to < asOf.date)
    others.push({
      id: 'to-now',
      short: 'up to now',
      words: `it goes on after ${dayWords(to)}, up to now`,
      isIn: starts,
    });
  const term = calendar === null ? null : termOf(to, calendar);
  const half = calendar?.terms.find((one) => one.from <= to && to <= one.to);
  for (const [id, short, words, start] of [
    ['term', 'this term only', 'it covers this term only', term?.from],
    ['half-term', 'this half term', 'it covers this half term only', half?.from],
    ['year', 'whole year', 'it covers the whole school year', from === yearFrom ? undefined : yearFrom],
  ] as const)
    if (start !== undefined && start !== from && start >= yearFrom)
      others.push({ id, short, words, isIn: ({ date }) => start <= date && date <= to });
  return others;
}

/** Sessions of which there is no mark at all, since the pupil was not on roll: an MIS may count them nevertheless. */
function offRollReasons(
  some: readonly Mark[],
  { calendar, onRollFrom, onRollTo, yearFrom, asOf }: Explained,
): Reason[] {
  if (calendar === null) return [];
  const known = new Set(some.map(({ date, session }) => date + session));
  const without = (from: IsoDate, to: IsoDate): number =>
    schoolSessions(calendar, from, to).filter((at) => !known.has(at.date + at.session) && !isLater(at, asOf)).length;
  const before = onRollFrom === null ? 0 : without(yearFrom, addCalendarDays(onRollFrom, -1));
  const after = onRollTo === null ? 0 : without(addCalendarDays(onRollTo, 1), asOf.date);
  const early = { about: 'admission', short: 'before admission' };
  const late = { about: 'leaving', short: 'after leaving' };
  const reasons: Reason[] = [];
  if (before > 0)
    reasons.push(
      reasonOfSessions(
        { ...early, id: 'admission-absent', words: 'sessions before admission counted as absent' },
        before,
        'absent',
      ),
      reasonOfSessions(
        { ...early, id: 'admission-present', words: 'sessions before admission counted as present' },
        before,
        'present',
      ),
    );
  if (after > 0)
    reasons.push(
      reasonOfSessions(
        { ...late, id: 'leaving-absent', words: 'sessions after leaving counted as absent' },
        after,
        'absent',
      ),
    );
  return reasons;
}
