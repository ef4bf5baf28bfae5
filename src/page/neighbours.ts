import type { TextBlock } from './block-text.ts';
import { runInSlices } from './slices.ts';
import type { FlowOf } from './text-flow.ts';
import { readBlocks } from './text-map.ts';

/** Texts of the blocks next to one; empty where there is none. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** Text kept of a neighbour, in UTF-16 units. */
const LONGEST = 300;

/**
 * The texts next to each of these blocks, which are in document order, as the page reads now; in
 * slices that let the page work. A block that is not found again has none.
 */
export async function neighboursOf(
  root: Element,
  wanted: readonly TextBlock[],
  flowOf: FlowOf,
  signal: AbortSignal,
): Promise<readonly Neighbours[]> {
  const byElement = Map.groupBy(wanted.keys(), (at) => wanted[at]?.element);
  const found = new Map<number, { readonly before: string; after: string }>();
  let last: { readonly text: string; readonly neighbours: { after: string } | null } | null = null;
  const take = (block: TextBlock | null): void => {
    if (!block) return;
    if (last?.neighbours) last.neighbours.after = block.text.slice(0, LONGEST);
    const at = byElement
      .get(block.element)
      ?.find((index) => !found.has(index) && wanted[index]?.text === block.text);
    const neighbours =
      at === undefined ? null : { before: last?.text.slice(-LONGEST) ?? '', after: '' };
    if (at !== undefined && neighbours) found.set(at, neighbours);
    last = { text: block.text, neighbours };
  };
  await runInSlices(readBlocks(root, flowOf), take, { signal });
  return wanted.map((_, at) => found.get(at) ?? { before: '', after: '' });
}
