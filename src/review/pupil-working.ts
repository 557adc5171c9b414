/** How a figure was worked out: the codes that were counted, with their numbers, and the formula. Owns that sorting. */
import { codeClass, type Mark } from '../attendance';
import { figure, rateFigure, type Said } from './pupil-said';
import type { Standing } from './pupil-standing';

/** `counted` is what a code counts as; `figure` names its number. */
export type CountedCode = { code: string; count: number; counted: 'attended' | 'absent' | 'outside'; figure: string };

export type Working = { lines: Said[]; codes: CountedCode[] };

const KINDS = {
  present: 'attended',
  elsewhere: 'attended',
  authorised: 'absent',
  unauthorised: 'absent',
  'not-possible': 'outside',
  administrative: 'outside',
} as const;

/** Codes with their numbers, attended ones first; what is no code is left to "not marked". */
export function countedCodes(marks: readonly Mark[]): CountedCode[] {
  const codes = new Map<string, CountedCode>();
  for (const { code, date } of marks) {
    const kind = codeClass(code, date);
    if (kind === null) continue;
    const counted = KINDS[kind];
    const key = `${counted} ${code}`;
    const known = codes.get(key) ?? { code, count: 0, counted, figure: `code.${counted}.${code}` };
    codes.set(key, { ...known, count: known.count + 1 });
  }
  const order = ['attended', 'absent', 'outside'];
  return [...codes.values()].sort((a, b) => order.indexOf(a.counted) - order.indexOf(b.counted) || b.count - a.count);
}

export function attendanceWorking({ marks, summary, unread, low, high }: Standing): Working {
  const { attended, absent, possible, unmarked } = summary;
  const lines: Said[] = [
    [
      'Possible = attended + absent = ',
      figure('attended', attended),
      ' + ',
      figure('absent', absent),
      ' = ',
      figure('possible', possible),
      '.',
    ],
  ];
  if (possible > 0 && unread === 0)
    lines.push([
      'Attendance = attended ÷ possible = ',
      figure('attended', attended),
      ' ÷ ',
      figure('possible', possible),
      ' = ',
      rateFigure('percent', attended, possible),
      ' %, rounded half up to one decimal.',
    ]);
  if (possible > 0 && unread !== null && unread > 0)
    lines.push(
      [
        'If every unread session was missed: ',
        figure('low.attended', low.attended),
        ' ÷ ',
        figure('low.possible', low.possible),
        ' = ',
        rateFigure('low.percent', low.attended, low.possible),
        ' %.',
      ],
      [
        'If every unread session was attended: ',
        figure('high.attended', high.attended),
        ' ÷ ',
        figure('high.possible', high.possible),
        ' = ',
        rateFigure('high.percent', high.attended, high.possible),
        ' %.',
      ],
    );
  if (possible > 0 && unread === null)
    lines.push([
      'Of what was read: ',
      figure('attended', attended),
      ' ÷ ',
      figure('possible', possible),
      ' = ',
      rateFigure('percent', attended, possible),
      ' %.',
    ]);
  if (unmarked > 0)
    lines.push([
      figure('unmarked', unmarked),
      unmarked === 1 ? ' session is' : ' sessions are',
      ' not marked and outside every total.',
    ]);
  return { lines, codes: countedCodes(marks) };
}

/** Persistent is a tenth missed or more, severe a half: held against each other as whole numbers, never as percentages. */
export function absenceWorking({ summary: { absent, possible }, unread }: Standing): Working {
  if (possible === 0) return { lines: [['No session was possible: there is no share to compare.']], codes: [] };
  const isPersistent = absent * 10 >= possible;
  const isSevere = absent * 2 >= possible;
  const lines: Said[] = [
    [
      'Persistent: missed × 10 is at least possible. ',
      figure('absent', absent),
      ' × 10 = ',
      figure('absent.tenfold', absent * 10),
      isPersistent ? ' is at least ' : ' is less than ',
      figure('possible', possible),
      '.',
    ],
    [
      'Severe: missed × 2 is at least possible. ',
      figure('absent', absent),
      ' × 2 = ',
      figure('absent.twofold', absent * 2),
      isSevere ? ' is at least ' : ' is less than ',
      figure('possible', possible),
      '.',
    ],
  ];
  if (unread !== 0) lines.push(['This is of the sessions that were read.']);
  return { lines, codes: [] };
}

/** "3 of 11, 27.3 %": what was missed of what was possible. */
export function missedSaid(name: string, absent: number, possible: number): Said {
  const counts: Said = [figure(`${name}.absent`, absent), ' of ', figure(`${name}.possible`, possible)];
  return possible === 0 ? counts : [...counts, ', ', rateFigure(`${name}.percent`, absent, possible), ' %'];
}
