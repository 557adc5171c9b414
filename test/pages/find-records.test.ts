import { describe, expect, it } from 'vitest';
import { findRecords } from '../../src/pages/records/find-records';
import { FRIDAY_AM, select, show, table } from './page';
import { allSteps, searchOf } from './record-page';

const kinds = (html: string) => {
  show(html);
  return allSteps(findRecords(searchOf())).map(({ kind }) => kind);
};

const log = table(
  ['Pupil', 'Session', 'Was', 'Now', 'Reason', 'Changed by'],
  [['Ash, Amy', '20/11/2026 AM', 'N', 'I', 'Mother rang', 'J. Pettifer']],
);
const cohort = table(['Pupil', 'Attended', 'Possible', '% attendance'], [['Ash, Amy', '90', '100', '90.0']]);
const absent = table(['Pupil', 'Code', 'Reason', 'Reported at'], [['Ash, Amy', 'N', '', '']]);
const register = table(['Pupil', 'Mark', 'Reason', 'Arrived'], [['Ash, Amy', select('N'), '', '']]);

describe('the records of a page', () => {
  it('may be of several kinds, each under its own heading', () => {
    const html = `<h1>Attendance</h1><h2>Absent today</h2>${absent}<h2>Year 8</h2>${cohort}<h2>Amended marks</h2>${log}`;
    expect(kinds(html).sort()).toEqual(['absences', 'amendments', 'cohort']);
  });

  it('are of one kind for one list', () => {
    expect(kinds(`<h1>Amendments to the absences of today</h1>${log}`)).toEqual(['amendments']);
  });

  it('leave a register beside them alone', () => {
    expect(kinds(`${FRIDAY_AM}${register}<h2>Amended marks</h2>${log}`)).toEqual(['amendments']);
  });

  it('are none in registers, histories, timetables and pages of words', () => {
    const week = table(['Pupil', 'Mon 16 Nov', 'Tue 17 Nov'], [['Ash, Amy', '/', 'L']]);
    const history = table(
      ['Date', 'Session', 'Mark', 'Comment', 'Recorded by'],
      [['20/11/2026', 'AM', 'L', 'Bus', 'J. Pettifer']],
    );
    expect(kinds(FRIDAY_AM + register)).toEqual([]);
    expect(kinds(`<h1>Attendance: 8 Birch</h1>${week}`)).toEqual([]);
    expect(kinds(`<h1>Attendance of Amy Ash</h1>${history}`)).toEqual([]);
    expect(kinds(`<h1>Timetable changes</h1>${table(['Day', 'Period 1'], [['Monday', 'Art']])}`)).toEqual([]);
    expect(
      kinds('<h1>Attendance</h1><nav><ul><li>Absent today</li><li>Amendments</li></ul></nav><p>Choose a list.</p>'),
    ).toEqual([]);
    const news = '<li class="item"><h3>Amy Ash</h3><p>Changed the world today</p></li>';
    expect(kinds(`<h1>What has changed: absences</h1><ul>${news}${news}</ul>`)).toEqual([]);
  });

  it('are found in shadow roots too', () => {
    show('<h1>Changes to registers</h1><mis-log></mis-log>');
    const host = document.querySelector('mis-log') as HTMLElement;
    const root = host.attachShadow({ mode: 'open' });
    const holder = new DOMParser().parseFromString(log, 'text/html').querySelector('table') as HTMLTableElement;
    root.append(document.adoptNode(holder));
    expect(allSteps(findRecords(searchOf(undefined, [root]))).map(({ kind }) => kind)).toEqual(['amendments']);
  });
});
