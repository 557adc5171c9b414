/** Owns Daybook's log of changed marks: a timeline of cards, a heading for each day, every value beside its label. */

import { type Html, html } from '../html.ts';
import { amendmentLog, amendmentLogSpan, type LoggedAmendment } from '../school/amendments.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { longDate, mediumDate } from '../school/calendar.ts';
import { codeOf } from '../school/codes.ts';
import { fullName } from '../school/roll.ts';
import { daybook } from '../systems.ts';

const halfNames = { AM: 'morning', PM: 'afternoon' } as const;

function mark(code: string): Html {
  if (code === '') return html`<b class="code">no mark</b>`;
  return html`<abbr class="code" title="${codeOf(code)?.words ?? ''}">${code}</abbr>`;
}

function changeCard(entry: LoggedAmendment): Html {
  const when = entry.amendedOn === '' ? '' : `${mediumDate(entry.amendedOn)} at ${entry.amendedAt}`;
  return html`<li class="change"><p class="what"><a class="pupil" href="${daybook.historyPath(entry.who)}">${fullName(entry.who)}</a> <span>${mark(
    entry.original,
  )} changed to ${mark(entry.amended)}</span></p>
<dl><div><dt>Mark of</dt><dd>${mediumDate(entry.date)}, ${halfNames[entry.session]}</dd></div><div><dt>Reason</dt><dd>${entry.reason}</dd></div><div><dt>Changed</dt><dd>${when}</dd></div><div><dt>Changed by</dt><dd>${entry.name}</dd></div><div><dt>Position</dt><dd>${entry.position}</dd></div></dl></li>\n`;
}

export function changesContent(book: AttendanceBook): Html {
  const { year, from, to } = amendmentLogSpan;
  const entries = amendmentLog(book);
  const days = [...new Set(entries.map((entry) => entry.amendedOn))];
  return html`<div class="title"><div><h1>Changes to registers</h1><p>Year ${year} · ${mediumDate(from)} to ${mediumDate(to)} · ${entries.length} changes</p></div></div>
${days.map(
  (day) => html`<section class="timeline"><h2>${day === '' ? 'Without a day' : longDate(day)}</h2>
<ul class="changes">
${entries.filter((entry) => entry.amendedOn === day).map(changeCard)}</ul></section>\n`,
)}`;
}
