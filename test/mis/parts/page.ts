/** Owns what a page of parts is: its address, its pupils and sessions, how it shows lateness, and how it is drawn. */

import type { Html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import type { SessionName } from '../school/calendar.ts';
import { clockText } from '../school/clock.ts';
import type { Entry } from '../school/entry.ts';
import type { Pupil } from '../school/roll.ts';
import type { SheetSession } from './sheet.ts';

export interface ShownLateness {
  /** HH:MM */
  arrival?: string;
  minutesLate?: number;
}

export interface PartsPage {
  id: string;
  path: string;
  title: string;
  pupils(book: AttendanceBook): readonly Pupil[];
  sessions: readonly SheetSession[];
  /** The pupil's name as the page has it. */
  nameOf(pupil: Pupil): string;
  /** What the page's links, fields or columns call the pupil; null where it calls them nothing. */
  idOf(pupil: Pupil): string | null;
  latenessOf(entry: Entry, date: string, session: SessionName): ShownLateness;
  /** The page says how many rows there are. */
  statesTotal: boolean;
  draw(book: AttendanceBook): Html;
}

/** Where a mark's tooltip is its comment, the comment may say when the pupil came. */
export function inTooltip({ arrival, comment }: Entry): ShownLateness {
  return arrival !== null && comment.startsWith('Signed in') ? { arrival: clockText(arrival) } : {};
}
