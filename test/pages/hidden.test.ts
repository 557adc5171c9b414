import { describe, expect, it } from 'vitest';
import { FRIDAY_AM, lines, readRegister, select } from './page';

describe('what is hidden', () => {
  it('is no row: a template, a pupil who left', () => {
    const html = `${FRIDAY_AM}<style>.gone{display:none}</style><table><thead><tr><th>Pupil</th><th>Mark</th></tr></thead><tbody>
      <tr style="display:none"><td>Name</td><td>/</td></tr><tr><td>Amy Ash</td><td>/</td></tr>
      <tr class="gone"><td>Old Leaver</td><td>N</td></tr><tr><td>Ben Cole</td><td>L</td></tr></tbody></table>`;
    expect(lines(readRegister(html))).toEqual(['Amy Ash: 2026-11-20 AM / saved', 'Ben Cole: 2026-11-20 AM L saved']);
  });

  it.each([
    ['by a class', '.h{display:none}'],
    ['by its place', 'th:nth-child(2),td:nth-child(2),th:nth-child(4),td:nth-child(4){display:none}'],
  ])('is no column, hidden %s', (_, style) => {
    const row = (name: string, mark: string) =>
      `<tr><td>${name}</td><td class="h">N</td><td>${mark}</td><td class="h">U</td></tr>`;
    const html = `${FRIDAY_AM}<style>${style}</style><table><thead><tr><th>Pupil</th><th class="h">Mark</th><th>Mark</th><th class="h">PM</th></tr></thead>
      <tbody>${row('Amy Ash', '/')}${row('Ben Cole', 'L')}</tbody></table>`;
    expect(lines(readRegister(html))).toEqual(['Amy Ash: 2026-11-20 AM / saved', 'Ben Cole: 2026-11-20 AM L saved']);
  });

  it('is no row of a virtual grid that is used again', () => {
    const row = (name: string, mark: string, index: number, style = '') =>
      `<div role="row" aria-rowindex="${index}" style="${style}"><div role="gridcell" aria-colindex="1">${name}</div><div role="gridcell" aria-colindex="2">${mark}</div></div>`;
    const html = `<h1>Register: 8 Birch, Friday 20 November 2026</h1><div role="grid" aria-rowcount="3">
      <div role="row" aria-rowindex="1"><div role="columnheader" aria-colindex="1">Pupil</div><div role="columnheader" aria-colindex="2">AM</div></div>
      ${row('Amy Ash', '/', 2)}${row('Ben Cole', 'L', 3)}${row('Gone Pupil', 'N', 9, 'display:none')}</div>`;
    const reading = readRegister(html);
    expect(lines(reading)).toEqual(['Amy Ash: 2026-11-20 AM / saved', 'Ben Cole: 2026-11-20 AM L saved']);
    expect(reading.coverage.total).toBe(2);
  });
});

describe('what else is on a pupil’s card', () => {
  const card = (name: string, flag: string, mark: string) =>
    `<li><h3>${name}</h3>${flag}<label>Mark ${select(mark)}</label></li>`;

  it('is no mark where it is a flag', () => {
    const html = `${FRIDAY_AM}<ul>${card('Amy Ash', '<span title="Dual registered">D</span>', '')}${card('Ben Cole', '', '/')}${card('Dev Dunn', '', 'N')}</ul>`;
    const [amy, ...others] = lines(readRegister(html));
    expect(amy).toContain('uncertain');
    expect(others).toEqual(['Ben Cole: 2026-11-20 AM / saved', 'Dev Dunn: 2026-11-20 AM N saved']);
  });

  it('is no mark where it is of the other half of the day', () => {
    const icon = '<span>AM <i role="img" aria-label="Late"></i></span>';
    const html = `<h1>Register: 8 Birch, Friday 20 November 2026, PM</h1><ul>${['Amy Ash', 'Ben Cole', 'Dev Dunn']
      .map(
        (name, index) =>
          `<li><h3>${name}</h3>${icon}<label>PM ${select(['', 'N', '\\'][index] as string)}</label></li>`,
      )
      .join('')}</ul>`;
    expect(lines(readRegister(html))).toEqual([
      'Amy Ash: 2026-11-20 PM none empty',
      'Ben Cole: 2026-11-20 PM N saved',
      'Dev Dunn: 2026-11-20 PM \\ saved',
    ]);
  });
});
