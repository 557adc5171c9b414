/**
 * What was pointed at, after the page has drawn itself anew. Owns the judgement that another element is the same place:
 * it stands where the first one stood and shows the same.
 */

import type { SightMemory } from '../generic/text';
import { saidOf } from './candidates';
import { follow, pathFrom, type Step } from './rows-around';

export type Pin = { element: Element; path: Step[]; said: string };

/** Keeps an element with the way to it. */
export function pinTo(element: Element, sight: SightMemory): Pin {
  return { element, path: pathFrom(document.documentElement, element), said: saidOf(element, sight) };
}

/** The pinned element, or the one that took its place; null where nothing there shows the same. */
export function findAgain({ element, path, said }: Pin, sight: SightMemory): Element | null {
  if (element.isConnected) return element;
  const found = follow(document.documentElement, path);
  return found !== null && saidOf(found, sight) === said ? found : null;
}
