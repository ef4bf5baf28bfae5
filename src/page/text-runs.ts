import { lettersAsSeen } from './characters.ts';

/** What can be scanned on its own. */
export type ReadRoot = Element | ShadowRoot;

/** A part of a tree in document order: from where `from` begins up to where `to` begins; null for the tree's own ends. */
export interface TextRun {
  readonly from: Element | null;
  readonly to: Element | null;
}

const CODE = 'script,style,noscript';
/**
 * Where a tree is cut into runs: at what holds no prose, and where a block begins, often enough that
 * a run stays short; never between the letters of a name. The browser finds these elements itself,
 * far faster than a script walks over a tree.
 */
const CUTS = `${CODE},:is(div,p,li,section,article,ul,tr,dd,h2,h3):nth-child(4n)`;
/** Runs between two pauses. */
const RUNS_PER_PAUSE = 16;
/** Text looked at at once, in UTF-16 units: bounds the work between two pauses. */
const LONGEST_LOOK = 65_536;
/** No name is longer, so that none is lost where two runs meet. */
const LONGEST_NAME = 128;

/**
 * Cuts a tree's text into runs, without shadow roots, and gives those that pass the first look. The
 * browser puts the text together, so that a page without names costs less than a walk over its
 * nodes. Yields null where a caller may pause.
 */
export function* textRuns(
  root: ReadRoot,
  glance: (text: string) => boolean,
): Generator<TextRun | null, void, undefined> {
  if (!root.lastChild || (root instanceof Element && root.matches(CODE))) return;
  const range = root.ownerDocument.createRange();
  range.setStart(root, 0);
  let from: Element | null = null;
  let tail = '';
  let count = 0;
  for (const to of [...root.querySelectorAll(CUTS), null]) {
    if (++count % RUNS_PER_PAUSE === 0) yield null;
    // The page may have taken it away in a pause.
    if (to && !root.contains(to)) continue;
    if (to) range.setEndBefore(to);
    else range.setEnd(root, root.childNodes.length);
    const text = tail + range.toString();
    if (yield* passes(text, glance)) yield { from, to };
    if (to?.matches(CODE)) {
      // Text goes on behind code, and a name with it.
      tail = text.slice(-LONGEST_NAME);
      range.setStartAfter(to);
    } else if (to) {
      tail = '';
      from = to;
      range.setStartBefore(to);
    }
  }
}

function* passes(
  text: string,
  glance: (text: string) => boolean,
): Generator<null, boolean, undefined> {
  if (text.length <= LONGEST_LOOK) return glance(lettersAsSeen(text));
  for (let at = 0; at < text.length; at += LONGEST_LOOK) {
    const part = text.slice(Math.max(0, at - LONGEST_NAME), at + LONGEST_LOOK);
    if (glance(lettersAsSeen(part))) return true;
    yield null;
  }
  return false;
}
