/**
 * Keeps a reading true while a person works in the page. Owns when a row, or everything, is read again; reads only, and
 * knows nothing of checks or of what is drawn, nor of how a new look and what was known before become one.
 */
import type { Instant } from '../attendance';
import { carryEdits, isSameRow } from './carry-edits';
import type { CodeMap } from './generic/code-words';
import { PageRoots } from './generic/page-roots';
import { mayHoldAnything } from './generic/page-signs';
import type { PageText } from './generic/page-texts';
import { newReadMemory } from './generic/read-memory';
import type { RowSource } from './generic/reader';
import { RECORD_WORDS } from './generic/record-hints';
import type { Lack, Progress, Unreadable } from './generic/scan';
import type { PageMap } from './map-schema';
import { identityOf, isMadeOf, isOfMarks, joined, withOtherCells } from './next-reading';
import { OpenEditor } from './open-editor';
import { meaningOf, RowFinder } from './page-changes';
import { isMarksReading, type PageReading, type PupilRow } from './reading';
import { ScanBudget } from './scan-budget';
import { type PageScan, type PlacedReading, placesIn, scanPage, sourcesIn, type Tools } from './scan-page';
import { ShadowSearch } from './shadow-search';
import { inSlices } from './slices';

export type WatchedReading = {
  reading: PageReading;
  /** The grid that was read, and where each key of the reading leads while its cell is in the page. */
  grid: Element;
  places: ReadonlyMap<string, Element>;
  /** True when this is another register, pupil or page than before. */
  isNew: boolean;
};

export type WatchOptions = {
  url: () => string;
  now: () => Instant;
  codeMap?: () => CodeMap | undefined;
  /** Page maps for this address, as far as they are known. */
  maps?: () => readonly PageMap[];
  /** What reads lists of records or applies maps; missing while it is not in the page. */
  tools?: () => Tools;
  /** The page may hold something that the tools here cannot read: nothing is said of it before they can. */
  onLack?: (lack: Lack) => void;
  /** Texts of the frame around this one, where date and group often stand. */
  outerTexts?: () => readonly PageText[];
  /** Our own host element: what happens there is no change of the page. */
  isOurs: (node: Node) => boolean;
  onReading: (watched: WatchedReading | null, unreadable: readonly Unreadable[]) => void;
  /** A long page is being read. */
  onProgress?: (progress: Progress) => void;
  /** A look at the whole page has ended; it began at this time of `performance.now()`. */
  onLooked?: (began: number) => void;
  /** Anything in the page changed or was scrolled: places may have moved. */
  onStir?: () => void;
  signal: AbortSignal;
};

/** Structural changes are gathered for this long, and longer on pages that never rest. */
const GATHER = 120;
const TICK = 2000;
const ROWS_A_TICK = 200;

const NOTHING_SEEN: PageScan = { readings: [], unreadable: [] };

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'aria-label',
    'title',
    'alt',
    'hidden',
    'aria-rowcount',
    'aria-checked',
    'value',
    'checked',
    'selected',
  ],
};

export type PageWatch = {
  readonly editor: OpenEditor;
  /** The page with the shadow roots that were found by now. */
  roots(): PageRoots;
  readNow(): void;
};

