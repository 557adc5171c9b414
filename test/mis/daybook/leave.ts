/** Owns Daybook's requests for leave: a card for each request, and one request as a sheet of labelled texts. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { mediumDate, shortDate } from '../school/calendar.ts';
import { type FiledLeave, type LeaveKind, leaveList } from '../school/leave-requests.ts';
import { fullName } from '../school/roll.ts';
import { daybook } from '../systems.ts';

const kindWords: Readonly<Record<LeaveKind, string>> = {
  exceptional: 'Exceptional leave',
  performance: 'Performance leave',
  religious: 'Religious observance',
  interview: 'Interview leave',
  holiday: 'Holiday',
  travelling: 'Travelling for work (Traveller)',
};

const decisionWords = { granted: 'Agreed', refused: 'Not agreed', waiting: 'Waiting for a decision' } as const;
const halfWords = { AM: 'Mornings only', PM: 'Afternoons only' } as const;
const licenceWords = { dated: 'Yes, with days', undated: 'Yes, without days', none: 'No licence' } as const;

/** "Mon 7 Dec 2026" */
function dayOf(date: string): string {
  return date === '' ? '' : `${shortDate(date)} ${date.slice(0, 4)}`;
}

function requestCard(request: FiledLeave): Html {
  const { who } = request;
  return html`<li class="change"><p class="what"><a class="pupil" href="${daybook.historyPath(who)}">${fullName(who)}</a> <a href="/daybook/leave/${request.id}">Open</a></p>
<dl><div><dt>Type</dt><dd>${kindWords[request.kind]}</dd></div><div><dt>From</dt><dd>${dayOf(request.from)}</dd></div><div><dt>To</dt><dd>${dayOf(
    request.to,
  )}</dd></div><div><dt>Asked for on</dt><dd>${dayOf(request.receivedOn)}</dd></div><div><dt>Decision</dt><dd>${decisionWords[request.decision]}</dd></div></dl></li>\n`;
}

export function leaveListContent(book: AttendanceBook): Html {
  const requests = leaveList(book);
  return html`<div class="title"><div><h1>Requests for leave of absence</h1><p>${requests.length} requests · autumn term 2026</p></div></div>
<ul class="changes">
${requests.map(requestCard)}</ul>`;
}

function yesNo(answer: boolean | undefined): string {
  return answer === undefined ? 'Not asked' : answer ? 'Yes' : 'No';
}

/** Only what this kind of leave is asked about. */
function questions({ kind, answers }: FiledLeave): [string, string][] {
  const lines: [string, string][] = [];
  if (kind === 'holiday' || kind === 'exceptional') lines.push(['Travel already booked?', yesNo(answers.travelBooked)]);
  if (kind === 'performance') {
    lines.push(['Performance licence', answers.licence === undefined ? 'Not asked' : licenceWords[answers.licence]]);
    const hours = answers.educationHours?.perDay;
    lines.push(['Education on these days', hours === undefined ? 'Not said' : `${hours} hours a day`]);
  }
  if (kind === 'religious') lines.push(['Set apart by the religious body?', yesNo(answers.setApart)]);
  if (kind === 'travelling') lines.push(['Travelling for the parent’s trade?', yesNo(answers.occupational)]);
  if (kind === 'interview') lines.push(['Official letter seen?', yesNo(answers.officialLetter)]);
  return lines;
}

function sheetPart(title: string, lines: readonly [string, string][]): Html {
  return html`<section class="sheet-card"><h2>${title}</h2><dl>${lines.map(
    ([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`,
  )}</dl></section>\n`;
}

export function leaveContent(request: FiledLeave): Html {
  const { who, answers } = request;
  const met = answers.metOn === undefined ? '' : mediumDate(answers.metOn);
  return html`<div class="title"><div><h1>Request for leave: ${fullName(who)}, ${who.form}</h1><p>${request.id} · pupil number ${who.id} · <a href="${daybook.historyPath(
    who,
  )}">Attendance</a> · <a href="/daybook/leave">All requests</a></p></div></div>
${sheetPart('What is asked for', [
  ['Pupil', fullName(who)],
  ['Type of leave', kindWords[request.kind]],
  ['From', dayOf(request.from)],
  ['To', dayOf(request.to)],
  ['Part of the day', request.half === null ? 'Whole days' : halfWords[request.half]],
  ['Asked for on', dayOf(request.receivedOn)],
  ['Reason', request.reason],
])}${sheetPart('Questions', [...questions(request), ['Met the family on', met]])}${sheetPart('Decision', [
  ['Decision', decisionWords[request.decision]],
  ['Decided by', request.decidedBy],
  ['Decided on', dayOf(request.decidedOn)],
])}`;
}
