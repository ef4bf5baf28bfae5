import type { Lookout } from '../../core/detection/lookout.ts';
import type { NameList } from '../../core/detection/name-list.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Passage } from '../../core/matching/match.ts';
import type { Outcome } from '../../core/reading/edit.ts';
import type { TextBlock } from '../../page/block-text.ts';
import { Painter, type Mark } from '../../page/paint.ts';
import { startReading, type Batch } from '../../page/reading.ts';
import { likelyHosts } from '../../page/shadow-roots.ts';
import { runInSlices } from '../../page/slices.ts';
import { liveFlow } from '../../page/text-flow.ts';
import type { Undone } from '../../platform/protocol.ts';
import { Decisions, type DecisionsOptions } from './decisions.ts';
import { MarkChoice } from './mark-choice.ts';
import type { Occurrence } from './occurrence.ts';
import { PageMentions, type ReadBlock } from './page-mentions.ts';
import { undoneOf } from './undone.ts';

export interface MarkingOptions extends Pick<
  DecisionsOptions,
  'signal' | 'about' | 'onGone' | 'onSpent'
> {
  readonly list: NameList;
  readonly lookout: Lookout;
  readonly settings: Settings;
  readonly isOurs: (node: Node) => boolean;
  /** Names were read, and nothing may be shown yet. */
  readonly onCandidates: () => void;
  /** Mentions came, went, or are read otherwise than before. */
  readonly onChange: () => void;
}

/** Reads a page, has decided what its names mean, and marks them once that is allowed. */
export class Marking {
  readonly painter: Painter;
  readonly #document: Document;
  readonly #view: Window;
  readonly #options: MarkingOptions;
  readonly #mentions = new PageMentions();
  readonly #decisions: Decisions;
  readonly #choice: MarkChoice;
  #marked: readonly Occurrence[] | null = null;
  /** Number of marked mentions, in all and by element. */
  #count = 0;
  readonly #counts = new Map<Element, number>();
  #isRevealed = false;
  #isWhole = false;

