import type { Mention } from '../../core/detection/mention.ts';
import type { Edit, NumberedBlock, Outcome } from '../../core/reading/edit.ts';
import type { TextBlock } from '../../page/block-text.ts';
import { orderedIndex } from '../../page/document-order.ts';
import type { Batch } from '../../page/reading.ts';
import { Occurrence } from './occurrence.ts';

/** One block that may hold names, and what was made of them. */
export interface ReadBlock {
  /** Its own for as long as its text and place stay. */
  readonly id: number;
  readonly block: TextBlock;
  occurrences: readonly Occurrence[];
}

interface Entry {
  readonly element: Element;
  readonly blocks: readonly ReadBlock[];
}

/** What a batch changed. */
export interface Taken {
  readonly edit: Edit;
  /** Elements whose names came, went or moved. */
  readonly touched: ReadonlySet<Element>;
}

/** What an element had before it was read again. */
interface Before {
  readonly blocks: readonly ReadBlock[];
  /** Those whose text was not found again. */
  readonly left: Set<ReadBlock>;
  /** Whether what is found again has kept its place in the page. */
  readonly inPlace: boolean;
}

/** Longest language tag that is passed on, in UTF-16 units; no real one comes near it. */
const LONGEST_TAG = 100;

/** The names found on a page and what they mean, kept in document order as the page changes. */
export class PageMentions {
  #entries: Entry[] = [];
  readonly #byElement = new Map<Element, Entry>();
  readonly #byId = new Map<number, ReadBlock>();
  #lastId = 0;

  /** Whether no block may hold a name. */
  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** All names in document order, marked and skipped, as far as they are decided. */
  all(): readonly Occurrence[] {
    return this.blocks().flatMap((read) => read.occurrences);
  }

  /** All blocks that may hold names, in document order. */
  blocks(): readonly ReadBlock[] {
    return this.#entries.flatMap((entry) => entry.blocks);
  }

  /** Elements that may hold names in their own text, in document order. */
  elements(): readonly Element[] {
    return this.#entries.map(({ element }) => element);
  }

  /** The names in an element's own text, as far as they are decided. */
  namesIn(element: Element): readonly Occurrence[] {
    return this.#byElement.get(element)?.blocks.flatMap((read) => read.occurrences) ?? [];
  }

  /** The whole page as one change, for whoever knows nothing of it. */
  whole(): Edit {
    return { gone: [], added: this.blocks().map((read) => numbered(read, null)) };
  }

  /** Takes in what was read. Names in a text that is as it was keep what they mean. */
  apply({ read, moved, removed }: Batch): Taken {
    const fresh = new Map(read.map(({ element, blocks }) => [element, blocks]));
    const before = removed ? this.#takeOut(fresh, new Set(moved)) : this.#takeUp(fresh);
    const touched = new Set(before.keys());
    const added: NumberedBlock[] = [];
    const entries = this.#entries;
    const newest = this.#lastId;
    let near = entries.length;
    for (const [element, blocks] of fresh) {
      if (blocks.length === 0 || !element.isConnected) continue;
      const entry = { element, blocks: this.#renew(blocks, before.get(element)) };
      near = orderedIndex(entries, element, (other) => other.element, near);
      added.push(...placed(entry.blocks, entries[near]?.blocks[0]?.id ?? null, newest));
      entries.splice(near++, 0, entry);
      this.#byElement.set(element, entry);
      touched.add(element);
    }
    const gone = this.#forget(before);
    return { edit: { gone, added }, touched };
  }

  /** Takes up what the names of a block are taken for; returns its element, null once it is gone. */
  decide({ block, mentions }: Outcome): Element | null {
    const read = this.#byId.get(block);
    if (!read) return null;
    read.occurrences = renewed(read, mentions);
    return read.block.element;
  }

  /** Takes out what was read again, was moved or has left the page. */
  #takeOut(
    fresh: ReadonlyMap<Element, unknown>,
    moved: ReadonlySet<Element>,
  ): Map<Element, Before> {
    const before = new Map<Element, Before>();
    for (const { element, blocks } of this.#entries) {
      const inPlace = element.isConnected && !isInside(element, moved);
      if (inPlace && !fresh.has(element)) continue;
      before.set(element, { blocks, left: new Set(blocks), inPlace });
      this.#byElement.delete(element);
    }
    if (before.size > 0)
      this.#entries = this.#entries.filter(({ element }) => !before.has(element));
    return before;
  }

