/** A tree of nodes that text is read from. */
export type Tree = Document | ShadowRoot;

/** Elements below and including `root`, without entering shadow roots, that may carry one. */
export type FindHosts = (root: Element) => Iterable<Element>;

/** Custom elements: the only ones with a hyphen in their names. */
const CUSTOM = "descendant-or-self::*[contains(local-name(),'-')]";

/** Other elements that may carry a root; those that do have nothing else in them, as a rule. */
const EMPTY = ['div', 'span', 'section', 'article', 'aside', 'main', 'header', 'footer', 'nav', 'p']
  .map((tag) => `${tag}:empty`)
  .join();

/** Finds likely hosts; the browser filters them far faster than a script that looks at each. */
export const likelyHosts: FindHosts = function* (root) {
  // 7: an ordered snapshot, which stays valid when the page changes.
  const found = root.ownerDocument.evaluate(CUSTOM, root, null, 7, null);
  for (let at = 0; at < found.snapshotLength; at++) {
    const node = found.snapshotItem(at);
    if (node instanceof Element) yield node;
  }
  if (root.shadowRoot) yield root;
  yield* root.querySelectorAll(EMPTY);
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
