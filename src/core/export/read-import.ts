import { success, failure, type Result } from '../result.ts';
import { allSteps, type Steps } from '../steps.ts';
import { parsedFile, type ImportContext, type ImportFault } from './import-fault.ts';
import { isCslJson, readCslJson, type ImportedReferences } from './read-csl-json.ts';
import { isLibraryFile, readLibraryFile } from './read-library-file.ts';
import { isWebAnnotations, readWebAnnotations } from './read-web-annotations.ts';

/** Which format a file turned out to be. */
export type ImportFormat = 'backup' | 'web-annotations' | 'csl-json';

/** What a file holds, all of it valid. */
export interface ImportedFile extends ImportedReferences {
  readonly format: ImportFormat;
}

/** Reads a file of any format that can be imported: all of it, or the first fault; never throws. */
export function readImport(
  text: string,
  context: ImportContext,
): Result<ImportedFile, ImportFault> {
  return allSteps(importInSteps(text, context));
}

/** The same in steps: a file of many references takes seconds. */
export function* importInSteps(
  text: string,
  context: ImportContext,
): Steps<Result<ImportedFile, ImportFault>> {
  const parsed = yield* parsedFile(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (isLibraryFile(value)) {
    const read = yield* readLibraryFile(value);
    if (!read.ok) return read;
    return success({ format: 'backup', references: read.value, withoutAddress: 0 });
  }
  if (isWebAnnotations(value)) {
    return named('web-annotations', yield* readWebAnnotations(value, context));
  }
  if (isCslJson(value)) return named('csl-json', yield* readCslJson(value, context));
  return failure({ kind: 'not-known' });
}

function named(
  format: ImportFormat,
  read: Result<ImportedReferences, ImportFault>,
): Result<ImportedFile, ImportFault> {
  return read.ok ? success({ format, ...read.value }) : read;
}
