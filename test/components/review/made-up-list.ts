/** The officer's list over pupils whose marks were seen, as the page would have it. Owns the making; nobody in it exists. */
import type { CohortEvents, CohortView } from '../../../components/review/cohort-view';
import { cohortRows } from '../../../entrypoints/review/cohort-of';
import type { SeenOf } from '../../../entrypoints/review/review-data';
import type { Known, KnownSchool } from '../../../entrypoints/sidepanel/known';
import type { Mark, SchoolCalendar } from '../../../src/attendance';
import { areComplete, wantedSessions } from '../../../src/casework/complete-marks';
import type { OpenRecord } from '../../../src/casework/records';
import { filterChips } from '../../../src/review/cohort-filters';
import type { CohortRow } from '../../../src/review/cohort-row';
import { COLUMNS, lineBefore, sorted } from '../../../src/review/cohort-sort';
import { cellWords, columnWords } from '../../../src/review/cohort-words';
import { DEFAULT_SETTINGS } from '../../../src/rollout/settings';
import { school as thornmere } from '../panel-wiring/made-up';

export const LINE = { at: 90, reach: 'at' } as const;
export const N_LIMIT = '5 school days';

export type Listed = { who: string; name: string; year: string; group: string; marks: Mark[] };

const person = { initials: 'AB', role: 'officer' } as const;

/** As if every page of these pupils had been opened, on a morning. */
export function rowsOf(pupils: readonly Listed[], calendar: SchoolCalendar, now: string): CohortRow[] {
  const today = now.slice(0, 10);
  const wanted = wantedSessions(calendar, today);
  const seen = pupils.map(({ who, marks }): [string, SeenOf] => [
    who,
    {
      who,
      ids: [],
      history: {
        pupil: { name: null, id: null, year: null },
        marks: marks.filter(({ code }) => code !== ''),
        complete: areComplete(marks, wanted, []),
      },
    },
  ]);
  const names = pupils.map(({ who, name, year, group }): [string, OpenRecord<'pupils'>] => [
    who,
    {
      kind: 'pupils',
      id: who,
      pupil: who,
      version: 1,
      value: { name, year, group, school: thornmere.school.id, ids: [] },
      stamps: { year: `${now} here` },
    },
  ]);
  const school: KnownSchool = { ...thornmere, calendar };
  const known = {
    now,
    today,
    settings: DEFAULT_SETTINGS,
    casework: { person, cases: [], names: new Map(), files: new Map() },
  } as unknown as Known;
  return cohortRows(
    {
      known,
      school,
      seen: { school: school.school.id, pupils: new Map(seen), state: 'read', done: seen.length, of: null },
      names: new Map(names),
      pages: [],
    },
    null,
  );
}

export function listOf(all: readonly CohortRow[], more: Partial<CohortView> = {}): CohortView {
  const sort = more.sort ?? { column: 'headroom' as const, descending: false };
  const rows = sorted(all, sort);
  const before = lineBefore(rows, sort);
  return {
    title: 'Everything seen',
    words: `${rows.length} pupils`,
    schools: [{ value: 'a', words: 'Thornmere School' }],
    school: 'a',
    scopes: [{ label: 'Everything seen', choices: [{ value: 'all', words: 'Everything seen' }] }],
    scope: 'all',
    reading: null,
    unfinished: '',
    chips: filterChips(all, { line: 90, nLimit: N_LIMIT, isLocked: false }),
    filter: 'all',
    find: '',
    columns: COLUMNS.map((column) => ({ column, words: columnWords(column, LINE, N_LIMIT), isShown: true })),
    sort,
    rows,
    isPartly: false,
    line: before === null ? null : { before, words: '90 %' },
    cell: cellWords,
    selected: new Set(),
    groups: null,
    unkept: 0,
    checklists: [{ value: 'concern', words: 'Concern' }],
    ...more,
  };
}

export function eventsHeard(): { events: CohortEvents; heard: [string, ...unknown[]][] } {
  const heard: [string, ...unknown[]][] = [];
  const events = new Proxy({} as CohortEvents, {
    get:
      (_, name: string) =>
      (...given: unknown[]) => {
        heard.push([name, ...given]);
        if (name === 'previewStart') return { start: ['Amy Ash'], running: ['Bea Birch'], unknown: [] };
        return Promise.resolve({ ok: true });
      },
  });
  return { events, heard };
}
