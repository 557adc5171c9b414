import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/attendance';
import { penaltyWindow, summarise } from '../../../src/attendance';
import { pupilReview } from '../../../src/review/pupil-review';
import { standingOf } from '../../../src/review/pupil-standing';
import { inputFor, wholeYear } from '../../components/review/made-up-review';

const NOW = '2026-11-20T16:30:00Z';

/** A mark for every session of the autumn, of any code. */
const everySession: Mark[] = inputFor({ now: NOW })
  .seen.marks.filter(({ date }) => date >= '2026-09-09')
  .map((mark) => ({ ...mark }));
const anyCode = fc.constantFrom('/', '/', '/', 'L', 'I', 'O', 'N', 'U', 'X', 'D', 'C', 'B');
const anyYear = fc
  .array(fc.record({ code: anyCode, isRead: fc.boolean() }), {
    minLength: everySession.length,
    maxLength: everySession.length,
  })
  .filter((all) => all.some(({ isRead }) => isRead));

describe('sessions that nobody read', () => {
  it('leave a range in which the true percentage lies, and counts that are at least', () => {
    fc.assert(
      fc.property(anyYear, (all) => {
        const marks = everySession.map((mark, index) => ({ ...mark, code: all[index]?.code ?? '/' }));
        const read = marks.filter((_, index) => all[index]?.isRead);
        const input = inputFor({ marks: read, now: NOW });
        const { low, high, summary } = standingOf(input);
        const truth = summarise(marks);
        expect(truth.attended).toBeGreaterThanOrEqual(summary.attended);
        expect(truth.absent).toBeGreaterThanOrEqual(summary.absent);
        if (truth.possible === 0) return;
        expect(low.attended * truth.possible).toBeLessThanOrEqual(truth.attended * low.possible);
        expect(high.attended * truth.possible).toBeGreaterThanOrEqual(truth.attended * high.possible);
        const { weeks, figures } = pupilReview(input).shown ?? {};
        const trueWindow = penaltyWindow(marks, wholeYear, '2026-11-20').total;
        const shown = Number(
          /(\d+) of 10/.exec(
            (weeks?.part.said ?? []).map((part) => (typeof part === 'string' ? part : part.is)).join(''),
          )?.[1],
        );
        if (shown < trueWindow) expect(weeks?.part.said[0]).toBe('at least ');
        if (figures?.persistent.answer === 'yes') expect(truth.persistent).toBe(true);
        if (figures?.persistent.answer === 'no') expect(truth.persistent).toBe(false);
        if (figures?.severe.answer === 'yes') expect(truth.severe).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
