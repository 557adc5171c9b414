/** Owns the odd page that only a person who was there could explain: boxes without roles, single names, words for marks. */

import { type Html, html } from '../html.ts';
import { codeOf } from '../school/codes.ts';
import { type OddRow, type OddSheet, oddPage } from './sheet.ts';

/** The house's own words, which no table of codes has. */
function inHouseWords({ code }: OddRow): string {
  if (code === '') return '';
  if (code === 'L') return 'Tdy';
  return codeOf(code)?.class === 'present' ? 'Here' : 'Away';
}

/** `isRebuilt` is the same page after its makers changed how it is built. */
export function soup(sheet: OddSheet, requirement: string, isRebuilt: boolean): Html {
  const rows = sheet.rows.map((row) => {
    const name = row.name.split(',')[0] ?? '';
    const mark = inHouseWords(row);
    return isRebuilt
      ? html`<section class="tile"><p><span>${mark}</span></p><div><em>${name}</em></div></section>\n`
      : html`<div class="item"><div class="who"><b>${name}</b></div><div class="what">${mark}</div></div>\n`;
  });
  const body = html`<h1>Roll call, ${sheet.form}</h1><p class="for">Kept for <span>${sheet.longDate}, AM</span></p>
<div class="soup">${rows}</div>`;
  const style = html`<style>
.soup { column-count: 2; max-width: 760px; }
.item, .tile { display: flex; gap: 12px; padding: 5px 8px; border-bottom: 1px solid var(--line); }
.item > div { min-width: 120px; }
.tile p { margin: 0; }
</style>`;
  return oddPage('Roll call', requirement, body, style);
}
