/** Texts whose places are asked for: enough to tell which part of a page is in view. */
const SAMPLES = 64;

/**
 * Gives texts that stand in the order of the page from the part that is in view on, then those
 * before it. The browser tells what is in view in its own time, since asking it would have it lay
 * out the page at once; until then they come in the order of the page.
 */
export function* fromView(texts: readonly Text[]): Generator<Text, void, undefined> {
  const view = new ViewFinder(texts);
  let at = 0;
  for (; at < texts.length && view.start === null; at++) yield* some(texts, at, at + 1);
  view.stop();
  const start = Math.max(at, view.start ?? at);
  yield* some(texts, start, texts.length);
  yield* some(texts, at, start);
}

function* some(texts: readonly Text[], from: number, to: number): Generator<Text> {
  for (let at = from; at < to; at++) {
    const text = texts[at];
    if (text) yield text;
  }
}

class ViewFinder {
  /** Index of a text from which the view is filled; null until it is known. */
  start: number | null = null;
  readonly #observer: IntersectionObserver;
  readonly #indices = new Map<Element, number>();

  constructor(texts: readonly Text[]) {
    this.#observer = new IntersectionObserver((entries) => this.#find(entries));
    const stride = Math.max(1, Math.floor(texts.length / SAMPLES));
    for (let at = 0; at < texts.length; at += stride) {
      const parent = texts[at]?.parentElement;
      if (!parent || this.#indices.has(parent)) continue;
      this.#indices.set(parent, at);
      this.#observer.observe(parent);
    }
  }

  stop(): void {
    this.#observer.disconnect();
  }

  /** The last text that ends above the view has all that is in view behind it. */
  #find(entries: readonly IntersectionObserverEntry[]): void {
    this.start ??= entries
      .filter(({ boundingClientRect: { bottom, height } }) => height > 0 && bottom < 0)
      .reduce((last, { target }) => Math.max(last, this.#indices.get(target) ?? 0), 0);
  }
}
