/**
 * Why an MIS may count a pupil's sessions otherwise than the national method does: each reason with what it adds to, or takes
 * from, attended and possible. Owns that list; which of them explains a printed figure is found elsewhere.
 */
import { codeClass, type Mark } from '../attendance';

export type Counts = { attended: number; possible: number };

/** A change to our counts that would give the MIS's. `about` is shared by reasons that cannot both be so. */
export type Reason = Counts & {
  id: string;
  about: string;
  /** So many sessions are meant. */
  sessions: number;
  /** "D as present" */
  short: string;
  /** "D (at another school where registered) counted as present" */
  words: string;
};

type Rule = Pick<Reason, 'id' | 'about' | 'short' | 'words' | 'attended' | 'possible'> & {
  codes: readonly string[] | null;
};

const TWO_WAYS = { present: [1, 1], absent: [0, 1] } as const;

/** Outside the possible sessions by the national method; an MIS may count it as present, or as absent. */
function counted(about: string, codes: readonly string[] | null, name: string, how: 'present' | 'absent'): Rule {
  const [attended, possible] = TWO_WAYS[how];
  const short = `${codes === null ? 'blank' : about} as ${how}`;
  return { id: `${about}-${how}`, about, codes, short, words: `${name} counted as ${how}`, attended, possible };
}

const rule = (
  id: string,
  about: string,
  codes: readonly string[],
  [attended, possible]: readonly [number, number],
  short: string,
  words: string,
): Rule => ({ id, about, codes, attended, possible, short, words });

const ELSEWHERE = ['B', 'K', 'P', 'V', 'W'];
const UNABLE = ['Q', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7', 'Y'];
const DUAL = 'D (at another school where registered)';
const BLANK = 'sessions without a mark';
const NOT_REQUIRED = 'X (not required to attend)';
const UNABLE_NAME = 'Q and Y codes (unable to attend)';
const NOT_ON_ROLL = 'Z (not on roll: before admission, or after leaving)';
const CLOSED = '# (planned closure)';

/** In the order in which they are met with: the first is the likeliest. Null codes: what is no code at all. */
const RULES: readonly Rule[] = [
  counted('D', ['D'], DUAL, 'present'),
  counted('unmarked', null, BLANK, 'present'),
  counted('unmarked', null, BLANK, 'absent'),
  rule('N-left-out', 'N', ['N'], [0, -1], 'N left out', 'N (no reason yet) left out of possible sessions'),
  counted('X', ['X'], NOT_REQUIRED, 'absent'),
  counted('Z', ['Z'], NOT_ON_ROLL, 'absent'),
  counted('Z', ['Z'], NOT_ON_ROLL, 'present'),
  rule('L-absent', 'L', ['L'], [-1, 0], 'L as absent', 'L (late) counted as absent'),
  rule('U-present', 'U', ['U'], [1, 0], 'U as present', 'U (late after the close) counted as present'),
  rule('J-absent', 'J', ['J'], [-1, 0], 'J as absent', 'the withdrawn J (interview) counted as absent'),
  rule('J-left-out', 'J', ['J'], [-1, -1], 'J left out', 'the withdrawn J (interview) left out'),
  rule('H-left-out', 'H', ['H'], [0, -1], 'H left out', 'the withdrawn H (holiday) left out'),
  rule('H-present', 'H', ['H'], [1, 0], 'H as present', 'the withdrawn H (holiday) counted as present'),
  counted('Q/Y', UNABLE, UNABLE_NAME, 'absent'),
  counted('Q/Y', UNABLE, UNABLE_NAME, 'present'),
  rule('C2-left-out', 'C2', ['C2'], [0, -1], 'C2 left out', 'C2 (part-time timetable) left out of possible sessions'),
  rule('J1-present', 'J1', ['J1'], [1, 0], 'J1 as present', 'J1 (interview) counted as present, as J was'),
  rule('N-present', 'N', ['N'], [1, 0], 'N as present', 'N (no reason yet) counted as present'),
  counted('D', ['D'], DUAL, 'absent'),
  rule(
    'elsewhere-absent',
    'elsewhere',
    ELSEWHERE,
    [-1, 0],
    'B K P V W absent',
    'B, K, P, V and W (attending elsewhere) counted as absent',
  ),
  rule(
    'elsewhere-left-out',
    'elsewhere',
    ELSEWHERE,
    [-1, -1],
    'B K P V W left out',
    'B, K, P, V and W (attending elsewhere) left out',
  ),
  counted('#', ['#'], CLOSED, 'absent'),
  counted('#', ['#'], CLOSED, 'present'),
  counted('X', ['X'], NOT_REQUIRED, 'present'),
];

/** Every reason that would change the counts of these marks. */
export function reasonsOf(marks: readonly Mark[]): Reason[] {
  const codes = new Map<string, number>();
  let unmarked = 0;
  for (const { code, date } of marks) {
    if (codeClass(code, date) === null) unmarked += 1;
    else codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  return RULES.flatMap(({ codes: meant, ...one }) => {
    const sessions = meant === null ? unmarked : meant.reduce((sum, code) => sum + (codes.get(code) ?? 0), 0);
    return sessions === 0 ? [] : [reasonFor(one, sessions)];
  });
}

function reasonFor(one: Omit<Rule, 'codes'>, sessions: number): Reason {
  return { ...one, sessions, attended: one.attended * sessions || 0, possible: one.possible * sessions || 0 };
}

/** A reason about sessions that bear no mark, so many of them. */
export function reasonOfSessions(
  { id, about, short, words }: Pick<Reason, 'id' | 'about' | 'short' | 'words'>,
  sessions: number,
  how: 'present' | 'absent',
): Reason {
  const [attended, possible] = TWO_WAYS[how];
  return { id, about, short, words, sessions, attended: attended * sessions, possible: possible * sessions };
}
