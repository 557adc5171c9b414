/** Owns Daybook's own vocabulary: it shows no codes, only words and icons, and keeps a mapping to codes for itself. */

import type { SessionName } from '../school/calendar.ts';
import { type Entry, presentCode } from '../school/entry.ts';

export type IconName =
  | 'tick'
  | 'clock'
  | 'door'
  | 'cross'
  | 'question'
  | 'plus'
  | 'card'
  | 'plane'
  | 'bus'
  | 'pause'
  | 'none';

export interface Reason {
  /** What the drop-down sends. */
  key: string;
  words: string;
  icon: IconName;
  code: string;
  /** Understood in old marks, not in the drop-down. */
  old?: true;
}

/** "present" stands for / in the morning and \ in the afternoon. */
export const reasons: readonly Reason[] = [
  { key: 'present', words: 'Present', icon: 'tick', code: '/' },
  { key: 'late', words: 'Late', icon: 'clock', code: 'L' },
  { key: 'after-close', words: 'Arrived after registration closed', icon: 'door', code: 'U' },
  { key: 'no-reason', words: 'No reason yet', icon: 'question', code: 'N' },
  { key: 'illness', words: 'Illness', icon: 'plus', code: 'I' },
  { key: 'appointment', words: 'Medical appointment', icon: 'card', code: 'M' },
  { key: 'absent', words: 'Unauthorised absence', icon: 'cross', code: 'O' },
  { key: 'holiday-refused', words: 'Holiday (not agreed)', icon: 'plane', code: 'G' },
  { key: 'holiday-agreed', words: 'Holiday (agreed)', icon: 'plane', code: 'H', old: true },
  { key: 'leave', words: 'Exceptional leave', icon: 'card', code: 'C' },
  { key: 'performance', words: 'Performance leave', icon: 'card', code: 'C1' },
  { key: 'part-time', words: 'Part-time timetable', icon: 'pause', code: 'C2' },
  { key: 'suspended', words: 'Suspended', icon: 'cross', code: 'E' },
  { key: 'interview', words: 'Interview leave', icon: 'card', code: 'J1' },
  { key: 'observance', words: 'Religious observance', icon: 'card', code: 'R' },
  { key: 'study', words: 'Study leave', icon: 'card', code: 'S' },
  { key: 'travelling', words: 'Parent travelling for work', icon: 'bus', code: 'T' },
  { key: 'off-site', words: 'Educated off site', icon: 'bus', code: 'B' },
  { key: 'council', words: 'Council-arranged provision', icon: 'bus', code: 'K' },
  { key: 'sport', words: 'Sporting activity', icon: 'bus', code: 'P' },
  { key: 'visit', words: 'Educational visit', icon: 'bus', code: 'V' },
  { key: 'work', words: 'Work experience', icon: 'bus', code: 'W' },
  { key: 'other-school', words: 'At other registered school', icon: 'bus', code: 'D' },
  { key: 'not-required', words: 'Not required to attend', icon: 'pause', code: 'X' },
  { key: 'access', words: 'Access arrangements not made', icon: 'pause', code: 'Q' },
  { key: 'transport', words: 'Transport not available', icon: 'pause', code: 'Y1' },
  { key: 'disruption', words: 'Travel disruption', icon: 'pause', code: 'Y2' },
  { key: 'part-closed', words: 'Part of school closed', icon: 'pause', code: 'Y3' },
  { key: 'closed', words: 'School unexpectedly closed', icon: 'pause', code: 'Y4' },
  { key: 'custody', words: 'In custody', icon: 'pause', code: 'Y5' },
  { key: 'health', words: 'Public health guidance', icon: 'pause', code: 'Y6' },
  { key: 'unavoidable', words: 'Other unavoidable cause', icon: 'pause', code: 'Y7' },
  { key: 'planned-closure', words: 'Planned closure', icon: 'pause', code: '#' },
  { key: 'interview-old', words: 'Interview', icon: 'card', code: 'J', old: true },
  { key: 'unable', words: 'Unable to attend', icon: 'pause', code: 'Y', old: true },
  { key: 'not-on-roll', words: 'Not on roll yet', icon: 'pause', code: 'Z' },
];

export const notMarked = { words: 'Not marked', icon: 'none' as IconName };

const byCode = new Map(reasons.map((reason) => [reason.code, reason]));
const byKey = new Map(reasons.map((reason) => [reason.key, reason]));

/** Daybook takes a Cyrillic or Greek letter for the code it looks like when it brings marks in, as imports do. */
const lookAlikes: Readonly<Record<string, string>> = {
  '\u0412': 'B',
  '\u0421': 'C',
  '\u0415': 'E',
  '\u0406': 'I',
  '\u041c': 'M',
  '\u041e': 'O',
  '\u0420': 'P',
  '\u0422': 'T',
  '\u0425': 'X',
  '\u0396': 'Z',
};

export function reasonOf(entry: Entry | null): Reason | null {
  if (entry === null) return null;
  const code = entry.code === '\\' ? '/' : (lookAlikes[entry.code] ?? entry.code);
  return byCode.get(code) ?? { key: 'unknown', words: 'Unknown mark', icon: 'none', code: entry.code, old: true };
}

/** A reason that was not touched keeps the code it had, whatever that was; "unknown" has no other. */
export function codeFor(key: string, session: SessionName, before: Entry | null): string {
  if (before !== null && reasonOf(before)?.key === key) return before.code;
  const reason = byKey.get(key);
  if (!reason) return '';
  return reason.key === 'present' ? presentCode(session) : reason.code;
}
