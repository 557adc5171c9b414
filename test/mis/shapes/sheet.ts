/** Owns the sheet that the pages of shapes draw: one real form this morning, with some marks of other kinds put in by hand for variety. */

import type { AttendanceBook } from '../school/attendance-book.ts';
import { longDate, type SessionName } from '../school/calendar.ts';
import { clockMinutes } from '../school/clock.ts';
import type { Entry } from '../school/entry.ts';
import { minutesLate } from '../school/entry.ts';
import { type Form, fullName, listName } from '../school/roll.ts';

export interface ShapeRow {
  id: string;
  /** Barlow, Tegan */
  name: string;
  /** Tegan Barlow */
  fullName: string;
  code: string;
  minutesLate: number | null;
}

export interface ShapeSheet {
  form: string;
  date: string;
  longDate: string;
  session: SessionName;
  rows: readonly ShapeRow[];
}

/** By place in the register: these stand in the pages of shapes only, and the four products know nothing of them. */
const marksByHand: Readonly<Record<number, { code: string; arrival: string }>> = {
  3: { code: 'N', arrival: '' },
  5: { code: 'M', arrival: '' },
  8: { code: 'V', arrival: '' },
  10: { code: 'U', arrival: '09:31' },
  12: { code: 'Y7', arrival: '' },
  14: { code: 'O', arrival: '' },
  17: { code: '', arrival: '' },
  20: { code: 'L', arrival: '09:06' },
};

function changedByHand(entry: Entry | null, place: number): Entry | null {
  const mark = marksByHand[place];
  if (!mark) return entry;
  if (mark.code === '') return null;
  return { code: mark.code, arrival: clockMinutes(mark.arrival), comment: '', recordedBy: '', planned: false };
}

export function sheetOf(book: AttendanceBook, form: Form, date: string, session: SessionName): ShapeSheet {
  const rows = book.register(form, date, session).rows.map(({ pupil, recorded }, place): ShapeRow => {
    const entry = date === '2026-11-20' && session === 'AM' ? changedByHand(recorded, place) : recorded;
    const minutes = minutesLate(entry, session);
    return {
      ...{
        id: pupil.id,
        name: listName(pupil),
        fullName: fullName(pupil),
        code: entry?.code ?? '',
        minutesLate: minutes,
      },
    };
  });
  return { form: form.name, date, longDate: longDate(date), session, rows };
}

/** 8 Oak, Friday 20 November 2026, in the morning. */
export function shapeSheet(book: AttendanceBook): ShapeSheet {
  const form = book.school.formBySlug.get('8-Oak');
  if (!form) throw new Error('no form 8 Oak');
  return sheetOf(book, form, '2026-11-20', 'AM');
}
