import type { Reference } from '../references/reference.ts';

/** What the file says it is; an import looks for it. */
export const libraryFormat = 'sidelight-library';

/** The version of the file's frame; each reference has its own. */
export const libraryVersion = 1;

/**
 * All of the references as JSON that can be imported again, one reference a line.
 * `docs/references.schema.json` describes it; `made` is ISO 8601 in UTC.
 */
export function* libraryBackup(references: Iterable<Reference>, made: string): Generator<string> {
  const head = { format: libraryFormat, version: libraryVersion, made };
  yield `${JSON.stringify(head).slice(0, -1)},"references":[`;
  let mark = '\n';
  for (const reference of references) {
    yield `${mark}${JSON.stringify(reference)}`;
    mark = ',\n';
  }
  yield '\n]}\n';
}
