/**
 * The whole term of the demonstration school as a reader would tell it: a register of every session for each form. Owns the
 * making; used where opening a thousand pages would take too long.
 */
import type { Mark, SchoolCalendar } from '../../../src/attendance';
import type { RegisterReading } from '../../../src/pages/reading';
import { AttendanceBook } from '../../mis/school/attendance-book';
import { closedDays, terms } from '../../mis/school/calendar';
import { startClock } from '../../mis/school/clock';
import type { Form, Pupil } from '../../mis/school/roll';
import { buildSchool } from '../../mis/school/school';

const SEED = 20260903;
export const NOW = '2026-11-20T09:26:00Z';

export const demonstrationCalendar: SchoolCalendar = {
  terms: terms.map(({ name, start, end }) => ({ name, from: start, to: end })),
  closed: [...closedDays],
};

export type PupilOfSchool = { pupil: Pupil; form: Form; name: string; marks: Mark[] };

/** Every pupil with every mark up to now; a session without a mark is there with an empty one. */
export function demonstrationSchool(now = NOW): PupilOfSchool[] {
  const book = new AttendanceBook(buildSchool(SEED), startClock(now), SEED);
  return book.school.forms.flatMap((form) =>
    form.pupils.map((pupil) => ({
      pupil,
      form,
      name: `${pupil.surname}, ${pupil.forename}`,
      marks: book
        .history(pupil)
        .filter(({ future }) => !future)
        .map(({ date, session, entry }) => ({ date, session, code: entry?.code ?? '' })),
    })),
  );
}

/** One register for each form that is wanted, as a page at `url` would show it. */
export function termReadings(
  url: string,
  isWanted: (form: Form) => boolean = () => true,
  readAt = NOW,
): RegisterReading[] {
  const forms = new Map<Form, PupilOfSchool[]>();
  for (const one of demonstrationSchool(readAt))
    if (isWanted(one.form)) forms.set(one.form, [...(forms.get(one.form) ?? []), one]);
  return [...forms].map(([form, pupils]) => ({
    kind: 'register',
    mis: 'Almanac',
    url,
    school: null,
    group: form.name,
    readAt,
    coverage: { found: pupils.length, read: pupils.length, total: pupils.length, unread: [] },
    taken: 'saved',
    savedAt: null,
    rows: pupils.map(({ pupil, name, marks }) => ({
      key: pupil.id,
      pupil: { name, id: pupil.id, ids: { mis: pupil.id }, year: String(form.year) },
      cells: marks.map(({ date, session, code }) => ({
        key: `${pupil.id} ${date} ${session}`,
        date,
        session,
        lesson: null,
        code,
        shown: code,
        state: code === '' ? 'empty' : 'saved',
      })),
    })),
  }));
}
