/** Owns Almanac's first page: today's registers and which of them are saved. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { longDate } from '../school/calendar.ts';
import { almanac } from '../systems.ts';

export function homeContent(book: AttendanceBook): Html {
  const { date, session } = book.currentSession();
  const rows = book.school.forms.map((form) => {
    const register = book.register(form, date, session);
    return html`<tr><td class="nm"><a href="${almanac.registerPath(form, date, session)}">${form.name}</a></td><td class="cm">${form.tutor}</td><td>${form.room}</td><td>${form.pupils.length}</td><td class="${
      register.taken ? 'k-p' : 'k-n'
    }">${register.taken ? `saved ${register.savedAt}` : 'not saved'}</td></tr>\n`;
  });
  return html`<div class="tt"><h1>Registers <small>&nbsp;${longDate(date)}, ${session}</small></h1></div>
<table class="g forms"><thead><tr><th>Form</th><th>Tutor</th><th>Room</th><th>On roll</th><th>Register</th></tr></thead>
<tbody>
${rows}</tbody></table>`;
}
