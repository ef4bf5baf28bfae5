import { readFileSync, writeFileSync } from 'node:fs';
import type { DatasetIndex } from '../../core/dataset/index-format.ts';
import type { Fault } from '../dataset/faults.ts';
import { isClosed, write } from '../inspect/output.ts';
import { fitWeights, weightsText } from './fit-weights.ts';
import { matchPassages } from './match-passages.ts';
import { readPassages, type PassageLabel } from './passage-labels.ts';
import {
  passageFloorsSchema,
  passageReport,
  passageShortfalls,
  passageText,
} from './passage-report.ts';
import { readText } from './read-text.ts';
import { scorePassages } from './passage-scores.ts';

const INDEX = new URL('../../../assets/dataset/compiled/claims.json', import.meta.url);

/** What to measure the matching by, as paths. */
export interface MatchingOptions {
  readonly lists: readonly string[];
  /** At most so many errors are listed. */
  readonly most: number;
  readonly json: string | null;
  readonly floor: string | null;
  /** Print weights fitted to the lists instead of measuring. */
  readonly fit: boolean;
}

/**
 * Measures the matching on lists of judged passages, prints a table and every error, and gives the
 * sentences of the floors that were not reached, or the faults of the lists. Rejects where a file
 * cannot be read.
 */
export async function measureMatching(
  options: MatchingOptions,
): Promise<{ readonly short: readonly string[]; readonly faults: readonly Fault[] }> {
  const floors =
    options.floor === null
      ? {}
      : passageFloorsSchema.parse(JSON.parse(readFileSync(options.floor, 'utf8')));
  const index = bundledIndex();
  const read = await readPassageLists(options.lists, index);
  if (read.faults.length > 0) return { short: [], faults: read.faults };
  if (read.labels.length === 0) throw new Error('the lists hold nothing to measure');
  if (options.fit) {
    await write(process.stdout, weightsText(fitWeights(read.labels, index)));
    return { short: [], faults: [] };
  }
  const scores = scorePassages(matchPassages(read.labels, index));
  const short = passageShortfalls(floors, scores);
  if (options.json !== null) {
    const text = `${JSON.stringify(passageReport(scores, short), null, 2)}\n`;
    writeFileSync(options.json, text);
  }
  try {
    await write(process.stdout, passageText(scores, options.most));
  } catch (error) {
    // A reader that has seen enough ends the list, not the measurement.
    if (!isClosed(error)) throw error;
  }
  return { short, faults: [] };
}

/** The bundled claims; our own file, checked by `npm run dataset`: its shape is taken on trust. */
export function bundledIndex(): DatasetIndex {
  return JSON.parse(readFileSync(INDEX, 'utf8')) as DatasetIndex;
}

async function readPassageLists(
  files: readonly string[],
  index: DatasetIndex,
): Promise<{ readonly labels: readonly PassageLabel[]; readonly faults: readonly Fault[] }> {
  const labels: PassageLabel[] = [];
  const faults: Fault[] = [];
  for (const file of files) {
    const reading = readPassages(file, await readText(file), index);
    labels.push(...reading.lines.map(({ value }) => value));
    faults.push(...reading.faults);
  }
  return { labels, faults };
}
