import { describe, expect, it } from 'vitest';
import { findAbsences } from '../../src/pages/records/absence-list';
import { table } from './page';
import { readRecords } from './record-page';

const title = '<h1>Absent today</h1><p>Friday 20 November 2026, AM</p>';
const all = (html: string, codeMap?: Record<string, string>) =>
  readRecords('absences', findAbsences, html, { codeMap });
const rows = (html: string, codeMap?: Record<string, string>) => all(html, codeMap).flatMap(({ records }) => records);

const headings = ['Pupil', 'Form', 'Code', 'Reported at', 'Channel', 'Reason', 'Expected back', 'Arrived'];
const amy = ['<a href="/pupils/10234">Ash, Amy</a>', '8 Birch', 'I', '08:20', 'Phone', 'Heavy cold', '23/11/2026', ''];
const ben = ['<a href="/pupils/10240">Beck, Ben</a>', '8 Beech', 'N', '', '', '', '', '09:31'];

describe('a first-day absence list', () => {
  it('gives each pupil with all that is known of the absence', () => {
    expect(rows(`<h1>Absent today, Friday 20 November 2026 AM</h1>${table(headings, [amy, ben])}`)).toEqual([
      {
        key: 'absence pupil:10234',
        pupil: { name: 'Ash, Amy', id: '10234', ids: { mis: '10234' }, year: '8' },
        date: '2026-11-20',
        session: 'AM',
        code: 'I',
        reportedAt: '08:20',
        channel: 'Phone',
        reason: 'Heavy cold',
        returnOn: '2026-11-23',
        arrivedAt: null,
      },
      {
        key: 'absence pupil:10240',
        pupil: { name: 'Beck, Ben', id: '10240', ids: { mis: '10240' }, year: '8' },
        date: '2026-11-20',
        session: 'AM',
        code: 'N',
        reportedAt: null,
        channel: '',
        reason: '',
        returnOn: null,
        arrivedAt: '09:31',
      },
    ]);
  });

  it('has no field for what the list has no place for', () => {
    const [row] = rows(title + table(['Pupil', 'Mark', 'Reason'], [['Ash, Amy', 'N', '']]));
    expect(row).toMatchObject({ code: 'N', reason: '' });
    for (const field of ['reportedAt', 'channel', 'returnOn', 'arrivedAt', 'signedOut', 'missingSince'])
      expect(row).not.toHaveProperty(field);
  });

  it('leaves out what is neither empty nor understood', () => {
    const [row, next] = rows(
      title + table(headings, [amy.with(3, 'by phone').with(6, 'next week'), ben.with(2, 'Ω'), ...Array(6).fill(amy)]),
    );
    expect(row).not.toHaveProperty('reportedAt');
    expect(row).not.toHaveProperty('returnOn');
    expect(next?.code).toBeNull();
  });

  it('has other words for the same things', () => {
    const others = [
      'Student',
      'Status',
      'Call received',
      'Reported by',
      'Reason for absence',
      'Return date',
      'Arrival time',
    ];
    const html = `<h1>Unexplained and reported absences</h1><h2>First-day absence 20/11/2026 AM</h2>${table(others, [['Amy Ash', 'Illness', '8.20am', 'Text message', 'Cold', 'Mon 23 Nov', '-']])}`;
    expect(rows(html)).toMatchObject([
      {
        pupil: { name: 'Amy Ash' },
        code: 'I',
        reportedAt: '08:20',
        channel: 'Text message',
        reason: 'Cold',
        returnOn: '2026-11-23',
        arrivedAt: null,
      },
    ]);
  });

  it('may say time and channel in one place', () => {
    expect(rows(title + table(['Pupil', 'Code', 'Reported'], [['Ash, Amy', 'I', '08:20 by phone']]))[0]).toMatchObject({
      reportedAt: '08:20',
      channel: 'phone',
    });
  });

  it('takes date and session of each row where they stand there', () => {
    const html = `<h1>Absences this week</h1>${table(
      ['Pupil', 'Date', 'Session', 'Code', 'Reason'],
      [
        ['Ash, Amy', '19/11/2026', 'PM', 'I', ''],
        ['Beck, Ben', '20/11/2026', 'AM', 'N', ''],
      ],
    )}`;
    expect(rows(html).map(({ date, session }) => [date, session])).toEqual([
      ['2026-11-19', 'PM'],
      ['2026-11-20', 'AM'],
    ]);
  });

  it('keeps two rows of one pupil apart', () => {
    const html = `<h1>Absences this week</h1>${table(
      ['Adm no', 'Pupil', 'Date', 'Session', 'Code', 'Reason'],
      [
        ['004711', 'Ash, Amy', '19/11/2026', 'PM', 'I', ''],
        ['004711', 'Ash, Amy', '20/11/2026', 'AM', 'I', ''],
      ],
    )}`;
    expect(rows(html).map(({ key, date }) => [key, date])).toEqual([
      ['absence pupil:004711 19/11/2026 PM', '2026-11-19'],
      ['absence pupil:004711 20/11/2026 AM', '2026-11-20'],
    ]);
  });

  it('in cards takes the date from around them, not from the day somebody is expected', () => {
    const card = (name: string) =>
      `<li class="card"><h3>${name}</h3><dl><dt>Absence</dt><dd>Illness</dd><dt>Reason</dt><dd>Cold</dd><dt>Expected back</dt><dd>23 Nov 2026</dd></dl></li>`;
    const html = `<h1>Not in school this morning</h1><p>Friday 20 November 2026</p><ul>${card('Amy Ash')}${card('Ben Beck')}</ul>`;
    expect(rows(html)[0]).toMatchObject({ date: '2026-11-20', session: 'AM', code: 'I', returnOn: '2026-11-23' });
  });

  it('understands the school’s own codes', () => {
    const html =
      title +
      table(
        ['Pupil', 'Code', 'Reason'],
        [
          ['Ash, Amy', 'SICK', ''],
          ['Beck, Ben', 'ABS', ''],
        ],
      );
    expect(rows(html, { SICK: 'I', ABS: 'N' }).map(({ code }) => code)).toEqual(['I', 'N']);
  });

  it('has a place for each part', () => {
    const [found] = all(title + table(headings, [amy]));
    const places = new Map(found?.read[0]?.places);
    expect(places.get('absence pupil:10234 code')?.textContent).toBe('I');
    expect(places.get('absence pupil:10234 reported')?.textContent).toBe('08:20');
    expect(places.get('absence pupil:10234 arrived')?.textContent).toBe('');
  });

  it('may be cards', () => {
    const card = (id: string, name: string, code: string) =>
      `<li class="card"><h3><a href="/pupils/${id}">${name}</a></h3><dl><dt>Code</dt><dd>${code}</dd><dt>Reported at</dt><dd>08:20</dd><dt>Reason</dt><dd>Cold</dd><dt>Expected back</dt><dd></dd></dl></li>`;
    expect(
      rows(
        `<h1>Absent today, 20 November 2026</h1><ul>${card('10234', 'Amy Ash', 'I')}${card('10240', 'Ben Beck', 'N')}</ul>`,
      ),
    ).toMatchObject([
      {
        pupil: { name: 'Amy Ash', id: '10234' },
        date: '2026-11-20',
        code: 'I',
        reportedAt: '08:20',
        reason: 'Cold',
        returnOn: null,
      },
      { pupil: { name: 'Ben Beck' }, code: 'N' },
    ]);
  });
});

