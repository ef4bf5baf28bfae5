/** Hidden elements watched at most; a page with more hides its text for a living. */
const MOST = 500;

/**
 * Watches elements whose text is hidden and tells whenever they come into view: showing them
 * changes no text. Keeps none of them in memory.
 */
export class HiddenTexts {
  readonly #observer: IntersectionObserver;
  readonly #known = new WeakSet<Element>();
  #watched: WeakRef<Element>[] = [];

  constructor(signal: AbortSignal, onShown: (elements: readonly Element[]) => void) {
    this.#observer = new IntersectionObserver((entries) => {
      // What was shown stays watched: a page that hides it again may change it meanwhile.
      const shown = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
      if (shown.length > 0) onShown(shown);
    });
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Watches these too, as long as there is room. */
  watch(elements: ReadonlySet<Element>): void {
    const added = [...elements].filter((element) => !this.#known.has(element));
    if (this.#watched.length + added.length > MOST) this.#makeRoom();
    for (const element of added.slice(0, Math.max(0, MOST - this.#watched.length))) {
      this.#known.add(element);
      this.#watched.push(new WeakRef(element));
      this.#observer.observe(element);
    }
  }

  /** Leaves what is gone from the page, and what can be seen by now. */
  #makeRoom(): void {
    this.#watched = this.#watched.filter((reference) => {
      const element = reference.deref();
      if (!element) return false;
      if (element.isConnected && !element.checkVisibility({ visibilityProperty: true }))
        return true;
      this.#observer.unobserve(element);
      this.#known.delete(element);
      return false;
    });
  }
}
