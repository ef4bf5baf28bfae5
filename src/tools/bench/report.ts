import { budgetTable, type BudgetRow } from './budgets.ts';

/** What one run of the bench says. */
export interface Report {
  readonly title: string;
  readonly table: readonly string[];
  readonly budgets: readonly BudgetRow[];
  /** For the JSON file, beside the budgets. */
  readonly figures: { readonly kind: string; readonly rows: readonly object[] };
}

/** The report as people read it. */
export function reportText({ title, table, budgets }: Report): string {
  return ['', title, '', ...table, '', ...budgetTable(budgets), ''].join('\n');
}

/** The report as `--compare` reads it. */
export function reportJson({ title, budgets, figures }: Report): string {
  return `${JSON.stringify({ title, ...figures, budgets }, null, 2)}\n`;
}
