/** Owns one mark: what the MIS stores about one pupil in one session, and how lateness is told in minutes. */

import type { SessionName } from './calendar.ts';

export interface Entry {
  code: string;
  /** Minutes after midnight, or null where no arrival was noted. */
  arrival: number | null;
  comment: string;
  recordedBy: string;
  /** Entered ahead of the session (leave, trips), so it shows before the register is taken. */
  planned: boolean;
}

/** Minutes late are counted from here; also the time by which a register is due. */
export const lateAfter: Readonly<Record<SessionName, number>> = { AM: 9 * 60, PM: 14 * 60 + 10 };

/** The first minute in which a register is closed: the policy's 09:15 is outside, its 14:10 inside. */
export const closes: Readonly<Record<SessionName, number>> = { AM: 9 * 60 + 15, PM: 14 * 60 + 11 };

export function presentCode(session: SessionName): string {
  return session === 'AM' ? '/' : '\\';
}

/** Null also for an arrival before the late-after time: a product that shows minutes has nothing to show then. */
export function minutesLate(entry: Entry | null, session: SessionName): number | null {
  if (entry === null || entry.arrival === null || entry.arrival < lateAfter[session]) return null;
  return entry.arrival - lateAfter[session];
}
