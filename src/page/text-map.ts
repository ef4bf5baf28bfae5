import { BlockBuilder, type BlockOwner, type TextBlock } from './block-text.ts';
import type { Flow, FlowOf } from './text-flow.ts';
import { isMasked, nextSiblingOf, parentNodeOf } from './unmasked.ts';

export interface ReadOptions {
  /** Blocks below the root as well, or only the root's own text. Default `subtree`. */
  readonly extent?: 'subtree' | 'own';
  /** What elements inherit, kept over several readings of one page. */
  readonly inherited?: Inherited;
}

/** What is known of elements from those around them. */
export type Inherited = Map<Element, Omit<BlockOwner, 'element'>>;

/** Nodes read between two pauses. */
const NODES_PER_PAUSE = 256;

/**
 * Longest text of one block, in UTF-16 units; a longer one is cut between two words. Pages made by
 * hand stay far below it: it bounds the cost of one block on pages that are not.
 */
export const LONGEST_BLOCK = 16_384;

const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;

const NOTHING = { lang: null, kind: 'text' } as const;

/** What is being read: children still to come, and what they belong to. */
interface Frame {
  readonly owner: BlockOwner;
  readonly flow: Flow;
  readonly list: readonly Node[] | null;
  index: number;
  next: Node | null;
}

/**
 * Reads the text of `root` in reading order, block by block, through open shadow roots and their
 * slots. Yields null now and then where no block is ready, so that a caller can pause. Each step's
 * work is bounded, whatever the page; nesting is followed without recursion.
 */
export function* readBlocks(
  root: Element,
  flowOf: FlowOf,
  { extent = 'subtree', inherited = new Map() }: ReadOptions = {},
): Generator<TextBlock | null, void, undefined> {
  const builder = new BlockBuilder();
  const stack: Frame[] = [enter(root, ownerOf(root, inherited), 'block')];
  let sincePause = 0;
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (++sincePause > NODES_PER_PAUSE) {
      sincePause = 0;
      yield null;
    }
    const node = step(frame);
    if (!node) {
      stack.pop();
      if (frame.flow === 'block') yield* ready(builder, frame.owner);
      else if (frame.flow === 'inline-box') builder.endWord();
    } else if (isText(node)) {
      yield* takeText(builder, node, frame.owner);
    } else if (isElement(node)) {
      const flow = flowOf(node);
      if (flow === 'object' || flow === 'inline-box') builder.endWord();
      const ends = flow === 'block' || (flow === 'break' && builder.breakLine());
      if (ends) yield* ready(builder, frame.owner);
      if (flow.startsWith('inline')) stack.push(enter(node, frame.owner, flow));
      else if (flow === 'block' && extent === 'subtree') {
        stack.push(enter(node, ownerOf(node, inherited), flow));
      }
    }
  }
}

/**
 * The parent as the page shows it: through the slot for slotted nodes, the host for a root's, and
 * past forms that cannot be asked anything.
 */
export function shownParent(node: Node): Element | null {
  const slot = isElement(node) || isText(node) ? node.assignedSlot : null;
  if (slot?.localName === 'slot') return slot;
  let parent = parentNodeOf(node);
  while (parent && isMasked(parent)) parent = parentNodeOf(parent);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : null;
}

function* takeText(
  builder: BlockBuilder,
  node: Text,
  owner: BlockOwner,
): Generator<TextBlock | null, void, undefined> {
  const data = node.data;
  let from = 0;
  while (from < data.length) {
    from = builder.take(node, data, from);
    if (builder.length >= LONGEST_BLOCK) yield* ready(builder, owner);
    else if (from < data.length) yield null;
  }
}

function* ready(
  builder: BlockBuilder,
  owner: BlockOwner,
): Generator<TextBlock | null, void, undefined> {
  const block = builder.finish(owner);
  if (block) yield block;
}

function enter(element: Element, owner: BlockOwner, flow: Flow): Frame {
  const assigned = assignedNodes(element);
  const first = (element.shadowRoot ?? element).firstChild;
  return { owner, flow, list: assigned, index: 0, next: assigned ? null : first };
}

function step(frame: Frame): Node | null {
  if (frame.list) return frame.list[frame.index++] ?? null;
  const node = frame.next;
  frame.next = node && nextSiblingOf(node);
  return node;
}

function assignedNodes(element: Element): readonly Node[] | null {
  if (element.localName !== 'slot') return null;
  // Parsers without a layout know the tag but not the method.
  const slot = element as Element & Partial<Pick<HTMLSlotElement, 'assignedNodes'>>;
  const nodes = slot.assignedNodes?.() ?? [];
  return nodes.length > 0 ? nodes : null;
}

function ownerOf(root: Element, inherited: Inherited): BlockOwner {
  const unknown: Element[] = [];
  let place: Element | null = root;
  while (place && !inherited.has(place)) {
    unknown.push(place);
    place = shownParent(place);
  }
  let owner = { element: root, ...((place && inherited.get(place)) ?? NOTHING) };
  for (const element of unknown.toReversed()) {
    owner = innerOwner(element, owner);
    inherited.set(element, { lang: owner.lang, kind: owner.kind });
  }
  return { ...owner, element: root };
}

function innerOwner(element: Element, outer: BlockOwner): BlockOwner {
  const lang = element.getAttribute('lang');
  return {
    element,
    lang: lang === null ? outer.lang : lang || null,
    kind: outer.kind === 'heading' || isHeading(element) ? 'heading' : 'text',
  };
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName) || element.getAttribute('role') === 'heading';
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === FRAGMENT && 'host' in node;
}

function isText(node: Node): node is Text {
  return node.nodeType === TEXT;
}
