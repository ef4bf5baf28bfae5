/**
 * The whole text of a page, joined the same way each time: what is saved of a passage's place, and
 * what the passage is later looked for in.
 */
import { pointAfter, pointAt, type TextBlock, type TextPoint } from './block-text.ts';
import { letOthersWork, runInSlices, type SliceOptions } from './slices.ts';
import { liveFlow, type FlowOf } from './text-flow.ts';
import { readBlocks } from './text-map.ts';

/** A page's text as it is now. Offsets are UTF-16 units. */
export interface PageText {
  /** The blocks in reading order, parted by line ends. */
  readonly text: string;
  readonly blocks: readonly PageBlock[];
}

export interface PageBlock {
  readonly block: TextBlock;
  /** Where it begins in the page's text. */
  readonly start: number;
}

export interface PageTextOptions {
  readonly signal: AbortSignal;
  /** By the page's layout unless a test says otherwise; code and listings are text here. */
  readonly flowOf?: FlowOf;
  readonly pause?: SliceOptions['pause'];
}

/**
 * Reads the page's text in slices that let the page work, open shadow roots with it; null once the
 * signal is aborted. What we draw ourselves stands in closed roots and is no part of it.
 */
export async function readPageText(
  view: Window,
  { signal, flowOf, pause = letOthersWork }: PageTextOptions,
): Promise<PageText | null> {
  const { body } = view.document;
  const read: TextBlock[] = [];
  const flow = flowOf ?? liveFlow(view, () => false, 'all');
  const steps = body ? readBlocks(body, flow) : [];
  const done = await runInSlices(steps, (block) => block && read.push(block), { signal, pause });
  return done ? joined(read) : null;
}

/** The text of these blocks, and where each of them begins in it. */
export function joined(read: readonly TextBlock[]): PageText {
  let start = 0;
  const blocks = read.map((block) => {
    const placed = { block, start };
    start += block.text.length + 1;
    return placed;
  });
  return { text: read.map(({ text }) => text).join('\n'), blocks };
}

/** The blocks that have a part in a stretch of the page's text, in order. */
export function blocksIn({ blocks }: PageText, start: number, end: number): readonly PageBlock[] {
  return blocks.filter(
    (placed) => placed.start < end && placed.start + placed.block.text.length > start,
  );
}

/** Where a stretch of the page's text stands in the page, from its first letter to its last. */
export interface TextPlace {
  readonly from: TextPoint;
  readonly to: TextPoint;
}

/**
 * Where `start` to `end` of the page's text stands; null where there is no such stretch, or the
 * page has changed since it was read. Its ends may stand in different shadow roots.
 */
export function placeInText(text: PageText, start: number, end: number): TextPlace | null {
  const within = blocksIn(text, start, end);
  const [first, last] = [within[0], within.at(-1)];
  if (start >= end || !first || !last) return null;
  const from = pointAt(first.block.pieces, Math.max(0, start - first.start));
  const to = pointAfter(last.block.pieces, Math.min(last.block.text.length, end - last.start));
  return from && to && isThere(from) && isThere(to) ? { from, to } : null;
}

function isThere({ node, offset }: TextPoint): boolean {
  return node.isConnected && offset <= node.length;
}
