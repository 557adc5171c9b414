/** Owns Quillboard's first page: the registers of the current session. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { longDate } from '../school/calendar.ts';
import { quill } from '../systems.ts';

export function homeContent(book: AttendanceBook): Html {
  const { date, session } = book.currentSession();
  const rows = book.school.forms.map((form) => {
    const register = book.register(form, date, session);
    return html`<tr><td><a href="${quill.registerPath(form, date, session)}">${form.name}</a></td><td>${form.tutor}</td><td>${form.room}</td><td>${
      register.taken
        ? html`<span class="state taken">Taken ${register.savedAt}</span>`
        : html`<span class="state open">Not taken</span>`
    }</td></tr>\n`;
  });
  return html`<div class="heading"><h1>Registers today</h1><p>${longDate(date)}, ${session}</p></div>
<table class="quilltable plain"><thead><tr><th>Reg</th><th>Tutor</th><th>Room</th><th>Status</th></tr></thead><tbody>
${rows}</tbody></table>`;
}
