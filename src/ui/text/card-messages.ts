/** What a card says. */
import type { Mention } from '../../core/detection/mention.ts';
import { textsOf, type Texts } from './languages.ts';

export interface CardMessages {
  readonly close: string;
  readonly panel: string;
  readonly panelHint: string;
  readonly pin: string;
  readonly pinHint: string;
  readonly loading: string;
  readonly onParagraph: string;
  general(name: string): string;
  /** Says that nothing fits the paragraph, before the general claims. */
  noneFits(name: string, total: number): string;
  fit(bearing: number, total: number): string;
  more(count: number, name: string): string;
  readonly loadingMore: string;
  readonly moreFailed: string;
  all(total: number): string;
  empty(name: string): string;
  readonly updated: string;
  readonly reload: string;
  readonly noAnswer: string;
  readonly retry: string;
  readonly limits: string;
  answers(by: readonly string[]): string;
  sources(count: number): string;
  readonly detail: string;
  readonly fits: string;
  readonly whyMarked: string;
  readonly whyLeftAlone: string;
  readAs(surface: string, name: string): string;
  /** That a mention is marked or left alone, and the phrase that tells why. */
  asked(surface: string, decision: Mention['decision'], because: string): string;
  /** Leads to `onThisPage` and `onThisSite`, which complete it. */
  readWrongly(surface: string): string;
  readonly onThisPage: string;
  readonly onThisSite: string;
  readonly offHere: string;
  offHereHint(site: string): string;
  descriptionFrom(publisher: string): string;
}

/** The table in each language. */
export const cardTexts: Texts<CardMessages> = textsOf(
  import.meta.glob<CardMessages>('./*/card.ts', { eager: true, import: 'card' }),
);
