/** The text of the claims view: list, claim, source, timeline and map. */
import type { HiddenPart } from '../../core/dataset/claim-found.ts';
import type { Figure, Relation, Standing } from '../../core/dataset/records.ts';
import type { RelationKind } from '../../core/dataset/relation-records.ts';
import type { RestingClaim } from '../../core/dataset/views.ts';
import { textsOf, type Texts } from './languages.ts';

export interface ClaimsMessages {
  readonly back: string;
  readonly forward: string;
  readonly list: ClaimListMessages;
  readonly claim: ClaimDetailMessages;
  readonly source: SourceDetailMessages;
  readonly timeline: TimelineMessages;
  readonly map: MapMessages;
}

export interface ClaimListMessages {
  readonly search: string;
  readonly placeholder: string;
  readonly filters: string;
  /** Labels of what can be filtered by. */
  readonly entities: string;
  readonly standings: string;
  readonly topic: string;
  readonly publisher: string;
  readonly year: string;
  /** The choice that leaves a filter open. */
  readonly any: string;
  /** A choice and how many claims there are with it. */
  option(name: string, count: number): string;
  readonly clear: string;
  /** How many claims are listed, and in what order. */
  found(count: number, of: number): string;
  readonly newestFirst: string;
  readonly bestFirst: string;
  readonly reading: string;
  readonly none: string;
  readonly noneHint: string;
  /** Accessible name of the list. */
  readonly label: string;
  /** Publishers behind a claim: the first, and how many there are besides. */
  from(publisher: string, others: number): string;
  /** Says where the words stand that are not in the sentence. */
  readonly foundIn: Readonly<Record<HiddenPart, string>>;
}

export interface ClaimDetailMessages {
  /** Says of a claim without a period what its dates are. */
  fromSources(dates: string): string;
  readonly figures: string;
  readonly figure: string;
  readonly value: string;
  readonly asOf: string;
  figureValue(value: number, unit: Figure['unit']): string;
  readonly noDay: string;
  readonly evidence: Readonly<Record<Relation, string>>;
  readonly firsthand: string;
  readonly firsthandHint: string;
  /** Leads to the source; `others` further claims rest on it. */
  aboutSource(publisher: string, others: number): string;
  readonly answers: string;
  readonly noAnswers: string;
  readonly limits: string;
  readonly related: string;
  readonly inArticle: string;
  readonly onMap: string;
  passage(number: number): string;
  readonly about: string;
  readonly topics: string;
  reviewed(date: string): string;
  readonly missing: string;
}

export interface SourceDetailMessages {
  readonly kind: string;
  readonly authors: string;
  readonly published: string;
  readonly checked: string;
  readonly copyOf: string;
  readonly open: string;
  restingOn(count: number): string;
  readonly nothingRests: string;
  readonly as: Readonly<Record<RestingClaim['as'], string>>;
  readonly missing: string;
}

export interface TimelineMessages {
  /** Accessible name of the list. */
  readonly label: string;
  readonly years: string;
  /** A year's button: the year and its claims. */
  year(year: string, count: number): string;
  readonly hint: string;
  undated(count: number): string;
  readonly none: string;
}

export interface MapMessages {
  readonly title: string;
  /** What the map leaves out. */
  readonly limits: string;
  /** Heads of the three columns. */
  readonly columns: readonly [string, string, string];
  readonly picture: string;
  readonly lines: string;
  readonly relation: Readonly<
    Record<RelationKind, (from: string, to: string, whom: string | null) => string>
  >;
  claims(count: number): string;
  /** A relation in full: its sentence, standing and number of claims. */
  line(sentence: string, standing: string, count: number): string;
  relationsOf(name: string, count: number): string;
  all(count: number): string;
  readonly showAll: string;
  readonly point: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly legend: string;
}

/** The table in each language. */
export const claimsTexts: Texts<ClaimsMessages> = textsOf(
  import.meta.glob<ClaimsMessages>('./*/claims.ts', { eager: true, import: 'claims' }),
);
