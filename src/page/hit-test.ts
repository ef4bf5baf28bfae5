import type { Mark, Painter } from './paint.ts';
import { shownParent } from './text-map.ts';

/** A mark under the pointer, with the element whose own text holds it. */
export interface Hit {
  readonly mark: Mark;
  readonly element: Element;
  readonly x: number;
  readonly y: number;
}

export interface PointerHandlers {
  /** The pointer rests or moves: over a mark, or over none. */
  readonly onMove: (hit: Hit | null, at: { readonly x: number; readonly y: number }) => void;
  /** The pointer left the page. */
  readonly onLeave: () => void;
  /** A click or tap that is not for a link or control of the page. */
  readonly onPress: (hit: Hit | null, kind: 'mouse' | 'touch') => void;
}

/** The part of `CSS.highlights` that finds marks by place; Chrome 140, Firefox 150. */
export interface HighlightFinder {
  highlightsFromPoint(
    x: number,
    y: number,
    options?: { readonly shadowRoots: readonly ShadowRoot[] },
  ): readonly { readonly ranges: readonly AbstractRange[] }[];
}

/** The browser's own finder, which TypeScript's library does not know yet. */
export function highlightFinder(): HighlightFinder {
  return CSS.highlights as HighlightRegistry & HighlightFinder;
}

export interface PointerOptions extends PointerHandlers {
  readonly signal: AbortSignal;
  readonly painter: Painter;
  /** Whether the node is our own host: what happens in the card is the card's business. */
  readonly isOurs: (node: Node) => boolean;
  readonly finder: HighlightFinder;
}

/** What a click is for, if it lands inside it. */
const CONTROLS = [
  'a[href]',
  'area',
  'button',
  'input',
  'label',
  'option',
  'select',
  'summary',
  'textarea',
  'video',
  'audio',
  '[role="button"]',
  '[role="link"]',
  '[role="tab"]',
  '[role="menuitem"]',
  '[onclick]',
].join();

/** A finger covers more than a point: where to look around it, in CSS pixels. */
const FINGER: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -10],
  [0, 10],
  [-10, 0],
  [10, 0],
];

/**
 * Watches the pointer for marks. Costs a walk up from the pointed element where no mark is near,
 * and one question to the browser per frame where one is. Only what a person does counts: events
 * made by scripts are left alone, and none is stopped or changed.
 */
export class PointerWatch {
  readonly #document: Document;
  readonly #options: PointerOptions;
  #frame = 0;
  #isTouch = false;

  constructor(document: Document, options: PointerOptions) {
    this.#document = document;
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#cancel());
  }

  /** Starts to listen; again without effect, or after the page has dropped all listeners. */
  listen(): void {
    const { signal } = this.#options;
    const quiet = { signal, capture: true, passive: true };
    this.#document.addEventListener('pointermove', this.#onMove, quiet);
    this.#document.addEventListener('pointerdown', this.#onDown, quiet);
    this.#document.addEventListener('click', this.#onClick, quiet);
    this.#document.documentElement.addEventListener('pointerleave', this.#onLeave, quiet);
  }

  /** The mark at a place of the viewport; `path` leads from the pointed element to the window. */
  find(x: number, y: number, path: readonly EventTarget[]): Hit | null {
    const { painter, finder } = this.#options;
    const holders = holdersOf(path[0], painter);
    if (holders.length === 0) return null;
    painter.keep();
    const shadowRoots = path.filter((target) => target instanceof ShadowRoot);
    const found = finder.highlightsFromPoint(x, y, { shadowRoots });
    const ranges = found.flatMap((result) => [...result.ranges]);
    if (ranges.length === 0) return null;
    for (const element of holders) {
      const mark = painter.find(ranges, element);
      if (mark) return { mark, element, x, y };
    }
    return null;
  }

  readonly #onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    // A path is known only while its event is under way, and the page may be slow to draw.
    const path = event.composedPath();
    cancelAnimationFrame(this.#frame);
    if (this.#isInCard(event)) return;
    this.#frame = requestAnimationFrame(() => {
      const { clientX: x, clientY: y } = event;
      this.#options.onMove(this.find(x, y, path), { x, y });
    });
  };

  readonly #onDown = (event: PointerEvent): void => {
    if (event.isTrusted) this.#isTouch = event.pointerType === 'touch';
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || hasModifier(event)) return;
    if (this.#isInCard(event)) return;
    const path = event.composedPath();
    const kind = this.#isTouch ? 'touch' : 'mouse';
    const isForPage = path.some((target) => target instanceof Element && target.matches(CONTROLS));
    if (isForPage || this.#isSelecting()) return;
    this.#options.onPress(this.#hitAt(event, path, kind), kind);
  };

  readonly #onLeave = (event: PointerEvent): void => {
    if (!event.isTrusted) return;
    this.#cancel();
    this.#options.onLeave();
  };

  #hitAt(event: MouseEvent, path: readonly EventTarget[], kind: 'mouse' | 'touch'): Hit | null {
    for (const [dx, dy] of kind === 'touch' ? FINGER : FINGER.slice(0, 1)) {
      const hit = this.find(event.clientX + dx, event.clientY + dy, path);
      if (hit) return hit;
    }
    return null;
  }

  #isInCard({ target }: Event): boolean {
    return target instanceof Node && this.#options.isOurs(target);
  }

  #isSelecting(): boolean {
    return this.#document.getSelection()?.isCollapsed === false;
  }

  #cancel(): void {
    cancelAnimationFrame(this.#frame);
  }
}

/** Elements around the pointed one whose own text is marked, nearest first. */
function holdersOf(target: EventTarget | undefined, painter: Painter): readonly Element[] {
  const holders: Element[] = [];
  let element = target instanceof Element ? target : null;
  for (; element; element = shownParent(element)) {
    if (painter.has(element)) holders.push(element);
  }
  return holders;
}

function hasModifier(event: MouseEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}
