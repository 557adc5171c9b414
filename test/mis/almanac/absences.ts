/** Owns Almanac's lists of the morning: who is absent, and who was signed out at reception. */

import { type Html, html } from '../html.ts';
import { type AbsenceLine, absenceDay, absenceList, type SignOutLine, signOutList } from '../school/absence-list.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { longDate, ukDate } from '../school/calendar.ts';
import { listName, type Pupil } from '../school/roll.ts';
import { almanac } from '../systems.ts';
import { reportTabs } from './report-tabs.ts';

function nameCells(who: Pupil): Html {
  return html`<td class="nm"><a href="${almanac.historyPath(who)}">${listName(who)}</a></td><td>${who.form}</td>`;
}

function absenceRow({ who, code, notice, arrivedAt }: AbsenceLine): Html {
  const back = notice.returnOn === '' ? '' : ukDate(notice.returnOn);
  return html`<tr>${nameCells(who)}<td class="mk">${code}</td><td>${notice.reportedAt}</td><td class="cm">${notice.channel}</td><td class="cm">${
    notice.reason
  }</td><td>${back}</td><td>${arrivedAt}</td></tr>\n`;
}

export function absencesContent(book: AttendanceBook): Html {
  const lines = absenceList(book);
  return html`${reportTabs('Absent today')}
<div class="tt"><h1>Absent today: Year ${absenceDay.year} <small>&nbsp;${longDate(absenceDay.date)}, ${absenceDay.session} &nbsp;·&nbsp; ${lines.length} pupils</small></h1><button class="b" type="button" data-do="print">Print</button></div>
<table class="g list absences">
<thead><tr><th>Pupil</th><th>Form</th><th>Code</th><th>Reported at</th><th>Channel</th><th>Reason</th><th>Expected back</th><th>Arrived</th></tr></thead>
<tbody>
${lines.map(absenceRow)}</tbody>
</table>`;
}

function signOutRow({ who, signedOut }: SignOutLine): Html {
  return html`<tr>${nameCells(who)}<td>${signedOut.at}</td><td class="cm">${signedOut.reason}</td><td class="cm">${signedOut.by}</td><td>${signedOut.backAt}</td></tr>\n`;
}

export function signedOutContent(book: AttendanceBook): Html {
  return html`${reportTabs('Signed out')}
<div class="tt"><h1>Signed out: Year ${absenceDay.year} <small>&nbsp;${longDate(absenceDay.date)}</small></h1></div>
<table class="g list signed-out">
<thead><tr><th>Pupil</th><th>Form</th><th>Signed out</th><th>Reason</th><th>Collected by</th><th>Signed back in</th></tr></thead>
<tbody>
${signOutList(book).map(signOutRow)}</tbody>
</table>`;
}
