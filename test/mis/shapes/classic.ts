/**
 * Owns the page of frames: an old product whose top page holds two frames, one to choose day and class, one with the register. The
 * frame with the marks says neither; its headings are plain cells, and tables stand in tables to place things.
 */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { offeredCodes } from '../school/codes.ts';
import { schoolName } from '../school/roll.ts';
import type { ShapeRow, ShapeSheet } from './sheet.ts';

const classicClass = '8-Oak';

function oldPage(title: string, body: Html): Html {
  return html`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/static/shapes/classic.css"></head>
<body bgcolor="#d4d0c8">${body}</body></html>
`;
}

export function classicTop(): Html {
  return oldPage(
    'Registration Desk',
    html`<table class="place" width="100%" cellpadding="0" cellspacing="0"><tr><td class="title">Registration Desk</td><td class="title right">${schoolName}</td></tr>
<tr><td colspan="2"><iframe name="choose" title="Choose register" src="/shapes/classic/choose.asp" width="100%" height="56" frameborder="0"></iframe></td></tr>
<tr><td colspan="2"><iframe name="marks" title="Register" src="/shapes/classic/marks.asp?class=${classicClass}&amp;d=20&amp;m=11&amp;y=2026&amp;ses=AM" width="100%" height="720" frameborder="0"></iframe></td></tr></table>`,
  );
}

function options(values: readonly (string | number)[], chosen: string | number): Html[] {
  return values.map((value) =>
    value === chosen ? html`<option selected>${value}</option>` : html`<option>${value}</option>`,
  );
}

export function classicChoose(book: AttendanceBook): Html {
  const days = Array.from({ length: 31 }, (_, index) => index + 1);
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const classes = book.school.forms.map((form) =>
    form.slug === classicClass
      ? html`<option value="${form.slug}" selected>${form.name}</option>`
      : html`<option value="${form.slug}">${form.name}</option>`,
  );
  return oldPage(
    'Choose',
    html`<form method="get" action="/shapes/classic/marks.asp" target="marks"><table class="place" cellspacing="4"><tr><td>Date</td><td><select name="d">${options(
      days,
      20,
    )}</select>/<select name="m">${options(months, 11)}</select>/<select name="y">${options([2025, 2026, 2027], 2026)}</select></td><td>Class</td><td><select name="class">${classes}</select></td><td>Session</td><td><select name="ses">${options(
      ['AM', 'PM'],
      'AM',
    )}</select></td><td><input type="submit" value="Get register"></td></tr></table></form>`,
  );
}

function markRow(row: ShapeRow, number: number): Html {
  const chosen = (code: string): Html =>
    code === row.code ? html`<option selected>${code}</option>` : html`<option>${code}</option>`;
  return html`<tr bgcolor="${number % 2 === 0 ? '#ffffe8' : '#ffffff'}"><td>${number}</td><td nowrap><a href="/almanac/pupils/${row.id}/attendance" target="_top">${
    row.name
  }</a></td><td><select name="m${row.id}">${['', ...offeredCodes.map(({ code }) => code)].map(chosen)}</select></td><td><input name="l${row.id}" size="3" value="${
    row.minutesLate ?? ''
  }"></td></tr>\n`;
}

export function classicMarks(sheet: ShapeSheet): Html {
  return oldPage(
    'Marks',
    html`<form method="post" action="/shapes/classic/marks.asp"><table class="place" width="100%"><tr><td valign="top" width="130"><table class="place menu"><tr><td><b>Registers</b></td></tr><tr><td><a href="/" target="_top">Main menu</a></td></tr><tr><td><a href="/almanac" target="_top">Almanac</a></td></tr></table></td><td valign="top"><table class="marks" border="1" cellpadding="2" cellspacing="0"><tr class="h"><td>No</td><td>Name</td><td>Mark</td><td>Mins late</td></tr>
${sheet.rows.map((row, index) => markRow(row, index + 1))}</table><p><input type="submit" value="Save"></p></td></tr></table></form>`,
  );
}
