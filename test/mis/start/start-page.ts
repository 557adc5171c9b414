/** Owns the start page: the four systems with their pages, the odd pages, the pages of shapes. */

import { type Html, html, page } from '../html.ts';
import { oddPages } from '../odd/routes.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { longDate } from '../school/calendar.ts';
import { clockText } from '../school/clock.ts';
import { schoolName } from '../school/roll.ts';
import { shapePages } from '../shapes/routes.ts';
import { systems } from '../systems.ts';
import type { Truth, TruthPage } from '../truth-file.ts';
import { officePages } from './office-pages.ts';

function truthLink(entry: TruthPage): Html {
  const checks = entry.planted.map((planted) => planted.check);
  const what = checks.length === 0 ? 'nothing planted' : `${checks.length} planted`;
  return html`<li><a href="${entry.path}">${entry.title.replace(/^[^:]+: /, '')}</a> <small>${what}</small></li>\n`;
}

export function startPage(book: AttendanceBook, truth: Truth): Html {
  const now = book.clock.london();
  const products = systems.map(
    (system) => html`<section><h2><a href="${system.home}">${system.name}</a></h2><p>${system.strapline}</p><ul>
${truth.pages.filter((one) => one.system === system.id).map(truthLink)}${officePages
  .filter((one) => one.system === system.id)
  .map(({ path, title }) => html`<li><a href="${path}">${title}</a></li>\n`)}</ul></section>`,
  );
  return page(
    { title: 'Demonstration MIS', stylesheets: ['/static/start/start.css'] },
    html`<h1>Demonstration MIS</h1>
<p>${schoolName}, an invented school. It is ${clockText(now.minutes)} on ${longDate(now.date)}. <a href="/truth.json">truth.json</a></p>
<div class="systems">${products}</div>
<h2>Odd pages</h2>
<ul>
${[...oddPages, ...shapePages].map(
  (odd) => html`<li><a href="${odd.path}">${odd.path}</a> <small>${odd.requirement}</small></li>\n`,
)}</ul>`,
  );
}
