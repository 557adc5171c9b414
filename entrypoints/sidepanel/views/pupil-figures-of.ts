/** A pupil's figures this school year, with what they cover. Owns their words; sums are `attendance`'s. */
import type { FiguresView } from '../../../components/panel/pupil-view';
import { dayWords, type Summary, summarise } from '../../../src/attendance';
import { barLines, type PolicyLine } from './pupil-lines';
import type { PupilMarks } from './pupil-marks';

/** Totals of this school year. */
export function summaryOf({ marks, yearFrom }: PupilMarks): Summary {
  return summarise(marks, { from: yearFrom });
}

/** Null where no mark of this year is known. */
export function figuresOf(known: PupilMarks, lines: readonly PolicyLine[]): FiguresView | null {
  const { first, last } = known;
  if (first === null || last === null) return null;
  const { attended, possible, authorised, unauthorised, provisional, late, unmarked, percent, severe, persistent } =
    summaryOf(known);
  return {
    attended,
    possible,
    scope: `at this school, ${shortDay(first.date)} to ${shortDay(last.date)} ${last.session}`,
    tag: !hasFigures(known) ? null : severe ? 'Severe absence' : persistent ? 'Persistent absence' : null,
    lines: barLines(lines, percent ?? 100),
    authorised,
    unauthorised: unauthorised - provisional,
    provisional,
    late,
    unmarked,
    note: noteOf(known),
  };
}

/** With gaps between its marks a percentage may be anything. */
export function hasFigures({ isWhole, unseen }: PupilMarks): boolean {
  return isWhole || unseen === 0;
}

/** "9 Sep" */
const shortDay = (date: string): string => dayWords(date).slice(4);

function noteOf({ isWhole, unseen, beginsLate, first }: PupilMarks): string {
  if (isWhole) return '';
  if (unseen === null)
    return 'The school calendar is not set, so it is not known whether marks are missing: counts are at least.';
  const notes: string[] = [];
  if (unseen > 0)
    notes.push(`${unseen} ${unseen === 1 ? 'session was' : 'sessions were'} not read: counts are at least.`);
  if (beginsLate && first !== null)
    notes.push(`Nothing before ${dayWords(first.date)} was read. If on roll before, counts are at least.`);
  return notes.join(' ');
}
