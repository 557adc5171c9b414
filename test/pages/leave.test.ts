import { describe, expect, it } from 'vitest';
import { dl, found, only, unread } from './leave-page';

const title = '<h1>Leave of absence request</h1>';
const asked: [string, string][] = [
  ['Pupil', '<a href="/students/10234">Amy Ash</a>'],
  ['Class', '8 Birch'],
  ['Type of leave', 'Family holiday'],
  ['From', 'Mon 1 Feb 2027'],
  ['To', 'Fri 5 Feb 2027'],
  ['Requested on', '04/01/2027'],
  ['Reason', 'Trip to see her grandmother'],
];
/** The same with some places changed; null leaves one out. */
const but = (changes: Record<string, string | null>): [string, string][] => [
  ...asked.flatMap(([label, text]): [string, string][] => {
    const changed = changes[label];
    return changed === null ? [] : [[label, changed ?? text]];
  }),
  ...Object.entries(changes).flatMap(([label, text]): [string, string][] =>
    text === null || asked.some(([known]) => known === label) ? [] : [[label, text]],
  ),
];
const asListed = (changes: Record<string, string | null>) => only(title + dl(but(changes)));

const form = `<form><fieldset><legend>Request</legend>
  <label for="p">Pupil</label><input id="p" value="Ash, Amy" readonly>
  <label for="t">Type of leave *</label><select id="t"><option>Select…</option><option selected>Holiday in term time</option></select>
  <label for="a">First day of absence</label><input id="a" type="date" value="2027-02-01">
  <label for="b">Last day of absence</label><input id="b" type="date" value="2027-02-05">
  <label for="r">Reason for the request</label><textarea id="r">Wedding</textarea>
  <label for="q">Date received</label><input id="q" type="date" value="2027-01-04"></fieldset>
  <fieldset><legend>Questions</legend><label>Has travel been booked? <select><option></option><option selected>Yes</option><option>No</option></select></label>
  <label>Official letter seen? <select><option></option><option>Yes</option><option>No</option></select></label>
  <label>Education, hours a day <input type="number" value="3"></label></fieldset>
  <fieldset><legend>Decision</legend><label><input type="radio" name="d">Approve</label><label><input type="radio" name="d" checked>Decline</label>
  <label>Date <input type="date" value="2027-01-08"></label><label>Decided by <input value="Mrs K. Lund (Headteacher)"></label></fieldset></form>`;

