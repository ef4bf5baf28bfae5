import type { BlockAnalysis } from '../../core/detection/analyse.ts';
import type { Detector } from '../../core/detection/detector.ts';
import type { Mention, PageContext } from '../../core/detection/mention.ts';
import { overrule } from '../../core/overrules/apply.ts';
import type { Wish } from '../../core/overrules/overrule.ts';
import type { TextBlock } from '../../page/block-text.ts';
import { orderedIndex } from '../../page/document-order.ts';
import type { Batch } from '../../page/reading.ts';
import { Occurrence } from './occurrence.ts';

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

  /** Takes in what was read; returns the elements that have no names any more. */
  apply({ read, moved }: Batch): readonly Element[] {
    const isGone = (element: Element): boolean =>
      !element.isConnected || moved.some((root) => root.contains(element));
    const fresh = new Set(read.map(({ element }) => element));
    const gone: Element[] = [];
    this.#entries = this.#entries.filter(({ element }) => {
      if (!fresh.has(element) && !isGone(element)) return true;
      gone.push(element);
      return false;
    });
    for (const { element, blocks } of read) {
      const known = blocks.map((block) => this.#analyse(block)).filter(hasNames);
      if (known.length === 0 || !element.isConnected) continue;
      const at = orderedIndex(this.#entries, element, (entry) => entry.element);
      this.#entries.splice(at, 0, { element, blocks: known });
    }
    return gone.filter((element) => !this.#entries.some((entry) => entry.element === element));
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

function hasNames({ analysis }: ReadBlock): boolean {
  return analysis.findings.length > 0;
}

/** What detection keeps of a block must not hold on to the page's nodes. */
function plainBlock({ text, lang, kind }: TextBlock) {
  return { text, lang, kind };
}

/** The block's occurrences, each the same object as before where it stands at the same place. */
function renew(read: ReadBlock, mentions: readonly Mention[]): readonly Occurrence[] {
  return mentions.map((mention) => {
    const known = read.occurrences.find(
      (other) => other.mention.start === mention.start && other.entity === mention.entity,
    );
    if (!known) return new Occurrence(read.block.element, read.block, mention);
    known.mention = mention;
    return known;
  });
}
