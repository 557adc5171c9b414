/** Owns the sheet behind every page of parts: pupils by sessions, taken from the book. Knows no grid library and no page. */

import type { AttendanceBook } from '../school/attendance-book.ts';
import { addDays, isSchoolDay, type SessionName, sessionNames, shortDate } from '../school/calendar.ts';
import { clockText } from '../school/clock.ts';
import { offeredCodes } from '../school/codes.ts';
import { type Entry, minutesLate } from '../school/entry.ts';
import type { Form, Pupil } from '../school/roll.ts';

/** The morning that every page of parts is about. */
export const shownSession: { date: string; session: SessionName } = { date: '2026-11-20', session: 'AM' };

export interface SheetSession {
  /** A column's name: s1, s2 ... Only the headings say which day it is, as in a product made for people. */
  key: string;
  date: string;
  session: SessionName;
}

/** The school days of so many weeks, the shown one last; weeks without school fall out. */
export function sessionsOfWeeks(mondays: readonly string[]): SheetSession[] {
  return mondays
    .flatMap((monday) => [0, 1, 2, 3, 4].map((offset) => addDays(monday, offset)))
    .filter(isSchoolDay)
    .flatMap((date) => sessionNames.map((session) => ({ date, session })))
    .map((place, index) => ({ key: `s${index + 1}`, ...place }));
}

export function pupilsOfYear(book: AttendanceBook, year: number): Pupil[] {
  return book.school.forms.filter((form) => form.year === year).flatMap((form) => form.pupils);
}

export function shownForm(book: AttendanceBook): Form {
  const form = book.school.formBySlug.get('8-Birch');
  if (!form) throw new Error('no form 8 Birch');
  return form;
}

/** "Saved 09:12 by Mrs Adair", as the register of a form says it. */
export function savedText(book: AttendanceBook): string {
  const { date, session } = shownSession;
  const { taken, savedAt, savedBy } = book.register(shownForm(book), date, session);
  return taken ? `Saved ${savedAt} by ${savedBy}` : 'Not saved';
}

function cellOf(entry: Entry | null, session: SessionName): object {
  return {
    code: entry?.code ?? '',
    arrived: entry === null || entry.arrival === null ? '' : clockText(entry.arrival),
    minutes: minutesLate(entry, session) ?? '',
    comment: entry?.comment ?? '',
  };
}

/** What a page's own script asks for and puts into its grid. */
export function sheetAnswer(book: AttendanceBook, pupils: readonly Pupil[], sessions: readonly SheetSession[]): object {
  const dates = [...new Set(sessions.map(({ date }) => date))];
  const shown = sessions.find(({ date, session }) => date === shownSession.date && session === shownSession.session);
  return {
    shown: shown?.key ?? '',
    days: dates.map((date) => ({
      header: shortDate(date),
      sessions: sessions.filter((one) => one.date === date).map(({ key, session }) => ({ key, session })),
    })),
    codes: offeredCodes,
    rows: pupils.map((pupil) => ({
      id: pupil.id,
      admissionNumber: pupil.admissionNumber,
      surname: pupil.surname,
      forename: pupil.forename,
      form: pupil.form,
      cells: Object.fromEntries(
        sessions.map(({ key, date, session }) => [key, cellOf(book.mark(pupil, date, session), session)]),
      ),
    })),
  };
}
