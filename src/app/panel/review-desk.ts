/** The worksheet of the article that a panel shows: opened with it, closed with it. */
import type { PassageFate } from '../../core/export/review-report.ts';
import type { ArticleReading } from '../../core/review/article.ts';
import { heldWorksheets } from '../../platform/store/held-worksheets.ts';
import type { WorksheetStore } from '../../platform/store/worksheets.ts';
import type { PanelReview, ReviewActions } from '../../ui/panel/review-props.ts';
import type { Handed } from './handing.ts';
import { readPageOf, type PanelStore } from './panel-state.ts';
import { noReview, reviewActions, reviewOf } from './worksheet-review.ts';
import { startWorksheetSession, type WorksheetSession } from './worksheet-session.ts';

export const closedReview: PanelReview = noReview;

export class ReviewDesk {
  readonly actions: ReviewActions;
  readonly #store: PanelStore;
  readonly #worksheets: WorksheetStore;
  readonly #signal: AbortSignal;
  #session: WorksheetSession | null = null;
  #ending = new AbortController();
  #article: ArticleReading | null = null;
  #isReading = false;

  constructor(store: PanelStore, worksheets: WorksheetStore, signal: AbortSignal) {
    this.#store = store;
    this.#worksheets = worksheets;
    this.#signal = signal;
    this.actions = reviewActions(() => this.#session);
    signal.addEventListener('abort', () => this.#ending.abort(), { once: true });
  }

  /** Follows what the panel shows; to be called after each of its changes. */
  follow(): void {
    const { article } = this.#store.known();
    const isReading = readPageOf(this.#store)?.reading ?? false;
    if (article === this.#article && isReading === this.#isReading) return;
    const before = this.#article;
    this.#article = article;
    this.#isReading = isReading;
    if (article?.address !== before?.address) this.#turnTo(article);
    else if (article && article !== before) this.#session?.show(article);
    else this.#tell();
  }

  /** The worksheet to hand on, and what its passages have become; null where there is none. */
  get handed(): Omit<Handed, 'checker' | 'language'> | null {
    const state = this.#session?.state;
    if (!state) return null;
    const fates = new Map<string, PassageFate>(
      state.placements.map((placement) => [
        placement.entry.id,
        placement.kind === 'edited'
          ? { kind: 'edited', today: placement.passage.text }
          : { kind: this.#isReading && placement.kind === 'gone' ? 'unknown' : placement.kind },
      ]),
    );
    const fateOf = (entry: string): PassageFate => fates.get(entry) ?? { kind: 'unknown' };
    const numbers = new Map(
      readPageOf(this.#store)?.passages.map(({ id, number }) => [id, number] as const),
    );
    const passageOf = new Map(
      state.placements.flatMap((placement) =>
        placement.kind === 'gone' ? [] : [[placement.entry.id, placement.passage.id] as const],
      ),
    );
    const numberOf = (entry: string): number | null =>
      numbers.get(passageOf.get(entry) ?? -1) ?? null;
    return { worksheet: state.worksheet, fateOf, numberOf };
  }

  /** Everything was deleted: the worksheet that is open is begun anew. */
  forget(): void {
    this.#session?.forget();
    this.#turnTo(this.#article);
  }

  get #isPrivate(): boolean {
    return this.#store.known().place?.isPrivate ?? false;
  }

  #turnTo(article: ArticleReading | null): void {
    this.#ending.abort();
    this.#session = null;
    if (!article || this.#signal.aborted) {
      this.#store.update({ review: closedReview });
      return;
    }
    const ending = new AbortController();
    this.#ending = ending;
    this.#session = startWorksheetSession({
      article,
      store: this.#isPrivate ? heldWorksheets() : this.#worksheets,
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      window,
      onChange: () => {
        if (!ending.signal.aborted) this.#tell();
      },
      signal: ending.signal,
    });
    this.#tell();
  }

  #tell(): void {
    const state = this.#session?.state;
    if (!state) return;
    const review = reviewOf(state, this.#isReading);
    const { kind } = review.saving;
    // Nothing of a private window is stored unless the person saves it.
    const isHeld = this.#isPrivate && (kind === 'saved' || kind === 'saving');
    this.#store.update({ review: isHeld ? { ...review, saving: { kind: 'held' } } : review });
  }
}
