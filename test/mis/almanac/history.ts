/** Owns Almanac's attendance page of one pupil: a row for each week, letters with minutes late, and the printed percentage. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import {
  dateWords,
  isSchoolDay,
  longDate,
  mediumDate,
  type SchoolWeek,
  schoolWeeks,
  sessionNames,
} from '../school/calendar.ts';
import { attendanceOf } from '../school/figures.ts';
import { fullName, type Pupil } from '../school/roll.ts';
import { almanac } from '../systems.ts';
import { markCell } from './marks.ts';

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

function weekRow(book: AttendanceBook, pupil: Pupil, week: SchoolWeek): Html {
  const head = html`<th scope="row">w/c ${mediumDate(week.monday)}</th>`;
  if (week.empty) return html`<tr class="hol">${head}<td colspan="10">Half term</td></tr>\n`;
  const cells = week.days.flatMap((date) =>
    isSchoolDay(date)
      ? sessionNames.map((session) => markCell(book.mark(pupil, date, session), session))
      : sessionNames.map(() => html`<td class="shut"></td>`),
  );
  return html`<tr>${head}${cells}</tr>\n`;
}

export function historyContent(book: AttendanceBook, pupil: Pupil): Html {
  const past = book.history(pupil).filter((mark) => !mark.future);
  const sum = attendanceOf(past.map((mark) => mark.entry));
  const form = book.school.forms.find((one) => one.name === pupil.form);
  const born = dateWords(pupil.dateOfBirth);
  const { date, session } = book.currentSession();
  return html`<div class="tt"><h1>${fullName(pupil)} <small>&nbsp;${pupil.form} &nbsp;·&nbsp; id ${pupil.id}</small></h1>${
    form ? html`<a class="b" href="${almanac.registerPath(form, date, session)}">Register of ${form.name}</a>` : ''
  }<button class="b" type="button" data-do="print">Print</button></div>
<div class="tabs"><span>Details</span><span class="on">Attendance</span><span>Leave</span><span>Letters</span><span>Notes</span></div>
<p class="pct"><b>Attendance ${sum.percent} %</b> &nbsp;·&nbsp; ${sum.attended} of ${sum.possible} sessions</p>
<table class="g history">
<thead>
<tr><th rowspan="2">Week</th>${dayNames.map((day) => html`<th colspan="2">${day}</th>`)}</tr>
<tr>${dayNames.map(() => html`<th>AM</th><th>PM</th>`)}</tr>
</thead>
<tbody>
${schoolWeeks.map((week) => weekRow(book, pupil, week))}</tbody>
</table>
<aside class="sb"><h2>Pupil</h2><dl class="wide">
<dt>Adm no</dt><dd>${pupil.admissionNumber}</dd><dt>UPN</dt><dd>${pupil.upn}</dd>
<dt>Born</dt><dd>${born.number} ${born.shortMonth} ${born.year}</dd><dt>Tutor</dt><dd>${form?.tutor ?? ''}</dd>
</dl><h2>This term</h2><dl>
<dt>Attended</dt><dd>${sum.attended}</dd><dt>Possible</dt><dd>${sum.possible}</dd>
<dt>Authorised</dt><dd>${sum.authorised}</dd><dt>Unauthorised</dt><dd>${sum.unauthorised}</dd>
<dt>Late ( L )</dt><dd>${sum.lates}</dd><dt></dt><dd></dd>
</dl><p>Small figures are minutes late. As at ${longDate(book.clock.london().date)}.</p></aside>`;
}
