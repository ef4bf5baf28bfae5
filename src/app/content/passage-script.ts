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

/** Time that the browser is given to scroll by itself before we do, in milliseconds. */
const AFTER_BROWSER = 300;

export class PassageScript {
  readonly #options: PassageScriptOptions;

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
    const shown = found.find(({ kind }) => kind !== 'not-found');
    if (shown && shown.kind !== 'not-found' && (await this.#bring(shown.places[0]))) {
      flash.flash(shown.places);
    }
    return this.#answer(found);
  }

  #look({ passages, patience }: PassagesSought): Promise<readonly PassageOnPage[] | null> {
    const { view, signal, reading = {} } = this.#options;
    return findOnPage(view, passages, { ...reading, signal, patience });
  }

  /** Scrolls again where the page has put something before it meanwhile, as pages do on loading. */
  async #bring(place: StaticRange | undefined): Promise<boolean> {
    const { view, signal } = this.#options;
    if (!place) return false;
    for (const after of [0, AFTER_BROWSER]) {
      await pause(after);
      if (signal.aborted) return false;
      bringInSight(
        view,
        place,
        () => lookAt(place, (range) => [...range.getClientRects()].slice(0, 1)) ?? [],
      );
    }
    return true;
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

function pause(time: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, time);
  return promise;
}
