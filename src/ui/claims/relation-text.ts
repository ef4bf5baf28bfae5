import type { DatasetIndex } from '../../core/dataset/index-format.ts';
import type { RelationEnd, ResolvedRelation } from '../../core/dataset/relations.ts';
import type { ClaimsMessages } from '../text/claims-messages.ts';

/** Says a relation as a sentence without a full stop: `Palantir builds ICM for ICE`. */
export type SentenceOf = (relation: ResolvedRelation) => string;

/** Makes what says relations, from the names of their ends. */
export function sentenceOf(
  index: DatasetIndex,
  ends: readonly RelationEnd[],
  { map }: ClaimsMessages,
): SentenceOf {
  const names = new Map([
    ...index.entities.map(({ id, name }) => [id, name] as const),
    ...ends.map(({ id, name }) => [id, name] as const),
  ]);
  const nameOf = (id: string): string => names.get(id) ?? id;
  return ({ from, kind, to, for: whom }) =>
    map.relation[kind](nameOf(from), nameOf(to), whom === null ? null : nameOf(whom));
}
