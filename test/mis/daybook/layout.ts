/** Owns Daybook's frame: the strip on top and the footer. */

import { type Html, html, page } from '../html.ts';
import { schoolName } from '../school/roll.ts';
import { daybook } from '../systems.ts';
import { iconSheet } from './icons.ts';

const places: readonly { name: string; href: string }[] = [
  { name: 'My day', href: '/daybook' },
  { name: 'Registration', href: '/daybook/registration' },
  { name: 'Pupils', href: '/daybook/attendance' },
  { name: 'Absence', href: '/daybook/absences' },
  { name: 'Leave', href: '/daybook/leave' },
  { name: 'Changes', href: '/daybook/changes' },
];

export interface DaybookPage {
  title: string;
  place: string;
  user: string;
}

export function daybookPage(about: DaybookPage, content: Html): Html {
  const doc = {
    title: `${about.title} · Daybook`,
    stylesheets: ['/static/daybook/daybook.css', '/static/daybook/cards.css', '/static/daybook/office.css'],
    scripts: ['/static/daybook/daybook.js'],
  };
  const initials = about.user
    .split(' ')
    .slice(1)
    .map((part) => part[0] ?? '')
    .join('');
  return page(
    doc,
    html`${iconSheet()}<header class="strip"><a class="brand" href="${daybook.home}"><svg viewBox="0 0 28 28" aria-hidden="true"><path d="M5 5h8a2 2 0 0 1 2 2v16a3 3 0 0 0-3-2H5zM23 5h-6a2 2 0 0 0-2 2v16a3 3 0 0 1 3-2h5z"/></svg>daybook</a>
<nav aria-label="Daybook">${places.map(
      ({ name, href }) => html`<a href="${href}" class="place ${name === about.place ? 'here' : ''}">${name}</a>`,
    )}</nav>
<span class="who"><span>${about.user}<br><small>${schoolName}</small></span><i aria-hidden="true">${initials}</i></span></header>
<main>
${content}
</main>
<footer>Daybook for schools · ${schoolName} · Autumn term 2026</footer>`,
  );
}
