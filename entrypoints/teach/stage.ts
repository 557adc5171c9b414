/**
 * Where teaching is drawn: a frame of our own over the whole page, in a closed shadow root. Owns its making and removal. In
 * a frame no press, key or movement comes to the page: its listeners hear nothing of them.
 */
import partsCss from '../../components/styles/parts.css?inline';
import teachCss from '../../components/styles/teach.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import { HOST_TAG } from '../../src/host-tag';

export type Stage = { host: HTMLElement; document: Document; mount: HTMLElement; focus(): void };

const TITLE = 'Register Lens: teach this page';
const HOST_STYLE =
  'all: initial; position: fixed; inset: 0; width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; ' +
  'padding: 0; border: 0; overflow: hidden; background: none; z-index: 2147483647; display: block';
// a frame lets the page through only where both have the same colour scheme
const FRAME_STYLE =
  'display: block; width: 100%; height: 100%; border: 0; background: transparent; color-scheme: light';

/** Puts the frame up, and takes it down when the signal comes. `onReady` is called when there is a place to draw. */
export function openStage(isOpenRoot: boolean, until: AbortSignal, onReady: (stage: Stage) => void): void {
  const host = document.createElement(HOST_TAG);
  const root = host.attachShadow({ mode: isOpenRoot ? 'open' : 'closed' });
  const frame = document.createElement('iframe');
  const focusBefore = document.activeElement;
  let heldKeys: KeysHeld | null = null;
  host.style.cssText = HOST_STYLE;
  frame.style.cssText = FRAME_STYLE;
  frame.title = TITLE;
  // some browsers make the frame's document at once, some a moment later
  frame.addEventListener('load', ready, { once: true });
  host.popover = 'manual';
  root.append(frame);
  document.documentElement.append(host);
  host.showPopover();
  until.addEventListener('abort', () => {
    host.style.cssText += '; opacity: 0; pointer-events: none';
    if (heldKeys?.areAny()) heldKeys.onceFree(remove);
    else remove();
  });

  function remove(): void {
    host.remove();
    if (focusBefore instanceof HTMLElement && focusBefore !== document.body) focusBefore.focus({ preventScroll: true });
  }

  function ready(): void {
    const inner = frame.contentDocument;
    const window = frame.contentWindow as (Window & typeof globalThis) | null;
    if (inner === null || window === null || until.aborted) return;
    inner.documentElement.lang = 'en-GB';
    inner.title = TITLE;
    dress(inner, window, [tokensCss, partsCss, teachCss].join('\n'));
    const mount = inner.createElement('main');
    inner.body.append(mount);
    heldKeys = new KeysHeld(inner);
    onReady({
      host,
      document: inner,
      mount,
      focus: () => {
        frame.focus({ preventScroll: true });
        window.focus();
      },
    });
  }
}

/** Nobody holds a key for longer; without this a key whose release was never seen would keep the frame for ever. */
const LONGEST_HELD = 1000;

/** The frame stays until the key that ended it is up again: the page would hear its release otherwise. */
class KeysHeld {
  private readonly down = new Set<string>();
  private whenFree: (() => void) | null = null;

  constructor(inner: Document) {
    inner.addEventListener('keydown', ({ code }) => this.down.add(code), true);
    inner.addEventListener('keyup', ({ code }) => {
      this.down.delete(code);
      if (this.down.size === 0) this.free();
    });
  }

  areAny(): boolean {
    return this.down.size > 0;
  }

  onceFree(then: () => void): void {
    this.whenFree = then;
    setTimeout(() => this.free(), LONGEST_HELD);
  }

  private free(): void {
    const then = this.whenFree;
    this.whenFree = null;
    then?.();
  }
}

/** Adopted sheets need no permission of the page's; where a browser refuses them to extensions, one style element does it. */
function dress(inner: Document, window: Window & typeof globalThis, css: string): void {
  try {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css);
    inner.adoptedStyleSheets = [sheet];
  } catch {
    const style = inner.createElement('style');
    style.textContent = css;
    inner.head.append(style);
  }
}
