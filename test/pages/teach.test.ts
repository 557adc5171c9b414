/** Teaching a page by pointing: the map it makes, what that map reads, and what it must never hold. */
import { afterEach, describe, expect, it } from 'vitest';
import { PageRoots, shadowRootsIn } from '../../src/pages/generic/page-roots';
import { newSight } from '../../src/pages/generic/text';
import { pageMapSchema } from '../../src/pages/map-schema';
import { mapsForAddress } from '../../src/pages/maps/match-map';
import { saysWhen } from '../../src/pages/teach/candidates';
import { type Derived, deriveMap, type Said } from '../../src/pages/teach/derive-map';
import { findAgain, pinTo } from '../../src/pages/teach/find-again';
import { type Preview, previewOf } from '../../src/pages/teach/preview';
import { shownMarks } from '../../src/pages/teach/shown-marks';
import { taughtMapState } from '../../src/pages/teach/taught-map-state';
import { FRIDAY_AM, read, show, table } from './page';

const URL = 'https://mis.example/registers/8-Birch/2026-11-20';
const roots = () => new PageRoots(document, shadowRootsIn(document));

function one(selector: string): Element {
  const [found] = roots().queryAll(selector);
  if (found === undefined) throw new Error(`there is no ${selector} in the page`);
  return found;
}

type Pointing = { name: string; mark: string; date?: string };

function point({ name, mark, date }: Pointing, said: Said = {}, url = URL) {
  const pointed = { name: one(name), mark: one(mark), date: date === undefined ? null : one(date) };
  return deriveMap(pointed, { url, roots: roots() }, said);
}

function teach(html: string, pointing: Pointing, said: Said = {}, url = URL): Derived {
  show(html);
  const derived = point(pointing, said, url);
  if ('why' in derived) throw new Error(derived.why);
  return derived;
}

