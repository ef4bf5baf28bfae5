import type { NameList } from '../../core/detection/name-list.ts';
import { rememberFocus, type GiveBack } from '../../page/focus.ts';
import type { Hit } from '../../page/hit-test.ts';
import type { Host } from '../../page/host.ts';
import { mountCard, type MountedCard } from '../../ui/card/mount-card.tsx';
import type { Word } from '../../ui/parts/Overrule.tsx';
import type { Names } from '../../ui/text/reason-text.ts';
import { CardPlacer, type Point } from './card-placer.ts';
import type { CardRequests } from './card-requests.ts';
import { nextCard, type CardEvent, type CardState } from './card-state.ts';
import { cardProps, type CardOwner } from './card-view.ts';
import type { Occurrence } from './occurrence.ts';

export interface CardControlOptions {
  readonly signal: AbortSignal;
  readonly host: Host;
  readonly list: NameList;
  readonly names: Names;
  readonly requests: CardRequests;
  /** Site key as people read it. */
  readonly site: string;
  /** Rest of the pointer before a card shows, in milliseconds. */
  readonly dwell: () => number;
  /** Told which mention the card is about, null when it is hidden. */
  readonly onPoint: (occurrence: Occurrence | null) => void;
  readonly onOffHere: () => void;
  /** Keeps what the person says of a mention; false when that failed. */
  readonly onOverrule: (occurrence: Occurrence, word: Word) => Promise<boolean>;
}

type State = CardState<Occurrence>;
type Open = Extract<State, { kind: 'open' }>;

/** Time to come back to the mark or to reach the card, in milliseconds. */
const GRACE = 250;

/** Carries out what the card's state asks for: timers, requests, drawing, placing, focus. */
export class CardControl {
  readonly #document: Document;
  readonly #view: Window;
  readonly #options: CardControlOptions;
  #state: State = { kind: 'hidden' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #card: MountedCard | null = null;
  #layer: HTMLElement | null = null;
  #watched: ResizeObserver | null = null;
  #giveBack: GiveBack | null = null;
  readonly #placer: CardPlacer;
  #pointer: Point | null = null;
  #left: Point | null = null;
  #frame = 0;

  constructor(document: Document, view: Window, options: CardControlOptions) {
    this.#document = document;
    this.#view = view;
    this.#placer = new CardPlacer(view);
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#send({ kind: 'close' }));
  }

  /** What the card is about while it is open. */
  get subject(): Occurrence | null {
    return this.#state.kind === 'open' ? this.#state.target : null;
  }

  /** The pointer is at `at`, over a mark or over none. */
  pointerAt(occurrence: Occurrence | null, at: Point): void {
    const state = this.#state;
    if (state.kind === 'open' && state.hold !== 'pinned' && occurrence !== state.target) {
      this.#left ??= at;
      if (this.#layer && this.#placer.isOnTheWay(this.#left, at, this.#layer)) {
        this.#send({ kind: 'away' });
        this.#restartGrace();
        return;
      }
    } else this.#left = null;
    if (occurrence && state.kind !== 'open') this.#pointer = at;
    this.#send(occurrence ? { kind: 'over', target: occurrence } : { kind: 'away' });
  }

  /** The pointer left the page. */
  pointerGone(): void {
    this.#send({ kind: 'away' });
  }

  /** A click or tap, on a mark or elsewhere on the page. */
  pressed(occurrence: Occurrence | null, kind: 'mouse' | 'touch', hit: Hit | null): void {
    if (!occurrence) return this.#send({ kind: 'press-elsewhere' });
    this.#pointer = hit && { x: hit.x, y: hit.y };
    const form = kind === 'touch' ? 'sheet' : 'popover';
    this.#send({ kind: 'press', target: occurrence, form });
  }

  /** Opens the card of a mention from the keyboard and moves focus into it. */
  call(occurrence: Occurrence): void {
    this.#pointer = null;
    this.#send({ kind: 'call', target: occurrence });
    this.#card?.focus();
  }

  close(): void {
    this.#send({ kind: 'close' });
  }

