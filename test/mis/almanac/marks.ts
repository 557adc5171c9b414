/** Owns how Almanac draws a mark that cannot be edited: the letter, the minutes late, the tint. */

import { type Html, html } from '../html.ts';
import type { SessionName } from '../school/calendar.ts';
import { type Entry, minutesLate } from '../school/entry.ts';
import { classOf } from '../school/figures.ts';

/** The cell classes of the style sheet. */
function tint(entry: Entry | null): string {
  if (entry === null) return '';
  if (entry.code === 'L') return 'k-l';
  const tints: Readonly<Record<string, string>> = {
    present: 'k-p',
    elsewhere: 'k-v',
    authorised: 'k-i',
    unauthorised: 'k-n',
    'not-possible': 'k-x',
    admin: 'k-x',
  };
  return tints[classOf(entry) ?? ''] ?? '';
}

export function markCell(entry: Entry | null, session: SessionName): Html {
  if (entry === null) return html`<td></td>`;
  const minutes = minutesLate(entry, session);
  return html`<td class="${tint(entry)}">${entry.code}${minutes === null ? '' : html`<sup>${minutes}</sup>`}</td>`;
}
