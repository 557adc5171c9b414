/** Owns Quillboard's frame: top bar with tabs, a side panel, the working area. */

import { type Html, html, page } from '../html.ts';
import { schoolName } from '../school/roll.ts';
import { quill } from '../systems.ts';

const tabs: readonly { name: string; href: string }[] = [
  { name: 'Home', href: '/quill' },
  { name: 'Registers', href: '/quill/register' },
  { name: 'Pupils', href: '/quill/attendance' },
  { name: 'Assessment', href: '/quill' },
  { name: 'Absence', href: '/quill/absences' },
  { name: 'Leave', href: '/quill/leave' },
  { name: 'Audit', href: '/quill/amendments' },
];

export interface QuillPage {
  title: string;
  tab: string;
  trail: readonly string[];
  user: string;
  side: Html;
  script?: string;
}

export function quillPage(about: QuillPage, content: Html): Html {
  const doc = {
    title: `${about.title} - Quillboard`,
    stylesheets: ['/static/quill/quill.css', '/static/quill/table.css'],
    scripts: about.script === undefined ? [] : [`/static/quill/${about.script}`],
  };
  return page(
    doc,
    html`<div class="masthead"><a class="brand" href="${quill.home}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 20c2-8 7-14 16-16-1 9-6 13-13 13M4 20l6-7"/></svg>Quillboard</a>
<ul class="tabs">${tabs.map(
      ({ name, href }) => html`<li class="${name === about.tab ? 'active' : ''}"><a href="${href}">${name}</a></li>`,
    )}</ul>
<span class="user">${about.user} | <a href="${quill.home}">Sign out</a></span></div>
<div class="crumbs">${schoolName} &raquo; ${about.trail.map((step, index) => (index === 0 ? step : html` &raquo; ${step}`))}</div>
<div class="columns">
<div class="panel">${about.side}</div>
<div class="work">
${content}
</div>
</div>
<div class="base">Quillboard MIS 4.11.2 &copy; 2026 Quillboard Ltd (an invented company) | Academic year 2026/27 | Support desk ext. 204</div>`,
  );
}
