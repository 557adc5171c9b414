/** Owns Almanac's log of changed marks: one wide table, dates in figures, a cell left empty where the log has nothing. */

import { type Html, html } from '../html.ts';
import { amendmentLog, amendmentLogSpan, type LoggedAmendment } from '../school/amendments.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { mediumDate, ukDate } from '../school/calendar.ts';
import { listName } from '../school/roll.ts';
import { almanac } from '../systems.ts';
import { reportTabs } from './report-tabs.ts';

function entryRow(entry: LoggedAmendment): Html {
  return html`<tr><td class="nm"><a href="${almanac.historyPath(entry.who)}">${listName(entry.who)}</a></td><td>${entry.who.form}</td><td>${ukDate(
    entry.date,
  )}</td><td>${entry.session}</td><td class="mk">${entry.original}</td><td class="mk">${entry.amended}</td><td class="cm">${entry.reason}</td><td>${
    entry.amendedOn === '' ? '' : ukDate(entry.amendedOn)
  }</td><td class="cm">${entry.name}</td><td class="cm">${entry.position}</td></tr>\n`;
}

export function amendmentsContent(book: AttendanceBook): Html {
  const { year, from, to } = amendmentLogSpan;
  const entries = amendmentLog(book);
  return html`${reportTabs('Changed marks')}
<div class="tt"><h1>Changed marks: Year ${year} <small>&nbsp;changed ${mediumDate(from)} to ${mediumDate(to)} &nbsp;·&nbsp; ${entries.length} entries</small></h1><button class="b" type="button" data-do="print">Print</button></div>
<table class="g list amendments">
<thead><tr><th>Pupil</th><th>Form</th><th>Date</th><th>Session</th><th>Original</th><th>Amended</th><th>Reason</th><th>Changed on</th><th>Changed by</th><th>Role</th></tr></thead>
<tbody>
${entries.map(entryRow)}</tbody>
</table>`;
}
