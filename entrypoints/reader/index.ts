/** The small script of every page on a site that was turned on: reads, and calls for the rest where there is something to check. Wiring only. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { now } from '../../src/clock';
import {
  CALL_FOR_LENS,
  CALL_FOR_LOOSE,
  CALL_FOR_MAPPER,
  CALL_FOR_MAPS,
  CALL_FOR_RECORDS,
  mapsInAnswer,
} from '../../src/messaging/call-for-lens';
import { answerInPage } from '../../src/messaging/page-messages';
import type { FrameText } from '../../src/messaging/protocol';
import type { LooseMarks } from '../../src/pages/generic/loose';
import { PageRoots } from '../../src/pages/generic/page-roots';
import { type PageText, pageTexts } from '../../src/pages/generic/page-texts';
import type { Lack, Unreadable } from '../../src/pages/generic/scan';
import { newSight } from '../../src/pages/generic/text';
import type { PageMap } from '../../src/pages/map-schema';
import { findReader, offerReader, type ReaderListener, withdrawReader } from '../../src/pages/page-reader';
import type { FindRecords } from '../../src/pages/records/record-reader';
import type { Tools } from '../../src/pages/scan-page';
import { textsForFrame } from '../../src/pages/texts-for-frame';
import { type PageWatch, type WatchedReading, watchPage } from '../../src/pages/watch';

/** How many texts of a frame another frame is told: headings and controls come first. */
const MOST_FRAME_TEXTS = 60;
/** A school's name stands near the top, or nowhere: a long register is not gone through for it. */
const MOST_LOOSE_TEXTS = 60;
/** Milliseconds that maps, or the script for lists, are waited for. */
const PATIENCE = 2000;

export default defineUnlistedScript({
  async main() {
    // turned on twice in one page: the reader that is there goes on
    if (findReader()) return;
    const stop = new AbortController();
    let listener: ReaderListener | null = null;
    let latest: Parameters<ReaderListener['onReading']> = [null, []];
    let tools: Tools = {};
    let onTools: () => void = () => undefined;
    const called = new Set<string>();
    const texts = () => pageTexts(new PageRoots(document), location.href, [], newSight(), MOST_LOOSE_TEXTS);
    const waiting: { watch: PageWatch | null; renew: () => void } = { watch: null, renew: () => undefined };
    // frames without a register say what the page around one says
    const silence = answerInPage({ texts: (frame) => frameTexts(textsForFrame(document, texts(), frame)) });
    offerReader({
      attach: (next) => {
        listener = next;
        // what was read without the school's own codes is no reading
        if (next.codeMap() === undefined) next.onReading(...latest);
        else waiting.watch?.readNow();
      },
      readNow: () => waiting.watch?.readNow(),
      renew: () => waiting.renew(),
      take: (given) => {
        tools = { ...tools, ...given };
        onTools();
        waiting.watch?.readNow();
      },
      roots: () => waiting.watch?.roots() ?? new PageRoots(document),
      texts,
      editor: () => waiting.watch?.editor.element ?? null,
      stop: () => {
        stop.abort();
        silence();
        withdrawReader();
      },
    });
    let mapsOf = location.href;
    let maps = await usableMaps();
    if (stop.signal.aborted) return;
    const watch = watchPage(document, {
      url: () => location.href,
      now: () => listener?.now() ?? now(),
      codeMap: () => listener?.codeMap(),
      maps: () => {
        if (mapsOf !== location.href) void renewMaps();
        return maps;
      },
      tools: () => tools,
      onLack: (lack) => {
        call(lack === 'records' ? CALL_FOR_RECORDS : CALL_FOR_LOOSE);
        setTimeout(() => goOnWithout(lack), PATIENCE);
      },
      outerTexts: () => listener?.outerTexts() ?? [],
      isOurs: (node) => listener?.isOurs(node) ?? false,
      onReading: (...known) => {
        latest = known;
        if (listener) listener.onReading(...known);
        else if (isWorthShowing(...known)) call(CALL_FOR_LENS);
      },
      onProgress: (progress) => listener?.onProgress(progress),
      onStir: () => listener?.onStir(),
      ...(__TEST_BUILD__ ? { onLooked: tellTheTrace } : {}),
      signal: stop.signal,
    });
    waiting.watch = watch;
    waiting.renew = () => void renewMaps();

    /** A page that changes its address without loading may be another page of the same system. */
    async function renewMaps(): Promise<void> {
      mapsOf = location.href;
      const before = maps;
      maps = await usableMaps();
      if (maps.length > 0 || before.length > 0) watch.readNow();
    }

    /** Maps come with the script that reads by them. */
    async function usableMaps(): Promise<PageMap[]> {
      const found = await askForMaps();
      if (tools.mapTools !== undefined || found.length === 0) return found;
      call(CALL_FOR_MAPPER);
      await new Promise<void>((resolve) => {
        onTools = resolve;
        setTimeout(resolve, PATIENCE);
      });
      return found;
    }

    function call(script: string): void {
      if (called.has(script)) return;
      called.add(script);
      // no answer means that the extension is gone: then there is nobody left to show anything
      browser.runtime.sendMessage(script).catch(() => stop.abort());
    }

    /** What did not come in time is not waited for: the rest of the page is read without. */
    function goOnWithout(lack: Lack): void {
      if (stop.signal.aborted || (lack === 'records' ? tools.findRecords : tools.loose) !== undefined) return;
      tools = lack === 'records' ? { ...tools, findRecords: findNothing } : { ...tools, loose: NOTHING_LOOSE };
      watch.readNow();
    }
  },
});

/** For benchmarks: what runs after an answer of the background names no file in a trace. */
function tellTheTrace(began: number): void {
  performance.measure('register-lens look', { start: began, end: performance.now() });
}

/** A home page with today's registers in a corner is left alone while nothing is to be said of it. */
function isWorthShowing(watched: WatchedReading | null, unreadable: readonly Unreadable[]): boolean {
  if (watched === null) return unreadable.length > 0;
  const { reading } = watched;
  return reading.kind !== 'cohort' || reading.rows.length > 0;
}

// biome-ignore lint/correctness/useYield: it has nothing to pause in
function* findNothing(): ReturnType<FindRecords> {
  return [];
}

const NOTHING_LOOSE = {
  ariaGrid: () => null,
  joinHalves: () => null,
  repeatedRows: () => [],
  findCards: () => null,
  findLabelledMarks: () => null,
} as unknown as LooseMarks;

/** Maps for this address; none where nobody answers in time. */
async function askForMaps(): Promise<PageMap[]> {
  const none = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  try {
    return mapsInAnswer(await Promise.race([browser.runtime.sendMessage(CALL_FOR_MAPS), none]));
  } catch {
    return []; // an extension that is gone knows no maps; what follows finds out by itself
  }
}

function frameTexts(texts: readonly PageText[]): FrameText[] {
  return texts
    .filter(({ from }) => from !== 'text')
    .slice(0, MOST_FRAME_TEXTS)
    .map(({ text, from, label }) => ({ text, from, ...(label ? { label: label.slice(0, 200) } : {}) }));
}
