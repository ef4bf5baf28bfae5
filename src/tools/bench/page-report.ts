/** What the bench says of the pages it loaded. */
import { judge, type BudgetRow } from './budgets.ts';
import type { PageRow } from './page-rows.ts';
import { median, sum } from './statistics.ts';
import { clipped, tableLines, type Cell } from './table.ts';

const NAME_WIDTH = 24;

/** One line a page, in milliseconds, and their sums. */
export function pageTable(rows: readonly PageRow[]): readonly string[] {
  const total = totalRow(rows);
  return tableLines(
    ['page', 'walk', 'expr.', 'mark.js', 'Sidelight', 'scan', 'senses', 'marks', '× walk', 'start'],
    [...rows, total].map(cells),
  );
}

function cells(row: PageRow): readonly Cell[] {
  const { walk, expression, markJs, sidelight, scan, senses, marks, start } = row;
  return [
    clipped(row.page, NAME_WIDTH),
    ...[walk, expression, markJs, sidelight, scan, senses, marks].map((value) => value.toFixed(2)),
    (sidelight / walk).toFixed(1),
    start.toFixed(2),
  ];
}

/** The sums over all pages. */
export function totalRow(rows: readonly PageRow[]): PageRow {
  const all = (value: (row: PageRow) => number) => sum(rows.map(value));
  return {
    page: `sum of ${rows.length}`,
    walk: all(({ walk }) => walk),
    expression: all(({ expression }) => expression),
    markJs: all(({ markJs }) => markJs),
    sidelight: all(({ sidelight }) => sidelight),
    scan: all(({ scan }) => scan),
    senses: all(({ senses }) => senses),
    marks: all(({ marks }) => marks),
    start: all(({ start }) => start),
    longestSlice: Math.max(...rows.map(({ longestSlice }) => longestSlice)),
    named: true,
  };
}

/** What the loads themselves tell of the budgets; `compile` milliseconds come before each start. */
export function pageBudgets(
  rows: readonly PageRow[],
  compile: number | null,
): readonly BudgetRow[] {
  const { walk, sidelight, markJs } = totalRow(rows);
  const quiet = rows
    .filter(({ named }) => !named)
    .map((row) => (compile ?? 0) + row.start + row.sidelight);
  const isWhole = compile === null ? ', compiling apart' : '';
  return [
    judge({ what: 'scan, senses and marks, to a bare walk', most: 2, unit: '×' }, sidelight / walk),
    judge({ what: 'the same, to mark.js', most: 0.2, unit: '×' }, sidelight / markJs),
    judge(
      { what: `main thread, pages without names${isWhole}`, most: 10, unit: 'ms' },
      median(quiet),
    ),
  ];
}
