/** Owns the tabs over Almanac's attendance reports. */

import { type Html, html } from '../html.ts';

const reports = [
  { name: 'Absent today', href: '/almanac/absences' },
  { name: 'Signed out', href: '/almanac/absences/signed-out' },
  { name: 'Registers', href: '/almanac/registers' },
  { name: 'Attendance by pupil', href: '/almanac/attendance' },
  { name: 'Changed marks', href: '/almanac/amendments' },
] as const;

export type ReportName = (typeof reports)[number]['name'];

export function reportTabs(current: ReportName): Html {
  return html`<div class="tabs">${reports.map(({ name, href }) =>
    name === current ? html`<span class="on">${name}</span>` : html`<a href="${href}">${name}</a>`,
  )}</div>`;
}
