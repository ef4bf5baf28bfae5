import { failure, success, type Result } from '../result.ts';
import { readWorksheet } from '../review/read-worksheet.ts';
import type { ReadFault } from '../review/versions.ts';
import type { Worksheet } from '../review/worksheet.ts';
import { worksheetFormat } from './review-json.ts';

/** Why a file is not taken in; nothing of it is. */
export type FileFault =
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'not-json' }
  /** JSON, but no worksheet of Sidelight. */
  | { readonly kind: 'not-a-worksheet' }
  | Exclude<ReadFault, { kind: 'not-one' }>;

/** Largest file that is read, in bytes: thousands of passages with long notes. */
export const largestFile = 20_000_000;

/** The worksheet in a file that `reviewJson` wrote, whole; never throws. */
export function readWorksheetFile(text: string): Result<Worksheet, FileFault> {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failure({ kind: 'not-json' });
  }
  if (!isFile(file)) return failure({ kind: 'not-a-worksheet' });
  if (file.version !== 1) {
    return Number.isInteger(file.version) && Number(file.version) > 1
      ? failure({ kind: 'newer', version: Number(file.version) })
      : failure({ kind: 'not-a-worksheet' });
  }
  const read = readWorksheet(file.worksheet);
  if (read.ok) return success(read.value);
  const { reason } = read;
  if (reason.kind === 'not-one') return failure({ kind: 'not-a-worksheet' });
  if (reason.kind === 'newer') return failure(reason);
  return failure({ ...reason, place: `worksheet.${reason.place}` });
}

function isFile(
  value: unknown,
): value is { readonly version: unknown; readonly worksheet: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'format') &&
    Object.hasOwn(value, 'version') &&
    Object.hasOwn(value, 'worksheet') &&
    Reflect.get(value, 'format') === worksheetFormat
  );
}
