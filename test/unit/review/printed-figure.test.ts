import { describe, expect, it } from 'vitest';
import { formatRate, summarise } from '../../../src';
import { besidePrinted, printedCounts } from '../../../src/review/printed-figure';
import { absent, TODAY, term } from './made-up-cohort';

const marks = term(absent(7));
const ours = summarise(marks);
const beside = (of: Parameters<typeof besidePrinted>[2]['of'], isWhole = true, on = TODAY) =>
  besidePrinted(marks, '2026-09-01', { on, of }, isWhole);

describe('the figure of the MIS beside ours', () => {
  it('agrees where the sessions are the same, and where the percentage is at its own places', () => {
    expect(beside({ attended: ours.attended, possible: ours.possible })?.state).toBe('agrees');
    expect(beside({ percent: `${formatRate(ours.attended, ours.possible, 1)} %` })?.state).toBe('agrees');
    expect(beside({ percent: formatRate(ours.attended, ours.possible, 0) })?.state).toBe('agrees');
  });

  it('differs by a single session, though the percentage looks the same', () => {
    const percent = formatRate(ours.attended, ours.possible, 0);
    expect(beside({ attended: ours.attended - 1, possible: ours.possible, percent })?.state).toBe('differs');
  });

  it('is held against our figure of the day that it is of', () => {
    const before = summarise(marks, { to: '2026-11-10' });
    const of = { attended: before.attended, possible: before.possible };
    expect(beside(of, true, '2026-11-10')?.state).toBe('agrees');
    expect(beside(of)?.state).toBe('differs');
  });

  it('is not compared while marks are unread', () => {
    expect(beside({ attended: 1, possible: 2 }, false)?.state).toBe('incomplete');
  });

  it('is nothing where no figure is printed', () => {
    expect(beside({ percent: 'n/a' })).toBeNull();
    expect(beside({})).toBeNull();
  });

  it('stands in for marks only where both counts are printed and can be', () => {
    expect(printedCounts({ attended: 90, possible: 100 })).toEqual({ attended: 90, possible: 100 });
    expect(printedCounts({ attended: 101, possible: 100 })).toBeNull();
    expect(printedCounts({ percent: '90.0' })).toBeNull();
  });
});
