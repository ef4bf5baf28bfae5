/** Files that are imported: read whole or refused whole. */
import { failure, success, type Result } from '../result.ts';
import type { FieldFault } from '../review/fields.ts';
import type { Steps } from '../steps.ts';
import { jsonInSteps } from './json-in-steps.ts';

/** Why a file is not taken in; nothing of it is. */
export type ImportFault =
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'not-json' }
  /** JSON, but none of the formats that can be imported. */
  | { readonly kind: 'not-known' }
  /** A newer Sidelight wrote it. */
  | { readonly kind: 'newer'; readonly version: number }
  | ({ readonly kind: 'field' } & FieldFault);

/** What a file from elsewhere gives besides its references. */
export interface ImportContext {
  /** A new UUID at each call. */
  readonly newId: () => string;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** Largest file that is read, in bytes and so in UTF-16 units: 50,000 references with long notes. */
export const largestLibraryFile = 200_000_000;

/** Most references that one file may hold. */
export const mostReferences = 500_000;

/** The JSON value of a file's text. */
export function* parsedFile(text: string): Steps<Result<unknown, ImportFault>> {
  if (text.length > largestLibraryFile) {
    return failure({ kind: 'too-large', most: largestLibraryFile });
  }
  try {
    return success(yield* jsonInSteps(text.replace(/^\uFEFF/, '')));
  } catch {
    return failure({ kind: 'not-json' });
  }
}

/** A fault at a place of the file. */
export function faultAt(
  place: string,
  problem: FieldFault['problem'],
): { readonly ok: false; readonly reason: ImportFault } {
  return failure({ kind: 'field', place: place.slice(0, 200), problem });
}
