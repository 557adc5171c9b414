/** Owns reading a request: which form, date and session an address or a posted body names. */

import type { AttendanceBook } from './school/attendance-book.ts';
import { isIsoDate, isSchoolDay, type SessionName } from './school/calendar.ts';
import type { Form } from './school/roll.ts';

export interface RegisterRequest {
  form: Form;
  date: string;
  session: SessionName;
}

/** 20/11/2026 -> 2026-11-20; an ISO date stays as it is. */
export function dateFrom(text: string): string | null {
  const uk = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text.trim());
  const iso = uk ? `${uk[3]}-${(uk[2] ?? '').padStart(2, '0')}-${(uk[1] ?? '').padStart(2, '0')}` : text.trim();
  return isIsoDate(iso) ? iso : null;
}

export function sessionFrom(text: string): SessionName | null {
  const word = text.trim().toLowerCase();
  if (word === 'am' || word === 'morning') return 'AM';
  return word === 'pm' || word === 'afternoon' ? 'PM' : null;
}

export function formFrom(book: AttendanceBook, slug: string): Form | null {
  const wanted = slug.toLowerCase();
  return book.school.forms.find((form) => form.slug.toLowerCase() === wanted) ?? null;
}

/** Null where the address names no form, no date, no session, or a day without school. */
export function registerRequest(
  book: AttendanceBook,
  form: string,
  date: string,
  session: string,
): RegisterRequest | null {
  const found = { form: formFrom(book, form), date: dateFrom(date), session: sessionFrom(session) };
  if (!found.form || !found.date || !found.session || !isSchoolDay(found.date)) return null;
  return { form: found.form, date: found.date, session: found.session };
}
