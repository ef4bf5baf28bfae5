/** Tells what to save of a page: what it says of itself, and the place that a person points at. */
import type { PageFacts } from '../../core/article/record.ts';
import { mostKept } from '../../core/references/reference.ts';
import { pointAfter, pointAt, type TextBlock } from '../../page/block-text.ts';
import { collectFacts } from '../../page/facts.ts';
import {
  blocksIn,
  readPageText,
  type PageBlock,
  type PageText,
  type PageTextOptions,
} from '../../page/page-text.ts';
import { placeOnPage } from '../../page/place-on-page.ts';
import { selectedRange } from '../../page/selection.ts';
import {
  indexText,
  stretchBetween,
  type Stretch,
  type TextIndex,
} from '../../page/text-offsets.ts';
import type { DescribedPlace, Pointed, PointedPassage } from '../../platform/reference-calls.ts';
import type { ReadBlock } from './page-mentions.ts';
import type { ArticleAccess, ReaderAccess } from './reader-access.ts';

type NoPlace = Extract<DescribedPlace, { kind: 'no-place' }>;

/** Passages sent, and their text in UTF-16 units: enough to tell which claims bear on a page. */
const MOST_TEXT = 200_000;
const MOST_PASSAGES = 500;

export class ReferenceScript {
  readonly #view: Window;
  readonly #reader: () => ReaderAccess | null;
  readonly #reading: PageTextOptions;

  constructor(
    view: Window,
    reader: () => ReaderAccess | null,
    signal: AbortSignal,
    reading: Omit<PageTextOptions, 'signal'> = {},
  ) {
    this.#view = view;
    this.#reader = reader;
    this.#reading = { ...reading, signal };
  }

  /** The page and the place in it that a person points at. */
  async describe({ what }: { readonly what: Pointed }): Promise<DescribedPlace> {
    const reader = this.#reader();
    const facts = reader?.facts() ?? collectFacts(this.#view.document);
    if (facts.url === null) return noPlace('not-web');
    const article = reader?.article() ?? null;
    // Taken at once: while the page is read, the person may select something else.
    const wantsSelection = what.kind === 'selection' || what.kind === 'here';
    const selected = wantsSelection ? selectedRange(this.#view) : null;
    const passage = passageMeant(what, article);
    const text = await readPageText(this.#view, this.#reading);
    if (!text) return noPlace('gone');
    const index = indexText(text);
    const stretch =
      (selected && stretchBetween(index, selected.from, selected.to)) ||
      (passage && stretchOf(index, passage.block));
    if (stretch) return describeStretch({ facts, text, index, stretch, article });
    if (what.kind === 'selection') return noPlace('no-selection');
    if (what.kind === 'passage') return noPlace('gone');
    const passages = article ? article.blocks.flatMap(marked) : text.blocks.map(unread);
    return { kind: 'place', facts, place: null, block: null, passages: someOf(passages) };
  }
}

function noPlace(because: NoPlace['because']): NoPlace {
  return { kind: 'no-place', because };
}

function passageMeant(what: Pointed, article: ArticleAccess | null): ReadBlock | null {
  const { kind } = what;
  const wanted = kind === 'passage' ? what.passage : kind === 'here' ? article?.current : null;
  return article?.blocks.find(({ id }) => id === wanted) ?? null;
}

interface Found {
  readonly facts: PageFacts;
  readonly text: PageText;
  readonly index: TextIndex;
  readonly stretch: Stretch;
  readonly article: ArticleAccess | null;
}

function describeStretch({ facts, text, index, stretch, article }: Found): DescribedPlace {
  const { start, end } = stretch;
  if (end - start > mostKept.quote) return noPlace('too-long');
  const within = blocksIn(text, start, end);
  const place = placeOnPage(text, start, end, within[0]?.block.lang ?? null);
  if (!place) return noPlace('gone');
  const passages = article
    ? article.blocks
        .filter(({ block }) => overlaps(stretchOf(index, block), stretch))
        .flatMap(marked)
    : within.map(unread);
  const block = within.map((each) => each.block.text).join('\n');
  return { kind: 'place', facts, place, block, passages: someOf(passages) };
}

/** Where a block that was read before stands in the page's text. */
function stretchOf(index: TextIndex, { pieces, text }: TextBlock): Stretch | null {
  const [from, to] = [pointAt(pieces, 0), pointAfter(pieces, text.length)];
  return from && to && stretchBetween(index, from, to);
}

function overlaps(one: Stretch | null, other: Stretch): boolean {
  return one !== null && one.start < other.end && one.end > other.start;
}

/** A block of the article, where names in it are marked. */
function marked({ block, occurrences }: ReadBlock): readonly PointedPassage[] {
  const entities = occurrences
    .filter(({ mention }) => mention.decision === 'marked')
    .map(({ entity }) => entity);
  const { text, lang } = block;
  return entities.length === 0 ? [] : [{ text, lang, entities: [...new Set(entities)] }];
}

function unread({ block: { text, lang } }: PageBlock): PointedPassage {
  return { text, lang, entities: null };
}

function someOf(passages: readonly PointedPassage[]): readonly PointedPassage[] {
  let left = MOST_TEXT;
  return passages.slice(0, MOST_PASSAGES).filter(({ text }) => (left -= text.length) >= 0);
}