describe('one request for leave', () => {
  it('as a form', () => {
    expect(only(`<h1>Leave of absence request LR-0418: Ash, Amy</h1><p>id 10234</p>${form}`)).toEqual({
      key: expect.stringMatching(/^row:\d+$/),
      pupil: { name: 'Ash, Amy', id: '10234', ids: { mis: '10234' }, year: null },
      type: 'holiday',
      from: '2027-02-01',
      to: '2027-02-05',
      requestedOn: '2027-01-04',
      reason: 'Wedding',
      decision: 'refused',
      decidedOn: '2027-01-08',
      decidedBy: { role: 'Headteacher' },
      answers: { travelBooked: true, educationHours: { perDay: 3 } },
    });
  });

  it('as a list of terms', () => {
    expect(asListed({})).toEqual({
      key: expect.any(String),
      pupil: { name: 'Amy Ash', id: '10234', ids: { mis: '10234' }, year: '8' },
      type: 'holiday',
      from: '2027-02-01',
      to: '2027-02-05',
      requestedOn: '2027-01-04',
      reason: 'Trip to see her grandmother',
    });
  });

  it('as the blocks of an application whose class names say nothing', () => {
    const block = ([label, text]: [string, string]) =>
      `<div class="r7"><div class="x1">${label}</div><div class="x2">${text}</div></div>`;
    const html = `<div><h1>Leave of absence request: Amy Ash</h1><div class="p">${(
      [
        ['Student', 'Amy Ash'],
        ['Leave type', 'Regulated performance'],
        ['Dates requested', '9 Dec 2026 – 10 Dec 2026, PM only'],
        ['Submitted', '11 Nov 2026'],
        ['Reason for absence', ''],
        ['Licence', 'Held, names the days'],
        ['Meeting held', '16 Nov 2026'],
        ['Outcome', 'Pending'],
        ['Decision made by', ''],
      ] as [string, string][]
    )
      .map(block)
      .join('')}</div></div>`;
    expect(only(html)).toEqual({
      key: expect.any(String),
      pupil: { name: 'Amy Ash', id: null, year: null },
      type: 'performance',
      from: '2026-12-09',
      to: '2026-12-10',
      sessions: [
        { date: '2026-12-09', session: 'PM', code: '' },
        { date: '2026-12-10', session: 'PM', code: '' },
      ],
      requestedOn: '2026-11-11',
      reason: '',
      decision: null,
      decidedBy: null,
      answers: { licence: 'dated', metOn: '2026-11-16' },
    });
  });

  it('with the last day beside the first, and the day it was received in the heading', () => {
    const html = `<h1>Leave request LR-0418 <span>received Thu 19 Nov 2026</span></h1><dl>
      <dt>Pupil</dt><dd><span>Varley, Grace</span><span>Year 8, 8 Birch</span></dd><dt>Type of leave</dt><dd>Family event</dd>
      <dt>First day</dt><dd><span>Mon 30/11/2026</span> <span>Last day</span> <span>Fri 04/12/2026</span></dd>
      <dt>Reason</dt><dd>Wedding of her aunt on Thu 3 December. Flights on Sunday 29 November.</dd></dl>`;
    expect(only(html)).toMatchObject({
      pupil: { name: 'Varley, Grace', year: '8' },
      type: null,
      from: '2026-11-30',
      to: '2026-12-04',
      requestedOn: '2026-11-19',
      reason: 'Wedding of her aunt on Thu 3 December. Flights on Sunday 29 November.',
    });
  });

  it('of the pupil whose page it is', () => {
    expect(
      only(`<h1>Leave request: Amy Ash</h1><p>Pupil number 10234</p>${dl(but({ Pupil: null }))}`)?.pupil,
    ).toMatchObject({
      name: 'Amy Ash',
      id: '10234',
    });
  });

  it('of the pupil that its heading and its label both name', () => {
    const over = (about: string) => `<h1>Leave of absence request: Amy Ash <span>8 Birch</span></h1><p>${about}</p>`;
    const labelled = dl(but({ Pupil: 'Ash, Amy', Class: null }));
    expect(only(over('Student id 10234') + labelled)?.pupil).toMatchObject({
      name: 'Ash, Amy',
      id: '10234',
      year: '8',
    });
    expect(only(over('Request id: 4711') + labelled)?.pupil).toMatchObject({ name: 'Ash, Amy', id: null });
    expect(only(over('Student id 10234') + dl(but({ Pupil: 'Birch, Ben', Class: null })))?.pupil).toMatchObject({
      name: 'Birch, Ben',
      id: null,
      year: null,
    });
  });

  it('leads to the places of its parts', () => {
    const [list] = found(title + dl(but({ Decision: 'Granted' })));
    const places = new Map(list?.read[0]?.places);
    const key = list?.read[0]?.record.key;
    const textAt = (part: string) => places.get(`${key} ${part}`)?.textContent;
    expect(['from', 'to', 'reason', 'decision'].map(textAt)).toEqual([
      'Mon 1 Feb 2027',
      'Fri 5 Feb 2027',
      'Trip to see her grandmother',
      'Granted',
    ]);
    expect(places.get(key ?? '')?.contains(places.get(`${key} from`) ?? null)).toBe(true);
  });
});

