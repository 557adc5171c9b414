import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/pages/read-page';
import { findCohorts } from '../../src/pages/records/cohort-list';
import { show, table } from './page';
import { readRecords } from './record-page';

const title = '<h1>Attendance: Year 8</h1><p>1 Sep 2026 to 20 Nov 2026</p>';
const all = (html: string) => readRecords('cohort', findCohorts, html);
const rows = (html: string) => all(html).flatMap(({ records }) => records);

const headings = [
  'Pupil',
  'Form',
  '% attendance',
  'Attended',
  'Possible',
  'Authorised',
  'Unauthorised',
  'Lates',
  'PP',
  'SEN',
];
const amy = ['<a href="/pupils/10234">Ash, Amy</a>', '8 Birch', '90.0', '90', '100', '8', '2', '3', 'Y', 'K'];
const ben = ['<a href="/pupils/10240">Beck, Ben</a>', '8 Beech', '98.5%', '197', '200', '3', '0', '0', '', 'N'];

describe('a list of pupils with their attendance', () => {
  it('gives each pupil with the figures and groups as printed', () => {
    const [found] = all(title + table(headings, [amy, ben]));
    expect(found?.records).toEqual([
      {
        key: 'cohort pupil:10234',
        pupil: { name: 'Ash, Amy', id: '10234', ids: { mis: '10234' }, year: '8' },
        printed: { percent: '90.0', attended: 90, possible: 100, authorised: 8, unauthorised: 2, lates: 3 },
        groups: ['PP', 'SEN'],
      },
      {
        key: 'cohort pupil:10240',
        pupil: { name: 'Beck, Ben', id: '10240', ids: { mis: '10240' }, year: '8' },
        printed: { percent: '98.5', attended: 197, possible: 200, authorised: 3, unauthorised: 0, lates: 0 },
        groups: [],
      },
    ]);
    expect(found?.reader.period).toEqual({ from: '2026-09-01', to: '2026-11-20' });
    expect(new Map(found?.read[0]?.places).get('cohort pupil:10234 percent')?.textContent).toBe('90.0');
  });

  it('has other words for the same things', () => {
    const others = [
      'Surname',
      'Forename',
      'Attendance',
      'Sessions attended',
      'Possible sessions',
      'Auth. absences',
      'Unauth. absences',
      'Times late',
      'Groups',
    ];
    const html =
      title +
      table(others, [
        ['Ash', 'Amy', '94.3%', '100', '106', '6', '0', '2', 'PP, EAL'],
        ['Beck', 'Ben', '100%', '106', '106', '0', '0', '0', '–'],
      ]);
    expect(rows(html)).toMatchObject([
      {
        pupil: { name: 'Ash, Amy' },
        printed: { percent: '94.3', attended: 100, possible: 106, authorised: 6, unauthorised: 0, lates: 2 },
        groups: ['PP', 'EAL'],
      },
      { pupil: { name: 'Beck, Ben' }, printed: { percent: '100' }, groups: [] },
    ]);
  });

  it('may have its headings in groups, and only some of the figures', () => {
    const html = `${title}<table><thead><tr><th rowspan="2">Pupil</th><th colspan="2">Sessions</th><th colspan="2">Absence</th></tr>
      <tr><th>Attended</th><th>Possible</th><th>Authorised</th><th>Unauthorised</th></tr></thead>
      <tbody><tr><td>Ash, Amy</td><td>90</td><td>100</td><td>10</td><td>0</td></tr></tbody></table>`;
    expect(rows(html)[0]).toMatchObject({ printed: { attended: 90, possible: 100, authorised: 10, unauthorised: 0 } });
    expect(rows(html)[0]).not.toHaveProperty('groups');
    expect(rows(title + table(['Pupil', 'Attendance'], [['Ash, Amy', '91.2']]))[0]?.printed).toEqual({
      percent: '91.2',
    });
  });

  it('takes no percentage where two columns could be the one', () => {
    const two = ['Pupil', 'Attendance %', '% attendance', 'Attended', 'Possible'];
    expect(rows(title + table(two, [['Ash, Amy', '90.0', '91.0', '90', '100']]))[0]?.printed).toEqual({
      attended: 90,
      possible: 100,
    });
    const year = ['Pupil', 'Attendance %', 'YTD %'];
    expect(rows(title + table(year, [['Ash, Amy', '90.0', '91.5']]))[0]?.printed).toEqual({ percent: '91.5' });
  });

  it('does not take "present" for attended where visits have a column of their own', () => {
    const html =
      title +
      table(
        ['Pupil', 'Present', 'AEA', 'Possible', 'Authorised', '% attendance'],
        [['Ash, Amy', '88', '2', '100', '10', '90.0']],
      );
    expect(rows(html)[0]?.printed).toEqual({ possible: 100, authorised: 10, percent: '90.0' });
  });

  it('has no row for totals, and says where a figure is not understood', () => {
    const many = Array.from({ length: 9 }, (_, i) => amy.with(0, `<a href="/pupils/2${i * 7}31">Cole, Cat</a>`));
    const [found] = all(title + table(headings, [...many, ben.with(2, 'new'), amy.with(0, 'Average')]));
    expect(found?.records).toHaveLength(10);
    expect(found?.records[9]?.printed).toEqual({
      attended: 197,
      possible: 200,
      authorised: 3,
      unauthorised: 0,
      lates: 0,
    });
    expect(found?.read.map(({ unread }) => unread)).toEqual([...Array(9), 'a figure not understood']);
  });

  it('may print attended and possible in one place, and groups as tags', () => {
    const card = (id: string, name: string, tags: string) =>
      `<li class="card"><p><a href="/pupils/${id}">${name}</a></p><dl><div><dt>Attendance</dt><dd>95.0%</dd></div><div><dt>Attended</dt><dd>96 of 101 sessions</dd></div></dl>${tags}</li>`;
    const tags = '<ul aria-label="Groups"><li>PP</li><li>SEN</li></ul>';
    expect(rows(`${title}<ul>${card('10234', 'Amy Ash', tags)}${card('10240', 'Ben Beck', '')}</ul>`)).toMatchObject([
      { printed: { percent: '95.0', attended: 96, possible: 101 }, groups: ['PP', 'SEN'] },
      { groups: [] },
    ]);
  });

  it('takes the year of each pupil from the form, and from the title only where it names one', () => {
    const mixed = (over: string) =>
      rows(
        `<h1>${over}</h1>${table(
          ['Pupil', 'Form', '% attendance'],
          [
            ['Ash, Amy', '9 Birch', '90.0'],
            ['Beck, Ben', 'Birch', '98.5'],
          ],
        )}`,
      );
    expect(mixed('Attendance: Year 8').map(({ pupil }) => pupil.year)).toEqual(['9', '8']);
    expect(mixed('Attendance: Year 7 and Year 8').map(({ pupil }) => pupil.year)).toEqual(['9', null]);
  });

  it('is open about the dates where the page says two', () => {
    const period = (html: string) => all(html + table(headings, [amy]))[0]?.reader.period;
    expect(period('<h1>Attendance since 1 September 2026</h1>')).toEqual({ from: '2026-09-01', to: null });
    expect(period('<h1>Attendance: Year 8 as at 20/11/2026</h1>')).toEqual({ from: null, to: '2026-11-20' });
    expect(period('<h1>Attendance, 1 Sep to 20 Nov 2026</h1>')).toEqual({ from: '2026-09-01', to: '2026-11-20' });
    expect(period('<h1>Attendance</h1><p>1 Sep 2026 to 23 Oct 2026</p><p>2 Nov 2026 to 20 Nov 2026</p>')).toEqual({
      from: null,
      to: null,
    });
    expect(period('<h1>Attendance</h1>')).toEqual({ from: null, to: null });
    expect(
      period(
        '<h1>Attendance</h1><label>From <input type="date" value="2026-09-01"></label><label>To <input type="date" value="2026-11-20"></label>',
      ),
    ).toEqual({ from: '2026-09-01', to: '2026-11-20' });
  });

  it('may be cards', () => {
    const card = (id: string, name: string, percent: string) =>
      `<li class="card"><h3><a href="/pupils/${id}">${name}</a></h3><dl><dt>Attendance</dt><dd>${percent}%</dd><dt>Attended</dt><dd>90</dd><dt>Possible</dt><dd>100</dd><dt>Groups</dt><dd>PP, SEN</dd></dl></li>`;
    expect(
      rows(`${title}<ul>${card('10234', 'Amy Ash', '90.0')}${card('10240', 'Ben Beck', '90.0')}</ul>`),
    ).toMatchObject([
      {
        pupil: { name: 'Amy Ash', id: '10234' },
        printed: { percent: '90.0', attended: 90, possible: 100 },
        groups: ['PP', 'SEN'],
      },
      { pupil: { name: 'Ben Beck', id: '10240' } },
    ]);
  });
});

