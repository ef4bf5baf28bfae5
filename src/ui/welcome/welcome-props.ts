/** What the welcome page is given to show, and what it asks for. */
import type { NewsSite } from '../../core/dataset/records.ts';
import type { EntityView } from '../../core/dataset/views.ts';
import type { Language } from '../../core/languages.ts';
import type { CardState } from '../card/card-props.ts';
import type { CardMessages } from '../text/card-messages.ts';
import type { WelcomeMessages } from '../text/welcome-messages.ts';
import type { WordMessages } from '../text/word-messages.ts';
import type { Names } from '../text/reason-text.ts';
import type { Segment } from './segments.ts';

/** The live example: a paragraph with its mentions, and the cards that have arrived for them. */
export interface Example {
  readonly lang: Language;
  readonly segments: readonly Segment[];
  /** By entity id; a card that is not there yet is asked for by `onAsk`. */
  readonly cards: Readonly<Record<string, CardState>>;
  /** Delay before a card opens under a resting pointer, in milliseconds. */
  readonly dwell: number;
}

export interface WelcomeProps {
  readonly example: Example;
  readonly entities: readonly EntityView[];
  readonly sites: readonly NewsSite[];
  readonly figures: {
    readonly claims: number;
    readonly sources: number;
    /** Day of the dataset, `YYYY-MM-DD`. */
    readonly date: string;
  };
  /** Keys as the browser has them now; null where none is set. */
  readonly keys: Readonly<Record<'next' | 'previous' | 'open' | 'panel' | 'save', string | null>>;
  readonly names: Names;
  readonly text: {
    readonly words: WordMessages;
    readonly card: CardMessages;
    readonly welcome: WelcomeMessages;
  };
  readonly onAsk: (entity: string) => void;
  readonly onMore: (entity: string, offset: number) => void;
  readonly onOptions: () => void;
}
