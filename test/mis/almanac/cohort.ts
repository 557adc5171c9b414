/** Owns Almanac's report on a year group and its list of today's registers. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { longDate, mediumDate, ukDate } from '../school/calendar.ts';
import { type CohortLine, cohortOf } from '../school/cohort.ts';
import { groupNames } from '../school/groups.ts';
import { listName } from '../school/roll.ts';
import { almanac } from '../systems.ts';
import { reportTabs } from './report-tabs.ts';

function pupilRow({ who, figures, groups }: CohortLine): Html {
  return html`<tr><td class="nm"><a href="${almanac.historyPath(who)}">${listName(who)}</a></td><td>${who.form}</td>${groupNames.map(
    (name) => html`<td>${groups.includes(name) ? 'Y' : ''}</td>`,
  )}<td class="num">${figures.possible}</td><td class="num">${figures.attended}</td><td class="num">${figures.authorised}</td><td class="num">${
    figures.unauthorised
  }</td><td class="num">${figures.lates}</td><td class="num mk">${figures.percent}</td></tr>\n`;
}

export function cohortContent(book: AttendanceBook, upTo: string | null): Html {
  const { year, from, to, lines } = cohortOf(book, upTo);
  return html`${reportTabs('Attendance by pupil')}
<div class="tt"><h1>Attendance by pupil: Year ${year} <small>&nbsp;${mediumDate(from)} to ${mediumDate(to)} &nbsp;·&nbsp; ${lines.length} pupils</small></h1><button class="b" type="button" data-do="print">Print</button></div>
<table class="g list cohort">
<thead><tr><th>Pupil</th><th>Form</th>${groupNames.map((name) => html`<th>${name}</th>`)}<th>Possible</th><th>Attended</th><th>Auth absences</th><th>Unauth absences</th><th>Lates</th><th>% attendance</th></tr></thead>
<tbody>
${lines.map(pupilRow)}</tbody>
</table>`;
}

export function registersContent(book: AttendanceBook): Html {
  const { date, session } = book.currentSession();
  const rows = book.school.forms.map((form) => {
    const register = book.register(form, date, session);
    return html`<tr><td class="nm"><a href="${almanac.registerPath(form, date, session)}">${form.name}</a></td><td>${ukDate(date)}</td><td>${session}</td><td class="cm">${
      form.tutor
    }</td><td class="${register.taken ? 'k-p' : 'k-n'}">${register.taken ? 'Taken' : 'Not taken'}</td><td>${register.savedAt}</td></tr>\n`;
  });
  return html`${reportTabs('Registers')}
<div class="tt"><h1>Registers today <small>&nbsp;${longDate(date)}, ${session}</small></h1></div>
<table class="g list registers">
<thead><tr><th>Form</th><th>Date</th><th>Session</th><th>Tutor</th><th>Status</th><th>Saved at</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}
