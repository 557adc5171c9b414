/** Owns the pages of shapes that are marked by choosing: a roll of radio buttons nobody has saved, and rows of buttons. */

import { type Html, html } from '../html.ts';
import { codeOf } from '../school/codes.ts';
import { shapePage } from './frame.ts';
import type { ShapeRow, ShapeSheet } from './sheet.ts';

const rollChoices = [
  { value: 'P', label: 'Present' },
  { value: 'NP', label: 'Not present' },
  { value: 'L', label: 'Late' },
] as const;

/** Whoever is known to be away is preselected as such, with the reason beside it; everybody else as present. */
export function isKnownAway(row: ShapeRow): boolean {
  return row.code === 'M' || row.code === 'V';
}

function rollRow(row: ShapeRow): Html {
  const chosen = isKnownAway(row) ? 'NP' : 'P';
  const reason = isKnownAway(row) ? `NP: ${codeOf(row.code)?.words ?? ''}` : '';
  return html`<fieldset class="roll-row" data-pupil="${row.id}"><legend>${row.fullName}</legend><span class="choices">${rollChoices.map(
    ({ value, label }) =>
      value === chosen
        ? html`<label title="${label}"><input type="radio" name="roll-${row.id}" value="${value}" checked> ${value}</label>`
        : html`<label title="${label}"><input type="radio" name="roll-${row.id}" value="${value}"> ${value}</label>`,
  )}</span><span class="reason">${reason}</span></fieldset>\n`;
}

export function radioPage(sheet: ShapeSheet): Html {
  const about = { path: '/shapes/radio', heading: 'Mark roll', state: 'Roll not marked yet' };
  return shapePage(
    about,
    sheet,
    html`<form method="post" action="/shapes/radio" class="roll">
${sheet.rows.map(rollRow)}<button type="submit" class="go">Save roll</button></form>`,
  );
}

const quickCodes = ['/', 'L', 'N', 'I'] as const;

/** A mark that has no button of its own gets one more at the end of its row. */
function buttonRow(row: ShapeRow): Html {
  const extra = row.code === '' || quickCodes.some((code) => code === row.code) ? [] : [row.code];
  return html`<li class="quick" data-pupil="${row.id}"><a href="/almanac/pupils/${row.id}/attendance">${row.fullName}</a><span class="segments" role="group" aria-label="Mark of ${row.fullName}">${[
    ...quickCodes,
    ...extra,
  ].map(
    (code) =>
      html`<button type="button" aria-pressed="${code === row.code ? 'true' : 'false'}" title="${codeOf(code)?.words ?? ''}">${code}</button>`,
  )}</span><span class="mins">${row.minutesLate === null ? '' : `${row.minutesLate} min late`}</span></li>\n`;
}

export function buttonsPage(sheet: ShapeSheet): Html {
  const about = { path: '/shapes/buttons', heading: 'Quick register', state: 'Saved 09:08', script: 'buttons.js' };
  return shapePage(
    about,
    sheet,
    html`<ul class="quicks">
${sheet.rows.map(buttonRow)}</ul>`,
  );
}
