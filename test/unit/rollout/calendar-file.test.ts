import { describe, expect, it } from 'vitest';
import { readCalendarFile } from '../../../src/rollout/calendar-file';

const TODAY = '2026-11-20';
const calendar = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const allDay = (name: string, from: string, more: string[] = []) => [
  `SUMMARY:${name}`,
  `DTSTART;VALUE=DATE:${from}`,
  ...more,
];
function read(text: string) {
  const file = readCalendarFile(text, TODAY);
  if (!file.ok) throw new Error(file.message);
  return file;
}
const refusal = (text: string): string => {
  const file = readCalendarFile(text, TODAY);
  return file.ok ? 'it was read' : file.message;
};

describe('an iCalendar file', () => {
  it('gives its all-day entries with first and last day; the end it names is the day after', () => {
    const { entries } = read(
      calendar(
        allDay('Autumn term', '20260903', ['DTEND;VALUE=DATE:20261219']),
        allDay('INSET', '20260901'),
        allDay('Half term', '20261026', ['DURATION:P5D']),
      ),
    );
    expect(entries).toEqual([
      { name: 'INSET', from: '2026-09-01', to: '2026-09-01', suggested: 'inset' },
      { name: 'Autumn term', from: '2026-09-03', to: '2026-12-18', suggested: 'term' },
      { name: 'Half term', from: '2026-10-26', to: '2026-10-30', suggested: 'holiday' },
    ]);
  });

  it('written with the last day as the end does not end before it begins', () => {
    const { entries } = read(calendar(allDay('INSET', '20260901', ['DTEND;VALUE=DATE:20260901'])));
    expect(entries[0]).toMatchObject({ from: '2026-09-01', to: '2026-09-01' });
  });

  it.each([
    ['Autumn Term 1', 'term'],
    ['Training day: school closed to pupils', 'inset'],
    ['Staff day', 'inset'],
    ['Half-term', 'holiday'],
    ['Christmas holidays', 'holiday'],
    ['Half term break', 'holiday'],
    ['Good Friday', 'bank-holiday'],
    ['Early May Bank Holiday', 'bank-holiday'],
    ['Sports day', null],
  ])('takes ‘%s’ for %s', (name, suggested) => {
    expect(read(calendar(allDay(name, '20270105'))).entries[0]?.suggested).toBe(suggested);
  });

  it('has its repetitions worked out, without those taken out, around the present only', () => {
    const { entries } = read(
      calendar(
        allDay('Boxing day', '20101226', ['RRULE:FREQ=YEARLY']),
        allDay('Staff day', '20270104', ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20270111']),
      ),
    );
    expect(entries.map(({ from }) => from)).toEqual([
      '2025-12-26',
      '2026-12-26',
      '2027-01-04',
      '2027-01-18',
      '2027-12-26',
    ]);
  });

  it('counts what it leaves out: entries with a time of day, entries without a usable date', () => {
    const file = read(
      calendar(
        ['SUMMARY:Open evening', 'DTSTART:20270120T180000Z'],
        ['SUMMARY:No date'],
        allDay('Thirteenth month', '20261399'),
        allDay('INSET', '20270104'),
      ),
    );
    expect(file).toMatchObject({ timed: 1, unread: 2 });
    expect(file.entries.map(({ name }) => name)).toEqual(['INSET']);
  });

  it('may hold several calendars', () => {
    const text = calendar(allDay('INSET', '20270104')) + calendar(allDay('Half term', '20270215'));
    expect(read(text).entries).toHaveLength(2);
  });

  it('keeps names short and on one line', () => {
    const { entries } = read(calendar(allDay(`Half\\nterm\\u0007 ${'x'.repeat(500)}`, '20270215')));
    expect(entries[0]?.name).toMatch(/^Half term/);
    expect(entries[0]?.name).toHaveLength(120);
  });
});

describe('a file that is none', () => {
  it('is told what is wrong with it', () => {
    expect(refusal('')).toContain('no iCalendar file');
    expect(refusal('<html></html>')).toContain('no iCalendar file');
    expect(refusal('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Half')).toContain('cut off');
    expect(refusal('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR')).toContain('cannot be read');
    expect(refusal('BEGIN:VCALENDAR\r\nno colon here\r\nEND:VCALENDAR')).toContain('cannot be read');
    expect(refusal(calendar(allDay('x', '20270104', ['RRULE:FREQ=BANANA'])))).toContain('cannot be read');
    expect(refusal(`BEGIN:VCALENDAR${' '.repeat(5_000_001)}`)).toContain('too large');
  });
});
