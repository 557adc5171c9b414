/** The ten school weeks of the penalty window as columns, gaps and sentences. Owns the words; the count is attendance's. */
import { addCalendarDays, type Mark, penaltyWindow, schoolDaysOf } from '../../src/attendance';
import { dayWords } from '../day-words';
import type { Words } from './outcome';
import type { TenWeeksSource } from './pupil-view';
import { gapWords } from './year-of-pupil';

export type WeekColumn =
  | { kind: 'week'; number: number; monday: string; day: string; month: string; sessions: Mark[] }
  /** Weeks without school, which the window skips. */
  | { kind: 'gap'; words: string; weeks: number; key: string };

export type TenWeeks = { columns: WeekColumn[]; scope: string; count: Words; sentences: Words; label: string };

const WEEK = 7;
const THRESHOLD = 10;
/** Later ones are far off, and much may come before. */
const DROPS_TOLD = 2;

export function tenWeeksOf({ marks, calendar, asOf }: TenWeeksSource): TenWeeks {
  const window = penaltyWindow(marks, calendar, asOf);
  const columns: WeekColumn[] = [];
  let monthBefore = '';
  window.weeks.forEach(({ monday, sessions }, index) => {
    const before = window.weeks[index - 1]?.monday;
    if (before !== undefined) {
      const skipped = daysBetween(before, monday) / WEEK - 1;
      const inGap = addCalendarDays(before, WEEK);
      if (skipped > 0) columns.push({ kind: 'gap', words: gapWords(inGap, calendar), weeks: skipped, key: inGap });
    }
    const [, day = '', month = ''] = dayWords(monday).split(' ');
    columns.push({ kind: 'week', number: index + 1, monday, day, month: month === monthBefore ? '' : month, sessions });
    monthBefore = month;
  });
  const first = window.weeks[0]?.monday;
  return {
    columns,
    scope: first ? `${shortDay(first)} to ${shortDay(asOf)}` : '',
    count: [{ b: countWords(window.total, window.provisional) }],
    sentences: sentencesOf(window, asOf > schoolDaysOf(calendar).last ? schoolDaysOf(calendar).last : null),
    label: labelOf(columns),
  };
}

const shortDay = (date: string): string => dayWords(date).slice(4);
const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

function countWords(total: number, provisional: number): string {
  return [`${total} of ${THRESHOLD}`, provisional > 0 ? `${provisional} provisional` : ''].filter(Boolean).join(' · ');
}

/** `ended`: the last day of a calendar that ends before the day that is asked for. */
function sentencesOf(window: ReturnType<typeof penaltyWindow>, ended: string | null): Words {
  const { weeks, drops, met, metOn, complete, ignored, total } = window;
  const numbers = weeks.flatMap(({ sessions }, index) => (sessions.length > 0 ? [index + 1] : []));
  const leaving = drops.slice(0, DROPS_TOLD).flatMap(({ date, count }, index) => {
    const from = `${index === 0 ? 'The' : ', the'} ${count} from week ${numbers[index]} `;
    const verb = index > 0 ? 'on ' : count === 1 ? 'drops out on ' : 'drop out on ';
    return [from + verb, { b: dayWords(date) }];
  });
  const words: (string | { b: string })[] = [];
  if (met && metOn)
    words.push('Threshold: ', { b: 'consider' }, `; the tenth was ${dayWords(metOn.date)} ${metOn.session}. `);
  if (leaving.length > 0) words.push(...leaving, '. ');
  if (total > 0) words.push('A week with one session counts.');
  // of later weeks nothing is known, and in them sessions may have dropped out: no "at least"
  if (ended !== null) words.push(` The calendar ends on ${dayWords(ended)}: the count is of the weeks up to it.`);
  else if (!complete) words.push(' Not all ten weeks are known: the count is at least this.');
  if (ignored.length > 0) words.push(` Left out, since there was no school: ${ignored.length}.`);
  return words;
}

function labelOf(columns: readonly WeekColumn[]): string {
  const said = columns.flatMap((column) => {
    if (column.kind === 'gap' || column.sessions.length === 0) return [];
    const codes = column.sessions.map(({ code }) => code).join(', ');
    return [`week ${column.number}, from ${shortDay(column.monday)}: ${codes}`];
  });
  return `Unauthorised sessions by school week. ${said.length > 0 ? said.join('; ') : 'None'}.`;
}
