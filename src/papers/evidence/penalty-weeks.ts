/**
 * The ten school weeks with the arithmetic written out. Owns the words beside the count: what is skipped and why, what is
 * provisional, what drops out when. It says "consider" and never what is to be done.
 */
import {
  addCalendarDays,
  type IsoDate,
  type PenaltyWindow,
  penaltyWindow,
  type SchoolCalendar,
  schoolDaysOf,
  termOf,
} from '../../attendance';
import { counted, dayAndMonth, daySpan, listed, sessionWords, shortDay } from '../paper-days';
import type { Scope } from './attendance-figures';
import type { WindowBlock, WindowWeek } from './evidence-blocks';
import type { EvidenceInput } from './evidence-input';

const NO_CALENDAR = 'The school calendar is not set: the ten school weeks cannot be counted.';

/** The window that ends with the week of the last session; its marks may be of the school year before. */
export function windowOf({ marks, calendar }: EvidenceInput, scope: Scope): PenaltyWindow | null {
  if (calendar === null) return null;
  const { upTo } = scope;
  const counting = marks.filter(
    ({ date, session }) => date < upTo.date || (date === upTo.date && session <= upTo.session),
  );
  return penaltyWindow(counting, calendar, upTo.date);
}

export function windowBlock(input: EvidenceInput, scope: Scope, window: PenaltyWindow | null): WindowBlock {
  const { calendar, isComplete } = input;
  const first = window?.weeks[0];
  if (calendar === null || window === null || first === undefined) {
    const title = 'Unauthorised sessions in ten school weeks';
    return { kind: 'window', title, weeks: [], sum: NO_CALENDAR, against: '', notes: [], spoken: NO_CALENDAR };
  }
  const { settled, provisional, total, met, metOn, complete, ignored } = window;
  const gaps = gapsOf(window.weeks, calendar);
  const isAtLeast = !complete || !isComplete;
  const sum = provisional === 0 ? `${settled} settled` : `${settled} settled and ${provisional} provisional: ${total}`;
  const reached = metOn ? ` Reached on ${sessionWords([metOn])}.` : '';
  return {
    kind: 'window',
    title: `Unauthorised sessions in ten school weeks, ${daySpan(first.monday, scope.upTo.date)}`,
    weeks: weeksWithGaps(window.weeks, gaps),
    sum: `${sum} in all${isAtLeast ? ', at least' : ''}.`,
    against: `The national threshold is 10, at which a school must consider a penalty notice case by case.${met ? reached : ''}`,
    notes: [
      provisional === 0
        ? ''
        : 'N counts while no reason is known, and is no proof: settle it before relying on the count.',
      `A school week is any week with at least one session.${gapWords(gaps)}${insetWords(window.weeks, calendar)}`,
      dropWords(window),
      complete ? '' : 'The calendar holds fewer than these ten weeks: there may be more.',
      ignored.length === 0 ? '' : `Not counted, since no school day: ${sessionWords(ignored)}.`,
    ].filter((words) => words !== ''),
    spoken: window.weeks
      .map(({ monday, sessions }, at) => {
        const codes = sessions.map(({ code }) => code).join(', ');
        return `Week ${at + 1}, from ${shortDay(monday)}: ${codes || 'none'}.`;
      })
      .join(' '),
  };
}

type Gap = { before: number; from: IsoDate; to: IsoDate; name: string };

/** Weeks without a session between two school weeks, by the place of the one after them. */
function gapsOf(weeks: PenaltyWindow['weeks'], calendar: SchoolCalendar): Gap[] {
  return weeks.flatMap(({ monday }, at) => {
    const before = weeks[at - 1];
    if (!before || monday <= addCalendarDays(before.monday, 7)) return [];
    const from = addCalendarDays(before.monday, 7);
    const to = addCalendarDays(monday, -3);
    const [last, next] = [termAround(before.monday, calendar), termAround(monday, calendar)];
    return [{ before: at, from, to, name: last !== null && last === next ? 'half term' : 'holiday' }];
  });
}

/** The term of a week, by its first day: both halves of it are one. */
function termAround(monday: IsoDate, calendar: SchoolCalendar): IsoDate | null {
  for (let day = 0; day < 5; day++) {
    const term = termOf(addCalendarDays(monday, day), calendar);
    if (term) return term.from;
  }
  return null;
}

function weeksWithGaps(weeks: PenaltyWindow['weeks'], gaps: readonly Gap[]): WindowWeek[] {
  let month = '';
  return weeks.flatMap(({ monday, sessions }, at): WindowWeek[] => {
    const [day = '', name = ''] = dayAndMonth(monday).split(' ');
    const isNewMonth = name !== month;
    month = name;
    const codes = sessions.map(({ code }) => code);
    const gap = gaps.find(({ before }) => before === at);
    const week: WindowWeek = { kind: 'week', number: at + 1, monday, day, month: isNewMonth ? name : null, codes };
    return gap ? [{ kind: 'gap', words: gap.name }, week] : [week];
  });
}

function gapWords(gaps: readonly Gap[]): string {
  const [one] = gaps;
  if (!one) return '';
  const said = gaps.map(({ name, from, to }) => `${name}, ${daySpan(from, to).replace(/ \d{4}$/, '')},`);
  const words = listed(said);
  return ` ${words.charAt(0).toUpperCase()}${words.slice(1)} ${gaps.length === 1 ? 'is' : 'are'} skipped.`;
}

/** Training days within weeks that count all the same. */
function insetWords(weeks: PenaltyWindow['weeks'], calendar: SchoolCalendar): string {
  const { indexOfDay } = schoolDaysOf(calendar);
  const inWindow = (date: IsoDate) => weeks.some(({ monday }) => date >= monday && date < addCalendarDays(monday, 7));
  const days = calendar.closed.flatMap((entry) =>
    typeof entry !== 'string' && entry.kind === 'inset' && !indexOfDay.has(entry.date) && inWindow(entry.date)
      ? [entry.date]
      : [],
  );
  if (days.length === 0) return '';
  const words = listed(days.slice(0, 3).map(shortDay));
  return days.length === 1
    ? ` ${words} was an INSET day; its week counts.`
    : ` ${words} were INSET days; their weeks count.`;
}

function dropWords({ weeks, drops }: PenaltyWindow): string {
  const withSessions = weeks
    .map(({ sessions }, at) => ({ sessions, number: at + 1 }))
    .filter((week) => week.sessions.length);
  const said = drops.slice(0, 2).map(({ date, count }, at) => {
    const week = withSessions[at]?.number;
    return `${count === 1 ? 'the one' : `the ${count}`}${week === undefined ? '' : ` from week ${week}`} on ${shortDay(date)}`;
  });
  if (said.length === 0) return '';
  const rest = drops.slice(2).reduce((sum, { count }) => sum + count, 0);
  return `If no new ones come, these drop out: ${listed(said)}${rest === 0 ? '' : `; later ${counted(rest, 'more', 'more')}`}.`;
}
