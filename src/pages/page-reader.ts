/**
 * The meeting point of the two scripts of a page: the small one that reads, which is everywhere a site is turned on, and
 * the one that checks and shows, which comes only where there is something to read. Owns the contract between them.
 */
import type { Instant } from '../attendance';
import type { CodeMap } from './generic/code-words';
import type { PageRoots } from './generic/page-roots';
import type { PageText } from './generic/page-texts';
import type { Progress, Unreadable } from './generic/scan';
import type { Tools } from './scan-page';
import type { WatchedReading } from './watch';

export type ReaderListener = {
  now(): Instant;
  /** Texts of the frame around this one. */
  outerTexts(): readonly PageText[];
  /** The school's own codes, where it has any. */
  codeMap(): CodeMap | undefined;
  isOurs(node: Node): boolean;
  onReading(watched: WatchedReading | null, unreadable: readonly Unreadable[]): void;
  onProgress(progress: Progress): void;
  onStir(): void;
};

export type PageReader = {
  /** Hears of everything from now on, beginning with what is known. */
  attach(listener: ReaderListener): void;
  /** Reads the whole page again. */
  readNow(): void;
  /** Asks for page maps anew, and reads by them. */
  renew(): void;
  /** From now on lists of records are read too, or maps applied. */
  take(tools: Tools): void;
  /** The document with the shadow roots that were found by now. */
  roots(): PageRoots;
  /** What the page says around its grids. */
  texts(): PageText[];
  /** The control that is being edited. */
  editor(): Element | null;
  stop(): void;
};

const NAME = '__registerLensReader';
type World = { [NAME]?: PageReader };

/** Lets the other script of this page find the reader. Both run in the extension's own world, unseen by the page. */
export function offerReader(reader: PageReader): void {
  (globalThis as World)[NAME] = reader;
}

/** The reader of this page, where its script runs. */
export function findReader(): PageReader | undefined {
  return (globalThis as World)[NAME];
}

export function withdrawReader(): void {
  delete (globalThis as World)[NAME];
}
