import type { z } from 'zod';
import type { Fault } from './faults.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Says the faults that a schema found in a file's data with record and field. */
export function schemaFaults(
  file: string,
  data: unknown,
  issues: readonly Issue[],
): readonly Fault[] {
  return issues.map((issue) => {
    const { record, field } = placeOf(data, issue.path);
    return { file, record, field, ...wording(issue, valueAt(data, issue.path)) };
  });
}

/** Splits a path into the record (list element or keyed entry) and what is inside it. */
function placeOf(data: unknown, path: Path): Pick<Fault, 'record' | 'field'> {
  const [first, second] = path;
  if (typeof first === 'number')
    return { record: recordName(data, first), field: fieldName(path.slice(1)) };
  if (typeof second === 'number') {
    const list = valueAt(data, path.slice(0, 1));
    return { record: recordName(list, second), field: fieldName(path.slice(2)) };
  }
  if (typeof second === 'string') return { record: second, field: fieldName(path.slice(2)) };
  return { record: null, field: fieldName(path) };
}

function recordName(list: unknown, at: number): string {
  const element = valueAt(list, [at]);
  for (const key of ['id', 'domain', 'sentence', 'claim']) {
    const name = valueAt(element, [key]);
    if (typeof name === 'string' && name !== '') return name;
  }
  return `record ${at + 1}`;
}

function fieldName(path: Path): string | null {
  if (path.length === 0) return null;
  return path
    .map((part, at) =>
      typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

function wording(issue: Issue, value: unknown): Pick<Fault, 'problem' | 'mend'> {
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `"${key}"`).join(', ');
    return { problem: `there is no field ${names}`, mend: 'Remove it or correct its spelling' };
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map((choice) => JSON.stringify(choice)).join(', ');
    return { problem: problemOf(value), mend: `Use one of ${choices}` };
  }
  if (issue.code === 'invalid_type') {
    return {
      problem: problemOf(value),
      mend: `Write ${TYPES[issue.expected] ?? issue.expected} here`,
    };
  }
  const mend = issue.message.charAt(0).toUpperCase() + issue.message.slice(1);
  return { problem: problemOf(value), mend };
}

function problemOf(value: unknown): string {
  if (value === undefined) return 'the field is missing';
  const shown = JSON.stringify(value);
  return `${shown.length > 80 ? `${shown.slice(0, 77)}…` : shown} does not fit here`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  number: 'a number',
  int: 'a whole number',
  array: 'a list in square brackets',
  object: 'a record in braces',
  record: 'a record in braces',
  boolean: 'true or false',
};
