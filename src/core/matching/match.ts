/** How well a claim bears on a passage. */
export interface Match {
  /** Id of the claim. */
  readonly claim: string;
  /** 0 to 1; comparable between claims of one passage. */
  readonly score: number;
  /** True where the claim bears on this very passage; false for the entity's general claims. */
  readonly bears: boolean;
  /** Strongest first; put into words by `ui/text`. */
  readonly why: readonly Why[];
}

export type Why =
  | { readonly kind: 'entities'; readonly entities: readonly string[] }
  | { readonly kind: 'products'; readonly products: readonly string[] }
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  | { readonly kind: 'figure'; readonly text: string };

/** The passage around a mention. */
export interface Passage {
  readonly text: string;
  readonly lang: string | null;
  /** Entities marked in the passage; the first is the one asked for. */
  readonly entities: readonly string[];
  /** What stands around it in the article: weak evidence of what it is about. */
  readonly context?: PassageContext;
}

/** Texts around a passage; empty where there is none. */
export interface PassageContext {
  readonly headline: string;
  readonly before: string;
  readonly after: string;
}
