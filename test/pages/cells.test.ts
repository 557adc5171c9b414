import { describe, expect, it } from 'vitest';
import { areOwnLetters } from '../../src/pages/generic/foreign-letters';
import { FRIDAY_AM, line, read, readRegister, select, table } from './page';

const NAMES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const register = (cells: string[], more = '') =>
  `${FRIDAY_AM}<p>Register saved 09:12</p>${more}${table(
    ['Pupil', 'AM'],
    cells.map((cell, i) => [`Pupil, ${NAMES[i]}lex`, cell]),
  )}`;
const short = (cell: unknown) => line(cell as never).replace('2026-11-20 AM ', '');
const marks = (cells: string[], more?: string) =>
  readRegister(register(cells, more)).rows.map((row) => short(row.cells[0]));
/** Cells that are a `td` of the page's own. */
const raw = (cells: string[], style = '') =>
  readRegister(
    `<style>${style}</style>${register(cells.map((_, i) => `@${i}@`)).replace(/<td>@(\d+)@<\/td>/g, (_, i) => cells[Number(i)] ?? '')}`,
  ).rows.map((row) => short(row.cells[0]));

describe('drop-downs that a page draws itself', () => {
  const drawn: [string, (mark: string) => string][] = [
    [
      'a search box beside the mark',
      (mark) => `<div><div>${mark}</div><input type="text" role="combobox" value=""></div>`,
    ],
    ['a box of the mark’s number', (mark) => `<div role="combobox">${mark}</div><input aria-hidden="true" value="3">`],
    ['a box that is not shown', (mark) => `<span>${mark}</span><input style="display:none" value="3">`],
    ['a box in a clipped part', (mark) => `<div class="visually-hidden"><input readonly></div><span>${mark}</span>`],
    ['an editor that waits', (mark) => `<span>${mark}</span><span style="display:none">${select('/')}</span>`],
    ['an editor in a box that waits', (mark) => `${mark}<input type="text" value="/" style="display:none">`],
  ];

  it.each(drawn)('%s: what is seen is the mark', (_, cell) => {
    expect(marks(['/', 'L', 'N', 'I', 'Late'].map(cell))).toEqual([
      '/ saved',
      'L saved',
      'N saved',
      'I saved',
      'L saved',
    ]);
  });

  it('what is seen and what will be sent differ: nobody knows', () => {
    const clipped = (seen: string, held: string) =>
      `<span>${seen}</span><span class="visually-hidden">${select(held)}</span>`;
    expect(marks([clipped('/', '/'), clipped('L', 'L'), clipped('N', 'N'), clipped('L', '/')])).toEqual([
      '/ saved',
      'L saved',
      'N saved',
      '?/ uncertain',
    ]);
  });

  it('a mark beside a blank drop-down is not “no mark”', () => {
    expect(marks([select('/'), select('L'), select('N'), `I ${select('')}`, select('')])).toEqual([
      '/ saved',
      'L saved',
      'N saved',
      '? uncertain',
      'none empty',
    ]);
  });
});

describe('other controls', () => {
  it.each([
    ['buttons to click through', (mark: string) => `<input type="button" value="${mark}">`],
    ['boxes for numbers', (mark: string) => `<input type="tel" value="${mark}">`],
    ['boxes of a timetable', (mark: string) => `<input name="timetable_mark[41]" value="${mark}">`],
    ['large boxes', (mark: string) => `<textarea>${mark}</textarea>`],
  ])('%s hold the mark', (_, cell) => {
    expect(marks(['/', 'L', 'N'].map(cell))).toEqual(['/ saved', 'L saved', 'N saved']);
  });

  it.each([
    ['a tick box', '<input type="checkbox">'],
    ['a ticked one', '<input type="checkbox" checked>'],
    ['a picture to click', '<input type="image" src="data:," alt="">'],
  ])('%s says something, and not what', (_, cell) => {
    expect(marks(['/', 'L', 'N', cell])[3]).toBe('? uncertain');
  });

  it('a box for minutes or a button for notes does not make a mark of an empty cell', () => {
    const cells = ['<input name="mins_late">', '<input type="button" value="Add note">'];
    expect(marks(['/', 'L', 'N', ...cells]).slice(3)).toEqual(['none empty', 'none empty']);
  });
});

