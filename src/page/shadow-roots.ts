/** A tree of nodes that text is read from. */
export type Tree = Document | ShadowRoot;

/** Elements below and including `root`, without entering shadow roots, that may carry one. */
export type FindHosts = (root: Element) => Iterable<Element>;

/**
 * Custom elements, and elements without content of their own that may carry a shadow root: the
 * browser filters them far faster than a script that looks at every element.
 */
const HOSTS = [
  "contains(local-name(), '-')",
  `(${['div', 'span', 'section', 'article', 'aside', 'main', 'header', 'footer', 'nav', 'p']
    .map((tag) => `self::*[local-name()='${tag}']`)
    .join(' or ')}) and not(node())`,
];
const HOSTS_PATH = `descendant-or-self::*[${HOSTS.join(' or ')}]`;

/** Finds likely hosts by a path expression. */
export const likelyHosts: FindHosts = (root) => {
  // 7: an ordered snapshot, which stays valid when the page changes.
  const found = root.ownerDocument.evaluate(HOSTS_PATH, root, null, 7, null);
  return snapshotElements(found);
};

/** Open shadow roots below `root`, nested ones included. Closed ones cannot be seen. */
export function openRootsIn(root: Element, findHosts: FindHosts): readonly ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const waiting: Element[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    for (const host of findHosts(element)) {
      if (!host.shadowRoot) continue;
      roots.push(host.shadowRoot);
      waiting.push(...host.shadowRoot.children);
    }
  }
  return roots;
}

function* snapshotElements(found: XPathResult): Generator<Element, void, undefined> {
  for (let at = 0; at < found.snapshotLength; at++) {
    const node = found.snapshotItem(at);
    if (node instanceof Element) yield node;
  }
}
