/**
 * Keeps a reading of one table true while the page changes it. Owns when it is read again; reads only. Of everything that a
 * page shows, only the grid that was pointed at, or what holds it, is anybody's business here.
 */
import { people } from '../../pages/generic/people';
import { newReadMemory } from '../../pages/generic/read-memory';
import type { Lack } from '../../pages/generic/scan';
import { identityOf, joined } from '../../pages/next-reading';
import { OpenEditor } from '../../pages/open-editor';
import type { PageReading } from '../../pages/reading';
import { type PageScan, type PlacedReading, placesIn, scanPage, type Tools } from '../../pages/scan-page';
import { inSlices } from '../../pages/slices';
import { part } from '../element/part';

export type TableReading = {
  reading: PageReading;
  grid: Element;
  places: ReadonlyMap<string, Element>;
  isNew: boolean;
  /** How many more registers and lists there are in what was pointed at. */
  further: number;
};

export type TableWatch = { readonly editor: Element | null; readNow(): void };

export type TableWatchOptions = {
  /** The element that was pointed at; null while it is not in the page. */
  target(): Element | null;
  /** What holds everything that was pointed at: more than one table may stand in it. */
  around(): Element | null;
  now(): string;
  /** Null: there is no register in it; `why` says what was seen instead. */
  onReading(reading: TableReading | null, why: string | null): void;
  onStir(): void;
  onError(error: unknown): void;
  signal: AbortSignal;
};

/** Changes are gathered for so many milliseconds. */
const GATHER = 80;
/** What no event tells of, such as a script that sets a select, or a table that comes into a shadow root. */
const TICK = 2000;

/** With the next change it is asked for again. */
export const NOT_LOADED = 'a part of Register Lens could not be loaded';

/** What is not needed for most tables comes when one of them does. */
const LOADERS: Readonly<Record<Lack, () => Promise<Tools>>> = {
  records: async () => {
    const [{ findRecords }, { mergeRecords }] = await Promise.all([
      part(() => import('../../pages/records/find-records')),
      part(() => import('../../pages/merge-records')),
    ]);
    return { findRecords, mergeRecords };
  },
  loose: async () => ({ loose: (await part(() => import('../../pages/generic/loose'))).looseMarks }),
};

export function watchTable(root: Document, options: TableWatchOptions): TableWatch {
  const { signal, target } = options;
  const memory = newReadMemory();
  const editor = new OpenEditor();
  let tools: Tools = { people };
  let current: { identity: string; reading: PageReading; grid: Element } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isDue = false;
  let last = '';
  let observed: Element | null = null;

  const observer = new MutationObserver(() => {
    options.onStir();
    readSoon();
  });
  // a page may put its table there later, or another one in its place
  const comings = new MutationObserver(() => target() !== observed && readSoon());
  comings.observe(root, { subtree: true, childList: true });
  const listening = { capture: true, passive: true, signal } as const;
  root.addEventListener('focusin', (event) => editor.opened(event.composedPath()[0] ?? null), listening);
  root.addEventListener(
    'focusout',
    (event) => {
      editor.closed(event.composedPath()[0] ?? null);
      readSoon();
    },
    listening,
  );
  root.addEventListener(
    'change',
    (event) => {
      editor.committed(event.composedPath()[0] ?? null);
      if (isInside(event)) readSoon();
    },
    listening,
  );
  root.addEventListener('click', (event) => isInside(event) && readSoon(), listening);
  const tick = setInterval(() => {
    const at = target();
    if (root.visibilityState !== 'hidden' && (at !== observed || valuesOf(at) !== last)) readSoon();
  }, TICK);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    comings.disconnect();
    clearInterval(tick);
    clearTimeout(timer);
  });
  readNow();
  return {
    get editor() {
      return editor.element;
    },
    readNow,
  };

  function readNow(): void {
    read().catch(options.onError);
  }

  function readSoon(): void {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      readNow();
    }, GATHER);
  }

  function isInside(event: Event): boolean {
    const at = target();
    return at !== null && event.composedPath().includes(at);
  }

  async function read(): Promise<void> {
    if (isReading) {
      isDue = true;
      return;
    }
    isReading = true;
    try {
      await lookOnce();
    } finally {
      isReading = false;
    }
    if (isDue && !signal.aborted) {
      isDue = false;
      readSoon();
    }
  }

  async function lookOnce(): Promise<void> {
    const table = target();
    observed = table;
    observer.disconnect();
    if (table === null) return options.onReading(null, 'there is no such table on the page');
    // a half-typed mark is no mark: it is read when it is committed
    if (editor.isIn([table], () => true)) return;
    observer.observe(table, { subtree: true, childList: true, characterData: true, attributes: true });
    last = valuesOf(table);
    const found = await scan(table);
    if (found === null) return;
    const here = found.readings.filter(({ scanned }) => isAt(scanned.reader.element, table));
    // of several the one with the most marks is first, and with every mark that may be another
    const placed = here.find(({ scanned }) => scanned.reader.element === current?.grid) ?? here[0];
    if (placed === undefined) {
      current = null;
      const unreadable = found.unreadable.find(({ element }) => isAt(element, table));
      return options.onReading(null, unreadable?.why ?? 'there is no register or list of marks in it');
    }
    take(placed, furtherOf(found, placed));
  }

  function take(placed: PlacedReading, further: number): void {
    const identity = identityOf(placed.reading);
    const isNew = current?.identity !== identity;
    if (placed.reading.kind === 'register' && placed.reading.taken === 'saved') memory.wasSaved = true;
    const reading =
      current === null || isNew ? placed.reading : joined(current.reading, placed, options.now(), tools.mergeRecords);
    const grid = placed.scanned.reader.element;
    current = { identity, reading, grid };
    options.onReading({ reading, grid, places: placesIn(placed.scanned), isNew, further }, null);
  }

  /** Those that could not be read count too: nothing checks them either. */
  function furtherOf({ readings, unreadable }: PageScan, { scanned }: PlacedReading): number {
    const grid = scanned.reader.element;
    const elements = [
      ...readings.map((one) => one.scanned.reader.element),
      ...unreadable.map(({ element }) => element),
    ];
    const others = elements.filter((one) => !isAt(one, grid) && options.around()?.contains(one));
    return new Set(others).size;
  }

  /** Null: stopped meanwhile. */
  async function scan(table: Element): Promise<PageScan | null> {
    const around = table.getRootNode();
    const shadows = around instanceof ShadowRoot ? [around] : [];
    for (let again = 0; ; again++) {
      const asked = { url: root.defaultView?.location.href ?? '', now: options.now() };
      const found = await inSlices(scanPage(root, asked, memory, shadows, tools), signal);
      if (found === null || found.lacks === undefined || again > 1) return found;
      try {
        tools = { ...tools, ...(await LOADERS[found.lacks]()) };
      } catch (error) {
        options.onError(error);
        current = null;
        if (!signal.aborted) options.onReading(null, NOT_LOADED);
        return null;
      }
      if (signal.aborted) return null;
    }
  }
}

/** Readers point at rows' common parent, people at a table or at the box around it. */
function isAt(grid: Element, table: Element): boolean {
  return grid === table || table.contains(grid) || grid.contains(table);
}

/** What may change without a word. */
function valuesOf(table: Element | null): string {
  if (table === null) return '';
  return [...table.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input')]
    .map((control) => `${control.value}${(control as HTMLInputElement).checked ? '!' : ''}`)
    .join('\n');
}
