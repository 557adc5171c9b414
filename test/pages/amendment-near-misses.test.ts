import { describe, expect, it } from 'vitest';
import { findAmendments } from '../../src/pages/records/amendment-log';
import { table } from './page';
import { readRecords } from './record-page';

const entries = (html: string) => readRecords('amendments', findAmendments, html).flatMap(({ records }) => records);

describe('no log of amended marks', () => {
  it.each([
    [
      'a log of behaviour',
      '<h1>Behaviour log</h1>',
      ['Pupil', 'Date', 'From', 'To', 'Reason', 'By'],
      ['Ash, Amy', '19/11/2026', 'P2', 'P3', 'Shouting', 'Mr D. Kettley'],
    ],
    [
      'a log of changed grades',
      '<h1>Changes to grades</h1>',
      ['Pupil', 'Original grade', 'New grade', 'Reason', 'Changed by'],
      ['Ash, Amy', 'B', 'C', 'Moderated', 'Mr D. Kettley'],
    ],
    [
      'a log of changed assessment marks',
      '<h1>Assessment changes</h1>',
      ['Pupil', 'Original mark', 'New mark', 'Reason', 'Changed by'],
      ['Ash, Amy', 'M', 'D', 'Moderated', 'Mr D. Kettley'],
    ],
    [
      'a log of changed points',
      '<h1>Corrections</h1>',
      ['Pupil', 'Old mark', 'New mark', 'Reason', 'By'],
      ['Ash, Amy', '45', '48', 'Added up', 'Mr D. Kettley'],
    ],
    [
      'grades by subject',
      '<h1>Marks</h1>',
      ['Pupil', 'Subject', 'Previous', 'Current', 'Comment'],
      ['Ash, Amy', 'Art', 'D', 'B', 'Better'],
    ],
    [
      'requests for leave',
      '<h1>Attendance: leave</h1>',
      ['Pupil', 'From', 'To', 'Reason', 'By'],
      ['Ash, Amy', '19/11/2026', '20/11/2026', 'Wedding', 'Mrs Ash'],
    ],
    [
      'a plain register',
      '<h1>Register: 8 Birch, Friday 20 November 2026, AM</h1>',
      ['Pupil', 'Mark', 'Reason'],
      ['Ash, Amy', 'L', 'Bus'],
    ],
    [
      'changes of address',
      '<h1>Attendance office: changes</h1>',
      ['Pupil', 'Old', 'New', 'Changed by'],
      ['Ash, Amy', '1 High Street', '2 Low Road', 'J. Pettifer'],
    ],
    [
      'two sessions of a register',
      '<h1>Register: 8 Birch, Friday 20 November 2026</h1>',
      ['Pupil', 'Previous', 'Current', 'Comment'],
      ['Ash, Amy', '/', 'L', 'Bus'],
    ],
    [
      'two sessions and who marked',
      '<h1>Register: 8 Birch, Friday 20 November 2026</h1>',
      ['Pupil', 'Previous', 'Current', 'By'],
      ['Ash, Amy', '/', '\\', 'Mr D. Kettley'],
    ],
    [
      'answers of yes and no',
      '<h1>Changes to attendance contacts</h1>',
      ['Pupil', 'Old value', 'New value', 'Changed by', 'Changed on'],
      ['Ash, Amy', 'N', 'Y', 'J. Pettifer', '18/11/2026'],
    ],
    [
      'changes to the codes themselves',
      '<h1>Attendance code changes from August 2024</h1>',
      ['Old code', 'New code', 'Reason', 'Changed on'],
      ['C', 'C1', 'New regulations', '19/08/2024'],
    ],
    [
      'corrections that somebody asks for',
      '<h1>Mark corrections requested</h1>',
      ['Pupil', 'Date', 'Session', 'Current mark', 'Requested mark', 'Requested by'],
      ['Ash, Amy', '18/11/2026', 'AM', 'N', 'I', 'J. Pettifer'],
    ],
    [
      'a log of special needs',
      '<h1>SEN register: changes</h1>',
      ['Pupil', 'Date', 'From', 'To', 'Changed on', 'Changed by'],
      ['Ash, Amy', '19/11/2026', 'N', 'K', '19/11/2026', 'J. Pettifer'],
    ],
    [
      'a log of meals',
      '<h1>Dinner register: amendments</h1>',
      ['Pupil', 'Date', 'Was', 'Now', 'Changed by'],
      ['Ash, Amy', '19/11/2026', 'S', 'P', 'J. Pettifer'],
    ],
    [
      'a log of pupils’ groups',
      '<h1>Registration group changes</h1>',
      ['Pupil', 'Date', 'From', 'To', 'Changed on', 'Changed by'],
      ['Ash, Amy', '19/11/2026', 'B', 'C', '19/11/2026', 'J. Pettifer'],
    ],
    [
      'a log of a register that names no session',
      '<h1>Changes to the free places register</h1>',
      ['Pupil', 'Date', 'From', 'To', 'Reason', 'Changed by'],
      ['Ash, Amy', '19/11/2026', 'N', 'T', 'Transitional', 'J. Pettifer'],
    ],
    [
      'a log of a choir',
      '<h1>Choir: attendance changes</h1>',
      ['Pupil', 'Date', 'Was', 'Now', 'Changed by'],
      ['Ash, Amy', '19/11/2026', '/', 'N', 'J. Pettifer'],
    ],
    ['a timetable change', '<h1>Room changes</h1>', ['Period', 'From', 'To', 'Reason'], ['P1', 'B', 'E', 'Heating']],
  ])('is %s', (_, over, words, cells) => {
    expect(entries(over + table(words, [cells, cells.map((cell) => cell.replace('Ash, Amy', 'Beck, Ben'))]))).toEqual(
      [],
    );
  });
});

