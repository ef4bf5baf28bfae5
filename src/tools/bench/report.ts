import { availableParallelism, loadavg } from 'node:os';
import { z } from 'zod';
import { budgetTable, type BudgetRow } from './budgets.ts';

/** What one run of the bench says. */
export interface Report {
  readonly title: string;
  readonly table: readonly string[];
  readonly budgets: readonly BudgetRow[];
  readonly figures: Figures;
}

const figuresSchema = z.object({
  /** Two runs can be compared when they are of one kind. */
  kind: z.string(),
  /** The figures that matter, by what they are. */
  totals: z.record(z.string(), z.number().nullable()),
  /** What the totals are made of: one figure for each page, module, … */
  parts: z.record(z.string(), z.number()),
});
export type Figures = Readonly<z.infer<typeof figuresSchema>>;

const fileSchema = z.object({
  ...figuresSchema.shape,
  title: z.string(),
  budgets: z.array(
    z.object({ what: z.string(), measured: z.number().nullable(), unit: z.string() }),
  ),
});
/** A report as it was written to a file, as far as it is read again. */
export type ReportFile = Readonly<z.infer<typeof fileSchema>>;

/** The report as people read it. */
export function reportText({ title, table, budgets }: Report): string {
  const judged = budgets.length === 0 ? [] : [...budgetTable(budgets), ''];
  return ['', title, machineLine(), '', ...table, '', ...judged].join('\n');
}

/** What the figures were taken on; other work at the same time makes them worse than they are. */
function machineLine(): string {
  const cores = availableParallelism();
  const [load = 0] = loadavg();
  const warning = load > cores ? ': busy, so that times are too long' : '';
  return `${cores} cores, load ${load.toFixed(1)}${warning}`;
}

/** The report as `--compare` reads it. */
export function reportJson({ title, budgets, figures }: Report): string {
  return `${JSON.stringify({ title, ...figures, budgets }, null, 2)}\n`;
}

/** Reads what `reportJson` wrote; throws a sentence that names the file where it is something else. */
export function readReport(name: string, text: string): ReportFile {
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (error) {
    const where = error instanceof z.ZodError ? ` (${error.issues[0]?.path.join('.')})` : '';
    throw new Error(`${name} is no report of the bench${where}.`, { cause: error });
  }
}
