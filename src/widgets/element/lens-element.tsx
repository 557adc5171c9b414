/**
 * What all of our elements are: a shadow root that shows a view of parsed data. Owns the life of an element (upgraded late,
 * moved, removed and put back), when it is drawn, and that whatever a page gives it never throws into that page. Knows no
 * element in particular.
 */
import { type ComponentChildren, render } from 'preact';
import type { Instant } from '../../attendance';
import { now } from '../../clock';
import { Boundary, Trouble } from './boundary';
import { followColours, themeFor } from './colour-scheme';
import { dress, type Theme } from './dress';
import { attributeOf, gather, type Problem, parse, type Taken } from './given';
import { isWrong, lacking } from './wrong';

declare const __VERSION__: string;
const HOUR = 3_600_000;
const VERSION = typeof __VERSION__ === 'undefined' ? 'development' : __VERSION__;

/** In Node there are no elements: the classes can be imported there and made nowhere. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

export abstract class LensElement extends Base {
  static readonly version: string = VERSION;
  /** The values that this element takes, by the names of its properties. */
  static takes: Readonly<Record<string, Taken>> = {};
  static styles: readonly string[] = [];
  /** False: it is of use before anything is given. */
  static needsData = true;
  /** True: what stands inside it is the page's own, and stays whatever happens. */
  static keepsContent = false;

  static get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: each class is asked for its own
    return ['theme', ...Object.keys(this.takes).map(attributeOf)];
  }

  readonly #given = new Map<string, unknown>();
  readonly #root: ShadowRoot;
  readonly #mount: HTMLElement;
  #stopFollowing: (() => void) | null = null;
  #children: MutationObserver | null = null;
  #isDue = false;
  #fullHour: ReturnType<typeof setTimeout> | undefined;
  #theme: Theme | null = null;
  #said = '';
  #doubted = '';

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    this.#mount = document.createElement('div');
    this.#mount.lang = 'en-GB';
    this.#mount.dir = 'ltr';
    this.#root.append(this.#mount);
    for (const name of Object.keys((this.constructor as typeof LensElement).takes)) {
      // given before the page knew this element: it stands in the way of the property
      const before = Object.getOwnPropertyDescriptor(this, name);
      if (before) delete (this as Record<string, unknown>)[name];
      Object.defineProperty(this, name, {
        get: () => this.#given.get(name),
        set: (value: unknown) => {
          this.#given.set(name, value ?? undefined);
          this.refresh();
        },
        enumerable: true,
        configurable: true,
      });
      if (before) this.#given.set(name, before.value ?? undefined);
    }
  }

  connectedCallback(): void {
    if (this.#stopFollowing === null) {
      this.#stopFollowing = followColours(this, () => this.#dress());
      this.#children = new MutationObserver((records) => records.some(isOfData) && this.refresh());
      this.#children.observe(this, { childList: true, subtree: true, characterData: true });
      window.addEventListener('online', this.#again);
      this.started();
    }
    this.#dress();
    this.refresh();
  }

  /** An element that is only moved is back in the same breath: it keeps what is open in it. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected || this.#stopFollowing === null) return;
      this.#stopFollowing();
      this.#stopFollowing = null;
      this.#children?.disconnect();
      this.#children = null;
      window.removeEventListener('online', this.#again);
      clearTimeout(this.#fullHour);
      this.stopped();
      render(null, this.#mount);
    });
  }

  /** With this, a page's `moveBefore` moves the element without taking it out. */
  connectedMoveCallback(): void {
    this.#dress();
  }

  adoptedCallback(): void {
    this.#theme = null;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'theme') this.#dress();
    else this.refresh();
  }

  /** What an element shows of parsed data; null: nothing yet, and what stands inside the element stays. */
  protected abstract view(data: Record<string, unknown>): unknown;

  /** For elements that watch something beside their data. */
  protected started(): void {}
  protected stopped(): void {}
  /** There is nothing to show: no data, or none that was understood. */
  protected cleared(): void {}

  /**
   * The moment that it is. What is drawn by it is drawn anew at the next full hour: every day begins on one, those on which the
   * clocks change too.
   */
  protected moment(): Instant {
    const at = now();
    clearTimeout(this.#fullHour);
    this.#fullHour = setTimeout(this.#again, HOUR - (Date.parse(at) % HOUR) + 20);
    return at;
  }

  /** What did not load when there was no network is asked for again. */
  readonly #again = (): void => this.refresh();

  /** Draws anew, once for all that changes in one breath. */
  protected refresh(): void {
    if (this.#isDue || !this.isConnected) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) this.#draw();
    });
  }

  /** An event with plain data. Crosses shadow roots. */
  protected tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** The same, but only when it is another than the last one. */
  protected tellNews(name: string, detail: unknown): void {
    const said = JSON.stringify([name, detail]);
    if (said === this.#said) return;
    this.#said = said;
    this.tell(name, detail);
  }

  /** What is shown is right, but something that was given had no part in it: for whoever made the page. */
  protected doubt(problems: readonly Problem[]): void {
    const said = JSON.stringify(problems);
    if (said === this.#doubted) return;
    this.#doubted = said;
    if (problems.length === 0) return;
    const lines = problems.map(({ path, message }) => `${path} ${message}`);
    console.warn(`Register Lens: <${this.localName}> leaves something out: ${lines.join('; ')}.`);
    this.tell('lens-error', { problems });
  }

  /** Even reading what a page gave may throw: an object may have a getter that does. */
  #draw(): void {
    clearTimeout(this.#fullHour);
    try {
      this.#drawGiven();
    } catch (error) {
      this.#failInside(error);
    }
  }

  #drawGiven(): void {
    const { takes, needsData } = this.constructor as typeof LensElement;
    const { given, problems } = gather(this, takes, this.#given);
    if (needsData && Object.keys(given).length === 0 && problems.length === 0) {
      this.cleared();
      this.#show(null);
      return;
    }
    const parsed = parse(takes, given);
    if (!parsed.ok) this.fail([...problems, ...parsed.problems]);
    else if (problems.length > 0) this.fail(problems);
    else this.#show(this.view(parsed.data) as ComponentChildren);
  }

  #show(view: ComponentChildren): void {
    render(
      view === null ? (
        <slot />
      ) : (
        <Boundary tag={this.localName} onFailure={(error) => this.#logFailure(error)}>
          <slot name="before" />
          {view}
          <slot name="after" />
        </Boundary>
      ),
      this.#mount,
    );
  }

  /** A value without which nothing can be shown, though others are there. */
  protected lacks(name: string): never {
    throw lacking(name);
  }

  /** Shows what is wrong, and says it to whoever listens. */
  protected fail(problems: readonly Problem[]): void {
    this.cleared();
    this.#showTrouble(problems);
    this.tellNews('lens-error', { problems });
  }

  #failInside(error: unknown): void {
    if (isWrong(error)) this.fail(error.problems);
    // what arithmetic cannot work with is a fault of the data, and says which
    else if (error instanceof RangeError) this.fail([{ path: 'data', message: error.message, from: 'none' }]);
    else {
      this.#logFailure(error);
      this.cleared();
      this.#showTrouble([]);
    }
  }

  #showTrouble(problems: readonly Problem[]): void {
    const { keepsContent } = this.constructor as typeof LensElement;
    render(
      <>
        <Trouble tag={this.localName} problems={problems} />
        {keepsContent && <slot />}
      </>,
      this.#mount,
    );
  }

  #logFailure(error: unknown): void {
    console.error(`Register Lens: <${this.localName}> failed.`, error);
    this.tellNews('lens-error', { problems: [] });
  }

  #dress(): void {
    const theme = themeFor(this, this.getAttribute('theme'));
    if (theme === this.#theme) return;
    this.#theme = theme;
    dress(this.#root, (this.constructor as typeof LensElement).styles, theme);
  }
}

/** Words of the fallback may change as they like: only a script is data. */
function isOfData({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  const at = type === 'characterData' ? target.parentNode : target;
  return at instanceof HTMLScriptElement || [...addedNodes, ...removedNodes].some((node) => node.nodeName === 'SCRIPT');
}
