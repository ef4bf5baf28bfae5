/** What the bench holds its measurements against. */
import { cellText, tableLines } from './table.ts';

export interface Budget {
  readonly what: string;
  readonly most: number;
  /** "×", "ms", "kB", or "" for a plain number. */
  readonly unit: string;
}

/** How a measured value stands against its budget. */
export type Verdict = 'ok' | 'over' | 'not measured';

/** One budget and what was measured; null where there was nothing to measure. */
export interface BudgetRow extends Budget {
  readonly measured: number | null;
  readonly verdict: Verdict;
}

/** How a measured value stands against a budget; a value that is no number was not measured. */
export function judge(budget: Budget, measured: number | null): BudgetRow {
  if (measured === null || Number.isNaN(measured)) {
    return { ...budget, measured: null, verdict: 'not measured' };
  }
  return { ...budget, measured, verdict: measured <= budget.most ? 'ok' : 'over' };
}

/** The budgets as a table. */
export function budgetTable(rows: readonly BudgetRow[]): readonly string[] {
  return tableLines(
    ['budget', 'measured', 'at most', ''],
    rows.map(({ what, measured, most, unit, verdict }) => [
      what,
      measured === null ? null : withUnit(measured, unit),
      withUnit(most, unit),
      verdict,
    ]),
  );
}

function withUnit(value: number, unit: string): string {
  return `${unit === '×' ? value.toFixed(2) : cellText(value)} ${unit}`.trimEnd();
}
