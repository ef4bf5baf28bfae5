/** Who builds, hosts, supplies, buys and uses what, with each end resolved. */
import type { DatasetIndex } from './index-format.ts';
import type { Standing } from './records.ts';
import type { RelationKind } from './relation-records.ts';
import type { EntityAppearance } from './views.ts';

/** An entity, a product or a further party that stands in a relation. */
export interface RelationEnd {
  /** As the records name it: `entity`, `entity/Product` or the party's id. */
  readonly id: string;
  readonly kind: 'entity' | 'product' | 'party';
  readonly name: string;
  /** The entity, or the entity whose product it is; null for a party. */
  readonly entity: string | null;
  /** Of that entity. */
  readonly appearance: EntityAppearance | null;
}

export interface ResolvedRelation {
  /** `from kind to`. */
  readonly id: string;
  readonly from: string;
  readonly kind: RelationKind;
  readonly to: string;
  readonly for: string | null;
  readonly claims: readonly string[];
  /** Of the claim whose sentence says it. */
  readonly standing: Standing;
}

export interface ResolvedRelations {
  /** In the order in which relations first name them. */
  readonly ends: readonly RelationEnd[];
  readonly relations: readonly ResolvedRelation[];
}

/** Reads the relations of an index; ids that nothing in it has leave their relation out. */
export function relationsOf(index: DatasetIndex): ResolvedRelations {
  const known = knownEnds(index);
  const standings = new Map(index.claims.map(({ id, standing }) => [id, standing]));
  const relations = index.relations.relations.flatMap((relation): ResolvedRelation[] => {
    const standing = standings.get(relation.claims[0] ?? '');
    if (standing === undefined || !known.has(relation.from) || !known.has(relation.to)) return [];
    return [{ ...relation, id: `${relation.from} ${relation.kind} ${relation.to}`, standing }];
  });
  const named = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return { ends: [...named].flatMap((id) => known.get(id) ?? []), relations };
}

function knownEnds(index: DatasetIndex): ReadonlyMap<string, RelationEnd> {
  const ends = [
    ...index.entities.flatMap(({ id, name, appearance, products }): RelationEnd[] => [
      { id, kind: 'entity', name, entity: id, appearance },
      ...products.map((product): RelationEnd => ({
        id: `${id}/${product.name}`,
        kind: 'product',
        name: product.name,
        entity: id,
        appearance,
      })),
    ]),
    ...index.relations.parties.map(({ id, name }): RelationEnd => ({
      id,
      kind: 'party',
      name,
      entity: null,
      appearance: null,
    })),
  ];
  return new Map(ends.map((end) => [end.id, end]));
}
