import { rememberFocus, type GiveBack } from '../../page/focus.ts';
import { CardPlacer } from './card-placer.ts';
import cardCss from '../../ui/card/card.css?inline';
import { mountCard, type MountedCard } from '../../ui/card/mount-card.tsx';
import type { SaveSource } from '../../ui/parts/SaveAct.tsx';
import type { CardSetting, OpenCard, OpenState, Point } from './card-script.ts';
import { cardSaving } from './card-saving.ts';
import { cardProps, type CardOwner } from './card-view.ts';
import type { Occurrence } from './occurrence.ts';

/** Opens a card: draws it, keeps it beside its mention, and gives focus back when it is closed. */
export function openCard(setting: CardSetting): OpenCard {
  return new CardStage(setting);
}

class CardStage implements OpenCard {
  readonly #setting: CardSetting;
  readonly #placer: CardPlacer;
  readonly #giveBack: GiveBack;
  readonly #ending = new AbortController();
  #state: OpenState | null = null;
  #card: MountedCard | null = null;
  #layer: HTMLElement | null = null;
  #saving: SaveSource | null = null;
  #frame = 0;

  constructor(setting: CardSetting) {
    const { document, view, host } = setting;
    this.#setting = setting;
    this.#placer = new CardPlacer(view);
    this.#giveBack = rememberFocus(document);
    host.dress(cardCss);
    const passive = { capture: true, passive: true, signal: this.#ending.signal };
    for (const type of ['scroll', 'resize']) {
      view.addEventListener(type, this.#onShift, passive);
      view.visualViewport?.addEventListener(type, this.#onShift, passive);
    }
  }

  draw(state: OpenState, aim: Point | null): void {
    const { host, entities, languageOf } = this.#setting;
    const { target } = state;
    // Made once for each mention: what came of saving stays with it.
    if (target !== this.#state?.target) {
      this.#saving = cardSaving(this.#setting, target, languageOf(target));
    }
    const props = cardProps(state, entities, this.#owner(target), languageOf(target));
    if (!props) return;
    if (target !== this.#state?.target) this.#placer.aim(aim);
    this.#state = state;
    const layer = host.show(state.form, target.element);
    if (!this.#layer) this.#take(layer);
    if (this.#card) this.#card.update(props);
    else this.#card = mountCard(layer, props);
    this.#place();
  }

  focus(): void {
    this.#card?.focus();
  }

  isOnTheWay(from: Point, at: Point): boolean {
    return this.#layer !== null && this.#placer.isOnTheWay(from, at, this.#layer);
  }

  close(): void {
    const { host } = this.#setting;
    const hadFocus = host.hasFocus;
    cancelAnimationFrame(this.#frame);
    this.#ending.abort();
    host.hide();
    this.#card?.unmount();
    if (hadFocus) this.#giveBack();
  }

  /** Follows the layer's size and the pointer in it. */
  #take(layer: HTMLElement): void {
    const { signal } = this.#ending;
    const { onEvent } = this.#setting;
    this.#layer = layer;
    layer.addEventListener('pointerenter', () => onEvent({ kind: 'inside' }), { signal });
    layer.addEventListener('pointerleave', () => onEvent({ kind: 'away' }), { signal });
    const watched = new ResizeObserver(() => this.#place());
    watched.observe(layer);
    signal.addEventListener('abort', () => watched.disconnect());
  }

  #owner(target: Occurrence): CardOwner {
    const { document, offer, names, onEvent, onMore, onRetry, onOffHere, onPanel, onOverrule } =
      this.#setting;
    const { site, panel } = offer();
    return {
      site,
      names,
      onMore,
      onRetry,
      onOffHere,
      onPanel: panel ? onPanel : null,
      saving: this.#saving,
      onClose: () => onEvent({ kind: 'close' }),
      onPin: (pinned) => onEvent({ kind: 'pin', pinned }),
      onReload: () => document.location.reload(),
      onOverrule: (word) => {
        // The way back stands in the card, so that it must not go with the mark.
        onEvent({ kind: 'pin', pinned: true });
        return onOverrule(target, word);
      },
    };
  }

  #place(): void {
    if (!this.#state || !this.#layer || this.#ending.signal.aborted) return;
    const { target, form } = this.#state;
    const placed = this.#placer.place(target, this.#layer, form);
    if (placed === 'gone') this.#setting.onEvent({ kind: 'close' });
    else if (placed === 'unseen') this.#setting.onEvent({ kind: 'out-of-sight' });
  }

  readonly #onShift = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#place());
  };
}
