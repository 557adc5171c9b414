/** Owns the log of changed marks: original, amended, reason, date, name and position, as a register must keep them. */

import { addDays, isSchoolDay, type SessionName, schoolDays, schoolDaysBefore } from './calendar.ts';
import { clockText } from './clock.ts';
import { attendanceOfficer } from './names.ts';
import { type Random, randomFor } from './prng.ts';
import type { Pupil } from './roll.ts';
import type { TermSheet } from './term-sheet.ts';

export interface Amendment {
  pupil: string;
  date: string;
  session: SessionName;
  original: string;
  amended: string;
  reason: string;
  /** Nothing where the log has lost it, like name and position. */
  amendedOn: string;
  /** HH:MM */
  amendedAt: string;
  name: string;
  position: string;
}

/** Who said it and what: put together, so that two entries seldom have the same words. */
const reasons: Readonly<Record<string, readonly (readonly string[])[]>> = {
  I: [
    ['Mother rang', 'Father rang', 'Grandmother rang', 'Note from home', 'Stepfather rang', 'Carer rang'],
    ['sickness in the night', 'heavy cold', 'migraine', 'high temperature', 'stomach pains', 'chest infection'],
  ],
  M: [
    ['Appointment card seen', 'Letter seen', 'Text from the clinic seen'],
    ['dentist', 'orthodontist', 'eye clinic', 'hospital'],
  ],
  O: [
    ['Five school days gone', 'Limit reached'],
    [
      'three calls without an answer',
      'two letters without an answer',
      'message left, nobody rang back',
      'no reason came',
    ],
  ],
  U: [
    ['Signed in at the office', 'Came to reception'],
    ['after the register closed', 'once registration was over', 'when lessons had begun'],
  ],
};

/** Where the reasons of a day come from must not move the marks, so they have a stream of their own. */
function reasonFor(code: string, random: Random): string | undefined {
  return reasons[code]?.map((choices) => random.pick(choices)).join(': ');
}

/** In office hours; today only in the little of the day that has passed. */
function timeOfChange(date: string, random: Random): string {
  const isToday = date === '2026-11-20';
  return clockText(isToday ? random.int(9 * 60 + 19, 9 * 60 + 25) : random.int(9 * 60 + 40, 15 * 60 + 30));
}

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
      const words = randomFor(seed, `amendment ${pupil.id} ${date}`);
      const reason = reasonFor(code, words);
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
        amendedAt: timeOfChange(amendedOn(date, code), words),
        ...attendanceOfficer,
      });
    }
  }
  return amendments;
}

export interface LoggedAmendment extends Amendment {
  who: Pupil;
}

/** The stretch of the log that every product shows: Year 8, changes of the last three weeks. */
export const amendmentLogSpan = { year: 8, from: '2026-11-02', to: '2026-11-20' };

/** What of the book the log is drawn from. */
interface Logbook {
  school: { amendments: readonly Amendment[]; pupils: ReadonlyMap<string, Pupil> };
}

/** Newest change first; a change without a day stands at the end. */
export function amendmentLog(book: Logbook): LoggedAmendment[] {
  const { year, from, to } = amendmentLogSpan;
  const stamp = (entry: Amendment): string => `${entry.amendedOn} ${entry.amendedAt}`;
  return book.school.amendments
    .flatMap((entry): LoggedAmendment[] => {
      const who = book.school.pupils.get(entry.pupil);
      const when = entry.amendedOn === '' ? from : entry.amendedOn;
      return who?.year === year && when >= from && when <= to ? [{ ...entry, who }] : [];
    })
    .sort((a, b) => (stamp(a) === stamp(b) ? 0 : stamp(a) < stamp(b) ? 1 : -1));
}
