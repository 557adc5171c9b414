/** Which rows of a long table are in view. Owns the reckoning with heights; where nothing is laid out, all are. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

type InView = {
  /** Places from `first` up to, and without, `last` are drawn. */
  first: number;
  last: number;
  /** Of one row, in pixels. */
  height: number;
  /** So many fit. */
  fit: number;
  scrollTo(place: number): void;
};

/** Drawn above and below what is in view, so that a turn of the wheel finds them there. */
const BESIDE = 8;
/** Until something is laid out. */
const USUAL = 28;
const FIRST_DRAWN = 30;

type Sizes = { top: number; room: number; row: number; head: number };

export function useRowsInView(box: RefObject<HTMLElement | null>, count: number): InView {
  const [sizes, setSizes] = useState<Sizes | null>(null);
  const isPrinting = usePrinting();

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    let waiting = 0;
    const look = (): void => {
      waiting = 0;
      const row = element.querySelector<HTMLElement>('tbody tr[aria-rowindex]')?.offsetHeight ?? 0;
      const head = element.querySelector('thead')?.offsetHeight ?? 0;
      const next = { top: element.scrollTop, room: element.clientHeight, row, head };
      setSizes((now) => (now !== null && isSame(now, next) ? now : next));
    };
    const soon = (): void => {
      waiting ||= requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', soon, { passive: true });
    const watcher = new ResizeObserver(soon);
    watcher.observe(element);
    return () => {
      cancelAnimationFrame(waiting);
      element.removeEventListener('scroll', soon);
      watcher.disconnect();
    };
  }, [box]);

  const isLaidOut = sizes !== null && sizes.row > 0 && sizes.room > 0;
  const height = isLaidOut ? sizes.row : USUAL;
  const fit = isLaidOut ? Math.max(1, Math.floor((sizes.room - sizes.head) / height)) : count;
  // where nothing is ever laid out there is nothing to scroll: all of them
  const first =
    isLaidOut && !isPrinting ? Math.max(0, Math.min(Math.floor(sizes.top / height) - BESIDE, count - fit)) : 0;
  const last = isPrinting
    ? count
    : isLaidOut
      ? Math.min(count, first + fit + 2 * BESIDE + 2)
      : sizes === null
        ? Math.min(count, FIRST_DRAWN)
        : count;

  return {
    first: Math.max(0, first),
    last,
    height,
    fit,
    scrollTo(place) {
      const element = box.current;
      if (element === null || !isLaidOut) return;
      const above = place * height;
      const room = element.clientHeight - sizes.head;
      if (above < element.scrollTop) element.scrollTop = above;
      else if (above + height > element.scrollTop + room) element.scrollTop = above + height - room;
    },
  };
}

/**
 * Between the browser's asking for the page and its having it: all is drawn before it looks, where a person asks it to print. A
 * script that calls for paper itself would have to draw first.
 */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => setPrinting(true);
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

const isSame = (a: Sizes, b: Sizes): boolean =>
  a.top === b.top && a.room === b.room && a.row === b.row && a.head === b.head;

/** The keys from one row to another, both inside, in the order of the list. */
export function rangeOf(rows: readonly { key: string }[], from: string, to: string): string[] {
  const [a, b] = [from, to].map((wanted) => rows.findIndex(({ key }) => key === wanted));
  if (a === undefined || b === undefined || b < 0) return [];
  const start = a < 0 ? b : Math.min(a, b);
  return rows.slice(start, Math.max(a, b) + 1).map(({ key }) => key);
}
