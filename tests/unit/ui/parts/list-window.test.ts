import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  itemAt,
  placesToDraw,
  rangeBetween,
  topsOf,
} from '../../../../src/ui/parts/list-window.ts';

const keys = ['a', 'b', 'c', 'd'];

describe('the window of a list', () => {
  it('puts items one below the other by their height, measured or taken', () => {
    expect([...topsOf(keys, new Map([['b', 25]]), 10)]).toEqual([0, 10, 35, 45, 55]);
  });

  it('knows which item covers a distance', () => {
    const tops = topsOf(keys, new Map([['b', 25]]), 10);
    expect([-5, 0, 9, 10, 34, 35, 999].map((at) => itemAt(tops, at))).toEqual([
      0, 0, 0, 1, 1, 2, 3,
    ]);
  });

  it('draws what is in view and what holds the focus with its neighbours', () => {
    expect(placesToDraw({ from: 5, to: 7 }, [-1, 0, 9], 10)).toEqual([0, 1, 5, 6, 8, 9]);
  });

  it('draws nothing of an empty list', () => {
    const { from, to } = rangeBetween(topsOf([], new Map(), 10), 0, 800);
    expect(placesToDraw({ from, to }, [], 0)).toEqual([]);
  });

  it('covers the view whatever the heights and wherever it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 2_000 }),
        (heights, start, size) => {
          const names = heights.map((_, at) => String(at));
          const tops = topsOf(
            names,
            new Map(heights.map((height, at) => [String(at), height])),
            50,
          );
          const { from, to } = rangeBetween(tops, start, start + size);
          const inView = names.filter(
            (_, at) => (tops[at] ?? 0) < start + size && (tops[at + 1] ?? 0) > start,
          );
          for (const name of inView) {
            expect(Number(name)).toBeGreaterThanOrEqual(from);
            expect(Number(name)).toBeLessThan(to);
          }
        },
      ),
    );
  });
});