  /** Draws again what may have changed: reasons, place, or that the mention is gone. */
  refresh(isStillThere: (occurrence: Occurrence) => boolean): void {
    if (this.#state.kind === 'hidden') return;
    if (!isStillThere(this.#state.target)) this.close();
    else if (this.#state.kind === 'open') this.#draw(this.#state);
  }

  #send(event: CardEvent<Occurrence>): void {
    const before = this.#state;
    const after = nextCard(before, event);
    if (after === before) return;
    this.#state = after;
    this.#time(before, after);
    if (after.kind === 'open') {
      if (before.kind !== 'open') this.#open();
      if (before.kind !== 'open' || before.target !== after.target) this.#aim(after);
      this.#draw(after);
    } else if (before.kind === 'open') this.#shut();
    if (after.kind !== 'hidden' && after.answer.kind === 'loading') this.#ask(after.target);
  }

  #time(before: State, after: State): void {
    const wasLeaving = before.kind === 'open' && before.hold === 'leaving';
    const isLeaving = after.kind === 'open' && after.hold === 'leaving';
    if (after.kind === 'dwelling') {
      const isNew = before.kind !== 'dwelling' || before.target !== after.target;
      if (isNew) this.#after(this.#options.dwell(), { kind: 'dwell-over' });
    } else if (!isLeaving) clearTimeout(this.#timer);
    else if (!wasLeaving) this.#restartGrace();
  }

  #restartGrace(): void {
    this.#after(GRACE, { kind: 'grace-over' });
  }

  #after(delay: number, event: CardEvent<Occurrence>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(event), delay);
  }

  #ask(target: Occurrence): void {
    void this.#options.requests
      .first(target)
      .then((answer) => this.#send({ kind: 'answered', target, answer }));
  }

  #more(offset: number): void {
    const target = this.subject;
    if (!target) return;
    this.#send({ kind: 'asked-more' });
    void this.#options.requests
      .more(target, offset)
      .then((reply) => this.#send({ kind: 'more', target, reply }));
  }

  #open(): void {
    this.#giveBack = rememberFocus(this.#document);
    this.#listen('addEventListener');
  }

  #listen(change: 'addEventListener' | 'removeEventListener'): void {
    this.#view[change]('keydown', this.#onKey, { capture: true });
    for (const type of ['scroll', 'resize']) {
      this.#view[change](type, this.#onShift, { capture: true, passive: true });
      this.#view.visualViewport?.[change](type, this.#onShift);
    }
  }

  #aim({ target }: Open): void {
    this.#placer.aim(this.#pointer);
    this.#left = null;
    this.#options.onPoint(target);
  }

  #draw(state: Open): void {
    const props = cardProps(state, this.#options.list, this.#owner(state.target));
    if (!props) return;
    const layer = this.#options.host.show(state.form, state.target.element);
    if (layer !== this.#layer) this.#take(layer);
    if (this.#card) this.#card.update(props);
    else this.#card = mountCard(layer, props);
    this.#place();
  }

  /** Follows the layer's size and the pointer in it. */
  #take(layer: HTMLElement): void {
    this.#layer = layer;
    layer.addEventListener('pointerenter', () => {
      this.#left = null;
      this.#send({ kind: 'inside' });
    });
    layer.addEventListener('pointerleave', () => this.#send({ kind: 'away' }));
    this.#watched = new ResizeObserver(() => this.#place());
    this.#watched.observe(layer);
    this.#options.signal.addEventListener('abort', () => this.#watched?.disconnect());
  }

  #shut(): void {
    const { host, onPoint } = this.#options;
    const hadFocus = host.hasFocus;
    cancelAnimationFrame(this.#frame);
    this.#listen('removeEventListener');
    host.hide();
    this.#card?.unmount();
    this.#card = null;
    onPoint(null);
    if (hadFocus) this.#giveBack?.();
    this.#giveBack = null;
  }

  #owner(target: Occurrence): CardOwner {
    const { site, names, onOffHere, onOverrule } = this.#options;
    return {
      site,
      names,
      onOffHere,
      onClose: () => this.close(),
      onPin: (pinned) => this.#send({ kind: 'pin', pinned }),
      onMore: (offset) => this.#more(offset),
      onRetry: () => this.#send({ kind: 'answered', target, answer: { kind: 'loading' } }),
      onReload: () => this.#document.location.reload(),
      onOverrule: (word) => {
        // The way back stands in the card, so that it must not go with the mark.
        this.#send({ kind: 'pin', pinned: true });
        return onOverrule(target, word);
      },
    };
  }

  #place(): void {
    const state = this.#state;
    if (state.kind !== 'open' || !this.#layer) return;
    const placed = this.#placer.place(state.target, this.#layer, state.form);
    if (placed === 'gone') this.close();
    else if (placed === 'unseen') this.#send({ kind: 'out-of-sight' });
  }

  readonly #onKey = (event: Event): void => {
    if (event.isTrusted && event instanceof KeyboardEvent && event.key === 'Escape') this.close();
  };

  readonly #onShift = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#place());
  };
}
