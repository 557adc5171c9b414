/**
 * Reads an iCalendar file that a school already keeps: its all-day entries, repetitions worked out. Owns what each entry
 * probably means, by the words of its name; a person decides. Knows no calendar of ours.
 */
import ICAL from 'ical.js';

/** What an entry may become in the school's calendar. */
export type EntryKind = 'term' | 'inset' | 'holiday' | 'bank-holiday';

export type CalendarEntry = {
  name: string;
  /** Both inclusive. */
  from: string;
  to: string;
  /** What its name speaks for; null where it speaks for nothing. */
  suggested: EntryKind | null;
};

export type CalendarFile =
  /** `timed`: entries with a time of day, which close no day. `unread`: entries without a usable date. */
  { ok: true; entries: CalendarEntry[]; timed: number; unread: number } | { ok: false; message: string };

const MOST_CHARACTERS = 5_000_000;
const MOST_REPETITIONS = 2000;
const LONGEST_NAME = 120;

const WORDS: [EntryKind, RegExp][] = [
  ['bank-holiday', /bank holiday|public holiday|good friday|easter monday|christmas day|boxing day|new year.s day/i],
  [
    'inset',
    /\binset\b|training day|staff (day|training)|development day|\b(td|pd) ?day|non.?pupil|closed (to|for) pupils/i,
  ],
  ['holiday', /half.?term (holiday|break|closed)|holiday|vacation|\bbreak\b|\bclosed\b|closure|^half.?term$/i],
  ['term', /\bterm\b|\b(autumn|spring|summer|michaelmas|lent|trinity)\b/i],
];

/**
 * The all-day entries of a file, by date, within a year before and two years after `on` (a date, YYYY-MM-DD).
 * A file that cannot be read gives a message in words, never an exception.
 */
export function readCalendarFile(text: string, on: string): CalendarFile {
  if (text.length > MOST_CHARACTERS) return { ok: false, message: 'This file is too large: 5 MB at most.' };
  if (!/^\s*\uFEFF?\s*BEGIN:VCALENDAR/i.test(text))
    return { ok: false, message: 'This is no iCalendar file: it does not begin with BEGIN:VCALENDAR.' };
  if (!/^END:VCALENDAR\s*$/im.test(text))
    return { ok: false, message: 'This file is cut off: its end, END:VCALENDAR, is missing. Save it again.' };
  try {
    return read(calendarsIn(ICAL.parse(text.replace(/^\s*\uFEFF/, ''))), on);
  } catch (error) {
    return { ok: false, message: `This file cannot be read: ${plain(error instanceof Error ? error.message : '')}` };
  }
}

/** A file may hold several calendars one after another; the parser then gives a list of them. */
function calendarsIn(parsed: unknown): ICAL.Component[] {
  const all = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
  return all.map((calendar) => new ICAL.Component(calendar as never));
}

function read(calendars: readonly ICAL.Component[], on: string): CalendarFile {
  const window = { first: otherYear(on, -1), last: otherYear(on, 2) };
  const entries: CalendarEntry[] = [];
  let timed = 0;
  let unread = 0;
  for (const component of calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'))) {
    try {
      const event = new ICAL.Event(component);
      if (!event.startDate || !hasRealDates(component)) unread++;
      else if (!event.startDate.isDate) timed++;
      else entries.push(...occurrencesOf(event, window));
    } catch {
      unread++; // one broken entry loses no other, and is counted
    }
  }
  entries.sort((a, b) => (a.from === b.from ? compare(a.name, b.name) : compare(a.from, b.from)));
  return { ok: true, entries, timed, unread };
}

/** The parser carries the thirteenth month over into the next year; a date that is none is a fault of the file. */
function hasRealDates(component: ICAL.Component): boolean {
  return ['dtstart', 'dtend'].every((name) => {
    const written = component.getFirstProperty(name)?.jCal[3];
    return typeof written !== 'string' || isDate(written.slice(0, 10));
  });
}

function occurrencesOf(event: ICAL.Event, window: { first: string; last: string }): CalendarEntry[] {
  const name = plain(event.summary ?? '') || 'Without a name';
  const found: CalendarEntry[] = [];
  const keep = (start: ICAL.Time, end: ICAL.Time) => {
    const from = isoOf(start);
    const to = lastDay(from, end);
    if (to >= window.first && from <= window.last) found.push({ name, from, to, suggested: suggestionFor(name) });
  };
  if (!event.isRecurring()) {
    keep(event.startDate, event.endDate);
    return found;
  }
  const repetitions = event.iterator();
  for (let count = 0; count < MOST_REPETITIONS; count++) {
    const next = repetitions.next();
    if (!next || isoOf(next) > window.last) break;
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    keep(startDate, endDate);
  }
  return found;
}

/** The end of an all-day entry is the day after its last; some programs write the last day itself. */
function lastDay(from: string, end: ICAL.Time): string {
  const day = end.clone();
  day.adjust(-1, 0, 0, 0);
  const last = isoOf(day);
  return last < from ? from : last;
}

function isoOf({ year, month, day }: ICAL.Time): string {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isDate(iso)) throw new RangeError(`'${iso}' is no date`);
  return iso;
}

function isDate(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
}

const suggestionFor = (name: string): EntryKind | null => WORDS.find(([, words]) => words.test(name))?.[0] ?? null;

const otherYear = (date: string, by: number) => `${Number(date.slice(0, 4)) + by}${date.slice(4)}`;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Text of a stranger's file on one short line. */
function plain(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
}