  /** Takes out what was read again, where nothing else can have left the page. */
  #takeUp(fresh: ReadonlyMap<Element, unknown>): Map<Element, Before> {
    const before = new Map<Element, Before>();
    for (const element of fresh.keys()) {
      const entry = this.#byElement.get(element);
      if (!entry) continue;
      const { blocks } = entry;
      before.set(element, { blocks, left: new Set(blocks), inPlace: element.isConnected });
      this.#byElement.delete(element);
      const at = orderedIndex(this.#entries, element, (other) => other.element);
      // What has left the page meanwhile stands nowhere in its order.
      if (this.#entries[at] === entry) this.#entries.splice(at, 1);
      else this.#entries = this.#entries.filter((other) => other !== entry);
    }
    return before;
  }

  #renew(blocks: readonly TextBlock[], before: Before | undefined): readonly ReadBlock[] {
    return blocks.map((block) => {
      const same = before && [...before.left].find((read) => isSame(read.block, block));
      if (same) before.left.delete(same);
      const occurrences = same?.occurrences ?? [];
      for (const occurrence of occurrences) occurrence.block = block;
      const id = same && before.inPlace ? same.id : ++this.#lastId;
      const read = { id, block, occurrences };
      this.#byId.set(id, read);
      return read;
    });
  }

  /** Forgets the blocks that were there before and have no successor; returns their numbers. */
  #forget(before: ReadonlyMap<Element, Before>): readonly number[] {
    const gone: number[] = [];
    for (const { blocks } of before.values()) {
      for (const read of blocks) {
        if (this.#byId.get(read.id) !== read) continue;
        this.#byId.delete(read.id);
        gone.push(read.id);
      }
    }
    return gone;
  }
}

/** Whether an element is one of these, or inside one. */
function isInside(element: Element, roots: ReadonlySet<Element>): boolean {
  if (roots.size === 0) return false;
  for (let place: Element | null = element; place; place = place.parentElement) {
    if (roots.has(place)) return true;
  }
  return false;
}

function isSame(one: TextBlock, other: TextBlock): boolean {
  return one.text === other.text && one.lang === other.lang && one.kind === other.kind;
}

/** The blocks newer than `newest`, each before the next older one of the list or of what follows it. */
function placed(
  blocks: readonly ReadBlock[],
  following: number | null,
  newest: number,
): readonly NumberedBlock[] {
  return blocks.flatMap((read, at) => {
    if (read.id <= newest) return [];
    const older = blocks.slice(at).find(({ id }) => id <= newest);
    return [numbered(read, older?.id ?? following)];
  });
}

/** What detection is told of a block does not hold on to the page's nodes. */
function numbered({ id, block }: ReadBlock, before: number | null): NumberedBlock {
  const { text, lang, kind } = block;
  return { id, before, text, lang: lang?.slice(0, LONGEST_TAG) ?? null, kind };
}

/** The block's occurrences, each the same object as before where it stands at the same place. */
function renewed(read: ReadBlock, mentions: readonly Mention[]): readonly Occurrence[] {
  const byStart = new Map(read.occurrences.map((known) => [known.mention.start, known]));
  return mentions.map((mention) => {
    const known = byStart.get(mention.start);
    if (known?.entity !== mention.entity) return new Occurrence(read.block, mention);
    known.mention = mention;
    return known;
  });
}
