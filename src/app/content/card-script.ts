/**
 * What the reader in a page and the card's own script agree on. The script with all that draws a
 * card comes with a page's first one.
 */
import type { Language } from '../../core/languages.ts';
import type { Host } from '../../page/host.ts';
import type { send } from '../../platform/messages.ts';
import type { EntityGlimpse } from '../../ui/card/card-props.ts';
import type { Word } from '../../ui/parts/Overrule.tsx';
import type { Names } from '../../ui/text/reason-text.ts';
import type { CardOffer } from './card-offer.ts';
import type { CardEvent, CardState } from './card-state.ts';
import type { OfferedScript, ScriptKey } from './offered-script.ts';
import type { Occurrence } from './occurrence.ts';
import type { PageAddress } from './page-about.ts';

/** A place in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The state that something is drawn for. */
export type OpenState = Extract<CardState<Occurrence>, { kind: 'open' }>;

/** What is drawn for an open card: the card, or why there is none. */
export interface OpenCard {
  /** Draws it, beside the line of its mention that is nearest to `aim`. */
  draw(state: OpenState, aim: Point | null): void;
  /** Moves focus into it. */
  focus(): void;
  /** Whether a pointer that left the mark at `from` may be on its way into it. */
  isOnTheWay(from: Point, at: Point): boolean;
  /** Takes it away, and gives focus back where it has it. */
  close(): void;
}

/** Where a card is opened, and who hears what becomes of it. */
export interface CardSetting {
  readonly document: Document;
  readonly view: Window;
  readonly host: Host;
  readonly entities: readonly EntityGlimpse[];
  readonly names: Names;
  /** What a card about a mention speaks. */
  readonly languageOf: (occurrence: Occurrence) => Language;
  readonly offer: () => CardOffer;
  readonly onEvent: (event: CardEvent<Occurrence>) => void;
  readonly onMore: (offset: number) => void;
  readonly onRetry: () => void;
  readonly onOffHere: () => void;
  readonly onPanel: () => void;
  /** Asks the background what saving takes. */
  readonly ask: typeof send;
  /** By what number the article knows the passage of a mention; null once it is gone. */
  readonly passageIdOf: (occurrence: Occurrence) => number | null;
  readonly address: () => PageAddress;
  /** Has a `change` when something in the library may have been saved, changed or deleted. */
  readonly library: EventTarget;
  /** Keeps what the person says of a mention; false when that failed. */
  readonly onOverrule: (occurrence: Occurrence, word: Word) => Promise<boolean>;
}

export interface CardScript extends OfferedScript {
  open(setting: CardSetting): OpenCard;
}

export const cardKey: ScriptKey<CardScript> = { symbol: Symbol.for('sidelight.card') };
