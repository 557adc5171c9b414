/** Owns Almanac's register page: the form above that chooses a register, the grid, the totals. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook, Register, RegisterRow } from '../school/attendance-book.ts';
import {
  dateWords,
  longDate,
  type SessionName,
  schoolDays,
  schoolDaysBefore,
  sessionNames,
  shortDate,
} from '../school/calendar.ts';
import { codeOf, offeredCodes } from '../school/codes.ts';
import { minutesLate } from '../school/entry.ts';
import { totalsOf } from '../school/figures.ts';
import { type Form, listName } from '../school/roll.ts';
import { almanac } from '../systems.ts';
import { markCell } from './marks.ts';

function option(value: string, label: string, selected: boolean): Html {
  return selected
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;
}

function chooser(book: AttendanceBook, form: Form, date: string, session: SessionName): Html {
  return html`<form class="choose" method="get" action="/almanac/register">
<label>Date <input type="date" name="date" value="${date}"></label>
<label>Session <select name="session">${sessionNames.map((name) => option(name, name, name === session))}</select></label>
<label>Form <select name="form">${book.school.forms.map((one) => option(one.slug, one.name, one.slug === form.slug))}</select></label>
<button class="b" type="submit">Show register</button>
</form>`;
}

function markSelect(row: RegisterRow): Html {
  const code = row.offered?.code ?? '';
  // A mark this version no longer offers is kept as an extra choice, so that saving the page does not lose it.
  const legacy = code !== '' && (codeOf(code)?.withdrawn || !codeOf(code));
  return html`<select name="mark[${row.pupil.id}]" aria-label="Mark, ${listName(row.pupil)}">${option('', '', code === '')}${
    legacy ? html`<option value="${code}" selected class="old">${code}</option>` : ''
  }${offeredCodes.map((one) => option(one.code, one.code, one.code === code))}</select>`;
}

function pupilRow(
  book: AttendanceBook,
  register: Register,
  row: RegisterRow,
  number: number,
  days: readonly string[],
): Html {
  const earlier = days.flatMap((date) =>
    sessionNames.map((session) => markCell(book.mark(row.pupil, date, session), session)),
  );
  return html`<tr><td>${number}</td><td class="nm"><a href="${almanac.historyPath(row.pupil)}">${listName(row.pupil)}</a></td><td class="cm">${
    row.offered?.comment ?? ''
  }</td>${earlier}<td><input class="late" name="late[${row.pupil.id}]" inputmode="numeric" maxlength="3" value="${
    minutesLate(row.offered, register.session) ?? ''
  }" aria-label="Minutes late, ${listName(row.pupil)}"></td><td class="td">${markSelect(row)}</td></tr>\n`;
}

function grid(book: AttendanceBook, register: Register): Html {
  const days = schoolDaysBefore(register.date, almanac.earlierDays);
  const dayHead = (date: string): string => `${dateWords(date).shortDay} ${dateWords(date).number}`;
  return html`<table class="g register">
<colgroup><col class="c-no"><col class="c-nm"><col class="c-cm">${days.map(() => html`<col class="c-mk"><col class="c-mk">`)}<col class="c-late"><col class="c-mark"></colgroup>
<thead>
<tr><th rowspan="2">No</th><th rowspan="2">Pupil</th><th rowspan="2">Comment</th>${days.map(
    (date) => html`<th colspan="2">${dayHead(date)}</th>`,
  )}<th colspan="2">${shortDate(register.date)} ${register.session}</th></tr>
<tr>${days.map(() => html`<th>AM</th><th>PM</th>`)}<th>Late</th><th>Mark</th></tr>
</thead>
<tbody>
${register.rows.map((row, index) => pupilRow(book, register, row, index + 1, days))}</tbody>
</table>`;
}

function totals(register: Register): Html {
  const sum = totalsOf(register.rows.map((row) => row.recorded));
  const next = nextSession(register);
  return html`<aside class="sb"><h2>Session totals</h2><dl>
<dt>Present ( ${register.session === 'AM' ? '/' : '\\'} )</dt><dd>${sum.present}</dd><dt>Authorised</dt><dd>${sum.authorised}</dd>
<dt>Late ( L )</dt><dd>${sum.late}</dd><dt>No reason ( N )</dt><dd>${sum.noReason}</dd>
<dt>Off site</dt><dd>${sum.elsewhere}</dd><dt>Unauthorised</dt><dd>${sum.unauthorised}</dd>
<dt>Not marked</dt><dd>${sum.notMarked}</dd><dt>On roll</dt><dd>${sum.onRoll}</dd>
</dl><p>Seating plan: not set &nbsp;|&nbsp; Room ${register.form.room}${next === '' ? '' : html` &nbsp;|&nbsp; Next: ${next}`}</p></aside>`;
}

function nextSession(register: Register): string {
  if (register.session === 'AM') return 'PM today';
  const next = schoolDays.find((date) => date > register.date);
  return next === undefined ? '' : `AM, ${shortDate(next)}`;
}

export function registerContent(book: AttendanceBook, register: Register): Html {
  const { form, date, session } = register;
  const state = register.taken ? `saved ${register.savedAt}` : 'not saved';
  return html`${chooser(book, form, date, session)}
<form method="post" action="${almanac.registerPath(form, date, session)}" id="register">
<div class="tt"><h1>Register: ${form.name} <small>&nbsp;${longDate(date)}, ${session} &nbsp;·&nbsp; <span class="state ${
    register.taken ? 'is-saved' : 'is-not-saved'
  }">${state}</span></small></h1><button class="b" type="button" data-do="print">Print</button><button class="b" type="button" data-do="fill" data-code="${
    session === 'AM' ? '/' : '\\'
  }">Fill blanks</button><button class="b go" type="submit">Save register</button></div>
${grid(book, register)}
</form>
${totals(register)}`;
}

export function noRegisterContent(book: AttendanceBook, form: Form, date: string, session: SessionName): Html {
  return html`${chooser(book, form, date, session)}
<div class="tt"><h1>Register: ${form.name}</h1></div>
<p class="note">School is not open on ${longDate(date)}. Choose another day.</p>`;
}
