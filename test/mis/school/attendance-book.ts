/** Owns what changes: the registers as they stand now, with what people have saved since the server started. */

import { isSchoolDay, type SessionName, schoolDays, sessionNames } from './calendar.ts';
import { type Clock, clockText } from './clock.ts';
import { type Entry, presentCode } from './entry.ts';
import { formsOfferedPresent, registersNotTaken } from './planted-faults.ts';
import { randomFor } from './prng.ts';
import type { Form, Pupil } from './roll.ts';
import type { School } from './school.ts';

export interface RegisterRow {
  pupil: Pupil;
  /** The mark in the register: null while the register is not taken, and for a pupil left out of a saved one. */
  recorded: Entry | null;
  /** What the control shows: the recorded mark, or what is known or offered before the register is taken. */
  offered: Entry | null;
}

export interface Register {
  form: Form;
  date: string;
  session: SessionName;
  taken: boolean;
  /** HH:MM */
  savedAt: string;
  savedBy: string;
  rows: readonly RegisterRow[];
}

export interface HistoryMark {
  date: string;
  session: SessionName;
  entry: Entry | null;
  /** The session has not begun yet, so a mark in it can only be a planned one. */
  future: boolean;
}

export interface Saving {
  at: string;
  by: string;
}

const sessionBegins: Readonly<Record<SessionName, number>> = { AM: 8 * 60 + 45, PM: 13 * 60 + 55 };

export class AttendanceBook {
  private readonly marks = new Map<string, Entry | null>();
  private readonly savings = new Map<string, Saving>();

  constructor(
    readonly school: School,
    readonly clock: Clock,
    private readonly seed: number,
  ) {}

  reset(): void {
    this.marks.clear();
    this.savings.clear();
    this.clock.restart();
  }

  /** The session a person opening the MIS would want: today's, or the last school day's. */
  currentSession(): { date: string; session: SessionName } {
    const { date, minutes } = this.clock.london();
    if (isSchoolDay(date)) return { date, session: minutes < sessionBegins.PM ? 'AM' : 'PM' };
    return { date: schoolDays.filter((day) => day < date).at(-1) ?? schoolDays[0] ?? date, session: 'PM' };
  }

  register(form: Form, date: string, session: SessionName): Register {
    const saving = this.savingOf(form, date, session);
    const rows = form.pupils.map((pupil): RegisterRow => {
      const stored = this.stored(pupil.id, date, session);
      if (saving) return { pupil, recorded: stored, offered: stored };
      return { pupil, recorded: null, offered: this.offered(form, pupil.id, date, session) };
    });
    return { form, date, session, taken: saving !== null, savedAt: saving?.at ?? '', savedBy: saving?.by ?? '', rows };
  }

  isTaken(form: Form, date: string, session: SessionName): boolean {
    return this.savingOf(form, date, session) !== null;
  }

  /** The mark that shows outside the register page: a saved one, or one planned ahead. */
  mark(pupil: Pupil, date: string, session: SessionName): Entry | null {
    if (!isSchoolDay(date)) return null;
    const form = this.school.formBySlug.get(pupil.form.replace(' ', '-'));
    if (form && this.isTaken(form, date, session)) return this.stored(pupil.id, date, session);
    const planned = this.stored(pupil.id, date, session);
    return planned?.planned ? planned : null;
  }

  history(pupil: Pupil): HistoryMark[] {
    const now = this.clock.london();
    return schoolDays.flatMap((date) =>
      sessionNames.map((session) => ({
        date,
        session,
        entry: this.mark(pupil, date, session),
        future: date > now.date || (date === now.date && now.minutes < sessionBegins[session]),
      })),
    );
  }

  setMark(pupil: Pupil, date: string, session: SessionName, entry: Entry | null): void {
    this.marks.set(this.key(pupil.id, date, session), entry);
  }

  complete(form: Form, date: string, session: SessionName): void {
    // Whatever the page offered becomes the mark; what the seed would have brought for an untaken register must not appear by magic.
    const { taken, rows } = this.register(form, date, session);
    if (!taken) for (const row of rows) this.setMark(row.pupil, date, session, row.offered);
    this.savings.set(this.key(form.slug, date, session), {
      at: clockText(this.clock.london().minutes),
      by: form.tutor,
    });
  }

  private key(subject: string, date: string, session: SessionName): string {
    return `${subject} ${date} ${session}`;
  }

  private stored(pupil: string, date: string, session: SessionName): Entry | null {
    const edited = this.marks.get(this.key(pupil, date, session));
    return edited === undefined ? (this.school.sheets.get(pupil)?.get(date, session) ?? null) : edited;
  }

  private offered(form: Form, pupil: string, date: string, session: SessionName): Entry | null {
    const edited = this.marks.get(this.key(pupil, date, session));
    if (edited !== undefined) return edited;
    const seeded = this.stored(pupil, date, session);
    if (seeded?.planned) return seeded;
    if (!formsOfferedPresent.includes(form.name)) return null;
    return { code: presentCode(session), arrival: null, comment: '', recordedBy: form.tutor, planned: false };
  }

  private savingOf(form: Form, date: string, session: SessionName): Saving | null {
    const saved = this.savings.get(this.key(form.slug, date, session));
    if (saved) return saved;
    const left = (r: (typeof registersNotTaken)[number]): boolean =>
      r.form === form.name && r.date === date && r.session === session;
    if (!isSchoolDay(date) || registersNotTaken.some(left)) return null;
    const now = this.clock.london();
    const at = this.usualSavingTime(form, date, session);
    if (date > now.date || (date === now.date && at > now.minutes)) return null;
    return { at: clockText(at), by: form.tutor };
  }

  private usualSavingTime(form: Form, date: string, session: SessionName): number {
    if (form.name === '8 Birch' && session === 'AM') return 9 * 60 + 12;
    const random = randomFor(this.seed, `saving ${form.slug} ${date} ${session}`);
    return session === 'AM' ? random.int(9 * 60 + 3, 9 * 60 + 12) : random.int(14 * 60 + 3, 14 * 60 + 9);
  }
}
