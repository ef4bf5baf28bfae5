import type { DatasetIndex, IndexedClaim } from '../dataset/index-format.ts';
import { claimTerms, claimYears } from './claim-terms.ts';
import { companionsOf } from './companions.ts';
import { entityNameRemover, nameFinder, productNames } from './names.ts';
import { readOtherMatters, type OtherMatters } from './other-matters.ts';
import { postingsOf, type Posting } from './postings.ts';
import type { TextLanguage } from './stem.ts';

/** What ranking needs to know of one claim. */
export interface IndexedTerms {
  readonly claim: IndexedClaim;
  readonly own: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  /** Places of the claims that are said to be related, by either side. */
  readonly related: readonly number[];
}

/** An inverted index over all claims in one language. */
export interface ClaimIndex {
  readonly claims: readonly IndexedTerms[];
  /** Places in `claims` by entity id, and by product. */
  readonly byEntity: ReadonlyMap<string, readonly number[]>;
  readonly byProduct: ReadonlyMap<string, readonly number[]>;
  readonly postings: ReadonlyMap<string, Posting>;
  /** Places of the claims that have figures. */
  readonly withFigures: readonly number[];
  /** Inverse document frequency of a stem, 0 for one that no claim has. */
  rarity(stem: string): number;
  /** Entities that a word nearly always goes with ("Microsoft" with the cloud it owns). */
  readonly companions: ReadonlyMap<string, string>;
  readonly otherMatters: OtherMatters;
  findProducts(text: string): ReadonlyMap<string, string>;
  withoutEntities(text: string): string;
}

/** Reads all claims once; for 10,000 claims a matter of a second, so it is done when first asked. */
export function buildClaimIndex(index: DatasetIndex, language: TextLanguage): ClaimIndex {
  const withoutEntities = entityNameRemover(index);
  const findProducts = nameFinder(productNames(index));
  const terms = index.claims.map((claim) => claimTerms(claim, index, language, withoutEntities));
  const postings = postingsOf(terms);
  const related = relatedPlaces(index.claims);
  const claims = index.claims.map((claim, at): IndexedTerms => {
    const texts = [claim.statement, claim.detail ?? '', ...(claim.phrasings?.names ?? [])];
    return {
      claim,
      own: terms[at]?.own ?? new Set(),
      years: claimYears(claim),
      products: new Set(findProducts(texts.join('; ')).keys()),
      related: related[at] ?? [],
    };
  });
  const byEntity = positions(index.claims.map(({ entities }) => entities));
  return {
    claims,
    byEntity,
    byProduct: positions(claims.map(({ products }) => products)),
    postings,
    withFigures: [...claims.keys()].filter((at) => claims[at]?.claim.figures !== undefined),
    rarity(stem) {
      const held = postings.get(stem)?.places.length;
      if (held === undefined) return 0;
      return Math.log(1 + (claims.length - held + 0.5) / (held + 0.5));
    },
    companions: companionsOf(index, byEntity, terms, postings),
    otherMatters: readOtherMatters(index, language, withoutEntities),
    findProducts,
    withoutEntities,
  };
}

function relatedPlaces(claims: readonly IndexedClaim[]): readonly (readonly number[])[] {
  const places = new Map(claims.map(({ id }, at) => [id, at]));
  const related = claims.map(() => new Set<number>());
  for (const [at, claim] of claims.entries()) {
    for (const id of claim.related ?? []) {
      const other = places.get(id);
      if (other === undefined) continue;
      related[at]?.add(other);
      related[other]?.add(at);
    }
  }
  return related.map((set) => [...set]);
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
