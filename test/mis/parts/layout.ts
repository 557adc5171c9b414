/** Owns the frame around a grid: a bar with the product's name, a heading, a line of tools, and the place where the grid goes. */

import { type Html, html, page } from '../html.ts';
import { schoolName } from '../school/roll.ts';

export interface PartsDocument {
  /** Of the browser's tab. */
  title: string;
  product: string;
  stylesheets: readonly string[];
  /** Libraries that make globals, in this order, before the page's own script. */
  libraries: readonly string[];
  script: string;
}

export interface PartsFrame extends PartsDocument {
  heading: string;
  /** What stands under the heading: "Saved 09:12 by ...". */
  status: string;
}

function withLibraries(doc: PartsDocument, body: Html): Html {
  return page(
    {
      title: doc.title,
      stylesheets: [...doc.stylesheets, '/static/parts/parts.css'],
      scripts: [`/static/parts/${doc.script}`],
    },
    html`${doc.libraries.map((src) => html`<script src="/static/vendor/${src}"></script>\n`)}${body}`,
  );
}

/** A page that its script draws whole, headings and all. */
export function scriptedPage(doc: PartsDocument): Html {
  return withLibraries(doc, html`<noscript>This page needs JavaScript.</noscript>`);
}

/** A page with its heading from the server; `content` holds the grid or the place for it. */
export function framedPage(frame: PartsFrame, content: Html): Html {
  const menu = ['Home', 'Attendance', 'Pupils', 'Behaviour', 'Reports'];
  return withLibraries(
    frame,
    html`<header class="bar"><a class="brand" href="/">${frame.product}</a><nav aria-label="Main">${menu.map(
      (name) => html`<a href="/" class="${name === 'Attendance' ? 'on' : ''}">${name}</a>`,
    )}</nav><span class="school">${schoolName}</span></header>
<main><h1>${frame.heading}</h1>
<p class="status">${frame.status}</p>
${content}
</main>`,
  );
}
