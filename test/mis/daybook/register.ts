/** Owns Daybook's registration page: thirty cards, each with an icon, a drop-down in words, and minutes late as a sentence. */

import { type Html, html } from '../html.ts';
import type { AttendanceBook, Register, RegisterRow } from '../school/attendance-book.ts';
import { longDate, type SessionName, schoolDays } from '../school/calendar.ts';
import { minutesLate } from '../school/entry.ts';
import { totalsOf } from '../school/figures.ts';
import { type Form, fullName } from '../school/roll.ts';
import { daybook } from '../systems.ts';
import { markIcon, pencil } from './icons.ts';
import { notMarked, reasonOf, reasons } from './reasons.ts';

const partNames: Readonly<Record<SessionName, string>> = { AM: 'Morning', PM: 'Afternoon' };

function initials(row: RegisterRow): string {
  return `${row.pupil.forename[0] ?? ''}${/\p{Lu}/u.exec(row.pupil.surname)?.[0] ?? ''}`;
}

function chooser(book: AttendanceBook, form: Form, date: string, session: SessionName): Html {
  const day = (target: string | undefined, label: string, sign: string): Html =>
    target === undefined
      ? html`<span class="round off">${sign}</span>`
      : html`<a class="round" href="${daybook.registerPath(form, target, session)}" aria-label="${label}">${sign}</a>`;
  return html`<div class="choose">
<form method="get" action="/daybook/registration"><label>Class <select name="class">${book.school.forms.map((one) =>
    one.slug === form.slug
      ? html`<option value="${one.slug.toLowerCase()}" selected>${one.name}</option>`
      : html`<option value="${one.slug.toLowerCase()}">${one.name}</option>`,
  )}</select></label><label>Day <input type="date" name="date" value="${date}"></label><input type="hidden" name="part" value="${partNames[
    session
  ].toLowerCase()}"><button class="soft" type="submit">Open</button></form>
${day(schoolDays.filter((one) => one < date).at(-1), 'School day before', '‹')}${day(
  schoolDays.find((one) => one > date),
  'Next school day',
  '›',
)}
<span class="parts">${(['AM', 'PM'] as const).map(
    (name) =>
      html`<a href="${daybook.registerPath(form, date, name)}" class="part ${name === session ? 'here' : ''}">${partNames[name]}</a>`,
  )}</span></div>`;
}

function reasonSelect(row: RegisterRow): Html {
  const chosen = reasonOf(row.offered);
  const offered = reasons.filter((reason) => !reason.old || reason.key === chosen?.key);
  const list = chosen && !offered.some((reason) => reason.key === chosen.key) ? [chosen, ...offered] : offered;
  return html`<select name="reason-${row.pupil.id}" aria-label="Mark for ${fullName(row.pupil)}"><option value="" data-icon="none">Not marked</option>${list.map(
    (reason) =>
      reason.key === chosen?.key
        ? html`<option value="${reason.key}" data-icon="${reason.icon}" selected>${reason.words}</option>`
        : html`<option value="${reason.key}" data-icon="${reason.icon}">${reason.words}</option>`,
  )}</select>`;
}

function card(register: Register, row: RegisterRow): Html {
  const { pupil } = row;
  const shown = reasonOf(row.offered) ?? notMarked;
  const minutes = minutesLate(row.offered, register.session);
  const hue = Number(pupil.id) % 6;
  return html`<li class="card is-${shown.icon}" data-pupil="${pupil.id}"><span class="face hue-${hue}" aria-hidden="true">${initials(row)}</span><span class="name"><a class="pupil" href="${daybook.historyPath(
    pupil,
  )}">${fullName(pupil)}</a><small>${pupil.form}</small></span>${markIcon(shown.icon, shown.words)}${reasonSelect(row)}<span class="extra"><span class="mins">${
    minutes === null ? '' : `${minutes} min late`
  }</span><input type="number" min="0" max="240" name="minutes-${pupil.id}" value="${minutes ?? ''}" aria-label="Minutes late, ${fullName(pupil)}" hidden>${
    row.offered?.comment ? pencil() : ''
  }</span></li>\n`;
}

export function registerContent(book: AttendanceBook, register: Register): Html {
  const { form, date, session } = register;
  const sum = totalsOf(register.rows.map((row) => row.recorded));
  return html`${chooser(book, form, date, session)}
<form method="post" action="${daybook.registerPath(form, date, session)}" id="registration">
<div class="title"><div><h1>${partNames[session]} registration, ${longDate(date)}</h1><p>${form.name} with ${form.tutor} · ${register.rows.length} pupils · room ${form.room}</p></div>
<ul class="sums"><li><b>${sum.present}</b> present</li><li><b>${sum.late}</b> late</li><li><b>${sum.elsewhere}</b> off site</li><li><b>${
    sum.authorised + sum.unauthorised + sum.noReason
  }</b> absent</li></ul>
<span class="done ${register.taken ? 'yes' : 'no'}">${
    register.taken ? `Registration complete ${register.savedAt}` : 'Registration not complete'
  }</span><button class="save" type="submit">Save</button></div>
<ul class="cards">
${register.rows.map((row) => card(register, row))}</ul>
</form>`;
}

export function noRegisterContent(book: AttendanceBook, form: Form, date: string, session: SessionName): Html {
  return html`${chooser(book, form, date, session)}
<div class="title"><div><h1>No registration</h1><p>School is not open on ${longDate(date)}.</p></div></div>`;
}
