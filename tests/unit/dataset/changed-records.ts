import type { Claim, Source } from '../../../src/core/dataset/records.ts';
import { faultLine } from '../../../src/tools/dataset/faults.ts';
import { readRecords, type LocatedRecords } from '../../../src/tools/dataset/read-records.ts';
import { checkRecords } from '../../../src/tools/dataset/rules.ts';
import { ownDataset } from './dataset-directory.ts';

/** The project's own dataset, which keeps all rules. */
export const good: LocatedRecords = must(readRecords(ownDataset).records, 'dataset without faults');

/** The dataset with one record replaced by a changed copy. */
export function changed<Kind extends 'claims' | 'sources' | 'sites' | 'entities' | 'topics'>(
  kind: Kind,
  at: number,
  change: Partial<LocatedRecords[Kind][number]['record']>,
): LocatedRecords {
  const list = good[kind].map((located, place) =>
    place === at ? { ...located, record: { ...located.record, ...change } } : located,
  );
  return { ...good, [kind]: list };
}

/** The dataset with one claim more. */
export function withClaim(record: Claim): LocatedRecords {
  return { ...good, claims: [...good.claims, { file: `claims/${record.topics[0]}.json`, record }] };
}

export function faultsOf(records: LocatedRecords): readonly string[] {
  return checkRecords(records).map(faultLine);
}

/** Place of the first claim that is like that. */
export function placeOf(matches: (claim: Claim) => boolean): number {
  const place = good.claims.findIndex(({ record }) => matches(record));
  return must(place < 0 ? null : place, 'claim like that');
}

export function claimAt(place: number): Claim {
  return must(good.claims[place], 'claim there').record;
}

export function sourceNamed(id: string): Source {
  return must(
    good.sources.find(({ record }) => record.id === id),
    `source ${id}`,
  ).record;
}

/** The value, which the dataset is known to have. */
export function must<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined) throw new Error(`The dataset has no ${name}.`);
  return value;
}
