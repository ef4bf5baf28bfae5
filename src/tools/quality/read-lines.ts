import { z } from 'zod';
import type { Fault } from '../dataset/faults.ts';
import { schemaFaults } from '../dataset/schema-faults.ts';

/** A record and where it stands; lines are counted from 1. */
export interface Line<T> {
  readonly file: string;
  readonly line: number;
  readonly value: T;
}

/** Reads JSON lines against a schema; empty lines are passed over, broken ones become faults. */
export function readLines<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): { readonly lines: readonly Line<T>[]; readonly faults: readonly Fault[] } {
  const lines: Line<T>[] = [];
  const faults: Fault[] = [];
  for (const [at, source] of text.split('\n').entries()) {
    if (source.trim() === '') continue;
    const line = at + 1;
    const reading = readLine(file, line, source, schema);
    if ('value' in reading) lines.push({ file, line, value: reading.value });
    else faults.push(...reading.faults);
  }
  return { lines, faults };
}

/** The fault of a line, named by its number. */
export function lineFault(
  { file, line }: Pick<Line<unknown>, 'file' | 'line'>,
  field: string | null,
  problem: string,
  mend: string,
): Fault {
  return { file, record: `line ${line}`, field, problem, mend };
}

function readLine<T>(
  file: string,
  line: number,
  source: string,
  schema: z.ZodType<T>,
): { readonly value: T } | { readonly faults: readonly Fault[] } {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const mend = 'Write one whole JSON object on this line';
    return { faults: [lineFault({ file, line }, null, `this is not JSON: ${problem}`, mend)] };
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data };
  const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [0, ...issue.path] }));
  return {
    faults: schemaFaults(file, [data], issues).map((fault) => ({
      ...fault,
      record: `line ${line}`,
    })),
  };
}
