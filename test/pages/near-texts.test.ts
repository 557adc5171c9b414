import { beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../../src/pages/read-page';
import { isMarksReading } from '../../src/pages/reading';
import { FRIDAY_AM, line, lines, read, show, table } from './page';

const marks = (...codes: string[]) =>
  table(
    ['Pupil', 'Mark'],
    codes.map((code, index) => [['Amy Ash', 'Ben Cole', 'Dev Dunn'][index] ?? '', code]),
  );
const history = (first: string) =>
  table(
    ['Date', 'AM', 'PM'],
    [
      ['19/11/2026', first, '\\'],
      ['20/11/2026', '/', '\\'],
    ],
  );
const said = (html: string) => read(html).map((reading) => lines(reading)[0] ?? '');

describe('two registers on one page', () => {
  it.each([
    ['a small heading', '<h5>Thursday 19 November 2026, PM</h5>'],
    ['a legend', '<fieldset><legend>Thursday 19 November 2026, PM</legend>'],
  ])('are each of the session that %s above them names', (_, heading) => {
    expect(said(`${FRIDAY_AM}${marks('/', 'L', 'N')}${heading}${marks('\\', 'N', 'I')}`).sort()).toEqual([
      'Amy Ash: 2026-11-19 PM \\ saved',
      'Amy Ash: 2026-11-20 AM / saved',
    ]);
  });

  it('are of one day, and each of its own half of it', () => {
    const html = `<h1>Register: 8 Birch, Friday 20 November 2026</h1><h2>AM</h2>${marks('/', 'L', 'N')}<h2>PM</h2>${marks('\\', 'N', 'I')}`;
    expect(said(html).sort()).toEqual(['Amy Ash: 2026-11-20 AM / saved', 'Amy Ash: 2026-11-20 PM \\ saved']);
  });

  it('keep to what stands in their own section, below them too', () => {
    const card = (day: string, grid: string) => `<section>${grid}<h3>${day}</h3></section>`;
    const html = `<h1>8 Birch</h1>${card('Friday 20 November 2026 AM', marks('/', 'L', 'N'))}${card('Thursday 19 November 2026 PM', marks('\\', 'N', 'I'))}`;
    expect(said(html).sort()).toEqual(['Amy Ash: 2026-11-19 PM \\ saved', 'Amy Ash: 2026-11-20 AM / saved']);
  });

  it.each([
    '<p>Previous session (19 Nov PM)</p>',
    '<p>Thursday 19 November 2026</p>',
    '<p>Afternoon</p>',
    '<b>Yesterday’s register</b>',
  ])('where loose words above the second say something else: %s', (words) => {
    const [, second] = read(`${FRIDAY_AM}${marks('/', 'L', 'N')}<div>${words}${marks('/', 'N', 'I')}</div>`);
    const cells = second?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells).toHaveLength(3);
    expect(cells.filter(({ date, session }) => date === '2026-11-20' && session === 'AM')).toEqual([]);
  });

  it('are both doubted where they contradict each other', () => {
    const [first, second] = read(`${FRIDAY_AM}${marks('/', 'L', 'N')}<h2>Copy</h2>${marks('/', 'N', 'N')}`);
    for (const reading of [first, second])
      expect(reading?.rows.map(({ cells }) => cells.map(line)[0])).toEqual([
        '2026-11-20 AM / saved',
        expect.stringContaining('uncertain'),
        '2026-11-20 AM N saved',
      ]);
  });

  it.each(['position:absolute;left:-9999px', 'height:0;overflow:hidden', 'max-height:0;overflow:hidden'])(
    'are one where the other is a copy out of sight: %s',
    (style) => {
      const html = `${FRIDAY_AM}${marks('/', 'L', 'N')}<div style="${style}">${marks('/', 'N', 'N')}</div>`;
      expect(said(html)).toEqual(['Amy Ash: 2026-11-20 AM / saved']);
    },
  );
});

describe('two histories on one page', () => {
  const names = (html: string) => read(html).map(({ rows }) => rows[0]?.pupil.name);

  it.each([
    ['<h2>Amy Ash</h2>', '<h2>Ben Ash</h2>'],
    ['<p>Amy Ash (Year 8)</p>', '<p>Ben Ash (Year 5)</p>'],
  ])('are each of the pupil named above them: %s', (first, second) => {
    const html = `<h1>My children’s attendance</h1>${first}${history('L')}${second}${history('I')}`;
    expect(names(html).sort()).toEqual(['Amy Ash', 'Ben Ash']);
    const [one, other] = read(html);
    expect(one?.rows[0]?.key).not.toBe(other?.rows[0]?.key);
  });

  it('are of one pupil where the page names one', () => {
    const html = `<h1>Attendance of Amy Ash</h1><h2>Autumn term</h2>${history('L')}<h2>Spring term</h2>${history('L')}`;
    expect(names(html)).toEqual(['Amy Ash', 'Amy Ash']);
  });

  it('are nobody’s where their names cannot be told apart', () => {
    const html = `<h1>Attendance</h1><div><p>Amy Ash</p>${history('L')}</div><div><p>Ben Ash</p>${history('I')}</div><div><p>Cat Ash, Dan Ash</p><p>Eve Ash</p>${history('N')}</div>`;
    expect(names(html).sort()).toEqual(['Amy Ash', 'Ben Ash']);
  });
});

describe('two frames in one page', () => {
  beforeEach(() => show(''));

  it('are each of the session that stands before them', () => {
    const frame = (grid: string) => `<iframe srcdoc="${grid.replaceAll('"', '&quot;')}"></iframe>`;
    show(
      `<h1>8 Birch</h1><div><h2>Friday 20 November 2026 AM</h2>${frame('')}</div><div><p>Thursday 19 November 2026 PM</p>${frame('')}</div>`,
    );
    const grids = [marks('/', 'L', 'N'), marks('\\', 'N', 'I')];
    document.querySelectorAll('iframe').forEach((element, index) => {
      (element.contentDocument as Document).body.innerHTML = grids[index] ?? '';
    });
    const readings = readPage(document, { url: 'https://mis.example/page', now: '2026-11-20T09:26:00Z' });
    expect(readings.filter(isMarksReading).map((reading) => lines(reading)[0])).toEqual([
      'Amy Ash: 2026-11-20 AM / saved',
      'Amy Ash: 2026-11-19 PM \\ saved',
    ]);
  });
});
