/** Owns Quillboard's list of requests for leave: a row for each request, in pages of ten. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { ukDate } from '../school/calendar.ts';
import { type FiledLeave, leaveKindWords, leaveList, leaveSpan } from '../school/leave-requests.ts';
import { quill } from '../systems.ts';

const decisionWords = { granted: 'Authorised', refused: 'Not authorised', waiting: 'Pending' } as const;

function requestRow(request: FiledLeave): Html {
  const { who } = request;
  const part = request.half === null ? 'All day' : `${request.half} only`;
  return html`<tr><td>${request.id}</td><td><a href="${quill.historyPath(who)}">${who.surname}</a></td><td>${who.forename}</td><td>${who.form}</td><td>${
    leaveKindWords[request.kind]
  }</td><td data-order="${request.from}">${ukDate(request.from)}</td><td data-order="${request.to}">${ukDate(request.to)}</td><td>${part}</td><td data-order="${
    request.receivedOn
  }">${ukDate(request.receivedOn)}</td><td>${request.reason}</td><td>${decisionWords[request.decision]}</td><td>${request.decidedBy}</td><td>${
    request.decidedOn === '' ? '' : ukDate(request.decidedOn)
  }</td></tr>\n`;
}

export function leaveContent(book: AttendanceBook): Html {
  return html`<div class="heading"><h1>Leave of absence requests</h1><p>Leave that starts from ${ukDate(leaveSpan.from)} to ${ukDate(leaveSpan.to)}</p></div>
<table id="leave" class="quilltable plain paged" data-page-length="10" data-order="[[5,&quot;asc&quot;]]">
<thead><tr><th>Ref</th><th>Surname</th><th>Forename</th><th>Reg</th><th>Type</th><th>First day</th><th>Last day</th><th>Part</th><th>Requested</th><th>Reason given</th><th>Decision</th><th>Decided by</th><th>Decided</th></tr></thead>
<tbody>
${leaveList(book).map(requestRow)}</tbody>
</table>`;
}
