import type { Lookout, MayContain } from '../core/detection/lookout.ts';
import { asSeen } from './characters.ts';
import { isBlockTag } from './text-flow.ts';
import { textRuns, type ReadRoot, type TextRun } from './text-runs.ts';
import { parentNodeOf } from './unmasked.ts';

/** Nodes looked at between two pauses. */
const NODES_PER_PAUSE = 200;
/** Text tested at once, in UTF-16 units: bounds the work between two pauses. */
const LONGEST_TEST = 16_384;
/** No name is longer, so that none is lost where a long text is tested in parts. */
const LONGEST_NAME = 128;
/** Texts longer than this are rarely prose; worth a look at what element they stand in. */
const LONG_TEXT = 2_000;
/** Inline elements around a text that are climbed each time; few pages ever nest more. */
const DEEP = 32;
const SHOW_ELEMENT_AND_TEXT = 1 + 4;
const ELEMENT = 1;
const TEXT = 3;

/**
 * Text nodes below `root` that stand where a name may be; shadow roots are not entered. Only where
 * a first look at a run of the page's text found something are its nodes looked at. Yields null
 * where a caller may pause.
 */
export function* candidateTexts(
  root: ReadRoot,
  { glance, mayHold }: Lookout,
): Generator<Text | null, void, undefined> {
  for (const run of textRuns(root, glance)) {
    if (run) yield* textsIn(root, run, mayHold);
    else yield null;
  }
}

/**
 * Texts of one run are put together as far as they stand in one block by their tags, and tested as
 * a whole.
 */
function* textsIn(
  root: ReadRoot,
  { from, to }: TextRun,
  mayHold: MayContain,
): Generator<Text | null, void, undefined> {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_ELEMENT_AND_TEXT);
  if (from && root.contains(from)) walker.currentNode = from;
  const stretch = new Stretch(mayHold);
  let count = 0;
  let parent: Node | null = null;
  let block: Node | null = null;
  const deep = new Map<Node, Node | null>();
  for (let node = walker.nextNode(); node && node !== to; node = walker.nextNode()) {
    if (++count % NODES_PER_PAUSE === 0) yield null;
    if (!isText(node)) continue;
    const data = node.data;
    if (isBlank(data)) {
      stretch.addSpace();
      continue;
    }
    if (node.parentNode !== parent) {
      parent = node.parentNode;
      const inner = blockByTag(parent, deep);
      if (inner !== block && stretch.holdsName()) yield* stretch.nodes;
      if (inner !== block) stretch.clear('');
      block = inner;
    }
    if (data.length > LONG_TEXT && isCode(parent)) continue;
    for (let at = 0; at < data.length; at += LONGEST_TEST) {
      stretch.add(node, data.length > LONGEST_TEST ? data.slice(at, at + LONGEST_TEST) : data);
      if (stretch.length < LONGEST_TEST) continue;
      if (stretch.holdsName()) yield* stretch.nodes;
      yield null;
      // The end may be the beginning of a name.
      stretch.clear(stretch.text.slice(-LONGEST_NAME));
    }
  }
  if (stretch.holdsName()) yield* stretch.nodes;
}

/** Text nodes that stand together in one block. */
class Stretch {
  readonly #mayHold: MayContain;
  /** Whether two nodes meet without a space: a style may yet put them apart. */
  #runsOn = false;
  #spaced = true;
  #parts: string[] = [];
  nodes: Text[] = [];
  /** Length of the text so far, in UTF-16 units. */
  length = 0;

  constructor(mayHold: MayContain) {
    this.#mayHold = mayHold;
  }

  get text(): string {
    return this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('');
  }

  addSpace(): void {
    if (this.#spaced) return;
    this.#parts.push(' ');
    this.#spaced = true;
  }

  add(node: Text, data: string): void {
    if (!this.#spaced && !isSpace(data.charCodeAt(0))) this.#runsOn = true;
    this.#spaced = isSpace(data.charCodeAt(data.length - 1));
    this.nodes.push(node);
    this.#parts.push(data);
    this.length += data.length;
  }

  holdsName(): boolean {
    if (this.nodes.length === 0) return false;
    if (this.#mayHold(asSeen(this.text))) return true;
    return this.#runsOn && this.#mayHold(asSeen(this.#parts.join(' ')));
  }

  /** Starts anew with a text that was tested already. */
  clear(start: string): void {
    this.nodes = [];
    this.length = 0;
    this.#parts = start === '' ? [] : [start];
    this.#runsOn = false;
    this.#spaced = start === '' || isSpace(start.charCodeAt(start.length - 1));
  }
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0;
}

function isCode(parent: Node | null): boolean {
  return parent instanceof Element && /^(?:script|style|noscript)$/.test(parent.localName);
}

/** The nearest element that is a block by its tag; those of deep elements are kept in `deep`. */
function blockByTag(node: Node | null, deep: Map<Node, Node | null>): Node | null {
  let place = node;
  let climbed = 0;
  while (place && place.nodeType === ELEMENT && !isBlockTag(place as Element)) {
    const known = ++climbed > DEEP ? deep.get(place) : undefined;
    place = known === undefined ? parentNodeOf(place) : known;
    if (known !== undefined) break;
  }
  if (node && climbed > DEEP) deep.set(node, place);
  return place;
}

/** White space alone; most such texts begin with a line break and many others do not. */
function isBlank(data: string): boolean {
  return data.charCodeAt(0) <= 0x20 && !/\S/.test(data);
}

function isText(node: Node): node is Text {
  return node.nodeType === TEXT;
}
