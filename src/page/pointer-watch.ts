import { hitAt, type Hit, type Pointed } from './hit-test.ts';
import type { Painter } from './paint.ts';
import { isMasked } from './unmasked.ts';

export interface PointerHandlers {
  /** The pointer is in a text with marks, on none of them so far. */
  readonly onNear: () => void;
  /** The pointer rests or moves: over a mark, or over none. */
  readonly onMove: (hit: Hit | null, at: { readonly x: number; readonly y: number }) => void;
  /** The pointer left the page. */
  readonly onLeave: () => void;
  /** A click or tap that is not for a link or control of the page. */
  readonly onPress: (hit: Hit | null, kind: 'mouse' | 'touch') => void;
}

export interface PointerOptions extends PointerHandlers {
  readonly signal: AbortSignal;
  readonly painter: Painter;
  /** Whether the node is our own host: what happens in the card is the card's business. */
  readonly isOurs: (node: Node) => boolean;
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
  #last: Pointed | null = null;
  #isTouch = false;

  constructor(document: Document, options: PointerOptions) {
    this.#document = document;
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#cancel());
  }

  /** Starts to listen; again without effect, or after the page has dropped all listeners. */
  listen(): void {
    if (!this.#options.signal.aborted) this.#change('addEventListener');
  }

  /** Listens no longer: there is nothing to point at. */
  rest(): void {
    this.#change('removeEventListener');
    this.#cancel();
  }

  /** The mark at a place of the viewport. */
  find(pointed: Pointed): Hit | null {
    const { painter, onNear } = this.#options;
    return hitAt(this.#document, pointed, painter, () => {
      onNear();
      painter.keep();
    });
  }

  #change(change: 'addEventListener' | 'removeEventListener'): void {
    const { signal } = this.#options;
    const quiet = { signal, capture: true, passive: true };
    this.#document[change]('pointermove', this.#onMove, quiet);
    this.#document[change]('pointerdown', this.#onDown, quiet);
    this.#document[change]('click', this.#onClick, quiet);
    // A page may take out all that it consists of.
    const root: Element | null = this.#document.documentElement;
    root?.[change]('pointerleave', this.#onLeave, quiet);
  }

  readonly #onMove = (event: Event): void => {
    if (!isPointing(event) || event.pointerType === 'touch') return;
    const { clientX: x, clientY: y } = event;
    this.#last = this.#isInCard(event) ? null : { x, y, element: pointedBy(event) };
    this.#frame ||= requestAnimationFrame(this.#look);
  };

  readonly #look = (): void => {
    const last = this.#last;
    this.#cancel();
    if (last) this.#options.onMove(this.find(last), last);
  };

  readonly #onDown = (event: Event): void => {
    if (isPointing(event)) this.#isTouch = event.pointerType === 'touch';
  };

  readonly #onClick = (event: Event): void => {
    if (!isPointing(event) || event.button !== 0 || hasModifier(event)) return;
    if (this.#isInCard(event)) return;
    const kind = this.#isTouch ? 'touch' : 'mouse';
    const isForPage = event
      .composedPath()
      .some((target) => target instanceof Element && !isMasked(target) && target.matches(CONTROLS));
    if (isForPage || this.#isSelecting()) return;
    this.#options.onPress(this.#hitAt(event, kind), kind);
  };

  readonly #onLeave = (event: Event): void => {
    if (!event.isTrusted) return;
    this.#cancel();
    this.#options.onLeave();
  };

  #hitAt(event: MouseEvent, kind: 'mouse' | 'touch'): Hit | null {
    const element = pointedBy(event);
    for (const [dx, dy] of kind === 'touch' ? FINGER : FINGER.slice(0, 1)) {
      const hit = this.find({ x: event.clientX + dx, y: event.clientY + dy, element });
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
    this.#frame = 0;
    this.#last = null;
  }
}

/** Clicks are pointer events too, in both browsers. */
function isPointing(event: Event): event is PointerEvent {
  return event.isTrusted && event instanceof PointerEvent;
}

/** The innermost element; a path through shadow roots is known only while its event is under way. */
function pointedBy(event: Event): Element | null {
  const { target } = event;
  const inner = target instanceof Element && target.shadowRoot ? event.composedPath()[0] : target;
  return inner instanceof Element ? inner : null;
}

function hasModifier(event: MouseEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}
