import { likelyHosts, openRootsIn } from './shadow-roots.ts';

/** What a page can show above all else. */
const ON_TOP = ':popover-open, :modal, :fullscreen';

/** `:is` passes over what a browser does not know. */
const IN_TRANSITION = ':is(:active-view-transition)';

/** Filters of the root by which Firefox draws the top layer as something else, or not at all. */
const HIDING = /url|opacity|blur/;

/** Longest from one click of a row to the next, in milliseconds; systems allow up to 5 s, and set half a second. */
const ROW = 5_000;

/** Begins to watch the clicks in a layer. */
export type WatchClicks = (options: SeenClicksOptions) => SeenClicks;

export const watchClicks: WatchClicks = (options) => new SeenClicks(options);

interface SeenClicksOptions {
  /** What our layer is in. */
  readonly root: ShadowRoot;
  /** Puts our layer on top again, and calls `risen`. */
  readonly rise: () => void;
  readonly signal: AbortSignal;
}

/**
 * Stops clicks in our layer on what the person may not have seen: under something that the page has
 * put on top since, be it one that lets the pointer through, and those of a double click that began on the
 * page. The layer rises then, so that the next click is on what is seen.
 */
export class SeenClicks {
  readonly #options: SeenClicksOptions;
  readonly #below = new WeakSet<Element>();
  /** The click in our layer before, as the browser counts those of a row. */
  #before = { detail: 0, time: 0 };

  constructor(options: SeenClicksOptions) {
    this.#options = options;
    options.root.addEventListener('click', this.#onClick, {
      capture: true,
      signal: options.signal,
    });
  }

  /** The layer lies on top: what the page has there is below it, until it is opened anew. */
  risen(): void {
    const { signal } = this.#options;
    for (const element of this.#onTop()) {
      this.#below.add(element);
      element.addEventListener('beforetoggle', this.#onToggle, { signal });
    }
  }

  readonly #onToggle = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof Element) this.#below.delete(currentTarget);
  };

  readonly #onClick = (event: Event): void => {
    if (!(event instanceof MouseEvent)) return;
    const isCovered = this.#isCovered();
    const isOurs = this.#isOurs(event);
    if (isOurs && !isCovered) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isCovered) this.#options.rise();
  };

  /** Whether all clicks of a row were in our layer; keys press without a count. */
  #isOurs({ detail, timeStamp: time }: MouseEvent): boolean {
    const { detail: count, time: last } = this.#before;
    if (detail > 1 && (detail !== count + 1 || time - last > ROW)) return false;
    this.#before = { detail, time };
    return true;
  }

  #isCovered(): boolean {
    const { host } = this.#options.root;
    const root = pageOf(host);
    // Pictures of the page lie above all of it while one turns into another.
    if (root?.matches(IN_TRANSITION) === true) return true;
    if (root && HIDING.test(getComputedStyle(root).filter)) return true;
    return this.#onTop().some((element) => !this.#below.has(element));
  }

  /** What the page has on top, in its open shadow roots too; what our layer is in lies below it. */
  #onTop(): readonly Element[] {
    const { host } = this.#options.root;
    const root = pageOf(host);
    const trees = root ? [root, ...openRootsIn(root, likelyHosts)] : [];
    return trees
      .flatMap((tree) => [...tree.querySelectorAll(ON_TOP)])
      .filter((element) => !element.contains(host));
  }
}

/** By the browser's own function: the names of images stand in front of the document's. */
function pageOf({ ownerDocument }: Element): Element | null {
  return Reflect.get(Document.prototype, 'documentElement', ownerDocument);
}
