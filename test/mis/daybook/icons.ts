/** Owns Daybook's icons: drawn once in a sheet at the top of the page, used by name. */

import { type Html, html } from '../html.ts';
import type { IconName } from './reasons.ts';

const drawings: Readonly<Record<IconName, string>> = {
  tick: 'M7 12.5 10.5 16 17 8.5',
  clock: 'M12 6.500V12l3.5 2.5',
  door: 'M13 7h4v10h-4M6 12h8M11 9l3 3-3 3',
  cross: 'M8 8l8 8M16 8l-8 8',
  question: 'M9.5 9.500c0-3.5 5-3.5 5 0 0 2-2.5 2-2.5 4M12 16.500h.01',
  plus: 'M12 7v10M7 12h10',
  card: 'M7.5 8.500h9v7h-9zM7.5 11h9',
  plane: 'M6.5 13 17 8l-3.5 8-2-3.500z',
  bus: 'M7.5 8h9v7h-9zM7.5 11.500h9M9.5 17v-1M14.5 17v-1',
  pause: 'M10 8v8M14 8v8',
  none: 'M9 12h6',
};

export function iconSheet(): Html {
  return html`<svg width="0" height="0" class="sheet" aria-hidden="true">${Object.entries(drawings).map(
    ([name, path]) =>
      html`<symbol id="i-${name}" viewBox="0 0 24 24"><circle cx="12" cy="12" r="11"/><path d="${path}"/></symbol>`,
  )}</svg>`;
}

/** The label is the only place where the mark is said. */
export function markIcon(name: IconName, label: string, size = ''): Html {
  return html`<svg class="ico i-${name} ${size}" role="img" aria-label="${label}"><use href="#i-${name}"></use></svg>`;
}

export function pencil(): Html {
  return html`<span class="pencil" title="Has note"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 13l.8-3L11 2.8l2.2 2.2L6 12.2z"/></svg></span>`;
}
