/**
 * Owns two pages made with Ext JS 6.2 (classic), the library under more than one MIS.
 *
 * Measured at 1280 x 800:
 * - Every row is a table of its own, `table.x-grid-item`, without a head. Of 240 pupils 56 are in the page, so 112 tables:
 *   locked columns are a second view. The halves meet by the table's `data-recordindex`; `data-recordid` only counts.
 * - Locked, the two `role=grid` hold headings only, and the rows stand in neither of them; unlocked, one `role=grid` has both.
 * - Heading and cell meet by id: `#gridcolumn-1023` and `data-columnid="gridcolumn-1023"`.
 * - A heading's text ends in a hidden "Cell value has been edited"; grouped ones have the label "Mon 16 Nov AM".
 * - No `aria-rowcount`: how many there are stands in words under the grid. An empty cell holds a no-break space.
 * - An editor opens inside the cell; the cell's own text stays, with `visibility: hidden`.
 */

import { html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { longDate } from '../school/calendar.ts';
import { clockText } from '../school/clock.ts';
import { listName } from '../school/roll.ts';
import { framedPage, scriptedPage } from './layout.ts';
import { inTooltip, type PartsPage } from './page.ts';
import { pupilsOfYear, savedText, sessionsOfWeeks, shownForm, shownSession } from './sheet.ts';

const stylesheets = ['extjs/theme-neptune-all_1.css', 'extjs/theme-neptune-all_2.css'].map(
  (file) => `/static/vendor/${file}`,
);
const libraries = ['extjs.js'];
const product = 'Compendium';

export const extjsWeek: PartsPage = {
  id: 'extjs-week',
  path: '/parts/extjs/week',
  title: 'Ext JS: year 8, week, locked columns, buffered rows',
  pupils: (book) => pupilsOfYear(book, 8),
  sessions: sessionsOfWeeks(['2026-11-16']),
  nameOf: listName,
  idOf: (pupil) => pupil.admissionNumber,
  latenessOf: inTooltip,
  statesTotal: true,
  draw: () =>
    scriptedPage({ title: `Attendance - ${product}`, product, stylesheets, libraries, script: 'extjs-week.js' }),
};

export const extjsRegister: PartsPage = {
  id: 'extjs-register',
  path: '/parts/extjs/register',
  title: 'Ext JS: 8 Birch, one session with arrivals and comments',
  pupils: (book) => shownForm(book).pupils,
  sessions: sessionsOfWeeks(['2026-11-16']).filter(
    ({ date, session }) => date === shownSession.date && session === shownSession.session,
  ),
  nameOf: listName,
  idOf: (pupil) => pupil.admissionNumber,
  latenessOf: ({ arrival }) => (arrival === null ? {} : { arrival: clockText(arrival) }),
  statesTotal: false,
  draw: (book: AttendanceBook) => {
    const { date, session } = shownSession;
    const heading = `Register: ${shownForm(book).name}, ${longDate(date)}, ${session}`;
    return framedPage(
      {
        title: `Register - ${product}`,
        product,
        stylesheets,
        libraries,
        script: 'extjs-register.js',
        heading,
        status: savedText(book),
      },
      html`<div id="grid"></div>`,
    );
  },
};
