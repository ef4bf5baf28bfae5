/**
 * What detection says of one occurrence of a name. Offsets are UTF-16 code units into the text of
 * the block that was analysed.
 */
export interface Mention {
  readonly entity: string;
  /** The text between `start` and `end`, as it stands in the block. */
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly decision: 'marked' | 'skipped';
  /**
   * The entity's id when it is meant; otherwise the id of the sense that it was read as,
   * `unclear` where the evidence does not suffice, or `other` for a name that the page explains
   * and the dataset does not know.
   */
  readonly sense: string;
  /** How likely the entity is meant, 0 to 1. */
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
}

/** Why a mention was decided as it was; put into words by `ui/text`. */
export type Reason =
  | { readonly kind: 'full-name' }
  /** The page gives the full name and then the short one: "Immigration and Customs Enforcement (ICE)". */
  | { readonly kind: 'introduced'; readonly name: string }
  /** The full name stands elsewhere on the page. */
  | { readonly kind: 'named-on-page'; readonly name: string }
  | { readonly kind: 'beside'; readonly side: 'before' | 'after'; readonly words: string }
  | {
      readonly kind: 'cue';
      readonly where: 'sentence' | 'block' | 'page' | 'title' | 'host';
      readonly words: readonly string[];
    }
  | { readonly kind: 'other-entities'; readonly entities: readonly string[] }
  /** `capitals`: the text around is all capitals, so that they say nothing; `ticker`: "$ICE". */
  | { readonly kind: 'form'; readonly form: 'capitals' | 'ticker' }
  /** The page is in a language in which this sense is the usual one. */
  | { readonly kind: 'language'; readonly language: string }
  /** The name hardly ever means anything else. */
  | { readonly kind: 'usual' }
  /** Most other occurrences on this page mean the same. */
  | { readonly kind: 'page-sense' }
  | { readonly kind: 'no-evidence' }
  /** A person asked for it on this page or site, whatever the other reasons say. */
  | { readonly kind: 'overruled'; readonly scope: 'page' | 'site' };

/** One block of text as detection sees it: what a reader takes for one paragraph, heading or cell. */
export interface DetectionBlock {
  readonly text: string;
  /** BCP 47 tag in force at the block, or null. */
  readonly lang: string | null;
  readonly kind: 'heading' | 'text';
}

/** What is known of the page as a whole. */
export interface PageContext {
  readonly host: string | null;
  readonly lang: string | null;
  readonly title: string | null;
  readonly section: string | null;
  /**
   * Texts of the page that were not analysed since they hold no name; read only where a name
   * stays unclear, for cues. The same list is read once, however often the page is settled.
   */
  readonly rest?: () => readonly string[];
}
