import { describe, expect, it } from 'vitest';
import { findAbsences } from '../../src/pages/records/absence-list';
import { table } from './page';
import { readRecords } from './record-page';

const rows = (html: string) => readRecords('absences', findAbsences, html).flatMap(({ records }) => records);

describe('a list of who signed out', () => {
  const words = ['Pupil', 'Time out', 'Collected by', 'Reason', 'Time in'];
  const list = table(words, [['Ash, Amy', '10:15', 'Mother', 'Dentist', '11:40']]);

  it.each([
    'Sign-out sheet',
    'Sign in / sign out log',
    'Students leaving early',
    'Early leavers',
    'Pupils off site',
    'Out of school log',
  ])('may be called "%s"', (heading) => {
    expect(rows(`<h1>${heading}</h1><p>Friday 20 November 2026</p>${list}`)).toMatchObject([
      { signedOut: { at: '10:15', by: 'Mother', reason: 'Dentist', backAt: '11:40' } },
    ]);
  });

  it('may say when pupils came in the morning, which is no return', () => {
    const html = table(['Pupil', 'Signed in', 'Signed out'], [['Ash, Amy', '08:41', '10:15']]);
    const [row] = rows(`<h1>Signed in and out today</h1><p>Friday 20 November 2026</p>${html}`);
    expect(row?.arrivedAt).toBe('08:41');
    expect(row?.signedOut).toEqual({ at: '10:15' });
  });

  it('has no return before the pupil left', () => {
    const html = table(['Pupil', 'Time out', 'Time in'], [['Ash, Amy', '10:15', '08:41']]);
    expect(rows(`<h1>Signed out today</h1><p>Friday 20 November 2026</p>${html}`)[0]?.signedOut).toEqual({
      at: '10:15',
    });
  });

  it.each([
    ['Chromebooks signed out today', ['Student', 'Signed out', 'Returned', 'Reason']],
    ['Signed out', ['Name', 'Item', 'Time out', 'Time in']],
  ])('is none of things: "%s"', (heading, columns) => {
    const html = table(columns, [['Ash, Amy', '10:15', '11:40', '12:00']]);
    expect(rows(`<h1>${heading}</h1><p>Friday 20 November 2026</p>${html}`)).toEqual([]);
  });
});
