/** Owns Daybook's page of who is not in school this morning: a card for each pupil, the kind of absence in words. */

import { type Html, html } from '../html.ts';
import { type AbsenceLine, absenceDay, absenceList } from '../school/absence-list.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { longDate, mediumDate } from '../school/calendar.ts';
import { fullName } from '../school/roll.ts';
import { daybook } from '../systems.ts';
import { notMarked, reasonOf } from './reasons.ts';

function absenceCard({ who, code, notice, arrivedAt, signedOut }: AbsenceLine): Html {
  const entry = { code, arrival: null, comment: '', recordedBy: '', planned: false };
  const lines: [string, string][] = [
    ['Absence', (reasonOf(entry) ?? notMarked).words],
    ['Reported at', notice.reportedAt],
    ['Channel', notice.channel],
    ['Reason', notice.reason],
    ['Expected back', notice.returnOn === '' ? '' : mediumDate(notice.returnOn)],
    ['Arrived', arrivedAt],
  ];
  if (signedOut) {
    lines.push(['Signed out', signedOut.at], ['Collected by', signedOut.by], ['Signed back in', signedOut.backAt]);
  }
  return html`<li class="change"><p class="what"><a class="pupil" href="${daybook.historyPath(who)}">${fullName(who)}</a> <span>${who.form}</span></p>
<dl>${lines.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl></li>\n`;
}

export function absencesContent(book: AttendanceBook): Html {
  const lines = absenceList(book);
  return html`<div class="title"><div><h1>Not in school this morning: Year ${absenceDay.year}</h1><p>${longDate(absenceDay.date)} · ${lines.length} pupils</p></div></div>
<ul class="changes">
${lines.map(absenceCard)}</ul>`;
}
