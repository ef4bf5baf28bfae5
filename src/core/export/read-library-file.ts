import { failure, success, type Result } from '../result.ts';
import { fieldReader, isRecord } from '../review/fields.ts';
import { readReference } from '../references/read-reference.ts';
import type { Reference } from '../references/reference.ts';
import type { Steps } from '../steps.ts';
import { libraryFormat, libraryVersion } from './backup.ts';
import { faultAt, mostReferences, type ImportFault } from './import-fault.ts';

/** Whether a JSON value says that it is a backup of Sidelight's library, whatever else is in it. */
export function isLibraryFile(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, 'format') && value['format'] === libraryFormat;
}

/** The references of a backup, all of them valid and no id twice; never throws. */
export function* readLibraryFile(value: unknown): Steps<Result<readonly Reference[], ImportFault>> {
  if (!isRecord(value) || !isLibraryFile(value)) return failure({ kind: 'not-known' });
  const version = Object.hasOwn(value, 'version') ? value['version'] : undefined;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return faultAt('version', 'not-a-number');
  }
  if (version > libraryVersion) return failure({ kind: 'newer', version });
  const read = fieldReader();
  const fields = read.record(value, '', ['format', 'version', 'made', 'references']);
  read.time(fields.made, 'made');
  const items = read.list(fields.references, 'references', mostReferences, (item) => item);
  const fault = read.fault();
  if (fault !== null) return failure({ kind: 'field', ...fault });
  return yield* readAll(items);
}

function* readAll(items: readonly unknown[]): Steps<Result<readonly Reference[], ImportFault>> {
  const references: Reference[] = [];
  const seen = new Set<string>();
  for (const [at, item] of items.entries()) {
    const place = `references[${at}]`;
    const read = readReference(item);
    if (!read.ok) {
      const { reason } = read;
      if (reason.kind === 'not-one') return faultAt(place, 'not-a-record');
      return reason.kind === 'newer'
        ? failure(reason)
        : faultAt(`${place}.${reason.place}`, reason.problem);
    }
    if (seen.has(read.value.id)) return faultAt(`${place}.id`, 'repeated');
    seen.add(read.value.id);
    references.push(read.value);
    yield;
  }
  return success(references);
}