describe('cells that only look like something', () => {
  it.each([
    ['an icon of a font', '<td><span class="fas"></span></td>', '.fas::before{content:"\\2713"}'],
    ['a letter of the style sheet', '<td class="mk-l"></td>', '.mk-l::before{content:"L"}'],
    ['an old colour', '<td bgcolor="#00cc00">&nbsp;</td>', ''],
    ['a colour by data', '<td data-mark="g"></td>', '[data-mark=g]{background:#2a2}'],
    ['a ring', '<td><div class="dot"></div></td>', '.dot{width:9px;height:9px;border:5px solid #2a2}'],
  ])('%s', (_, cell, style) => {
    expect(raw(['<td>/</td>', '<td>L</td>', '<td>N</td>', cell, '<td class="plain"></td>'], style).slice(3)).toEqual([
      '? uncertain',
      'none empty',
    ]);
  });

  it('an element that nobody can look into', () => {
    class Sealed extends HTMLElement {
      connectedCallback(): void {
        this.attachShadow({ mode: 'closed' }).textContent = 'L';
      }
    }
    customElements.define('sealed-mark', Sealed);
    expect(marks(['/', 'L', 'N', '<sealed-mark></sealed-mark>', '<open-mark></open-mark>']).slice(3)).toEqual([
      '? uncertain',
      'none empty',
    ]);
  });

  it('pale colours tell empty cells apart; one for the whole column does not', () => {
    const style = '.good{background:#d1e7dd}.bad{background:#f8d7da}';
    const good = '<td class="good"></td>';
    expect(raw([good, '<td class="bad"></td>', good], style)).toEqual(['? uncertain', '? uncertain', '? uncertain']);
    expect(raw([good, good, good], style)).toEqual(['? uncertain', '? uncertain', '? uncertain']);
    expect(raw(['<td class="good">/</td>', '<td class="good">L</td>', good], style)[2]).toBe('none empty');
  });

  it('a hint of an empty cell may be an old one; of a colour it is the label', () => {
    const cells = ['<td>/</td>', '<td>L</td>', '<td>N</td>', '<td title="Late"></td>', '<td title="No mark"></td>'];
    expect(raw([...cells, '<td title="Late" bgcolor="#ff0000"></td>']).slice(3)).toEqual([
      '?Late uncertain',
      'none empty',
      'L saved',
    ]);
  });

  it('minutes of other days and of sums are not this mark’s', () => {
    const hints = ['12 minutes late', 'Yesterday: 15 minutes late', 'Late 3 times (45 minutes)'];
    const cells = hints.map((hint) => `<td title="${hint}">L</td>`);
    expect(raw(['<td>/</td>', ...cells, '<td title="12 minutes late">/</td>']).slice(1)).toEqual([
      'L saved +12',
      'L saved',
      'L saved',
      '/ saved',
    ]);
  });

  it('a tick is a sign of the page’s own, not a strange code', () => {
    expect(marks(['/', 'L', 'N', '✓', '✗', 'W']).slice(3)).toEqual(['?✓ uncertain', '?✗ uncertain', 'W saved']);
  });
});

describe('letters of the school’s own', () => {
  const own = (shown: string[], codeMap?: Record<string, string>) =>
    areOwnLetters(
      shown.map((text) => ({ shown: text, control: null }) as never),
      codeMap,
    );

  it.each([
    ['P, L, A and E', ['P', 'L', 'A', 'E'], true],
    ['present and not present', ['P', 'NP'], true],
    ['mostly P', ['P', 'P', 'L', 'E'], true],
    ['letters with their own names', ['P - Present', 'E - Excused'], true],
    ['yes and no', ['Y', 'N', 'N'], true],
    ['ticks', ['✓', 'L'], true],
    ['a whole class without a reason', ['N', 'N'], false],
    ['national codes with a wrong one', ['/', 'A', 'P'], false],
    ['present in words', ['Present', 'P'], false],
    ['absences', ['I', 'N', 'I', 'P'], false],
    ['lateness with its time', ['L 09:12', 'N'], false],
    ['nothing', ['', ''], false],
  ])('%s', (_, shown, is) => expect(own(shown)).toBe(is));

  it('the school’s table explains them', () => expect(own(['P', 'A'], { P: '/', A: 'N' })).toBe(false));

  it('are never claimed, whatever control offers them', () => {
    const options = ['', 'P', 'A', 'L', 'E'];
    const chosen = marks(['P', 'L', 'A', 'P', 'E'].map((mark) => select(mark, options)));
    expect(chosen).toEqual(['?P uncertain', '?L uncertain', '?A uncertain', '?P uncertain', '?E uncertain']);
  });

  it('nor where they are chosen by radio buttons', () => {
    const rows = [0, 1, 2].map((at) => [
      `Pupil, ${NAMES[at]}lex`,
      ...[0, 1, 2].map((i) => `<input type="radio" name="r${at}"${i === at ? ' checked' : ''}>`),
    ]);
    const cells = read(`${FRIDAY_AM}${table(['Pupil', 'P', 'E', 'L'], rows)}`).flatMap((one) =>
      one.rows.flatMap((row) => row.cells),
    );
    expect(cells.filter(({ state }) => state !== 'uncertain')).toEqual([]);
  });
});