describe('a list of registers', () => {
  it('says of each whether it is taken', () => {
    const html = `<h1>Registers, Friday 20 November 2026</h1>${table(
      ['Form', 'Session', 'Status', 'Teacher'],
      [
        ['8 Birch', 'AM', 'Taken 08:52', 'Mr T. Lindqvist'],
        ['8 Beech', 'AM', 'Not taken', 'Ms R. Osei'],
        ['8 Hazel', 'AM', 'Under review', 'Ms R. Osei'],
        ['8 Rowan', 'PM', 'Saved by Mr D. Kettley', 'Mr D. Kettley'],
        ['8 Ash', 'PM', 'Not taken (due 13:10)', 'Mr D. Kettley'],
      ],
    )}`;
    expect(all(html)[0]?.reader.registers).toEqual([
      { group: '8 Birch', session: 'AM', date: '2026-11-20', taken: true },
      { group: '8 Beech', session: 'AM', date: '2026-11-20', taken: false },
      { group: '8 Hazel', session: 'AM', date: '2026-11-20', taken: null },
      { group: '8 Rowan', session: 'PM', date: '2026-11-20', taken: true },
      { group: '8 Ash', session: 'PM', date: '2026-11-20', taken: false },
    ]);
  });

  it('may have a column for each session', () => {
    const html = `<h1>Register status 20/11/2026</h1>${table(
      ['Form', 'AM', 'PM'],
      [
        ['8 Birch', 'Taken', 'Not taken'],
        ['8 Beech', 'Taken', ''],
      ],
    )}`;
    expect(all(html)[0]?.reader.registers).toEqual([
      { group: '8 Birch', session: 'AM', date: '2026-11-20', taken: true },
      { group: '8 Birch', session: 'PM', date: '2026-11-20', taken: false },
      { group: '8 Beech', session: 'AM', date: '2026-11-20', taken: true },
      { group: '8 Beech', session: 'PM', date: '2026-11-20', taken: null },
    ]);
  });

  it('leaves out what has no date', () => {
    expect(
      all(`<h1>Registers</h1>${table(['Form', 'Session', 'Taken'], [['8 Birch', 'AM', 'Yes']])}`)[0]?.reader.registers,
    ).toEqual([]);
  });
});

