/** What teaching a page shows at one moment, and what a person can do. Owns the shapes; what they come from is for others. */

export const STEPS = ['name', 'mark', 'date', 'check', 'save'] as const;
export type TeachStep = (typeof STEPS)[number];

/** A rectangle in pixels of the window. */
export type Box = { left: number; top: number; width: number; height: number };

export type Boxes = {
  /** What is under the pointer, or proposed. */
  current: Box | null;
  chosen: { label: string; box: Box }[];
  /** The rows that the map finds. */
  rows: Box[];
};

/** One text that marks show. */
export type ShownText = {
  shown: string;
  count: number;
  /** The national code; '' for no mark, null where it is not understood. */
  code: string | null;
  /** What the person said it means. */
  said: string | null;
  isExplainable: boolean;
};

export type ColumnChoice = {
  index: number;
  label: string;
  isTaken: boolean;
  /** Its heading says when it is. */
  saysWhen: boolean;
  session: 'AM' | 'PM' | null;
};

/** What would be read now. */
export type LiveView = {
  rows: { name: string | null; cells: { shown: string; code: string | null }[] }[];
  headings: string[];
  found: number;
  read: number;
  /** "Fri 20 Nov 2026, AM" */
  when: string;
  texts: ShownText[];
  columns: ColumnChoice[];
  uncertain: { who: string; why: string }[];
  problems: string[];
  /** It would be wrong, and cannot be saved: two columns for one session. */
  isContradictory: boolean;
};

export type SaveState = 'no' | 'saving' | 'saved' | { why: string };

export type TeachView = {
  step: TeachStep;
  side: 'left' | 'right';
  /** What could be chosen now, and its place among what is proposed; 0 where it was found otherwise. */
  current: { said: string; place: number; of: number } | null;
  chosen: { name: string | null; mark: string | null; date: string | null };
  live: LiveView | null;
  /** Why nothing can be read from what was pointed at. */
  refusal: string | null;
  /** Addresses that the map will be for. */
  address: string;
  saved: SaveState;
  /** Leads to the map as a file. */
  file: { href: string; name: string } | null;
};

export type TeachEvents = {
  /** The next or previous proposal. */
  onWalk(step: 1 | -1): void;
  /** Out to what is around, or in to what is inside. */
  onReach(way: 'out' | 'in'): void;
  onChoose(): void;
  onSkipDate(): void;
  onBack(): void;
  onContinue(): void;
  onColumn(index: number, isTaken: boolean): void;
  onSession(index: number, session: 'AM' | 'PM' | null): void;
  /** A code, '' for no mark, null for "leave unknown". */
  onMeaning(shown: string, code: string | null): void;
  onSide(): void;
  onSave(): void;
  onClose(): void;
};
