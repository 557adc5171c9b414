import { describe, expect, it } from 'vitest';
import { dl, requests } from './leave-page';
import { table } from './page';

const headings = ['Pupil', 'Form', 'Type of leave', 'From', 'To', 'Received', 'Reason', 'Decision'];
const rows = [
  [
    '<a href="/students/101">Ash, Amy</a>',
    '8 Birch',
    'Holiday',
    '01/02/2027',
    '05/02/2027',
    '04/01/2027',
    '',
    'Refused',
  ],
  [
    '<a href="/students/102">Birch, Ben</a>',
    '8 Elm',
    'Medical',
    '08/02/2027',
    '08/02/2027',
    '11/01/2027',
    'Scan',
    'Awaiting decision',
  ],
  [
    '<a href="/students/101">Ash, Amy</a>',
    '8 Birch',
    'Interview',
    '12/03/2027',
    '12/03/2027',
    '11/01/2027',
    'College',
    'Granted',
  ],
];

describe('several requests for leave', () => {
  it('as a table', () => {
    const all = requests(`<h1>Leave of absence requests</h1>${table(headings, rows)}`);
    expect(all).toHaveLength(3);
    expect(all[0]).toEqual({
      key: expect.any(String),
      pupil: { name: 'Ash, Amy', id: '101', ids: { mis: '101' }, year: '8' },
      type: 'holiday',
      from: '2027-02-01',
      to: '2027-02-05',
      requestedOn: '2027-01-04',
      reason: '',
      decision: 'refused',
    });
    expect(all.map(({ decision }) => decision)).toEqual(['refused', null, 'granted']);
    expect(new Set(all.map(({ key }) => key)).size).toBe(3);
  });

  it('as cards', () => {
    const card = (name: string, from: string) =>
      `<li class="card"><p><a href="/pupils/${name.length}">${name}</a></p><dl><div><dt>Type</dt><dd>Holiday</dd></div>
      <div><dt>From</dt><dd>${from}</dd></div><div><dt>To</dt><dd>${from}</dd></div><div><dt>Decision</dt><dd>Agreed</dd></div></dl></li>`;
    const all = requests(
      `<h1>Requests for leave of absence</h1><ul>${card('Amy Ash', '1 Feb 2027')}${card('Ben Birch', '2 Feb 2027')}</ul>`,
    );
    expect(all.map(({ pupil, from, decision }) => [pupil.name, from, decision])).toEqual([
      ['Amy Ash', '2027-02-01', 'granted'],
      ['Ben Birch', '2027-02-02', 'granted'],
    ]);
  });

  it('of one pupil, whose page it is', () => {
    const html = `<h1>Amy Ash</h1><p>Pupil number 10234</p><h2>Leave requests</h2>${table(
      ['Type of leave', 'First day', 'Last day', 'Outcome'],
      [['Holiday', '01/02/2027', '05/02/2027', 'Declined']],
    )}`;
    expect(requests(html)[0]).toMatchObject({ pupil: { name: 'Amy Ash', id: '10234' }, decision: 'refused' });
  });
});

