import type { DatasetIndex, IndexedClaim } from '../dataset/index-format.ts';
import { claimTerms, claimYears, type ClaimTerms } from './claim-terms.ts';
import { entityNameRemover, nameFinder, productNames } from './names.ts';
import type { TextLanguage } from './stem.ts';
import { contentWords } from './words.ts';

/** What ranking needs to know of one claim. */
export interface IndexedTerms extends ClaimTerms {
  readonly claim: IndexedClaim;
  readonly years: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  /** Sum of the rarity of the sentence's stems. */
  readonly mass: number;
}

/** An inverted index over all claims in one language. */
export interface ClaimIndex {
  readonly claims: readonly IndexedTerms[];
  /** Places in `claims` by entity id, by stem, and by product. */
  readonly byEntity: ReadonlyMap<string, readonly number[]>;
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  readonly byProduct: ReadonlyMap<string, readonly number[]>;
  /** Places of the claims that have figures. */
  readonly withFigures: readonly number[];
  /** Inverse document frequency of a stem, 0 for one that no claim has. */
  rarity(stem: string): number;
  /** Entities that a word nearly always goes with ("Microsoft" with the cloud it owns). */
  readonly companions: ReadonlyMap<string, string>;
  readonly publishers: ReadonlySet<string>;
  findProducts(text: string): ReadonlyMap<string, string>;
  withoutEntities(text: string): string;
}

/** Reads all claims once; for 10,000 claims a matter of a second, so it is done when first asked. */
export function buildClaimIndex(index: DatasetIndex, language: TextLanguage): ClaimIndex {
  const withoutEntities = entityNameRemover(index);
  const findProducts = nameFinder(productNames(index));
  const terms = index.claims.map((claim) => claimTerms(claim, index, language, withoutEntities));
  const byStem = positions(terms.map(({ stems }) => stems.keys()));
  const rarities = new Map(
    [...byStem].map(([stem, { length }]) => [
      stem,
      Math.log(1 + (terms.length - length + 0.5) / (length + 0.5)),
    ]),
  );
  const rarity = (stem: string) => rarities.get(stem) ?? 0;
  const claims = terms.map((each, at): IndexedTerms => {
    const claim = index.claims[at];
    if (claim === undefined) throw new Error('Claims and their terms differ in number.');
    const mass = [...each.sentence].reduce((sum, stem) => sum + rarity(stem), 0);
    const products = new Set(findProducts(`${claim.statement} ${claim.detail ?? ''}`).keys());
    return { ...each, claim, years: claimYears(claim), products, mass };
  });
  const byEntity = positions(index.claims.map(({ entities }) => entities));
  return {
    claims,
    byEntity,
    byStem,
    byProduct: positions(claims.map(({ products }) => products)),
    withFigures: [...claims.keys()].filter((at) => claims[at]?.claim.figures !== undefined),
    rarity,
    companions: companionsOf(index, byEntity, terms, byStem),
    publishers: publisherStems(index, language),
    findProducts,
    withoutEntities,
  };
}

function positions(lists: readonly Iterable<string>[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, list] of lists.entries()) {
    for (const key of list) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else known.push(at);
    }
  }
  return places;
}

/** Shares from which a word stands for an entity: of its claims, and of the entity's claims. */
const COMPANION = { ofWord: 0.8, ofEntity: 0.35 } as const;

function companionsOf(
  index: DatasetIndex,
  byEntity: ReadonlyMap<string, readonly number[]>,
  terms: readonly ClaimTerms[],
  byStem: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, string> {
  const companions = new Map<string, string>();
  for (const [stem, places] of byStem) {
    for (const [entity, { length }] of byEntity) {
      const shared = places.filter((at) => index.claims[at]?.entities.includes(entity)).length;
      const often =
        shared >= places.length * COMPANION.ofWord && shared >= length * COMPANION.ofEntity;
      const named = places.filter((at) => terms[at]?.names.has(stem)).length > places.length / 2;
      if (often && named && byEntity.size > 1) companions.set(stem, entity);
    }
  }
  return companions;
}

function publisherStems(index: DatasetIndex, language: TextLanguage): ReadonlySet<string> {
  const news = index.sources.filter(({ kind }) => kind === 'news');
  return new Set(
    news.flatMap(({ publisher }) => contentWords(publisher, language).map((word) => word.stem)),
  );
}
