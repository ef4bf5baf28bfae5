const FOLLOWING = 4;
const CONTAINED_BY = 16;

/**
 * Compares two nodes by where they stand on the page, reading a shadow root where its host stands:
 * negative when `first` comes first. Nodes in no common document count as equal.
 */
export function compareOrder(first: Node, second: Node): number {
  if (first === second) return 0;
  if (first.getRootNode() === second.getRootNode()) return order(first, second);
  const firstPath = hostPath(first);
  const secondPath = hostPath(second);
  for (let at = 0; ; at++) {
    const one = firstPath[at];
    const other = secondPath[at];
    // A path ends at the node itself: the other one stands inside it.
    if (!one || !other) return firstPath.length - secondPath.length;
    if (one !== other) return order(one, other);
  }
}

/**
 * Index at which `node` belongs in a list in document order. `near` is where to look first: what a
 * page adds stands together, and comparing nodes far apart is slow among many siblings.
 */
export function orderedIndex<T>(
  list: readonly T[],
  node: Node,
  nodeOf: (item: T) => Node,
  near = list.length,
): number {
  const isBefore = (at: number): boolean => {
    const item = list[at];
    return item !== undefined && compareOrder(nodeOf(item), node) < 0;
  };
  if ((near === 0 || isBefore(near - 1)) && (near >= list.length || !isBefore(near))) return near;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function order(first: Node, second: Node): number {
  const position = first.compareDocumentPosition(second);
  if (position & (FOLLOWING | CONTAINED_BY)) return -1;
  return position === 0 ? 0 : 1;
}

/** The shadow hosts that a node stands in, outermost first, and the node. */
function hostPath(node: Node): readonly Node[] {
  const path = [node];
  for (let root = node.getRootNode(); 'host' in root && root.host instanceof Node;) {
    path.unshift(root.host);
    root = root.host.getRootNode();
  }
  return path;
}
