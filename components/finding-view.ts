/** What overlay and panel need to show a finding: words and figures, ready made. Owns the shape only. */
import type { Severity } from '../src/checks/finding';

export type SourceView = { value: string; text: string; clause: string };

/** The minutes round a close, for the little scale in a card. */
export type ScaleView = { lateAfter: string | null; close: string; arrived: string };

/** Another finding of the same card: it says the same, by its own clause. */
export type AlikeView = Pick<FindingView, 'key' | 'check' | 'sentence' | 'action' | 'policy' | 'national'>;

export type FindingView = {
  /** Its number on this page: the same in strip, marker, card and panel, and never given again while the page is open. */
  number: number;
  key: string;
  check: string;
  severity: Severity;
  /** "Error. Amy Ash, Fri 20 Nov AM. U, not L: …" */
  label: string;
  sentence: string;
  /** "Danquah, Kofi · Fri 20 Nov · AM · mark L" */
  about: string;
  /** The arithmetic in words. */
  sum: string;
  scale: ScaleView | null;
  policy: SourceView | null;
  national: SourceView | null;
  action: string;
  /** Those of one pupil that say the same of one happening; the worst leads, and the card counts as one. */
  alike: AlikeView[];
  /** Without an id for the pupil a dismissal lasts only while the page is open. */
  isRemembered: boolean;
  /** The cell's key in the reading; null for a finding about the page. */
  cell: string | null;
};