/** Starts watching; the first reading comes as soon as it is there. */
export function watchPage(root: Document, options: WatchOptions): PageWatch {
  const { signal } = options;
  const memory = newReadMemory();
  const editor = new OpenEditor();
  let current: {
    identity: string;
    placed: PlacedReading;
    reading: PageReading;
    places: Map<string, Element>;
    finder: RowFinder;
    controls: WeakSet<Element>;
    /** Perhaps the rows of what was shown before, under the heading of what comes: another look replaces it. */
    isDoubtful: boolean;
  } | null = null;
  let readUrl = '';
  const dirty = new Set<RowSource>();
  let scanTimer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let isScanning = false;
  let isScanDue = false;
  const budget = new ScanBudget();
  let tickRow = 0;

  const observer = new MutationObserver(onMutations);
  observer.observe(root, OBSERVED);
  const listening = { capture: true, passive: true, signal } as const;
  const listen = (type: string, handler: (event: Event) => void) => root.addEventListener(type, handler, listening);
  const shadows = new ShadowSearch(root, (shadow) => {
    observer.observe(shadow, OBSERVED);
    // unlike the others, this event stays inside its root
    shadow.addEventListener('change', onChanged, listening);
    scanSoon();
  });
  listen('focusin', (event) => editor.opened(event.composedPath()[0] ?? null));
  listen('change', onChanged);
  listen('focusout', (event) => {
    editor.closed(event.composedPath()[0] ?? null);
    onTouched(event);
  });
  for (const type of ['input', 'click', 'keyup']) listen(type, onTouched);
  // scrolling by hand, to have it all read, is no page that draws itself
  for (const type of ['wheel', 'keydown', 'pointerdown', 'touchmove'])
    listen(type, (event) => event.isTrusted && budget.forgive());
  const tick = setInterval(onTick, TICK);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    shadows.stop();
    clearInterval(tick);
    clearTimeout(scanTimer);
    cancelAnimationFrame(frame);
  });
  void scanAll();
  return { editor, roots: () => new PageRoots(root, shadows.found), readNow: () => void scanAll() };

  function onChanged(event: Event): void {
    editor.committed(event.composedPath()[0] ?? null);
    onTouched(event);
  }

  function onMutations(records: MutationRecord[]): void {
    for (const { addedNodes } of records) for (const node of addedNodes) shadows.lookIn(node);
    options.onStir?.();
    // everything is read anew in a moment: what else changed does not matter
    if (scanTimer !== undefined) return;
    let structure = false;
    for (const record of records) {
      if (options.isOurs(record.target) || isOnlyOurs(record)) continue;
      const meaning = meaningOf(record, current?.finder ?? null);
      if (meaning === 'structure') structure = true;
      else if (meaning !== 'none') dirty.add(meaning.row);
      if (structure) break;
    }
    if (structure) scanSoon();
    else if (dirty.size > 0) readDirtySoon();
  }

  function isOnlyOurs(record: MutationRecord): boolean {
    return record.type === 'childList' && [...record.addedNodes, ...record.removedNodes].every(options.isOurs);
  }

  function onTouched(event: Event): void {
    const target = event.composedPath()[0];
    const row = target instanceof Element ? current?.finder.rowOf(target) : undefined;
    if (row === undefined) return;
    dirty.add(row);
    readDirtySoon();
  }

  function scanSoon(): void {
    if (scanTimer !== undefined || signal.aborted) return;
    const wait = Math.max(GATHER, budget.wait(performance.now()));
    scanTimer = setTimeout(() => {
      scanTimer = undefined;
      void scanAll();
    }, wait);
  }

  async function scanAll(): Promise<void> {
    if (isScanning) {
      isScanDue = true;
      return;
    }
    isScanning = true;
    const started = performance.now();
    const url = options.url();
    const maps = options.maps?.();
    const spend = (milliseconds: number) => budget.spend(milliseconds, performance.now());
    const isEmpty = !maps?.length && !mayHoldAnything(root, shadows.found, RECORD_WORDS);
    spend(performance.now() - started);
    const { now, codeMap, outerTexts, tools } = options;
    const scanned = isEmpty
      ? NOTHING_SEEN
      : await inSlices(
          scanPage(
            root,
            { url, maps, now: now(), codeMap: codeMap?.(), outerTexts: outerTexts?.() },
            memory,
            shadows.found,
            tools?.(),
          ),
          signal,
          (progress) => progress && options.onProgress?.(progress),
          spend,
        );
    isScanning = false;
    if (scanned === null) return;
    options.onLooked?.(started);
    readUrl = url;
    take(scanned);
    if (isScanDue) {
      isScanDue = false;
      scanSoon();
    }
  }

  function take({ readings, unreadable, lacks }: PageScan): void {
    dirty.clear();
    if (lacks) {
      options.onLack?.(lacks);
      return;
    }
    const placed = readings[0];
    if (placed === undefined) {
      current = null;
      options.onReading(null, unreadable);
      return;
    }
    const identity = identityOf(placed.reading);
    const before = current?.identity === identity ? current : null;
    if (before === null) {
      memory.rowKeys.clear();
      memory.wasSaved = false;
    }
    if (placed.reading.kind === 'register' && placed.reading.taken === 'saved') memory.wasSaved = true;
    const isDoubtful = before === null && current !== null && isMadeOf(placed.reading, current.reading);
    const reading =
      before === null || before.isDoubtful
        ? placed.reading
        : joined(before.reading, placed, options.now(), options.tools?.().mergeRecords);
    const places = placesIn(placed.scanned);
    const { element } = placed.scanned.reader;
    current = {
      identity,
      placed,
      reading,
      places,
      finder: new RowFinder(element, sourcesIn(placed.scanned)),
      controls: controlsIn(element),
      isDoubtful,
    };
    options.onReading({ reading, grid: element, places, isNew: before === null }, unreadable);
  }

  function readDirtySoon(): void {
    if (frame === 0 && !signal.aborted) frame = requestAnimationFrame(readDirty);
  }

  function readDirty(): void {
    frame = 0;
    if (current === null || isScanning) return;
    const { placed, controls, reading } = current;
    const { scanned } = placed;
    if (!isMarksReading(reading) || !isOfMarks(scanned)) {
      // lists and forms are short: they are read as a whole
      dirty.clear();
      scanSoon();
      return;
    }
    const replaced = new Map<string, PupilRow>();
    for (const source of dirty) {
      if (!source.elements.every((element) => element.isConnected)) {
        scanSoon();
        continue;
      }
      if (editor.isIn(source.elements, (control) => controls.has(control))) continue;
      const read = scanned.reader.read(source);
      if (read === null) continue;
      for (const [key, element] of read.places) current.places.set(key, element);
      const known = replaced.get(read.row.key) ?? reading.rows.find((row) => row.key === read.row.key);
      if (known === undefined || known.pupil.name !== read.row.pupil.name) {
        // the node now stands for another pupil: grids reuse rows
        scanSoon();
        continue;
      }
      const row = carryEdits(known, withOtherCells(known, read.row), options.now());
      if (!isSameRow(known, row)) replaced.set(row.key, row);
    }
    dirty.clear();
    if (replaced.size === 0) return;
    current.reading = { ...reading, rows: reading.rows.map((row) => replaced.get(row.key) ?? row) };
    options.onReading(
      { reading: current.reading, grid: scanned.reader.element, places: current.places, isNew: false },
      [],
    );
  }

  function onTick(): void {
    if (root.visibilityState === 'hidden') return;
    if (options.url() !== readUrl) scanSoon();
    if (current === null) return;
    if (!isMarksReading(current.reading)) {
      scanSoon();
      return;
    }
    const rows = sourcesIn(current.placed.scanned);
    for (let i = 0; i < Math.min(ROWS_A_TICK, rows.length); i++) {
      const row = rows[tickRow % rows.length];
      if (row) dirty.add(row);
      tickRow += 1;
    }
    readDirtySoon();
  }
}

function controlsIn(grid: Element): WeakSet<Element> {
  return new WeakSet(grid.querySelectorAll('select, input, textarea, [role=combobox]'));
}
