import { isBlockTag } from './text-flow.ts';

/** Whether a text may hold a name that is looked for; never no where there is one. */
export type MayHold = (text: string) => boolean;

/** What can be scanned on its own. */
export type ReadRoot = Element | ShadowRoot;

/** Nodes looked at between two pauses. */
const NODES_PER_PAUSE = 200;
/** Text tested at once, in UTF-16 units: bounds the work between two pauses. */
const LONGEST_TEST = 16_384;
/** No name is longer, so that none is lost where a long text is tested in parts. */
const LONGEST_NAME = 128;
/** Texts longer than this are rarely prose; worth a look at what element they stand in. */
const LONG_TEXT = 2_000;
const SHOW_TEXT = 4;

const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;
const WIDE_SPACE = /\s{2,}|[^\S ]/g;

/**
 * Text nodes below `root` that stand where a name may be; shadow roots are not entered. Texts are
 * put together as far as they stand in one block by their tags, and tested as a whole, so that a
 * page without names costs little more than a walk over its text. Yields null where a caller may
 * pause.
 */
export function* candidateTexts(
  root: ReadRoot,
  mayHold: MayHold,
): Generator<Text | null, void, undefined> {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  const stretch = new Stretch(mayHold);
  let count = 0;
  let parent: Node | null = null;
  let block: Node | null = null;
  for (let node = nextText(walker); node; node = nextText(walker)) {
    if (++count % NODES_PER_PAUSE === 0) yield null;
    const data = node.data;
    if (!/\S/.test(data)) {
      stretch.addSpace();
      continue;
    }
    if (node.parentNode !== parent) {
      parent = node.parentNode;
      const inner = blockByTag(parent);
      if (inner !== block) yield* stretch.end();
      block = inner;
    }
    if (data.length <= LONG_TEXT || !isCode(parent)) yield* stretch.take(node, data);
  }
  yield* stretch.end();
}

/** Text nodes that stand together in one block. */
class Stretch {
  readonly #mayHold: MayHold;
  #nodes: Text[] = [];
  #parts: string[] = [];
  #length = 0;
  /** Whether two nodes meet without a space: a style may yet put them apart. */
  #runsOn = false;
  #spaced = true;

  constructor(mayHold: MayHold) {
    this.#mayHold = mayHold;
  }

  addSpace(): void {
    if (this.#spaced) return;
    this.#parts.push(' ');
    this.#spaced = true;
  }

  *take(node: Text, data: string): Generator<Text | null, void, undefined> {
    this.#nodes.push(node);
    if (data.length <= LONGEST_TEST) this.#add(data);
    else {
      for (let from = 0; from < data.length; from += LONGEST_TEST) {
        if (from > 0) yield* this.#rest(node);
        this.#add(data.slice(from, from + LONGEST_TEST));
      }
    }
    if (this.#length >= LONGEST_TEST) yield* this.#rest(null);
  }

  /** The nodes, where their text may hold a name; the stretch starts anew. */
  *end(): Generator<Text, void, undefined> {
    if (this.#nodes.length > 0 && this.#mayHoldName()) yield* this.#nodes;
    this.#nodes = [];
    this.#parts = [];
    this.#length = 0;
    this.#runsOn = false;
    this.#spaced = true;
  }

  #add(data: string): void {
    this.#runsOn ||= !this.#spaced && !isSpace(data.charCodeAt(0));
    this.#spaced = isSpace(data.charCodeAt(data.length - 1));
    this.#parts.push(data);
    this.#length += data.length;
  }

  #mayHoldName(): boolean {
    const whole = this.#parts.length === 1 ? this.#parts[0] : this.#parts.join('');
    if (this.#mayHold(plain(whole ?? ''))) return true;
    return this.#runsOn && this.#mayHold(plain(this.#parts.join(' ')));
  }

  /** Tests what there is and goes on with its end, which may be the beginning of a name. */
  *#rest(node: Text | null): Generator<Text | null, void, undefined> {
    const tail = this.#parts.join('').slice(-LONGEST_NAME);
    yield* this.end();
    yield null;
    this.#parts.push(tail);
    this.#spaced = isSpace(tail.charCodeAt(tail.length - 1));
    if (node) this.#nodes.push(node);
  }
}

/** As the text is shown: without what is not seen, with single spaces. */
function plain(text: string): string {
  return text.replace(UNSEEN, '').replace(WIDE_SPACE, ' ');
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0;
}

function isCode(parent: Node | null): boolean {
  return parent instanceof Element && /^(?:script|style|noscript)$/.test(parent.localName);
}

function blockByTag(node: Node | null): Node | null {
  let place = node;
  while (place instanceof Element && !isBlockTag(place)) place = place.parentNode;
  return place;
}

function nextText(walker: TreeWalker): Text | null {
  const node = walker.nextNode();
  return node instanceof Text ? node : null;
}