  constructor(document: Document, view: Window, options: MarkingOptions) {
    this.#document = document;
    this.#view = view;
    this.#options = options;
    this.#choice = new MarkChoice(options.settings);
    this.#decisions = new Decisions({
      ...options,
      whole: () => this.#mentions.whole(),
      onOutcomes: (outcomes) => this.#decide(outcomes),
      onSettled: () => options.onChange(),
    });
    this.painter = new Painter(document, {
      signal: options.signal,
      looks: options.list.entities,
      style: options.settings.markStyle,
      highlights: CSS.highlights,
      createHighlight: () => new Highlight(),
      createSheet: () => new CSSStyleSheet(),
    });
  }

  /** Starts to read; nothing is marked before `reveal`. */
  start(): void {
    const { signal, lookout, isOurs, onSpent } = this.#options;
    startReading(this.#document, {
      signal,
      isOurs,
      flowOf: liveFlow(this.#view, isOurs),
      findHosts: likelyHosts,
      lookout,
      onRoot: (root) => this.painter.adopt(root),
      onEdit: (text) => this.painter.recheck(text),
      onBatch: (batch) => this.#take(batch),
      onSlice: (spent) => onSpent('scan', spent),
    });
  }

  /** Marks what was found, and from now on whatever is found. */
  reveal(): void {
    if (this.#isRevealed) return;
    this.#isRevealed = true;
    void this.renew();
  }

  /** True until the whole page has been read once, and what was read is decided. */
  get isReading(): boolean {
    return !this.#isWhole || this.#decisions.isPending;
  }

  /** Why something is left undone; null where nothing is. */
  get undone(): Undone | null {
    return undoneOf(this.#document.body, this.#decisions, this.#options.isOurs);
  }

  /** Number of mentions that are meant and wanted. */
  get count(): number {
    return this.#count;
  }

  /** Whether a name of a wanted entity is on the page. */
  holds(occurrence: Occurrence): boolean {
    return (
      this.#choice.isWanted(occurrence) &&
      this.#mentions.namesIn(occurrence.element).includes(occurrence)
    );
  }

  /** All mentions that are meant and wanted, in document order, painted or not. */
  get marked(): readonly Occurrence[] {
    this.#marked ??= this.#mentions.all().filter((occurrence) => this.#choice.isMarked(occurrence));
    return this.#marked;
  }

  /** All names of wanted entities, marked or left alone. */
  get all(): readonly Occurrence[] {
    return this.#mentions.all().filter((occurrence) => this.#choice.isWanted(occurrence));
  }

  /** All blocks with names of wanted entities, in document order. */
  get blocks(): readonly ReadBlock[] {
    return this.#mentions.blocks().flatMap((read) => {
      const occurrences = read.occurrences.filter((occurrence) =>
        this.#choice.isWanted(occurrence),
      );
      return occurrences.length > 0 ? [{ ...read, occurrences }] : [];
    });
  }

  /** The number of a block with names; null once it is gone. */
  idOf(block: TextBlock): number | null {
    return this.#mentions.blocks().find((read) => read.block === block)?.id ?? null;
  }

  /** The mention that a mark stands for. */
  occurrenceOf(mark: Mark): Occurrence | null {
    return this.#choice.occurrenceOf(mark);
  }

  /** The passage around a mention, with the mention's entity first. */
  passageOf({ entity, element, block }: Occurrence): Passage {
    const others = this.#mentions
      .namesIn(element)
      .filter((other) => other.block === block && this.#choice.isMarked(other))
      .map((other) => other.entity);
    const lang = block.lang ?? this.#options.about.report?.lang ?? null;
    return { text: block.text, lang, entities: [...new Set([entity, ...others])] };
  }

  update(settings: Settings): void {
    this.#choice.update(settings);
    this.painter.restyle(settings.markStyle);
    if (this.#isRevealed) this.#show(this.#mentions.elements());
  }

  /** Has everything decided anew, as the page is now and the person wants it; resolves when it is. */
  async renew(): Promise<void> {
    if (this.#isRevealed && !this.#mentions.isEmpty) await this.#decisions.renew();
  }

  /** Has everything decided anew although an answer may be under way, which may never come. */
  async restart(): Promise<void> {
    if (this.#isRevealed && !this.#mentions.isEmpty) await this.#decisions.restart();
  }

  #take(batch: Batch): void {
    this.#isWhole ||= batch.last;
    const started = performance.now();
    const { edit, touched } = this.#mentions.apply(batch);
    this.#options.onSpent('tell', performance.now() - started);
    if (!this.#isRevealed) {
      if (!this.#mentions.isEmpty) this.#options.onCandidates();
      return;
    }
    this.#show(touched);
    this.#decisions.change(edit, batch.last);
  }

  /** Takes up what was decided, and lets the page work in between where that is much. */
  async #decide(outcomes: readonly Outcome[]): Promise<void> {
    const { signal, onSpent } = this.#options;
    const decided = new Set<Element>();
    const take = (outcome: Outcome): void => {
      const element = this.#mentions.decide(outcome);
      if (!element) return;
      decided.add(element);
      if (!this.#choice.isShared) this.painter.replace(element, this.#marksIn(element, null));
    };
    const onSlice = (spent: number): void => onSpent('mark', spent);
    const done = await runInSlices(outcomes, take, { signal, onSlice });
    if (!done) return;
    this.#recount(decided);
    this.#show(this.#choice.isShared ? decided : []);
  }

  /** Paints the marks of elements whose names are not what they were. */
  #show(touched: Iterable<Element>): void {
    const started = performance.now();
    this.#marked = null;
    const painted = this.#choice.paintedOf(() => this.marked);
    this.#recount(touched);
    const concerned = painted ? [...this.#mentions.elements(), ...touched] : touched;
    this.painter.replaceAll(
      Array.from(concerned, (element) => [element, this.#marksIn(element, painted)] as const),
    );
    this.#options.onChange();
    this.#options.onSpent('mark', performance.now() - started);
  }

  /** Counts anew where names came, went or are read otherwise: elsewhere it is as it was. */
  #recount(elements: Iterable<Element>): void {
    for (const element of elements) {
      const names = this.#mentions.namesIn(element);
      const count = names.filter((occurrence) => this.#choice.isMarked(occurrence)).length;
      this.#count += count - (this.#counts.get(element) ?? 0);
      if (count > 0) this.#counts.set(element, count);
      else this.#counts.delete(element);
    }
  }

  #marksIn(element: Element, painted: ReadonlySet<Occurrence> | null): readonly Mark[] {
    return this.#choice.marksFor(this.#mentions.namesIn(element), painted);
  }
}
