import { describe, expect, it } from 'vitest';
import { findAmendments } from '../../src/pages/records/amendment-log';
import { table } from './page';
import { readRecords } from './record-page';

const title = '<h1>Changes to registers</h1><p>2 Nov 2026 to 20 Nov 2026</p>';
const all = (html: string, codeMap?: Record<string, string>) =>
  readRecords('amendments', findAmendments, html, { codeMap });
const entries = (html: string, codeMap?: Record<string, string>) =>
  all(html, codeMap).flatMap(({ records }) => records);
const link = (id: string, name: string) => `<a href="/students/${id}">${name}</a>`;

const headings = ['Pupil', 'Date', 'Session', 'Original', 'Amended', 'Reason', 'Changed on', 'Changed by', 'Role'];
const row = [
  link('101', 'Ash, Amy'),
  '19/11/2026',
  'AM',
  'N',
  'I',
  'Mother rang: migraine',
  '20/11/2026',
  'Mrs J. Pettifer',
  'Attendance officer',
];

/** The same row with some cells changed, by heading. */
const but = (changes: Record<string, string>) => row.map((cell, i) => changes[headings[i] as string] ?? cell);

describe('a log of amended marks in a table', () => {
  it('gives each entry with everything the law asks for', () => {
    expect(entries(title + table(headings, [row]))).toEqual([
      {
        key: expect.stringMatching(/^row:\d+$/),
        pupil: { name: 'Ash, Amy', id: '101', ids: { mis: '101' }, year: null },
        date: '2026-11-19',
        session: 'AM',
        original: 'N',
        amended: 'I',
        reason: 'Mother rang: migraine',
        amendedOn: '2026-11-20',
        name: 'Mrs J. Pettifer',
        position: 'Attendance officer',
      },
    ]);
  });

  it('tells a place that is empty from one that the log has not', () => {
    const empty = but({ Reason: '', 'Changed by': '–', Role: '', 'Changed on': '' });
    expect(entries(title + table(headings, [row, empty]))[1]).toMatchObject({
      reason: '',
      name: '',
      position: '',
      amendedOn: null,
    });
    const short = headings.slice(0, 6);
    expect(entries(title + table(short, [row.slice(0, 6)]))[0]).toMatchObject({
      reason: 'Mother rang: migraine',
      name: null,
      position: null,
      amendedOn: null,
    });
  });

  it('keeps a pupil who stands in it twice as one pupil with two entries', () => {
    const found = entries(
      title + table(headings, [row, but({ Original: 'U', Amended: 'L' }), but({ Pupil: link('102', 'Beck, Ben') })]),
    );
    expect(found.map(({ pupil }) => pupil.id)).toEqual(['101', '101', '102']);
    expect(new Set(found.map(({ key }) => key)).size).toBe(3);
  });

  it('never takes the number of an entry for the id of a pupil', () => {
    const linked = [
      ['11', 'Ash, Amy'],
      ['12', 'Beck, Ben'],
      ['13', 'Ash, Amy'],
    ].map(([id, name]) => but({ Pupil: `<a href="/changes/${id}">${name}</a>` }));
    expect(entries(title + table(headings, linked)).map(({ pupil }) => [pupil.name, pupil.id])).toEqual([
      ['Ash, Amy', null],
      ['Beck, Ben', null],
      ['Ash, Amy', null],
    ]);
  });

  it('has other words for the same things', () => {
    const others = [
      ['Student', 'Register', 'Was', 'Now', 'Reason for change', 'Amended', 'User', 'Job title'],
      ['Student', 'Mark date', 'Old mark', 'New mark', 'Reason for amendment', 'Date of change', 'By', 'Position'],
      ['Name', 'For date', 'From', 'To', 'Comment', 'When', 'Amended by', 'Role/position'],
      ['Learner', 'Session date', 'Previous', 'Changed to', 'Why', 'Amended on', 'Staff', 'Post'],
    ];
    for (const words of others) {
      const cells = [
        'Ash, Amy',
        '19/11/2026 PM',
        '\\',
        'N',
        'Left at lunch',
        '20/11/2026 09:24',
        'Mr D. Kettley',
        'Tutor',
      ];
      expect(entries(title + table(words, [cells])), words.join(' ')).toMatchObject([
        {
          pupil: { name: 'Ash, Amy' },
          date: '2026-11-19',
          session: 'PM',
          original: '\\',
          amended: 'N',
          reason: 'Left at lunch',
          amendedOn: '2026-11-20T09:24:00Z',
          name: 'Mr D. Kettley',
          position: 'Tutor',
        },
      ]);
    }
  });

  it('gives moments with the offset London has on that day', () => {
    const summer = but({ Date: '24/06/2026', 'Changed on': '25/06/2026 10:05' });
    expect(entries(title + table(headings, [summer]))[0]?.amendedOn).toBe('2026-06-25T10:05:00+01:00');
    const apart = [...headings.slice(0, 7), 'Time', ...headings.slice(7)];
    const cells = [...row.slice(0, 7), '09:41', ...row.slice(7)];
    expect(entries(title + table(apart, [cells]))[0]?.amendedOn).toBe('2026-11-20T09:41:00Z');
  });

  it('may have the whole change in one column', () => {
    const one = ['Pupil', 'Session', 'Change', 'Reason', 'By'];
    for (const [change, original, amended] of [
      ['N → I', 'N', 'I'],
      ['N to I', 'N', 'I'],
      ['from U to L', 'U', 'L'],
      ['No mark → /', '', '/'],
      ['Illness changed to Unauthorised absence', 'I', 'O'],
    ]) {
      const html = title + table(one, [['Ash, Amy', 'Fri 20 Nov 2026 AM', change as string, 'Note', 'J. Pettifer']]);
      expect(entries(html)[0], change).toMatchObject({ original, amended, date: '2026-11-20', session: 'AM' });
    }
  });

  it('understands words, blanks and the school’s own codes, and leaves the rest unread', () => {
    const words = [
      but({ Original: 'No reason yet', Amended: 'Illness' }),
      but({ Original: '', Amended: 'N' }),
      but({ Original: 'Present', Amended: 'L' }),
      but({ Original: '/', Amended: 'N' }),
      but({ Original: '/', Amended: 'L' }),
      but({ Original: '/', Amended: 'Ω' }),
    ];
    const [found] = all(title + table(headings, words));
    expect(found?.records.map(({ original, amended }) => [original, amended])).toEqual([
      ['N', 'I'],
      ['', 'N'],
      ['/', 'L'],
      ['/', 'N'],
      ['/', 'L'],
      ['/', null],
    ]);
    expect(found?.read.map(({ unread }) => unread)).toEqual([...Array(5), 'amended mark not understood']);
    const own = [but({ Original: 'ABS', Amended: 'SICK' })];
    expect(entries(title + table(headings, own))).toEqual([]);
    expect(entries(title + table(headings, own), { ABS: 'N', SICK: 'I' })[0]).toMatchObject({
      original: 'N',
      amended: 'I',
    });
  });

  it('takes a name and a position out of one place only where the position is one', () => {
    const without = headings.slice(0, 8);
    const by = (text: string) => entries(title + table(without, [but({ 'Changed by': text }).slice(0, 8)]))[0];
    expect(by('J. Pettifer (Attendance officer)')).toMatchObject({
      name: 'J. Pettifer',
      position: 'Attendance officer',
    });
    expect(by('J. Pettifer (jpet1)')).toMatchObject({ name: 'J. Pettifer (jpet1)', position: null });
  });

  it('takes "Name" beside "Position" for whoever made the change', () => {
    const lawful = ['Pupil', 'Date', 'Session', 'Original', 'Amended', 'Reason', 'Amended on', 'Name', 'Position'];
    expect(entries(title + table(lawful, [row]))[0]).toMatchObject({
      pupil: { name: 'Ash, Amy' },
      name: 'Mrs J. Pettifer',
    });
  });

  it('of one pupil is that pupil’s', () => {
    const html = `<h1>Attendance of Amy Ash</h1><h2>Amended marks</h2><p>Pupil no 10234</p>${table(headings.slice(1), [row.slice(1)])}`;
    expect(entries(html)[0]).toMatchObject({ pupil: { name: 'Amy Ash', id: '10234' }, date: '2026-11-19' });
  });

  it('leaves a date open that could be the mark’s or the change’s', () => {
    const unclear = ['Pupil', 'Date', 'Original', 'Amended', 'Reason'];
    const html = title + table(unclear, [['Ash, Amy', '19/11/2026', 'N', 'I', 'Note']]);
    expect(entries(html)[0]).toMatchObject({ date: null, amendedOn: null });
    const timed = title + table(unclear, [['Ash, Amy', '19/11/2026 10:02', 'N', 'I', 'Note']]);
    expect(entries(timed)[0]).toMatchObject({ date: null, amendedOn: '2026-11-19T10:02:00Z' });
  });

  it('completes a date without a year from the page or from the day of the change', () => {
    const html = `<h1>Changes to registers</h1>${table(headings, [but({ Date: 'Thu 19 Nov' })])}`;
    expect(entries(html)[0]?.date).toBe('2026-11-19');
  });

  it('has no entries in totals, banners and repeated headings', () => {
    const html = `${title}<table><thead><tr>${headings.map((h) => `<th>${h}</th>`).join('')}</tr></thead><tbody>
      <tr><td colspan="9">8 Birch</td></tr>${[row, headings, row].map((cells) => `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}
      <tr><td>Total</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td><td>2</td></tr></tbody></table>`;
    expect(entries(html)).toHaveLength(2);
  });

  it('says of a list for deletion that it is one', () => {
    const html = `<h1>Register amendments to be deleted</h1>${table(headings, [row])}`;
    expect(entries(html)[0]?.purge).toBe(true);
    const ticked =
      title +
      table(
        [...headings, 'To be deleted'],
        [
          [...row, '✓'],
          [...row, ''],
        ],
      );
    expect(entries(ticked).map(({ purge }) => purge)).toEqual([true, undefined]);
  });

  it('has a place for each part of an entry', () => {
    const [found] = all(title + table(headings, [row]));
    const places = new Map(found?.read[0]?.places);
    const key = found?.records[0]?.key as string;
    const shown = Object.fromEntries(
      [...places].map(([name, place]) => [name.slice(key.length + 1), place.textContent]),
    );
    expect(shown).toMatchObject({
      original: 'N',
      amended: 'I',
      reason: 'Mother rang: migraine',
      by: 'Mrs J. Pettifer',
      position: 'Attendance officer',
      on: '20/11/2026',
    });
    expect(places.get(key)?.tagName).toBe('TD');
  });
});

describe('a log of amended marks as cards', () => {
  const card = (id: string, name: string, change: string, extra = '') =>
    `<li class="change"><p><a href="/pupils/${id}">${name}</a> <span><abbr>${change.split(' ')[0]}</abbr> changed to <abbr>${change.split(' ')[1]}</abbr></span></p>
      <dl><div><dt>Mark of</dt><dd>19 Nov 2026, morning</dd></div><div><dt>Reason</dt><dd>Father rang</dd></div><div><dt>Changed</dt><dd>20 Nov 2026 at 09:25</dd></div><div><dt>Changed by</dt><dd>Mrs J. Pettifer</dd></div><div><dt>Position</dt><dd>${extra || 'Attendance officer'}</dd></div></dl></li>`;

  it('is read across the lists of several days', () => {
    const html = `${title}<section><h2>Friday 20 November 2026</h2><ul class="changes">${card('101', 'Amy Ash', 'N I')}${card('102', 'Ben Beck', 'U L')}</ul></section>
      <section><h2>Thursday 19 November 2026</h2><ul class="changes">${card('101', 'Amy Ash', 'N /', 'Form tutor')}</ul></section>`;
    const found = all(html);
    expect(found).toHaveLength(1);
    expect(found[0]?.records).toMatchObject([
      { pupil: { name: 'Amy Ash', id: '101' }, original: 'N', amended: 'I', date: '2026-11-19', session: 'AM' },
      { pupil: { name: 'Ben Beck', id: '102' }, original: 'U', amended: 'L', name: 'Mrs J. Pettifer' },
      {
        pupil: { name: 'Amy Ash', id: '101' },
        amended: '/',
        position: 'Form tutor',
        amendedOn: '2026-11-20T09:25:00Z',
      },
    ]);
  });

  it('may label the marks themselves', () => {
    const one = (name: string) =>
      `<article><h3>${name}</h3><p><b>Was:</b> N</p><p><b>Now:</b> I</p><p><b>Session:</b> Thu 19 Nov 2026 AM</p><p><b>Reason:</b></p><p><b>Changed by:</b> J. Pettifer</p></article>`;
    expect(entries(title + one('Amy Ash') + one('Ben Beck'))).toMatchObject([
      {
        pupil: { name: 'Amy Ash' },
        original: 'N',
        amended: 'I',
        date: '2026-11-19',
        session: 'AM',
        reason: '',
        name: 'J. Pettifer',
      },
      { pupil: { name: 'Ben Beck' } },
    ]);
  });
});

describe('a log of amended marks in other words', () => {
  it('may cross out what was', () => {
    const rows = [
      ['Ash, Amy', '19/11/2026', 'AM', '<del>N</del> <ins>I</ins>', 'J. Page'],
      ['Beck, Ben', '18/11/2026', 'PM', '<s>/</s> U', 'J. Page'],
    ];
    expect(entries(title + table(['Pupil', 'Date', 'Session', 'Change', 'Changed by'], rows))).toMatchObject([
      { date: '2026-11-19', original: 'N', amended: 'I' },
      { date: '2026-11-18', original: '/', amended: 'U' },
    ]);
  });

  it('may have changes of other fields among them', () => {
    const words = ['Changed on', 'Pupil', 'Mark date', 'Session', 'Field', 'Old value', 'New value', 'By'];
    const of = (...change: string[]) => ['20/11/2026', 'Ash, Amy', '19/11/2026', 'AM', ...change, 'J. Page'];
    const log = [of('Mark', 'N', 'L'), of('Comment', '', 'Mother rang'), of('Minutes late', '0', '12')];
    expect(entries(title + table(words, log))).toMatchObject([{ original: 'N', amended: 'L' }]);
  });

  it('may name the marks beside their letters', () => {
    const words = ['Student', 'Mark date', 'Previous code', 'Revised code', 'Rationale', 'Amended at'];
    const log = [
      ['Ash, Amy', '19-Nov-2026 (AM)', 'No reason yet provided (N)', 'Illness (I)', 'Mother rang', '20-Nov-2026 09:05'],
      ['Beck, Ben', '18-Nov-2026 (PM)', 'Present (\\)', 'Late after registers closed (U)', '', '19-Nov-2026 15:12'],
    ];
    expect(entries(title + table(words, log))).toMatchObject([
      { session: 'AM', original: 'N', amended: 'I', reason: 'Mother rang' },
      { session: 'PM', original: '\\', amended: 'U', reason: '' },
    ]);
  });

  it('may say what a mark was and is', () => {
    const log = [
      ['Ash, Amy', '19/11/2026', 'P3', 'N', 'M', 'Dentist'],
      ['Beck, Ben', '18/11/2026', 'P1', '/', 'L', 'Bus'],
    ];
    expect(
      entries(`<h1>Changed marks</h1>${table(['Pupil', 'Date', 'Period', 'Was', 'Is', 'Reason'], log)}`),
    ).toMatchObject([
      { date: '2026-11-19', session: null, original: 'N', amended: 'M' },
      { original: '/', amended: 'L' },
    ]);
  });
});
