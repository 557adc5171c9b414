/**
 * Keeps the keyboard's place when what has the focus goes away: a row that was removed, a button that did its work. Owns
 * where the focus goes then: to what stands in its place, as near as anything is left. Knows no section of the page.
 */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary';

/** Where something stood: each of its ancestors, and how many controls came before it in there. */
type Place = { element: Element; ancestors: { element: Element; before: number }[] };

/** Watches over everything inside an element for as long as the component is there. */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = root.current;
    if (page === null) return;
    let place: Place | null = null;
    const remember = (event: FocusEvent) => {
      if (event.target instanceof Element) place = placeOf(event.target, page);
    };
    const watcher = new MutationObserver(() => {
      if (place === null || place.element.isConnected || document.activeElement !== document.body) return;
      const next = inPlaceOf(place);
      place = null;
      next?.focus();
    });
    page.addEventListener('focusin', remember);
    watcher.observe(page, { childList: true, subtree: true });
    return () => {
      page.removeEventListener('focusin', remember);
      watcher.disconnect();
    };
  }, [root]);
}

/** Puts the focus on the first button of a place when a step that stood there instead is over. */
export function useFocusAfter(isInStep: boolean, place: RefObject<HTMLElement | null>): void {
  const hasBeen = useRef(false);
  useLayoutEffect(() => {
    if (hasBeen.current && !isInStep) place.current?.querySelector<HTMLElement>('button')?.focus();
    hasBeen.current = isInStep;
  }, [isInStep, place]);
}

function placeOf(element: Element, page: Element): Place {
  const ancestors: Place['ancestors'] = [];
  for (let up = element.parentElement; up !== null && up !== page.parentElement; up = up.parentElement) {
    const controls = [...up.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(canTakeFocus);
    const before = controls.filter((one) => one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    ancestors.push({ element: up, before: before.length });
  }
  return { element, ancestors };
}

function inPlaceOf({ ancestors }: Place): HTMLElement | undefined {
  for (const { element, before } of ancestors) {
    if (!element.isConnected) continue;
    const controls = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(canTakeFocus);
    if (controls.length > 0) return controls[Math.min(before, controls.length - 1)];
  }
  return undefined;
}

function canTakeFocus(control: HTMLElement): boolean {
  return (
    !control.matches(':disabled, [hidden], [tabindex="-1"]') &&
    control.closest('details:not([open]) > :not(summary)') === null
  );
}
