import { describe, expect, it } from 'vitest';
import { findAbsences } from '../../src/pages/records/absence-list';
import { findAmendments } from '../../src/pages/records/amendment-log';
import { findCohorts } from '../../src/pages/records/cohort-list';
import { requests } from './leave-page';
import { table } from './page';
import { readRecords } from './record-page';

const amendments = (html: string) => readRecords('amendments', findAmendments, html).flatMap(({ records }) => records);
const absences = (html: string) => readRecords('absences', findAbsences, html).flatMap(({ records }) => records);
const cohort = (html: string) => readRecords('cohort', findCohorts, html).flatMap(({ records }) => records);

describe('a row is nobody’s record', () => {
  it('while the grid has not drawn whose it is', () => {
    const headings = ['Pupil', 'Session', 'Was', 'Now', 'By'];
    const log = table(headings, [
      ['Ash, Amy', '18/11/2026 AM', 'N', 'I', 'J. Pettifer'],
      ['', '19/11/2026 AM', 'U', 'L', 'J. Pettifer'],
    ]);
    expect(amendments(`<h1>Amended marks</h1>${log}`)).toMatchObject([{ pupil: { name: 'Ash, Amy' } }]);
    const figures = [
      ['Ash, Amy', '90', '100', '90.0'],
      ['', '80', '100', '80.0'],
    ];
    expect(cohort(`<h1>Attendance</h1>${table(['Pupil', 'Attended', 'Possible', '%'], figures)}`)).toHaveLength(1);
    const absent = [
      ['Ash, Amy', 'N', ''],
      ['', 'I', 'Cold'],
    ];
    const title = '<h1>Absent today, Friday 20 November 2026 AM</h1>';
    expect(absences(title + table(['Pupil', 'Code', 'Reason'], absent))).toHaveLength(1);
  });

  it('where staff and visitors sign in and out in the same list', () => {
    const rows = [
      ['Beck, Ben', 'Pupil', '11:30', 'Dentist'],
      ['Pettifer, Jane', 'Staff', '12:00', 'Course'],
      ['Lee, Ann', 'Visitor', '12:05', ''],
    ];
    const list = table(['Name', 'Type', 'Signed out', 'Reason'], rows);
    expect(absences(`<h1>Signed out: Friday 20 November 2026</h1>${list}`)).toMatchObject([
      { pupil: { name: 'Beck, Ben' }, signedOut: { at: '11:30', reason: 'Dentist' } },
    ]);
  });
});

describe('a list of who signed out', () => {
  it('may say "By" beside the time', () => {
    const list = table(['Student', 'Signed out', 'By', 'Reason'], [['Ash, Amy', '10:15', 'Mother', 'Dentist']]);
    expect(absences(`<h1>Signed out today – Friday 20 November 2026</h1>${list}`)).toMatchObject([
      { signedOut: { at: '10:15', by: 'Mother', reason: 'Dentist' } },
    ]);
  });
});

describe('attendance of groups is no pupil’s', () => {
  it.each([[['8 Birch', '8 Elm', 'Year 8']], [['Girls', 'Boys', 'FSM', 'All pupils']]])('under "Name": %s', (names) => {
    const rows = names.map((name) => [name, '2900', '3030', '95.7']);
    expect(cohort(`<h1>Attendance summary</h1>${table(['Name', 'Attended', 'Possible', '%'], rows)}`)).toEqual([]);
  });

  it('but a pupil’s form may stand beside the name', () => {
    const rows = [['Ash, Amy (8 Birch)', '90', '100', '90.0']];
    expect(cohort(`<h1>Attendance summary</h1>${table(['Name', 'Attended', 'Possible', '%'], rows)}`)).toHaveLength(1);
  });
});

describe('the year group of a list', () => {
  const log = table(['Pupil', 'Session', 'Was', 'Now', 'By'], [['Ash, Amy', '18/11/2026 AM', 'N', 'I', 'J. Page']]);
  const yearUnder = (line: string) => amendments(`<h1>Changes to registers</h1><p>${line}</p>${log}`)[0]?.pupil.year;

  it('may stand under the title', () => {
    expect(yearUnder('Year 8 · 2 Nov 2026 to 20 Nov 2026')).toBe('8');
  });

  it.each(['Year 7, Year 8', 'Years 7 and 8', 'Not for Year 8 yet'])('is unknown where that says %s', (line) => {
    expect(yearUnder(line)).toBeNull();
  });
});

