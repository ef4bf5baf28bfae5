/** Lays the article of a page open for the panel: its passages, and the way to each of them. */
import { neighboursOf } from '../../page/neighbours.ts';
import { lookAt, placeOf } from '../../page/place.ts';
import { bringInSight } from '../../page/sight.ts';
import { liveFlow } from '../../page/text-flow.ts';
import type { ArticlePassage } from '../../core/review/article.ts';
import type { ArticleAnswer, PassageStretch } from '../../platform/protocol.ts';
import type { ArticleAccess, ReaderAccess } from './reader-access.ts';

/** A place that the person has scrolled to, in CSS pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

export class ArticleScript {
  readonly #view: Window;
  readonly #document: Document;
  readonly #reader: () => ReaderAccess | null;
  readonly #signal: AbortSignal;
  /** Where the person was before passages were shown, and where the last one was shown. */
  #was: { readonly before: Place; readonly after: Place } | null = null;

  constructor(view: Window, reader: () => ReaderAccess | null, signal: AbortSignal) {
    this.#view = view;
    this.#document = view.document;
    this.#reader = reader;
    this.#signal = signal;
  }

  /** The article as it is now; null where no reader runs in the page. */
  async article({ known }: { readonly known: string | null }): Promise<ArticleAnswer | null> {
    const reader = this.#reader();
    if (!reader) return null;
    const state = await reader.state();
    const article = reader.article();
    const { title, location } = this.#document;
    const revision = JSON.stringify([article?.revision ?? null, location.pathname, title]).slice(
      0,
      300,
    );
    if (article && revision === known) return { state, revision, article: null };
    const passages = article ? await this.#passages(article) : [];
    return { state, revision, article: { facts: reader.facts(), passages } };
  }

  /** Scrolls to a stretch of a passage and sets it apart; false where it is gone. */
  show({ passage, start, end }: PassageStretch): boolean {
    const article = this.#reader()?.article();
    const found = article?.blocks.find(({ id }) => id === passage);
    const place = found && placeOf(found.block, start, Math.min(end, found.block.text.length));
    if (!article || !place || place.collapsed) return false;
    const before = this.#place();
    bringInSight(
      this.#view,
      place,
      () => lookAt(place, (range) => [...range.getClientRects()]) ?? [],
    );
    const isFirst = !this.#was || !isSame(before, this.#was.after);
    this.#was = { before: isFirst ? before : (this.#was?.before ?? before), after: this.#place() };
    article.flash(place);
    return true;
  }

  /** Scrolls back to where the person was before passages were shown. */
  back(): boolean {
    const was = this.#was;
    this.#was = null;
    if (!was || isSame(this.#place(), was.before)) return false;
    this.#view.scrollTo({ left: was.before.x, top: was.before.y, behavior: 'instant' });
    return true;
  }

  #place(): Place {
    return { x: this.#view.scrollX, y: this.#view.scrollY };
  }

  async #passages({ blocks, isOurs }: ArticleAccess): Promise<readonly ArticlePassage[]> {
    const flowOf = liveFlow(this.#view, isOurs);
    const wanted = blocks.map(({ block }) => block);
    const { body, documentElement: root } = this.#document;
    // A page may take out all that it consists of.
    if (!body || !root) return [];
    const neighbours = await neighboursOf(body, wanted, flowOf, this.#signal);
    const { scrollHeight } = root;
    const top = this.#view.scrollY;
    return blocks.map((read, index) => ({
      id: read.id,
      text: read.block.text,
      lang: read.block.lang,
      at: share(read.block.element.getBoundingClientRect().top + top, scrollHeight),
      mentions: read.occurrences.map(({ mention }) => mention),
      before: neighbours[index]?.before ?? '',
      after: neighbours[index]?.after ?? '',
    }));
  }
}

function share(top: number, height: number): number {
  return height > 0 ? Math.min(1, Math.max(0, top / height)) : 0;
}

function isSame(one: Place, other: Place): boolean {
  return Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1;
}
