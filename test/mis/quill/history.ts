/** Owns Quillboard's attendance page of one pupil: a row for each session, newest first. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook, HistoryMark } from '../school/attendance-book.ts';
import { ukDate } from '../school/calendar.ts';
import { codeOf } from '../school/codes.ts';
import { minutesLate } from '../school/entry.ts';
import { attendanceOf } from '../school/figures.ts';
import { fullName, type Pupil } from '../school/roll.ts';
import { quill } from '../systems.ts';

export function historySide(book: AttendanceBook, pupil: Pupil): Html {
  const sum = attendanceOf(
    book
      .history(pupil)
      .filter((mark) => !mark.future)
      .map((mark) => mark.entry),
  );
  const form = book.school.forms.find((one) => one.name === pupil.form);
  const { date, session } = book.currentSession();
  return html`<h2>Pupil</h2>
<dl class="long"><dt>Name</dt><dd>${fullName(pupil)}</dd><dt>Adm no</dt><dd>${pupil.admissionNumber}</dd><dt>Reg</dt><dd>${pupil.form}</dd><dt>Year</dt><dd>${pupil.year}</dd><dt>Born</dt><dd>${ukDate(pupil.dateOfBirth)}</dd></dl>
<h2>Autumn term</h2>
<dl><dt>Attendance</dt><dd>${sum.percent}%</dd><dt>Attended</dt><dd>${sum.attended}</dd><dt>Possible</dt><dd>${sum.possible}</dd><dt>Authorised</dt><dd>${sum.authorised}</dd><dt>Unauthorised</dt><dd>${sum.unauthorised}</dd><dt>Lates</dt><dd>${sum.lates}</dd></dl>
<h2>Quick links</h2>
<p class="links">${form ? html`<a href="${quill.registerPath(form, date, session)}">Register of ${form.name}</a><br>` : ''}<a href="${quill.home}">All registers today</a></p>`;
}

function sessionRow(mark: HistoryMark): Html {
  const { date, session, entry, future } = mark;
  const meaning = entry === null ? '' : (codeOf(entry.code)?.words ?? 'Unknown code');
  const by = entry === null ? '' : future ? 'Planned' : entry.recordedBy;
  return html`<tr class="${future ? 'to-come' : ''}"><td data-order="${date}${session}">${ukDate(date)}</td><td>${session}</td><td class="code">${entry?.code ?? ''}</td><td>${meaning}</td><td>${
    minutesLate(entry, session) ?? ''
  }</td><td>${entry?.comment ?? ''}</td><td>${by}</td></tr>\n`;
}

/** Sessions to come fill two pages with blanks, so they show only when asked for; a planned mark always does. */
export function historyContent(book: AttendanceBook, pupil: Pupil, withFuture: boolean): Html {
  const marks = book
    .history(pupil)
    .filter((mark) => withFuture || !mark.future || mark.entry !== null)
    .reverse();
  return html`<div class="heading"><h1>Attendance of ${fullName(pupil)}</h1><p>${pupil.form} &nbsp; Pupil no ${pupil.id} &nbsp; Autumn term 2026</p>
<p class="switch">${
    withFuture
      ? html`<a href="${quill.historyPath(pupil)}">Hide sessions to come</a>`
      : html`<a href="${quill.historyPath(pupil)}?future=1">Show sessions to come</a>`
  }</p></div>
<table id="history" class="quilltable">
<thead><tr><th>Date</th><th>Session</th><th>Mark</th><th>Meaning</th><th>Mins late</th><th>Comment</th><th>Recorded by</th></tr></thead>
<tbody>
${marks.map(sessionRow)}</tbody>
</table>`;
}
