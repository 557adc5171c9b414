/** Owns the plain register the odd pages are variations of: one real form with this morning's marks. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { longDate } from '../school/calendar.ts';
import { listName } from '../school/roll.ts';

export interface OddRow {
  id: string;
  name: string;
  code: string;
}

export interface OddSheet {
  form: string;
  date: string;
  longDate: string;
  rows: readonly OddRow[];
}

const sheetForm = '8 Oak';
const sheetDate = '2026-11-20';

export function oddSheet(book: AttendanceBook): OddSheet {
  const form = book.school.forms.find((one) => one.name === sheetForm);
  if (!form) throw new Error(`no form ${sheetForm}`);
  const rows = book.register(form, sheetDate, 'AM').rows.map(({ pupil, offered }) => ({
    id: pupil.id,
    name: listName(pupil),
    code: offered?.code ?? '',
  }));
  return { form: sheetForm, date: sheetDate, longDate: longDate(sheetDate), rows };
}

export function oddPage(
  title: string,
  requirement: string,
  body: Html,
  more: Html | string = '',
  htmlClass = '',
): Html {
  return html`<!doctype html>
<html lang="en-GB" class="${htmlClass}">
<head>
<!-- ${requirement} -->
<meta charset="utf-8">
<title>${title}</title>
<link rel="stylesheet" href="/static/odd/odd.css">
${more}</head>
<body>
${body}
</body>
</html>
`;
}

export function markTable(rows: readonly OddRow[], heads: readonly [string, string, string]): Html {
  return html`<table class="reg"><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>
${rows.map((row) => html`<tr data-id="${row.id}"><td>${row.id}</td><td>${row.name}</td><td>${row.code}</td></tr>\n`)}</tbody></table>`;
}
