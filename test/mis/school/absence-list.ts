/** Owns the lists that the office works from in the morning: who of the year is not in school, and who was signed out. */

import type { AttendanceBook } from './attendance-book.ts';
import { schoolDays } from './calendar.ts';
import { clockText } from './clock.ts';
import { classOf } from './figures.ts';
import {
  type Notice,
  noNotice,
  type PlantedAbsence,
  plantedAbsences,
  plantedSignOuts,
  type SignOut,
} from './planted-absences.ts';
import { randomFor } from './prng.ts';
import type { Form, Pupil } from './roll.ts';
import { findPupil } from './school.ts';

export interface AbsenceLine {
  who: Pupil;
  code: string;
  notice: Notice;
  /** HH:MM, or nothing for a pupil who has not come. */
  arrivedAt: string;
  signedOut: SignOut | null;
}

export interface SignOutLine {
  who: Pupil;
  signedOut: SignOut;
}

/** Nothing the list shows depends on another day. */
export const absenceDay = { date: '2026-11-20', session: 'AM', year: 8 } as const;

const illnesses = ['Sickness bug', 'Heavy cold', 'Migraine', 'Tonsillitis', 'Stomach pains'];

function yearForms(book: AttendanceBook): Form[] {
  return book.school.forms.filter((form) => form.year === absenceDay.year);
}

/** Told in good time, by the form, with a reason and a day: what nobody wrote by hand is in order. */
function orderlyNotice(pupil: Pupil, code: string): Notice {
  if (code !== 'I') return noNotice;
  const random = randomFor(Number(pupil.id), 'notice of absence');
  return {
    reportedAt: clockText(random.int(7 * 60 + 35, 8 * 60 + 38)),
    channel: 'Online form',
    reason: random.pick(illnesses),
    returnOn: random.pick(schoolDays.filter((date) => date > absenceDay.date).slice(0, 2)),
  };
}

function plantedFor(form: Form, pupil: Pupil): PlantedAbsence | undefined {
  return plantedAbsences.find((one) => one.form === form.name && findPupil(form, one).id === pupil.id);
}

export function absenceList(book: AttendanceBook): AbsenceLine[] {
  const { date, session } = absenceDay;
  return yearForms(book).flatMap((form) =>
    form.pupils.flatMap((who): AbsenceLine[] => {
      const entry = book.mark(who, date, session);
      const kind = classOf(entry);
      if (entry === null || (kind !== 'authorised' && kind !== 'unauthorised')) return [];
      const planted = plantedFor(form, who);
      const notice = planted?.notice ?? orderlyNotice(who, entry.code);
      const arrivedAt = entry.arrival === null ? '' : clockText(entry.arrival);
      return [{ who, code: entry.code, notice, arrivedAt, signedOut: planted?.signedOut ?? null }];
    }),
  );
}

/** In the order of leaving. */
export function signOutList(book: AttendanceBook): SignOutLine[] {
  return [...plantedAbsences, ...plantedSignOuts]
    .flatMap((one): SignOutLine[] => {
      const form = book.school.forms.find((candidate) => candidate.name === one.form);
      return form && one.signedOut ? [{ who: findPupil(form, one), signedOut: one.signedOut }] : [];
    })
    .sort((a, b) => (a.signedOut.at < b.signedOut.at ? -1 : 1));
}
