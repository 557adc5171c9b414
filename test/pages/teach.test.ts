/** Teaching a page by pointing: what the map that it makes reads, and what cannot be taught. */
import { afterEach, describe, expect, it } from 'vitest';
import { previewOf } from '../../src/pages/teach/preview';
import { FRIDAY_AM, read, show, table } from './page';
import { NAMES, one, point, preview, roots, SOUP, soup, teach, told, URL, WORDS } from './teach-page';

afterEach(() => document.body.replaceChildren());

describe('a page of plain boxes, with single names and words of its own', () => {
  it('cannot be read without being taught', () => {
    expect(read(soup(), URL)).toEqual([]);
  });

  it('is read in every row when one row was pointed at', () => {
    const taught = teach(soup(), SOUP, { codes: { Here: '/', Away: 'O', Tardy: 'L' } });
    const found = preview(taught);
    expect(told(found)).toEqual(['Quillon: Here=/', 'Zephyrine: Away=O', 'Ottoline: Here=/', 'Peregrine: Tardy=L']);
    expect(found).toMatchObject({ found: 4, read: 4, dates: ['2026-11-20'], sessions: ['AM'], problems: [] });
  });

  it('leaves words unknown that nobody explained, and names the rows', () => {
    const found = preview(teach(soup(), SOUP));
    expect(told(found)[1]).toBe('Zephyrine: Away=null');
    expect(found.read).toBe(0);
    expect(found.uncertain.map(({ who }) => who)).toEqual(NAMES);
  });

  it('reads another class of the same page by the same map', () => {
    const { map } = teach(soup(), SOUP, { codes: { Here: '/', Away: 'O' } });
    show(soup([...Array(3).keys()].map((i) => [`Child ${'abc'[i]}`, i === 1 ? 'Away' : 'Here'])));
    const found = previewOf(map, roots(), URL);
    expect(typeof found === 'string' ? found : told(found)).toEqual([
      'Child a: Here=/',
      'Child b: Away=O',
      'Child c: Here=/',
    ]);
  });

  it('takes a row of headings for no pupil', () => {
    const headed = (head: string) => soup().replace('<div class="list">', `<div class="list">${head}`);
    for (const head of [
      '<div class="item head"><div class="a"><b>Who</b></div><div class="b">What</div></div>',
      '<div class="item"><div class="a"><b>Pupil</b></div><div class="b">Mark</div></div>',
    ]) {
      const found = preview(teach(headed(head), { name: '.item:nth-child(2) b', mark: '.item:nth-child(2) .b' }));
      expect(found.rows.map(({ name }) => name)).toEqual(NAMES);
    }
  });
});

