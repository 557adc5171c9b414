/** Owns the JSON of Meridian's requests for leave: who asks, and one request with everything in words. */

import type { AttendanceBook } from '../school/attendance-book.ts';
import { mediumDate } from '../school/calendar.ts';
import { type FiledLeave, type LeaveKind, leaveList } from '../school/leave-requests.ts';
import { fullName } from '../school/roll.ts';
import { meridian } from '../systems.ts';

const kindWords: Readonly<Record<LeaveKind, string>> = {
  exceptional: 'Leave in exceptional circumstances',
  performance: 'Regulated performance',
  religious: 'Religious observance',
  interview: 'Interview',
  holiday: 'Holiday in term time',
  travelling: 'Mobile child, travelling for trade',
};

const statusWords = { granted: 'Approved', refused: 'Declined', waiting: 'Pending' } as const;
const licenceWords = { dated: 'Held, names the days', undated: 'Held, no days named', none: 'No licence' } as const;

export function leaveListAnswer(book: AttendanceBook): object {
  const requests = leaveList(book).map((request) => ({
    path: `/meridian/leave/${request.id}`,
    name: fullName(request.who),
    form: request.who.form,
    kind: kindWords[request.kind],
    status: statusWords[request.decision],
    open: request.decision === 'waiting',
  }));
  return { requests };
}

/** "7 Dec 2026 – 11 Dec 2026", "26 Nov 2026", "15 Dec 2026, AM only" */
function datesOf({ from, to, half }: FiledLeave): string {
  const days = from === to ? mediumDate(from) : `${mediumDate(from)} – ${mediumDate(to)}`;
  return half === null ? days : `${days}, ${half} only`;
}

function answersOf({ answers }: FiledLeave): [string, string][] {
  const yesNo = (answer: boolean): string => (answer ? 'Yes' : 'No');
  const lines: [string, string][] = [];
  if (answers.travelBooked !== undefined) lines.push(['Travel already arranged', yesNo(answers.travelBooked)]);
  if (answers.licence !== undefined) lines.push(['Licence', licenceWords[answers.licence]]);
  if (answers.educationHours) lines.push(['Education per day', `${answers.educationHours.perDay} hours`]);
  if (answers.setApart !== undefined) lines.push(['Day set apart by religious body', yesNo(answers.setApart)]);
  if (answers.occupational !== undefined) lines.push(['Travel for occupation', yesNo(answers.occupational)]);
  if (answers.officialLetter !== undefined) lines.push(['Official letter received', yesNo(answers.officialLetter)]);
  lines.push(['Meeting held', answers.metOn === undefined ? '' : mediumDate(answers.metOn)]);
  return lines;
}

export function leaveAnswer(request: FiledLeave): object {
  const { who } = request;
  return {
    id: request.id,
    name: fullName(who),
    student: who.id,
    form: who.form,
    path: meridian.historyPath(who),
    status: statusWords[request.decision],
    open: request.decision === 'waiting',
    request: [
      ['Student', fullName(who)],
      ['Leave type', kindWords[request.kind]],
      ['Dates requested', datesOf(request)],
      ['Submitted', mediumDate(request.receivedOn)],
      ['Reason for absence', request.reason],
    ],
    answers: answersOf(request),
    decision: [
      ['Outcome', statusWords[request.decision]],
      ['Decision made by', request.decidedBy],
      ['Decision date', request.decidedOn === '' ? '' : mediumDate(request.decidedOn)],
    ],
  };
}
