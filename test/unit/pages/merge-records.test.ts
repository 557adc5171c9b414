import { expect, it } from 'vitest';
import { mergeReadings } from '../../../src/pages/merge-readings';
import type { AmendmentEntry, AmendmentsReading } from '../../../src/pages/reading';

const entry = (key: string, id: string | null, name: string, date = '2026-11-17'): AmendmentEntry => ({
  key,
  pupil: { name, id, year: null },
  date,
  session: 'AM',
  original: 'N',
  amended: 'I',
  reason: 'Parent rang',
  amendedOn: '2026-11-18',
  name: null,
  position: null,
});

const log = (...entries: AmendmentEntry[]): AmendmentsReading => ({
  kind: 'amendments',
  mis: null,
  url: 'https://mis.example/log',
  school: null,
  group: null,
  readAt: '2026-11-20T09:00:00Z',
  coverage: { found: entries.length, read: entries.length, total: null, unread: [] },
  entries,
});

const who = (reading: ReturnType<typeof mergeReadings>) =>
  (reading as AmendmentsReading).entries.map(({ pupil }) => [pupil.name, pupil.id]);

it('an entry whose link was drawn after its name is the same entry', () => {
  const merged = mergeReadings(log(entry('1', null, 'Amy Ash')), log(entry('1', '101', 'Amy Ash')));
  expect(who(merged)).toEqual([['Amy Ash', '101']]);
  expect(who(mergeReadings(log(entry('1', '101', 'Amy Ash')), log(entry('4', null, 'Amy Ash'))))).toEqual([
    ['Amy Ash', '101'],
  ]);
});

it('two pupils of one name stay two, and an entry without a link is neither’s', () => {
  const merged = mergeReadings(
    log(entry('1', '101', 'Amy Ash'), entry('2', '102', 'Amy Ash')),
    log(entry('1', '101', 'Amy Ash'), entry('3', null, 'Amy Ash')),
  );
  expect(who(merged)).toEqual([
    ['Amy Ash', '101'],
    ['Amy Ash', '102'],
    ['Amy Ash', null],
  ]);
});