function preview({ map }: Derived, url = URL): Preview {
  const found = previewOf(pageMapSchema.parse(map), roots(), url);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const told = ({ rows }: Preview) =>
  rows.map(({ name, cells }) => `${name}: ${cells.map(({ shown, code }) => `${shown}=${code}`).join(' ')}`);

afterEach(() => document.body.replaceChildren());

const WORDS = ['Here', 'Away', 'Here', 'Tardy'];
const NAMES = ['Quillon', 'Zephyrine', 'Ottoline', 'Peregrine'];
const soup = (rows = NAMES.map((name, i) => [name, WORDS[i]])) =>
  `${FRIDAY_AM}<div class="outer"><div class="list">${rows
    .map(([name, mark]) => `<div class="item"><div class="a"><b>${name}</b></div><div class="b">${mark}</div></div>`)
    .join('')}</div></div>`;
const SOUP: Pointing = { name: '.item .a b', mark: '.item .b' };

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

describe('the date', () => {
  it('is taken from where it was pointed at, when the page does not say it plainly', () => {
    const page = `<p class="when"><span>Friday 20 November 2026, morning</span></p><p>3 May 2026</p><p>1 June 2026</p>${soup().replace(FRIDAY_AM, '')}`;
    const without = preview(teach(page, SOUP, {}, 'https://mis.example/r'), 'https://mis.example/r');
    expect(without.dates).toEqual([]);
    expect(without.problems.join()).toContain('Point at the date');
    const taught = teach(page, { ...SOUP, date: '.when span' }, {}, 'https://mis.example/r');
    expect(preview(taught, 'https://mis.example/r')).toMatchObject({ dates: ['2026-11-20'], sessions: ['AM'] });
  });
});

describe('where the date stands', () => {
  it('is told by what is around it, where its own tag would say nothing the day the page gets a second one', () => {
    const { map } = teach(`<p class="when">Kept for <span>20 November 2026, AM</span></p>${soup()}`, {
      ...SOUP,
      date: '.when span',
    });
    expect(map.date).toEqual(['p.when > span']);
  });

  it('is told by its tag where nothing else can be said', () => {
    const { map } = teach(`<h4>20 November 2026, AM</h4>${soup()}`, { ...SOUP, date: 'h4' });
    expect(map.date).toEqual(['h4']);
  });

  it.each([
    ['Friday 20 November', true],
    ['Mark for AM', true],
    ['Roll call, 8 Oak', false],
  ])('“%s” says when: %s', (text, expected) => {
    show(`<p id="x">${text}</p>`);
    expect(saysWhen(one('#x'), newSight())).toBe(expected);
  });
});

describe('a page that draws itself anew while it is taught', () => {
  const redraw = (html: string) => {
    document.body.innerHTML = html;
  };

  it('still has what was pointed at, where the same stands in the same place', () => {
    show(soup());
    const pin = pinTo(one(SOUP.name), newSight());
    redraw(soup());
    expect(pin.element.isConnected).toBe(false);
    expect(findAgain(pin, newSight())).toBe(one(SOUP.name));
  });

  it('has it no longer, where another pupil stands there, or nobody', () => {
    show(soup());
    const pin = pinTo(one(SOUP.name), newSight());
    redraw(soup([['Isolde', 'Here']]));
    expect(findAgain(pin, newSight())).toBeNull();
    redraw('<p>Signed out</p>');
    expect(findAgain(pin, newSight())).toBeNull();
  });
});

describe('a taught map holds nothing of a pupil', () => {
  const planted = [
    'Quillon',
    'Zephyrine',
    'Ottoline',
    'Peregrine',
    'Ashdown',
    'Birkett',
    '88417',
    '88418',
    '88419',
    '88420',
  ];
  const rows = NAMES.map((name, i) => {
    const full = `${name} ${i % 2 === 0 ? 'Ashdown' : 'Birkett'}`;
    const id = 88417 + i;
    return `<div class="row row-${id} ${name.toLowerCase()}-row pupil${name}" id="p${id}" data-pupil="${id}" data-${name.toLowerCase()}="1" title="${full}"><a class="who who-${name.toLowerCase()}" id="n${id}" href="/pupil/${name}/${id}" title="${full} (${id})"><b>${full}</b></a><span class="mk mk-${id}" data-for="${id}" aria-label="${full}: ${WORDS[i]}">${WORDS[i]}</span><span class="note">${full} is ill</span></div>`;
  }).join('');
  const pages: [string, string, Pointing, string][] = [
    [
      'boxes',
      `<h1 class="of-quillon when-88417" id="h-88417">Friday 20 November 2026, AM</h1><div class="list list-ashdown" id="list-88417">${rows}</div>`,
      { name: '.row b', mark: '.row .mk', date: 'h1' },
      'https://mis.example/class/Ashdown-Quillon/88417/register?pupil=88417&name=Zephyrine&view=peregrine&q=%2Fmodules%2FQuillon%2Fx',
    ],
    [
      'a table',
      `<h1>Friday 20 November 2026, AM</h1><table class="t-quillon" id="t88417">${NAMES.map((name, i) => `<tr class="r-${name.toLowerCase()}" data-pupil-id="${88417 + i}"><td class="n" title="${name}">${name} Ashdown</td><td class="m-${88417 + i}">${WORDS[i]}</td></tr>`).join('')}</table>`,
      { name: 'td', mark: 'td:nth-child(2)', date: 'h1' },
      'https://mis.example/registers/quillon.ashdown/88417?form=Birkett#88417',
    ],
  ];

  it.each(pages)('%s: no planted word or number is in it', (_, html, pointing, url) => {
    document.title = 'Quillon Ashdown 88417';
    show(html);
    document.title = 'Quillon Ashdown 88417';
    const first = point(pointing, {}, url);
    if ('why' in first) throw new Error(first.why);
    const found = preview(first, url);
    expect(found.found).toBe(4);
    const explained = shownMarks(found.shown, 'AM', first.words).filter(({ isExplainable }) => isExplainable);
    const codes = Object.fromEntries(explained.map(({ shown }) => [shown, '/']));
    const { map } = point(pointing, { codes }, url) as Derived;
    const text = JSON.stringify(map).toLowerCase();
    expect(planted.filter((word) => text.includes(word.toLowerCase()))).toEqual([]);
    expect(pageMapSchema.safeParse(map).success).toBe(true);
    expect(mapsForAddress([map], url)).toEqual([map]);
  });

  it('the whole page’s words are out of reach: a class that says what one row shows is not used', () => {
    const { map } = teach(soup().replaceAll('class="b"', 'class="b here"'), SOUP);
    expect(JSON.stringify(map)).not.toContain('here');
  });

  it('a text that holds a name, or that one row alone shows, cannot be explained', () => {
    const { words } = teach(soup(), SOUP);
    const shown = shownMarks(['Here', 'Here', 'with Zephyrine', 'with Zephyrine', 'gone home', 'Tr'], 'AM', words);
    expect(shown.filter(({ isExplainable }) => isExplainable).map((one) => one.shown)).toEqual(['Here', 'Tr']);
  });
});

describe('a taught map that stops matching', () => {
  it('fits as long as names and marks stand where they stood', () => {
    const { map } = teach(soup(), SOUP);
    expect(taughtMapState(map, roots())).toBe('fits');
    show(
      soup([
        ['Amaryllis', 'Away'],
        ['Balthazar', ''],
        ['Clementine', 'Here'],
      ]),
    );
    expect(taughtMapState(map, roots())).toBe('fits');
  });

  it.each([
    ['its list is gone', '<p>Nothing</p>'],
    [
      'its rows are built in another way',
      soup().replaceAll('class="item"', 'class="card"').replaceAll('div', 'section'),
    ],
    ['its names are gone', soup().replace(/<div class="a">.*?<\/div>/g, '')],
  ])('says so when %s', (_, html) => {
    const { map } = teach(soup(), SOUP);
    show(html);
    expect(taughtMapState(map, roots())).toHaveProperty('why');
  });
});
