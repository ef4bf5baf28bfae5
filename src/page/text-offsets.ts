/** Where places of the page stand in its text: the other way round than `placeInText`. */
import type { PageText } from './page-text.ts';

/** A boundary point of the DOM. */
export interface PagePoint {
  readonly node: Node;
  readonly offset: number;
}

/** UTF-16 offsets into a page's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the page's text that stands in one text node. */
interface Placed {
  /** In the page's text. */
  readonly at: number;
  readonly length: number;
  /** In the node; one letter there may be several in the text, and the other way round. */
  readonly from: number;
  readonly to: number;
  readonly isLetter: boolean;
}

/** A page's text by the nodes that it stands in. */
export interface TextIndex {
  readonly text: string;
  readonly byNode: ReadonlyMap<Node, readonly Placed[]>;
}

export function indexText({ text, blocks }: PageText): TextIndex {
  const byNode = new Map<Node, Placed[]>();
  for (const { block, start } of blocks) {
    const { starts, nodes, offsets, spans } = block.pieces;
    for (const [piece, node] of nodes.entries()) {
      const at = starts[piece] ?? 0;
      const length = Math.max(0, (starts[piece + 1] ?? block.text.length) - at);
      const from = offsets[piece] ?? 0;
      const span = spans[piece] ?? 0;
      const to = from + (span || length);
      const placed = { at: start + at, length, from, to, isLetter: span > 0 };
      const known = byNode.get(node);
      if (known) known.push(placed);
      else byNode.set(node, [placed]);
    }
  }
  return { text, byNode };
}

/**
 * The part of a page's text between two points of the page, without the white space at its ends;
 * null where nothing of the text is between them.
 */
export function stretchBetween(index: TextIndex, from: PagePoint, to: PagePoint): Stretch | null {
  const [first, last] = [startAt(index, from), endAt(index, to)];
  if (first === null || last === null || first >= last) return null;
  const within = index.text.slice(first, last);
  const start = first + within.length - within.trimStart().length;
  const end = start + within.trim().length;
  return start < end ? { start, end } : null;
}

/** Where the first of the text at or after a point stands. */
function startAt({ byNode }: TextIndex, point: PagePoint): number | null {
  const pieces = byNode.get(point.node);
  if (!pieces) return byNode.get(nearest(byNode, point, 'start') ?? point.node)?.[0]?.at ?? null;
  const { offset } = point;
  const piece = pieces.find(({ to }) => to > offset);
  if (!piece) return endOf(pieces.at(-1));
  return piece.isLetter ? piece.at : piece.at + Math.max(0, offset - piece.from);
}

/** Where the last of the text before a point ends. */
function endAt({ byNode }: TextIndex, point: PagePoint): number | null {
  const pieces = byNode.get(point.node);
  if (!pieces) return endOf(byNode.get(nearest(byNode, point, 'end') ?? point.node)?.at(-1));
  const { offset } = point;
  const piece = pieces.findLast(({ from }) => from < offset);
  if (!piece) return pieces[0]?.at ?? null;
  return piece.at + (piece.isLetter ? piece.length : Math.min(piece.length, offset - piece.from));
}

function endOf(piece: Placed | undefined): number | null {
  return piece ? piece.at + piece.length : null;
}

/** The first text that was read after a point, or the last before it; out of a shadow root at its end. */
function nearest(
  byNode: TextIndex['byNode'],
  point: PagePoint,
  side: 'start' | 'end',
): Node | null {
  const root = rootOf(point.node);
  const boundary = boundaryAt(point);
  if (!boundary) return null;
  const isBeyond = (text: Node): boolean => {
    const place = placeIn(text, root);
    if (!place) return false;
    if (side === 'start') return boundary.comparePoint(place, 0) >= 0;
    return boundary.comparePoint(place, lengthOf(place)) <= 0;
  };
  const texts = [...byNode.keys()];
  const found = side === 'start' ? texts.find(isBeyond) : texts.findLast(isBeyond);
  if (found || !isShadowRoot(root)) return found ?? null;
  const { host } = root;
  const siblings: readonly Node[] = [...(host.parentNode?.childNodes ?? [])];
  const at = siblings.indexOf(host) + (side === 'start' ? 1 : 0);
  return host.parentNode && nearest(byNode, { node: host.parentNode, offset: at }, side);
}

function boundaryAt({ node, offset }: PagePoint): Range | null {
  const boundary = new Range();
  try {
    boundary.setStart(node, offset);
    boundary.collapse(true);
    return boundary;
  } catch {
    // The page has changed since the point was taken.
    return null;
  }
}

/** The node itself where it stands in this tree, or the host in it that it stands below. */
function placeIn(node: Node, tree: Node): Node | null {
  for (let place = node; ;) {
    const root = rootOf(place);
    if (root === tree) return place;
    if (!isShadowRoot(root)) return null;
    place = root.host;
  }
}

function lengthOf(node: Node): number {
  return node instanceof Text ? node.length : node.childNodes.length;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node instanceof ShadowRoot;
}

/** The browser's own, which a form's control may stand in front of; see `unmasked.ts`. */
function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}
