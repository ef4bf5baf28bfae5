import { describe, expect, test } from 'vitest';
import { interleaved, median, quantile, sum } from '../../../../src/tools/bench/statistics.ts';

describe('median and quantiles', () => {
  test('the median is the middle, or the mean of both middles', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
  });

  test('there is no median of nothing', () => {
    expect(median([])).toBeNaN();
  });

  test('a quantile lies between its neighbours', () => {
    expect(quantile([1, 2, 3, 4, 5], 0.95)).toBeCloseTo(4.8);
    expect(quantile([1, 2, 3, 4, 5], 0)).toBe(1);
    expect(quantile([1, 2, 3, 4, 5], 1)).toBe(5);
  });

  test('values keep their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test('the sum of nothing is 0', () => {
    expect(sum([])).toBe(0);
    expect(sum([1, 2, 3])).toBe(6);
  });
});

test('measures take turns, and the warm-up does not count', () => {
  const order: string[] = [];
  const costs = { a: [100, 1, 3, 2], b: [200, 10, 30, 20] };
  const measured = (name: 'a' | 'b') => () => {
    order.push(name);
    return costs[name].shift() ?? Number.NaN;
  };
  const medians = interleaved({ a: measured('a'), b: measured('b') }, { rounds: 3, warmUp: 1 });
  expect(medians).toEqual({ a: 2, b: 20 });
  expect(order.join('')).toBe('abababab');
});
