/** What an officer's view of one pupil is made of: plain data that others hold. Owns the shape only. */
import type { PupilCaseView } from '../../components/panel/pupil-view';
import type { OfferView } from '../../components/panel/today-view';
import type { IsoDate, Mark, SchoolCalendar, SessionAt } from '../attendance';
import type { Printed } from '../pages/reading';
import type { PolicyView } from '../policy/resolve';

/** What is known of a pupil's school year, and whether any mark is missing in it. */
export type SeenMarks = {
  /** All of them up to today, in order; earlier years too. */
  marks: readonly Mark[];
  /** 1 September of this school year. */
  yearFrom: IsoDate;
  /** The first and the last session of this year with a mark; null where there is none. */
  first: SessionAt | null;
  last: SessionAt | null;
  /** Nothing after it is expected to have a mark. */
  asOf: SessionAt;
  /** School sessions between the first mark and now of which no page showed anything; null without a calendar. */
  unseen: number | null;
  /** The first mark comes after the year's first school day, and nothing says that the pupil was not on roll before. */
  beginsLate: boolean;
  isWhole: boolean;
  onRollFrom: IsoDate | null;
  onRollTo: IsoDate | null;
};

/** A line of the policy through attendance, with a word for it. */
export type NamedLine = { at: number; reach: 'at' | 'below'; words: string };

/** What the MIS itself prints of the pupil's attendance. */
export type PrintedFigures = {
  printed: Printed;
  /** "Almanac"; null where the page does not say what it is. */
  mis: string | null;
  /** The last day that it covers. */
  on: IsoDate;
  /** The first day that it covers, where the page says so. */
  from: IsoDate | null;
};

export type ReadinessPoint = { title: string; state: 'ready' | 'missing' | 'unknown'; words: string };

export type PupilReviewInput = {
  /** The random name; null where nothing can be kept of the pupil. */
  id: string | null;
  name: string;
  /** "Year 8 · 8 Birch" */
  sub: string;
  /** The year group, as registers call it: '8'. */
  year: string | null;
  seen: SeenMarks;
  /** Nothing is missing from the beginning of the year and of the ten school weeks. */
  isComplete: boolean;
  /** Marks entered for sessions to come; they enter no figure. */
  ahead: readonly Mark[];
  /** With the days on which the school was closed to this pupil's year group. */
  calendar: SchoolCalendar | null;
  /** The whole school's, which the ten school weeks go by; left out where it is the same. */
  schoolCalendar?: SchoolCalendar | null;
  /** Null: no school of the settings goes with the pupil. */
  policy: PolicyView | null;
  packName: string;
  /** From the highest. */
  lines: readonly NamedLine[];
  today: IsoDate;
  printed: PrintedFigures | null;
  /** Null while locked: then nobody knows what comes next. */
  casework: {
    cases: readonly PupilCaseView[];
    offers: readonly OfferView[];
    readiness: { words: string; points: readonly ReadinessPoint[] } | null;
  } | null;
};
