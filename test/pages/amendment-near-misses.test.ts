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
    ['a timetable change', '<h1>Room changes</h1>', ['Period', 'From', 'To', 'Reason'], ['P1', 'B', 'E', 'Heating']],
  ])('is %s', (_, over, words, cells) => {
    expect(entries(over + table(words, [cells, cells.map((cell) => cell.replace('Ash, Amy', 'Beck, Ben'))]))).toEqual(
      [],
    );
  });
});
