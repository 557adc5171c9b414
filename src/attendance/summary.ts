/**
 * Attendance totals of a pupil or of any group of counts.
 * Owns the arithmetic of possible, attended and absent; all on integers, percentages last and unrounded.
 */
import { type CodeClass, codeTableOn } from './code-table';
import { type IsoDate, type Mark, standingMarks } from './mark';

/** Counts are sessions. `percent` is unrounded, 0 to 100, and null when nothing was possible. */
export type Summary = {
  possible: number;
  attended: number;
  authorised: number;
  unauthorised: number;
  absent: number;
  /** L: arrived before the taking of the register ended. */
  late: number;
  /** Blanks, `-`, `*` and anything that is no code on its date; outside every total. */
  unmarked: number;
  /** N: reason not yet established. Counted as unauthorised until it is settled. */
  provisional: number;
  percent: number | null;
  /** 10 % or more of possible sessions missed. */
  persistent: boolean;
  /** 50 % or more of possible sessions missed. */
  severe: boolean;
};

type Tally = {
  attended: number;
  authorised: number;
  unauthorised: number;
  late: number;
  unmarked: number;
  provisional: number;
};

const emptyTally = (): Tally => ({
  attended: 0,
  authorised: 0,
  unauthorised: 0,
  late: 0,
  unmarked: 0,
  provisional: 0,
});

function count(tally: Tally, code: string, codeClass: CodeClass | undefined, sessions: number): void {
  switch (codeClass) {
    case 'present':
      tally.attended += sessions;
      if (code === 'L') tally.late += sessions;
      break;
    case 'elsewhere':
      tally.attended += sessions;
      break;
    case 'authorised':
      tally.authorised += sessions;
      break;
    case 'unauthorised':
      tally.unauthorised += sessions;
      if (code === 'N') tally.provisional += sessions;
      break;
    case undefined:
      tally.unmarked += sessions;
      break;
  }
}

function finish(tally: Tally): Summary {
  const absent = tally.authorised + tally.unauthorised;
  const possible = tally.attended + absent;
  return {
    possible,
    attended: tally.attended,
    authorised: tally.authorised,
    unauthorised: tally.unauthorised,
    absent,
    late: tally.late,
    unmarked: tally.unmarked,
    provisional: tally.provisional,
    percent: possible > 0 ? (100 * tally.attended) / possible : null,
    persistent: possible > 0 && absent * 10 >= possible,
    severe: possible > 0 && absent * 2 >= possible,
  };
}

/**
 * Totals of one pupil's marks, each counted by the code table in force on its date.
 * `from` and `to` are inclusive. Persistent and severe follow the national definition: 10 % and 50 % or more of the
 * pupil's own possible sessions missed, compared exactly.
 */
export function summarise(marks: readonly Mark[], opts: { from?: IsoDate; to?: IsoDate } = {}): Summary {
  const { from, to } = opts;
  const tally = emptyTally();
  for (const { date, code } of standingMarks(marks)) {
    if ((from === undefined || date >= from) && (to === undefined || date <= to))
      count(tally, code, codeTableOn(date).get(code), 1);
  }
  return finish(tally);
}

/** The same totals from counts per code, all taken on the table in force on one date: a published row, a class, a year. */
export function summariseCounts(counts: Readonly<Record<string, number>>, on: IsoDate): Summary {
  const table = codeTableOn(on);
  const tally = emptyTally();
  for (const [code, sessions] of Object.entries(counts)) count(tally, code, table.get(code), sessions);
  return finish(tally);
}
