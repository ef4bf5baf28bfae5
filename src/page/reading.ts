import type { Lookout } from '../core/detection/lookout.ts';
import { observeText, type Changes } from './observe.ts';
import { HiddenTexts } from './hidden-texts.ts';
import { Scanner, type FoundBlocks } from './scan.ts';
import { openRootsIn, type FindHosts } from './shadow-roots.ts';
import { letOthersWork, letPageWork, runInSlices, type SliceOptions } from './slices.ts';
import type { FlowOf } from './text-flow.ts';

/** What was read of the page since the last batch. */
export interface Batch {
  /** Elements whose blocks were read; without blocks where nothing is to be found any more. */
  readonly read: readonly FoundBlocks[];
  /** Elements that were moved: what was known of anything inside them no longer holds. */
  readonly moved: readonly Element[];
  /** Whether elements were taken out of the page, and perhaps names with them. */
  readonly removed: boolean;
  /** False where more of the same reading follows. */
  readonly last: boolean;
}

export interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly flowOf: FlowOf;
  readonly findHosts: FindHosts;
  readonly lookout: Lookout;
  readonly isOurs: (node: Node) => boolean;
  /** Told of each open shadow root before its text is read. */
  readonly onRoot: (root: ShadowRoot) => void;
  /** Told at once of each text that changed. */
  readonly onEdit: (text: Node) => void;
  /** Told after each slice that found something, and when a reading is done. */
  readonly onBatch: (batch: Batch) => void;
  /** Told how long each slice of main-thread time was, in milliseconds. */
  readonly onSlice: (spent: number) => void;
  /** See `observeText` and `runInSlices`; for tests. */
  readonly delay?: number;
  readonly pause?: SliceOptions['pause'];
}

/** Custom elements often get their shadow roots late, without a change that could be watched. */
const LATE_ROOTS = [1_000, 4_000];
/** Elements with names whose handing on takes a slice of its own. */
const LONG_BATCH = 20;

/** Reads a page's text for names, then whatever changes, until the signal aborts. */
export function startReading(document: Document, options: ReadingOptions): void {
  if (options.signal.aborted) return;
  const reading = new Reading(document, options);
  reading.start();
}

class Reading {
  readonly #document: Document;
  readonly #options: ReadingOptions;
  readonly #roots = new WeakSet<ShadowRoot>();
  readonly #watch: (root: ShadowRoot) => void;
  readonly #hidden: HiddenTexts;
  #whole = false;
  #running = false;
  #waiting: Changes[] = [];

  constructor(document: Document, options: ReadingOptions) {
    this.#document = document;
    this.#options = options;
    const { signal, isOurs, onEdit, delay } = options;
    const onChanges = (changes: Changes): void => this.#queue(changes);
    const observed = {
      signal,
      isOurs,
      onChanges,
      onEdit,
      ...(delay === undefined ? {} : { delay }),
    };
    this.#watch = observeText(document, observed).watch;
    this.#hidden = new HiddenTexts(signal, (shown) =>
      this.#queue({ added: [], edited: shown, removed: [] }),
    );
  }

  start(): void {
    const { signal } = this.#options;
    const timers = LATE_ROOTS.map((delay) => setTimeout(() => this.#seekLateRoots(), delay));
    signal.addEventListener('abort', () => {
      timers.forEach(clearTimeout);
    });
    const { body } = this.#document;
    this.#queue({ added: body ? [body] : [], edited: [], removed: [] });
  }

  #queue(changes: Changes): void {
    this.#waiting.push(changes);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      for (let changes = this.#waiting.shift(); changes; changes = this.#waiting.shift()) {
        if (!(await this.#read(changes))) break;
      }
    } finally {
      this.#running = false;
    }
  }

  async #read(changes: Changes): Promise<boolean> {
    const { flowOf, lookout, signal, pause, onBatch, onSlice } = this.#options;
    const scanner = new Scanner(flowOf, lookout);
    let read: FoundBlocks[] = [];
    let moved = changes.removed.filter((element) => element.isConnected);
    let removed = changes.removed.length > 0;
    const handOn = (last: boolean): void => {
      onBatch({ read, moved, removed, last });
      read = [];
      moved = [];
      removed = false;
    };
    const [pauseForPage, pauseForOthers] = [pause ?? letPageWork, pause ?? letOthersWork];
    const pauseAndHandOn = async (): Promise<void> => {
      await pauseForPage();
      if (read.length === 0) return;
      handOn(false);
      // What was handed on is answered by tasks, which must not wait for the end of the reading.
      await pauseForOthers();
    };
    const done = await runInSlices(
      this.#steps(scanner, changes),
      (found) => found && read.push(found),
      { signal, pause: pauseAndHandOn, onSlice },
    );
    if (!done) return false;
    this.#whole = true;
    if (read.length > LONG_BATCH) await pauseForPage();
    if (signal.aborted) return false;
    handOn(true);
    this.#hidden.watch(scanner.hidden);
    return true;
  }

  *#steps(scanner: Scanner, { added, edited }: Changes): Generator<FoundBlocks | null> {
    for (const node of edited) yield* scanner.readAgain(node);
    for (const element of added) {
      if (!element.isConnected) continue;
      if (this.#whole) yield* scanner.scanAdded(element);
      else yield* scanner.scanFromView(element);
      for (const root of this.#newRoots(element)) yield* scanner.scan(root);
    }
  }

  #newRoots(element: Element): readonly ShadowRoot[] {
    const { findHosts, onRoot } = this.#options;
    const roots = openRootsIn(element, findHosts);
    for (const root of roots) {
      if (this.#roots.has(root)) continue;
      this.#roots.add(root);
      this.#watch(root);
      onRoot(root);
    }
    return roots;
  }

  #seekLateRoots(): void {
    const { body } = this.#document;
    if (!body) return;
    const late = openRootsIn(body, this.#options.findHosts).filter(
      (root) => !this.#roots.has(root),
    );
    if (late.length > 0)
      this.#queue({ added: late.map(({ host }) => host), edited: [], removed: [] });
  }
}
