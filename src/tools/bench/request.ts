/** What the command line asks the bench for. */
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run bench -- --entities [FILE.txt] [--json FILE] [--strict]
--strict ends with status 1 when something is over budget.`;

export interface BenchRequest {
  /** Text to search in, or null for news of our own making. */
  readonly file: string | null;
  /** File for the figures, as the person named it, or null. */
  readonly json: string | null;
  /** Whether what is over budget fails the run. */
  readonly strict: boolean;
}

/** The request, or a sentence that says what is wrong with the arguments. */
export function readRequest(args: readonly string[]): BenchRequest | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        entities: { type: 'boolean', default: true },
        json: { type: 'string' },
        strict: { type: 'boolean', default: false },
      },
    });
    const [file = null, second] = positionals;
    if (second !== undefined) return '--entities takes one file.';
    return { file, json: values.json ?? null, strict: values.strict };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
