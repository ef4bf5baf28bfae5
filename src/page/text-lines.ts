import { tagFlow } from './text-flow.ts';
import { nextSiblingOf, parentNodeOf } from './unmasked.ts';

/** How neighbouring elements whose texts touch are read: `Ana RuizEditor` as one line or as two. */
type Joint = 'touching' | 'apart';

/**
 * The text of an element as lines: blocks and line breaks end a line, and so does the edge of an
 * inline element that touches the next text, where `joint` says so. At most `most` UTF-16 units.
 */
export function linesOf(element: Element, joint: Joint, most: number): readonly string[] {
  return read(element.firstChild, element, joint, most);
}

/** The lines that follow an element in the document, as `linesOf` reads them. */
export function linesAfter(element: Element, within: Element, most: number): readonly string[] {
  return read(following(element, within), within, 'touching', most);
}

function read(start: Node | null, root: Element, joint: Joint, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  /** An inline edge since the last text. */
  let edge = false;
  const end = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  for (let node = start; node !== null && length < most;) {
    let enter = false;
    if (isElement(node)) {
      const flow = tagFlow(node);
      if (flow === 'block' || flow === 'break') end();
      else edge = true;
      enter = flow !== 'skip' && flow !== 'object' && flow !== 'break';
    } else if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').slice(0, most - length);
      if (edge && joint === 'apart' && /\S$/.test(line) && /^[\p{L}@]/u.test(text)) end();
      if (text !== '') edge = false;
      line += text;
      length += text.length;
    }
    const child: Node | null = enter ? node.firstChild : null;
    node =
      child ?? following(node, root, (left) => (tagFlow(left) === 'block' ? end() : (edge = true)));
  }
  end();
  return lines;
}

/** The next node that is not inside this one; `leave` hears of each element that ends before it. */
function following(from: Node, root: Element, leave?: (element: Element) => void): Node | null {
  for (let node: Node | null = from; node !== null && node !== root; node = parentNodeOf(node)) {
    if (isElement(node)) leave?.(node);
    const next = nextSiblingOf(node);
    if (next !== null) return next;
  }
  return null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
