import { CURRENT, highlightName, markRules, type MarkLook, type MarkStyle } from './mark-style.ts';
import type { Tree } from './shadow-roots.ts';
import { shownParent } from './text-map.ts';

/** A stretch of the page to mark. */
export interface Mark {
  readonly entity: string;
  readonly range: AbstractRange;
}

/** The part of `CSS.highlights` that a painter needs. */
export type HighlightStore = Pick<Map<string, Highlight>, 'get' | 'set' | 'delete'>;

export interface PainterOptions {
  readonly signal: AbortSignal;
  readonly looks: readonly MarkLook[];
  readonly style: MarkStyle;
  readonly highlights: HighlightStore;
  readonly createHighlight: () => Highlight;
  readonly createSheet: () => CSSStyleSheet;
}

/** Below anything that a page may highlight itself, which has 0. */
const PRIORITY = -100;
const CURRENT_PRIORITY = -90;
/** Marks to take out at once from which on it is quicker to put in those that stay. */
const MANY = 100;

/**
 * Paints marks as CSS custom highlights: the page's own nodes are not touched. Nothing is
 * registered before the first mark, and all of it is taken back when the signal aborts.
 */
export class Painter {
  readonly #options: PainterOptions;
  readonly #document: Document;
  readonly #marks = new Map<Element, readonly Mark[]>();
  readonly #layers = new Map<string, Highlight>();
  readonly #roots = new Set<WeakRef<ShadowRoot>>();
  /** What a mark was put on, where that is within one text. */
  readonly #letters = new WeakMap<AbstractRange, string>();
  #sheet: CSSStyleSheet | null = null;
  #style: MarkStyle;

  constructor(document: Document, options: PainterOptions) {
    this.#document = document;
    this.#options = options;
    this.#style = options.style;
    options.signal.addEventListener('abort', () => this.#clear());
  }

  /** Whether anything is marked in the own text of the element. */
  has(element: Element): boolean {
    return this.#marks.has(element);
  }

  /** Number of marks painted. */
  get count(): number {
    let count = 0;
    for (const marks of this.#marks.values()) count += marks.length;
    return count;
  }

  /** Paints these marks, in document order, in the element's own text in place of those before. */
  replace(element: Element, marks: readonly Mark[]): void {
    this.replaceAll([[element, marks]]);
  }

  /** The same for many elements, which is quicker at once. */
  replaceAll(changes: Iterable<readonly [Element, readonly Mark[]]>): void {
    if (this.#options.signal.aborted) return;
    const gone: Mark[] = [];
    const come: Mark[] = [];
    for (const [element, marks] of changes) {
      const known = this.#marks.get(element) ?? [];
      if (isSame(known, marks)) continue;
      gone.push(...known);
      come.push(...marks);
      if (marks.length === 0) this.#marks.delete(element);
      else this.#marks.set(element, marks);
    }
    for (const [entity, marks] of Map.groupBy(gone, (mark) => mark.entity)) {
      this.#takeOut(entity, marks);
    }
    for (const { entity, range } of come) {
      this.#letters.set(range, lettersIn(range));
      this.#layer(entity).add(range);
    }
  }

  /** Takes the marks off a text that has just changed, but for those whose letters have not. */
  recheck(node: Node): void {
    if (this.#marks.size === 0) return;
    let element = shownParent(node);
    while (element && !this.#marks.has(element)) element = shownParent(element);
    if (!element) return;
    const marks = this.marksIn(element);
    const left = marks.filter(({ range }) => {
      if (range.startContainer !== node && range.endContainer !== node) return true;
      const letters = lettersIn(range);
      return letters !== '' && letters === this.#letters.get(range);
    });
    if (left.length < marks.length) this.replace(element, left);
  }

  /** Sets the mention that a person is at apart from the others; null for none. */
  point(range: AbstractRange | null): void {
    if (this.#options.signal.aborted || (!range && !this.#layers.has(CURRENT))) return;
    const layer = this.#layer(CURRENT);
    layer.clear();
    if (range) layer.add(range);
  }

  /** Paints in another style from now on. */
  restyle(style: MarkStyle): void {
    this.#style = style;
    this.#sheet?.replaceSync(markRules(this.#options.looks, style));
  }

  /** Makes the rules known in a shadow root: Firefox needs them in each. */
  adopt(root: ShadowRoot): void {
    this.#roots.add(new WeakRef(root));
    if (this.#sheet) this.#adoptIn(root, this.#sheet);
  }

  /** Puts back what a page took away by clearing the registry or its list of style sheets. */
  keep(): void {
    if (!this.#sheet || this.#options.signal.aborted) return;
    for (const [name, layer] of this.#layers) {
      if (this.#options.highlights.get(name) !== layer) this.#options.highlights.set(name, layer);
    }
    for (const tree of this.#trees()) this.#adoptIn(tree, this.#sheet);
  }

  /** What is marked in the own text of the element, in document order. */
  marksIn(element: Element): readonly Mark[] {
    return this.#marks.get(element) ?? [];
  }

  /** Firefox takes each out in a time that grows with their number, and all at once in none. */
  #takeOut(entity: string, marks: readonly Mark[]): void {
    const layer = this.#layer(entity);
    if (marks.length < MANY) {
      for (const { range } of marks) layer.delete(range);
      return;
    }
    layer.clear();
    for (const mark of [...this.#marks.values()].flat()) {
      if (mark.entity === entity) layer.add(mark.range);
    }
  }

  #layer(entityOrName: string): Highlight {
    const name = entityOrName === CURRENT ? CURRENT : highlightName(entityOrName);
    const known = this.#layers.get(name);
    if (known) return known;
    this.#prepareSheet();
    const layer = this.#options.createHighlight();
    layer.priority = name === CURRENT ? CURRENT_PRIORITY : PRIORITY;
    this.#layers.set(name, layer);
    this.#options.highlights.set(name, layer);
    return layer;
  }

  #prepareSheet(): void {
    if (this.#sheet) return;
    this.#sheet = this.#options.createSheet();
    this.#sheet.replaceSync(markRules(this.#options.looks, this.#style));
    for (const tree of this.#trees()) this.#adoptIn(tree, this.#sheet);
  }

  #adoptIn(tree: Tree, sheet: CSSStyleSheet): void {
    try {
      if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets.push(sheet);
    } catch {
      // A root that was moved to another document refuses our sheet; it is not our page any more.
    }
  }

  /** The document and the shadow roots that are still there. */
  #trees(): readonly Tree[] {
    const trees: Tree[] = [this.#document];
    for (const reference of this.#roots) {
      const root = reference.deref();
      if (root) trees.push(root);
      else this.#roots.delete(reference);
    }
    return trees;
  }

  #clear(): void {
    const { highlights } = this.#options;
    for (const [name, layer] of this.#layers) {
      layer.clear();
      if (highlights.get(name) === layer) highlights.delete(name);
    }
    const sheet = this.#sheet;
    if (sheet) {
      for (const tree of this.#trees()) {
        tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
      }
    }
    this.#marks.clear();
    this.#layers.clear();
    this.#sheet = null;
  }
}

/** The letters of a range within one text; none of other ranges. */
function lettersIn({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: AbstractRange): string {
  const text = startContainer === endContainer ? startContainer.nodeValue : null;
  return text?.slice(startOffset, endOffset) ?? '';
}

function isSame(before: readonly Mark[], after: readonly Mark[]): boolean {
  return (
    before.length === after.length &&
    before.every(
      ({ entity, range }, at) => after[at]?.range === range && after[at].entity === entity,
    )
  );
}