describe('a list of who signed out', () => {
  it('says when, with whom, why and when they came back', () => {
    const html = `<h1>Signed out, Friday 20 November 2026</h1>${table(
      ['Pupil', 'Signed out', 'Collected by', 'Reason', 'Returned'],
      [
        ['Ash, Amy', '10:15', 'Mother', 'Dentist', ''],
        ['Beck, Ben', '11:00', '', 'Unwell', '12:40'],
      ],
    )}`;
    expect(rows(html)).toMatchObject([
      { code: null, date: '2026-11-20', signedOut: { at: '10:15', by: 'Mother', reason: 'Dentist', backAt: null } },
      { signedOut: { at: '11:00', by: '', reason: 'Unwell', backAt: '12:40' } },
    ]);
  });

  it('says nothing of those who did not', () => {
    const html =
      title +
      table(
        ['Pupil', 'Code', 'Reason', 'Signed out', 'Signed in'],
        [
          ['Ash, Amy', 'N', 'Late bus', '', ''],
          ['Beck, Ben', 'M', 'Dentist', '10:15', ''],
        ],
      );
    expect(rows(html).map(({ signedOut }) => signedOut)).toEqual([undefined, { at: '10:15', backAt: null }]);
    expect(rows(html)[1]).toMatchObject({ reason: 'Dentist' });
  });

  it('says since when a pupil is missing', () => {
    const html = `<h1>Pupils missing, 24 June 2026</h1>${table(['Pupil', 'Missing since', 'Reason'], [['Ash, Amy', '10:15', '']])}`;
    expect(rows(html)[0]?.missingSince).toBe('2026-06-24T10:15:00+01:00');
  });
});

