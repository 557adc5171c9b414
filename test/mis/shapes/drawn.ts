/** Owns the pages of shapes that a script draws: open shadow roots all the way down, and a grid drawn anew every four seconds. */

import { type Html, html, page } from '../html.ts';
import { schoolName } from '../school/roll.ts';
import { shapePage } from './frame.ts';
import type { ShapeSheet } from './sheet.ts';

/** Heading, date and marks are all inside the shadow roots; the page around them has the school's name and nothing else. */
export function shadowPage(sheet: ShapeSheet): Html {
  const { form, longDate, session, rows } = sheet;
  const data = JSON.stringify({ form, longDate, session, saved: '09:08', rows });
  return page(
    {
      title: 'Components',
      stylesheets: ['/static/shapes/tally.css'],
      scripts: ['/static/shapes/register-elements.js'],
    },
    html`<header class="bar"><a class="brand" href="/">Mosaic</a><span class="school">${schoolName}</span></header>
<main><mis-register data-sheet="${data}"></mis-register></main>`,
  );
}

export function wholesalePage(sheet: ShapeSheet): Html {
  const about = {
    ...{ path: '/shapes/wholesale', heading: 'Live register', state: 'Saved 09:08', script: 'wholesale.js' },
  };
  return shapePage(
    about,
    sheet,
    html`<div id="live" data-rows="${JSON.stringify(sheet.rows)}"></div><p class="under">Drawn <output id="drawn">0</output> times</p>`,
  );
}
