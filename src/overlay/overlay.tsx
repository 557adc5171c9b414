/**
 * Strip, markers and card over somebody else's page. Owns the one host element, when things move and what is open; what
 * there is to show comes in, and what people do goes out as events.
 */
import { batch, effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { FindingView } from '../../components/finding-view';
import type { MarkerPlace } from '../../components/overlay/marker';
import { type Opened, OverlayApp } from '../../components/overlay/overlay-app';
import type { OverlayActions, OverlayView } from '../../components/overlay/overlay-view';
import { placeCard } from './card-place';
import { gridHold } from './grid-hold';
import { createHost } from './host';
import { InView } from './in-view';
import { isSamePlaces, placeMarkers } from './marker-layout';
import { rectOf, viewport } from './measure';
import { box, type Rect } from './rects';
import { boxOf, chooseStripPlace, followGrid, type StripPlace, type StripSizes } from './strip-place';
import { measureStrip } from './strip-sizes';
import { themeOf } from './theme';

const CLOSED: Opened = { finding: null, isList: false, byKeyboard: false };
/** After something stirred, places are looked at again for a while: menus open and panels slide without a word. */
const SETTLE = [120, 300, 700];

export type OverlayOptions = OverlayActions & {
  /** Test builds only: lets tests look in. */
  isOpenRoot: boolean;
  /** The control that is being edited, which nothing may cover. */
  editor: () => Element | null;
  signal: AbortSignal;
};

export type Overlay = {
  readonly host: Element;
  /** Shows what there is now. `grid` is what it is about; `places` lead from cell keys to elements. */
  show(view: OverlayView, grid: Element | null, places: ReadonlyMap<string, Element>): void;
  /** Another register or pupil: numbers, what was open and what was hidden start afresh. */
  startAfresh(): void;
  /** Something in the page moved. */
  stir(): void;
  goTo(step: 1 | -1): void;
  openCurrent(): void;
  openFinding(number: number): void;
  toggleHidden(): void;
  focusStrip(): void;
  remove(): void;
};

export function createOverlay(options: OverlayOptions): Overlay {
  const host = createHost(options.isOpenRoot);
  const view = signal<OverlayView>({ strip: null, findings: [], markers: [] });
  const places = signal<ReadonlyMap<string, MarkerPlace>>(new Map());
  const opened = signal<Opened>(CLOSED);
  const current = signal<number | null>(null);
  const isHidden = signal(false);
  const theme = signal<'light' | 'dark'>('light');
  const announcement = signal('');
  let grid: Element | null = null;
  let cells: ReadonlyMap<string, Element> = new Map();
  let stripPlace: StripPlace | null = null;
  let stripSizes: StripSizes | null = null;
  let isStripDue = true;
  let frame = 0;
  let settling: ReturnType<typeof setTimeout>[] = [];
  let focusBefore: Element | null = null;
  const inView = new InView(() => layoutSoon());
  const isHeld = gridHold(() => layoutSoon());

  render(
    <OverlayApp
      signals={{ view, places, opened, current, isHidden, theme, announcement }}
      events={{
        onOpen: open,
        onClose: close,
        onToggleList: () => {
          opened.value = opened.value.isList ? CLOSED : { finding: null, isList: true, byKeyboard: false };
        },
        onNext: () => goTo(1, true),
        onHide: toggleHidden,
        onPanel: options.openPanel,
        onOptions: options.openOptions,
        onTeach: options.teach,
        onSchool: options.chooseSchool,
        onDismiss: (finding, choice) => {
          close();
          void options.dismiss(finding, choice);
        },
        untilChoices: options.untilChoices,
      }}
    />,
    host.mount,
  );

  const { signal: until } = options;
  const stirring = { capture: true, passive: true, signal: until } as const;
  for (const type of ['scroll', 'resize', 'transitionend', 'animationend', 'pointerup', 'toggle'])
    window.addEventListener(type, stir, stirring);
  // a press anywhere else closes what is open; what lies in our own root is ours to handle
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (event.composedPath()[0] !== host.element && !event.composedPath().includes(host.element))
        opened.value = CLOSED;
    },
    stirring,
  );
  // the page's own hot keys are not for what is typed here
  host.mount.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  // a card opened by mouse leaves the focus in the page, so Escape is heard there too; the page hears it as well
  window.addEventListener('keydown', (event) => event.key === 'Escape' && close(), stirring);
  const sizes = new ResizeObserver(() => layoutSoon());
  until.addEventListener('abort', remove);
  const stopFollowing = effect(() => {
    // whatever is shown or opened changes sizes, and with them places
    view.value;
    isHidden.value;
    isStripDue = true;
    layoutSoon();
  });
  const stopOpening = effect(() => {
    opened.value;
    layoutSoon();
  });

  return {
    host: host.element,
    show,
    startAfresh,
    stir,
    goTo: (step) => goTo(step, false),
    openCurrent,
    openFinding: (number) => {
      const finding = view.value.findings.find((one) => one.number === number);
      if (finding) bringIntoView(finding, () => open(finding, false));
    },
    toggleHidden,
    focusStrip: () => host.mount.querySelector<HTMLElement>('.strip button')?.focus(),
    remove,
  };

  function show(next: OverlayView, nextGrid: Element | null, nextCells: ReadonlyMap<string, Element>): void {
    const before = view.value.findings.length;
    if (nextGrid !== grid) {
      sizes.disconnect();
      if (nextGrid) sizes.observe(nextGrid);
      grid = nextGrid;
      theme.value = themeOf(nextGrid);
    }
    cells = nextCells;
    const elements = next.markers.flatMap(({ cell }) => nextCells.get(cell) ?? []);
    inView.watch(elements);
    batch(() => {
      view.value = next;
      // markers stand in the same frame as the edit that brought them; strip and card may follow in the next
      if (isPagePainted()) {
        const placed = placesNow(next);
        if (!isSamePlaces(placed, places.value)) places.value = placed;
      }
      const stillThere = next.findings.some(({ number }) => number === opened.value.finding);
      if (opened.value.finding !== null && !stillThere) opened.value = CLOSED;
    });
    if (next.findings.length !== before && next.strip?.kind === 'ready') announceSoon(next.findings.length);
  }

  function startAfresh(): void {
    batch(() => {
      opened.value = CLOSED;
      current.value = null;
      isHidden.value = false;
      stripPlace = null;
    });
  }

  /** Said once, politely, when the number of findings has come to rest. */
  function announceSoon(count: number): void {
    setTimeout(() => {
      if (view.value.findings.length !== count || until.aborted) return;
      announcement.value = count === 0 ? 'Register Lens: nothing to look at' : `Register Lens: ${count} to look at`;
    }, 1000);
  }

  function open(finding: FindingView, byKeyboard: boolean): void {
    if (opened.value.finding === null) focusBefore = document.activeElement;
    batch(() => {
      opened.value = { finding: finding.number, isList: false, byKeyboard };
      current.value = finding.number;
    });
  }

  function close(): void {
    const { byKeyboard, finding, isList } = opened.value;
    if (finding === null && !isList) return;
    opened.value = CLOSED;
    if (byKeyboard && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  }

  /** Moves on through the findings. The page keeps its focus until something is opened. */
  function goTo(step: 1 | -1, andOpen: boolean): void {
    const { findings } = view.value;
    if (findings.length === 0 || isHidden.value) return;
    const at = findings.findIndex(({ number }) => number === current.value);
    const next =
      findings[at < 0 ? (step === 1 ? 0 : findings.length - 1) : (at + step + findings.length) % findings.length];
    if (next === undefined) return;
    current.value = next.number;
    announcement.value = next.label;
    bringIntoView(next, () => {
      if (andOpen || opened.value.finding !== null) open(next, opened.value.byKeyboard);
    });
  }

  function openCurrent(): void {
    const finding = view.value.findings.find(({ number }) => number === current.value) ?? view.value.findings[0];
    if (finding) open(finding, true);
  }

  /** Scrolling is done only to show the finding that a person chose. */
  function bringIntoView(finding: FindingView, then: () => void): void {
    const cell = finding.cell === null ? undefined : cells.get(finding.cell);
    if (cell?.isConnected && !isInWindow(cell)) cell.scrollIntoView({ block: 'center', inline: 'nearest' });
    then();
    stir();
  }

  function toggleHidden(): void {
    batch(() => {
      isHidden.value = !isHidden.value;
      opened.value = CLOSED;
    });
  }

  function stir(): void {
    layoutSoon();
    for (const timer of settling) clearTimeout(timer);
    settling = SETTLE.map((delay) =>
      setTimeout(() => {
        isStripDue = true;
        layoutSoon();
      }, delay),
    );
  }

  function layoutSoon(): void {
    if (frame === 0 && !until.aborted) frame = requestAnimationFrame(isPagePainted() ? layout : layoutAfterPaint);
  }

  /** To ask a page for places before its first paint is to make it lay itself out for us, and its user wait. */
  function layoutAfterPaint(): void {
    setTimeout(() => {
      if (!until.aborted) layout();
    });
  }

  function placesNow({ markers }: OverlayView): ReadonlyMap<string, MarkerPlace> {
    if (isHidden.value) return new Map();
    return isHeld(grid) ? places.value : placeMarkers(markers, visibleCell, host.element);
  }

  function layout(): void {
    frame = 0;
    // reads first, all of them; then writes
    const placed = placesNow(view.value);
    const strip = host.mount.querySelector<HTMLElement>('.strip');
    const list = host.mount.querySelector<HTMLElement>('.list');
    const card = host.mount.querySelector<HTMLElement>('.card');
    if (strip) placeStrip(strip);
    const window = viewport();
    const listSize = list ? { width: list.offsetWidth, height: list.offsetHeight } : null;
    const cardSize = card ? { width: card.offsetWidth, height: card.offsetHeight } : null;

    if (!isSamePlaces(placed, places.value)) places.value = placed;
    if (strip && stripPlace) moveTo(strip, stripPlace.left, stripPlace.top);
    if (list && listSize && stripPlace && stripSizes) {
      const below = boxOf(stripPlace, stripSizes).bottom + 4;
      const top = below + listSize.height <= window.bottom ? below : Math.max(8, stripPlace.top - 4 - listSize.height);
      moveTo(list, Math.min(stripPlace.left, Math.max(8, window.right - listSize.width - 8)), top);
    }
    if (card && cardSize) void placeOpenCard(card, cardSize, window, placed);
  }

  /** Follows the grid in every frame; looks for a better place only when things have come to rest. */
  function placeStrip(strip: HTMLElement): void {
    if (stripPlace !== null && isHeld(grid)) return;
    if (isStripDue || stripPlace === null || stripSizes === null) {
      isStripDue = false;
      stripSizes = measureStrip(strip);
      stripPlace = chooseStripPlace(grid?.isConnected ? grid : null, host.element, stripSizes);
    } else if (stripPlace.by !== 'window' && grid?.isConnected) {
      stripPlace = followGrid(stripPlace, grid, stripSizes) ?? stripPlace;
    }
    strip.dataset.form = stripPlace.form;
  }

  function visibleCell(key: string): Element | null {
    const cell = cells.get(key);
    return cell?.isConnected && inView.has(cell) ? cell : null;
  }

  async function placeOpenCard(
    card: HTMLElement,
    size: { width: number; height: number },
    window: Rect,
    placed: ReadonlyMap<string, MarkerPlace>,
  ): Promise<void> {
    const number = opened.value.finding;
    const marker = view.value.markers.find(({ worst, more }) => [worst, ...more].some((one) => one.number === number));
    const place = marker ? placed.get(marker.cell) : undefined;
    const cell = marker ? cells.get(marker.cell) : undefined;
    // a finding whose mark is not in view has its card at the strip
    const from = place
      ? box(place.left, place.top, place.width, place.height)
      : box(stripPlace?.left ?? 8, stripPlace?.top ?? 8, 200, 30);
    const editor = options.editor();
    const avoid = [from, ...(cell?.isConnected ? [rectOf(cell)] : []), ...(editor ? [rectOf(editor)] : [])];
    const { left, top } = await placeCard(from, size, window, avoid);
    if (opened.value.finding === number) moveTo(card, left, top);
  }

  function remove(): void {
    stopFollowing();
    stopOpening();
    cancelAnimationFrame(frame);
    for (const timer of settling) clearTimeout(timer);
    sizes.disconnect();
    inView.stop();
    render(null, host.mount);
    host.remove();
  }
}

function isPagePainted(): boolean {
  return performance.getEntriesByType('paint').length > 0;
}

function moveTo(element: HTMLElement, left: number, top: number): void {
  element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = rectOf(element);
  return top >= 0 && bottom <= viewport().bottom;
}
