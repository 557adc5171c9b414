import { describe, expect, it } from 'vitest';
import { FRIDAY_AM, line, readHistory, readRegister, table } from './page';

const NAMES = ['Amy Ash', 'Ben Cole', 'Dev Dunn', 'Eve Grey'];
const namesIn = (cell: (name: string) => string) =>
  readRegister(
    FRIDAY_AM +
      table(
        ['Pupil', 'Mark'],
        NAMES.map((name, index) => [cell(name), ['/', 'L', 'N', '/'][index] as string]),
      ),
  ).rows.map(({ pupil }) => pupil.name);
const idsIn = (cell: (index: number) => string) =>
  readRegister(
    FRIDAY_AM +
      table(
        ['Pupil', 'Mark'],
        NAMES.map((name, index) => [`${cell(index)}${name}</a>`, '/']),
      ),
  ).rows.map(({ pupil }) => pupil.id);

describe('a pupil’s name', () => {
  it.each([
    ['badges', (name: string) => `${name} <span class="badge">PP</span> <span>SEN</span>`],
    ['initials', (name: string) => `<div class="avatar">AA</div><div>${name}</div>`],
    ['a photo', (name: string) => `<span role="img" aria-label="Photo of ${name}"></span> ${name}`],
    ['buttons and icons', (name: string) => `<span>${name}</span> <button>More</button><i class="icons">warning</i>`],
    ['small print', (name: string) => `${name}<br><small>8B · 12/03/2013</small>`],
    ['a link to something else', (name: string) => `<a href="/p/view">View</a> ${name}`],
    ['the form in brackets', (name: string) => `<a href="/p/view">View</a> <a href="#">${name}</a>`],
  ])('is read without %s beside it', (_, cell) => {
    expect(namesIn(cell)).toEqual(NAMES);
  });

  it('keeps a surname that stands in an element of its own', () => {
    expect(namesIn((name) => `${name.split(' ')[0]} <b>LI</b>`)[0]).toBe('Amy LI');
  });

  it('is not that of a group, of the staff or of a signature', () => {
    const rows = [
      ['Year 7', ''],
      ['Amy Ash', '/'],
      ['Ben Cole', 'L'],
      ['Staff initials', 'MC'],
      ['Signed', 'E'],
    ];
    const { rows: read } = readRegister(FRIDAY_AM + table(['Pupil', 'Mark'], rows));
    expect(read.map(({ pupil, cells }) => `${pupil.name} ${cells.map(line)}`)).toEqual([
      'Amy Ash 2026-11-20 AM / saved',
      'Ben Cole 2026-11-20 AM L saved',
    ]);
  });

  const history = table(
    ['Date', 'AM', 'PM'],
    [
      ['19/11/2026', '/', '\\'],
      ['20/11/2026', 'L', '\\'],
    ],
  );

  it.each([
    ['<h1>Oak Hill Primary</h1><h2>Amy Ash</h2>', 'Amy Ash'],
    ['<h1>Satchel One</h1><p>Student: Amy Ash</p>', 'Amy Ash'],
    ['<h3>Form tutor: Carol Hall</h3><h3>Amy Ash</h3>', 'Amy Ash'],
    ['<h1>Oak Hill</h1><h2>Attendance of Amy Ash</h2>', 'Amy Ash'],
    ['<h1>Oak Hill</h1><h2>Amy Ash</h2>', null],
  ])('above a history is that of the pupil alone: %s', (headings, name) => {
    expect(readHistory(headings + history).rows[0]?.pupil.name).toBe(name);
  });
});

describe('a pupil’s id', () => {
  it('is no position, wherever that begins to count', () => {
    expect(idsIn((index) => `<input name="marks[${index + 3}][note]" type="hidden"><a>`)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(idsIn((index) => `<a href="/class/8/seat/${20 - index}">`)).toEqual([null, null, null, null]);
  });

  it('comes from the link to the pupil', () => {
    expect(idsIn((index) => `<a href="/student/${4200 + 3 * index}?class=8">`)).toEqual([
      '4200',
      '4203',
      '4206',
      '4209',
    ]);
  });
});

describe('the number of pupils', () => {
  it('is not that of the whole school in the header', () => {
    const grid = table(
      ['Pupil', 'Mark'],
      NAMES.map((name) => [name, '/']),
    );
    expect(
      readRegister(`<header>Oak Hill · <span>412 pupils</span></header>${FRIDAY_AM}${grid}`).coverage.total,
    ).toBeNull();
    expect(readRegister(`${FRIDAY_AM}<p>28 pupils</p>${grid}`).coverage.total).toBe(28);
  });
});
