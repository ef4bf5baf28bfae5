/** What the bench says of the pages it loaded. */
import { judge, type BudgetRow } from './budgets.ts';
import { allTimes, type PageRow, type Times } from './page-rows.ts';
import { median, sum } from './statistics.ts';
import { clipped, tableLines, type Cell } from './table.ts';

const NAME_WIDTH = 20;
const HEADS = [
  'page',
  'walk',
  'expr.',
  'mark.js',
  'Sidelight',
  'scan',
  'senses',
  'marks',
  '× walk',
  'start',
  'all',
];

/** One line a page, in milliseconds, and their sums. */
export function pageTable(rows: readonly PageRow[]): readonly string[] {
  const { total, wall, lateWalk, isTraced } = totalsOf(rows);
  const all = rows.every(({ whole }) => whole === null)
    ? null
    : sum(rows.map(({ whole }) => whole ?? 0));
  return [
    ...tableLines(HEADS, [
      ...rows.map((row) => cells(row.page, row, row.whole)),
      cells(`sum of ${rows.length}`, total, all),
      ...(isTraced ? [cells('by the wall clock', wall, null)] : []),
    ]),
    '',
    ...(isTraced
      ? ['All but the last line is the main thread’s own time: others’ work does not count.']
      : []),
    'The walk and its neighbours run in an extension’s world once the page is idle, as Sidelight does.',
    `In the page’s own world, when all has been loaded, the walk takes ${lateWalk.toFixed(1)} ms in sum.`,
  ];
}

function cells(name: string, times: Times, whole: number | null): readonly Cell[] {
  const { walk, expression, markJs, sidelight, scan, senses, marks, start } = times;
  return [
    clipped(name, NAME_WIDTH),
    ...[walk, expression, markJs, sidelight, scan, senses, marks].map((value) => value.toFixed(2)),
    (sidelight / walk).toFixed(1),
    start.toFixed(2),
    whole === null ? null : whole.toFixed(2),
  ];
}

/** Sums over all pages, by the thread's time where it is known and by the wall clock. */
export interface Totals {
  readonly total: Times;
  readonly wall: Times;
  readonly lateWalk: number;
  readonly isTraced: boolean;
}

export function totalsOf(rows: readonly PageRow[]): Totals {
  return {
    total: allTimes((value) => sum(rows.map(value))),
    wall: allTimes((value) => sum(rows.map((row) => value(row.wall)))),
    lateWalk: sum(rows.map((row) => row.lateWalk)),
    isTraced: rows.some(({ whole }) => whole !== null),
  };
}

/** What the loads themselves tell of the budgets. */
export function pageBudgets(rows: readonly PageRow[]): readonly BudgetRow[] {
  const { total, isTraced } = totalsOf(rows);
  const { walk, markJs } = total;
  const quiet = rows
    .filter(({ named }) => !named)
    .map(({ whole, start, sidelight }) => whole ?? start + sidelight);
  const isWhole = isTraced ? '' : ', without compiling';
  return [
    judge(
      { what: 'scan, senses and marks, to a bare walk', most: 2, unit: '×' },
      total.sidelight / walk,
    ),
    judge({ what: 'the same, to mark.js', most: 0.2, unit: '×' }, total.sidelight / markJs),
    judge(
      { what: `main thread, pages without names${isWhole}`, most: 10, unit: 'ms' },
      median(quiet),
    ),
  ];
}
