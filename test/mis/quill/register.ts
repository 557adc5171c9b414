/** Owns Quillboard's register page: thirty rows on the server, cut into pages of ten in the browser, with boxes that save themselves. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook, Register, RegisterRow } from '../school/attendance-book.ts';
import { longDate, type SessionName, sessionNames, ukDate } from '../school/calendar.ts';
import { minutesLate } from '../school/entry.ts';
import { totalsOf } from '../school/figures.ts';
import type { Form } from '../school/roll.ts';
import { listName } from '../school/roll.ts';
import { quill } from '../systems.ts';

function option(value: string, label: string, selected: boolean): Html {
  return selected
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;
}

export function registerSide(
  book: AttendanceBook,
  form: Form,
  date: string,
  session: SessionName,
  register: Register | null,
): Html {
  const sum = register ? totalsOf(register.rows.map((row) => row.recorded)) : null;
  return html`<h2>Find register</h2>
<form method="get" action="/quill/register">
<label>Registration group<select name="reg">${book.school.forms.map((one) => option(one.slug, one.name, one.slug === form.slug))}</select></label>
<label>Date<input type="text" name="date" value="${ukDate(date)}" placeholder="dd/mm/yyyy" maxlength="10"></label>
<label>Session<select name="session">${sessionNames.map((name) => option(name, name, name === session))}</select></label>
<button type="submit">Show</button>
</form>
${
  sum
    ? html`<h2>Summary</h2>
<dl><dt>On roll</dt><dd>${sum.onRoll}</dd><dt>Present</dt><dd>${sum.present}</dd><dt>Late</dt><dd>${sum.late}</dd><dt>Off site</dt><dd>${sum.elsewhere}</dd><dt>Authorised</dt><dd>${sum.authorised}</dd><dt>Unauthorised</dt><dd>${sum.unauthorised + sum.noReason}</dd><dt>Unmarked</dt><dd>${sum.notMarked}</dd></dl>`
    : ''
}
<h2>Quick links</h2>
<p class="links"><a href="${quill.home}">All registers today</a><br><a href="${quill.home}">Code list</a><br><a href="${quill.home}">Emergency list</a></p>`;
}

function noteIcon(row: RegisterRow): Html | string {
  const note = row.offered?.comment ?? '';
  if (note === '') return '';
  return html`<span class="note" title="${note}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 2h12v9H7l-3 3v-3H2z"/></svg></span>`;
}

function pupilRow(register: Register, row: RegisterRow): Html {
  const { pupil } = row;
  const who = listName(pupil);
  return html`<tr data-pupil="${pupil.id}"><td>${pupil.admissionNumber}</td><td><a href="${quill.historyPath(pupil)}">${pupil.surname}</a></td><td>${
    pupil.forename
  }</td><td>${pupil.form}</td><td><input class="mk" name="mark_${pupil.id}" maxlength="2" value="${row.offered?.code ?? ''}" aria-label="Mark ${who}" autocomplete="off"><span class="tick" role="status"></span></td><td><input class="ml" name="mins_${pupil.id}" maxlength="3" value="${
    minutesLate(row.offered, register.session) ?? ''
  }" aria-label="Minutes late ${who}" autocomplete="off"><span class="tick"></span></td><td>${noteIcon(row)}</td></tr>\n`;
}

export function registerContent(register: Register): Html {
  const { form, date, session } = register;
  const state = register.taken
    ? html`<span class="state taken">Taken ${register.savedAt} by ${register.savedBy}</span>`
    : html`<span class="state open">Register not taken</span>`;
  return html`<div class="heading"><h1>Attendance register: ${form.name}</h1><p>${longDate(date)}, ${session} &nbsp; ${state}</p></div>
<table id="register" class="quilltable" data-reg="${form.slug}" data-date="${ukDate(date)}" data-session="${session}">
<thead><tr><th>Adm no</th><th>Surname</th><th>Forename</th><th>Reg</th><th>Mark</th><th>Mins late</th><th>Note</th></tr></thead>
<tbody>
${register.rows.map((row) => pupilRow(register, row))}</tbody>
</table>
<form method="post" action="/quill/register/complete" class="finish">
<input type="hidden" name="reg" value="${form.slug}"><input type="hidden" name="date" value="${ukDate(date)}"><input type="hidden" name="session" value="${session}">
<p>Marks are saved as you type. Complete the register when everybody has a mark.</p><button type="submit">Complete register</button>
</form>`;
}

export function noRegisterContent(date: string): Html {
  return html`<div class="heading"><h1>Attendance register</h1><p>School is not open on ${longDate(date)}.</p></div>`;
}
