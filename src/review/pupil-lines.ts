/** How far a pupil is from each line of the policy, and since when it is met. Owns these rows; a person decides what follows. */
import { dayWords, headroomOf, isLater, type SessionAt, schoolSessions, sinceWhen } from '../attendance';
import type { NamedLine, PupilReviewInput } from './pupil-input';
import { type Figure, figure, type Said } from './pupil-said';
import { type Answer, isAt, type Standing } from './pupil-standing';

export type LineRow = {
  /** "persistent, at 90 %", "letter, below 96 %" */
  name: string;
  at: number;
  state: Answer;
  /** "4 more missed reach it", "23 attended in a row bring it back: Thu 17 Dec" */
  distance: Said;
  /** "since Wed 11 Nov AM"; '' where it is not met. */
  since: string;
  working: Said[];
};

export function lineRows(standing: Standing, { lines, calendar, seen }: PupilReviewInput): LineRow[] {
  if (standing.summary.possible === 0) return [];
  const ahead =
    calendar === null
      ? null
      : schoolSessions(calendar, seen.asOf.date, '9999-12-31').filter((at) => isLater(at, seen.asOf));
  return lines.map((line) => {
    const state = isAt(standing, line);
    return {
      name: lineName(line),
      at: line.at,
      state,
      distance: distanceSaid(standing, line, state, ahead),
      since: sinceWords(standing, line, state),
      working: workingOf(standing, line),
    };
  });
}

/** "persistent, at 90 %", "letter, below 96 %" */
export const lineName = ({ words, reach, at }: NamedLine): string => `${words}, ${reach} ${at} %`;

function distanceSaid(standing: Standing, line: NamedLine, state: Answer, ahead: readonly SessionAt[] | null): Said {
  const { low, high, unread } = standing;
  const key = `line.${line.at}`;
  const limits = { percent: line.at, reach: line.reach };
  const [worst, best] = [headroomOf(low, limits), headroomOf(high, limits)];
  const verb = line.reach === 'at' ? 'reach it' : 'bring it below';
  if (unread === null) return ['not known until the year is read whole'];
  if (state === 'no') {
    const [least, most] = [worst.sessionsToThreshold, best.sessionsToThreshold];
    if (least === null || most === null) return ['never reached'];
    return [...between(`${key}.left`, least, most), ` more missed ${most === 1 ? verbOfOne(line) : verb}`];
  }
  if (state === 'yes') {
    const [least, most] = [best.presentToRecover, worst.presentToRecover];
    if (least === null || most === null) return ['cannot be left again this year'];
    const on = ahead?.[most - 1];
    const day = on === undefined ? '' : `: ${least === most ? '' : 'by '}${dayWords(on.date)}`;
    const late = ahead !== null && on === undefined ? ', more than the calendar still has' : '';
    return [
      ...between(`${key}.back`, least, most),
      ` attended in a row ${most === 1 ? 'brings' : 'bring'} it back${day}${late}`,
    ];
  }
  const most = best.sessionsToThreshold;
  if (most === null || most === 0) return ['met or not, by what the unread sessions were'];
  return ['perhaps met already; at most ', figure(`${key}.left.most`, most), ' more missed'];
}

const verbOfOne = ({ reach }: NamedLine): string => (reach === 'at' ? 'reaches it' : 'brings it below');

function between(name: string, least: number, most: number): (string | Figure)[] {
  return least === most
    ? [figure(name, least)]
    : [figure(`${name}.least`, least), ' to ', figure(`${name}.most`, most)];
}

/** With sessions unread it is the latest day on which it can have begun, and may have begun before. */
function sinceWords({ marks, unread }: Standing, line: NamedLine, state: Answer): string {
  if (state !== 'yes') return '';
  const since = sinceWhen(marks, { percent: line.at, reach: line.reach });
  if (since === null) return '';
  const words = `since ${dayWords(since.date)} ${since.session}`;
  return unread === 0 ? words : `${words}, in what was read`;
}

function workingOf({ summary: { attended, possible }, unread }: Standing, line: NamedLine): Said[] {
  const { at, reach } = line;
  const { sessionsToThreshold: left, presentToRecover: back } = headroomOf(
    { attended, possible },
    { percent: at, reach },
  );
  const key = `read.line.${at}`;
  const [a, p] = [figure('attended', attended), figure('possible', possible)];
  const read = `${lineName(line)}${unread === 0 ? '' : ', of what was read'}: `;
  if (left !== null && left > 0)
    return [
      [
        read,
        'the smallest number n for which ',
        a,
        ' ÷ (',
        p,
        ` + n) is ${reach === 'at' ? `${at} % or less` : `less than ${at} %`}: n = `,
        figure(`${key}.left`, left),
        '.',
      ],
    ];
  if (back !== null && back > 0)
    return [
      [
        read,
        'the smallest number n for which (',
        a,
        ' + n) ÷ (',
        p,
        ` + n) is ${reach === 'at' ? `more than ${at} %` : `${at} % or more`}: n = `,
        figure(`${key}.back`, back),
        '.',
      ],
    ];
  return [[read, a, ' ÷ ', p, ` cannot come to ${at} % from here.`]];
}
