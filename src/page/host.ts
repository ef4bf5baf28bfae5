import type { SeenClicks, WatchClicks } from './seen-clicks.ts';
import { shownParent } from './text-map.ts';

/** Our one element in the page for cards, and another for what is said without one. */
export const HOST_TAG = 'sidelight-host';
export const NOTICE_TAG = 'sidelight-notice';

/**
 * Inside a shadow root, important rules win over the page's important rules: nothing that the page
 * says of `*` or of our element reaches what is drawn.
 */
const HOST_RULES = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  visibility: visible !important;
  opacity: 1 !important;
  pointer-events: auto !important;
}
.layer {
  position: fixed;
  inset: auto;
  inline-size: auto;
  block-size: auto;
  max-inline-size: none;
  max-block-size: none;
  margin: 0;
  border: 0;
  padding: 0;
  overflow: visible;
  color: inherit;
  background: none;
}
.layer[data-form='sheet'] {
  inset: auto 0 0 0;
}
.voice {
  position: fixed;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
@media print {
  :host {
    display: none !important;
  }
}
`;

/** Long enough for a screen reader to have met a live region before its text changes, in ms. */
const VOICE_DELAY = 100;

/**
 * Our place in the page: one element at the end of `<html>` with a closed shadow root. It is put
 * there when there is first something to show or to say, and taken away when the signal aborts.
 */
export class Host {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #watchClicks: WatchClicks | null;
  readonly #tag: typeof HOST_TAG | typeof NOTICE_TAG;
  /** Rules for what is drawn into the layer. */
  #css = '';
  #style: HTMLStyleElement | null = null;
  #element: HTMLElement | null = null;
  #layer: HTMLElement | null = null;
  #voice: HTMLElement | null = null;
  #clicks: SeenClicks | null = null;
  /** What the shown card is about, null while it is hidden. */
  #near: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    document: Document,
    signal: AbortSignal,
    tag: typeof HOST_TAG | typeof NOTICE_TAG,
    watchClicks: WatchClicks | null,
  ) {
    this.#document = document;
    this.#signal = signal;
    this.#watchClicks = watchClicks;
    this.#tag = tag;
    // Firefox ends a script whose extension is updated without a word, and its card stays behind.
    for (const orphan of document.querySelectorAll(tag)) orphan.remove();
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#element?.remove();
    });
    document.addEventListener('fullscreenchange', () => this.#rise(), { signal });
  }

  /** Whether the node is our element. */
  isOurs(node: Node): boolean {
    return node === this.#element;
  }

  /** Whether the element is in the page, which may have taken it out. */
  get isConnected(): boolean {
    return this.#element?.isConnected ?? false;
  }

  /** Whether focus is inside. */
  get hasFocus(): boolean {
    return this.#element !== null && this.#document.activeElement === this.#element;
  }

  /** Gives what is drawn into the layer its rules, in place of those before. */
  dress(css: string): void {
    if (this.#css === css) return;
    this.#css = css;
    if (this.#style) this.#style.textContent = HOST_RULES + css;
  }

  /**
   * The element to draw into, in the page and in the top layer, above all that the page shows.
   * `near` is what the card is about.
   */
  show(form: 'popover' | 'sheet', near: Element): HTMLElement {
    this.#near = near;
    const layer = this.#ensure(near);
    layer.dataset['form'] = form;
    if (layer.isConnected && !layer.matches(':popover-open')) this.#open(layer);
    return layer;
  }

  hide(): void {
    this.#near = null;
    if (this.#layer?.matches(':popover-open')) this.#layer.hidePopover();
    this.#goHome();
  }

  /** Says something about `near` through a screen reader without moving anything. */
  announce(text: string, { near, lang }: { readonly near: Element; readonly lang: string }): void {
    this.#ensure(near);
    const voice = this.#voice;
    if (!voice) return;
    clearTimeout(this.#timer);
    voice.textContent = '';
    voice.lang = lang;
    this.#timer = setTimeout(() => (voice.textContent = text), VOICE_DELAY);
  }

  #open(layer: HTMLElement): void {
    layer.showPopover();
    this.#clicks?.risen();
  }

  /** What the page showed last lies on top: goes above it. Focus stays where it is. */
  #rise(): void {
    const layer = this.#layer;
    if (!this.#near || !layer) return;
    this.#ensure(this.#near);
    const focused = layer.querySelector<HTMLElement>(':focus');
    if (layer.matches(':popover-open')) layer.hidePopover();
    if (!layer.isConnected) return;
    this.#open(layer);
    focused?.focus({ preventScroll: true });
  }

  /** Leaves what was shown fullscreen or as a modal dialog: it is the page's. */
  #goHome(): void {
    const root = rootOf(this.#document);
    const element = this.#element;
    if (element?.isConnected && element.parentNode !== root) root?.append(element);
  }

  /**
   * A fullscreen element or modal dialog makes all that stands outside it inert, so that a card
   * about something inside it must be inside too.
   */
  #ensure(near: Element): HTMLElement {
    const layer = this.#layer ?? this.#build();
    let place: Element | null = near;
    while (place && !place.matches(':modal,:fullscreen')) place = shownParent(place);
    const parent = place ?? rootOf(this.#document);
    if (this.#element && this.#element.parentNode !== parent) parent?.append(this.#element);
    return layer;
  }

  #build(): HTMLElement {
    const element = this.#document.createElement(this.#tag);
    const root = element.attachShadow({ mode: 'closed' });
    const style = this.#document.createElement('style');
    style.textContent = HOST_RULES + this.#css;
    const layer = this.#document.createElement('div');
    layer.className = 'layer';
    layer.popover = 'manual';
    const voice = this.#document.createElement('div');
    voice.className = 'voice';
    voice.setAttribute('role', 'status');
    root.append(style, layer, voice);
    keepKeys(root);
    const rise = (): void => this.#rise();
    this.#clicks = this.#watchClicks?.({ root, rise, signal: this.#signal }) ?? null;
    this.#style = style;
    this.#element = element;
    this.#layer = layer;
    this.#voice = voice;
    return layer;
  }
}

/** Null where the page has taken out all that it consists of: then nothing is shown. */
function rootOf(document: Document): Element | null {
  return document.documentElement;
}

/** Keeps what is typed in the card from the page's shortcuts. */
function keepKeys(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy']) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
}
