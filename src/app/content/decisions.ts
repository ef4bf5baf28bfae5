import { partsOf, takeSome, type Edit, type Outcome } from '../../core/reading/edit.ts';
import { send } from '../../platform/messages.ts';
import type { ReadReply, ReadRequest } from '../../platform/protocol.ts';
import { Backoff } from './backoff.ts';
import type { PageAbout } from './page-about.ts';
import type { Work } from './work-log.ts';

export interface DecisionsOptions {
  readonly signal: AbortSignal;
  readonly about: PageAbout;
  /** The whole page as one change. */
  readonly whole: () => Edit;
  /** Takes up what was decided; the background is not asked for more before that is done. */
  readonly onOutcomes: (outcomes: readonly Outcome[]) => Promise<void>;
  /** Something was decided, or it is known that nothing will be. */
  readonly onSettled: () => void;
  /** The extension was updated or removed under the page. */
  readonly onGone: () => void;
  /** Main-thread time was spent, in milliseconds. */
  readonly onSpent: (work: Work, spent: number) => void;
}

/**
 * Has the background decide what a page's names mean: tells it what changed, hears what came of
 * it. One request is on its way at a time; whatever goes wrong, all is told anew.
 */
export class Decisions {
  readonly #options: DecisionsOptions;
  #edits: Edit[] = [];
  #turn = 0;
  /** Each conversation with the background has its number; answers to an earlier one are not heard. */
  #talk = 0;
  #asking: Promise<void> | null = null;
  #isWanted = false;
  #wantsProse = false;
  /** Number of blocks that the background was told of, and of those that it was not. */
  #told = 0;
  #untold = 0;
  readonly #backoff: Backoff;
  /** Whether the page has more names than the background keeps of one. */
  isFull = false;

  constructor(options: DecisionsOptions) {
    this.#options = options;
    this.#backoff = new Backoff(options.signal, () => void this.renew());
  }

  /** Whether names wait to be decided, and somebody is asked about them. */
  get isPending(): boolean {
    return this.#asking !== null;
  }

  /** Whether the background was asked in vain. */
  get hasFailed(): boolean {
    return this.#backoff.hasFailed;
  }

  /**
   * Tells what changed. As long as more of the same is to come it is put off until it doubles what
   * was told: each time all is decided anew.
   */
  change(edit: Edit, isLast: boolean): void {
    if (this.#turn > 0) this.#edits.push(...partsOf(edit));
    this.#untold += edit.added.length;
    if (edit.gone.length + this.#untold === 0) return;
    if (isLast || this.#untold >= this.#told) void this.renew();
  }

  /** Has everything decided again; resolves when it is, or nobody answers. */
  renew(): Promise<void> {
    this.#isWanted = true;
    if (this.#asking) return this.#asking;
    if (this.#options.signal.aborted || this.#backoff.isWaiting) return Promise.resolve();
    const asking = this.#converse().finally(() => {
      if (this.#asking === asking) this.#asking = null;
    });
    this.#asking = asking;
    return asking;
  }

  /** Tells all anew at once: an answer that was under way may have been lost. */
  restart(): Promise<void> {
    this.#talk++;
    this.#begin();
    this.#asking = null;
    this.#backoff.reset();
    return this.renew();
  }

  async #converse(): Promise<void> {
    const talk = this.#talk;
    let losses = 0;
    while (this.#isWanted || this.#wantsProse) {
      const started = performance.now();
      const request = this.#next();
      const answer = this.#ask(request);
      this.#options.onSpent('tell', performance.now() - started);
      const reply = await answer;
      if (talk !== this.#talk || this.#options.signal.aborted) return;
      if (reply?.kind === 'lost') losses++;
      const isVain = losses > 1 || (reply?.kind === 'prose' && request.prose !== null);
      if (!reply || isVain) return this.#fail();
      await this.#take(reply);
      if (talk !== this.#talk || this.#options.signal.aborted) return;
    }
    this.#backoff.reset();
    this.#options.onSettled();
  }

  #begin(): void {
    this.#turn = 0;
    this.#edits = [];
    this.#wantsProse = false;
    this.#isWanted = true;
  }

  #next(): ReadRequest {
    const { about, whole } = this.#options;
    // Where the background is told of the page only now, it hears of it before it reads this.
    void about.learn();
    if (this.#turn === 0) {
      const page = whole();
      this.#edits = [...partsOf(page)];
      this.#told = page.added.length;
    } else this.#told += this.#untold;
    this.#untold = 0;
    const edits = takeSome(this.#edits);
    const prose = this.#wantsProse ? about.readProse() : null;
    this.#wantsProse = false;
    this.#isWanted = this.#edits.length > 0;
    return { turn: this.#turn++, edits, prose, more: this.#isWanted };
  }

  async #ask(request: ReadRequest): Promise<ReadReply | null> {
    const reply = await send('read', request);
    if (reply.ok) return reply.value;
    if (reply.reason === 'context-gone') this.#options.onGone();
    return null;
  }

  async #take(reply: ReadReply): Promise<void> {
    switch (reply.kind) {
      case 'lost':
        this.#options.about.forget();
        this.#begin();
        return;
      case 'prose':
        this.#wantsProse = true;
        return;
      case 'read':
        this.isFull = reply.full;
        this.#isWanted ||= reply.more;
        if (reply.outcomes.length > 0) await this.#options.onOutcomes(reply.outcomes);
    }
  }

  #fail(): void {
    this.#begin();
    this.#backoff.fail();
    this.#options.onSettled();
  }
}
