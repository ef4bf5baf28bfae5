/** Finds saved passages in the page, and shows one of them there. */
import { clipped, mostKept } from '../../core/references/reference.ts';
import { findOnPage, type AnchorOptions, type PassageOnPage } from '../../page/anchor.ts';
import type { PassageFlash } from '../../page/flash.ts';
import { lookAt } from '../../page/place.ts';
import { bringInSight } from '../../page/sight.ts';
import type { FoundOnPage, PassagesSought, PassageToday } from '../../platform/passage-calls.ts';

export interface PassageScriptOptions {
  readonly view: Window;
  readonly signal: AbortSignal;
  readonly flash: PassageFlash;
  /** How the page is read; for tests. */
  readonly reading?: Omit<AnchorOptions, 'signal' | 'patience'>;
}

/**
 * When a passage is brought into sight again, in milliseconds after the first time: pages put
 * pictures and more before it while they load, and the browser scrolls by itself.
 */
const AGAIN = [200, 600, 1_200, 2_000, 3_000];

/** What a person does who wants to be elsewhere on the page. */
const OWN_WAYS = ['wheel', 'keydown', 'pointerdown', 'touchstart'];

export class PassageScript {
  readonly #options: PassageScriptOptions;
  #holding = new AbortController();

  constructor(options: PassageScriptOptions) {
    this.#options = options;
  }

  /** How passages stand in the page; begins when the page has nothing else to do. */
  async find(request: PassagesSought): Promise<FoundOnPage | null> {
    const { view, signal } = this.#options;
    await idle(view);
    const before = view.document.URL;
    const found = signal.aborted ? null : await this.#look(request);
    // Another page that came in its place without loading has its own passages.
    return found && isSamePage(before, view.document.URL) ? this.#answer(found) : null;
  }

  /** The same at once; the first that is there is brought into sight and set apart. */
  async show(request: PassagesSought): Promise<FoundOnPage | null> {
    const { flash } = this.#options;
    const found = await this.#look(request);
    if (!found) return null;
    const shown = found.find((passage) => passage.kind !== 'not-found');
    const [place] = shown?.places ?? [];
    if (shown && place) {
      this.#hold(place);
      flash.flash(shown.places);
    }
    return this.#answer(found);
  }

  #look({ passages, patience }: PassagesSought): Promise<readonly PassageOnPage[] | null> {
    const { view, signal, reading = {} } = this.#options;
    return findOnPage(view, passages, { ...reading, signal, patience });
  }

  /** Keeps a place in sight for as long as the page settles and the person has not gone elsewhere. */
  #hold(place: StaticRange): void {
    const { view, signal } = this.#options;
    this.#holding.abort();
    const holding = (this.#holding = new AbortController());
    const held = AbortSignal.any([signal, holding.signal]);
    const bring = (): void => {
      if (held.aborted) return;
      bringInSight(
        view,
        place,
        () => lookAt(place, (range) => [...range.getClientRects()].slice(0, 1)) ?? [],
      );
    };
    bring();
    const timers = AGAIN.map((after) => setTimeout(bring, after));
    held.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
    const options = { signal: held, passive: true, capture: true };
    for (const way of OWN_WAYS) view.addEventListener(way, () => holding.abort(), options);
    timers.push(setTimeout(() => holding.abort(), Math.max(...AGAIN) + 1));
  }

  #answer(found: readonly PassageOnPage[]): FoundOnPage {
    const { view } = this.#options;
    const { document } = view;
    const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i]');
    const status = view.performance
      .getEntriesByType('navigation')
      .map((entry) => (entry as PerformanceEntry & { responseStatus?: number }).responseStatus)[0];
    return {
      url: document.URL,
      canonical: canonical?.getAttribute('href')?.slice(0, mostKept.address) ?? null,
      status: status === undefined || status === 0 ? null : status,
      passages: found.map(today),
    };
  }
}

function today(passage: PassageOnPage): PassageToday {
  if (passage.kind !== 'changed') return { kind: passage.kind };
  const { difference } = passage;
  return { kind: 'changed', today: clipped(passage.today, mostKept.quote), difference };
}

function isSamePage(one: string, other: string): boolean {
  return one.replace(/#.*$/, '') === other.replace(/#.*$/, '');
}

/** Longest wait for a page that is never idle, in milliseconds. */
const LONGEST_WAIT = 3_000;

function idle(view: Window): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  view.requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT });
  return promise;
}
