/** Owns the JSON that Meridian's page asks for: a register, a pupil's term, the list of forms. */

import type { AttendanceBook, Register } from '../school/attendance-book.ts';
import {
  isSchoolDay,
  longDate,
  mediumDate,
  type SessionName,
  schoolDays,
  schoolDaysBefore,
  schoolWeeks,
  sessionNames,
  shortDate,
} from '../school/calendar.ts';
import { clockText } from '../school/clock.ts';
import { codes } from '../school/codes.ts';
import type { Entry } from '../school/entry.ts';
import { attendanceOf, totalsOf } from '../school/figures.ts';
import { type Form, fullName, type Pupil } from '../school/roll.ts';
import { meridian } from '../systems.ts';

function arrivedText(entry: Entry | null): string {
  return entry === null || entry.arrival === null ? '' : clockText(entry.arrival);
}

/** "L 09:07", "I", "" */
function cellText(entry: Entry | null): string {
  return entry === null ? '' : `${entry.code} ${arrivedText(entry)}`.trim();
}

/** The same register on the school days around this one, for the two arrows. */
function neighbours(
  slug: string,
  date: string,
  session: SessionName,
): { previous: string | null; next: string | null } {
  const path = (day: string | undefined): string | null =>
    day === undefined ? null : `${meridian.home}/${slug}/${day}/${session}`;
  return { previous: path(schoolDaysBefore(date, 1)[0]), next: path(schoolDays.find((day) => day > date)) };
}

export function formsAnswer(book: AttendanceBook): object {
  const { date, session } = book.currentSession();
  const forms = book.school.forms.map((form) => {
    const register = book.register(form, date, session);
    return {
      name: form.name,
      slug: form.slug,
      year: form.year,
      tutor: form.tutor,
      room: form.room,
      status: register.taken ? `Saved ${register.savedAt}` : 'Not saved',
      taken: register.taken,
      path: meridian.registerPath(form, date, session),
    };
  });
  return { forms, date, session, longDate: longDate(date) };
}

export function registerAnswer(book: AttendanceBook, register: Register): object {
  const { form, date, session } = register;
  const days = schoolDaysBefore(date, meridian.earlierDays);
  const rows = register.rows.map((row) => ({
    id: row.pupil.id,
    admissionNumber: row.pupil.admissionNumber,
    name: fullName(row.pupil),
    path: meridian.historyPath(row.pupil),
    mark: row.offered?.code ?? '',
    arrived: arrivedText(row.offered),
    note: row.offered?.comment ?? '',
    earlier: Object.fromEntries(
      days.flatMap((day) => sessionNames.map((name) => [`${day}-${name}`, cellText(book.mark(row.pupil, day, name))])),
    ),
  }));
  return {
    form: { name: form.name, slug: form.slug, tutor: form.tutor, room: form.room },
    date,
    session,
    open: true,
    longDate: longDate(date),
    todayHeader: shortDate(date),
    taken: register.taken,
    status: register.taken ? `Saved ${register.savedAt}` : 'Not saved',
    totals: totalsOf(register.rows.map((row) => row.recorded)),
    days: days.map((day) => ({ date: day, header: shortDate(day) })),
    ...neighbours(form.slug, date, session),
    codes,
    rows,
  };
}

export function closedAnswer(form: Form, date: string, session: SessionName): object {
  const { name, slug, tutor, room } = form;
  const around = neighbours(slug, date, session);
  return { form: { name, slug, tutor, room }, date, session, open: false, longDate: longDate(date), ...around };
}

export function pupilAnswer(book: AttendanceBook, pupil: Pupil): object {
  const history = book.history(pupil);
  const past = history.filter((mark) => !mark.future);
  const words = new Map(codes.map((code) => [code.code, code.words]));
  const counts = new Map<string, number>();
  for (const { entry } of past) if (entry) counts.set(entry.code, (counts.get(entry.code) ?? 0) + 1);
  const form = book.school.forms.find((one) => one.name === pupil.form);
  const { date, session } = book.currentSession();
  return {
    id: pupil.id,
    name: fullName(pupil),
    form: pupil.form,
    tutor: form?.tutor ?? '',
    registerPath: form ? meridian.registerPath(form, date, session) : meridian.home,
    admissionNumber: pupil.admissionNumber,
    upn: pupil.upn,
    term: 'Autumn term 2026',
    attendance: attendanceOf(past.map((mark) => mark.entry)),
    counts: [...counts].map(([code, count]) => ({ code, count, words: words.get(code) ?? 'Not in the code table' })),
    codes,
    weeks: schoolWeeks.map((week) => ({
      week: `w/c ${mediumDate(week.monday)}`,
      halfTerm: week.empty,
      open: week.days.map(isSchoolDay),
      cells: Object.fromEntries(
        week.days.flatMap((day, index) =>
          sessionNames.map((name) => [`${index}-${name}`, cellText(book.mark(pupil, day, name))]),
        ),
      ),
    })),
  };
}
