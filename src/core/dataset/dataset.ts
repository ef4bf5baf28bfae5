import { mainLanguage, type Language } from '../languages.ts';
import type { DatasetIndex, IndexedClaim, IndexedEntity, IndexedSource } from './index-format.ts';
import type { NewsSite } from './records.ts';
import { findSite } from './sites.ts';
import type { ClaimView, EntityView, RestingClaim, SourceView } from './views.ts';

/** Lookup over the bundled index. Unknown ids give null. */
export interface Dataset {
  readonly index: DatasetIndex;
  entity(id: string, language: Language): EntityView | null;
  claim(id: string, language: Language): ClaimView | null;
  source(id: string): SourceView | null;
  topicName(id: string, language: Language): string | null;
  /** Ids of the claims about an entity, in the order of the dataset. */
  claimsAbout(entity: string): readonly string[];
  /** What rests on a source, in the order of the dataset. */
  restingOn(source: string): readonly RestingClaim[];
  /** The bundled news site that covers this place, if any. `path` begins with a slash. */
  site(host: string, path: string): NewsSite | null;
}

/** Opens an index. Nothing is copied: views are made when they are asked for. */
export function createDataset(index: DatasetIndex): Dataset {
  const entities = byId(index.entities);
  const claims = byId(index.claims);
  const sources = byId(index.sources);
  const topics = byId(index.topics);
  const about = claimsByEntity(index.claims);

  const source = (id: string): SourceView | null => {
    const found = sources.get(id);
    return found === undefined ? null : viewSource(found);
  };
  return {
    index,
    source,
    entity(id, language) {
      const entity = entities.get(id);
      return entity === undefined ? null : viewEntity(entity, index, language, source);
    },
    claim(id, language) {
      const claim = claims.get(id);
      return claim === undefined ? null : viewClaim(claim, index, language, source);
    },
    topicName: (id, language) =>
      index.translations[language]?.topics[id] ?? topics.get(id)?.name ?? null,
    restingOn: (id) => index.claims.flatMap((claim) => restingOn(claim, id)),
    claimsAbout: (entity) => about.get(entity) ?? [],
    site: (host, path) => findSite(index.sites, host, path),
  };
}

function restingOn(claim: IndexedClaim, source: string): readonly RestingClaim[] {
  return [
    ...claim.evidence
      .filter((evidence) => evidence.source === source)
      .map(({ relation, says }) => ({ claim: claim.id, as: relation, says })),
    ...(claim.responses ?? [])
      .filter((response) => response.source === source)
      .map(({ by, position }) => ({
        claim: claim.id,
        as: 'answer' as const,
        says: `${by}: ${position}`,
      })),
  ];
}

type SourceLookup = (id: string) => SourceView | null;

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function claimsByEntity(claims: readonly IndexedClaim[]): ReadonlyMap<string, readonly string[]> {
  const about = new Map<string, string[]>();
  for (const claim of claims) {
    for (const entity of claim.entities) {
      const ids = about.get(entity);
      if (ids === undefined) about.set(entity, [claim.id]);
      else ids.push(claim.id);
    }
  }
  return about;
}

function viewSource(source: IndexedSource): SourceView {
  return {
    id: source.id,
    publisher: source.publisher,
    title: source.title,
    authors: source.authors ?? [],
    url: source.url,
    published: source.published ?? null,
    kind: source.kind,
    basis: source.basis,
    copyOf: source.copyOf ?? null,
  };
}

function viewEntity(
  entity: IndexedEntity,
  index: DatasetIndex,
  language: Language,
  source: SourceLookup,
): EntityView {
  const texts = index.translations[language]?.entities[entity.id] ?? entity;
  return {
    id: entity.id,
    name: texts.name,
    fullName: texts.fullName,
    description: texts.description,
    descriptionSource: resolved(source, entity.descriptionSource),
    appearance: entity.appearance,
  };
}

function viewClaim(
  claim: IndexedClaim,
  index: DatasetIndex,
  language: Language,
  source: SourceLookup,
): ClaimView {
  const translation = index.translations[language];
  const translated = translation?.claims[claim.id];
  const labels = translation?.figures;
  const texts = translated ?? claim;
  return {
    id: claim.id,
    lang: translated === undefined ? mainLanguage : language,
    statement: texts.statement,
    detail: texts.detail ?? null,
    limits: texts.limits ?? null,
    standing: claim.standing,
    entities: claim.entities,
    topics: claim.topics,
    period: claim.period ?? null,
    figures: (claim.figures ?? []).map((figure) => ({
      ...figure,
      label: labels?.[figure.label] ?? figure.label,
    })),
    evidence: claim.evidence.map((evidence) => ({
      source: resolved(source, evidence.source),
      relation: evidence.relation,
      says: evidence.says,
      locator: evidence.locator ?? null,
      firsthand: evidence.firsthand ?? false,
    })),
    responses: (claim.responses ?? []).map((response) => ({
      by: response.by,
      position: response.position,
      source: resolved(source, response.source),
    })),
    related: claim.related ?? [],
    reviewed: claim.reviewed,
  };
}

/** A missing source is a fault of the build, not of the moment: the index is checked beforehand. */
function resolved(source: SourceLookup, id: string): SourceView {
  const found = source(id);
  if (found === null) throw new Error(`The dataset index names the source ${id} but lacks it.`);
  return found;
}
