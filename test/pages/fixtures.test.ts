import { describe, expect, it } from 'vitest';
import { looseMarks } from '../../src/pages/generic/loose';
import { shadowRootsIn } from '../../src/pages/generic/page-roots';
import { people } from '../../src/pages/generic/people';
import { newReadMemory } from '../../src/pages/generic/read-memory';
import { readPage } from '../../src/pages/read-page';
import { findRecords } from '../../src/pages/records/find-records';
import { type PageScan, scanPage } from '../../src/pages/scan-page';
import { compareReading } from '../../tools/score/compare-reading';
import { FRIDAY_MORNING, SILENT_ADDRESS } from './fixture';
import baseline from './score.json';
import { FIXTURES, type ShownFixture, showPage } from './show-fixture';

const optionsFor = ({ expected }: ShownFixture) => ({
  url: expected.url ?? SILENT_ADDRESS,
  now: FRIDAY_MORNING,
  codeMap: expected.codeMap,
});

function scanOf(fixture: ShownFixture): PageScan {
  const slices = scanPage(document, optionsFor(fixture), newReadMemory(), shadowRootsIn(document), {
    findRecords,
    loose: looseMarks,
    people,
  });
  let step = slices.next();
  while (!step.done) step = slices.next();
  return step.value;
}

/** Cells right before; a fixture that is new has none. */
const before: Readonly<Record<string, number>> = baseline;

describe.each(FIXTURES.map((fixture) => [fixture.name, fixture] as const))('the page %s', (name, fixture) => {
  it('is read without a wrong mark, and as far as before (npm run score:pages -- --accept keeps a new score)', () => {
    showPage(fixture.html);
    const { wrongs, right } = compareReading(fixture.expected, readPage(document, optionsFor(fixture)));
    expect(wrongs).toEqual([]);
    expect(right).toBeGreaterThanOrEqual(before[name] ?? 0);
  });
});

const unreadable = FIXTURES.filter(({ expected }) => expected.unreadable !== undefined);

describe('pages that must not be read', () => {
  it.each(unreadable.map((fixture) => [fixture.name, fixture] as const))('%s says why, or nothing', (_, fixture) => {
    showPage(fixture.html);
    const { readings, unreadable: said } = scanOf(fixture);
    expect(readings).toEqual([]);
    expect(said.map(({ why }) => why)).toEqual(
      fixture.expected.unreadable === null ? [] : [fixture.expected.unreadable],
    );
  });
});
