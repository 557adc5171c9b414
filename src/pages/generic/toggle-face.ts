/**
 * Marks chosen by buttons that stay pressed: one button a mark, side by side in a cell or card. Owns which of them is the
 * mark; buttons that only open or do something are none.
 */
import { type SightMemory, tidy, visibleText, within } from './text';

const TOGGLES = '[aria-pressed], [role=radio], [role=option][aria-selected]';

/** The pressed button of a set, its words, and whether any is pressed; null where there is no such set. */
export function pressedToggle(
  cell: Element,
  memory: SightMemory,
): { element: Element; shown: string; isPressed: boolean } | null {
  const toggles = within(cell, TOGGLES, memory);
  const first = toggles[0];
  if (first === undefined || toggles.length < 2) return null;
  const pressed = toggles.filter(isPressed);
  // two at once is no choice, and nobody knows which of them counts
  if (pressed.length > 1) return null;
  const element = pressed[0] ?? first;
  return { element, shown: pressed[0] ? wordsOf(pressed[0], memory) : '', isPressed: pressed.length === 1 };
}

function isPressed(toggle: Element): boolean {
  return ['aria-pressed', 'aria-checked', 'aria-selected'].some((state) => toggle.getAttribute(state) === 'true');
}

/** What a toggle stands for: its text, unless that is a mere sign such as a tick and there is a label. */
export function wordsOf(toggle: Element, memory: SightMemory): string {
  const text = visibleText(toggle, memory);
  const label = tidy(toggle.getAttribute('aria-label') ?? toggle.getAttribute('title') ?? '');
  return (/[\w/\\#]/.test(text) && text) || label || text;
}
