import { parseHTML } from 'linkedom';
import type { DetectionBlock } from '../../core/detection/mention.ts';
import { pointAfter, pointAt, type TextBlock } from '../../page/block-text.ts';
import { asSeen } from '../../page/characters.ts';
import { tagFlow } from '../../page/text-flow.ts';
import { readBlocks } from '../../page/text-map.ts';

/** A block of the text scanned, and where it begins there. Offsets are UTF-16 code units. */
export interface PlacedBlock extends DetectionBlock {
  readonly start: number;
  /** The blocks that detection reads in its place, where a reader sees other characters than stand there. */
  readonly seen: readonly TextBlock[] | null;
}

/** Plain text, whose lines are its blocks. */
export function linesOf(text: string): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const block = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (block.trim() !== '') {
      blocks.push({ text: block, lang: null, kind: 'text', start, seen: seenIn(block) });
    }
    start += line.length + 1;
  }
  return blocks;
}

/** The blocks of a page; they lie in the text scanned one a line. */
export function blocksOf(document: Document): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let start = 0;
  for (const block of readBlocks(document.body ?? document.documentElement, tagFlow)) {
    if (block === null) continue;
    const { text, lang, kind } = block;
    blocks.push({ text, lang, kind, start, seen: null });
    start += text.length + 1;
  }
  return blocks;
}

/** A span of what is seen, in the text scanned. */
export function spanIn(
  placed: PlacedBlock,
  read: DetectionBlock | TextBlock,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const from = 'pieces' in read ? (pointAt(read.pieces, start)?.offset ?? start) : start;
  const to = 'pieces' in read ? (pointAfter(read.pieces, end)?.offset ?? end) : end;
  return { start: placed.start + from, end: placed.start + to };
}

/** Read as the page layer reads a paragraph: soft hyphens, zero-width characters and the like undone. */
function seenIn(line: string): readonly TextBlock[] | null {
  if (asSeen(line) === line) return null;
  const { document } = parseHTML('<p></p>');
  const paragraph = document.querySelector('p');
  if (paragraph === null) return null;
  paragraph.append(document.createTextNode(line));
  return [...readBlocks(paragraph, tagFlow)].filter((block) => block !== null);
}
