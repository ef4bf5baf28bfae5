import { judge, type BudgetRow } from './budgets.ts';
import type { EntityRow } from './entity-search.ts';
import { tableLines } from './table.ts';

/** How much longer it may take with the most entities than with the fewest. */
const MOST_GROWTH = 1.5;

/** The rows as a table, in milliseconds for a million characters of text. */
export function entityTable(rows: readonly EntityRow[]): readonly string[] {
  const heads = [
    'entities',
    'names',
    'make ready',
    'search',
    'whole',
    'one expression',
    'mentions',
  ];
  return tableLines(heads, [
    ...rows.map(({ entities, names, build, search, whole, expression, mentions }) => [
      entities,
      names,
      build,
      search,
      whole,
      expression,
      mentions,
    ]),
    ['last / first', '', '', ...growth(rows).map((factor) => `${factor.toFixed(2)} ×`), ''],
  ]);
}

export function entityBudgets(rows: readonly EntityRow[]): readonly BudgetRow[] {
  const [search = Number.NaN, whole = Number.NaN] = growth(rows);
  const counts = `${rows.at(-1)?.entities ?? 0} entities instead of ${rows[0]?.entities ?? 0}`;
  const budget = (what: string) => ({ what: `${counts}: ${what}`, most: MOST_GROWTH, unit: '×' });
  return [judge(budget('search'), search), judge(budget('whole'), whole)];
}

/** Last row by first: search, whole, expression. */
function growth(rows: readonly EntityRow[]): readonly number[] {
  const [first, last] = [rows[0], rows.at(-1)];
  return (['search', 'whole', 'expression'] as const).map(
    (column) => (last?.[column] ?? Number.NaN) / (first?.[column] ?? Number.NaN),
  );
}
