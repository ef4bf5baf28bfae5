import type { Hit } from '../../page/hit-test.ts';
import { openNotice } from './card-notice.ts';
import type { CardRequests } from './card-requests.ts';
import type { CardScript, CardSetting, OpenCard, OpenState, Point } from './card-script.ts';
import { nextCard, type CardEvent, type CardState } from './card-state.ts';
import type { Occurrence } from './occurrence.ts';
import type { ScriptLoader, ScriptMissing } from './script-loader.ts';

/** What of a card's setting is the same in all runs on a page. */
export type GivenToCard = Pick<
  CardSetting,
  'names' | 'offer' | 'library' | 'onOffHere' | 'onPanel' | 'onOverrule'
>;

export interface CardControlOptions extends Pick<
  CardSetting,
  | 'host'
  | 'entities'
  | 'names'
  | 'languageOf'
  | 'offer'
  | 'onOffHere'
  | 'onPanel'
  | 'onOverrule'
  | 'ask'
  | 'address'
  | 'passageIdOf'
  | 'library'
> {
  readonly signal: AbortSignal;
  readonly loader: ScriptLoader<CardScript>;
  readonly requests: Pick<CardRequests, 'first' | 'more'>;
  /** Rest of the pointer before a card shows, in milliseconds. */
  readonly dwell: () => number;
  /** Told which mention the card is about, null when it is hidden. */
  readonly onPoint: (occurrence: Occurrence | null) => void;
}

type State = CardState<Occurrence>;
type Event = CardEvent<Occurrence>;

/** Time to come back to the mark or to reach the card, in milliseconds. */
const GRACE = 250;

/** Events by which a person shows interest in a mention. */
const HINTS: readonly Event['kind'][] = ['over', 'press', 'call', 'grace-over'];

/**
 * Carries out what the card's state asks for: timers, the card's script, requests, and opening and
 * closing what is drawn.
 */
export class CardControl {
  readonly #view: Window;
  readonly #options: CardControlOptions;
  readonly #setting: CardSetting;
  #state: State = { kind: 'hidden' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is drawn; nothing while the script that draws it is on its way. */
  #shown: OpenCard | null = null;
  /** Why a notice is shown in place of the card. */
  #missing: ScriptMissing | null = null;
  #isPrepared = false;
  #wantsFocus = false;
  #pointer: Point | null = null;
  #left: Point | null = null;

  constructor(document: Document, view: Window, options: CardControlOptions) {
    this.#view = view;
    this.#options = options;
    this.#setting = {
      ...options,
      document,
      view,
      onEvent: (event) => this.#send(event),
      onMore: (offset) => this.#more(offset),
      onRetry: () => this.#retry(),
    };
    options.signal.addEventListener('abort', () => this.close());
  }

  /** What the card is about while it is open. */
  get subject(): Occurrence | null {
    return this.#state.kind === 'open' ? this.#state.target : null;
  }

  /** A first hint that a card may be wanted: wakes the background and has the script brought. */
  prepare(): void {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    void this.#options.loader.load();
  }

  /** The pointer is at `at`, over a mark or over none. */
  pointerAt(occurrence: Occurrence | null, at: Point): void {
    const state = this.#state;
    if (state.kind === 'open' && state.hold !== 'pinned' && occurrence !== state.target) {
      this.#left ??= at;
      if (this.#shown?.isOnTheWay(this.#left, at)) {
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
    this.#wantsFocus = true;
    this.#send({ kind: 'call', target: occurrence });
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

  #send(event: Event): void {
    if (event.kind === 'inside') this.#left = null;
    const before = this.#state;
    const after = nextCard(before, event);
    if (after === before) return;
    this.#state = after;
    this.#time(before, after);
    if (after.kind !== 'hidden') this.#fetch(before, after, event);
    if (after.kind === 'open') {
      if (before.kind !== 'open') this.#view.addEventListener('keydown', this.#onKey, true);
      if (before.kind !== 'open' || before.target !== after.target) {
        this.#left = null;
        this.#options.onPoint(after.target);
      }
      this.#draw(after);
    } else if (before.kind === 'open') this.#shut();
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

  #after(delay: number, event: Event): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(event), delay);
  }

  /** Has script and claims brought side by side; the script first, since it travels further. */
  #fetch(
    before: State,
    { target, answer }: Exclude<State, { kind: 'hidden' }>,
    event: Event,
  ): void {
    if (HINTS.includes(event.kind)) void this.#bring();
    const isAsked =
      before.kind !== 'hidden' && before.target === target && before.answer.kind === 'loading';
    if (answer.kind !== 'loading' || isAsked) return;
    void this.#options.requests
      .first(target)
      .then((found) => this.#send({ kind: 'answered', target, answer: found }));
  }

  async #bring(): Promise<void> {
    const { loader } = this.#options;
    if (loader.script) return;
    const loaded = await loader.load();
    const isCardShown = this.#shown !== null && this.#missing === null;
    if (isCardShown) return;
    this.#missing = loaded.ok ? null : loaded.reason;
    if (this.#state.kind !== 'open') return;
    this.#shown?.close();
    this.#shown = null;
    this.#draw(this.#state);
  }

  #more(offset: number): void {
    const target = this.subject;
    if (!target) return;
    this.#send({ kind: 'asked-more' });
    void this.#options.requests
      .more(target, offset)
      .then((reply) => this.#send({ kind: 'more', target, reply }));
  }

  #retry(): void {
    const target = this.subject;
    if (!target) return;
    void this.#bring();
    this.#send({ kind: 'answered', target, answer: { kind: 'loading' } });
  }

  #draw(state: OpenState): void {
    this.#shown ??= this.#openCard();
    this.#shown?.draw(state, this.#pointer);
    if (!this.#wantsFocus || !this.#shown) return;
    this.#wantsFocus = false;
    this.#shown.focus();
  }

  #openCard(): OpenCard | null {
    const { script } = this.#options.loader;
    if (script) return script.open(this.#setting);
    return this.#missing && openNotice(this.#setting, this.#missing);
  }

  #shut(): void {
    this.#view.removeEventListener('keydown', this.#onKey, true);
    this.#shown?.close();
    this.#shown = null;
    this.#wantsFocus = false;
    this.#options.onPoint(null);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape') this.close();
  };
}
