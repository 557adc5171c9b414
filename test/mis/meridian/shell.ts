/** Owns Meridian's shell: the frame that every address answers with before the page's own script fills it. */

import { type Html, html, page } from '../html.ts';
import { schoolName } from '../school/roll.ts';
import { meridian } from '../systems.ts';

const menu: readonly { name: string; path: string; href: string }[] = [
  { name: 'Dashboard', path: 'M3 3h6v6H3zM11 3h6v4h-6zM11 9h6v8h-6zM3 11h6v6H3z', href: '/meridian/registers' },
  { name: 'Registers', path: 'M4 4h12v13H4zM7 2v4M13 2v4M7 11l2 2 4-4', href: '/meridian/registers' },
  {
    name: 'Students',
    path: 'M10 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 17c0-3.5 3-5 6-5s6 1.5 6 5',
    href: '/meridian/students',
  },
  { name: 'Absence', path: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4l3 2', href: '/meridian/leave' },
  { name: 'Analytics', path: 'M3 16l5-6 3 3 6-8', href: '/meridian/amendments' },
  { name: 'Messages', path: 'M3 5h14v10H3zM3 6l7 5 7-5', href: '/meridian/registers' },
];

export function shell(): Html {
  const doc = {
    title: 'Meridian',
    stylesheets: ['/static/meridian/meridian.css', '/static/meridian/views.css'],
    scripts: ['/static/meridian/app.js'],
  };
  return page(
    doc,
    html`<script src="/static/vendor/ag-grid.js"></script>
<div class="side">
<a class="brand" href="${meridian.home}"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9.5"/><path d="M12 2.5c-4.5 5-4.5 14 0 19M12 2.5c4.5 5 4.5 14 0 19"/></svg>Meridian</a>
<nav aria-label="Main">${menu.map(
      ({ name, path, href }) =>
        html`<a href="${href}" class="item ${name === 'Registers' ? 'on' : ''}" data-name="${name}"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="${path}"/></svg>${name}</a>`,
    )}</nav>
<p class="school">${schoolName}<br>Autumn term 2026</p>
</div>
<div class="body">
<header class="bar"><label class="find"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M9 3a6 6 0 1 1 0 12A6 6 0 0 1 9 3zM13.5 13.5 17 17"/></svg><input type="search" placeholder="Find a student or form" aria-label="Find"></label><span class="me">Attendance team <i aria-hidden="true">AT</i></span></header>
<main id="view" tabindex="-1"></main>
</div>`,
  );
}
