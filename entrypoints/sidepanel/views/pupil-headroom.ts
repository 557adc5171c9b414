/** How far a pupil is from the lines of the policy and from the national threshold. Owns the sentences; decides nothing. */
import type { Words } from '../../../components/panel/outcome';
import { dayWords, headroomOf, type IsoDate, type PenaltyWindow, type SchoolCalendar } from '../../../src/attendance';
import { hasFigures, summaryOf } from './pupil-figures-of';
import type { PolicyLine } from './pupil-lines';
import { isAfter, type PupilMarks, sessionsFrom } from './pupil-marks';

const THRESHOLD = 10;
/** What is further off than so many sessions is nothing to go by. */
const MOST_TOLD = 40;
const PERSISTENT = 'persistent';

/** `window` null: no calendar, or a school for which there are no penalty notices. */
export function headroomSentences(
  known: PupilMarks,
  lines: readonly PolicyLine[],
  calendar: SchoolCalendar | null,
  window: PenaltyWindow | null,
): Words[] {
  return [
    ...(hasFigures(known) ? lineSentences(known, lines, calendar) : []),
    ...(window === null ? [] : windowSentences(window, known.isWhole)),
  ];
}

function lineSentences(known: PupilMarks, lines: readonly PolicyLine[], calendar: SchoolCalendar | null): Words[] {
  const summary = summaryOf(known);
  if (summary.possible === 0) return [];
  const placed = lines.map((line) => ({ line, ...headroomOf(summary, { percent: line.at, reach: line.reach }) }));
  const reached = placed.filter(({ sessionsToThreshold }) => sessionsToThreshold === 0).at(-1);
  const ahead = placed.filter(({ sessionsToThreshold: left }) => left !== null && left > 0 && left <= MOST_TOLD);
  const told = new Set(
    [ahead[0], ahead.find(({ line }) => line.words === PERSISTENT)].filter((one) => one !== undefined),
  );
  return [
    ...(reached?.presentToRecover ? [recoverSentence(reached.line, reached.presentToRecover, known, calendar)] : []),
    ...[...told].map(({ line, sessionsToThreshold }) => fallSentence(line, sessionsToThreshold ?? 0)),
  ];
}

function recoverSentence(
  line: PolicyLine,
  sessions: number,
  known: PupilMarks,
  calendar: SchoolCalendar | null,
): Words {
  const day = calendar === null ? null : dayOfSession(sessions, known, calendar);
  const verb = sessions === 1 ? 'brings' : 'bring';
  const aim = line.reach === 'at' ? `above ${line.at} %` : `back to ${line.at} %`;
  return [{ b: `${sessions} attended in a row` }, ` ${verb} it ${aim}${day === null ? '' : `: ${dayWords(day)}`}`];
}

function fallSentence({ at, reach, words }: PolicyLine, sessions: number): Words {
  const verb = sessions === 1 ? 'brings' : 'bring';
  return [{ b: `${sessions} more missed` }, ` ${verb} it ${reach === 'at' ? 'to' : 'below'} ${at} % (${words})`];
}

/** The day of the so-manieth session from now on; null where the calendar does not reach that far. */
function dayOfSession(count: number, { asOf }: PupilMarks, calendar: SchoolCalendar): IsoDate | null {
  return sessionsFrom(asOf.date, calendar).filter((at) => isAfter(at, asOf))[count - 1]?.date ?? null;
}

function windowSentences({ total, settled, provisional, complete }: PenaltyWindow, isWhole: boolean): Words[] {
  if (total === 0) return [];
  const left = THRESHOLD - total;
  const most = isWhole && complete ? '' : 'at most ';
  const sentences: Words[] = [];
  if (left > 0)
    sentences.push([
      { b: `${most}${left} more unauthorised` },
      ` ${left === 1 ? 'session reaches' : 'sessions reach'} ${THRESHOLD} in ten weeks`,
    ]);
  else
    sentences.push([{ b: `${total} in ten weeks` }, `: the threshold of ${THRESHOLD} is reached, a person considers`]);
  if (provisional > 0) sentences.push([`${ifSettled(provisional)}, the ten weeks hold `, { b: String(settled) }]);
  return sentences;
}

function ifSettled(provisional: number): string {
  if (provisional === 1) return 'If the N becomes authorised';
  return `If ${provisional === 2 ? 'both' : `all ${provisional}`} N become authorised`;
}
