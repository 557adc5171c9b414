/** Owns Quillboard's report on a year group: a table in pages of twenty-five, the groups in one column. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { ukDate } from '../school/calendar.ts';
import { type CohortLine, cohortOf } from '../school/cohort.ts';
import { quill } from '../systems.ts';

function pupilRow({ who, figures, groups }: CohortLine): Html {
  return html`<tr><td>${who.admissionNumber}</td><td><a href="${quill.historyPath(who)}">${who.surname}</a></td><td>${who.forename}</td><td>${who.form}</td><td>${groups.join(
    ', ',
  )}</td><td>${figures.percent}%</td><td>${figures.attended}</td><td>${figures.possible}</td><td>${figures.authorised}</td><td>${
    figures.unauthorised
  }</td><td>${figures.lates}</td></tr>\n`;
}

export function cohortContent(book: AttendanceBook): Html {
  const { year, from, to, lines } = cohortOf(book);
  return html`<div class="heading"><h1>Attendance summary: Year ${year}</h1><p>${ukDate(from)} to ${ukDate(to)}</p></div>
<table id="cohort" class="quilltable plain paged" data-page-length="25" data-order="[[1,&quot;asc&quot;]]">
<thead><tr><th>Adm no</th><th>Surname</th><th>Forename</th><th>Reg</th><th>Groups</th><th>% Att</th><th>Present</th><th>Poss</th><th>Auth</th><th>Unauth</th><th>Late</th></tr></thead>
<tbody>
${lines.map(pupilRow)}</tbody>
</table>`;
}