describe('what a request says', () => {
  it.each([
    ['1 to 5 Feb 2027', '2027-02-01', '2027-02-05'],
    ['01/02/2027 - 05/02/2027', '2027-02-01', '2027-02-05'],
    ['2027-02-01 – 2027-02-05', '2027-02-01', '2027-02-05'],
    ['29 Dec – 3 Jan 2027', '2026-12-29', '2027-01-03'],
    ['1-5 February 2027', '2027-02-01', '2027-02-05'],
    ['11/12/2026', '2026-12-11', '2026-12-11'],
    ['5 Feb 2027 to 1 Feb 2027', null, null],
    ['1 Feb 2027 and 9 Feb 2027', null, null],
    ['the first week of February', null, null],
  ])('days in one place: %s', (dates, from, to) => {
    expect(asListed({ From: null, To: null, 'Dates of leave': dates })).toMatchObject({ from, to });
  });

  it('a day without a year by the other one, never by guessing', () => {
    expect(asListed({ From: '1 Feb', To: '5 Feb 2027' })).toMatchObject({ from: '2027-02-01', to: '2027-02-05' });
    const bare = title + dl(but({ From: '1 Feb', To: '5 Feb', 'Requested on': '' }));
    expect(only(bare)).toMatchObject({ from: null, to: null });
    expect(unread(bare)).toEqual(['first day not understood']);
    expect(unread(title + dl(but({ From: '5 Feb 2027', To: '1 Feb 2027' })))).toEqual(['dates not understood']);
  });

  it('half days where it shows them', () => {
    const one = { From: 'Mon 1 Feb 2027', To: 'Mon 1 Feb 2027' };
    const am = [{ date: '2027-02-01', session: 'AM', code: '' }];
    expect(asListed({ ...one, 'Part of the day': 'Morning only' })?.sessions).toEqual(am);
    expect(asListed({ ...one, 'Part of the day': 'Whole days' })?.sessions).toBeUndefined();
    expect(
      asListed({ From: '1 Feb 2027 PM', To: '2 Feb 2027 AM' })?.sessions?.map(
        ({ date, session }) => `${date} ${session}`,
      ),
    ).toEqual(['2027-02-01 PM', '2027-02-02 AM']);
  });

  it.each([
    ['Medical or dental appointment', 'medical'],
    ['Religious observance', 'religious'],
    ['Leave in exceptional circumstances', 'exceptional'],
    ['Interview for another school', 'interview'],
    ['Study leave', 'study'],
    ['Mobile child, travelling for trade', 'travelling'],
    ['Part-time timetable', 'part-time'],
    ['Sporting event', 'sport'],
    ['Other', 'other'],
    ['Religious holiday', null],
    ['Family event', null],
  ])('its type: %s', (text, type) => {
    expect(asListed({ 'Type of leave': text })?.type).toBe(type);
  });

  it.each([
    ['Granted', 'granted'],
    ['Agreed by head', 'granted'],
    ['Authorised', 'granted'],
    ['Not agreed', 'refused'],
    ['Unauthorised', 'refused'],
    ['Declined', 'refused'],
    ['Awaiting approval', null],
    ['Approved in part', null],
    ['To be refused or approved', null],
    ['', null],
  ])('its decision: %s', (text, decision) => {
    expect(asListed({ Decision: text })?.decision).toBe(decision);
  });

  it('no decision where nobody chose one', () => {
    const choices = '<select><option>Approved</option><option>Declined</option></select>';
    expect(asListed({ Decision: choices })?.decision).toBeNull();
    expect(asListed({ Approved: '<input type="checkbox">' })?.decision).toBeNull();
    expect(asListed({ Decision: 'Approved', 'Request status': 'Declined' })?.decision).toBeNull();
  });

  it('an empty place and a missing one', () => {
    expect(asListed({ Reason: '–', 'Requested on': '' })).toMatchObject({ reason: '', requestedOn: null });
    expect(asListed({ Reason: null })).toMatchObject({ reason: null });
    expect(asListed({})).not.toHaveProperty('decision');
  });

  it('the role of whoever decided, not a name', () => {
    expect(asListed({ 'Decided by': 'Mrs K. Lund, Headteacher' })?.decidedBy).toEqual({ role: 'Headteacher' });
    expect(asListed({ 'Decided by': 'Mrs K. Lund' })?.decidedBy).toBeNull();
  });

  it('answers that were given', () => {
    expect(
      asListed({
        'Travel already booked?': 'No',
        'Performance licence': 'Yes, without days',
        'Education on these days': '3 hours a day, 15 per week',
        'Set apart by the religious body?': 'Yes',
        'Travelling for the parent’s trade?': 'Not asked',
        'Met the family on': '8 Jan 2027',
      })?.answers,
    ).toEqual({
      travelBooked: false,
      licence: 'undated',
      educationHours: { perDay: 3, perWeek: 15 },
      setApart: true,
      metOn: '2027-01-08',
    });
  });
});
