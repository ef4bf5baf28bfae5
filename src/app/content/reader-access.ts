/**
 * What the reader in a page lets our other scripts there know and do. It leaves itself under one
 * symbol of the world that they share, for as long as it runs.
 */
import type { PageFacts } from '../../core/article/record.ts';
import type { PageState } from '../../platform/protocol.ts';
import type { ReadBlock } from './page-mentions.ts';

export interface ReaderAccess {
  state(): Promise<PageState>;
  /** What the page says of itself now, without the canonical link of one before it. */
  facts(): PageFacts;
  /** Null while Sidelight is not at work on the page. */
  article(): ArticleAccess | null;
}

export interface ArticleAccess {
  /** Counts up whenever names came, went or are read otherwise. */
  readonly changes: number;
  /** All blocks with names of wanted entities, in document order. */
  readonly blocks: readonly ReadBlock[];
  readonly isOurs: (node: Node) => boolean;
  /** Sets a stretch of the page apart for a moment. */
  readonly flash: (place: AbstractRange) => void;
}

const KEY = Symbol.for('sidelight.reader');

/** Leaves the reader to the scripts that come after it, in place of one of an older version. */
export function offerReader(reader: ReaderAccess, signal: AbortSignal): void {
  Reflect.set(globalThis, KEY, reader);
  signal.addEventListener('abort', () => {
    if (offeredReader() === reader) Reflect.deleteProperty(globalThis, KEY);
  });
}

/** The reader of this page, or null where none runs. Only our own scripts reach this world. */
export function offeredReader(): ReaderAccess | null {
  return (Reflect.get(globalThis, KEY) as ReaderAccess | undefined) ?? null;
}
