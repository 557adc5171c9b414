import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SchoolCalendar } from '../../../src/attendance';
import { type Database, openDatabase } from '../../../src/casework/database';
import { deviceLock } from '../../../src/casework/device-key';
import { type MarksSeen, marksSeenIn } from '../../../src/casework/marks-seen';
import { pagePattern } from '../../../src/casework/page-pattern';
import type { Printed } from '../../../src/pages/reading';
import { amy, ben, cohort, HISTORY, history, MIS, REGISTER, register, row } from './seen-pages';

let database: Database;
let seen: MarksSeen;
let loadings = 0;
beforeEach(async () => {
  database = openDatabase(`test-${Math.random()}`);
  seen = marksSeenIn(database, await deviceLock(database));
});
afterEach(() => database.delete());

const calendar: SchoolCalendar = { terms: [{ from: '2026-09-07', to: '2026-12-18' }], closed: ['2026-09-10'] };
const historyOn = async (now: string, ofCalendar: SchoolCalendar | null = calendar, pupil = amy) =>
  (await seen.historiesOf('thornmere', [pupil], { url: REGISTER, now, calendar: ofCalendar }))(pupil);

describe('whether a history is complete', () => {
  const WEEK = ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-11'];
  const FRIDAY = '2026-09-11T09:00:00Z';
  const week = Object.fromEntries(
    WEEK.flatMap((day) => [
      [`${day} AM`, '/'],
      [`${day} PM`, '\\'],
    ]),
  );
  const keep = (marks: Record<string, string>, at = '2026-09-11T16:00:00Z') =>
    seen.keep('thornmere', history([row(amy, marks)]), at, `tab ${loadings++}`);

  it('is claimed where every session of every school day up to yesterday has a mark', async () => {
    await keep(week);
    expect((await historyOn('2026-09-14T09:00:00Z'))?.complete).toBe(true);
  });

  it('is not asked of today, which the open page shows', async () => {
    const { '2026-09-11 AM': _, '2026-09-11 PM': __, ...before } = week;
    await keep(before);
    expect((await historyOn(FRIDAY))?.complete).toBe(true);
    expect((await historyOn('2026-09-14T09:00:00Z'))?.complete).toBe(false);
  });

  it.each([
    ['one session is missing', { ...week, '2026-09-08 PM': undefined }],
    [
      'the pupil came later',
      { '2026-09-09 AM': '/', '2026-09-09 PM': '\\', '2026-09-11 AM': '/', '2026-09-11 PM': '\\' },
    ],
  ])('is not claimed where %s', async (_, marks) => {
    await keep(JSON.parse(JSON.stringify(marks)));
    expect((await historyOn('2026-09-14T09:00:00Z'))?.complete).toBe(false);
  });

  it('is not claimed where a saved register has an empty place', async () => {
    const { '2026-09-08 PM': _, ...others } = week;
    await keep(others);
    await seen.keep('thornmere', register([row(amy, { '2026-09-08 PM': '' })]), '2026-09-11T17:00:00Z', 'register');
    const known = await historyOn('2026-09-14T09:00:00Z');
    expect([known?.complete, known?.marks.length]).toEqual([false, 8]);
  });

  it('is not claimed of a mark on which pages disagree', async () => {
    await keep(week);
    const other = register([row(amy, { '2026-09-08 AM': 'U' })]);
    await seen.keep('thornmere', other, '2026-09-11T17:00:00Z', 'other');
    expect((await historyOn('2026-09-14T09:00:00Z'))?.complete).toBe(false);
  });

  it('is not claimed without a calendar, with one that ended, or with one that begins late', async () => {
    await keep(week);
    const term = (from: string, to: string): SchoolCalendar => ({ terms: [{ from, to }], closed: ['2026-09-10'] });
    const asked = (of: SchoolCalendar | null) => historyOn('2026-09-14T09:00:00Z', of);
    expect((await asked(null))?.complete).toBe(false);
    expect((await asked(term('2026-09-07', '2026-09-11')))?.complete).toBe(false);
    expect((await asked(term('2026-10-05', '2026-12-18')))?.complete).toBe(false);
    expect((await asked(term('2026-09-07', '2026-12-18')))?.complete).toBe(true);
  });

  it('reaches back over ten school weeks, into the school year before', async () => {
    await keep(week);
    const both: SchoolCalendar = { ...calendar, terms: [{ from: '2026-06-29', to: '2026-07-03' }, ...calendar.terms] };
    expect((await historyOn('2026-09-14T09:00:00Z', both))?.complete).toBe(false);
  });
});

