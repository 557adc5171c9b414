/** A printed percentage that rounding has put on the other side of one of the policy's lines. */
import type { Printed } from '../../pages/reading';
import { type AttendanceLine, asLine, attendanceAt, ownLines, preciseWords, rewardLines } from '../attendance-line';
import { type AttendanceRate, meetsLine, sessionsWords } from '../attendance-rate';
import { breach, defineCheck, unknown } from '../check';
import { onWeekdays, type PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'att-displayed-rounding',
  page: 'history',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['attendance'],
  title: 'A rounded percentage hides a line',
  policy: ({ policy }) => {
    const lines = [...ownLines(policy), asLine(policy.own('contactAt')), ...rewardLines(policy.own('rewards'))].filter(
      (line) => line !== null,
    );
    return lines.length === 0 ? null : lines;
  },
  run({ reading, facts }, lines) {
    if (reading.kind !== 'history') return null;
    const text = reading.printed?.percent ?? '';
    const shown = shownPercent(text);
    if (shown === null) return null;
    const exact = exactRate(reading.printed, facts.rate);
    if (exact === null) return isNearLine(facts.rate, lines) ? unknown('exact figures') : null;
    if (!isRoundingOf(shown, exact)) return null;
    const asShown: ExactRate = { kind: 'exact', attended: shown.digits, possible: 100 * shown.unit };
    const line = lines.find((one) => meetsLine(asShown, one) !== meetsLine(exact, one));
    if (line === undefined) return null;
    return breach({
      message: `The page prints ${text.replace(/\s*%$/, '')} %; exactly it is ${preciseWords(exact)}, ${sessionsWords(exact)}. The line at ${attendanceAt(line)} % lies between.`,
      action: 'Go by the exact figure.',
      policy: line,
      facts: { ...exact, printed: text, line: attendanceAt(line) },
      notes: facts.notes,
    });
  },
});

type ExactRate = Extract<AttendanceRate, { kind: 'exact' }>;

/** A printed percentage is `digits / unit`: 900 tenths for "90.0". */
type Shown = { digits: number; unit: number };

function shownPercent(text: string): Shown | null {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?\s*%?$/.exec(text) ?? [];
  return whole === undefined ? null : { digits: Number(whole + decimals), unit: 10 ** decimals.length };
}

/** The sessions that the page prints beside its percentage, else those that were counted. */
function exactRate(printed: Printed | undefined, counted: AttendanceRate | null): ExactRate | null {
  const { attended, possible } = printed ?? {};
  if (attended !== undefined && possible !== undefined)
    return possible > 0 ? { kind: 'exact', attended, possible } : null;
  return counted?.kind === 'exact' ? counted : null;
}

/** Less than one of its last digits apart. What is further apart was counted over other sessions, not rounded. */
function isRoundingOf({ digits, unit }: Shown, { attended, possible }: ExactRate): boolean {
  return Math.abs(digits * possible - 100 * unit * attended) < possible;
}

function isNearLine(rate: AttendanceRate | null, lines: readonly AttendanceLine[]): boolean {
  return rate !== null && lines.some((line) => meetsLine(rate, line) === 'unsure');
}

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    printed: { percent: '90.0', attended: 226, possible: 251 },
    expect: { severity: 'info', says: '90.04 %', facts: { line: 90 } },
    why: 'law trap 2: prints 90.0 and is not persistent',
  },
  {
    policy: 'wessex',
    printed: { percent: '90.0 %', attended: 342, possible: 380 },
    expect: null,
    why: 'exactly 90: both say persistent',
  },
  {
    policy: 'ludlow',
    printed: { percent: '96', attended: 191, possible: 200 },
    expect: { says: 'prints 96 %', facts: { line: 96 } },
    why: 'without decimals 95.5 looks like 96',
  },
  {
    policy: 'wessex',
    printed: { percent: '99.0%', attended: 296, possible: 299 },
    expect: { says: '98.997 %', facts: { line: 99 } },
    why: 'falls short of the reward that the printed 99.0 promises',
  },
  {
    policy: 'otw',
    printed: { percent: '92.4', attended: 194, possible: 210 },
    expect: null,
    why: 'rounded, and no line near',
  },
  {
    policy: 'wessex',
    printed: { percent: '97.5', attended: 171, possible: 190 },
    expect: null,
    why: 'so far apart they are counts of different sessions, no rounding',
  },
  {
    policy: 'wessex',
    marks: { ...onWeekdays('2026-09-07', 30, '/ \\'), ...onWeekdays('2026-11-02', 15, '/ \\') },
    printed: { percent: '100' },
    expect: null,
    why: 'nothing is rounded',
  },
  { policy: 'wessex', printed: { attended: 226, possible: 251 }, expect: null, why: 'no percentage is printed' },
  {
    policy: 'wessex',
    printed: { percent: '90.0' },
    expect: { outcome: 'indeterminate', missing: ['exact figures'] },
    why: 'near a line, and no sessions to work it out from',
  },
  { policy: 'wessex', printed: { percent: '92.0' }, expect: null, why: 'no sessions, and no line near' },
];
