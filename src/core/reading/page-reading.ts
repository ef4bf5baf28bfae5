import type { BlockAnalysis } from '../detection/analyse.ts';
import type { Detector } from '../detection/detector.ts';
import type { Mention, PageContext } from '../detection/mention.ts';
import { overrule } from '../overrules/apply.ts';
import type { Wish } from '../overrules/overrule.ts';
import type { Edit, NumberedBlock, Outcome } from './edit.ts';

/** A block with names in it. */
interface Held {
  readonly id: number;
  readonly analysis: BlockAnalysis;
  mentions: readonly Mention[];
  /** The mentions last told, as JSON. */
  told: string;
}

/** Names that one page is read for at most; nobody reads a page with more. */
const MOST_NAMES = 10_000;
/** Text with names that is kept of one page at most, in UTF-16 units. */
const MOST_TEXT = 8_000_000;
/** Mentions told at once, so that a page is not kept waiting by an answer. */
const MOST_TOLD = 500;

const none = '[]';

/**
 * The blocks of one page as they come and go, and what their names are taken for. Of each outcome
 * only what is not told yet is told.
 */
export class PageReading {
  readonly #detector: Detector;
  readonly #known = new Set<number>();
  #order: Held[] = [];
  /** From where in the order there may be something to tell. */
  #untold = 0;
  #names = 0;
  #text = 0;
  /** Whether something was left out, since the page has more than is kept of one. */
  isFull = false;

  constructor(detector: Detector) {
    this.#detector = detector;
  }

  /** UTF-16 units of text that are kept. */
  get size(): number {
    return this.#text;
  }

  apply({ gone, added }: Edit): void {
    if (gone.some((id) => this.#known.has(id))) this.#drop(new Set(gone));
    for (const block of added) this.#add(block);
  }

  /** Decides anew what every name means; what the person wants goes before the evidence. */
  settle(context: PageContext, wishes: readonly Wish[]): void {
    const settled = this.#detector.settle(
      this.#order.map(({ analysis }) => analysis),
      context,
    );
    for (const [at, held] of this.#order.entries()) {
      held.mentions = (settled[at] ?? []).map((mention) => overrule(mention, wishes));
    }
    this.#untold = 0;
  }

  /** Outcomes that are not told yet, some at a time; `more` where there are others. */
  tell(): { readonly outcomes: readonly Outcome[]; readonly more: boolean } {
    const outcomes: Outcome[] = [];
    let count = 0;
    for (; this.#untold < this.#order.length; this.#untold++) {
      const held = this.#order[this.#untold];
      const told = JSON.stringify(held?.mentions);
      if (!held || told === held.told) continue;
      if (count >= MOST_TOLD) return { outcomes, more: true };
      held.told = told;
      outcomes.push({ block: held.id, mentions: held.mentions });
      count += held.mentions.length;
    }
    return { outcomes, more: false };
  }

  #add({ id, before, ...block }: NumberedBlock): void {
    if (this.#names >= MOST_NAMES || this.#text + block.text.length > MOST_TEXT) {
      this.isFull = true;
      return;
    }
    const analysis = this.#detector.analyse(block);
    if (analysis.findings.length === 0 || this.#known.has(id)) return;
    this.#known.add(id);
    this.#names += analysis.findings.length;
    this.#text += block.text.length;
    this.#order.splice(this.#placeBefore(before), 0, { id, analysis, mentions: [], told: none });
  }

  #drop(gone: ReadonlySet<number>): void {
    this.#order = this.#order.filter(({ id, analysis }) => {
      if (!gone.has(id)) return true;
      this.#known.delete(id);
      this.#names -= analysis.findings.length;
      this.#text -= analysis.block.text.length;
      return false;
    });
  }

  /** A block without names is not kept, so that what should stand before it comes last. */
  #placeBefore(before: number | null): number {
    if (before === null || !this.#known.has(before)) return this.#order.length;
    return this.#order.findIndex(({ id }) => id === before);
  }
}
