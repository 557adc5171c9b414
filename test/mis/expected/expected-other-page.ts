/** Owns the form of an expected page of the demonstration MIS: the contract of all expected pages, and where the page stands. */

import type { ExpectedPage } from '../../pages/expected.ts';
import type { SessionName } from '../school/calendar.ts';

export type ExpectedOther = ExpectedPage & {
  path: string;
  id: string;
  /** What the page shows of the school's own codes, and the national code of each: a reader must have it given. */
  codeMap?: Record<string, string>;
  /** Of a cohort list: the dates its figures cover. */
  period?: { from: string | null; to: string | null };
  /** Of a page that lists registers. */
  registers?: { group: string; session: SessionName; date: string; taken: boolean }[];
};
