/** What people judged of a passage: which claims a fact-checker would want beside it. */
import { z } from 'zod';
import type { DatasetIndex } from '../../core/dataset/index-format.ts';
import type { Fault } from '../dataset/faults.ts';
import { lineFault, readLines, type Line } from './read-lines.ts';

const text = z.string().min(1, 'must not be empty');
const grade = z.union([z.literal(1), z.literal(2)], 'write 1 or 2');

/**
 * One judged passage. `relevant` has the ids of claims in the order of their use, of whichever of
 * `entities` they are; empty for a passage about something else. Grade 2: the claim says the same,
 * contradicts or directly qualifies; 1: it is useful on the same matter, which is also what a
 * claim without a grade is taken for.
 */
export const passageLabelSchema = z
  .object({
    id: text,
    passage: text,
    lang: text,
    entities: z.array(text).min(1, 'name at least one entity'),
    relevant: z.array(text),
    grades: z.record(z.string(), grade).default({}),
  })
  .refine(({ relevant, grades }) => Object.keys(grades).every((id) => relevant.includes(id)), {
    path: ['grades'],
    message: 'name every graded claim in "relevant" too',
  });

export type PassageLabel = z.infer<typeof passageLabelSchema>;

/** Reads a list of judged passages and holds it against the dataset. */
export function readPassages(
  file: string,
  source: string,
  index: DatasetIndex,
): { readonly lines: readonly Line<PassageLabel>[]; readonly faults: readonly Fault[] } {
  const { lines, faults } = readLines(file, source, passageLabelSchema);
  const claims = new Set(index.claims.map(({ id }) => id));
  const entities = new Set(index.entities.map(({ id }) => id));
  const seen = new Set<string>();
  const found = lines.flatMap((line) => {
    const { id, relevant, entities: named } = line.value;
    const again = seen.has(id);
    seen.add(id);
    return [
      ...(again ? [lineFault(line, 'id', `"${id}" stands twice`, 'Give it another id')] : []),
      ...unknown(line, 'relevant', relevant, claims),
      ...unknown(line, 'entities', named, entities),
    ];
  });
  return { lines, faults: [...faults, ...found] };
}

function unknown(
  line: Line<PassageLabel>,
  field: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
): readonly Fault[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id) => lineFault(line, field, `the dataset has no "${id}"`, 'Write the id of a record'));
}
