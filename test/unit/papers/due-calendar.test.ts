import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { caseNumber, type DueStep, dueCalendar } from '../../../src/papers/due-calendar';

const CASE = '0b6f7c1e-6b3a-4a57-9a53-7d1b8a1c2d3e';
const steps: DueStep[] = [
  { caseId: CASE, step: 1, kind: 'call', due: '2026-11-24' },
  { caseId: CASE, step: 2, kind: 'meeting', due: '2026-12-31' },
  { caseId: 'f3d6c2a0-0000-4000-8000-000000000001', step: 1, kind: 'decision', due: '2026-03-29' },
];
const AT = '2026-11-20T09:52:00Z';

const entriesOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('the calendar of due dates', () => {
  it('reads back as one whole day for each step', () => {
    const entries = entriesOf(dueCalendar(steps, AT));
    expect(entries.map(({ startDate }) => [startDate.toString(), startDate.isDate])).toEqual([
      ['2026-11-24', true],
      ['2026-12-31', true],
      ['2026-03-29', true],
    ]);
    expect(entries.map(({ endDate }) => endDate.toString())).toEqual(['2026-11-25', '2027-01-01', '2026-03-30']);
  });

  it('says the kind of step and the number of the case, and nothing else', () => {
    const text = dueCalendar(steps, AT);
    expect(entriesOf(text)[0]?.summary).toBe(`Phone call due, case ${caseNumber(CASE)}`);
    const names = text.split('\r\n').flatMap((line) => (line.startsWith(' ') ? [] : [line.split(/[:;]/)[0]]));
    expect([...new Set(names)].sort()).toEqual([
      '',
      'BEGIN',
      'CLASS',
      'DTEND',
      'DTSTAMP',
      'DTSTART',
      'END',
      'METHOD',
      'PRODID',
      'SUMMARY',
      'TRANSP',
      'UID',
      'VERSION',
    ]);
    expect(text).not.toContain(CASE);
  });

  it('lets no name, initials or reason through, even where the step brings them', () => {
    const withMore = {
      ...steps[0],
      title: 'Finlay Underhay, illness',
      by: { initials: 'RO' },
      text: 'Ring about asthma',
    } as DueStep;
    const text = dueCalendar([withMore], AT);
    expect(text).not.toMatch(/Finlay|Underhay|illness|asthma|\bRO\b/);
  });

  it('is the same entry in the next file, so that a calendar moves it and does not double it', () => {
    const again = dueCalendar([{ ...(steps[0] as DueStep), due: '2026-11-27' }], '2026-11-22T08:00:00Z');
    expect(entriesOf(again)[0]?.uid).toBe(entriesOf(dueCalendar(steps, AT))[0]?.uid);
    expect(new Set(entriesOf(dueCalendar(steps, AT)).map(({ uid }) => uid)).size).toBe(3);
  });

  it('ends its lines as the standard asks, and no line is too long', () => {
    const text = dueCalendar(steps, AT);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(75);
  });

  it('of nothing due is an empty calendar that still opens', () => {
    expect(entriesOf(dueCalendar([], AT))).toEqual([]);
  });
});
