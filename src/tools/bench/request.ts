/** What the command line asks the bench for. */
import { parseArgs } from 'node:util';
import type { Family } from '../browsers/find.ts';

export const USAGE = `Usage: npm run bench -- [DIR_OR_FILE…] [--browser chromium|firefox] [--loads N]
       npm run bench -- --entities [FILE.txt]
       npm run bench -- --library [--browser chromium|firefox]
       npm run bench -- --size
       npm run bench -- --compare A.json B.json
All but --compare also take --json FILE, and --strict to end with status 1 when something is over.`;

interface Output {
  /** File for the figures, as the person named it, or null. */
  readonly json: string | null;
  /** Whether what is over budget fails the run. */
  readonly strict: boolean;
}

export type BenchRequest =
  | ({ readonly kind: 'entities'; readonly file: string | null } & Output)
  | ({ readonly kind: 'size' } & Output)
  | ({ readonly kind: 'library'; readonly family: Family } & Output)
  | ({
      readonly kind: 'pages';
      /** Empty for pages of our own making. */
      readonly paths: readonly string[];
      readonly family: Family;
      /** Fresh loads of each page. */
      readonly loads: number;
    } & Output)
  | { readonly kind: 'compare'; readonly before: string; readonly after: string };

/** Fewer loads would leave the medians to chance. */
const FEWEST_LOADS = 5;

/** The request, or a sentence that says what is wrong with the arguments. */
export function readRequest(args: readonly string[]): BenchRequest | string {
  try {
    return requestOf(
      parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          entities: { type: 'boolean', default: false },
          library: { type: 'boolean', default: false },
          size: { type: 'boolean', default: false },
          compare: { type: 'boolean', default: false },
          browser: { type: 'string', default: 'chromium' },
          loads: { type: 'string', default: String(FEWEST_LOADS) },
          json: { type: 'string' },
          strict: { type: 'boolean', default: false },
        },
      }),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface Arguments {
  readonly values: {
    readonly entities: boolean;
    readonly library: boolean;
    readonly size: boolean;
    readonly compare: boolean;
    readonly browser: string;
    readonly loads: string;
    readonly json?: string;
    readonly strict: boolean;
  };
  readonly positionals: readonly string[];
}

function requestOf({ values, positionals }: Arguments): BenchRequest | string {
  const { entities, library, size, compare, browser, strict } = values;
  const output: Output = { json: values.json ?? null, strict };
  const [first, second, third] = positionals;
  if ([entities, library, size, compare].filter(Boolean).length > 1) return 'One thing at a time.';
  if (compare) {
    if (first === undefined || second === undefined || third !== undefined)
      return '--compare takes two files.';
    return { kind: 'compare', before: first, after: second };
  }
  if (entities) {
    if (second !== undefined) return '--entities takes one file.';
    return { kind: 'entities', file: first ?? null, ...output };
  }
  if (size) return first === undefined ? { kind: 'size', ...output } : '--size takes no file.';
  if (browser !== 'chromium' && browser !== 'firefox') return `There is no browser "${browser}".`;
  if (library) {
    return first === undefined
      ? { kind: 'library', family: browser, ...output }
      : '--library takes no file.';
  }
  const loads = Number(values.loads);
  if (!Number.isInteger(loads) || loads < FEWEST_LOADS)
    return `--loads takes a number from ${FEWEST_LOADS} on.`;
  return { kind: 'pages', paths: positionals, family: browser, loads, ...output };
}
