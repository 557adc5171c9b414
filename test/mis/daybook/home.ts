/** Owns Daybook's first page: every class with the state of its registration. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { longDate } from '../school/calendar.ts';
import { daybook } from '../systems.ts';

export function homeContent(book: AttendanceBook): Html {
  const { date, session } = book.currentSession();
  const classes = book.school.forms.map((form) => {
    const register = book.register(form, date, session);
    return html`<li><a class="class" href="${daybook.registerPath(form, date, session)}"><b>${form.name}</b><small>${form.tutor}</small><span class="done ${
      register.taken ? 'yes' : 'no'
    }">${register.taken ? `Complete ${register.savedAt}` : 'Not complete'}</span></a></li>\n`;
  });
  return html`<div class="title"><div><h1>Registration today</h1><p>${longDate(date)}, ${session === 'AM' ? 'morning' : 'afternoon'}</p></div></div>
<ul class="classes">
${classes}</ul>`;
}
