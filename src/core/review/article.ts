import type { ArticleRecord, PageKind } from '../article/record.ts';
import type { Mention } from '../detection/mention.ts';

/** An article as its page shows it at one moment. */
export interface ArticleReading {
  /** By what address the page is known again. */
  readonly address: string;
  /** The page's own address, with fragment and parameters. */
  readonly url: string;
  readonly kind: PageKind;
  readonly record: ArticleRecord;
  /** BCP 47 tag of the page as a whole. */
  readonly lang: string | null;
  /** All blocks with a mention, marked or left alone, in reading order. */
  readonly passages: readonly ArticlePassage[];
}

/** A paragraph, heading or cell of an article that names an entity. */
export interface ArticlePassage {
  /** Its number on this page: stays as long as its text does, and is never given to another. */
  readonly id: number;
  readonly text: string;
  /** BCP 47 tag in force at the block, or null. */
  readonly lang: string | null;
  /** How far down the page it begins, 0 to 1. */
  readonly at: number;
  /** In the order of the text; offsets are UTF-16 units into `text`. */
  readonly mentions: readonly Mention[];
  /** Up to 300 UTF-16 units of the blocks next to it; empty where there is none. */
  readonly before: string;
  readonly after: string;
}
