import { describe, expect, it } from 'vitest';
import { line, readHistory, table } from './page';

const heading =
  '<h1>Attendance of Amy Ash</h1><p>8 Birch, Pupil no 10234</p><p>Attendance 94.3 % · 100 of 106 sessions</p>';
const cells = (html: string, url?: string) => readHistory(html, url).rows.flatMap((row) => row.cells.map(line));

describe('a pupil’s attendance history', () => {
  it('with a week a row', () => {
    const html = `${heading}<table><thead><tr><th rowspan="2">Week</th><th colspan="2">Mon</th><th colspan="2">Tue</th></tr><tr><th>AM</th><th>PM</th><th>AM</th><th>PM</th></tr></thead>
      <tbody><tr><th>w/c 9 Nov 2026</th><td>/</td><td>\\</td><td>L<sup>12</sup></td><td>\\</td></tr>
      <tr><td colspan="5">Half term</td></tr><tr><th>w/c 16 Nov 2026</th><td>I</td><td>I</td><td>/</td><td></td></tr></tbody></table>`;
    expect(cells(html)).toEqual([
      '2026-11-09 AM / saved',
      '2026-11-09 PM \\ saved',
      '2026-11-10 AM L saved +12',
      '2026-11-10 PM \\ saved',
      '2026-11-16 AM I saved',
      '2026-11-16 PM I saved',
      '2026-11-17 AM / saved',
      '2026-11-17 PM none empty',
    ]);
    expect(readHistory(html)).toMatchObject({
      from: '2026-11-09',
      to: '2026-11-17',
      printed: { percent: '94.3', attended: 100, possible: 106 },
      rows: [{ pupil: { name: 'Amy Ash', id: '10234' } }],
    });
  });

  it('with a day a row', () => {
    const html =
      heading +
      table(
        ['Date', 'AM', 'PM'],
        [
          ['Mon 9 Nov 2026', '/', '\\'],
          ['Tue 10 Nov 2026', 'L', '\\'],
          ['Wed 11 Nov 2026', '/', '\\'],
        ],
      );
    expect(cells(html)[2]).toBe('2026-11-10 AM L saved');
  });

  it('with a session a row, its meaning and comments beside it', () => {
    const html =
      heading +
      table(
        ['Date', 'Session', 'Mark', 'Meaning', 'Mins late', 'Comment', 'Recorded by'],
        [
          ['20/11/2026', 'AM', 'L', 'Late', '20', 'Signed in 09:20', 'Mr T. Lindqvist'],
          ['19/11/2026', 'PM', '\\', 'Present (PM)', '', '', 'Mr T. Lindqvist'],
          ['19/11/2026', 'AM', 'I', 'Illness', '', 'Online form', 'Mrs J. Pettifer'],
        ],
      );
    expect(cells(html)).toEqual(['2026-11-20 AM L saved 09:20 +20', '2026-11-19 PM \\ saved', '2026-11-19 AM I saved']);
  });

  it('with numbers of lates so far, which are no minutes', () => {
    const rows = [
      ['18/11/2026', 'AM', '/', '3'],
      ['19/11/2026', 'AM', 'L', '4'],
      ['20/11/2026', 'AM', 'N', '4'],
    ];
    expect(cells(heading + table(['Date', 'Session', 'Mark', 'Late'], rows))).toEqual([
      '2026-11-18 AM / saved',
      '2026-11-19 AM L saved',
      '2026-11-20 AM N saved',
    ]);
  });

  it.each(['Hello Karen', 'Hi Karen Hall', 'Hey, Karen Hall'])('of nobody who is greeted: “%s”', (greeting) => {
    const html =
      `<h1>${greeting}</h1><h2>Attendance this week</h2>` +
      table(
        ['Date', 'AM', 'PM'],
        [
          ['Mon 16 Nov 2026', '/', '\\'],
          ['Tue 17 Nov 2026', 'L', '\\'],
        ],
      );
    expect(readHistory(html).rows.map(({ pupil }) => pupil.name)).toEqual([null]);
    expect(cells(html)).toHaveLength(4);
  });

  it('whose dates stand over two rows each', () => {
    const html = `${heading}<table><thead><tr><th>Date</th><th>Session</th><th>Mark</th></tr></thead><tbody>
      <tr><td rowspan="2">19/11/2026</td><td>AM</td><td>/</td></tr><tr><td>PM</td><td>U</td></tr>
      <tr><td rowspan="2">20/11/2026</td><td>AM</td><td>L</td></tr><tr><td>PM</td><td></td></tr></tbody></table>`;
    expect(cells(html)).toEqual([
      '2026-11-19 AM / saved',
      '2026-11-19 PM U saved',
      '2026-11-20 AM L saved',
      '2026-11-20 PM none empty',
    ]);
  });

  it('drawn as labelled icons', () => {
    const tile = (label: string) => `<span class="tile"><svg role="img" aria-label="${label}"></svg></span>`;
    const html = `<h1>Amy Ash, 8 Birch</h1><h2>7 Sep to 11 Sep 2026</h2>${[
      'Mon 7 Sep AM: Present',
      'Mon 7 Sep PM: Present',
      'Tue 8 Sep AM: Late, 12 minutes',
      'Tue 8 Sep PM: Present, 8 minutes late',
      'Wed 9 Sep AM: Holiday (agreed)',
      'Wed 9 Sep PM: Not marked',
    ]
      .map(tile)
      .join('')}`;
    expect(cells(html, 'https://mis.example/pupils/10234/attendance')).toEqual([
      '2026-09-07 AM / saved',
      '2026-09-07 PM \\ saved',
      '2026-09-08 AM L saved +12',
      '2026-09-08 PM \\ saved +8',
      '2026-09-09 AM H saved',
      '2026-09-09 PM none empty',
    ]);
    expect(readHistory(html, 'https://mis.example/pupils/10234/attendance').rows[0]?.pupil).toMatchObject({
      name: 'Amy Ash',
      id: '10234',
    });
  });

  it('is in one row a pupil', () => {
    const html =
      heading +
      table(
        ['Date', 'AM', 'PM'],
        [
          ['Mon 9 Nov 2026', '/', '\\'],
          ['Tue 10 Nov 2026', 'L', '\\'],
        ],
      );
    expect(readHistory(html).rows).toHaveLength(1);
  });
});
