/** Sets a passage apart for a moment, by a highlight: the page's own nodes are not touched. */
import type { HighlightStore } from './paint.ts';
import type { Tree } from './shadow-roots.ts';

export interface FlashOptions {
  readonly signal: AbortSignal;
  readonly highlights: HighlightStore;
  readonly createHighlight: (...places: AbstractRange[]) => Highlight;
  readonly createSheet: () => CSSStyleSheet;
}

/** Name of the highlight. */
const NAME = 'sidelight_passage';

/** Above the marks of names. */
const PRIORITY = -80;

/** Long enough to be met by an eye that comes from another window, in milliseconds. */
const DURATION = 4_000;

/** Half transparent, so that text stays readable on light and dark grounds. */
const RULE =
  `@media screen{::highlight(${NAME}){background-color:rgb(255 196 0/38%);}` +
  `@media (forced-colors:active){::highlight(${NAME}){background-color:Highlight;color:HighlightText;}}}`;

export class PassageFlash {
  readonly #options: FlashOptions;
  /** Takes away what is set apart now. */
  #end: (() => void) | null = null;

  constructor(options: FlashOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#end?.());
  }

  /** Sets these parts of a passage apart, in place of the one before. */
  flash(places: readonly AbstractRange[]): void {
    const { highlights, createHighlight, createSheet, signal } = this.#options;
    this.#end?.();
    if (signal.aborted || places.length === 0) return;
    const layer = createHighlight(...places);
    layer.priority = PRIORITY;
    const sheet = createSheet();
    sheet.replaceSync(RULE);
    // Firefox paints nothing in a shadow root whose own sheets do not say so.
    const trees = new Set(places.flatMap(({ startContainer }) => treesOf(startContainer)));
    for (const tree of trees) tree.adoptedStyleSheets.push(sheet);
    highlights.set(NAME, layer);
    const timer = setTimeout(() => this.#end?.(), DURATION);
    this.#end = () => {
      clearTimeout(timer);
      this.#end = null;
      layer.clear();
      if (highlights.get(NAME) === layer) highlights.delete(NAME);
      for (const tree of trees) {
        tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
      }
    };
  }
}

function treesOf(node: Node): readonly Tree[] {
  const root = node.getRootNode();
  const document = node.ownerDocument;
  return [...(document ? [document] : []), ...(root instanceof ShadowRoot ? [root] : [])];
}
