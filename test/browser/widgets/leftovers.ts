/**
 * Counts what scripts of a page hold on to: listeners on nodes that stay, observers, timers, frames. Runs in the page before
 * any of its scripts; owns that counting.
 */
export function countLeftovers(): void {
  const listeners = new Map<string, number>();
  const observers = new Set<object>();
  const timers = new Set<unknown>();
  const frames = new Set<number>();
  let base = { listeners: 0, observers: 0, timers: 0, frames: 0 };
  const ids = new WeakMap<object, number>();
  let nextId = 0;
  const idOf = (thing: object): number => {
    const known = ids.get(thing) ?? ++nextId;
    ids.set(thing, known);
    return known;
  };
  /** What is removed with its element is gone by itself: only what stays in the page counts. */
  const stays = (target: EventTarget): boolean =>
    target === window ||
    target === document ||
    target === document.documentElement ||
    target === document.body ||
    target instanceof MediaQueryList;
  const keyOf = (target: EventTarget, type: string, listener: object, options: unknown): string => {
    const capture =
      typeof options === 'object' && options !== null ? (options as { capture?: boolean }).capture : options;
    return `${idOf(target)} ${type} ${idOf(listener)} ${capture === true}`;
  };

  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    addEventListener.call(this, type, listener, options);
    const { signal } = (typeof options === 'object' ? options : {}) as AddEventListenerOptions;
    if (listener === null || signal?.aborted || !stays(this)) return;
    const key = keyOf(this, type, listener, options);
    listeners.set(key, 1);
    if (signal) addEventListener.call(signal, 'abort', () => listeners.delete(key));
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    removeEventListener.call(this, type, listener, options);
    if (listener !== null) listeners.delete(keyOf(this, type, listener, options));
  };

  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
    const { observe, disconnect } = window[name].prototype as unknown as Record<string, (...given: unknown[]) => void>;
    Object.assign(window[name].prototype, {
      observe(this: object, ...given: unknown[]) {
        observers.add(this);
        observe?.apply(this, given);
      },
      disconnect(this: object) {
        observers.delete(this);
        disconnect?.call(this);
      },
    });
  }

  const { setTimeout, clearTimeout, setInterval, clearInterval, requestAnimationFrame, cancelAnimationFrame } = window;
  Object.assign(window, {
    setTimeout: (handler: (...given: unknown[]) => void, wait?: number, ...given: unknown[]) => {
      const id: unknown = setTimeout.call(
        window,
        () => {
          timers.delete(id);
          handler(...given);
        },
        wait,
      );
      timers.add(id);
      return id;
    },
    clearTimeout: (id: number) => {
      timers.delete(id);
      clearTimeout.call(window, id);
    },
    setInterval: (handler: () => void, wait?: number) => {
      const id: unknown = setInterval.call(window, handler, wait);
      timers.add(id);
      return id;
    },
    clearInterval: (id: number) => {
      timers.delete(id);
      clearInterval.call(window, id);
    },
    requestAnimationFrame: (handler: FrameRequestCallback) => {
      const id = requestAnimationFrame.call(window, (time) => {
        frames.delete(id);
        handler(time);
      });
      frames.add(id);
      return id;
    },
    cancelAnimationFrame: (id: number) => {
      frames.delete(id);
      cancelAnimationFrame.call(window, id);
    },
  });

  const all = () => ({
    listeners: listeners.size,
    observers: observers.size,
    timers: timers.size,
    frames: frames.size,
  });
  Object.assign(window, {
    leftovers: {
      since: () => {
        base = all();
      },
      count: () => {
        const now = all();
        return Object.fromEntries(
          Object.entries(now).map(([name, count]) => [name, count - base[name as keyof typeof base]]),
        );
      },
    },
  });
}
