/**
 * What a page cannot hide. In Chromium the names of a form's controls stand in front of the form's
 * own properties, for extensions as for the page: a control called "parentNode" is what
 * `form.parentNode` gives.
 */

/** Properties of elements that reading a page relies on. */
const RELIED_ON = [
  'assignedSlot',
  'childNodes',
  'closest',
  'compareDocumentPosition',
  'contains',
  'firstChild',
  'getAttribute',
  'getRootNode',
  'hasAttribute',
  'isConnected',
  'localName',
  'matches',
  'nextSibling',
  'nodeType',
  'ownerDocument',
  'parentElement',
  'parentNode',
  'previousSibling',
  'querySelectorAll',
  'shadowRoot',
];

/** Whether the node is a form whose controls hide what reading it relies on. */
export function isMasked(node: Node): boolean {
  return isForm(node) && RELIED_ON.some((name) => Reflect.get(node, name) !== own(node, name));
}

/** The node's parent, whatever the page calls its controls. */
export function parentNodeOf(node: Node): Node | null {
  return isForm(node) ? own(node, 'parentNode') : node.parentNode;
}

/** The node after it, whatever the page calls its controls. */
export function nextSiblingOf(node: Node): Node | null {
  return isForm(node) ? own(node, 'nextSibling') : node.nextSibling;
}

/** Parsers without a window have no forms of this kind, and hide nothing. */
function isForm(node: Node): node is HTMLFormElement {
  return typeof HTMLFormElement !== 'undefined' && node instanceof HTMLFormElement;
}

/** The form's own property: what the browser's getter gives. */
function own<Name extends string>(
  form: HTMLFormElement,
  name: Name,
): Name extends keyof HTMLFormElement ? HTMLFormElement[Name] : unknown {
  return Reflect.get(HTMLFormElement.prototype, name, form);
}
