import { describe, expect, test } from 'vitest';
import { budgetTable, judge } from '../../../../src/tools/bench/budgets.ts';

const budget = { what: 'longest slice', most: 16, unit: 'ms' };

describe('a budget', () => {
  test('is kept up to its very limit', () => {
    expect(judge(budget, 15.9).verdict).toBe('ok');
    expect(judge(budget, 16).verdict).toBe('ok');
    expect(judge(budget, 16.1).verdict).toBe('over');
  });

  test('is not judged where nothing was measured', () => {
    expect(judge(budget, null)).toEqual({ ...budget, measured: null, verdict: 'not measured' });
    expect(judge(budget, Number.NaN).verdict).toBe('not measured');
  });

  test('is printed with its value, its limit and the verdict', () => {
    const growth = { what: 'growth', most: 1.5, unit: '×' };
    expect(budgetTable([judge(budget, 12.345), judge(growth, 2), judge(budget, null)])).toEqual([
      'budget         measured  at most',
      'longest slice   12.3 ms    16 ms            ok',
      'growth           2.00 ×   1.50 ×          over',
      'longest slice         –    16 ms  not measured',
    ]);
  });
});
