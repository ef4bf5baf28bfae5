/** The element that a block of text belongs to, and what is known of it. */
export interface BlockOwner {
  readonly element: Element;
  /** BCP 47 tag in force, or null. */
  readonly lang: string | null;
  readonly kind: 'heading' | 'text';
}

/**
 * One block of a page's text: what a reader takes for one paragraph, heading or cell. White space
 * is collapsed and invisible characters are left out of `text`; the page itself is as it was.
 */
export interface TextBlock extends BlockOwner {
  readonly text: string;
  readonly pieces: Pieces;
}

/** Where each stretch of a block's text comes from; the three lists run in step, by `starts`. */
export interface Pieces {
  /** Offset of the stretch in the block's text, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly nodes: readonly Text[];
  /** Offset of the stretch in its node. */
  readonly offsets: readonly number[];
}

/** A place in the page: an offset into the data of a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** Longest text taken in at once, in UTF-16 units: bounds the work between two pauses. */
const STRIDE = 8_192;

/**
 * What does not go into a block's text as it stands: characters that are not seen (soft hyphen,
 * zero-width characters, marks of writing direction), runs of white space, and white space other
 * than the plain space.
 */
const IRREGULAR =
  /([\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]{1,999})|\s{2,999}|[^\S ]/g;
const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** Gathers the text of one block from its text nodes, and where each stretch came from. */
export class BlockBuilder {
  #text = '';
  /** The last stretch: asking the whole text for its end would copy it anew after each stretch. */
  #tail = '';
  #boundary = false;
  #starts: number[] = [];
  #nodes: Text[] = [];
  #offsets: number[] = [];

  /** Length of the text so far, in UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  /** The next text does not continue the word before it. */
  endWord(): void {
    this.#boundary = true;
  }

  /** Takes in the node's data from `from`, at most a stride; returns where it stopped. */
  take(node: Text, data: string, from: number): number {
    const to = data.length - from > STRIDE ? strideEnd(data, from) : data.length;
    let position = from;
    IRREGULAR.lastIndex = from;
    for (
      let found = IRREGULAR.exec(data);
      found && found.index < to;
      found = IRREGULAR.exec(data)
    ) {
      const run = found[0];
      this.#push(node, data, position, found.index);
      position = Math.min(found.index + run.length, to);
      if (found[1] === undefined) this.#pushSpace(node, found.index);
      IRREGULAR.lastIndex = position;
      if (position === to) break;
    }
    this.#push(node, data, position, to);
    return to;
  }

  /** The block so far, or null where it has no text; the builder starts anew. */
  finish(owner: BlockOwner): TextBlock | null {
    const text = this.#text.trimEnd();
    const pieces = { starts: this.#starts, nodes: this.#nodes, offsets: this.#offsets };
    this.#text = '';
    this.#tail = '';
    this.#boundary = false;
    if (this.#starts.length > 0) {
      this.#starts = [];
      this.#nodes = [];
      this.#offsets = [];
    }
    return text === '' ? null : { ...owner, text, pieces };
  }

  #push(node: Text, data: string, from: number, to: number): void {
    const start = from < to && data[from] === ' ' && this.#endsOpen() ? from + 1 : from;
    if (start >= to) return;
    const stretch = data.slice(start, to);
    if (this.#boundary) {
      this.#boundary = false;
      if (WORD_END.test(this.#tail.slice(-2)) && WORD_START.test(stretch)) {
        this.#add(node, start, ' ');
      }
    }
    this.#add(node, start, stretch);
  }

  #pushSpace(node: Text, offset: number): void {
    if (this.#endsOpen()) return;
    this.#boundary = false;
    this.#add(node, offset, ' ');
  }

  /** Whether a space here would stand at the start or beside another space. */
  #endsOpen(): boolean {
    return this.#tail === '' || this.#tail.endsWith(' ');
  }

  #add(node: Text, offset: number, stretch: string): void {
    this.#starts.push(this.#text.length);
    this.#nodes.push(node);
    this.#offsets.push(offset);
    this.#text += stretch;
    this.#tail = stretch;
  }
}

/** The place in the page of the character at `offset` of the block's text. */
export function pointAt(pieces: Pieces, offset: number): TextPoint | null {
  const { starts, nodes, offsets } = pieces;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  if (!node) return null;
  return { node, offset: (offsets[low] ?? 0) + offset - (starts[low] ?? 0) };
}

/** End of a stride: after the last white space of its last eighth, so that words stay whole. */
function strideEnd(data: string, from: number): number {
  const end = from + STRIDE;
  const tail = data.slice(end - STRIDE / 8, end);
  const space = tail.search(/\s\S*$/);
  if (space >= 0) return end - STRIDE / 8 + space + 1;
  const last = data.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
