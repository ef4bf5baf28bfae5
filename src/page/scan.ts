import type { Lookout } from '../core/detection/lookout.ts';
import type { TextBlock } from './block-text.ts';
import { candidateTexts } from './candidate-texts.ts';
import { isBlockTag, UNREAD_SELECTOR, type FlowOf } from './text-flow.ts';
import { readBlocks, shownParent, type Inherited } from './text-map.ts';
import type { ReadRoot } from './text-runs.ts';
import { isMasked } from './unmasked.ts';
import { fromView } from './view-order.ts';

/** The blocks of one element's own text that may hold a name; none when it holds none any more. */
export interface FoundBlocks {
  readonly element: Element;
  readonly blocks: readonly TextBlock[];
}

/** Hidden texts told of at most; a page with more hides its text for a living. */
const MOST_HIDDEN = 500;
/** Texts of a page that are read as they are found: few pages have more with names. */
const FIRST_TEXTS = 100;

/** Reads a page for texts that may hold a name. One scanner serves one pass over the page. */
export class Scanner {
  readonly #flowOf: FlowOf;
  readonly #lookout: Lookout;
  /** What each element's text belongs to; null where it is not read. */
  readonly #owners = new Map<Element, Element | null>();
  readonly #inherited: Inherited = new Map();
  readonly #seen = new Set<Element>();
  /** Elements whose text is hidden at present, and would be read if they were shown. */
  readonly hidden = new Set<Element>();

  constructor(flowOf: FlowOf, lookout: Lookout) {
    this.#flowOf = flowOf;
    this.#lookout = lookout;
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
    for (const text of candidateTexts(root, this.#lookout)) {
      if (text) yield* this.readAround(text);
      else yield null;
    }
  }

  /** The same for a whole page: where many texts may hold a name, those in view come first. */
  *scanFromView(root: ReadRoot): Generator<FoundBlocks | null, void, undefined> {
    const texts: Text[] = [];
    let count = 0;
    for (const text of candidateTexts(root, this.#lookout)) {
      if (!text) yield null;
      else if (++count > FIRST_TEXTS) texts.push(text);
      else yield* this.readAround(text);
    }
    if (texts.length === 0) return;
    for (const text of fromView(texts)) yield* this.readAround(text);
  }

  /** The same as `readAround` for text that was known before; where it is hidden now it has no names. */
  *readAgain(node: Node): Generator<FoundBlocks | null, void, undefined> {
    yield* this.readAround(node);
    if (this.#ownerOf(node)) return;
    for (let place = holderOf(node); place; place = shownParent(place)) {
      yield { element: place, blocks: [] };
      if (isBlockTag(place)) return;
    }
  }

  /** Reads the own text of the block that the node belongs to, whatever it holds. */
  *readAround(node: Node): Generator<FoundBlocks | null, void, undefined> {
    const element = this.#ownerOf(node);
    if (!element || this.#seen.has(element)) return;
    this.#seen.add(element);
    const blocks: TextBlock[] = [];
    const options = { extent: 'own', inherited: this.#inherited } as const;
    for (const block of readBlocks(element, this.#flowOf, options)) {
      if (block && this.#lookout.mayHold(block.text)) blocks.push(block);
      yield null;
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
    for (const element of path.toReversed()) {
      owner = this.#ownerBelow(element, owner);
      this.#owners.set(element, owner);
    }
    if (owner === null && this.hidden.size < MOST_HIDDEN && isReadWhenShown(start)) {
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

function isReadWhenShown(element: Element): boolean {
  return !isMasked(element) && element.isConnected && !element.closest(UNREAD_SELECTOR);
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
