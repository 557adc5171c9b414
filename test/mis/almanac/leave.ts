/** Owns Almanac's requests for leave: the list, and one request as a form with a label for every field. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { mediumDate, ukDate } from '../school/calendar.ts';
import { type FiledLeave, type LeaveKind, leaveKindWords, leaveList, leaveSpan } from '../school/leave-requests.ts';
import { listName } from '../school/roll.ts';
import { almanac } from '../systems.ts';

const decisionWords = { granted: 'Granted', refused: 'Refused', waiting: 'Awaiting decision' } as const;

function listRow(request: FiledLeave): Html {
  return html`<tr><td class="nm"><a href="${almanac.historyPath(request.who)}">${listName(request.who)}</a></td><td>${request.who.form}</td><td class="cm">${
    leaveKindWords[request.kind]
  }</td><td>${ukDate(request.from)}</td><td>${ukDate(request.to)}</td><td>${ukDate(request.receivedOn)}</td><td>${
    decisionWords[request.decision]
  }</td><td><a href="/almanac/leave/${request.id}">Open</a></td></tr>\n`;
}

export function leaveListContent(book: AttendanceBook): Html {
  const requests = leaveList(book);
  return html`<div class="tt"><h1>Leave of absence requests <small>&nbsp;beginning ${mediumDate(leaveSpan.from)} to ${mediumDate(leaveSpan.to)} &nbsp;·&nbsp; ${
    requests.length
  } requests</small></h1></div>
<table class="g list leave-list">
<thead><tr><th>Pupil</th><th>Form</th><th>Type of leave</th><th>From</th><th>To</th><th>Received</th><th>Decision</th><th></th></tr></thead>
<tbody>
${requests.map(listRow)}</tbody>
</table>`;
}

function line(id: string, label: string, control: Html): Html {
  return html`<div class="line"><label for="${id}">${label}</label>${control}</div>`;
}

function choice(id: string, label: string, options: readonly string[], chosen: string): Html {
  return line(
    id,
    label,
    html`<select id="${id}" name="${id}">${options.map((text) =>
      text === chosen ? html`<option selected>${text}</option>` : html`<option>${text}</option>`,
    )}</select>`,
  );
}

function input(id: string, label: string, type: 'date' | 'text' | 'number', value: string | number): Html {
  return line(id, label, html`<input id="${id}" name="${id}" type="${type}" value="${value}">`);
}

function fixed(id: string, label: string, value: string): Html {
  return line(id, label, html`<input id="${id}" type="text" value="${value}" readonly>`);
}

function yesNo(answer: boolean | undefined): string {
  return answer === undefined ? '' : answer ? 'Yes' : 'No';
}

const yesOrNo = ['', 'Yes', 'No'];
const licences = { dated: 'Licence naming the days', undated: 'Licence without days', none: 'No licence' } as const;
const halves = { AM: 'Mornings only', PM: 'Afternoons only' } as const;

export function leaveContent(request: FiledLeave): Html {
  const { who, answers } = request;
  const kinds = Object.keys(leaveKindWords) as LeaveKind[];
  const licence = answers.licence === undefined ? '' : licences[answers.licence];
  return html`<div class="tt"><h1>Leave of absence request ${request.id}: ${listName(who)} <small>&nbsp;${who.form} &nbsp;·&nbsp; id ${who.id}</small></h1><a class="b" href="/almanac/leave">All requests</a><a class="b" href="${almanac.historyPath(
    who,
  )}">Attendance</a></div>
<form class="leave" method="post" action="/almanac/leave/${request.id}">
<fieldset><legend>Request</legend>
${fixed('pupil', 'Pupil', listName(who))}${fixed('parent', 'Requested by', request.parent)}${choice(
  'type',
  'Type of leave',
  kinds.map((kind) => leaveKindWords[kind]),
  leaveKindWords[request.kind],
)}${input('received', 'Request received', 'date', request.receivedOn)}
</fieldset>
<fieldset><legend>Dates</legend>
${input('first-day', 'First day of absence', 'date', request.from)}${input('last-day', 'Last day of absence', 'date', request.to)}${choice(
  'sessions',
  'Sessions',
  ['Whole days', 'Mornings only', 'Afternoons only'],
  request.half === null ? 'Whole days' : halves[request.half],
)}
</fieldset>
<fieldset class="whole"><legend>Reason</legend>
${line('reason', 'Reason for the request', html`<textarea id="reason" name="reason" rows="2">${request.reason}</textarea>`)}
</fieldset>
<fieldset><legend>Questions</legend>
${choice('booked', 'Has travel been booked?', yesOrNo, yesNo(answers.travelBooked))}${choice(
  'licence',
  'Performance licence',
  ['', ...Object.values(licences)],
  licence,
)}${input('education', 'Education, hours a day', 'number', answers.educationHours?.perDay ?? '')}${choice(
  'set-apart',
  'Day set apart by the religious body?',
  yesOrNo,
  yesNo(answers.setApart),
)}${choice('trade', 'Travelling for the parent’s trade?', yesOrNo, yesNo(answers.occupational))}${choice(
  'letter',
  'Official letter seen?',
  yesOrNo,
  yesNo(answers.officialLetter),
)}
</fieldset>
<fieldset><legend>Decision</legend>
${input('met', 'Meeting with the family on', 'date', answers.metOn ?? '')}${choice(
  'decision',
  'Decision',
  Object.values(decisionWords),
  decisionWords[request.decision],
)}${choice('decider', 'Decided by', ['', 'Headteacher', 'Deputy headteacher', 'Attendance officer'], request.decidedBy)}${input('decided', 'Date of decision', 'date', request.decidedOn)}
</fieldset>
<p class="buttons"><button class="b go" type="submit">Save request</button></p>
</form>`;
}
