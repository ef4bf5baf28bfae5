import type { Fault } from './faults.ts';
import type { Located, LocatedRecords } from './read-records.ts';

/** Every id that a record names belongs to a record. */
export function namedRecordsExist(records: LocatedRecords): readonly Fault[] {
  const known = {
    source: idsOf(records.sources),
    claim: idsOf(records.claims),
    entity: idsOf(records.entities),
    topic: idsOf(records.topics),
  };
  return [...references(records)]
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ kind, id, file, record, field }) => ({
      file,
      record,
      field,
      problem: `there is no ${kind} "${id}"`,
      mend: `Correct the id or add the ${kind}${nearest(id, known[kind])}`,
    }));
}

/** No source lies in the dataset without a record that rests on it. */
export function sourcesAreUsed(records: LocatedRecords): readonly Fault[] {
  const used = new Set(
    [...references(records)].filter(({ kind }) => kind === 'source').map(({ id }) => id),
  );
  return records.sources
    .filter(({ record }) => !used.has(record.id))
    .map(({ file, record }) => ({
      file,
      record: record.id,
      field: null,
      problem: 'no claim, answer or description uses this source',
      mend: 'Use it as evidence or remove it',
    }));
}

/** A claim does not name itself or the same claim twice among its related claims. */
export function relatedClaimsAreOthers(records: LocatedRecords): readonly Fault[] {
  return records.claims.flatMap(({ file, record }) =>
    record.related.flatMap((id, at) => {
      const again = record.related.indexOf(id) < at;
      if (id !== record.id && !again) return [];
      const problem = again ? `"${id}" stands here twice` : 'the claim names itself';
      return [
        { file, record: record.id, field: `related[${at}]`, problem, mend: 'Remove the entry' },
      ];
    }),
  );
}

interface Reference {
  readonly kind: 'source' | 'claim' | 'entity' | 'topic';
  readonly id: string;
  readonly file: string;
  readonly record: string;
  readonly field: string;
}

function* references(records: LocatedRecords): Generator<Reference> {
  for (const { file, record: claim } of records.claims) {
    const record = claim.id;
    const list = (kind: Reference['kind'], name: string, ids: readonly string[], inside = '') =>
      ids.map((id, at) => ({ kind, id, file, record, field: `${name}[${at}]${inside}` }));
    yield* list('entity', 'entities', claim.entities);
    yield* list('topic', 'topics', claim.topics);
    yield* list('claim', 'related', claim.related);
    yield* list('source', 'evidence', sourceIds(claim.evidence), '.source');
    yield* list('source', 'responses', sourceIds(claim.responses), '.source');
  }
  for (const { file, record: entity } of records.entities) {
    const record = entity.id;
    yield {
      kind: 'source',
      id: entity.descriptionSource,
      file,
      record,
      field: 'descriptionSource',
    };
    for (const [at, product] of entity.products.entries()) {
      yield { kind: 'source', id: product.source, file, record, field: `products[${at}].source` };
    }
  }
  const { file, record: coverage } = records.coverage;
  for (const { sentence, claims } of coverage.sentences) {
    for (const [at, id] of claims.entries()) {
      yield { kind: 'claim', id, file, record: sentence, field: `claims[${at}]` };
    }
  }
  for (const [at, id] of coverage.beyond.entries()) {
    yield { kind: 'claim', id, file, record: 'beyond', field: `[${at}]` };
  }
}

function sourceIds(used: readonly { readonly source: string }[]): readonly string[] {
  return used.map(({ source }) => source);
}

function idsOf(located: readonly Located<{ readonly id: string }>[]): ReadonlySet<string> {
  return new Set(located.map(({ record }) => record.id));
}

/** Names an existing id that shares most words with a misspelt one. */
function nearest(id: string, known: ReadonlySet<string>): string {
  const words = new Set(id.split('-'));
  let best = { id: '', shared: 0 };
  for (const candidate of known) {
    const parts = candidate.split('-');
    const shared =
      parts.filter((part) => words.has(part)).length / Math.max(parts.length, words.size);
    if (shared > best.shared) best = { id: candidate, shared };
  }
  return best.shared >= 0.5 ? ` ("${best.id}" exists)` : '';
}
