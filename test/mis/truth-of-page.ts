/** Owns what of the planted list stands on one page of one product. */

import type { AttendanceBook } from './school/attendance-book.ts';
import { type SessionName, schoolDaysBefore } from './school/calendar.ts';
import { clockMinutes } from './school/clock.ts';
import { closes, lateAfter } from './school/entry.ts';
import type { CheckId } from './school/planted-faults.ts';
import type { Form, Pupil } from './school/roll.ts';
import type { PlantedFault } from './school/school.ts';
import type { System } from './systems.ts';
import type { Planted } from './truth-file.ts';

/** These are about a register; a pupil's history says nothing of them. */
const ofRegistersOnly: readonly CheckId[] = ['blank-mark', 'register-overdue', 'register-open-too-long'];

/**
 * One planted fault as this product can show it.
 * - In words, / and \ are both "Present", and a look-alike letter was taken for its code on import: neither can be seen.
 * - In minutes late, an arrival before 09:00 or 14:10 leaves no trace: a U of 14:05 is then a U without an arrival.
 */
function asShown(fault: PlantedFault, system: System, shown: boolean): Planted[] {
  const arrival = clockMinutes(fault.arrival);
  const traceless = system.showsMinutes && arrival !== null && arrival < lateAfter[fault.session];
  return fault.checks
    .filter((check) => !(system.showsWords && (check === 'am-pm-symbol-swapped' || check === 'code-unknown-glyph')))
    .map((check) => ({
      check,
      pupil: fault.pupil,
      date: fault.date,
      session: fault.session,
      outcome: fault.indeterminate || (traceless && check === 'u-before-close') ? 'indeterminate' : 'breach',
      shown,
    }));
}

export function registerFaults(
  book: AttendanceBook,
  system: System,
  form: Form,
  date: string,
  session: SessionName,
): Planted[] {
  const earlier = schoolDaysBefore(date, system.earlierDays);
  const now = book.clock.london();
  const isOpen = !book.isTaken(form, date, session) && date === now.date;
  const ofRegister: CheckId[] = [
    ...(isOpen && now.minutes > lateAfter[session] ? (['register-overdue'] as const) : []),
    ...(isOpen && now.minutes >= closes[session] ? (['register-open-too-long'] as const) : []),
  ];
  const planted = book.school.faults.flatMap((fault) => {
    if (fault.form !== form.name || !book.isTaken(form, fault.date, fault.session)) return [];
    if (fault.date === date && fault.session === session) return asShown(fault, system, true);
    if (!earlier.includes(fault.date)) return [];
    return asShown(fault, system, false).filter(({ check }) => !ofRegistersOnly.includes(check));
  });
  const late = ofRegister.map(
    (check): Planted => ({ check, pupil: null, date, session, outcome: 'breach', shown: true }),
  );
  return [...late, ...planted];
}

export function historyFaults(book: AttendanceBook, system: System, pupil: Pupil): Planted[] {
  const form = book.school.formBySlug.get(pupil.form.replace(' ', '-'));
  return book.school.faults
    .filter((fault) => fault.pupil === pupil.id && form && book.isTaken(form, fault.date, fault.session))
    .flatMap((fault) => asShown(fault, system, true))
    .filter(({ check }) => !ofRegistersOnly.includes(check));
}
