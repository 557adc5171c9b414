import { describe, expect, it } from 'vitest';
import { mergeMarks } from '../../src/pages/merge';
import { mergeReadings } from '../../src/pages/merge-readings';
import { readPage } from '../../src/pages/read-page';
import type { RegisterReading } from '../../src/pages/reading';
import { FRIDAY_AM, lines, readRegister, show } from './page';

const ariaRow = (index: number, cells: [number, string][], id = '') =>
  `<div role="row" aria-rowindex="${index}"${id ? ` row-id="${id}"` : ''}>${cells.map(([column, text]) => `<div role="gridcell" aria-colindex="${column}">${text}</div>`).join('')}</div>`;
const ariaHead = (cells: [number, string][]) =>
  `<div role="row" aria-rowindex="1">${cells.map(([column, text]) => `<div role="columnheader" aria-colindex="${column}">${text}</div>`).join('')}</div>`;
const grid = (rows: string, total = 31) =>
  `${FRIDAY_AM}<div role="grid" aria-rowcount="${total}">${ariaHead([
    [1, 'Name'],
    [2, 'AM'],
    [3, 'Arrived'],
  ])}${rows}</div>`;

describe('an ARIA grid', () => {
  it('joins header and cell by column, whatever the order in the page, and says how many rows there are', () => {
    const reading = readRegister(
      grid(
        ariaRow(
          3,
          [
            [3, '09:20'],
            [1, 'Beck, Ben'],
            [2, 'L'],
          ],
          '102',
        ) +
          ariaRow(
            2,
            [
              [1, 'Ash, Amy'],
              [2, '/'],
              [3, ''],
            ],
            '101',
          ),
      ),
    );
    expect(lines(reading)).toEqual(['Ash, Amy: 2026-11-20 AM / saved', 'Beck, Ben: 2026-11-20 AM L saved 09:20']);
    expect(reading.coverage).toMatchObject({ found: 2, read: 2, total: 30 });
    expect(reading.rows.map((row) => row.pupil.id)).toEqual(['101', '102']);
  });

  it('joins the halves of a row whose names are pinned', () => {
    const pinned = ariaRow(2, [[1, 'Ash, Amy']], '101') + ariaRow(3, [[1, 'Beck, Ben']], '102');
    const scrolled = ariaRow(2, [[2, 'L']], '101') + ariaRow(3, [[2, '/']], '102');
    expect(lines(readRegister(grid(pinned + scrolled)))).toEqual([
      'Ash, Amy: 2026-11-20 AM L saved',
      'Beck, Ben: 2026-11-20 AM / saved',
    ]);
  });

  it('takes grouped headings over their columns', () => {
    const html = `${FRIDAY_AM}<div role="grid"><div role="row"><div role="columnheader" aria-colindex="2" aria-colspan="2">Thu 19 Nov</div></div>
      ${ariaHead([
        [1, 'Name'],
        [2, 'AM'],
        [3, 'PM'],
      ])}${ariaRow(3, [
        [1, 'Ash, Amy'],
        [2, '/'],
        [3, 'U'],
      ])}${ariaRow(4, [
        [1, 'Beck, Ben'],
        [2, 'L'],
        [3, '\\'],
      ])}</div>`;
    expect(lines(readRegister(html))[1]).toBe('Ash, Amy: 2026-11-19 PM U saved');
  });
});

