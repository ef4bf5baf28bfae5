import { hasVariant, irregular, plainShapes } from './characters.ts';

/** The element that a block of text belongs to, and what is known of it. */
export interface BlockOwner {
  readonly element: Element;
  /** BCP 47 tag in force, or null. */
  readonly lang: string | null;
  readonly kind: 'heading' | 'text';
}

/**
 * One block of a page's text: what a reader takes for one paragraph, heading or cell. White space
 * is collapsed, invisible characters are left out of `text` and letters in another shape are plain; a
 * line break of the page is a line feed. The page itself is as it was.
 */
export interface TextBlock extends BlockOwner {
  readonly text: string;
  readonly pieces: Pieces;
}

/** Where each stretch of a block's text comes from; the lists run in step, by `starts`. */
export interface Pieces {
  /** Offset of the stretch in the block's text, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly nodes: readonly Text[];
  /** Offset of the stretch in its node. */
  readonly offsets: readonly number[];
  /** Length in its node of a letter that the text has in another shape; 0 for stretches as they stand. */
  readonly spans: readonly number[];
}

/** A place in the page: an offset into the data of a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** Longest text taken in at once, in UTF-16 units: bounds the work between two pauses. */
const STRIDE = 8_192;

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** Gathers the text of one block from its text nodes, and where each stretch came from. */
export class BlockBuilder {
  #text = '';
  /** The last stretch: asking the whole text for its end would copy it anew after each stretch. */
  #tail = '';
  /** What the next text begins with: a space where it would continue a word, or a line feed. */
  #gap: '' | ' ' | '\n' = '';
  #starts: number[] = [];
  #nodes: Text[] = [];
  #offsets: number[] = [];
  #spans: number[] = [];

  /** Length of the text so far, in UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  /** The next text does not continue the word before it. */
  endWord(): void {
    this.#gap ||= ' ';
  }

  /** The next text stands on a new line. True where there is one already: then a paragraph ends. */
  breakLine(): boolean {
    if (this.#gap === '\n') return true;
    if (this.#text !== '') this.#gap = '\n';
    return false;
  }

  /** Takes in the node's data from `from`, at most a stride; returns where it stopped. */
  take(node: Text, data: string, from: number): number {
    const to = data.length - from > STRIDE ? strideEnd(data, from) : data.length;
    // By itself, since the search would else run on to the end of a long text each time.
    const stride = from === 0 && to === data.length ? data : data.slice(from, to);
    let position = 0;
    for (const found of stride.matchAll(irregular)) {
      this.#push(node, stride.slice(position, found.index), from + position);
      position = found.index + found[0].length;
      if (found[1] === undefined) this.#pushSpace(node, from + found.index);
    }
    this.#push(node, position === 0 ? stride : stride.slice(position), from + position);
    return to;
  }

  /** The block so far, or null where it has no text; the builder starts anew. */
  finish(owner: BlockOwner): TextBlock | null {
    const text = this.#text.trimEnd();
    const pieces = {
      starts: this.#starts,
      nodes: this.#nodes,
      offsets: this.#offsets,
      spans: this.#spans,
    };
    this.#text = '';
    this.#tail = '';
    this.#gap = '';
    if (this.#starts.length > 0) {
      this.#starts = [];
      this.#nodes = [];
      this.#offsets = [];
      this.#spans = [];
    }
    return text === '' ? null : { ...owner, text, pieces };
  }

  /** Adds plain text that begins at `from` of the node. */
  #push(node: Text, text: string, from: number): void {
    const skipped = text.startsWith(' ') && this.#endsOpen() ? 1 : 0;
    const start = from + skipped;
    const stretch = text.slice(skipped);
    if (stretch === '') return;
    if (!hasVariant(stretch)) {
      this.#join(node, start, stretch, 0);
      return;
    }
    for (const shape of plainShapes(stretch)) {
      this.#join(node, start + shape.start, shape.text, shape.span);
    }
  }

  #pushSpace(node: Text, offset: number): void {
    if (this.#endsOpen()) return;
    this.#gap = '';
    this.#add(node, offset, ' ', 0);
  }

  /** Whether a space here would stand at the start of a line or beside another space. */
  #endsOpen(): boolean {
    return this.#gap === '\n' || this.#tail === '' || this.#tail.endsWith(' ');
  }

  #join(node: Text, offset: number, stretch: string, span: number): void {
    const gap = this.#gap;
    this.#gap = '';
    if (gap === '\n' || (gap === ' ' && this.#wouldContinue(stretch))) {
      this.#add(node, offset, gap, 0);
    }
    this.#add(node, offset, stretch, span);
  }

  #wouldContinue(stretch: string): boolean {
    return WORD_END.test(this.#tail.slice(-2)) && WORD_START.test(stretch);
  }

  #add(node: Text, offset: number, stretch: string, span: number): void {
    this.#starts.push(this.#text.length);
    this.#nodes.push(node);
    this.#offsets.push(offset);
    this.#spans.push(span);
    this.#text += stretch;
    this.#tail = stretch;
  }
}

/** The place in the page where the character at `offset` of the block's text begins. */
export function pointAt(pieces: Pieces, offset: number): TextPoint | null {
  return place(pieces, offset, 0);
}

/** The place in the page where the character before `offset` of the block's text ends. */
export function pointAfter(pieces: Pieces, offset: number): TextPoint | null {
  return place(pieces, offset - 1, 1);
}

/** Where the character at `offset` begins (`side` 0) or ends (`side` 1). */
function place(pieces: Pieces, offset: number, side: 0 | 1): TextPoint | null {
  const { starts, nodes, offsets, spans } = pieces;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  if (!node) return null;
  const span = spans[low] ?? 0;
  const within = span > 0 ? side * span : offset - (starts[low] ?? 0) + side;
  return { node, offset: (offsets[low] ?? 0) + within };
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
