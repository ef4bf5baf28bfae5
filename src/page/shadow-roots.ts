/** A tree of nodes that text is read from. */
export type Tree = Document | ShadowRoot;

/** Elements below and including `root`, without entering shadow roots, that may carry one. */
export type FindHosts = (root: Element) => Iterable<Element>;

/** Custom elements: the only ones with a hyphen in their names. */
const CUSTOM = "descendant::*[contains(local-name(),'-')]";

/** Other elements that may carry a root; those that do have nothing else in them, as a rule. */
const EMPTY = ['div', 'span', 'section', 'article', 'aside', 'main', 'header', 'footer', 'nav', 'p']
  .map((tag) => `${tag}:empty`)
  .join();

/** Finds likely hosts; the browser filters them far faster than a script that looks at each. */
export const likelyHosts: FindHosts = function* (root) {
  if (root.shadowRoot) yield root;
  // Most of what a page adds is one paragraph, for which the searches would cost more than its text.
  if (!root.firstElementChild) return;
  // 7: an ordered snapshot, which stays valid when the page changes.
  const found = root.ownerDocument.evaluate(CUSTOM, root, null, 7, null);
  for (let at = 0; at < found.snapshotLength; at++) {
    const node = found.snapshotItem(at);
    if (node instanceof Element) yield node;
  }
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

/** Letters from which on a text is more than the label of a control. */
const PROSE = 200;
/** Elements asked at most. */
const MOST_ASKED = 2_000;

/**
 * Whether some of the text below `root` stands in closed shadow roots. `rootOf` gives an element's
 * shadow root, closed or not. Those texts are the page's own business and are not read for names.
 */
export function hasClosedText(
  root: Element,
  findHosts: FindHosts,
  rootOf: (host: Element) => ShadowRoot | null,
): boolean {
  const places = [root, ...openRootsIn(root, findHosts).flatMap(({ children }) => [...children])];
  let left = MOST_ASKED;
  for (const place of places) {
    for (const host of findHosts(place)) {
      if (--left < 0) return false;
      const closed = host.shadowRoot ? null : rootOf(host);
      if (closed && holdsProse(closed)) return true;
    }
  }
  return false;
}

function holdsProse(root: ShadowRoot): boolean {
  let length = 0;
  for (const element of root.querySelectorAll(':not(style, script, template)')) {
    for (const node of element.childNodes) {
      if (node instanceof Text) length += node.data.trim().length;
    }
    if (length >= PROSE) return true;
  }
  return false;
}
