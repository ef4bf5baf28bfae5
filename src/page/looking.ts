import type { Lookout } from '../core/detection/lookout.ts';
import { candidateTexts } from './candidate-texts.ts';
import { observeText, type Changes } from './observe.ts';
import { openRootsIn, type FindHosts } from './shadow-roots.ts';
import { letPageWork, runInSlices, type SliceOptions } from './slices.ts';
import { isBlockTag } from './text-flow.ts';
import { parentNodeOf } from './unmasked.ts';

export interface LookingOptions {
  readonly signal: AbortSignal;
  readonly lookout: Lookout;
  readonly findHosts: FindHosts;
  /** Told once, when a text was found that may hold a name; nothing is looked at any more. */
  readonly onFound: () => void;
  /** Told how long each slice of main-thread time was, in milliseconds. */
  readonly onSlice: (spent: number) => void;
  /** See `observeText` and `runInSlices`; for tests. */
  readonly delay?: number;
  readonly pause?: SliceOptions['pause'];
}

/** Custom elements often get their shadow roots late, without a change that could be watched. */
const LATE_ROOTS = [1_000, 4_000];

/**
 * Looks through a page's text, then through whatever changes, until it comes upon a first name or
 * the signal aborts. Asks nothing of the page but its text.
 */
export function startLooking(document: Document, options: LookingOptions): void {
  if (options.signal.aborted) return;
  new Looking(document, options).start();
}

class Looking {
  readonly #document: Document;
  readonly #options: LookingOptions;
  readonly #ending = new AbortController();
  readonly #signal: AbortSignal;
  readonly #roots = new WeakSet<ShadowRoot>();
  readonly #watch: (root: ShadowRoot) => void;
  readonly #waiting = new Set<Element>();
  #running = false;

  constructor(document: Document, options: LookingOptions) {
    this.#document = document;
    this.#options = options;
    this.#signal = AbortSignal.any([options.signal, this.#ending.signal]);
    const { delay } = options;
    this.#watch = observeText(document, {
      signal: this.#signal,
      isOurs: () => false,
      onChanges: (changes) => this.#queue(placesOf(changes)),
      ...(delay === undefined ? {} : { delay }),
    }).watch;
  }

  start(): void {
    const timers = LATE_ROOTS.map((delay) => setTimeout(() => this.#seekLateRoots(), delay));
    this.#signal.addEventListener('abort', () => timers.forEach(clearTimeout));
    const { body } = this.#document;
    this.#queue(body ? [body] : []);
  }

  #queue(places: readonly Element[]): void {
    for (const place of places) this.#waiting.add(place);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    const { pause = letPageWork, onSlice, onFound } = this.#options;
    this.#running = true;
    let isFound = false;
    const note = (step: Text | null): void => {
      if (!step) return;
      isFound = true;
      this.#ending.abort();
    };
    await runInSlices(this.#steps(), note, { signal: this.#signal, pause, onSlice });
    this.#running = false;
    if (isFound && !this.#options.signal.aborted) onFound();
  }

  *#steps(): Generator<Text | null> {
    const { lookout, findHosts } = this.#options;
    for (const place of this.#waiting) {
      this.#waiting.delete(place);
      if (!place.isConnected) continue;
      yield* candidateTexts(place, lookout);
      for (const root of openRootsIn(place, findHosts)) {
        if (!this.#roots.has(root)) this.#watch(root);
        this.#roots.add(root);
        yield* candidateTexts(root, lookout);
      }
    }
  }

  #seekLateRoots(): void {
    const { body } = this.#document;
    if (!body) return;
    const late = openRootsIn(body, this.#options.findHosts).filter(
      (root) => !this.#roots.has(root),
    );
    this.#queue(late.map(({ host }) => host));
  }
}

/** Elements in which there may be a name since a change: what came, and the blocks of text that is another. */
function placesOf({ added, edited }: Changes): readonly Element[] {
  const joined = added.filter(
    ({ previousSibling, nextSibling }) => isInText(previousSibling) || isInText(nextSibling),
  );
  const blocks = new Set([...edited, ...joined].map(blockAround));
  return [...added, ...[...blocks].filter((block) => block !== null)];
}

/** Whether a neighbour may be of one word with what came beside it. */
function isInText(node: Node | null): boolean {
  if (node instanceof Text) return /\S/.test(node.data);
  return node instanceof Element && !isBlockTag(node) && !node.localName.includes('-');
}

/** The nearest element around a node that is a block by its tag; where a tree has none, its topmost. */
function blockAround(node: Node): Element | null {
  let top: Element | null = null;
  for (let place: Node | null = node; place; place = parentNodeOf(place)) {
    if (!(place instanceof Element)) continue;
    if (isBlockTag(place)) return place;
    top = place;
  }
  return top;
}
