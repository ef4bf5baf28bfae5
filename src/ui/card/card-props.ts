/** What a card is given to show, and what it asks for. */
import type { EntityAppearance, EntityView } from '../../core/dataset/views.ts';
import type { Mention } from '../../core/detection/mention.ts';
import type { ClaimsReply } from '../../core/matching/answer.ts';
import type { Say } from '../parts/Overrule.tsx';
import type { SaveSource } from '../parts/SaveAct.tsx';
import type { CardMessages } from '../text/card-messages.ts';
import type { WordMessages } from '../text/word-messages.ts';
import type { Names } from '../text/reason-text.ts';

/** A claim as the background ranks it for one passage. */
export type RankedClaim = ClaimsReply['claims'][number];

/** What is known of an entity before the background has answered; a lexicon entity fits. */
export interface EntityGlimpse {
  readonly id: string;
  readonly name: string;
  readonly letters: string;
  readonly line: EntityAppearance['line'];
}

/** The claims that have arrived so far, those that bear on the passage first. */
export interface CardClaims extends ClaimsReply {
  /** State of the request for further claims. */
  readonly more: 'idle' | 'loading' | 'failed';
}

/** `shown` goes when the pointer leaves; `pinned` stays until it is closed. */
export type CardState =
  | { readonly kind: 'loading'; readonly entity: EntityGlimpse }
  | ({ readonly kind: 'shown' | 'pinned' } & CardClaims)
  | { readonly kind: 'empty'; readonly entity: EntityView }
  | {
      readonly kind: 'failed';
      readonly entity: EntityGlimpse;
      /** `updated`: the extension was updated under the page; `no-answer`: the background failed. */
      readonly because: 'updated' | 'no-answer';
    };

/** The occurrence that the card was opened for; skipped where the person has just asked for that. */
export type CardMention = Pick<Mention, 'surface' | 'decision' | 'reasons'>;

export interface CardProps {
  readonly state: CardState;
  readonly mention: CardMention;
  /** `popover`: beside the mention; `sheet`: full width at the bottom, for touch. */
  readonly form: 'popover' | 'sheet';
  /** Host as people read it; null where there is no site to turn off. */
  readonly site: string | null;
  readonly names: Names;
  readonly text: { readonly words: WordMessages; readonly card: CardMessages };
  readonly onClose: () => void;
  readonly onPin: (pinned: boolean) => void;
  /** Asks for the claims from `offset` on; the answer comes as a new state. */
  readonly onMore: (offset: number) => void;
  readonly onOffHere: () => void;
  /** Opens the panel on the page; null where there is none to check. */
  readonly onPanel: (() => void) | null;
  /** Keeps what the person says of mentions like this one; null where that has no place to hold. */
  readonly onOverrule: Say | null;
  /** Saves the passage; null where there is nothing to save. */
  readonly saving: SaveSource | null;
  /** Asks again after `no-answer`. */
  readonly onRetry: () => void;
  /** Reloads the page after `updated`. */
  readonly onReload: () => void;
}
