/** Gives random input to everything that reads, and watches. */
import { Random } from './random.ts';
import type { Target } from './targets.ts';

/** Something that must not happen; the seed makes the same input again. */
export interface Finding {
  readonly where: string;
  readonly seed: number;
  readonly what: string;
}

export interface Tried {
  readonly inputs: number;
  /** Of all inputs as JSON. */
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

/** Longest that one input may take, in milliseconds; those of a megabyte take a tenth of it. */
const LONGEST = 5_000;

/** Tries all targets with the inputs of one seed. */
export function tryReaders(targets: readonly Target[], seed: number): Tried {
  const findings: Finding[] = [];
  let bytes = 0;
  for (const { name, make, read } of targets) {
    const input = make(new Random(seed));
    bytes += JSON.stringify(input)?.length ?? 0;
    const what = watched(() => read(input as never));
    if (what !== null) findings.push({ where: name, seed, what });
  }
  return { inputs: targets.length, bytes, findings };
}

function watched(run: () => string | null): string | null {
  const started = performance.now();
  try {
    const fault = run();
    if (fault !== null) return fault;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const spent = performance.now() - started;
  if (spent > LONGEST) return `took ${Math.round(spent)} ms`;
  if (Object.keys(Object.prototype).length > 0) return 'changed what all objects have';
  return null;
}
