import type { EntityRecord } from './entity-records.ts';
import type {
  DatasetIndex,
  DatasetRecords,
  IndexedClaim,
  IndexedEntity,
  IndexedPhrasings,
  IndexedSource,
} from './index-format.ts';
import type { Claim, Source } from './records.ts';

/** Builds the index of checked records; the same records in the same order give the same index. */
export function compileIndex(records: DatasetRecords): DatasetIndex {
  const phrasings = new Map(
    records.phrasings.map(({ claim, ...phrases }) => [claim, phrases] as const),
  );
  const reviewed = records.claims.map((claim) => claim.reviewed).toSorted();
  return {
    format: 1,
    date: reviewed.at(-1) ?? '',
    entities: records.entities.map(indexEntity),
    topics: records.topics,
    claims: records.claims.map((claim) => indexClaim(claim, phrasings.get(claim.id))),
    otherMatters: records.otherMatters,
    sources: records.sources.map(indexSource),
    relations: records.relations,
    sites: records.sites,
    translations: records.translations,
  };
}

function indexEntity(entity: EntityRecord): IndexedEntity {
  const { id, name, fullName, kind, description, descriptionSource, officialSite } = entity;
  return {
    id,
    name,
    fullName,
    kind,
    description,
    descriptionSource,
    officialSite,
    appearance: entity.appearance,
    products: entity.products.map((product) => ({
      name: product.name,
      description: product.description,
      source: product.source,
      names: [...new Set([product.name, ...product.aliases.map((alias) => alias.text)])],
    })),
  };
}

function indexClaim(claim: Claim, phrasings: IndexedPhrasings | undefined): IndexedClaim {
  const { id, statement, detail, limits, period, figures, responses, related } = claim;
  return {
    id,
    statement,
    ...(detail !== null && { detail }),
    ...(limits !== null && { limits }),
    entities: claim.entities,
    topics: claim.topics,
    standing: claim.standing,
    ...(period !== null && { period }),
    ...(figures.length > 0 && { figures }),
    evidence: claim.evidence.map(({ locator, ...evidence }) => ({
      source: evidence.source,
      relation: evidence.relation,
      says: evidence.says,
      ...(locator !== null && { locator }),
      ...(evidence.firsthand && { firsthand: true as const }),
    })),
    ...(responses.length > 0 && { responses }),
    ...(related.length > 0 && { related }),
    reviewed: claim.reviewed,
    ...(phrasings !== undefined && { phrasings }),
  };
}

function indexSource(source: Source): IndexedSource {
  const { id, publisher, title, authors, url, published, kind, basis, copyOf } = source;
  return {
    id,
    publisher,
    title,
    ...(authors.length > 0 && { authors }),
    url,
    ...(published !== null && { published }),
    kind,
    basis,
    ...(copyOf !== null && { copyOf }),
  };
}
