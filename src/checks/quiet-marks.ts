/**
 * Which marks need no second look. A check of a mark rests on the mark, what stands beside it, its session
 * and the pupil's year group, and on nothing else of the row; so where a bare `/` of one session brought no finding, the
 * next pupil's brings none either. Owns that memory; knows no check.
 */
import type { IsoDate, Session } from '../attendance';
import type { Cell } from '../pages/reading';

type Quiet = Record<'marks' | 'empty', Set<string | null>>;
type Slot = { date: IsoDate | null; session: Session | null; lesson: string | null; year: string | null; quiet: Quiet };

/** A mark that says a code and nothing more: no time, minutes, comment or moment of entry, and no sign that is no code. */
export function isBare(cell: Cell): boolean {
  return (
    cell.code !== null &&
    cell.arrival === undefined &&
    cell.minutesLate === undefined &&
    cell.enteredAt === undefined &&
    cell.comment === undefined &&
    cell.hasComment !== true
  );
}

/** Codes without a finding, by session. Rows of one page have their sessions in one order: the place is tried first. */
export class QuietMarks {
  readonly #slots: Slot[] = [];

  in(place: number, year: string | null, { date, session, lesson }: Cell): Quiet {
    const slot = this.#slots[place];
    if (slot?.date === date && slot.session === session && slot.lesson === lesson && slot.year === year)
      return slot.quiet;
    const quiet = { marks: new Set<string | null>(), empty: new Set<string | null>() };
    this.#slots[place] = { date, session, lesson, year, quiet };
    return quiet;
  }
}

const remembered = new WeakMap<object, WeakMap<object, { sameAnswers: string; quiet: QuietMarks }>>();

/**
 * The memory for these checks under this policy. `sameAnswers` names everything else that a bare mark's answers rest on; when
 * it changes, nothing is remembered. Pages of a school follow each other with the same sessions, so it is kept between them.
 */
export function quietMarksOf(policy: object, checks: object, sameAnswers: string): QuietMarks {
  const ofPolicy = remembered.get(policy) ?? new WeakMap<object, { sameAnswers: string; quiet: QuietMarks }>();
  remembered.set(policy, ofPolicy);
  const known = ofPolicy.get(checks);
  if (known?.sameAnswers === sameAnswers) return known.quiet;
  const quiet = new QuietMarks();
  ofPolicy.set(checks, { sameAnswers, quiet });
  return quiet;
}