describe('a log of amended marks claims no more than it says', () => {
  const headings = ['Pupil', 'Mark date', 'Session', 'Original', 'Amended', 'Amended on'];

  it('where one of its dates begins with the month', () => {
    const rows = [
      ['Ash, Amy', '11/09/2026', 'AM', 'N', 'I', '11/20/2026'],
      ['Beck, Ben', '11/10/2026', 'AM', 'N', 'I', '11/12/2026'],
    ];
    for (const entry of entries(`<h1>Attendance amendments</h1>${table(headings, rows)}`))
      expect(entry).toMatchObject({ date: null, session: 'AM', original: 'N', amended: 'I', amendedOn: null });
  });

  it('where the page explains its letters as others', () => {
    const rows = [['Ash, Amy', '19/11/2026', 'AM', 'N', 'B', '20/11/2026']];
    const key = '<p>Key: A Absent, B Late, H Hospital</p>';
    expect(entries(`<h1>Attendance amendments</h1>${table(headings, rows)}${key}`)).toMatchObject([
      { original: 'N', amended: null },
    ]);
  });

  it('where a mark was deleted, or changed twice', () => {
    const rows = [
      ['Ash, Amy', '19/11/2026', 'AM', 'N', '', '20/11/2026'],
      ['Beck, Ben', '19/11/2026', 'PM', '-', '\\', '20/11/2026'],
      ['Cole, Cy', '19/11/2026', 'AM', 'I', 'deleted', '20/11/2026'],
    ];
    expect(entries(`<h1>Attendance amendments</h1>${table(headings, rows)}`)).toMatchObject([
      { original: 'N', amended: '' },
      { original: '', amended: '\\' },
      { original: 'I', amended: null },
    ]);
    const changes = ['N → U → I', '/ → L', 'N → M', 'N → M', 'N → C'].map((change) => [
      'Ash, Amy',
      '19/11/2026 AM',
      change,
      'J. Page',
    ]);
    const log = table(['Pupil', 'Session', 'Changes', 'Changed by'], changes);
    expect(entries(`<h1>Attendance amendments</h1>${log}`).map(({ original }) => original)).toEqual([
      null,
      '/',
      'N',
      'N',
      'N',
    ]);
  });
});
