import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { compileIndex } from '../../core/dataset/compile-index.ts';
import { compileLexicon } from '../../core/detection/lexicon.ts';
import { compileNameList } from '../../core/detection/name-list.ts';
import { coveragePage } from './coverage-page.ts';
import type { Fault } from './faults.ts';
import { fileSchemas, plainRecords, type LocatedRecords } from './read-records.ts';

/** Text of each file that is written from the records, by path inside the dataset directory. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/**
 * Writes what the extension bundles (`compiled/`), the JSON Schemas for editors (`schema/`) and,
 * for the project's own dataset, the coverage page. The same records give the same bytes.
 */
export function generateFiles(
  records: LocatedRecords,
  { withDocuments }: { readonly withDocuments: boolean },
): GeneratedFiles {
  const plain = plainRecords(records);
  const lexicon = compileLexicon(plain.entities);
  return new Map([
    ['compiled/claims.json', `${JSON.stringify(compileIndex(plain))}\n`],
    ['compiled/lexicon.json', `${JSON.stringify(lexicon)}\n`],
    ['compiled/names.json', `${JSON.stringify(compileNameList(lexicon))}\n`],
    ...Object.entries(fileSchemas).map(
      ([name, schema]) => [`schema/${name}.json`, schemaText(schema)] as const,
    ),
    ...(withDocuments ? [['../../docs/coverage.md', coveragePage(records)] as const] : []),
  ]);
}

/** Writes the files that differ from those on disk and returns their paths. */
export function writeFiles(directory: string, files: GeneratedFiles): readonly string[] {
  const stale = staleFiles(directory, files);
  for (const path of stale) {
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, files.get(path) ?? '');
  }
  return stale;
}

/** The faults of a check that must not write: generated files that are not those of the records. */
export function staleFaults(directory: string, files: GeneratedFiles): readonly Fault[] {
  return staleFiles(directory, files).map((file) => ({
    file,
    record: null,
    field: null,
    problem: 'the file was not written from these records',
    mend: 'Run "npm run dataset" and keep what it writes',
  }));
}

function staleFiles(directory: string, files: GeneratedFiles): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    onDisk(join(directory, path)) === text ? [] : [path],
  );
}

function onDisk(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A file that cannot be read is written anew.
    return null;
  }
}

/** Editors match these to the files by `.vscode/settings.json`. */
function schemaText(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`;
}
