/** Owns Daybook's report on a year group: a card for each pupil, the figures as phrases, the groups as tags. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { mediumDate } from '../school/calendar.ts';
import { type CohortLine, cohortOf } from '../school/cohort.ts';
import { fullName } from '../school/roll.ts';
import { daybook } from '../systems.ts';

function pupilCard({ who, figures, groups }: CohortLine): Html {
  return html`<li class="change"><p class="what"><a class="pupil" href="${daybook.historyPath(who)}">${fullName(who)}</a> <span>${who.form}</span></p>
<dl><div><dt>Attendance</dt><dd><b>${figures.percent}%</b></dd></div><div><dt>Attended</dt><dd>${figures.attended} of ${figures.possible} sessions</dd></div><div><dt>Authorised</dt><dd>${
    figures.authorised
  }</dd></div><div><dt>Unauthorised</dt><dd>${figures.unauthorised}</dd></div><div><dt>Late</dt><dd>${figures.lates}</dd></div></dl>${
    groups.length === 0
      ? ''
      : html`<ul class="tags" aria-label="Groups">${groups.map((name) => html`<li>${name}</li>`)}</ul>`
  }</li>\n`;
}

export function cohortContent(book: AttendanceBook): Html {
  const { year, from, to, lines } = cohortOf(book);
  return html`<div class="title"><div><h1>Attendance of Year ${year}</h1><p>${mediumDate(from)} to ${mediumDate(to)} · ${lines.length} pupils</p></div></div>
<ul class="changes">
${lines.map(pupilCard)}</ul>`;
}
