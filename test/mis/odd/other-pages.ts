/** Owns the odd pages that are no register at all, although they look a little like one. */

import { type Html, html } from '../html.ts';
import { type OddSheet, oddPage } from './sheet.ts';

export function plain(requirement: string): Html {
  const lessons = [
    ['Monday', 'English', 'Maths', 'Science', 'French', 'PE'],
    ['Tuesday', 'Maths', 'History', 'Science', 'Art', 'Art'],
    ['Wednesday', 'Music', 'English', 'Maths', 'Geography', 'PE'],
    ['Thursday', 'French', 'Maths', 'English', 'Science', 'Drama'],
    ['Friday', 'Computing', 'English', 'RE', 'Maths', 'History'],
  ];
  const timetable = html`<table class="reg"><thead><tr><th>Day</th>${[1, 2, 3, 4, 5].map((n) => html`<th>Period ${n}</th>`)}</tr></thead><tbody>
${lessons.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table>`;
  const body = html`<table class="layout" role="presentation"><tr><td><h2>Staff intranet</h2><ul><li>Notices</li><li>Room booking</li><li>Lunch menu</li></ul></td><td><h1>Welcome, Friday 20 November 2026</h1><p>Break duty: Mr Adair AM, Ms Keeble PM. The hall is in use all day.</p><h2>Timetable 8 Oak</h2>${timetable}</td></tr></table>`;
  return oddPage('Staff intranet', requirement, body);
}

export function counts(sheet: OddSheet, requirement: string): Html {
  const codes = ['/', '\\', 'L', 'I', 'M', 'N', 'U', 'O'];
  const rows = sheet.rows.map((row, index) => {
    const spread = [
      46 - (index % 5),
      45 - (index % 4),
      index % 3,
      index % 5,
      index % 2,
      0,
      index % 4 === 0 ? 1 : 0,
      index % 7 === 0 ? 2 : 0,
    ];
    return html`<tr><td>${row.name}</td>${spread.map((count) => html`<td>${count}</td>`)}</tr>\n`;
  });
  const body = html`<h1>Marks by code: ${sheet.form}, 3 Sep to 20 Nov 2026</h1><table class="reg"><thead><tr><th>Pupil</th>${codes.map(
    (code) => html`<th>${code}</th>`,
  )}</tr></thead><tbody>
${rows}</tbody></table>`;
  return oddPage('Marks by code', requirement, body);
}
