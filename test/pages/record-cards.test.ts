import { describe, expect, it } from 'vitest';
import { findAbsences } from '../../src/pages/records/absence-list';
import { findAmendments } from '../../src/pages/records/amendment-log';
import { findCohorts } from '../../src/pages/records/cohort-list';
import { findRecords } from '../../src/pages/records/find-records';
import { show } from './page';
import { readRecords, searchOf } from './record-page';

const amendments = (html: string) => readRecords('amendments', findAmendments, html).flatMap(({ records }) => records);
const cohort = (html: string) => readRecords('cohort', findCohorts, html).flatMap(({ records }) => records);
const absences = (html: string) => readRecords('absences', findAbsences, html).flatMap(({ records }) => records);

const cards = (...inner: string[]) =>
  `<div>${['Amy Ash', 'Ben Beck'].map((name) => `<article><h3>${name}</h3>${inner.join('')}</article>`).join('')}</div>`;
const by = '<dl><dt>By</dt><dd>R. Page</dd></dl>';

describe('a card of an amended mark', () => {
  const title = '<h1>Changes to registers</h1>';

  it.each([
    'Wed 18 November 2026, AM: N changed to I',
    '18/11/2026 AM N → I',
    'Mark for 18 Nov 2026 (morning) changed from N to I',
    'AM register of the 18th November 2026: N to I',
  ])('may say in one line which mark it is: %s', (line) => {
    expect(amendments(title + cards(`<p>${line}</p>`, by))).toMatchObject([
      { pupil: { name: 'Amy Ash' }, original: 'N', amended: 'I', date: '2026-11-18', session: 'AM', name: 'R. Page' },
      { pupil: { name: 'Ben Beck' } },
    ]);
  });

  it('may say on lines of their own the day, the change and who made it', () => {
    const lines = ['Wed 18 Nov 2026 · PM', '<b>N</b> → <b>L</b>', 'Edited by R. Page, 19 Nov 2026 08:10'];
    expect(amendments(title + cards(...lines.map((line) => `<div>${line}</div>`)))).toMatchObject([
      { date: '2026-11-18', session: 'PM', original: 'N', amended: 'L' },
      { name: 'R. Page', amendedOn: '2026-11-19T08:10:00Z' },
    ]);
  });

  it.each([
    ['the day of the change, not of the mark', '<p>Changed on Wed 18 November 2026, AM: N to I</p>'],
    ['two days', '<p>Wed 18 Nov 2026, AM</p><p>N → I</p><p>Thu 19 Nov 2026, PM</p>'],
  ])('has no day of its mark where it says %s', (_, lines) => {
    for (const { date, session } of amendments(title + cards(lines, by))) expect([date, session]).toEqual([null, null]);
  });

  it('is none where it tells of two changes', () => {
    expect(
      amendments(title + cards('<p>18 Nov 2026, AM: N to I</p><p>18 Nov 2026, PM: N to L</p>', by)).map(
        ({ amended }) => amended,
      ),
    ).toEqual([]);
  });
});

describe('a card of a pupil with attendance', () => {
  const title = '<h1>Attendance: 8 Birch</h1>';

  it('may say its figures in words', () => {
    expect(cohort(title + cards('<p>Attendance 96.4%</p><p>106 of 110 sessions</p>'))).toMatchObject([
      { pupil: { name: 'Amy Ash' }, printed: { percent: '96.4', attended: 106, possible: 110 } },
      { pupil: { name: 'Ben Beck' } },
    ]);
  });

  it('may have one figure beside a link to the pupil', () => {
    const card = '<article><h3><a href="/pupil/801">Amy Ash</a></h3><p>96.4% attendance</p></article>';
    expect(cohort(`${title}<div>${card}</div>`)).toMatchObject([
      { pupil: { name: 'Amy Ash', id: '801' }, printed: { percent: '96.4' } },
    ]);
  });

  it.each([
    ['of two years', '<p>Attendance 96.4%</p><p>Attendance 91.0%</p>'],
    ['under another heading', '<h4>Absence</h4><p>4 of 110 sessions</p><h4>Last year</h4><p>Attendance 91.0%</p>'],
    ['of lateness', '<p>3 of 110 sessions late</p><p>88.2% on time</p>'],
  ])('is none with figures %s', (_, figures) => {
    expect(cohort(title + cards(figures))).toEqual([]);
  });

  it('is none under the name of a form: who is named there is the tutor', () => {
    const card = (form: string, tutor: string) =>
      `<article><h3>${form}</h3><p><b>${tutor}</b></p><p>Attendance 95.7%</p><p>2900 of 3030 sessions</p></article>`;
    expect(cohort(`<h1>Attendance</h1>${card('8 Birch', 'Rose Page')}${card('8 Elm', 'Tom Okoro')}`)).toEqual([]);
  });
});

describe('a card of an absent pupil', () => {
  it('does not take the next label for the value of an empty one', () => {
    const lines = ['<p><b>Code:</b> I</p>', '<p><b>Reason:</b></p>', '<p><b>Reported:</b> 08:12 by phone</p>'];
    expect(absences(`<h1>Not in school: Friday 20 November 2026, AM</h1>${cards(...lines)}`)).toMatchObject([
      { code: 'I', reason: '', reportedAt: '08:12', channel: 'phone' },
      { pupil: { name: 'Ben Beck' } },
    ]);
  });
});

it('many cards are gone through in many steps', () => {
  const one = '<article><h3><a href="/pupil/801">Amy Ash</a></h3><p>Attendance 96.4%</p></article>';
  show(`<h1>Attendance: 8 Birch</h1><div>${one.repeat(240)}</div>`);
  const steps = findRecords(searchOf());
  let count = 0;
  while (!steps.next().done) count += 1;
  expect(count).toBeGreaterThanOrEqual(20);
});
