/** The pupil's figures as an evidence pack gives them. Owns their scope and their words; the sums are `attendance`'s. */
import {
  formatRate,
  type IsoDate,
  type Mark,
  type SchoolCalendar,
  schoolDaysOf,
  schoolYearStart,
  sessionsOn,
  standingMarks,
  summarise,
} from '../../attendance';
import { counted, daySpan, fewSessions } from '../paper-days';
import type { FiguresBlock } from './evidence-blocks';
import type { At, EvidenceInput } from './evidence-input';

/** What every part of a pack counts over: this school year, from when the pupil was on roll, up to one session. */
export type Scope = { from: IsoDate; upTo: At; marks: readonly Mark[]; unmarked: At[] };

const isAfter = (a: At, b: At): boolean => a.date > b.date || (a.date === b.date && a.session > b.session);

/** The scope; null where nobody has seen a mark. */
export function scopeOf({ marks, upTo, onRollSince, ownCalendar: calendar }: EvidenceInput): Scope | null {
  const standing = standingMarks(marks);
  const last = upTo ?? standing.at(-1);
  if (!last) return null;
  const end = { date: last.date, session: last.session };
  const year = schoolYearStart(end.date);
  const first = onRollSince !== null && onRollSince > year ? onRollSince : year;
  const counting = standing.filter((mark) => mark.date >= first && !isAfter(mark, end));
  const from = calendar === null || onRollSince === first ? first : (firstSchoolDay(calendar, first) ?? first);
  return { from, upTo: end, marks: counting, unmarked: unmarkedOf(counting, from, end, calendar) };
}

const firstSchoolDay = (calendar: SchoolCalendar, from: IsoDate): IsoDate | undefined =>
  schoolDaysOf(calendar).days.find((day) => day >= from);

/** Sessions that show no code, and school sessions of which no mark is known. */
function unmarkedOf(marks: readonly Mark[], from: IsoDate, upTo: At, calendar: SchoolCalendar | null): At[] {
  const isMarked = (one: Mark) => summarise([one]).unmarked === 0;
  if (calendar === null) return marks.filter((one) => !isMarked(one)).map(({ date, session }) => ({ date, session }));
  const marked = new Set(marks.filter(isMarked).map(({ date, session }) => date + session));
  const school = schoolDaysOf(calendar);
  return school.days
    .filter((date) => date >= from && date <= upTo.date)
    .flatMap((date) => sessionsOn(date, school).map((session) => ({ date, session })))
    .filter((one) => !isAfter(one, upTo) && !marked.has(one.date + one.session));
}

/** Attended, percentage, and what kinds of absence there were. */
export function figuresBlock({ from, upTo, marks, unmarked }: Scope, isComplete: boolean): FiguresBlock {
  const { attended, possible, authorised, unauthorised, provisional, late } = summarise(marks);
  const figures = [
    { figure: `${attended} of ${possible}`, words: 'sessions attended' },
    { figure: possible === 0 ? 'n/a' : `${formatRate(attended, possible, 1)} %`, words: 'attendance' },
    { figure: String(authorised), words: 'authorised' },
    { figure: String(unauthorised - provisional), words: 'unauthorised' },
    { figure: String(provisional), words: 'N, provisional' },
  ];
  const notes = [
    isComplete ? '' : 'Not every mark of this period was seen on this computer: hold the figures against the register.',
    unmarked.length === 0
      ? ''
      : `Possible sessions leave out ${counted(unmarked.length, 'session')} ${isComplete ? 'not marked' : 'without a mark seen'} (${fewSessions(unmarked, 4)}).`,
    late === 0 ? '' : `L: ${late}, counted as attended.`,
  ];
  return {
    kind: 'figures',
    title: `Attendance at this school, ${daySpan(from, upTo.date)} ${upTo.session}`,
    figures,
    note: notes.filter((words) => words !== '').join(' '),
  };
}
