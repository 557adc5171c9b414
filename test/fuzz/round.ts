/** One round: a page, one to three changes, one reading, one comparison. Owns that order and the limits of time. */

import { looseMarks } from '../../src/pages/generic/loose';
import { shadowRootsIn } from '../../src/pages/generic/page-roots';
import { people } from '../../src/pages/generic/people';
import { newReadMemory } from '../../src/pages/generic/read-memory';
import { findRecords } from '../../src/pages/records/find-records';
import { type PageScan, placesIn, scanPage } from '../../src/pages/scan-page';
import { compareReading } from '../../tools/score/compare-reading';
import type { ExpectedPage } from '../pages/expected';
import { FRIDAY_MORNING, SILENT_ADDRESS } from '../pages/fixture';
import { FIXTURES, type ShownFixture, showPage } from '../pages/show-fixture';
import { MUTATIONS } from './mutations';
import { type Random, randomFrom } from './random';
import type { Mutation, Place, Subject } from './subject';

/** What went wrong in a round; `html` is the page as it was read. */
export type Failure = { seed: number; page: string; changes: string[]; says: string[]; html: string };

const LONGEST_READ = 2000;
const MOST_SLICES = 5000;
const MOST_TRIES = 12;

/** Fixtures that are read at all, and rightly: only what is read can be read wrongly after a change. */
export function pagesToChange(): ShownFixture[] {
  return FIXTURES.filter((fixture) => {
    if (!fixture.expected.rows) return false;
    showPage(fixture.html);
    const { right, wrong } = compareReading(fixture.expected, readingsOf(read(addressOf(fixture), fixture)));
    return right > 0 && wrong === 0;
  });
}

/** Plays the round of a seed; null where everything that was read is right. */
export function playRound(seed: number, pages: readonly ShownFixture[]): Failure | null {
  const random = randomFrom(seed);
  const fixture = random.of(pages);
  const subject = subjectOf(fixture, random);
  const changes: string[] = [];
  const wanted = 1 + random.below(3);
  try {
    for (let tries = 0; tries < MOST_TRIES && changes.length < wanted; tries += 1) {
      const mutation: Mutation = random.of(MUTATIONS);
      if (changes.includes(mutation.name)) continue;
      const expected = mutation.change(subject);
      if (expected === null) continue;
      subject.expected = expected;
      changes.push(mutation.name);
    }
    const { outerHTML } = document.body;
    // laying a huge text out takes the browser seconds of its own
    document.body.getBoundingClientRect();
    const from = performance.now();
    const scan = read(subject.url, fixture, subject);
    const milliseconds = performance.now() - from;
    const { wrongs } = compareReading(subject.expected, readingsOf(scan));
    const says = milliseconds > LONGEST_READ ? [...wrongs, `took ${Math.round(milliseconds)} ms`] : wrongs;
    return says.length === 0 ? null : { seed, page: fixture.name, changes, says, html: outerHTML };
  } catch (error) {
    const says = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    return { seed, page: fixture.name, changes, says, html: document.body.outerHTML };
  }
}

/** The page as it is before any change, put into the browser. */
export function subjectOf(fixture: ShownFixture, random: Random): Subject {
  showPage(fixture.html);
  const url = addressOf(fixture);
  return {
    page: document,
    url,
    expected: withoutStates(fixture.expected),
    places: placesOf(read(url, fixture), fixture.expected),
    random,
    meanwhile: [],
  };
}

/** One line for people, and the seed to have it again. */
export function inWords({ seed, page, changes, says }: Failure): string {
  return `seed ${seed}, ${page} (${changes.join(' + ')}): ${says.slice(0, 3).join('; ')}`;
}

function addressOf({ expected }: ShownFixture): string {
  return expected.url ?? SILENT_ADDRESS;
}

/** Reads in slices; what is to happen meanwhile happens after one of the first few. */
function read(url: string, { expected }: ShownFixture, subject?: Subject): PageScan {
  const options = { url, now: FRIDAY_MORNING, codeMap: expected.codeMap };
  const slices = scanPage(document, options, newReadMemory(), shadowRootsIn(document), {
    findRecords,
    loose: looseMarks,
    people,
  });
  const at = subject === undefined ? -1 : subject.random.below(6);
  for (let slice = 0; slice < MOST_SLICES; slice += 1) {
    const step = slices.next();
    if (step.done) return step.value;
    if (slice === at) for (const act of subject?.meanwhile ?? []) act();
  }
  throw new Error(`not read after ${MOST_SLICES} slices`);
}

function readingsOf({ readings }: PageScan) {
  return readings.map(({ reading }) => reading);
}

/** Where the reader found each expected cell. */
function placesOf({ readings }: PageScan, expected: ExpectedPage): Place[] {
  return readings.flatMap(({ reading, scanned }) => {
    if (reading.kind !== expected.kind || (reading.kind !== 'register' && reading.kind !== 'history')) return [];
    const elements = placesIn(scanned);
    return reading.rows.flatMap(({ pupil, cells }) => {
      const index = (expected.rows ?? []).findIndex((row) =>
        row.pupil.id === null ? row.pupil.name === pupil.name : row.pupil.id === pupil.id,
      );
      return cells.flatMap((cell): Place[] => {
        const at = (expected.rows?.[index]?.cells ?? []).findIndex(
          ({ date, session, lesson }) =>
            date === cell.date && session === cell.session && (lesson ?? null) === cell.lesson,
        );
        const element = elements.get(cell.key);
        return at < 0 || element === undefined ? [] : [{ row: index, cell: at, element }];
      });
    });
  });
}

/** A change to one mark may well change whether the others look made or preselected; preselected ones stay that. */
function withoutStates(page: ExpectedPage): ExpectedPage {
  return {
    ...page,
    total: undefined,
    rows: page.rows?.map((row) => ({
      ...row,
      cells: row.cells.map(({ state, ...cell }) => (state === 'default' ? { ...cell, state } : cell)),
    })),
  };
}
