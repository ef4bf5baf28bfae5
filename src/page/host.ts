/** Our one element in the page. */
export const HOST_TAG = 'sidelight-host';

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

export interface HostOptions {
  readonly signal: AbortSignal;
  /** Rules for what is drawn into the layer. */
  readonly css: string;
}

/**
 * Our place in the page: one element at the end of `<html>` with a closed shadow root. It is put
 * there when there is first something to show or to say, and taken away when the signal aborts.
 */
export class Host {
  readonly #document: Document;
  readonly #options: HostOptions;
  #element: HTMLElement | null = null;
  #layer: HTMLElement | null = null;
  #voice: HTMLElement | null = null;
  #isShown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, options: HostOptions) {
    this.#document = document;
    this.#options = options;
    options.signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#element?.remove();
    });
    document.addEventListener('fullscreenchange', () => this.#rise(), { signal: options.signal });
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

  /** The element to draw into, in the page and in the top layer; above all that the page shows. */
  show(form: 'popover' | 'sheet'): HTMLElement {
    const layer = this.#ensure();
    layer.dataset['form'] = form;
    this.#isShown = true;
    if (!layer.matches(':popover-open')) layer.showPopover();
    return layer;
  }

  hide(): void {
    this.#isShown = false;
    if (this.#layer?.matches(':popover-open')) this.#layer.hidePopover();
  }

  /** Says something through a screen reader without moving anything. */
  announce(text: string): void {
    this.#ensure();
    const voice = this.#voice;
    if (!voice) return;
    clearTimeout(this.#timer);
    voice.textContent = '';
    this.#timer = setTimeout(() => (voice.textContent = text), VOICE_DELAY);
  }

  /** What went fullscreen last lies on top: goes above it. */
  #rise(): void {
    if (!this.#isShown || !this.#layer?.matches(':popover-open')) return;
    this.#layer.hidePopover();
    this.#layer.showPopover();
  }

  #ensure(): HTMLElement {
    const layer = this.#layer ?? this.#build();
    const root = this.#document.documentElement;
    if (this.#element && this.#element.parentNode !== root) root.append(this.#element);
    return layer;
  }

  #build(): HTMLElement {
    const element = this.#document.createElement(HOST_TAG);
    const root = element.attachShadow({ mode: 'closed' });
    const style = this.#document.createElement('style');
    style.textContent = HOST_RULES + this.#options.css;
    const layer = this.#document.createElement('div');
    layer.className = 'layer';
    layer.popover = 'manual';
    const voice = this.#document.createElement('div');
    voice.className = 'voice';
    voice.setAttribute('role', 'status');
    root.append(style, layer, voice);
    keepKeys(root);
    this.#element = element;
    this.#layer = layer;
    this.#voice = voice;
    return layer;
  }
}

/** Keeps what is typed in the card from the page's shortcuts. */
function keepKeys(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy']) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
}
