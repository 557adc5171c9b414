import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spotsFor, targetFor } from '../../../src/overlay/marker-place';
import { box, height, overlaps, type Rect, width, within } from '../../../src/overlay/rects';

const cell = box(100, 100, 92, 24);
const best = (controls: Rect[] = [], texts: Rect[] = [], of = cell) => spotsFor(of, controls, texts)[0];

describe('where a marker stands', () => {
  it('in the free right edge of its cell', () => {
    expect(best()?.shape).toEqual(box(100 + 92 - 18 - 3, 103, 18, 18));
  });

  it('smaller in a narrow cell', () => {
    expect(width(best([], [box(108, 106, 8, 12)], box(100, 100, 38, 24))?.shape as Rect)).toBe(14);
  });

  it('on the other side where a control takes the right edge', () => {
    const control = box(140, 102, 50, 20);
    expect(best([control])?.shape.right).toBeLessThanOrEqual(control.left);
  });

  it('outside the cell where a control fills it', () => {
    const spot = best([box(101, 101, 90, 22)]);
    expect(spot?.isInside).toBe(false);
  });

  it('rather over a free corner than over the text', () => {
    const text = box(120, 104, 70, 16);
    expect(overlaps(best([], [text])?.shape as Rect, text)).toBe(false);
  });

  const anyRect = fc
    .record({
      left: fc.integer({ min: 60, max: 220 }),
      top: fc.integer({ min: 80, max: 140 }),
      w: fc.integer({ min: 4, max: 120 }),
      h: fc.integer({ min: 4, max: 40 }),
    })
    .map(({ left, top, w, h }) => box(left, top, w, h));
  const anyCell = fc
    .record({ w: fc.integer({ min: 16, max: 300 }), h: fc.integer({ min: 14, max: 60 }) })
    .map(({ w, h }) => box(100, 100, w, h));

  it('never on a control, whatever the cell and its controls', () => {
    fc.assert(
      fc.property(
        anyCell,
        fc.array(anyRect, { maxLength: 5 }),
        fc.array(anyRect, { maxLength: 3 }),
        (of, controls, texts) => {
          for (const { shape } of spotsFor(of, controls, texts))
            for (const control of controls) expect(overlaps(shape, control)).toBe(false);
        },
      ),
    );
  });

  it('its target is 24 px, or as large as fits round the shape without touching a control', () => {
    fc.assert(
      fc.property(fc.array(anyRect, { maxLength: 5 }), (obstacles) => {
        const shape = box(150, 110, 18, 18);
        const target = targetFor(shape, obstacles);
        expect(within(shape, target)).toBe(true);
        expect(width(target)).toBeLessThanOrEqual(24);
        expect(height(target)).toBeLessThanOrEqual(24);
        for (const obstacle of obstacles)
          if (!overlaps(obstacle, shape)) expect(overlaps(obstacle, target)).toBe(false);
      }),
    );
    expect(targetFor(box(150, 110, 18, 18), [])).toEqual(box(147, 107, 24, 24));
  });
});
