/** Owns the frame of the pages of shapes: a small product of its own, with links from each page to the next. */

import { type Html, html, page } from '../html.ts';
import { schoolName } from '../school/roll.ts';
import type { ShapeSheet } from './sheet.ts';

export interface ShapeFrame {
  path: string;
  heading: string;
  /** What the page says of itself: "Saved 09:08", "Not saved yet". */
  state: string;
  script?: string;
}

const links = [
  { name: 'Words', path: '/shapes/words' },
  { name: 'House codes', path: '/shapes/own-codes' },
  { name: 'Roll', path: '/shapes/radio' },
  { name: 'Quick marks', path: '/shapes/buttons' },
  { name: 'Live', path: '/shapes/wholesale' },
] as const;

export function shapePage(about: ShapeFrame, sheet: ShapeSheet, content: Html): Html {
  const doc = {
    title: `${about.heading}, ${sheet.form} | Tally`,
    stylesheets: ['/static/shapes/tally.css'],
    scripts: about.script === undefined ? [] : [`/static/shapes/${about.script}`],
  };
  return page(
    doc,
    html`<header class="bar"><a class="brand" href="/">Tally</a><nav aria-label="Tally">${links.map(
      ({ name, path }) => html`<a href="${path}" class="${path === about.path ? 'here' : ''}">${name}</a>`,
    )}</nav><span class="school">${schoolName}</span></header>
<main>
<h1>${about.heading}: ${sheet.form}</h1>
<p class="under">${sheet.longDate}, ${sheet.session} <span class="state">${about.state}</span></p>
${content}
</main>`,
  );
}
