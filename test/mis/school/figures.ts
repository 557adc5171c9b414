/** Owns the sums the products print: attendance over possible sessions, and totals of a register. */

import { type CodeClass, codeOf } from './codes.ts';
import type { Entry } from './entry.ts';

export interface Attendance {
  attended: number;
  possible: number;
  authorised: number;
  unauthorised: number;
  lates: number;
  /** One decimal place, or a dash where no session was possible. */
  percent: string;
}

export function classOf(entry: Entry | null): CodeClass | null {
  return entry === null ? null : (codeOf(entry.code)?.class ?? null);
}

/** Marks outside the code table count nowhere, like the ones that make a session not possible. */
export function attendanceOf(entries: readonly (Entry | null)[]): Attendance {
  const count = (...wanted: CodeClass[]): number =>
    entries.filter((entry) => wanted.some((one) => one === classOf(entry))).length;
  const attended = count('present', 'elsewhere');
  const authorised = count('authorised');
  const unauthorised = count('unauthorised');
  const possible = attended + authorised + unauthorised;
  const lates = entries.filter((entry) => entry?.code === 'L').length;
  const percent = possible === 0 ? '–' : ((100 * attended) / possible).toFixed(1);
  return { attended, possible, authorised, unauthorised, lates, percent };
}

export interface RegisterTotals {
  present: number;
  late: number;
  authorised: number;
  unauthorised: number;
  noReason: number;
  elsewhere: number;
  notMarked: number;
  onRoll: number;
}

export function totalsOf(entries: readonly (Entry | null)[]): RegisterTotals {
  const ofClass = (wanted: CodeClass): number => entries.filter((entry) => classOf(entry) === wanted).length;
  const ofCode = (code: string): number => entries.filter((entry) => entry?.code === code).length;
  return {
    present: ofClass('present') - ofCode('L'),
    late: ofCode('L'),
    authorised: ofClass('authorised'),
    unauthorised: ofClass('unauthorised') - ofCode('N'),
    noReason: ofCode('N'),
    elsewhere: ofClass('elsewhere'),
    notMarked: entries.filter((entry) => entry === null).length,
    onRoll: entries.length,
  };
}
