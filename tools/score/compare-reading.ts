/**
 * Holds everything that was read off one page against what a careful person would read there. Owns which reading is
 * compared with what; what is wrong and what only unread is for `compare-rows.ts` and `compare-records.ts`. Knows no DOM.
 */
import type { MarksReading, PageReading } from '../../src/pages/reading';
import type { ExpectedPage } from '../../test/pages/expected';
import { compareRecords } from './compare-records';
import { compareRows } from './compare-rows';
import { addWrong, newTally, type Tally } from './tally';

/** What was right, wrong and unread. A page that must not be read counts each of its readings as wrong. */
export function compareReading(expected: ExpectedPage, readings: readonly PageReading[]): Tally {
  const tally = newTally();
  const wanted = readings.filter(({ kind }) => kind === expected.kind);
  for (const reading of readings)
    if (reading.kind !== expected.kind && saysAnything(reading))
      addWrong(tally, `read as ${reading.kind}, expected ${expected.kind ?? 'nothing'}`);
  if (expected.kind === null) return tally;
  if (expected.rows)
    compareRows(
      expected.rows,
      wanted.filter(isMarks).map((reading) => reading.rows),
      tally,
    );
  if (expected.records) compareRecords(expected.records, wanted.flatMap(recordsOf(expected.records)), tally);
  if (expected.total !== undefined) compareTotal(expected.total, wanted, tally);
  return tally;
}

function compareTotal(expected: number | null, readings: readonly PageReading[], tally: Tally): void {
  for (const { coverage } of readings)
    if (coverage.total !== null && coverage.total !== expected)
      addWrong(tally, `the page says there are ${coverage.total}, expected ${expected ?? 'no such number'}`);
}

function isMarks(reading: PageReading): reading is MarksReading {
  return reading.kind === 'register' || reading.kind === 'history';
}

function saysAnything(reading: PageReading): boolean {
  if (isMarks(reading))
    return reading.rows.some(({ cells }) => cells.some(({ date, state }) => date !== null && state !== 'uncertain'));
  return recordsOf([])(reading).length > 0;
}

/** A cohort page may list registers instead of pupils: such records have no pupil. */
function recordsOf(expected: NonNullable<ExpectedPage['records']>): (reading: PageReading) => unknown[] {
  const areRegisters = expected.length > 0 && expected.every((record) => !('pupil' in record));
  return (reading) => {
    switch (reading.kind) {
      case 'amendments':
        return reading.entries;
      case 'leave':
        return reading.requests;
      case 'cohort':
        return areRegisters ? (reading.registers ?? []) : reading.rows;
      case 'absences':
        return reading.rows;
      default:
        return [];
    }
  };
}
