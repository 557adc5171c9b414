/**
 * National attendance codes as dated data: which codes exist on a date and how each counts.
 * Owns the tables and nothing else; how a school's own policy names codes belongs to `policy`.
 *
 * Sources: School Attendance (Pupil Registration) (England) Regulations 2024, reg 10, in force 19 August 2024, with the
 * statistical class of each code from the statutory guidance; before that the 2006 Regulations and their guidance, in
 * which code D was already outside possible attendances.
 */
import type { IsoDate } from './mark';

/**
 * How a code counts.
 * `present` and `elsewhere` attend; `authorised` and `unauthorised` are absent; `not-possible` and `administrative`
 * are outside every total.
 */
export type CodeClass = 'present' | 'elsewhere' | 'authorised' | 'unauthorised' | 'not-possible' | 'administrative';

/** The day on which the 2024 Regulations came into force. */
export const REGULATIONS_2024_FROM: IsoDate = '2024-08-19';

type CodeTable = { from: IsoDate | null; classes: ReadonlyMap<string, CodeClass> };

function table(from: IsoDate | null, rows: Partial<Record<CodeClass, string>>): CodeTable {
  const classes = new Map<string, CodeClass>();
  for (const [codeClass, codes] of Object.entries(rows))
    for (const code of codes.split(' ')) classes.set(code, codeClass as CodeClass);
  return { from, classes };
}

/**
 * Withdrawn in August 2024 (H, J, Y) yet still in the Department's own 2025/26 figures with their old class, so that
 * they keep it here; that they should not be used is for a check to say.
 */
export const WITHDRAWN_2024: ReadonlySet<string> = new Set(['H', 'J', 'Y']);

/** Newest first. */
const TABLES: readonly CodeTable[] = [
  table(REGULATIONS_2024_FROM, {
    present: '/ \\ L',
    elsewhere: 'K V P W B J',
    authorised: 'C C1 C2 E I J1 M R S T H',
    unauthorised: 'G N O U',
    'not-possible': 'D Q X Y Y1 Y2 Y3 Y4 Y5 Y6 Y7',
    administrative: 'Z #',
  }),
  table(null, {
    present: '/ \\ L',
    elsewhere: 'B J P V W',
    authorised: 'C E H I M R S T',
    unauthorised: 'G N O U',
    'not-possible': 'D X Y',
    administrative: 'Z #',
  }),
];

/** The classes in force on a date. Fetch it once for a run of marks of one period. */
export function codeTableOn(on: IsoDate): ReadonlyMap<string, CodeClass> {
  for (const { from, classes } of TABLES) if (from === null || on >= from) return classes;
  throw new RangeError(`no code table for ${on}`);
}

/**
 * How a code counts on a date; null for a blank, `-`, `*` and anything else that is no code on that date.
 * Codes are case-sensitive: a page's lower case is the reader's business.
 */
export function codeClass(code: string, on: IsoDate): CodeClass | null {
  return codeTableOn(on).get(code) ?? null;
}

/** Every code of the table in force on a date, withdrawn ones included. */
export function codesOn(on: IsoDate): string[] {
  return [...codeTableOn(on).keys()];
}

/** Whether the code was withdrawn nationally before this date (H, J and Y after 18 August 2024). */
export function isWithdrawn(code: string, on: IsoDate): boolean {
  return on >= REGULATIONS_2024_FROM && WITHDRAWN_2024.has(code);
}
