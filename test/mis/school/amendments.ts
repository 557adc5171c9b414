/** Owns the log of changed marks: original, amended, reason, date, name and position, as a register must keep them. */

import { addDays, isSchoolDay, type SessionName, schoolDays, schoolDaysBefore } from './calendar.ts';
import { attendanceOfficer } from './names.ts';
import { randomFor } from './prng.ts';
import type { Pupil } from './roll.ts';
import type { TermSheet } from './term-sheet.ts';

export interface Amendment {
  pupil: string;
  date: string;
  session: SessionName;
  original: string;
  amended: string;
  reason: string;
  amendedOn: string;
  name: string;
  position: string;
}

const reasons: Readonly<Record<string, string>> = {
  I: 'Parent telephoned: ill',
  M: 'Appointment card brought in',
  O: 'No reason given after five school days',
  U: 'Office sign-in after registration closed',
};

/** The day the change was made: soon after for a reason that came in, five school days later for one that never did. */
function amendedOn(date: string, code: string): string {
  const wait = code === 'O' ? 5 : code === 'U' ? 0 : 1;
  const later = schoolDays.filter((day) => day > date)[wait - 1];
  return wait === 0 ? date : (later ?? addDays(date, 1));
}

export function amendmentsOf(
  pupils: ReadonlyMap<string, Pupil>,
  sheets: ReadonlyMap<string, TermSheet>,
  seed: number,
): Amendment[] {
  const amendments: Amendment[] = [];
  for (const pupil of pupils.values()) {
    const random = randomFor(seed, `amendments ${pupil.id}`);
    let before = '';
    for (const date of schoolDaysBefore('2026-11-20', schoolDays.length).filter(isSchoolDay)) {
      const code = sheets.get(pupil.id)?.get(date, 'AM')?.code ?? '';
      const reason = reasons[code];
      const firstDay = code !== before;
      before = code;
      if (reason === undefined || !firstDay || !random.chance(code === 'O' ? 0.9 : 0.35)) continue;
      amendments.push({
        pupil: pupil.id,
        date,
        session: 'AM',
        original: 'N',
        amended: code,
        reason,
        amendedOn: amendedOn(date, code),
        ...attendanceOfficer,
      });
    }
  }
  return amendments;
}
