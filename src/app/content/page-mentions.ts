import type { BlockAnalysis } from '../../core/detection/analyse.ts';
import type { Detector } from '../../core/detection/detector.ts';
import type { Mention, PageContext } from '../../core/detection/mention.ts';
import { overrule } from '../../core/overrules/apply.ts';
import type { Wish } from '../../core/overrules/overrule.ts';
import type { TextBlock } from '../../page/block-text.ts';
import { orderedIndex } from '../../page/document-order.ts';
import type { Batch } from '../../page/reading.ts';
import { Occurrence } from './occurrence.ts';

/** Names kept of one page at most: each costs at every change, and nobody reads a page with more. */
const MOST_NAMES = 5_000;

/** One block with names in it, and what was made of them. */
interface ReadBlock {
  readonly block: TextBlock;
  readonly analysis: BlockAnalysis;
  occurrences: readonly Occurrence[];
}

interface Entry {
  readonly element: Element;
  readonly blocks: readonly ReadBlock[];
}

/** All names found on a page and what they mean, kept in document order as the page changes. */
export class PageMentions {
  readonly #detector: Detector;
  readonly #prepared = new WeakMap<TextBlock, ReadBlock>();
  #preparedNames = 0;
  #entries: Entry[] = [];

  constructor(detector: Detector) {
    this.#detector = detector;
  }

  /** Whether any name was found, whatever it means. */
  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** All names in document order, marked and skipped. */
  all(): readonly Occurrence[] {
    return this.#entries.flatMap((entry) => entry.blocks.flatMap((read) => read.occurrences));
  }

  /** Elements with names in their own text, in document order, each with its names. */
  *byElement(): Generator<readonly [Element, readonly Occurrence[]], void, undefined> {
    for (const { element, blocks } of this.#entries) {
      yield [element, blocks.flatMap((read) => read.occurrences)];
    }
  }

  /** Looks for names in a block that `apply` will be given, so that its own work is short. */
  prepare(block: TextBlock): void {
    if (this.#preparedNames >= MOST_NAMES) return;
    const read = this.#analyse(block);
    this.#prepared.set(block, read);
    this.#preparedNames += read.analysis.findings.length;
  }

  /** Takes in what was read; returns the elements that have no names any more. */
  apply({ read, moved }: Batch): readonly Element[] {
    const isGone = (element: Element): boolean =>
      !element.isConnected || moved.some((root) => root.contains(element));
    this.#preparedNames = 0;
    const fresh = new Set(read.map(({ element }) => element));
    const gone: Element[] = [];
    this.#entries = this.#entries.filter(({ element }) => {
      if (!fresh.has(element) && !isGone(element)) return true;
      gone.push(element);
      return false;
    });
    let count = this.#entries.reduce((sum, { blocks }) => sum + namesIn(blocks), 0);
    for (const { element, blocks } of read) {
      if (!element.isConnected) continue;
      const known: ReadBlock[] = [];
      for (const block of blocks) {
        if (count >= MOST_NAMES) break;
        const readBlock = this.#prepared.get(block) ?? this.#analyse(block);
        count += readBlock.analysis.findings.length;
        if (readBlock.analysis.findings.length > 0) known.push(readBlock);
      }
      if (known.length === 0) continue;
      const at = orderedIndex(this.#entries, element, (entry) => entry.element);
      this.#entries.splice(at, 0, { element, blocks: known });
    }
    const left = new Set(this.#entries.map(({ element }) => element));
    return gone.filter((element) => !left.has(element));
  }

  /** Decides anew what every name means; what the person wants goes before the evidence. */
  settle(context: PageContext, wishes: readonly Wish[]): void {
    const blocks = this.#entries.flatMap((entry) => entry.blocks);
    const analyses = blocks.map((read) => read.analysis);
    const settled = this.#detector.settle(analyses, context);
    for (const [at, read] of blocks.entries()) {
      const mentions = (settled[at] ?? []).map((mention) => overrule(mention, wishes));
      read.occurrences = renew(read, mentions);
    }
  }

  #analyse(block: TextBlock): ReadBlock {
    return { block, analysis: this.#detector.analyse(plainBlock(block)), occurrences: [] };
  }
}

function namesIn(blocks: readonly ReadBlock[]): number {
  return blocks.reduce((sum, { analysis }) => sum + analysis.findings.length, 0);
}

/** What detection keeps of a block must not hold on to the page's nodes. */
function plainBlock({ text, lang, kind }: TextBlock) {
  return { text, lang, kind };
}

/** The block's occurrences, each the same object as before where it stands at the same place. */
function renew(read: ReadBlock, mentions: readonly Mention[]): readonly Occurrence[] {
  const byStart = new Map(read.occurrences.map((known) => [known.mention.start, known]));
  return mentions.map((mention) => {
    const known = byStart.get(mention.start);
    if (known?.entity !== mention.entity) {
      return new Occurrence(read.block.element, read.block, mention);
    }
    known.mention = mention;
    return known;
  });
}
