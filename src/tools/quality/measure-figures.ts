import { readFileSync, writeFileSync } from 'node:fs';
import type { Fault } from '../dataset/faults.ts';
import { decodeText } from '../inspect/decode.ts';
import { isClosed, write } from '../inspect/output.ts';
import { readFigureLabels, type FigureLabel } from './figure-labels.ts';
import { figureFloorsSchema, figureReportText, figureShortfalls } from './figure-report.ts';
import { scoreFigures } from './figure-scores.ts';
import { bundledIndex } from './measure-matching.ts';

/** What to measure figures and dates by, as paths. */
export interface FigureOptions {
  readonly lists: readonly string[];
  /** At most so many errors are listed. */
  readonly most: number;
  readonly json: string | null;
  readonly floor: string | null;
}

/**
 * Measures how figures and dates are read and compared on judged tables, prints the shares and
 * every error, and gives the sentences of the floors that were not reached, or the faults of the
 * tables. Rejects where a file cannot be read.
 */
export async function measureFigures(
  options: FigureOptions,
): Promise<{ readonly short: readonly string[]; readonly faults: readonly Fault[] }> {
  const floors =
    options.floor === null ? {} : figureFloorsSchema.parse(JSON.parse(readText(options.floor)));
  const labels: FigureLabel[] = [];
  const faults: Fault[] = [];
  for (const file of options.lists) {
    const reading = readFigureLabels(file, readText(file));
    labels.push(...reading.lines.map(({ value }) => value));
    faults.push(...reading.faults);
  }
  if (faults.length > 0) return { short: [], faults };
  if (labels.length === 0) throw new Error('the tables hold nothing to measure');
  const names = bundledIndex().entities.flatMap(({ name, fullName }) => [name, fullName]);
  const scores = scoreFigures(labels, names);
  const short = figureShortfalls(floors, scores);
  if (options.json !== null) {
    const report = { figures: scores, shortfalls: short };
    writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
  try {
    await write(process.stdout, figureReportText(scores, options.most));
  } catch (error) {
    // A reader that has seen enough ends the list, not the measurement.
    if (!isClosed(error)) throw error;
  }
  return { short, faults: [] };
}

function readText(file: string): string {
  try {
    return decodeText(readFileSync(file));
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { path: file });
    throw error;
  }
}