describe('a plain table with odd headings', () => {
  const rows = [
    ['1', 'Quillon', 'x', 'N'],
    ['2', 'Zephyrine', '', 'K'],
    ['3', 'Ottoline', 'x', 'N'],
  ];
  const page = FRIDAY_AM + table(['Ref.', 'Who', 'What', 'Stage'], rows);
  const pointing = { name: 'tbody tr:first-child td:nth-child(2)', mark: 'tbody tr:first-child td:nth-child(3)' };

  it('is read by column, with its own signs explained', () => {
    const taught = teach(page, pointing, { codes: { x: '/' } });
    expect(taught.map.page).toMatchObject({ name: { column: 1 }, marks: [{ column: 2 }] });
    expect(told(preview(taught))).toEqual(['Quillon: x=/', 'Zephyrine: =', 'Ottoline: x=/']);
  });

  it('takes no other column of letters for marks', () => {
    expect(teach(page, pointing).columns.map(({ index }) => index)).toEqual([2]);
  });

  it('takes columns of the same marks whose headings say when, unless the person says otherwise', () => {
    const days = [
      ['Quillon', '/', '/', 'L'],
      ['Zephyrine', '/', 'L', '/'],
      ['Ottoline', 'L', '/', '/'],
    ];
    const week = table(['Who', 'Mon 16 Nov AM', 'Tue 17 Nov AM', 'Wed 18 Nov AM'], days);
    const at = { name: 'tbody tr:first-child td', mark: 'tbody tr:first-child td:nth-child(2)' };
    const taught = teach(FRIDAY_AM + week, at);
    expect(taught.map.page?.marks).toEqual([{ column: 1 }, { column: 2 }, { column: 3 }]);
    expect(preview(taught).dates).toEqual(['2026-11-16', '2026-11-17', '2026-11-18']);
    const fewer = teach(FRIDAY_AM + week, at, { columns: [1, 3] });
    expect(fewer.map.page?.marks).toEqual([{ column: 1 }, { column: 3 }]);
  });

  it('proposes a second column without a word on when it is, and takes it only when told; two of one session are a problem', () => {
    const two =
      FRIDAY_AM +
      table(
        ['Who', 'One', 'Two'],
        [
          ['Quillon', '/', '/'],
          ['Zephyrine', '/', 'L'],
          ['Ottoline', '/', '/'],
        ],
      );
    const at = { name: 'tbody td', mark: 'tbody td:nth-child(2)' };
    const taught = teach(two, at);
    expect(taught.columns.map(({ index, isTaken }) => [index, isTaken])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(preview(teach(two, at, { columns: [1, 2] })).problems.join()).toContain('same session');
    const told = teach(two, at, { columns: [1, 2], sessions: { 1: 'AM', 2: 'PM' } });
    expect(preview(told)).toMatchObject({ sessions: ['AM', 'PM'], problems: [] });
  });
});

describe('a list of cards', () => {
  const cards = NAMES.map(
    (name, i) =>
      `<li class="card c${i}${i === 1 ? ' late' : ''}"><div><img alt=""><p class="who">${name}</p>${i === 1 ? '<em>note</em>' : ''}</div><p class="state"><span class="m">${WORDS[i]}</span></p></li>`,
  ).join('');

  it('is read by what all cards have in common', () => {
    const taught = teach(
      `${FRIDAY_AM}<ul class="cards">${cards}</ul>`,
      { name: '.who', mark: '.m' },
      { codes: { Here: '/' } },
    );
    expect(told(preview(taught)).slice(0, 3)).toEqual(['Quillon: Here=/', 'Zephyrine: Away=null', 'Ottoline: Here=/']);
    const text = JSON.stringify(taught.map);
    expect(text).not.toMatch(/c0|late/);
  });

  it('is read across the groups that pupils stand in', () => {
    const groups = [NAMES.slice(0, 2), NAMES.slice(2)].map(
      (names) =>
        `<section class="house"><h3>House</h3>${names.map((name) => `<div class="p"><i>${name}</i><u>Here</u></div>`).join('')}</section>`,
    );
    const taught = teach(`${FRIDAY_AM}<main>${groups.join('')}</main>`, { name: '.p i', mark: '.p u' });
    expect(preview(taught).found).toBe(4);
  });

  it('is read inside open shadow roots', () => {
    show(`${FRIDAY_AM}<div id="host"></div>`);
    const inside = one('#host').attachShadow({ mode: 'open' });
    const list = document.createElement('div');
    list.className = 'list';
    for (const name of NAMES) {
      const row = list.appendChild(document.createElement('div'));
      row.className = 'person';
      row.appendChild(document.createElement('b')).textContent = name;
      row.appendChild(document.createElement('i')).textContent = '/';
    }
    inside.append(list);
    const derived = point({ name: '.person b', mark: '.person i' });
    if ('why' in derived) throw new Error(derived.why);
    expect(told(preview(derived))[3]).toBe('Peregrine: /=/');
  });
});

describe('an ARIA grid', () => {
  const grid = `${FRIDAY_AM}<div role="grid" class="g"><div role="row"><span role="columnheader">Who</span><span role="columnheader">What</span></div>${NAMES.map(
    (name, i) =>
      `<div role="row" data-pupil-id="P${i}7"><span role="gridcell">${name}</span><span role="gridcell">${i === 1 ? 'L' : '/'}</span></div>`,
  ).join('')}</div>`;

  it('is read by column, and pupils are known by the attribute that names them', () => {
    const taught = teach(grid, { name: '[role=gridcell]', mark: '[role=gridcell]:nth-child(2)' });
    expect(told(preview(taught))).toEqual(['Quillon: /=/', 'Zephyrine: L=L', 'Ottoline: /=/', 'Peregrine: /=/']);
    expect(taught.map.page?.id).toEqual({ attribute: 'data-pupil-id' });
  });
});

describe('what cannot be taught is refused in plain words', () => {
  it('names and marks in two tables', () => {
    const column = (texts: string[]) =>
      `<div class="col">${texts.map((text) => `<p><b>${text}</b></p>`).join('')}</div>`;
    show(`${FRIDAY_AM}<div class="halves">${column(NAMES)}<div>${column(WORDS)}</div></div>`);
    const derived = point({ name: '.col b', mark: 'div > .col:only-child b' });
    expect('why' in derived && derived.why).toContain('two tables');
  });

  it('the name and the mark in one place', () => {
    show(soup());
    const derived = point({ name: '.item', mark: '.item .b' });
    expect('why' in derived && derived.why).toContain('the same place');
  });

  it('a mark in another pupil’s row', () => {
    show(soup());
    const derived = point({ name: '.item:nth-child(1) b', mark: '.item:nth-child(3) .b' });
    expect('why' in derived && derived.why).toContain('another row');
  });

  it('a mark that was taken for a name', () => {
    show(soup([...NAMES, 'Isolde', 'Barnaby'].map((name) => [name, 'Here'])));
    const alike = point({ name: '.item:nth-child(1) .b', mark: '.item:nth-child(1) b' });
    expect('why' in alike && alike.why).toContain('two pupils or more');
    show(soup([...NAMES, 'Isolde', 'Barnaby'].map((name, i) => [name, i === 4 ? 'Away' : 'Here'])));
    const mostlyAlike = point({ name: '.item:nth-child(1) .b', mark: '.item:nth-child(1) b' });
    expect('why' in mostlyAlike && mostlyAlike.why).toContain('nearly all the same');
  });

  it('one pupil alone', () => {
    show(soup([['Quillon', 'Here']]));
    const derived = point(SOUP);
    expect('why' in derived && derived.why).toContain('two pupils or more');
  });
});
