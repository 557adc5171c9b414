/** Owns what a perfect reader says of the registers and histories of the four products that the truth names. */

import type { ExpectedCell, ExpectedRow } from '../../pages/expected.ts';
import { reasonOf } from '../daybook/reasons.ts';
import type { AttendanceBook, Register, RegisterRow } from '../school/attendance-book.ts';
import { isSchoolDay, type SessionName, schoolDaysBefore, sessionNames } from '../school/calendar.ts';
import { clockText, defaultNow } from '../school/clock.ts';
import { codeOf } from '../school/codes.ts';
import { type Entry, minutesLate, presentCode } from '../school/entry.ts';
import { fullName, listName, type Pupil } from '../school/roll.ts';
import { type System, type SystemId, systems } from '../systems.ts';
import { truthOf } from '../truth.ts';
import type { HistoryPage, RegisterPage } from '../truth-file.ts';
import type { ExpectedOther } from './expected-other-page.ts';

/** Registers list pupils surname first in these; every history says the name as it is spoken. */
const surnameFirst: readonly SystemId[] = ['almanac', 'quill'];

/** In letters, what is not in the code table is nobody's to interpret; in words, / and \ are told apart by the session. */
function codeShown(system: System, entry: Entry, session: SessionName): string | null {
  if (!system.showsWords) return codeOf(entry.code) ? entry.code : null;
  const reason = reasonOf(entry);
  if (reason === null || reason.key === 'unknown') return null;
  return reason.key === 'present' ? presentCode(session) : reason.code;
}

function latenessShown(system: System, entry: Entry, session: SessionName): Partial<ExpectedCell> {
  if (!system.showsMinutes) return entry.arrival === null ? {} : { arrival: clockText(entry.arrival) };
  const minutes = minutesLate(entry, session);
  return minutes === null ? {} : { minutesLate: minutes };
}

/** Almanac's comment beside the mark, and Quillboard's note and comment, say when a pupil signed in. */
function arrivalInComment(system: System, entry: Entry | null): Partial<ExpectedCell> {
  if (system.id !== 'almanac' && system.id !== 'quill') return {};
  const arrival = /^Signed in (\d\d:\d\d)/.exec(entry?.comment ?? '')?.[1];
  return arrival === undefined ? {} : { arrival };
}

function cellOf(system: System, entry: Entry | null, date: string, session: SessionName): ExpectedCell {
  if (entry === null) return { date, session, code: '' };
  return { date, session, code: codeShown(system, entry, session), ...latenessShown(system, entry, session) };
}

/** A mark offered before the register is taken is a default, unless the office planned it. */
function markedCell(system: System, register: Register, row: RegisterRow): ExpectedCell {
  const shown = cellOf(system, row.offered, register.date, register.session);
  const cell = { ...shown, ...arrivalInComment(system, row.offered) };
  const isDefault = !register.taken && row.offered !== null && !row.offered.planned;
  return isDefault ? { ...cell, state: 'default' } : cell;
}

function systemOf(id: SystemId): System {
  const system = systems.find((one) => one.id === id);
  if (!system) throw new Error(`no system ${id}`);
  return system;
}

function registerPage(book: AttendanceBook, page: RegisterPage): ExpectedOther {
  const system = systemOf(page.system);
  const form = book.school.forms.find((one) => system.registerPath(one, page.date, page.session) === page.path);
  if (!form) throw new Error(`no form for ${page.path}`);
  const register = book.register(form, page.date, page.session);
  const earlier = schoolDaysBefore(page.date, system.earlierDays);
  const rows = register.rows.map((row): ExpectedRow => {
    const { pupil } = row;
    const before = earlier.flatMap((date) =>
      sessionNames.map((session) => cellOf(system, book.mark(pupil, date, session), date, session)),
    );
    const name = surnameFirst.includes(system.id) ? listName(pupil) : fullName(pupil);
    return { pupil: { name, id: pupil.id }, cells: [...before, markedCell(system, register, row)] };
  });
  const { path, title } = page;
  const id = `${system.id}-register-${form.slug}-${page.date}-${page.session}`.toLowerCase();
  return { id, path, title, kind: 'register', rows };
}

/** Quillboard leaves out the sessions to come, but for planned marks; the others show their empty places. */
function sessionsShown(book: AttendanceBook, system: System, pupil: Pupil): ExpectedCell[] {
  return book
    .history(pupil)
    .filter(({ date }) => isSchoolDay(date))
    .filter(({ future, entry }) => system.id !== 'quill' || !future || entry !== null)
    .map(({ date, session, entry }) => ({
      ...cellOf(system, entry, date, session),
      // Almanac's weeks have no room for comments.
      ...(system.id === 'quill' ? arrivalInComment(system, entry) : {}),
    }));
}

function historyPage(book: AttendanceBook, page: HistoryPage): ExpectedOther {
  const pupil = book.school.pupils.get(page.pupil);
  if (!pupil) throw new Error(`no pupil ${page.pupil}`);
  const cells = sessionsShown(book, systemOf(page.system), pupil);
  const rows = [{ pupil: { name: fullName(pupil), id: pupil.id }, cells }];
  const { path, title } = page;
  return { id: `${page.system}-history-${pupil.id}`, path, title, kind: 'history', rows };
}

export function expectedMarks(book: AttendanceBook): ExpectedOther[] {
  return truthOf(book, defaultNow).pages.map((page) =>
    page.kind === 'register' ? registerPage(book, page) : historyPage(book, page),
  );
}
