/** What a page is expected to read as: the contract between fixtures, the demonstration MIS and the score. */
import type { PageReading } from '../../src/pages/reading';

export type ExpectedCell = {
  date: string | null;
  session: 'AM' | 'PM' | null;
  lesson?: string | null;
  /** National code; '' for no mark; null where the page does not say it plainly and a reader must not claim to know. */
  code: string | null;
  state?: 'saved' | 'edited' | 'default' | 'empty' | 'uncertain';
  arrival?: string;
  minutesLate?: number;
};

export type ExpectedRow = { pupil: { name: string | null; id: string | null }; cells: ExpectedCell[] };

/** Records as readings have them, without keys. */
export type ExpectedRecord = Record<string, unknown>;

export type ExpectedPage = {
  title: string;
  kind: PageReading['kind'] | null;
  /** Marks of registers and histories. */
  rows?: ExpectedRow[];
  /** Entries, requests or rows of the other kinds. */
  records?: ExpectedRecord[];
  /** Rows the page says there are, in it or not. */
  total?: number | null;
  /** For `kind: null`: what the reader must say instead; null where it says nothing. */
  unreadable?: string | null;
};
