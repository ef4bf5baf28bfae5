import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptInOrder } from '../../../src/core/review/moved.ts';

describe('numbers in a row', () => {
  it.each<readonly [readonly number[], readonly boolean[]]>([
    [[], []],
    [[4], [true]],
    [
      [0, 1, 2],
      [true, true, true],
    ],
    [
      [3, 0, 1, 2],
      [false, true, true, true],
    ],
    [
      [0, 3, 1, 2],
      [true, false, true, true],
    ],
  ])('%j keep %j', (numbers, kept) => {
    expect(keptInOrder(numbers)).toEqual(kept);
  });

  it('rise where they are kept, and no more could be kept', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 8 }), (numbers) => {
        const flags = keptInOrder(numbers);
        const kept = numbers.filter((_, at) => flags[at]);
        expect(kept).toEqual(kept.toSorted((a, b) => a - b));
        const lengths = numbers.map(() => 1);
        numbers.forEach((number, at) => {
          for (let earlier = 0; earlier < at; earlier += 1) {
            if ((numbers[earlier] ?? 0) < number) {
              lengths[at] = Math.max(lengths[at] ?? 1, (lengths[earlier] ?? 0) + 1);
            }
          }
        });
        expect(kept).toHaveLength(Math.max(0, ...lengths));
      }),
    );
  });
});