describe('a request for leave', () => {
  const headings = ['Pupil', 'From', 'To', 'Reason', 'Requested on', 'Decision'];
  const decided = (decision: string) =>
    requests(
      `<h1>Requests for leave</h1>${table(headings, [['Ash, Amy', '01/02/2027', '05/02/2027', 'Wedding', '04/01/2027', decision]])}`,
    )[0]?.decision;

  it('is not granted as long as something is wanting', () => {
    expect(decided('Approved')).toBe('granted');
    expect(decided('Approved subject to evidence')).toBeNull();
    expect(decided('Conditionally approved')).toBeNull();
    expect(decided('2 days granted, 3 refused')).toBeNull();
  });

  it('is decided by a role, not on a day', () => {
    const html = `<h1>Amy Ash (8 Birch)</h1><h2>Leave request</h2><div><p><b>Dates:</b> 1 - 5 February 2027</p>
      <p><b>Requested:</b> 4 January 2027</p><p><b>Reason:</b> Wedding</p><p><b>Decision:</b> Not authorised</p>
      <p><b>Decided by:</b> Mrs Page, Headteacher on 8 January 2027</p></div>`;
    expect(requests(html)).toMatchObject([{ decision: 'refused', decidedBy: { role: 'Headteacher' } }]);
  });

  it('of one pupil has no other person’s name for it', () => {
    const rows = [['01/02/2027', '05/02/2027', 'Wedding', 'Granted', 'Rose Page']];
    const list = table(['From', 'To', 'Reason', 'Outcome', 'Key worker'], rows);
    expect(requests(`<h1>Leave requests</h1><h2>Amy Ash</h2>${list}`)).toMatchObject([{ pupil: { name: 'Amy Ash' } }]);
  });

  it('of several children is nobody’s in particular', () => {
    const terms = [
      ['Children', 'Amy Ash (Year 8), Tom Ash (Year 5)'],
      ['From', '01/02/2027'],
      ['To', '05/02/2027'],
      ['Reason', 'Wedding'],
      ['Received', '04/01/2027'],
    ];
    const html = `<h1>Request for leave of absence</h1><dl>${terms.map(([dt, dd]) => `<dt>${dt}</dt><dd>${dd}</dd>`).join('')}</dl>`;
    for (const { pupil } of requests(html)) expect(pupil).toMatchObject({ name: null, id: null, year: null });
  });

  it('is none in a list of suspensions', () => {
    const rows = [['Ash, Amy', '01/02/2027', '05/02/2027', 'Fixed term', 'Fighting', 'Upheld']];
    const list = table(['Pupil', 'From', 'To', 'Type', 'Reason', 'Decision'], rows);
    expect(requests(`<h1>Suspensions and leave</h1>${list}`)).toEqual([]);
  });
});

describe('figures of something else are no attendance', () => {
  it.each([
    ['Absence rates, Year 8', ['Pupil', '%'], ['Ash, Amy', '3.6']],
    ['Choir: attendance this term', ['Pupil', 'Attended', 'Possible', '%'], ['Ash, Amy', '9', '10', '90%']],
    ['Tutoring programme attendance', ['Pupil', 'Sessions attended', 'Attendance %'], ['Ash, Amy', '9', '75.0%']],
  ])('under "%s"', (heading, words, cells) => {
    expect(cohort(`<h1>${heading}</h1>${table(words, [cells])}`)).toEqual([]);
  });

  it('and days are no sessions', () => {
    const list = table(['Pupil', 'Present', 'Possible', '%'], [['Ash, Amy', '53', '55', '96.4']]);
    expect(cohort(`<h1>Attendance in days</h1>${list}`).map(({ printed }) => printed)).toEqual([{ percent: '96.4' }]);
    expect(cohort(`<h1>Attendance, last 30 days</h1>${list}`)[0]?.printed).toMatchObject({ attended: 53 });
  });

  it('nor do averages below the pupils belong to one', () => {
    const figures = ['Ash, Amy', 'Class average', 'Whole school', 'National', 'Target'].map((name) => [name, '93.0%']);
    expect(cohort(`<h1>Attendance</h1>${table(['Student', 'Attendance %'], figures)}`)).toMatchObject([
      { pupil: { name: 'Ash, Amy' } },
    ]);
  });

  it('and few sessions of many may be those that were missed', () => {
    const list = table(['Pupil', 'Sessions', 'Attendance'], [['Ash, Amy', '15 / 110', '86.4%']]);
    expect(cohort(`<h1>Attendance</h1>${list}`).map(({ printed }) => printed)).toEqual([{ percent: '86.4' }]);
  });
});

describe('of several lists', () => {
  it('each has the year group of its own heading', () => {
    const listOf = (name: string) => table(['Pupil', 'Code', 'Reason'], [[name, 'I', 'Cold']]);
    const html = `<h1>Absent today, Friday 20 November 2026</h1>
      <h2>8 Birch</h2>${listOf('Ash, Amy')}<h2>9 Cedar</h2>${listOf('Dunn, Dev')}<h2>3 absences</h2>${listOf('Cole, Cy')}`;
    expect(absences(html).map(({ pupil }) => pupil.year)).toEqual(['8', '9', '8']);
  });
});

describe('a decision', () => {
  it('is neither a question nor one about an appeal', () => {
    const headings = ['Pupil', 'From', 'To', 'Reason', 'Requested on', 'Decision'];
    const rows = ['Approve?', 'Appeal granted', 'Do not authorise'].map((decision) => [
      'Ash, Amy',
      '01/02/2027',
      '05/02/2027',
      'Wedding',
      '04/01/2027',
      decision,
    ]);
    expect(requests(`<h1>Requests for leave</h1>${table(headings, rows)}`).map(({ decision }) => decision)).toEqual([
      null,
      null,
      'refused',
    ]);
  });

  it('is not asked for in a form that nobody has filled in', () => {
    const form = `<form><label>Pupil <select><option>Select a child</option><option>Amy Ash</option></select></label>
      <label>First day <input type="date"></label><label>Last day <input type="date"></label>
      <label>Reason <textarea></textarea></label>
      <label>Date of request <input type="date" value="2026-11-20"></label></form>`;
    expect(requests(`<h1>Request leave of absence</h1>${form}`)).toEqual([]);
  });
});
