import type { Fault } from './faults.ts';
import type { LocatedRecords } from './read-records.ts';

/** Every end of a relation is an entity, a product of one or a listed party, and every claim is there. */
export function relationsNameRecords(records: LocatedRecords): readonly Fault[] {
  const ends = endsOf(records);
  const claims = new Set(records.claims.map(({ record }) => record.id));
  return relationsOf(records).flatMap(({ relation, fault }) => [
    ...(['from', 'to', 'for'] as const).flatMap((field) => {
      const end = relation[field];
      if (end === null || ends.has(end)) return [];
      const mend = 'Correct it, or add the party to parties';
      return [fault(field, `"${end}" is no entity, product or party`, mend)];
    }),
    ...relation.claims.flatMap((id, at) =>
      claims.has(id)
        ? []
        : [fault(`claims[${at}]`, `there is no claim "${id}"`, 'Correct the id or add the claim')],
    ),
  ]);
}

/** No relation stands twice, is one of a record to itself, or names a claim twice; every party is used. */
export function relationsAreUnique(records: LocatedRecords): readonly Fault[] {
  const { file, record } = records.relations;
  const seen = new Set<string>();
  const used = new Set<string>();
  const faults = relationsOf(records).flatMap(({ name, relation, fault }) => {
    const again = seen.has(name);
    seen.add(name);
    for (const end of [relation.from, relation.to, relation.for]) used.add(end ?? '');
    return [
      ...(again ? [fault(null, 'the relation stands twice', 'Join the two')] : []),
      ...(relation.from === relation.to
        ? [fault('to', 'both ends are the same', 'Name the other end')]
        : []),
      ...(new Set(relation.claims).size < relation.claims.length
        ? [fault('claims', 'a claim stands twice', 'Remove one of the two')]
        : []),
    ];
  });
  const unused = record.parties
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      file,
      record: id,
      field: null,
      problem: 'the party stands in no relation',
      mend: 'Remove it or add its relation',
    }));
  const known = new Set(records.entities.map(({ record: { id } }) => id));
  const taken = record.parties
    .filter(({ id }) => known.has(id))
    .map(({ id }) => ({
      file,
      record: id,
      field: 'id',
      problem: 'an entity has this id',
      mend: 'Use the entity itself',
    }));
  return [...faults, ...unused, ...taken];
}

/**
 * Each claim of a relation is about the entities at its ends, and the sentence or detail of the first
 * names those of its ends that are products or parties.
 */
export function relationsRestOnTheirClaims(records: LocatedRecords): readonly Fault[] {
  const ends = endsOf(records);
  const claims = new Map(records.claims.map(({ record }) => [record.id, record]));
  return relationsOf(records).flatMap(({ relation, fault }) => {
    const named = [relation.from, relation.to].flatMap((end) => ends.get(end) ?? []);
    return relation.claims.flatMap((id, at) => {
      const claim = claims.get(id);
      if (claim === undefined) return [];
      const field = `claims[${at}]`;
      const text = `${claim.statement} ${claim.detail ?? ''}`.toLowerCase();
      return named.flatMap(({ entity, names }) => {
        if (entity !== null && !claim.entities.includes(entity)) {
          const problem = `the claim "${id}" is not about "${entity}"`;
          return [fault(field, problem, 'Name a claim about both ends')];
        }
        if (at > 0 || names.length === 0) return [];
        if (names.some((name) => text.includes(name.toLowerCase()))) return [];
        const problem = `the claim "${id}" does not name ${names[0]}`;
        return [fault(field, problem, 'Put a claim first whose sentence says it')];
      });
    });
  });
}

interface End {
  readonly entity: string | null;
  /** Names that a claim must use; none for entities, which claims list. */
  readonly names: readonly string[];
}

function endsOf(records: LocatedRecords): ReadonlyMap<string, End> {
  return new Map<string, End>([
    ...records.entities.flatMap(({ record: { id, products } }) => [
      [id, { entity: id, names: [] }] as const,
      ...products.map(
        ({ name, aliases }) =>
          [
            `${id}/${name}`,
            { entity: id, names: [name, ...aliases.map((alias) => alias.text)] },
          ] as const,
      ),
    ]),
    ...records.relations.record.parties.map(
      ({ id, name, names }) => [id, { entity: null, names: [name, ...names] }] as const,
    ),
  ]);
}

function relationsOf(records: LocatedRecords) {
  const { file, record } = records.relations;
  return record.relations.map((relation) => {
    const name = `${relation.from} ${relation.kind} ${relation.to}`;
    const fault = (field: string | null, problem: string, mend: string): Fault => ({
      file,
      record: name,
      field,
      problem,
      mend,
    });
    return { name, relation, fault };
  });
}
