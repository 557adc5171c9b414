/** Which of the marked cells are in the window. Owns that watching, so that only these are measured. */
export class InView {
  private readonly visible = new Set<Element>();
  private watched = new Set<Element>();
  private readonly observer: IntersectionObserver;

  constructor(onChange: () => void) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.visible.add(target);
          else this.visible.delete(target);
        }
        onChange();
      },
      { rootMargin: '60px' },
    );
  }

  /** Watches exactly these. A cell that is new counts as visible until it is known not to be: its marker must not wait. */
  watch(elements: readonly Element[]): void {
    const next = new Set(elements);
    for (const element of this.watched) {
      if (next.has(element)) continue;
      this.observer.unobserve(element);
      this.visible.delete(element);
    }
    for (const element of next) {
      if (this.watched.has(element)) continue;
      this.observer.observe(element);
      this.visible.add(element);
    }
    this.watched = next;
  }

  has(element: Element): boolean {
    return this.visible.has(element);
  }

  stop(): void {
    this.observer.disconnect();
  }
}
