/**
 * Owns a term of ordinary marks. Everything made here is clean under the school's policy: late only in the morning and only from 09:01 to
 * 09:14, after registration only from 09:16 (14:11 in the afternoon), never 09:15 itself, every L and U with its arrival.
 */

import { type SessionName, schoolDays, sessionNames } from './calendar.ts';
import { clockText } from './clock.ts';
import { attendanceOfficer } from './names.ts';
import { plannedMarks } from './planned-events.ts';
import { type Random, randomFor } from './prng.ts';
import type { Pupil } from './roll.ts';
import { TermSheet } from './term-sheet.ts';

interface Habits {
  /** Spells of illness in the term, at most. */
  spells: number;
  /** Chance of coming late on a morning. */
  late: number;
  /** Chance that a spell is never explained. */
  unexplained: number;
}

/** From here on an unexplained absence is still N; before it the five school days are over and it has become O. */
const unexplainedIsOpenFrom = '2026-11-16';

/** Nobody has come in after 09:25 on the morning that is shown at 09:26. */
const demonstrationDay = { date: '2026-11-20', lastArrival: 9 * 60 + 25 };

function habitsOf(random: Random): Habits {
  const kind = random.next();
  if (kind < 0.72) return { spells: random.int(0, 2), late: 0.004, unexplained: 0.04 };
  if (kind < 0.9) return { spells: random.int(1, 4), late: 0.03, unexplained: 0.12 };
  return { spells: random.int(3, 7), late: 0.08, unexplained: 0.3 };
}

class PupilTerm {
  readonly sheet: TermSheet;

  constructor(
    private readonly pupil: Pupil,
    private readonly tutor: string,
    private readonly random: Random,
  ) {
    this.sheet = new TermSheet(tutor);
  }

  run(): TermSheet {
    for (const mark of plannedMarks(this.pupil, this.random)) {
      this.put(mark.date, mark.session, mark.code, mark.comment, { planned: true });
    }
    const habits = habitsOf(this.random);
    for (let spell = 0; spell < habits.spells; spell += 1) this.spell(habits);
    this.rareEvents();
    this.lateness(habits);
    this.earlyScans();
    return this.sheet;
  }

  private put(
    date: string,
    session: SessionName,
    code: string,
    comment: string,
    more: { planned?: boolean; arrival?: number } = {},
  ): void {
    if (!this.sheet.isUsual(date, session)) return;
    const byTutor = code === 'L' || code === 'N' || code === '/' || code === '\\';
    this.sheet.set(date, session, {
      code,
      arrival: more.arrival ?? null,
      comment,
      recordedBy: byTutor ? this.tutor : attendanceOfficer.name,
      planned: more.planned ?? false,
    });
  }

  /** Most spells are a day or two of illness; some have no reason. */
  private spell(habits: Habits): void {
    const start = this.random.int(0, schoolDays.length - 1);
    const length = this.random.pick([1, 1, 1, 2, 2, 3, 4]);
    const unexplained = this.random.chance(habits.unexplained);
    const reported = this.random.pick([
      'Online form 08:12',
      'Online form 08:05',
      'Telephoned 08:20',
      'E-mail from home 07:55',
      '',
    ]);
    const fromNoon = !unexplained && this.random.chance(0.12);
    schoolDays.slice(start, start + length).forEach((date, day) => {
      for (const session of sessionNames) {
        if (day === 0 && session === 'AM' && fromNoon) continue;
        const code = unexplained ? (date >= unexplainedIsOpenFrom ? 'N' : 'O') : 'I';
        const comment =
          code !== 'I' || session === 'PM' ? '' : day === 0 ? reported : day === 3 ? 'Letter on file' : '';
        this.put(date, session, code, fromNoon && day === 0 ? 'Sent home ill 11:40' : comment);
      }
    });
  }

  private rareEvents(): void {
    if (this.random.chance(0.015)) {
      const start = this.random.int(0, schoolDays.length - 5);
      this.days(start, this.random.int(2, 5), 'G', 'Leave not granted');
    }
    if (this.random.chance(0.008))
      this.days(this.random.int(0, schoolDays.length - 3), this.random.int(1, 3), 'E', 'Suspension');
    if (this.random.chance(0.02)) this.put('2026-11-10', 'AM', 'Y1', 'Bus 14 did not run');
  }

  private days(start: number, length: number, code: string, comment: string): void {
    for (const date of schoolDays.slice(start, start + length)) {
      for (const session of sessionNames) this.put(date, session, code, comment);
    }
  }

  private lateness(habits: Habits): void {
    for (const date of schoolDays) {
      if (this.random.chance(habits.late)) this.arrive(date, 'AM', 'L', this.random.int(9 * 60 + 1, 9 * 60 + 14));
      else if (this.random.chance(habits.late * 0.18)) {
        const latest = date === demonstrationDay.date ? demonstrationDay.lastArrival : 11 * 60;
        this.arrive(date, 'AM', 'U', this.random.int(9 * 60 + 16, latest));
      }
      if (this.random.chance(habits.late * 0.08))
        this.arrive(date, 'PM', 'U', this.random.int(14 * 60 + 11, 15 * 60 + 30));
    }
  }

  private arrive(date: string, session: SessionName, code: string, arrival: number): void {
    const comment = this.random.chance(0.7) ? `Signed in ${clockText(arrival)}` : '';
    this.put(date, session, code, comment, { arrival });
  }

  /** A few present marks carry a gate time well before the late-after time: a time beside a mark is not lateness. */
  private earlyScans(): void {
    for (const date of schoolDays) {
      if (!this.random.chance(0.02)) continue;
      const session = this.random.pick(sessionNames);
      const arrival =
        session === 'AM' ? this.random.int(8 * 60 + 41, 8 * 60 + 59) : this.random.int(13 * 60 + 56, 14 * 60 + 8);
      this.put(date, session, session === 'AM' ? '/' : '\\', '', { arrival });
    }
  }
}

export function termOf(pupil: Pupil, tutor: string, seed: number): TermSheet {
  return new PupilTerm(pupil, tutor, randomFor(seed, `term ${pupil.id}`)).run();
}
