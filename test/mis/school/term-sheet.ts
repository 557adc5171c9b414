/** Owns one pupil's sheet for the term: two sessions for every school day, each with what was entered for it. */

import { type SessionName, schoolDays, sessionNames } from './calendar.ts';
import { type Entry, presentCode } from './entry.ts';

const dayIndex = new Map(schoolDays.map((date, index) => [date, index]));

function slotOf(date: string, session: SessionName): number | null {
  const index = dayIndex.get(date);
  return index === undefined ? null : index * 2 + (session === 'AM' ? 0 : 1);
}

export class TermSheet {
  private readonly slots: (Entry | null)[];

  constructor(recordedBy: string) {
    const usual = sessionNames.map(
      (session): Entry => ({ code: presentCode(session), arrival: null, comment: '', recordedBy, planned: false }),
    );
    this.slots = schoolDays.flatMap(() => usual);
  }

  get(date: string, session: SessionName): Entry | null {
    const slot = slotOf(date, session);
    return slot === null ? null : (this.slots[slot] ?? null);
  }

  set(date: string, session: SessionName, entry: Entry | null): void {
    const slot = slotOf(date, session);
    if (slot === null) throw new Error(`no session ${date} ${session}`);
    this.slots[slot] = entry;
  }

  /** Nothing but an ordinary present mark stands here, so something may still happen to it. */
  isUsual(date: string, session: SessionName): boolean {
    const entry = this.get(date, session);
    return entry !== null && entry.code === presentCode(session) && entry.arrival === null;
  }
}
