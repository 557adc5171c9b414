/** Owns Quillboard's absence list of the morning: pages of ten, signing out and in at the end of each row. */

import { type Html, html } from '../html.ts';
import { type AbsenceLine, absenceDay, absenceList } from '../school/absence-list.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { longDate, ukDate } from '../school/calendar.ts';
import { quill } from '../systems.ts';

function absenceRow({ who, code, notice, arrivedAt, signedOut }: AbsenceLine): Html {
  return html`<tr><td>${who.admissionNumber}</td><td><a href="${quill.historyPath(who)}">${who.surname}</a></td><td>${who.forename}</td><td>${who.form}</td><td class="code">${code}</td><td>${
    notice.reportedAt
  }</td><td>${notice.channel}</td><td>${notice.reason}</td><td>${notice.returnOn === '' ? '' : ukDate(notice.returnOn)}</td><td>${arrivedAt}</td><td>${
    signedOut?.at ?? ''
  }</td><td>${signedOut?.by ?? ''}</td><td>${signedOut?.backAt ?? ''}</td></tr>\n`;
}

export function absencesContent(book: AttendanceBook): Html {
  const { year, date, session } = absenceDay;
  return html`<div class="heading"><h1>First day absence: Year ${year}</h1><p>${longDate(date)}, ${session}</p></div>
<table id="absences" class="quilltable plain paged" data-page-length="10" data-order="[[1,&quot;asc&quot;]]">
<thead><tr><th>Adm no</th><th>Surname</th><th>Forename</th><th>Reg</th><th>Mark</th><th>Reported</th><th>Via</th><th>Reason given</th><th>Return date</th><th>Arrived</th><th>Signed out</th><th>With</th><th>Signed in</th></tr></thead>
<tbody>
${absenceList(book).map(absenceRow)}</tbody>
</table>`;
}