describe('no absence list', () => {
  it.each([
    [
      'a register',
      '<h1>Register: 8 Birch, Friday 20 November 2026, AM</h1>',
      ['Pupil', 'Mark', 'Reason', 'Arrived'],
      ['Ash, Amy', 'N', 'Bus', ''],
    ],
    [
      'a register of a page about absences',
      '<h1>Absent today</h1>',
      ['Pupil', 'Mark', 'Reason', 'Arrived'],
      ['Ash, Amy', '/', '', ''],
    ],
    [
      'absent staff',
      '<h1>Staff absent today</h1>',
      ['Name', 'Reason', 'Type', 'Expected back'],
      ['Ash, Amy', 'Cold', 'Illness', '23/11/2026'],
    ],
    [
      'cover for absent staff',
      '<h1>Absent today</h1>',
      ['Name', 'Code', 'Reason', 'Cover'],
      ['Ash, Amy', 'I', 'Cold', 'Mr D. Kettley'],
    ],
    [
      'requests for leave',
      '<h1>Absence requests</h1>',
      ['Pupil', 'Type', 'Reason', 'Return date'],
      ['Ash, Amy', 'Holiday agreed', 'Wedding', '23/11/2026'],
    ],
    ['a trip', '<h1>Trip: not in school today</h1>', ['Pupil', 'Code', 'Reason'], ['Ash, Amy', 'V', 'Museum']],
    [
      'visitors',
      '<h1>Visitors signed in and out</h1>',
      ['Name', 'Signed out', 'Company'],
      ['Ash, Amy', '10:15', 'Plumbing'],
    ],
    [
      'one pupil’s absences',
      '<h1>Absences of Amy Ash</h1>',
      ['Date', 'Session', 'Code', 'Reason'],
      ['20/11/2026', 'AM', 'I', 'Cold'],
    ],
    [
      'dinners of absent pupils',
      '<h1>Dinner register: absent today</h1>',
      ['Pupil', 'Code', 'Reason'],
      ['Ash, Amy', 'I', 'Cold'],
    ],
    ['a week of marks', '<h1>Absences this week</h1>', ['Pupil', 'AM', 'PM', 'Reason'], ['Ash, Amy', 'I', 'I', 'Cold']],
  ])('is %s', (_, over, words, cells) => {
    expect(all(over + table(words, [cells, cells.map((cell) => cell.replace('Ash, Amy', 'Beck, Ben'))]))).toEqual([]);
  });
});

describe('the kind of an absence is no code', () => {
  it.each([
    ['Status', ['C', 'V', 'N']],
    ['Absence type', ['U', 'U', 'U', 'U', 'A']],
  ])('under %s: %s', (heading, letters) => {
    const list = letters.map((letter, index) => [`Ash, Amy ${'B'.repeat(index)}`, letter, '09:20', 'No word']);
    const found = rows(title + table(['Pupil', heading, 'Called at', 'Notes'], list));
    expect(found).toHaveLength(letters.length);
    for (const { code } of found) expect(code).toBeNull();
  });
});

describe('a list of the absent for calling them', () => {
  it('may have whom to call and what came of it', () => {
    const list = [
      ['Ash, Amy', 'N', 'Karen Ash 01234 567890', '09:20', 'Left message'],
      ['Beck, Ben', 'I', 'Bo Beck', '', ''],
    ];
    const words = ['Pupil', 'Mark', 'Contact', 'Called at', 'Outcome'];
    expect(rows(`<h1>First day calling list</h1><p>20/11/2026 AM</p>${table(words, list)}`)).toMatchObject([
      { code: 'N', date: '2026-11-20', session: 'AM' },
      { code: 'I' },
    ]);
  });

  it('may hold the messages of an answerphone', () => {
    const list = [['20/11/2026 07:58', 'Ash, Amy', 'A temperature', 'I', '23/11/2026']];
    const words = ['Received', 'Pupil', 'Message', 'Suggested code', 'Back on'];
    const [row] = rows(`<h1>Absence line messages</h1>${table(words, list)}`);
    expect(row).toMatchObject({ code: 'I', reportedAt: '07:58', returnOn: '2026-11-23', reason: 'A temperature' });
    expect(row).not.toHaveProperty('channel');
  });

  it('may have nothing but dates and codes', () => {
    const list = [['Ash, Amy', '19/11/2026', 'AM', 'N']];
    expect(
      rows(`<h1>Unexplained absences</h1>${table(['Pupil', 'Absence date', 'Session', 'Mark'], list)}`),
    ).toMatchObject([{ date: '2026-11-19', session: 'AM', code: 'N' }]);
  });
});

describe('a list of other days has not the page’s day', () => {
  const list = table(['Pupil', 'Code', 'Reason'], [['Ash, Amy', 'I', 'Cold']]);

  it.each(['Absences this week', 'Absent yesterday', 'Absence list: last 7 days', 'Unexplained absences'])(
    'under "%s"',
    (heading) => {
      expect(rows(`<h1>${heading}</h1><p>Friday 20 November 2026</p>${list}`)).toMatchObject([
        { code: 'I', date: null },
      ]);
    },
  );

  it('but that of the heading itself', () => {
    expect(rows(`<h1>Year 8: unexplained absences, 20 November 2026</h1>${list}`)).toMatchObject([
      { date: '2026-11-20' },
    ]);
  });
});
