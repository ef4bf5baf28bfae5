import {
  positionSelector,
  type PointSelector,
  type RangeSelector,
} from '../core/references/selectors.ts';
import type { TextPoint } from './block-text.ts';
import type { TextPlace } from './page-text.ts';
import { isMasked, nextSiblingOf, parentNodeOf } from './unmasked.ts';

/** Longest path that is kept, in UTF-16 units: a thousand elements deep. */
const LONGEST_PATH = 10_000;

const DOCUMENT = 9;
const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * The place as paths to the elements that its ends stand in, with the offset in their text; null
 * inside of shadow roots, where no path leads.
 */
export function rangeSelector({ from, to }: TextPlace): RangeSelector | null {
  const [startSelector, endSelector] = [pointSelector(from), pointSelector(to)];
  if (!startSelector || !endSelector) return null;
  return { type: 'RangeSelector', startSelector, endSelector };
}

function pointSelector({ node, offset }: TextPoint): PointSelector | null {
  const parent = parentNodeOf(node);
  const value = parent instanceof Element ? pathTo(parent) : null;
  if (!(parent instanceof Element) || value === null) return null;
  const before = new Range();
  before.selectNodeContents(parent);
  before.setEnd(node, offset);
  const text = before.toString();
  return {
    type: 'XPathSelector',
    value,
    refinedBy: positionSelector(text, text.length, text.length),
  };
}

/** The path from the document down to an element, each step by name and number. */
function pathTo(element: Element): string | null {
  let path = '';
  let place: Node = element;
  while (place instanceof Element) {
    const parent = parentNodeOf(place);
    if (!parent || path.length > LONGEST_PATH) return null;
    path = `/${stepTo(place, parent)}${path}`;
    place = parent;
  }
  return place.nodeType === DOCUMENT && path.length <= LONGEST_PATH ? path : null;
}

/** Names outside of HTML need prefixes in a path, and odd ones quotes: there the number says it all. */
function stepTo(element: Element, parent: Node): string {
  const name = nameOf(element);
  const isPlain = element.namespaceURI === HTML && /^[a-z][a-z\d-]*$/.test(name);
  let number = 1;
  for (
    let node: Node | null = parent.firstChild;
    node && node !== element;
    node = nextSiblingOf(node)
  ) {
    if (node instanceof Element && (!isPlain || isAlike(node, name))) number++;
  }
  return `${isPlain ? name : '*'}[${number}]`;
}

function isAlike(element: Element, name: string): boolean {
  return nameOf(element) === name && element.namespaceURI === HTML;
}

function nameOf(element: Element): string {
  return isMasked(element) ? 'form' : element.localName;
}
