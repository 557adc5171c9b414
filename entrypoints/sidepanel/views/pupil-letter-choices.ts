/** Which letters there are for a pupil, and which fit the figures. Owns that fit; whether one is written is for a person. */
import type { PupilFileView } from '../../../components/panel/pupil-view';
import { addCalendarDays, type PenaltyWindow, type SchoolCalendar, summarise, termOf } from '../../../src/attendance';
import type { PupilFile } from '../../../src/casework/read-records';
import { asLine, attendanceAt } from '../../../src/checks/attendance-line';
import { letterWords } from '../../../src/papers/people-words';
import { LETTER_KINDS, type LetterKind } from '../../../src/policy/checklist';
import type { PolicyView } from '../../../src/policy/resolve';
import { hasFigures, summaryOf } from './pupil-figures-of';
import type { PupilMarks } from './pupil-marks';

type LetterSources = {
  marks: PupilMarks;
  file: PupilFile;
  policy: PolicyView;
  calendar: SchoolCalendar | null;
  window: PenaltyWindow | null;
  today: string;
};

/** A decision is written about in the weeks after it. */
const DECISION_DAYS = 28;
const FIRST_LINE = 96;
const PERSISTENT = 90;

export function letterChoices(sources: LetterSources): PupilFileView['letterChoices'] {
  const fitting = fits(sources);
  return LETTER_KINDS.map((value) => ({ value, words: letterWords(value), isSuggested: fitting.has(value) }));
}

function fits({ marks, file, policy, calendar, window, today }: LetterSources): Set<LetterKind> {
  const fitting = new Set<LetterKind>();
  const { attended, possible, provisional } = summaryOf(marks);
  if (hasFigures(marks) && possible > 0) {
    const line = asLine(policy.own('letterBelow')) ?? asLine(policy.own('contactBelow'));
    const first = line === null ? FIRST_LINE : attendanceAt(line);
    const isBelow = (percent: number) => attended * 1000 < Math.round(percent * 10) * possible;
    const isPersistent = attended * 10 <= possible * 9;
    if (isPersistent) fitting.add('below-90');
    else if (first > PERSISTENT && isBelow(first)) fitting.add('below-96');
  }
  if (provisional > 0) fitting.add('explain-absence');
  if (window !== null && window.settled >= 10) fitting.add('notice-to-improve');
  const days = policy.own('letterTerm')?.value;
  const term = calendar === null ? null : termOf(today, calendar);
  if (typeof days === 'number' && term !== null && summarise(marks.marks, { from: term.from }).absent > days * 2)
    fitting.add('term-absence');
  const since = addCalendarDays(today, -DECISION_DAYS);
  for (const { value } of file.decisions)
    if (value.decidedOn !== null && value.decidedOn >= since && value.decision !== null)
      fitting.add(value.decision === 'refused' ? 'leave-refusal' : 'leave-granted');
  return fitting;
}
