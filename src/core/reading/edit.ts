import type { DetectionBlock, Mention } from '../detection/mention.ts';

/** A block of a page's text, by a number that is its own for as long as its text stays. */
export interface NumberedBlock extends DetectionBlock {
  readonly id: number;
  /** The block that it stands before, by its number; null at the end of the page. */
  readonly before: number | null;
}

/** One change to the list of a page's blocks: what is gone is taken out before the rest is put in. */
export interface Edit {
  readonly gone: readonly number[];
  /** In the order of the page. */
  readonly added: readonly NumberedBlock[];
}

/** What the names of one block are taken for. */
export interface Outcome {
  readonly block: number;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

/** Most of a page's text that is handed over at once. */
export const mostAtOnce = {
  /** Blocks that come, and blocks that go. */
  blocks: 1_000,
  /** UTF-16 units of all blocks that come. */
  text: 131_072,
} as const;

/** The same change as parts that can be handed over one by one. */
export function* partsOf({ gone, added }: Edit): Generator<Edit, void, undefined> {
  for (let at = 0; at < gone.length; at += mostAtOnce.blocks) {
    yield { gone: gone.slice(at, at + mostAtOnce.blocks), added: [] };
  }
  let part: NumberedBlock[] = [];
  let text = 0;
  for (const block of added) {
    const isFull = part.length >= mostAtOnce.blocks || text + block.text.length > mostAtOnce.text;
    if (isFull && part.length > 0) {
      yield { gone: [], added: part };
      part = [];
      text = 0;
    }
    part.push(block);
    text += block.text.length;
  }
  if (part.length > 0) yield { gone: [], added: part };
}

/** Takes as many of the first edits as can be handed over at once; the list keeps the others. */
export function takeSome(edits: Edit[]): readonly Edit[] {
  let [blocks, text, count] = [0, 0, 0];
  for (const { gone, added } of edits) {
    blocks += gone.length + added.length;
    for (const block of added) text += block.text.length;
    if (count > 0 && (blocks > mostAtOnce.blocks || text > mostAtOnce.text)) break;
    count++;
  }
  return edits.splice(0, count);
}
