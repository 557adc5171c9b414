/** The small script of every page on a site that was turned on: reads, and calls for the rest where there is something to check. Wiring only. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { now } from '../../src/clock';
import { CALL_FOR_LENS } from '../../src/messaging/call-for-lens';
import { answerInPage } from '../../src/messaging/page-messages';
import type { FrameText } from '../../src/messaging/protocol';
import { type PageText, pageTexts } from '../../src/pages/generic/page-texts';
import { findReader, offerReader, type ReaderListener, withdrawReader } from '../../src/pages/page-reader';
import { watchPage } from '../../src/pages/watch';

/** How many texts of a frame another frame is told: headings and controls come first. */
const MOST_FRAME_TEXTS = 60;
/** A school's name stands near the top, or nowhere: a long register is not gone through for it. */
const MOST_LOOSE_TEXTS = 60;

export default defineContentScript({
  registration: 'runtime',
  main() {
    // turned on twice in one page: the reader that is there goes on
    if (findReader()) return;
    const stop = new AbortController();
    let listener: ReaderListener | null = null;
    let latest: Parameters<ReaderListener['onReading']> = [null, []];
    let isCalled = false;
    const watch = watchPage(document, {
      url: () => location.href,
      now: () => listener?.now() ?? now(),
      outerTexts: () => listener?.outerTexts() ?? [],
      isOurs: (node) => listener?.isOurs(node) ?? false,
      onReading: (...known) => {
        latest = known;
        if (listener) listener.onReading(...known);
        else if (known[0] !== null || known[1].length > 0) callForLens();
      },
      onProgress: (progress) => listener?.onProgress(progress),
      onStir: () => listener?.onStir(),
      signal: stop.signal,
    });
    const texts = () => pageTexts(document, location.href, [], new Map(), MOST_LOOSE_TEXTS);
    // a frame without a register says what the page around a register says
    const silence = window === window.top ? answerInPage({ texts: () => frameTexts(texts()) }) : undefined;
    offerReader({
      attach: (next) => {
        listener = next;
        next.onReading(...latest);
      },
      readNow: watch.readNow,
      texts,
      editor: () => watch.editor.element,
      stop: () => {
        stop.abort();
        silence?.();
        withdrawReader();
      },
    });

    function callForLens(): void {
      if (isCalled) return;
      isCalled = true;
      // no answer means that the extension is gone: then there is nobody left to show anything
      browser.runtime.sendMessage(CALL_FOR_LENS).catch(() => stop.abort());
    }
  },
});

function frameTexts(texts: readonly PageText[]): FrameText[] {
  return texts
    .filter(({ from }) => from !== 'text')
    .slice(0, MOST_FRAME_TEXTS)
    .map(({ text, from, label }) => ({ text, from, ...(label ? { label: label.slice(0, 200) } : {}) }));
}
