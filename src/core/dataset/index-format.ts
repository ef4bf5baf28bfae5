import type { EntityRecord } from './entity-records.ts';
import type { OtherMatter } from './other-matter-records.ts';
import type { Phrasings } from './phrasing-records.ts';
import type { Claim, NewsSite, Source, Topic, Translation } from './records.ts';
import type { Relations } from './relation-records.ts';

/** All records of `assets/dataset/` as editors wrote them, once every file has been checked. */
export interface DatasetRecords {
  readonly entities: readonly EntityRecord[];
  readonly topics: readonly Topic[];
  readonly claims: readonly Claim[];
  readonly phrasings: readonly Phrasings[];
  readonly otherMatters: readonly OtherMatter[];
  readonly sources: readonly Source[];
  readonly relations: Relations;
  readonly sites: readonly NewsSite[];
  /** By two-letter language code. */
  readonly translations: Readonly<Record<string, Translation>>;
}

/**
 * What the background loads: the records without what only editors and detection need, in one
 * JSON file. Empty fields are left out to keep it short.
 */
export interface DatasetIndex {
  /** Changes when a reader of an older shape could misread the file. */
  readonly format: 1;
  /** The latest day on which a claim was reviewed, `YYYY-MM-DD`. */
  readonly date: string;
  readonly entities: readonly IndexedEntity[];
  readonly topics: readonly Topic[];
  readonly claims: readonly IndexedClaim[];
  /** What else news writes about the entities: for matching only, never shown. */
  readonly otherMatters: readonly OtherMatter[];
  readonly sources: readonly IndexedSource[];
  /** Who builds, hosts, supplies, buys and uses what. */
  readonly relations: Relations;
  readonly sites: readonly NewsSite[];
  readonly translations: Readonly<Record<string, Translation>>;
}

export interface IndexedEntity extends Pick<
  EntityRecord,
  'id' | 'name' | 'fullName' | 'kind' | 'description' | 'descriptionSource' | 'officialSite'
> {
  readonly appearance: EntityRecord['appearance'];
  readonly products: readonly IndexedProduct[];
}

export interface IndexedProduct {
  readonly name: string;
  readonly description: string;
  readonly source: string;
  /** Names that the product goes by, its own among them. */
  readonly names: readonly string[];
}

export interface IndexedClaim {
  readonly id: string;
  readonly statement: string;
  readonly detail?: string;
  readonly limits?: string;
  readonly entities: readonly string[];
  readonly topics: readonly string[];
  readonly standing: Claim['standing'];
  readonly period?: NonNullable<Claim['period']>;
  readonly figures?: Claim['figures'];
  readonly evidence: readonly IndexedEvidence[];
  readonly responses?: Claim['responses'];
  readonly related?: readonly string[];
  readonly reviewed: string;
  readonly phrasings?: IndexedPhrasings;
}

/** How news speaks of the claim's matter: for matching only, never shown. */
export type IndexedPhrasings = Omit<Phrasings, 'claim'>;

export interface IndexedEvidence {
  readonly source: string;
  readonly relation: Claim['evidence'][number]['relation'];
  readonly says: string;
  readonly locator?: string;
  readonly firsthand?: true;
}

export interface IndexedSource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly authors?: readonly string[];
  readonly url: string;
  readonly published?: string;
  readonly kind: Source['kind'];
  readonly basis: Source['basis'];
  readonly copyOf?: NonNullable<Source['copyOf']>;
}
