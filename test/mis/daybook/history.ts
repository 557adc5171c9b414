/** Owns Daybook's page of one pupil's attendance: a card for each week with ten half-day icons. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import {
  addDays,
  dateWords,
  isSchoolDay,
  mediumDate,
  type SchoolWeek,
  schoolWeeks,
  sessionNames,
  shortDate,
} from '../school/calendar.ts';
import { type Entry, minutesLate } from '../school/entry.ts';
import { attendanceOf } from '../school/figures.ts';
import { fullName, type Pupil } from '../school/roll.ts';
import { daybook } from '../systems.ts';
import { markIcon } from './icons.ts';
import { notMarked, reasonOf } from './reasons.ts';

/** "Late, 12 minutes"; any other mark says what the minutes are: "Present, 8 minutes late". */
function words(entry: Entry | null, minutes: number | null): string {
  const reason = reasonOf(entry) ?? notMarked;
  if (minutes === null) return reason.words;
  return `${reason.words}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}${entry?.code === 'L' ? '' : ' late'}`;
}

function weekCard(book: AttendanceBook, pupil: Pupil, week: SchoolWeek): Html {
  const end = addDays(week.monday, 4);
  const head = html`<h2>${dateWords(week.monday).number} ${dateWords(week.monday).shortMonth} to ${mediumDate(end)}</h2>`;
  if (week.empty) return html`<li class="week half-term">${head}<p>Half term</p></li>\n`;
  const tile = (date: string, session: 'AM' | 'PM'): Html => {
    if (!isSchoolDay(date)) return html`<span class="tile shut" aria-hidden="true"></span>`;
    const entry = book.mark(pupil, date, session);
    const label = `${shortDate(date)} ${session}: ${words(entry, minutesLate(entry, session))}`;
    return html`<span class="tile">${markIcon((reasonOf(entry) ?? notMarked).icon, label, 'small')}</span>`;
  };
  return html`<li class="week">${head}<div class="tiles"><span></span>${week.days.map((date) => html`<span class="day">${dateWords(date).shortDay}</span>`)}${sessionNames.map(
    (session) => html`<span class="half">${session}</span>${week.days.map((date) => tile(date, session))}`,
  )}</div></li>\n`;
}

export function historyContent(book: AttendanceBook, pupil: Pupil): Html {
  const past = book.history(pupil).filter((mark) => !mark.future);
  const sum = attendanceOf(past.map((mark) => mark.entry));
  const form = book.school.forms.find((one) => one.name === pupil.form);
  const { date, session } = book.currentSession();
  return html`<div class="title"><div><h1>${fullName(pupil)}, ${pupil.form}</h1><p>Attendance in autumn term 2026 · pupil number ${pupil.id}${
    form ? html` · <a href="${daybook.registerPath(form, date, session)}">Registration of ${form.name}</a>` : ''
  }</p></div>
<ul class="sums"><li><b>${sum.percent}%</b> attendance</li><li><b>${sum.attended}</b> of ${sum.possible} sessions</li><li><b>${sum.lates}</b> late</li><li><b>${
    sum.authorised + sum.unauthorised
  }</b> absent</li></ul></div>
<ul class="weeks">
${schoolWeeks.map((week) => weekCard(book, pupil, week))}</ul>`;
}
