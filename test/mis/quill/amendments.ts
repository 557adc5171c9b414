/** Owns Quillboard's log of changed marks: a table cut into pages of fifteen, surname and forename apart, day and session in one cell. */

import { type Html, html } from '../html.ts';
import { amendmentLog, amendmentLogSpan, type LoggedAmendment } from '../school/amendments.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { ukDate } from '../school/calendar.ts';
import { quill } from '../systems.ts';

function entryRow(entry: LoggedAmendment): Html {
  const { who } = entry;
  return html`<tr><td>${who.admissionNumber}</td><td><a href="${quill.historyPath(who)}">${who.surname}</a></td><td>${who.forename}</td><td>${
    who.form
  }</td><td data-order="${entry.date}${entry.session}">${ukDate(entry.date)} ${entry.session}</td><td class="code">${entry.original}</td><td class="code">${
    entry.amended
  }</td><td>${entry.reason}</td><td data-order="${entry.amendedOn}${entry.amendedAt}">${
    entry.amendedOn === '' ? '' : `${ukDate(entry.amendedOn)} ${entry.amendedAt}`
  }</td><td>${entry.name}</td><td>${entry.position}</td></tr>\n`;
}

export function amendmentsContent(book: AttendanceBook): Html {
  const { year, from, to } = amendmentLogSpan;
  return html`<div class="heading"><h1>Register audit: Year ${year}</h1><p>Changes made from ${ukDate(from)} to ${ukDate(to)}</p></div>
<table id="audit" class="quilltable plain paged" data-page-length="15" data-length-menu="[15, 30, 60]" data-order="[[8,&quot;desc&quot;]]">
<thead><tr><th>Adm no</th><th>Surname</th><th>Forename</th><th>Reg</th><th>Register</th><th>From</th><th>To</th><th>Comment</th><th>Date of change</th><th>By</th><th>Position</th></tr></thead>
<tbody>
${amendmentLog(book).map(entryRow)}</tbody>
</table>`;
}
