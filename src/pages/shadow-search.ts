/**
 * Finds the open shadow roots of a page. Owns when it looks: in idle time, a few hundred elements at once, and afterwards
 * only in what is new; a page is never gone through while somebody waits.
 */

/** Elements looked at between two questions whether time is left. */
const AT_ONCE = 200;
/** Milliseconds of one slice where the browser tells no idle time. */
const SLICE = 3;
/** Scripts attach roots to elements that already stand in the page, and nothing tells: the whole page is looked at again then. */
const AGAIN_AFTER = [1500, 6000];
const MOST_WAITING = 400;

type Idle = { timeRemaining(): number };

export class ShadowSearch {
  readonly found: ShadowRoot[] = [];
  readonly #known = new WeakSet<ShadowRoot>();
  readonly #root: Document;
  readonly #onFound: (shadow: ShadowRoot) => void;
  readonly #timers: ReturnType<typeof setTimeout>[];
  #waiting: Node[];
  #walker: TreeWalker | null = null;
  #isDue = false;
  #isStopped = false;

  constructor(root: Document, onFound: (shadow: ShadowRoot) => void) {
    this.#root = root;
    this.#onFound = onFound;
    this.#waiting = [root];
    this.#goOn();
    this.#timers = AGAIN_AFTER.map((after) => setTimeout(() => this.lookIn(root), after));
  }

  /** Something new stands in the page. */
  lookIn(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) return;
    // so much at once is the whole page anew
    if (this.#waiting.length > MOST_WAITING) this.#waiting = [this.#root];
    this.#waiting.push(node);
    this.#goOn();
  }

  stop(): void {
    this.#isStopped = true;
    this.#waiting = [];
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #goOn(): void {
    if (this.#isDue || this.#isStopped) return;
    this.#isDue = true;
    const work = (idle: Idle) => {
      this.#isDue = false;
      this.#look(idle);
    };
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2000 });
    else setTimeout(() => work(timed(SLICE)), 50);
  }

  #look(idle: Idle): void {
    do {
      for (let count = 0; count < AT_ONCE; count++) {
        const element = this.#next();
        if (element === null) {
          this.#forgetGone();
          return;
        }
        this.#take(element.shadowRoot);
      }
    } while (idle.timeRemaining() > 1);
    this.#goOn();
  }

  #next(): Element | null {
    for (;;) {
      if (this.#walker === null) {
        const node = this.#waiting.shift();
        if (node === undefined) return null;
        this.#walker = this.#root.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
        if (node.nodeType === Node.ELEMENT_NODE) return node as Element;
      }
      const next = this.#walker.nextNode();
      if (next !== null) return next as Element;
      this.#walker = null;
    }
  }

  #take(shadow: ShadowRoot | null): void {
    if (shadow === null || this.#known.has(shadow)) return;
    this.#known.add(shadow);
    this.found.push(shadow);
    this.#waiting.push(shadow);
    this.#onFound(shadow);
  }

  #forgetGone(): void {
    const here = this.found.filter(({ isConnected }) => isConnected);
    if (here.length < this.found.length) this.found.splice(0, this.found.length, ...here);
  }
}

function timed(milliseconds: number): Idle {
  const end = performance.now() + milliseconds;
  return { timeRemaining: () => end - performance.now() };
}