describe('no request for leave of a pupil', () => {
  it.each([
    [
      'a form for staff',
      `<h1>Leave request</h1><form><label>Employee <input value="Sam Sorrel"></label><label>Leave type <select><option selected>Annual leave</option></select></label>
       <label>From <input type="date" value="2027-02-01"></label><label>To <input type="date" value="2027-02-05"></label><label>Reason <input></label></form>`,
    ],
    [
      'annual leave without the word staff',
      `<h1>Leave request</h1>${dl([
        ['Name', 'Sam Sorrel'],
        ['From', '1 Feb 2027'],
        ['To', '2 Feb 2027'],
        ['Reason', 'Rest'],
        ['Days remaining', '12'],
      ])}`,
    ],
    [
      'leave of nobody who is plainly a pupil',
      `<h1>Leave request</h1>${dl([
        ['Name', 'Sam Sorrel'],
        ['From', '1 Feb 2027'],
        ['To', '2 Feb 2027'],
        ['Reason', 'Rest'],
      ])}`,
    ],
    [
      'consent to a trip',
      `<h1>Trip consent</h1>${dl([
        ['Pupil', 'Amy Ash'],
        ['From', '1 Feb 2027'],
        ['To', '2 Feb 2027'],
        ['Reason', 'Museum'],
        ['Leave school at', '09:30'],
      ])}`,
    ],
    [
      'a list of holiday homework',
      `<h1>Holiday homework</h1>${table(['Pupil', 'Subject', 'From', 'To', 'Status'], [['Ash, Amy', 'Maths', '01/02/2027', '05/02/2027', 'Granted']])}`,
    ],
    [
      'a register with a reason',
      `<h1>Register: 8 Birch, Friday 20 November 2026, AM</h1>${table(
        ['Pupil', 'Mark', 'Reason'],
        [
          ['Ash, Amy', 'C', 'Leave of absence'],
          ['Birch, Ben', '/', ''],
        ],
      )}`,
    ],
    [
      'a form with dates that has nothing to do with leave',
      `<h1>New pupil</h1>${dl([
        ['Pupil', 'Amy Ash'],
        ['Start date', '1 Feb 2027'],
        ['To', ''],
        ['Reason', 'Moved here'],
      ])}`,
    ],
    [
      'a search of requests',
      `<h1>Leave of absence requests</h1><form><label>From <input type="date" value="2027-02-01"></label><label>To <input type="date" value="2027-02-05"></label>
       <label>Status <select><option selected>Granted</option></select></label><label>Type <select><option selected>Holiday</option></select></label></form><p>No pupils found</p>`,
    ],
    [
      'letters about leave',
      `<h1>Leave of absence requests</h1>${table(['Pupil', 'From', 'Received', 'Status'], [['Ash, Amy', 'Rowan Ash', '04/01/2027', 'Read']])}`,
    ],
    [
      'one letter about leave',
      `<h1>Leave request</h1>${dl([
        ['Pupil', 'Amy Ash'],
        ['From', 'Rowan Ash'],
        ['Received', '4 Jan 2027'],
        ['Reason', 'Wedding'],
      ])}`,
    ],
    [
      'a list of staff leave',
      `<h1>Staff leave</h1>${table(['Name', 'Type', 'From', 'To', 'Reason', 'Status'], [['Sam Sorrel', 'Holiday', '01/02/2027', '05/02/2027', 'Rest', 'Approved']])}`,
    ],
  ])('%s', (_, html) => {
    expect(requests(html)).toEqual([]);
  });
});

describe('a list of requests in other words', () => {
  it('may ask whether they were approved', () => {
    const words = ['Pupil', 'From', 'Until', 'Type', 'Purpose', 'Date applied', 'Approved?'];
    const list = [
      ['Ash, Amy', '25/11/2026 AM', '25/11/2026 AM', 'Medical/dental', 'Orthodontist', '19/11/2026', 'Yes'],
      ['Beck, Ben', '26/11/2026', '26/11/2026', 'Interview', 'College', '18/11/2026', ''],
    ];
    expect(requests(`<h1>Leave requests</h1>${table(words, list)}`)).toMatchObject([
      { reason: 'Orthodontist', requestedOn: '2026-11-19', decision: 'granted' },
      { reason: 'College', requestedOn: '2026-11-18', decision: null },
    ]);
  });

  const card = (name: string, beside: string) =>
    `<div class="card"><div><span class="name">${name}</span> ${beside}</div>
      <div><small>From</small> <b>7 Dec 2026</b></div><div><small>To</small> <b>11 Dec 2026</b></div>
      <div><small>Reason</small> <span>Wedding</span></div><div><small>Requested</small> <span>16 Nov 2026</span></div></div>`;
  const decisions = (...cards: string[]) =>
    requests(`<h1>Absence requests</h1>${cards.join('')}`).map(({ decision }) => decision ?? null);

  it('may show the decision as a word beside the name', () => {
    expect(
      decisions(
        card('Amy Ash', '<span class="chip">Rejected</span>'),
        card('Ben Beck', '<span class="chip">Not approved</span>'),
        card('Cy Cole', '<span class="chip">Approved</span>'),
        card('Dev Dunn', '<span class="chip">Pending</span>'),
      ),
    ).toEqual(['refused', 'refused', 'granted', null]);
  });

  it('has no decision in a button, or in a label', () => {
    expect(
      decisions(
        card('Amy Ash', '<button>Approve</button>'),
        card('Ben Beck', '</div><div><small>Approved</small> <b>No</b>'),
        card('Cy Cole', '<button>Approve</button> <button>Decline</button>'),
      ),
    ).toEqual([null, null, null]);
  });
});
