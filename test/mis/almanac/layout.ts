/** Owns Almanac's frame: top bar, rail, footer. */

import { type Html, html, page } from '../html.ts';
import { schoolName } from '../school/roll.ts';
import { almanac } from '../systems.ts';

const rail: readonly { name: string; path: string; href: string }[] = [
  { name: 'Home', path: 'M3 10 10 4l7 6v7H3z', href: '/almanac' },
  { name: 'Registers', path: 'M4 3h12v14H4zM7 7h6M7 10h6M7 13h4', href: '/almanac/registers' },
  { name: 'Pupils', path: 'M10 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 17c0-4 3-5 6-5s6 1 6 5', href: '/almanac/attendance' },
  { name: 'Leave', path: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4', href: '/almanac/leave' },
  { name: 'Reports', path: 'M4 17V9M10 17V4M16 17v-6', href: '/almanac/amendments' },
  { name: 'Comms', path: 'M3 4h14v9H9l-4 4v-4H3z', href: '/almanac' },
];

export interface AlmanacPage {
  title: string;
  section: string;
  user: string;
  clock: string;
}

export function almanacPage(about: AlmanacPage, content: Html): Html {
  const doc = {
    title: `${about.title}: Almanac`,
    stylesheets: ['/static/almanac/almanac.css', '/static/almanac/grid.css', '/static/almanac/lists.css'],
    scripts: ['/static/almanac/almanac.js'],
  };
  return page(
    doc,
    html`<header class="top"><a class="logo" href="${almanac.home}" aria-label="Almanac home">a</a><span class="prod">Almanac</span><span class="sch">${schoolName} &nbsp;|&nbsp; 2026/27 Autumn</span><span class="rt"><span>Search pupils</span><span>Help</span><span class="pill">${about.user}</span></span></header>
<nav class="rail" aria-label="Almanac">${rail.map(
      ({ name, path, href }) =>
        html`<a href="${href}" class="${name === about.section ? 'on' : ''}"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="${path}"/></svg>${name}</a>`,
    )}</nav>
<main>
${content}
</main>
<footer class="ftr">Almanac 26.3 &nbsp;·&nbsp; ${schoolName} &nbsp;·&nbsp; server time ${about.clock} &nbsp;·&nbsp; Signed in to Attendance</footer>`,
  );
}