describe('no list of attendance', () => {
  it.each([
    [
      'reading ages',
      '<h1>Reading ages: Year 8</h1>',
      ['Pupil', 'Reading age', '%', 'Test date'],
      ['Ash, Amy', '12.4', '87.5', '12/10/2026'],
    ],
    [
      'exam results',
      '<h1>Year 8 results</h1>',
      ['Pupil', 'Percentage', 'Possible', 'Grade'],
      ['Ash, Amy', '87.5%', '80', 'B'],
    ],
    [
      'counts of each code',
      '<h1>Attendance codes: Year 8</h1>',
      ['Pupil', '/', 'L', 'I', 'N'],
      ['Ash, Amy', '90', '2', '3', '1'],
    ],
    ['counts of the whole school', '<h1>Attendance</h1>', ['Code', 'Sessions', '%'], ['Illness', '312', '3.1']],
    ['attendance of staff', '<h1>Staff attendance</h1>', ['Name', 'Attendance %'], ['Ash, Amy', '97.5']],
    [
      'a register with a percentage',
      '<h1>Register: 8 Birch, Friday 20 November 2026</h1>',
      ['Pupil', 'Mark', 'Attendance %'],
      ['Ash, Amy', 'L', '97.5'],
    ],
    [
      'a week of marks with a percentage',
      '<h1>Attendance: 8 Birch</h1>',
      ['Pupil', 'Mon 16 Nov', 'Tue 17 Nov', '% attendance'],
      ['Ash, Amy', '/', 'L', '97.5'],
    ],
    [
      'attendance at clubs',
      '<h1>Club attendance</h1>',
      ['Pupil', 'Attended', 'Possible', '%'],
      ['Ash, Amy', '4', '5', '80.0'],
    ],
    ['a timetable', '<h1>Timetable</h1>', ['Form', 'Period 1', 'Period 2'], ['8 Birch', 'Maths', 'Art']],
    [
      'dinners',
      '<h1>Dinner register, Friday 20 November 2026</h1>',
      ['Pupil', 'Form', 'Meal', 'Status'],
      ['Ash, Amy', '8 Birch', 'Hot', 'Taken'],
    ],
  ])('is %s', (_, over, words, cells) => {
    expect(all(over + table(words, [cells, cells.map((cell) => cell.replace('Ash, Amy', 'Beck, Ben'))]))).toEqual([]);
  });
});

describe('figures beside others', () => {
  it.each([
    ['96.4% <span>▲ 1.2%</span>', '96.4'],
    ['<div class="progress"><div role="progressbar" aria-valuenow="96.4">96.4%</div></div>', '96.4'],
  ])('are read: %s', (cell, percent) => {
    expect(rows(title + table(['Student', 'Attendance', 'Lates'], [['Ash, Amy', cell, '2']]))).toMatchObject([
      { printed: { percent, lates: 2 } },
    ]);
  });

  it('may be of mornings and afternoons', () => {
    const cells = ['Ash, Amy', '94.0', '98.8', '96.4'];
    expect(rows(title + table(['Pupil', 'AM %', 'PM %', 'Overall %'], [cells]))).toMatchObject([
      { printed: { percent: '96.4' } },
    ]);
  });

  it('may say sessions attended of all under one heading', () => {
    const list = [
      ['Ash, Amy', '106 / 110', '96.4%'],
      ['Beck, Ben', '54 / 110', '49.1%'],
      ['Cole, Cy', '97 / 110', '88.2%'],
    ];
    expect(rows(title + table(['Pupil', 'Sessions', 'Attendance'], list))[1]?.printed).toEqual({
      percent: '49.1',
      attended: 54,
      possible: 110,
    });
  });

  it.each(['96.4%', '96.4'])('make a list under a plain title: %s', (figure) => {
    show(`<h1>Year 8 attendance</h1>${table(['Student', 'Attendance', 'Late'], [['Ash, Amy', figure, '2']])}`);
    const readings = readPage(document, { url: 'https://mis.example/page', now: '2026-11-20T09:26:00Z' });
    expect(readings.map(({ kind }) => kind)).toEqual(['cohort']);
  });
});