describe('figures that pages printed', () => {
  const on = (day: string, printed: Printed, from: string | null = null, to: string | null = null) =>
    seen.keepFigures(
      'thornmere',
      cohort([{ pupil: amy, printed }], { from, to }),
      `${day}T15:00:00Z`,
      `tab ${loadings++}`,
    );
  const figuresBefore = async () => (await historyOn('2026-11-20T16:00:00Z'))?.before;

  it('are kept once a day, as the page printed them last', async () => {
    expect(await on('2026-11-02', { percent: '94.1 %' })).toBe(1);
    expect(await on('2026-11-02', { percent: '94.1 %' })).toBe(0);
    expect(await on('2026-11-02', { percent: '93.9 %' })).toBe(1);
    await on('2026-11-09', { attended: 90, possible: 100 });
    expect(await figuresBefore()).toEqual([
      { on: '2026-11-02', printed: { percent: '93.9 %' } },
      { on: '2026-11-09', printed: { attended: 90, possible: 100 } },
    ]);
  });

  it('are kept of a page of one pupil and of a list on one day', async () => {
    await on('2026-11-02', { percent: '94.1' });
    const page = history([row(amy, {})], { printed: { percent: '94.0' } });
    await seen.keepFigures('thornmere', page, '2026-11-02T16:00:00Z', 'page');
    expect((await figuresBefore())?.map(({ printed }) => printed.percent)).toEqual(['94.1', '94.0']);
  });

  it('are of the day to which a report goes', async () => {
    await on('2026-11-09', { percent: '95' }, '2026-09-01', '2026-10-23');
    expect(await figuresBefore()).toEqual([{ on: '2026-10-23', printed: { percent: '95' } }]);
  });

  it.each([
    ['of a week', '2026-11-02', '2026-11-06'],
    ['of a half-term', '2026-11-02', null],
    ['of the year before', '2025-09-01', '2026-07-20'],
  ])('are not kept %s: they are not the year’s', async (_, from, to) => {
    expect(await on('2026-11-09', { percent: '80' }, from, to)).toBe(0);
  });

  it('are not kept where nothing is printed, or nobody knows of whom', async () => {
    expect(await on('2026-11-09', { percent: ' ' })).toBe(0);
    const ofTwo = history([row(amy, {}), row(ben, {})], { printed: { percent: '94.0' } });
    expect(await seen.keepFigures('thornmere', ofTwo, '2026-11-09T16:00:00Z', 'page')).toBe(0);
  });

  it('are the last forty', async () => {
    const days = Array.from(
      { length: 45 },
      (_, day) => `2026-${day < 30 ? '09' : '10'}-${String((day % 30) + 1).padStart(2, '0')}`,
    );
    for (const [index, day] of days.entries()) await on(day, { attended: index, possible: 100 });
    const kept = await figuresBefore();
    expect([kept?.length, kept?.[0]?.on, kept?.at(-1)?.on]).toEqual([40, '2026-09-06', '2026-10-15']);
  });
});

describe('where a mark was seen', () => {
  it.each([
    [`${MIS}/attendance/register/4711`, `${MIS}/attendance/register/*`],
    [`${MIS}/Attendance/TakeRegister.aspx?pupil=10853#x`, `${MIS}/Attendance/TakeRegister.aspx`],
    [HISTORY, `${MIS}/pupils/*/attendance`],
    [`${MIS}/pupils/amy-ash`, `${MIS}/pupils/*`],
    [`${MIS}/history/Ash,%20Amy`, `${MIS}/history/*`],
    [`${MIS}/students/kowalska/marks`, `${MIS}/students/*/marks`],
    [`${MIS}/register/2026-11-20/am`, `${MIS}/register/*/am`],
    ['about:blank', '*'],
    ['not an address', '*'],
  ])('%s is kept as %s', (url, pattern) => {
    expect(pagePattern(url, [amy])).toBe(pattern);
  });
});
