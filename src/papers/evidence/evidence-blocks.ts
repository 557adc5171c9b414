/** The parts an evidence pack is laid out from. Owns their shapes: ready to be shown, nothing left to work out. */
import type { IsoDate } from '../../attendance';

export type TableColumn = {
  name: string;
  /** In px of a page 674 wide; the one without takes what is left. */
  width?: number;
  isRight?: true;
  isBold?: true;
};

export type TableRow = { cells: string[]; isProvisional?: true };

export type TableBlock = {
  kind: 'table';
  title: string;
  columns: TableColumn[];
  rows: TableRow[];
  /** Stands there instead of rows. */
  empty: string;
  /** The table began on the page before. */
  isContinued: boolean;
};

export type ReadinessBlock = {
  kind: 'readiness';
  isReady: boolean;
  head: string;
  words: string;
  points: { state: string; words: string }[];
};

export type FiguresBlock = {
  kind: 'figures';
  title: string;
  figures: { figure: string; words: string }[];
  note: string;
};

export type WindowWeek =
  | { kind: 'week'; number: number; monday: IsoDate; day: string; month: string | null; codes: string[] }
  | { kind: 'gap'; words: string };

export type WindowBlock = {
  kind: 'window';
  title: string;
  weeks: WindowWeek[];
  /** The sum, in bold, and what it is held against. */
  sum: string;
  against: string;
  /** How it was counted: a paragraph each. */
  notes: string[];
  /** The same as the picture, for who does not see it. */
  spoken: string;
};

export type CellState =
  | 'present'
  | 'late'
  | 'authorised'
  | 'unauthorised'
  | 'provisional'
  | 'outside'
  | 'blank'
  | 'closed'
  | 'off-roll'
  | 'to-come';

export type CertificateWeek = { monday: IsoDate; words: string; cells: { code: string; state: CellState }[] };

export type CertificateBlock = {
  kind: 'certificate';
  title: string;
  /** In the order of the year; shown in two columns. */
  weeks: CertificateWeek[];
  /** Codes used, with how often. */
  key: { code: string; sessions: number }[];
  note: string;
};

export type RulesBlock = { kind: 'rules'; policy: string; national: string; next: string };
export type SignatureBlock = { kind: 'signature'; words: string };

export type EvidenceBlock =
  | TableBlock
  | ReadinessBlock
  | FiguresBlock
  | WindowBlock
  | CertificateBlock
  | RulesBlock
  | SignatureBlock;
