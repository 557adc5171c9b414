/** A map made by pointing: where it finds the date, what it must never hold, and how long it fits its page. */
import { afterEach, describe, expect, it } from 'vitest';
import { newSight } from '../../src/pages/generic/text';
import { pageMapSchema } from '../../src/pages/map-schema';
import { mapsForAddress } from '../../src/pages/maps/match-map';
import { saysWhen } from '../../src/pages/teach/candidates';
import type { Derived } from '../../src/pages/teach/derive-map';
import { findAgain, pinTo } from '../../src/pages/teach/find-again';
import { shownMarks } from '../../src/pages/teach/shown-marks';
import { taughtMapState } from '../../src/pages/teach/taught-map-state';
import { FRIDAY_AM, show } from './page';
import { NAMES, one, type Pointing, point, preview, roots, SOUP, soup, teach, WORDS } from './teach-page';

afterEach(() => document.body.replaceChildren());

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
