import { afterEach, describe, expect, it } from 'vitest';
import type { FindingView } from '../../components/finding-view';
import { placeMarkers } from '../../src/overlay/marker-layout';

const finding = { number: 1, severity: 'error' } as FindingView;
const NO_HOST = document.createElement('register-lens-overlay');

/** The middle of each marker's shape. */
function shapesFor(cells: Record<string, Element>): Record<string, { x: number; y: number }> {
  const markers = Object.keys(cells).map((cell) => ({ cell, worst: finding, more: [] }));
  const placed = placeMarkers(markers, (key) => cells[key] ?? null, NO_HOST);
  return Object.fromEntries(
    [...placed].map(([key, { left, top, shapeLeft, shapeTop, isNarrow }]) => {
      const half = (isNarrow ? 14 : 18) / 2;
      return [key, { x: left + shapeLeft + half, y: top + shapeTop + half }];
    }),
  );
}

const PUPILS = ['Alder', 'Birch', 'Cedar', 'Doyle', 'Elms', 'Frost'];

/** A list of 28 px rows in a box that shows `height` pixels, scrolled by `scrolled`. */
function list(shape: 'table' | 'grid' | 'boxes', height: number, scrolled: number): Element[] {
  const row = shape === 'table' ? 'tr' : 'div';
  const cell = shape === 'table' ? 'td' : 'div';
  const [asRow, asCell] = shape === 'grid' ? [' role="row"', ' role="gridcell"'] : ['', ''];
  const lines = PUPILS.map(
    (name) =>
      `<${row}${asRow} class="row"><${cell}${asCell} class="name">${name}</${cell}><${cell}${asCell} class="mark">/</${cell}></${row}>`,
  ).join('');
  document.body.innerHTML = `<style>
      .box { width: 320px; height: ${height}px; overflow: auto; margin: 40px }
      .box * { box-sizing: border-box } table { border-collapse: collapse }
      .row { display: flex; height: 28px } .row > * { width: 150px; height: 28px; padding: 4px; flex: none }
    </style><div class="box">${shape === 'table' ? `<table><tbody>${lines}</tbody></table>` : lines}</div>`;
  const box = document.querySelector('.box') as Element;
  box.scrollTop = scrolled;
  return [...document.querySelectorAll('.mark')];
}

/** Names of the rows that a marker of another pupil stands in. */
function strangers(cells: readonly Element[]): string[] {
  const shapes = shapesFor(Object.fromEntries(cells.map((cell, i) => [PUPILS[i], cell])));
  return Object.entries(shapes).flatMap(([name, { x, y }]) => {
    const under = document.elementFromPoint(x, y)?.closest('.row')?.querySelector('.name')?.textContent;
    return under === undefined || under === name ? [] : [`${name} at ${under}`];
  });
}

afterEach(() => {
  document.body.replaceChildren();
});

describe.each(['table', 'grid', 'boxes'] as const)('in a list that is a %s', (shape) => {
  it('the marker of a row that the edge cuts off never stands in another pupil’s row', () => {
    for (let cut = 0; cut <= 28; cut += 1) {
      const atBottom = list(shape, 28 * 3 + cut, 0);
      expect(strangers(atBottom), `${cut} px of the last row in view`).toEqual([]);
      const atTop = list(shape, 28 * 3, cut);
      expect(strangers(atTop), `${cut} px scrolled away`).toEqual([]);
    }
  });

  it('rows that are wholly in view have their markers', () => {
    const cells = list(shape, 28 * 3 + 5, 0);
    expect(Object.keys(shapesFor({ Alder: cells[0] as Element, Birch: cells[1] as Element }))).toEqual([
      'Alder',
      'Birch',
    ]);
  });
});

describe('while a grid takes no pointer, as ExtJS’s do that are scrolled', () => {
  const untouchable = (cells: Element[]) => {
    for (const row of document.querySelectorAll<HTMLElement>('.row')) row.style.pointerEvents = 'none';
    return Object.keys(shapesFor(Object.fromEntries(cells.map((cell, i) => [PUPILS[i], cell]))));
  };

  it('rows in view keep their markers, and those out of its sight have none', () => {
    expect(untouchable(list('grid', 28 * 3, 28))).toEqual(['Birch', 'Cedar', 'Doyle']);
  });

  it('what lies over a row hides its marker all the same', () => {
    const cells = list('grid', 28 * 3, 0);
    const menu = document.createElement('div');
    menu.style.cssText = 'position: fixed; inset: 0 0 auto 0; height: 68px; background: white';
    document.body.append(menu);
    expect(untouchable(cells)).toEqual(['Birch', 'Cedar']);
  });
});

describe('beside a cell that its control fills', () => {
  it('the marker stands in the pinned half of the same row, which is a row of its own', () => {
    const half = (cells: string) => `<div class="half"><div role="row" class="row">${cells}</div></div>`;
    document.body.innerHTML = `<style>
        .grid { display: flex; width: 400px; margin: 40px } .row { display: flex; height: 28px }
        .row > * { width: 60px; height: 28px; flex: none } select { width: 60px; height: 28px }
      </style><div class="grid">
        ${half('<div role="gridcell">Alder</div>')}
        ${half('<div role="gridcell" class="mark"><select><option>/</option></select></div>')}
        ${half('<div role="gridcell" class="free"></div>')}</div>`;
    const mark = document.querySelector('.mark') as Element;
    const { Alder } = shapesFor({ Alder: mark });
    expect(Alder && document.elementFromPoint(Alder.x, Alder.y)?.className).toBe('free');
  });

  it('the marker does not stand on the card of the pupil beside', () => {
    const card = (name: string) => {
      const mark = name === 'Birch' ? '<select><option>/</option></select>' : '<div class="plain"></div>';
      return `<li><div class="name">${name}</div>${mark}</li>`;
    };
    document.body.innerHTML = `<style>
        ul { display: flex; gap: 0; margin: 40px; padding: 0; list-style: none } li { width: 80px; height: 60px }
        select, .plain { width: 80px; height: 28px; margin: 0 }
      </style><ul>${['Alder', 'Birch', 'Cedar'].map(card).join('')}</ul>`;
    const { Birch } = shapesFor({ Birch: document.querySelector('select') as Element });
    const under = Birch && document.elementFromPoint(Birch.x, Birch.y)?.closest('li');
    expect(under?.querySelector('.name')?.textContent).toBe('Birch');
  });
});
