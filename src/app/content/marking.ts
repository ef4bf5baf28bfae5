import type { Detector } from '../../core/detection/detector.ts';
import type { Lexicon } from '../../core/detection/lexicon.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Passage } from '../../core/matching/match.ts';
import { Painter, type Mark } from '../../page/paint.ts';
import { startReading, type Batch } from '../../page/reading.ts';
import { likelyHosts } from '../../page/shadow-roots.ts';
import { liveFlow } from '../../page/text-flow.ts';
import { selectPainted } from './density.ts';
import type { Occurrence } from './occurrence.ts';
import type { PageAbout } from './page-about.ts';
import { PageMentions } from './page-mentions.ts';
import type { Work } from './work-log.ts';

export interface MarkingOptions {
  readonly signal: AbortSignal;
  readonly lexicon: Lexicon;
  readonly detector: Detector;
  readonly settings: Settings;
  readonly about: PageAbout;
  readonly isOurs: (node: Node) => boolean;
  /** Names were read, and nothing may be shown yet. */
  readonly onCandidates: () => void;
  /** Mentions came, went, or are read otherwise than before. */
  readonly onChange: () => void;
  /** Main-thread time was spent, in milliseconds. */
  readonly onSpent: (work: Work, spent: number) => void;
}

/** Reads a page, decides what its names mean, and marks them once that is allowed. */
export class Marking {
  readonly painter: Painter;
  readonly #document: Document;
  readonly #view: Window;
  readonly #options: MarkingOptions;
  readonly #mentions: PageMentions;
  readonly #byRange = new WeakMap<AbstractRange, Occurrence>();
  #settings: Settings;
  #marked: readonly Occurrence[] = [];
  #isRevealed = false;
  #isWhole = false;
  #isWaiting = false;

  constructor(document: Document, view: Window, options: MarkingOptions) {
    this.#document = document;
    this.#view = view;
    this.#options = options;
    this.#settings = options.settings;
    this.#mentions = new PageMentions(options.detector);
    this.painter = new Painter(document, {
      signal: options.signal,
      looks: options.lexicon.entities,
      style: options.settings.markStyle,
      highlights: CSS.highlights,
      createHighlight: () => new Highlight(),
      createSheet: () => new CSSStyleSheet(),
    });
  }

  /** Starts to read; nothing is marked before `reveal`. */
  start(): void {
    const { signal, detector, isOurs, onSpent } = this.#options;
    startReading(this.#document, {
      signal,
      isOurs,
      flowOf: liveFlow(this.#view, isOurs),
      findHosts: likelyHosts,
      mayHold: detector.mayContain,
      onRoot: (root) => this.painter.adopt(root),
      onBlock: (block) => this.#mentions.prepare(block),
      onBatch: (batch) => this.#take(batch),
      onSlice: (spent) => onSpent('scan', spent),
    });
  }

  /** Marks what was found, and from now on whatever is found. */
  reveal(): void {
    if (this.#isRevealed) return;
    this.#isRevealed = true;
    this.#settle();
  }

  /** True until the whole page has been read once, and what was read is decided. */
  get isReading(): boolean {
    return !this.#isWhole || this.#isWaiting;
  }

  /** All mentions that are meant and wanted, in document order, painted or not. */
  get marked(): readonly Occurrence[] {
    return this.#marked;
  }

  /** All names of wanted entities, marked or left alone. */
  get all(): readonly Occurrence[] {
    return this.#mentions.all().filter((occurrence) => this.#isWanted(occurrence));
  }

  /** The mention that a mark stands for. */
  occurrenceOf({ range }: Mark): Occurrence | null {
    return this.#byRange.get(range) ?? null;
  }

  /** The passage around a mention, with the mention's entity first. */
  passageOf({ entity, block }: Occurrence): Passage {
    const others = this.#marked
      .filter((other) => other.block === block)
      .map((other) => other.entity);
    const lang = block.lang ?? this.#options.about.context?.lang ?? null;
    return { text: block.text, lang, entities: [...new Set([entity, ...others])] };
  }

  update(settings: Settings): void {
    this.#settings = settings;
    this.painter.restyle(settings.markStyle);
    if (this.#isRevealed) this.#show();
  }

  /** Decides anew, once it is known again what the page is about and what the person wants. */
  resettle(): void {
    if (this.#isRevealed) this.#settle();
  }

  #take(batch: Batch): void {
    const started = performance.now();
    for (const element of this.#mentions.apply(batch)) this.painter.replace(element, []);
    this.#isWhole ||= batch.whole;
    this.#options.onSpent('analyse', performance.now() - started);
    if (this.#isRevealed) this.#settle();
    else if (!this.#mentions.isEmpty) this.#options.onCandidates();
  }

  #settle(): void {
    const started = performance.now();
    if (!this.#mentions.isEmpty) {
      const { context } = this.#options.about;
      if (!context) {
        void this.#settleLater();
        return;
      }
      this.#mentions.settle(context, this.#options.about.wishes);
    }
    this.#show();
    this.#options.onSpent('mark', performance.now() - started);
  }

  /** Settles as soon as it is known what the page says of itself. */
  async #settleLater(): Promise<void> {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    await this.#options.about.learn();
    this.#isWaiting = false;
    if (!this.#options.signal.aborted) this.#settle();
  }

  #show(): void {
    this.#marked = this.#mentions
      .all()
      .filter((each) => each.mention.decision === 'marked' && this.#isWanted(each));
    const painted = new Set(selectPainted(this.#marked, this.#settings.density));
    for (const [element, occurrences] of this.#mentions.byElement()) {
      this.painter.replace(
        element,
        occurrences.filter((each) => painted.has(each)).flatMap((each) => this.#markOf(each)),
      );
    }
    this.#options.onChange();
  }

  #markOf(occurrence: Occurrence): readonly Mark[] {
    const { range, entity } = occurrence;
    if (!range) return [];
    this.#byRange.set(range, occurrence);
    return [{ entity, range }];
  }

  #isWanted({ entity }: Occurrence): boolean {
    return !this.#settings.entitiesOff.includes(entity);
  }
}
