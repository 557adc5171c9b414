/** The certificate of marks: a school year, week by week, morning and afternoon. Owns the grid and what each place is. */
import {
  addCalendarDays,
  codeClass,
  codesOn,
  type IsoDate,
  type Mark,
  mondayOf,
  schoolDaysOf,
  schoolYearStart,
  sessionsOn,
  standingMarks,
  summarise,
} from '../../attendance';
import { counted, dayAndMonth } from '../paper-days';
import type { CellState, CertificateBlock, CertificateWeek } from './evidence-blocks';
import type { At, EvidenceInput } from './evidence-input';

const SESSIONS = ['AM', 'PM'] as const;

type SchoolDays = ReturnType<typeof schoolDaysOf>;

type Year = { start: IsoDate; end: IsoDate; upTo: At; onRollSince: IsoDate | null; school: SchoolDays | null };

/** One certificate for each school year there are marks of, the newest first; two at most. */
export function certificates(
  { marks, ownCalendar: calendar, onRollSince, isComplete }: EvidenceInput,
  upTo: At,
): CertificateBlock[] {
  const standing = standingMarks(marks).filter(
    ({ date, session }) => date < upTo.date || (date === upTo.date && session <= upTo.session),
  );
  const school = calendar === null ? null : schoolDaysOf(calendar);
  const starts = [...new Set([schoolYearStart(upTo.date), ...standing.map(({ date }) => schoolYearStart(date))])];
  return starts
    .sort()
    .reverse()
    .slice(0, 2)
    .map((start) => {
      const end = addCalendarDays(`${Number(start.slice(0, 4)) + 1}-09-01`, -1);
      const ofYear = standing.filter(({ date }) => date >= start && date <= end);
      return certificate(ofYear, { start, end, upTo, onRollSince, school }, isComplete);
    });
}

function certificate(marks: readonly Mark[], year: Year, isComplete: boolean): CertificateBlock {
  const byPlace = new Map(marks.map((mark) => [mark.date + mark.session, mark]));
  const weeks = mondaysOf(marks, year).map((monday) => weekOf(monday, byPlace, year));
  const { attended, possible } = summarise(marks);
  const blank = weeks.flatMap(({ cells }) => cells).filter(({ state }) => state === 'blank').length;
  const words = isComplete ? 'without a mark' : 'of which no mark was seen here';
  return {
    kind: 'certificate',
    title: `Certificate of marks, school year ${year.start.slice(0, 4)} to ${year.end.slice(0, 4)}`,
    weeks,
    key: keyOf(marks),
    note: `${attended} of ${possible} possible sessions attended.${blank === 0 ? '' : ` ${counted(blank, 'session')} ${words}.`}`,
  };
}

/** School weeks of the calendar in this year, and weeks that have marks all the same. */
function mondaysOf(marks: readonly Mark[], { start, end, school }: Year): IsoDate[] {
  const ofCalendar = (school?.mondays ?? []).filter((monday) => addCalendarDays(monday, 6) >= start && monday <= end);
  return [...new Set([...ofCalendar, ...marks.map(({ date }) => mondayOf(date))])].sort();
}

function weekOf(monday: IsoDate, byPlace: ReadonlyMap<string, Mark>, year: Year): CertificateWeek {
  const days = Array.from({ length: 5 }, (_, day) => addCalendarDays(monday, day));
  const cells = days.flatMap((date) =>
    SESSIONS.map((session) => {
      const mark = byPlace.get(date + session);
      return mark
        ? { code: mark.code, state: stateOf(mark) }
        : { code: '', state: withoutMark({ date, session }, year) };
    }),
  );
  return { monday, words: dayAndMonth(monday), cells };
}

function stateOf({ code, date }: Mark): CellState {
  if (code === 'L') return 'late';
  if (code === 'N') return 'provisional';
  switch (codeClass(code, date)) {
    case 'present':
    case 'elsewhere':
      return 'present';
    case 'authorised':
      return 'authorised';
    case 'unauthorised':
      return 'unauthorised';
    case 'not-possible':
    case 'administrative':
      return 'outside';
    default:
      return 'blank';
  }
}

function withoutMark({ date, session }: At, { upTo, onRollSince, school }: Year): CellState {
  if (onRollSince !== null && date < onRollSince) return 'off-roll';
  if (school !== null && !sessionsOn(date, school).includes(session)) return 'closed';
  if (date > upTo.date || (date === upTo.date && session > upTo.session)) return 'to-come';
  return 'blank';
}

function keyOf(marks: readonly Mark[]): CertificateBlock['key'] {
  const counts = new Map<string, number>();
  for (const { code, date } of marks) if (codeClass(code, date) !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  const order = codesOn(marks.at(-1)?.date ?? '');
  return [...counts]
    .map(([code, sessions]) => ({ code, sessions }))
    .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}
