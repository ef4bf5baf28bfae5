/** What the claims view is given to show, and what it asks for. */
import type { ClaimSearch } from '../../core/dataset/claim-search.ts';
import type { Dataset } from '../../core/dataset/dataset.ts';
import type { EntityView } from '../../core/dataset/views.ts';
import type { Language } from '../../core/languages.ts';
import type { ClaimsMessages } from '../text/claims-messages.ts';
import type { WordMessages } from '../text/word-messages.ts';
import type { ClaimsTrail } from './trail.ts';

/** A passage of the open article that a claim bears on. */
export interface PassageLink {
  /** The passage's id, as `ArticlePassage` has it. */
  readonly id: number;
  /** What it is called in the list of passages, from 1. */
  readonly number: number;
}

export interface ClaimsProps {
  readonly dataset: Dataset;
  /** Over the same dataset; the view reads it bit by bit once it is drawn. */
  readonly search: ClaimSearch;
  readonly language: Language;
  /** All entities, in the order to list them. */
  readonly entities: readonly EntityView[];
  /** The place shown and the way there; kept outside, so that other views can lead here. */
  readonly trail: ClaimsTrail;
  /** Passages of the open article that a claim bears on, in reading order; none without an article. */
  readonly inArticle: (claim: string) => readonly PassageLink[];
  readonly text: { readonly words: WordMessages; readonly claims: ClaimsMessages };
  readonly onTrail: (trail: ClaimsTrail) => void;
  /** Shows a passage in its own view. */
  readonly onPassage: (id: number) => void;
}
