import type { TextBlock } from './block-text.ts';
import { isBlockTag, UNREAD_SELECTOR, type FlowOf } from './text-flow.ts';
import { readBlocks, shownParent } from './text-map.ts';

/**
 * Whether a text may hold a name that is looked for, or a part of one that runs over several
 * nodes. It may say yes too often, never no where there is one.
 */
export type MayHold = (text: string) => boolean;

/** What can be scanned on its own. */
export type ReadRoot = Element | ShadowRoot | Text;

/** The blocks of one element's own text that may hold a name; none when it holds none any more. */
export interface FoundBlocks {
  readonly element: Element;
  readonly blocks: readonly TextBlock[];
}

/** Nodes looked at between two pauses. */
const NODES_PER_PAUSE = 200;
/** Texts longer than this are rarely prose; worth a look at what element they stand in. */
const LONG_TEXT = 2_000;
/** Letters of a name that is split over nodes; no name is longer. */
const LONGEST_WORD = 64;
const SHOW_TEXT = 4;

const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;
const LAST_WORD = /\S+$/;
const FIRST_WORD = /^\S+/;

/** Reads a page for texts that may hold a name. One scanner serves one pass over the page. */
export class Scanner {
  readonly #flowOf: FlowOf;
  readonly #mayHold: MayHold;
  /** What each element's text belongs to; null where it is not read. */
  readonly #owners = new Map<Element, Element | null>();
  readonly #seen = new Set<Element>();
  /** Elements whose text is hidden at present, and would be read if they were shown. */
  readonly hidden = new Set<Element>();

  constructor(flowOf: FlowOf, mayHold: MayHold) {
    this.#flowOf = flowOf;
    this.#mayHold = mayHold;
  }

  /** Scans an element that came into the page, and the text around it where it became part of that. */
  *scanAdded(element: Element): Generator<FoundBlocks | null, void, undefined> {
    const parent = element.parentNode;
    if (parent && (isProse(element.previousSibling) || isProse(element.nextSibling))) {
      yield* this.readAround(parent);
    } else if (this.#flowOf(element) !== 'block') {
      yield* this.readAround(element);
    }
    yield* this.scan(element);
  }

  /**
   * Finds the blocks that may hold a name in a tree or subtree, without entering shadow roots.
   * Yields null where a caller may pause. Only texts that pass the test cost more than a look.
   */
  *scan(root: ReadRoot): Generator<FoundBlocks | null, void, undefined> {
    for (const text of candidateTexts(root, this.#mayHold)) {
      if (text) yield* this.readAround(text);
      else yield null;
    }
  }

  /** Reads the own text of the block that the node belongs to, whatever it holds. */
  *readAround(node: Node): Generator<FoundBlocks | null, void, undefined> {
    const element = this.#ownerOf(node);
    if (!element || this.#seen.has(element)) return;
    this.#seen.add(element);
    const blocks: TextBlock[] = [];
    for (const block of readBlocks(element, this.#flowOf, { extent: 'own' })) {
      if (!block) yield null;
      else if (this.#mayHold(block.text)) blocks.push(block);
    }
    yield { element, blocks };
  }

  /** The block element that the node's text belongs to; null where it is not read. */
  #ownerOf(node: Node): Element | null {
    const start = holderOf(node);
    if (!start) return null;
    const path: Element[] = [];
    let owner: Element | null | undefined;
    for (let element: Element | null = start; element; element = shownParent(element)) {
      owner = this.#owners.get(element);
      if (owner !== undefined) break;
      path.push(element);
    }
    for (const element of path.reverse()) {
      owner = this.#ownerBelow(element, owner);
      this.#owners.set(element, owner);
    }
    if (owner === null && start.isConnected && !start.closest(UNREAD_SELECTOR)) {
      this.hidden.add(start);
    }
    return owner ?? null;
  }

  #ownerBelow(element: Element, above: Element | null | undefined): Element | null {
    if (above === null) return null;
    const flow = this.#flowOf(element);
    if (flow === 'skip' || flow === 'object') return null;
    return flow === 'block' || above === undefined ? element : above;
  }
}

/**
 * Text nodes below `root` that may hold a name or its beginning. Words that run over several nodes
 * are put together first, as long as they stay in one block by their tags.
 */
function* candidateTexts(
  root: ReadRoot,
  mayHold: MayHold,
): Generator<Text | null, void, undefined> {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  let count = 0;
  let last: Text | null = null;
  let lastData = '';
  let open: OpenWord | null = null;
  for (let node = firstText(walker); node; node = nextText(walker)) {
    if (++count % NODES_PER_PAUSE === 0) yield null;
    const data = plain(node);
    if (data === '') continue;
    if (last && runOn(lastData, data) && sameBlock(last, node)) {
      const whole: OpenWord = joinWord(open ?? { from: last, word: lastWord(lastData) }, data);
      if (mayHold(whole.word)) yield whole.from;
      open = whole.word.endsWith(data) && whole.word.length < LONGEST_WORD ? whole : null;
    } else {
      open = null;
    }
    if (mayHold(data)) yield node;
    last = node;
    lastData = data;
  }
}

/** A word that began in an earlier node and has not ended yet. */
interface OpenWord {
  readonly from: Text;
  readonly word: string;
}

function joinWord(open: OpenWord, data: string): OpenWord {
  const head = FIRST_WORD.exec(data.slice(0, LONGEST_WORD))?.[0] ?? '';
  return { from: open.from, word: open.word + head };
}

function lastWord(data: string): string {
  return LAST_WORD.exec(data.slice(-LONGEST_WORD))?.[0] ?? '';
}

/** Whether no space stands between two texts. */
function runOn(before: string, after: string): boolean {
  return !isSpace(before.charCodeAt(before.length - 1)) && !isSpace(after.charCodeAt(0));
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0;
}

/** The node's data without what is not seen; empty where it is not worth a look. */
function plain(node: Text): string {
  const data = node.data;
  if (data.length > LONG_TEXT && node.parentElement?.closest('script,style,noscript')) return '';
  return data.replace(UNSEEN, '');
}

/** Whether two texts stand in one block, by their tags alone. */
function sameBlock(first: Text, second: Text): boolean {
  return first.parentNode === second.parentNode || blockByTag(first) === blockByTag(second);
}

function blockByTag(node: Node): Node | null {
  let place = node.parentNode;
  while (place instanceof Element && !isBlockTag(place)) place = place.parentNode;
  return place;
}

/** The element that shows a node's text; null for text that a shadow host does not show. */
function holderOf(node: Node): Element | null {
  if (node instanceof Element) return node;
  if (node instanceof ShadowRoot) return node.host;
  const parent = node.parentElement;
  const isSlotted = node instanceof Text && node.assignedSlot;
  return parent?.shadowRoot && !isSlotted ? null : shownParent(node);
}

function isProse(node: Node | null): boolean {
  return node instanceof Text && /\S/.test(node.data);
}

function firstText(walker: TreeWalker): Text | null {
  return walker.root instanceof Text ? walker.root : nextText(walker);
}

function nextText(walker: TreeWalker): Text | null {
  const node = walker.nextNode();
  return node instanceof Text ? node : null;
}