describe('snapshots of one virtual grid', () => {
  const snapshot = (rows: string) => {
    show(grid(rows));
    return readPage(document, { url: 'https://mis.example/r', now: '2026-11-20T09:26:00Z' })[0] as RegisterReading;
  };
  const amy = ariaRow(
    2,
    [
      [1, 'Ash, Amy'],
      [2, '/'],
    ],
    '101',
  );
  const ben = ariaRow(
    3,
    [
      [1, 'Beck, Ben'],
      [2, 'L'],
      [3, '09:20'],
    ],
    '102',
  );

  it('are joined: rows that left the page stay, newer marks win', () => {
    const before = snapshot(amy + ben);
    const after = snapshot(
      ariaRow(
        3,
        [
          [1, 'Beck, Ben'],
          [2, 'U'],
          [3, '09:20'],
        ],
        '102',
      ) +
        ariaRow(
          4,
          [
            [1, 'Cole, Cat'],
            [2, '/'],
          ],
          '103',
        ),
    );
    const merged = mergeMarks(before, after);
    expect(lines(merged)).toEqual([
      'Ash, Amy: 2026-11-20 AM / saved',
      'Beck, Ben: 2026-11-20 AM U saved 09:20',
      'Cole, Cat: 2026-11-20 AM / saved',
    ]);
    expect(merged.coverage).toMatchObject({ found: 3, read: 3, total: 30 });
  });

  it('two pupils without ids that were first rows of their snapshots stay two', () => {
    const noId = (name: string, code: string) =>
      snapshot(
        ariaRow(2, [
          [1, name],
          [2, code],
        ]) +
          ariaRow(3, [
            [1, `${name}son`],
            [2, '/'],
          ]),
      );
    const merged = mergeMarks(noId('Ash, Amy', 'L'), noId('Cole, Cat', '/'));
    expect(merged.rows.map((row) => row.pupil.name)).toEqual(['Ash, Amy', 'Ash, Amyson', 'Cole, Cat', 'Cole, Catson']);
    expect(new Set(merged.rows.map((row) => row.key)).size).toBe(4);
    expect(new Set(merged.rows.flatMap((row) => row.cells.map((cell) => cell.key))).size).toBe(4);
  });

  it('merging a reading with itself changes nothing', () => {
    const reading = snapshot(amy + ben);
    expect(mergeReadings(reading, reading)).toEqual(reading);
  });
});

describe('pupil cards', () => {
  const card = (id: string, name: string, word: string, more = '') =>
    `<li class="card" data-pupil="${id}"><a href="/p/${id}">${name}</a><svg role="img" aria-label="${word}"></svg>
     <select name="m-${id}">${['Not marked', 'Present', 'Late', 'Illness', 'No reason yet'].map((w) => `<option${w === word ? ' selected' : ''}>${w}</option>`).join('')}</select>${more}</li>`;
  const page = (cards: string) =>
    `<h1>Morning registration, Friday 20 November 2026</h1><p>8 Birch · 4 pupils</p><p>Registration complete 09:12</p><ul>${cards}</ul>`;

  it('are read by icon, drop-down and the words beside them', () => {
    const reading = readRegister(
      page(
        card('101', 'Amy Ash', 'Present') +
          card('102', 'Ben Beck', 'Late', '<span>12 min late</span><i title="Has note"></i>') +
          card('103', 'Yasmin al-Rashid', 'Not marked') +
          card('104', 'Cher', 'Illness'),
      ),
    );
    expect(lines(reading)).toEqual([
      'Amy Ash: 2026-11-20 AM / saved',
      'Ben Beck: 2026-11-20 AM L saved +12',
      'Yasmin al-Rashid: 2026-11-20 AM none empty',
      'Cher: 2026-11-20 AM I saved',
    ]);
    expect(reading.rows.map((row) => row.pupil.id)).toEqual(['101', '102', '103', '104']);
    expect(reading.rows[1]?.cells[0]?.hasComment).toBe(true);
  });

  it('whose icon and drop-down disagree are uncertain', () => {
    const odd = card('101', 'Amy Ash', 'Present').replace('aria-label="Present"', 'aria-label="Illness"');
    const cell = readRegister(page(odd + card('102', 'Ben Beck', 'Late'))).rows[0]?.cells[0];
    expect(cell).toMatchObject({ state: 'uncertain', code: null });
    expect(cell?.why).toContain("the icon says 'Illness'");
  });
});
