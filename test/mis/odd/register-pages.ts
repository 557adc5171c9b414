/** Owns the odd pages that are registers, each difficult in one way. */

import { type Html, html } from '../html.ts';
import { codeOf } from '../school/codes.ts';
import { markTable, type OddRow, type OddSheet, oddPage } from './sheet.ts';

const heads = ['Id', 'Pupil', 'AM'] as const;

function heading(sheet: OddSheet): Html {
  return html`<h1>Register ${sheet.form}, ${sheet.longDate}, AM</h1><p>Saved 09:08</p>`;
}

export function noDate(sheet: OddSheet, requirement: string): Html {
  return oddPage('Register', requirement, html`<h1>Register ${sheet.form}, AM</h1>${markTable(sheet.rows, heads)}`);
}

/** A string and not a template of whole elements: the page stops in the middle, as a broken connection leaves it. */
export function half(sheet: OddSheet, requirement: string): string {
  const rows = sheet.rows.slice(0, 3).map((row) => `<tr><td>${row.id}</td><td></td><td>${row.code}</td></tr>`);
  return `<!doctype html>
<html lang="en-GB"><head><!-- ${requirement} --><meta charset="utf-8"><title>Register ${sheet.form}</title><link rel="stylesheet" href="/static/odd/odd.css"></head>
<body><h1>Register ${sheet.form}, ${sheet.longDate}, AM</h1>
<table class="reg"><thead><tr><th>Id</th><th>Pupil</th><th>AM</th></tr></thead><tbody>
${rows.join('\n')}
<tr><td>`;
}

function inFrench(code: string): string {
  if (code === 'L') return 'Retard';
  const known = codeOf(code)?.class;
  if (known === 'present') return 'Présent';
  return known === 'authorised' ? 'Absence justifiée' : 'Absence non justifiée';
}

export function french(sheet: OddSheet, requirement: string): Html {
  const rows = sheet.rows.map((row): OddRow => ({ ...row, code: inFrench(row.code) }));
  const body = html`<div lang="fr"><h1>Feuille d’appel : classe 4e B, vendredi 20 novembre 2026, matin</h1><p>Appel enregistré à 9 h 08</p>${markTable(rows, ['Numéro', 'Élève', 'Présence'])}</div>`;
  return oddPage('Feuille d’appel', requirement, body);
}

export function frameParent(sheet: OddSheet, requirement: string): Html {
  const body = html`${heading(sheet)}<iframe src="/odd/frame/register" title="Register" width="760" height="620"></iframe>`;
  return oddPage(`Register ${sheet.form}`, requirement, body);
}

export function frameChild(sheet: OddSheet, requirement: string): Html {
  return oddPage('Marks', requirement, markTable(sheet.rows, heads));
}

/** As many pupils as asked for: the form again and again, with new numbers, so that no two rows are the same pupil. */
export function huge(sheet: OddSheet, requirement: string, count: number): Html {
  const rows = Array.from({ length: count }, (_, index): OddRow => {
    const row = sheet.rows[index % sheet.rows.length];
    const round = Math.floor(index / sheet.rows.length);
    return {
      id: String(20001 + index),
      name: round === 0 ? (row?.name ?? '') : `${row?.name ?? ''} ${round + 1}`,
      code: row?.code ?? '',
    };
  });
  return oddPage(
    `All pupils, ${sheet.longDate}, AM`,
    requirement,
    html`<h1>All pupils, ${sheet.longDate}, AM</h1>${markTable(rows, heads)}`,
  );
}

export function strict(sheet: OddSheet, requirement: string): Html {
  const body = html`${heading(sheet)}<form method="post" action="/odd/strict-csp">${markTable(sheet.rows, heads)}<button type="submit">Save</button></form>`;
  return oddPage(`Register ${sheet.form}`, requirement, body);
}

export function rerender(sheet: OddSheet, requirement: string): Html {
  const body = html`${heading(sheet)}<div id="grid" data-rows="${JSON.stringify(sheet.rows)}"></div><p>Drawn <output id="count">0</output> times</p>`;
  return oddPage(
    `Register ${sheet.form}`,
    requirement,
    body,
    html`<script type="module" src="/static/odd/rerender.js"></script>`,
  );
}

export function preselected(sheet: OddSheet, requirement: string): Html {
  const choice = (row: OddRow, value: string): Html =>
    value === 'P'
      ? html`<td><input type="radio" name="mark[${row.id}]" value="P" aria-label="Present" checked></td>`
      : html`<td><input type="radio" name="mark[${row.id}]" value="${value}" aria-label="${value === 'L' ? 'Late' : 'Absent'}"></td>`;
  const rows = sheet.rows.map(
    (row) => html`<tr><td>${row.name}</td>${['P', 'L', 'A'].map((value) => choice(row, value))}</tr>\n`,
  );
  const body = html`<h1>Take register: ${sheet.form}, ${sheet.longDate}, AM</h1><p>Not saved yet</p><form method="post" action="/odd/preselected"><table class="reg"><thead><tr><th>Pupil</th><th>Present</th><th>Late</th><th>Absent</th></tr></thead><tbody>
${rows}</tbody></table><button type="submit">Save</button></form>`;
  return oddPage(`Register ${sheet.form}`, requirement, body);
}

export function dark(sheet: OddSheet, requirement: string): Html {
  return oddPage(
    `Register ${sheet.form}`,
    requirement,
    html`${heading(sheet)}${markTable(sheet.rows, heads)}`,
    '',
    'dark',
  );
}

export function narrow(sheet: OddSheet, requirement: string): Html {
  const days = ['Mon', 'Tue', 'Wed', 'Thu'];
  const rows = sheet.rows.map(
    (row) =>
      html`<tr><td>${row.name}</td>${days.map(() => html`<td class="m">/</td><td class="m">\\</td>`)}<td class="m now">${row.code}</td></tr>\n`,
  );
  const body = html`${heading(sheet)}<table class="reg tight"><thead><tr><th rowspan="2">Pupil</th>${days.map(
    (day, index) => html`<th colspan="2">${day} ${16 + index}</th>`,
  )}<th>Fri 20</th></tr><tr>${days.map(() => html`<th>AM</th><th>PM</th>`)}<th>AM</th></tr></thead><tbody>
${rows}</tbody></table>`;
  return oddPage(`Register ${sheet.form}`, requirement, body);
}
