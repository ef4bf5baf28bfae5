/**
 * What the reader in a page lets our other scripts there know and do. It leaves itself under one
 * symbol of the world that they share, for as long as it runs.
 */
import type { PageFacts } from '../../core/article/record.ts';
import type { PageState } from '../../platform/protocol.ts';
import {
  offeredScript,
  offerScript,
  type OfferedScript,
  type ScriptKey,
} from './offered-script.ts';
import type { ReadBlock } from './page-mentions.ts';

export interface ReaderAccess {
  state(): Promise<PageState>;
  /** What the page says of itself now, without the canonical link of one before it. */
  facts(): PageFacts;
  /** Null while Sidelight is not at work on the page. */
  article(): ArticleAccess | null;
}

export interface ArticleAccess {
  /** Another whenever names came, went or are read otherwise, and no other article's or reading's. */
  readonly revision: string;
  /** All blocks with names of wanted entities, in document order. */
  readonly blocks: readonly ReadBlock[];
  /** The block whose card is open, or else whose mention was stepped to; null without one. */
  readonly current: number | null;
  readonly isOurs: (node: Node) => boolean;
  /** Sets a stretch of the page apart for a moment. */
  readonly flash: (place: AbstractRange) => void;
}

/** A reader at work; `open` gives the way to it. */
interface OfferedReader extends OfferedScript {
  open(): ReaderAccess;
}

const key: ScriptKey<OfferedReader> = { symbol: Symbol.for('sidelight.reader') };

/** Leaves the reader of this version of the extension to the scripts that come after it. */
export function offerReader(
  reader: ReaderAccess,
  version: string | null,
  signal: AbortSignal,
): void {
  if (version !== null) offerScript(key, { version, open: () => reader }, signal);
}

/** The reader of this page, or null where none of this version runs. */
export function offeredReader(version: string | null): ReaderAccess | null {
  return offeredScript(key, version)?.open() ?? null;
}
