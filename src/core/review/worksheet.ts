import type { PageKind } from '../article/record.ts';

/** What a fact-checker finds of a passage. */
export type Verdict =
  'supported' | 'contradicted' | 'partly' | 'lacks-context' | 'not-covered' | 'cannot-tell';

/** A fact-checker's work on one article. Times are ISO 8601 in UTC. */
export interface Worksheet {
  readonly version: 1;
  /** By what address the article's page is known again. */
  readonly page: string;
  readonly article: ArticleSnapshot;
  /** What the checker says of the article as a whole. */
  readonly summary: string;
  /** In the order in which the passages stood in the article. */
  readonly entries: readonly WorksheetEntry[];
  readonly created: string;
  readonly changed: string;
}

/** The article's record as it was when the worksheet was last opened beside it. */
export interface ArticleSnapshot {
  readonly url: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** As the page gives them, ISO 8601. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly kind: PageKind;
  readonly accessed: string;
}

/** What a checker holds of one passage. */
export interface WorksheetEntry {
  /** A UUID. */
  readonly id: string;
  readonly passage: SavedPassage;
  readonly verdict: Verdict | null;
  /** The evidence the verdict rests on; `source` null means the claim as a whole. */
  readonly evidence: readonly ChosenEvidence[];
  readonly note: string;
  readonly changed: string;
}

export interface ChosenEvidence {
  readonly claim: string;
  readonly source: string | null;
}

/** A passage as it stood when it was last judged, with what is needed to find it again. */
export interface SavedPassage {
  readonly text: string;
  readonly lang: string | null;
  /** Texts of the blocks next to it, as `ArticlePassage` gives them. */
  readonly before: string;
  readonly after: string;
  /** Its place among the article's passages, from 0. */
  readonly order: number;
  /** Ids of the entities marked in it, each once, in the order of the text. */
  readonly entities: readonly string[];
}
