/** Lays one report beside an earlier one. */
import type { ReportFile } from './report.ts';
import { clipped, tableLines, type Cell } from './table.ts';

/** Parts shown: those that changed most. */
const MOST_PARTS = 10;
const NAME_WIDTH = 56;

/** Lines with each figure of both reports and how the second stands to the first. */
export function compareReports(before: ReportFile, after: ReportFile): readonly string[] {
  if (before.kind !== after.kind)
    throw new Error(`A report on ${before.kind} and one on ${after.kind} have nothing to compare.`);
  const parts = bothOf(entriesOf(before.parts), entriesOf(after.parts))
    .filter(([, a, b]) => a !== b)
    .toSorted((a, b) => Math.abs(b[2] - b[1]) - Math.abs(a[2] - a[1]))
    .slice(0, MOST_PARTS);
  const shown = [
    ...bothOf(entriesOf(before.totals), entriesOf(after.totals)),
    ...bothOf(budgetsOf(before), budgetsOf(after)),
    ...parts,
  ];
  return tableLines(['', 'before', 'after', 'after / before'], shown.map(rowOf));
}

type Both = readonly [name: string, before: number, after: number];

function rowOf([name, before, after]: Both): readonly Cell[] {
  const factor = before === 0 ? null : `${(after / before).toFixed(2)} ×`;
  return [clipped(name, NAME_WIDTH), before, after, factor];
}

type Entry = readonly [string, number | null];

/** What both have measured, in the order of the first. */
function bothOf(before: readonly Entry[], after: readonly Entry[]): readonly Both[] {
  const later = new Map(after);
  return before.flatMap(([name, value]): Both[] => {
    const other = later.get(name) ?? null;
    return value === null || other === null ? [] : [[name, value, other]];
  });
}

function entriesOf(figures: Readonly<Record<string, number | null>>): readonly Entry[] {
  return Object.entries(figures);
}

function budgetsOf({ budgets }: ReportFile): readonly Entry[] {
  return budgets.map(({ what, measured, unit }) => [`${what} (${unit || 'count'})`, measured]);
}
