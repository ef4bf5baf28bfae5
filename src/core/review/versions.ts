/** Stored records that an older or a newer Sidelight wrote. */
import { failure, success, type Result } from '../result.ts';
import { isRecord, type FieldFault } from './fields.ts';

/** Why a stored or imported value cannot be used. Nothing of it is. */
export type ReadFault =
  /** It is none of ours. */
  | { readonly kind: 'not-one' }
  /** A newer Sidelight wrote it, and must find it as it is. */
  | { readonly kind: 'newer'; readonly version: number }
  | ({ readonly kind: 'field' } & FieldFault);

type Fields = Readonly<Record<string, unknown>>;

/** Takes a record of one version to the next. */
export type Migration = (old: Fields) => Fields;

/**
 * The value in the form of version `current`; `migrations[0]` leads from version 1 to 2, and so on.
 * Its fields are not checked, except the version.
 */
export function upToDate(
  value: unknown,
  current: number,
  migrations: readonly Migration[],
): Result<Fields, ReadFault> {
  if (!isRecord(value) || !Object.hasOwn(value, 'version')) return failure({ kind: 'not-one' });
  const { version } = value;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return failure({ kind: 'field', place: 'version', problem: 'not-a-number' });
  }
  if (version > current) return failure({ kind: 'newer', version });
  const steps = migrations.slice(version - 1, current - 1);
  return success(steps.reduce<Fields>((fields, migrate) => migrate(fields), value));
}
