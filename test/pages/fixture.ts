/** What lies beside a page that is kept for testing: the expected reading, and what a reader is told. Knows no reader. */
import type { ExpectedPage } from './expected';

/** The contents of an `expected.json`. */
export type Fixture = ExpectedPage & {
  /** Where the page is supposed to stand; left out, an address that says nothing. */
  url?: string;
  /** The school's own codes, where its pages show such. */
  codeMap?: Record<string, string>;
  /** What a person has still to look at, in a fixture that was made from a running page. */
  checkByHand?: string[];
};

/** Any address that says nothing of date, session or pupil. */
export const SILENT_ADDRESS = 'https://mis.example/page';

/** The moment at which every fixture is read. */
export const FRIDAY_MORNING = '2026-11-20T09:26:00Z';
