/** The glance that most pages get must never be the last look at a page that can be read. */
import { describe, expect, it } from 'vitest';
import { shadowRootsIn } from '../../src/pages/generic/page-roots';
import { mayHoldAnything } from '../../src/pages/generic/page-signs';
import { RECORD_WORDS } from '../../src/pages/generic/record-hints';
import { show } from './page';
import { FIXTURES, showPage } from './show-fixture';

const isWorthALook = (): boolean => mayHoldAnything(document, shadowRootsIn(document), RECORD_WORDS);

/** As on a home page: nothing that could be a mark, under a title that speaks of none. */
const NOTICES = '<ul><li><span>Notice 1</span><a href="#1">Open</a><p>Assembly is in the hall</p></li></ul>';

const worthIt = FIXTURES.filter(({ expected }) => expected.unreadable !== null);

describe('a glance at a page', () => {
  it.each(worthIt.map((fixture) => [fixture.name, fixture] as const))('goes on at %s', (_, { html }) => {
    showPage(html);
    expect(isWorthALook()).toBe(true);
  });

  it('ends at a page of notices', () => {
    show(`<h1>Staff home</h1>${NOTICES}`);
    expect(isWorthALook()).toBe(false);
    show(`<h1>Staff home</h1><h2>Today</h2><h4>Later</h4>${NOTICES}`);
    expect(isWorthALook()).toBe(false);
  });

  it.each([
    ['cards with buttons', '<button aria-pressed="true">Present</button>'],
    ['buttons that are named by a label', '<button aria-label="Present">✓</button>'],
    ['parts with the role of radio buttons', '<div role="radio">Present</div>'],
    ['radio buttons', '<input type="radio" name="a">'],
    ['drop-downs', '<select><option>/</option></select>'],
    ['icons with a tooltip', '<i title="Present"></i>'],
    ['pictures', '<img alt="Present" src="data:,">'],
    ['a table', '<table><tr><td>/</td></tr></table>'],
    ['an ARIA grid', '<div role="grid"></div>'],
    ['a drawn grid', '<canvas></canvas>'],
  ])('goes on where there are %s', (_, sign) => {
    show(`<h1>8 Birch</h1>${NOTICES}<div><p>Amir Hassan</p>${sign}</div>`);
    expect(isWorthALook()).toBe(true);
  });

  it.each([
    ['the main heading', '<h1>Register: 8 Birch</h1>'],
    ['the second of two main headings', '<h1>Staff home</h1><h1>Register: 8 Birch</h1>'],
    ['a heading in parts', '<h1><span>Roll </span><b>call</b></h1>'],
    ['a heading of a section', '<h1>8 Birch</h1><h2>Attendance</h2>'],
    ['a small heading', '<h1>8 Birch</h1><h5>Registration</h5>'],
    ['the legend of a group', '<h1>8 Birch</h1><fieldset><legend>Marks</legend></fieldset>'],
    ['a heading over records', '<h1>Unexplained absences</h1>'],
  ])('goes on where words in spans stand under %s', (_, heading) => {
    show(`${heading}<div><span>Amir Hassan</span><span>Present</span></div>`);
    expect(isWorthALook()).toBe(true);
  });

  it('goes on where the title of the page speaks of a register', () => {
    show(NOTICES);
    document.title = 'Registers';
    expect(isWorthALook()).toBe(true);
  });

  it('looks into shadow roots that were found', () => {
    show(`<h1>Staff home</h1>${NOTICES}<div id="host"></div>`);
    const shadow = document.getElementById('host')?.attachShadow({ mode: 'open' });
    expect(isWorthALook()).toBe(false);
    shadow?.append(document.createElement('table'));
    expect(isWorthALook()).toBe(true);
    shadow?.replaceChildren(Object.assign(document.createElement('h1'), { textContent: 'Register: 8 Birch' }));
    expect(isWorthALook()).toBe(true);
  });
});
