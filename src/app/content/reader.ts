import type { PageFacts } from '../../core/article/record.ts';
import { siteState, type Settings } from '../../core/settings/settings.ts';
import { siteOf } from '../../core/sites/site.ts';
import { isLocked } from '../../platform/policy.ts';
import type { PageState } from '../../platform/protocol.ts';
import type { Word } from '../../ui/parts/Overrule.tsx';
import { BackgroundRequests } from './background-requests.ts';
import { Backoff } from './backoff.ts';
import { cardOffer } from './card-offer.ts';
import { decide, type Circumstances } from './decide.ts';
import { readingOf } from './list-names.ts';
import { PageAbout } from './page-about.ts';
import type { ArticleAccess } from './reader-access.ts';
import type { ReaderSetting } from './reader-script.ts';
import { Run, type RunOptions } from './run.ts';
import type { Occurrence } from './occurrence.ts';
import { shownAddress } from './shown-address.ts';
import type { Direction } from './stepper.ts';

type Status = PageState['status'];

/** Decides whether Sidelight runs on a page, and keeps to that as settings and addresses change. */
export class Reader {
  readonly #setting: ReaderSetting;
  readonly #reading: Pick<RunOptions, 'list' | 'lookout' | 'names' | 'library'>;
  readonly #about: PageAbout;
  readonly #backoff: Backoff;
  readonly #background = new BackgroundRequests(() => this.#run?.orphan());
  readonly #host: string;
  #settings: Settings;
  #address: string;
  #isAsked = false;
  #isOrphan = false;
  /** Null until something calls for a decision. */
  #status: Status | null = null;
  #deciding: Promise<Status> | null = null;
  #run: Run | null = null;
  #ending = new AbortController();

  constructor(setting: ReaderSetting, settings: Settings, library: EventTarget) {
    const { document, list, work, signal } = setting;
    this.#setting = setting;
    this.#host = document.location.hostname;
    this.#reading = { ...readingOf(list), library };
    this.#about = new PageAbout(document, { onGone: () => this.#orphan(), onSpent: work.note });
    this.#settings = settings;
    this.#backoff = new Backoff(signal, () => void this.#decide());
    this.#address = shownAddress(document);
    signal.addEventListener('abort', () => this.#stop());
  }

  /** Begins to look for names, unless the person has turned this site off. */
  begin(): void {
    if (this.#setting.signal.aborted || this.#isOrphan || this.#run) return;
    if (!this.#isAsked && this.#isSetOff()) {
      this.#status = { kind: 'idle', because: 'off' };
      return;
    }
    this.#ending = new AbortController();
    this.#run = this.#createRun();
    this.#run.start();
  }

  /** Runs on this page whatever the person's settings say; not where an organisation keeps it off. */
  async ask(): Promise<PageState> {
    if (isLocked(this.#host) && this.#isSetOff()) return this.state();
    this.#isAsked = true;
    this.#status = { kind: 'running' };
    this.#deciding = null;
    this.begin();
    this.#run?.reveal();
    return this.state();
  }

  /** Forgets what was read of the page, and reads all of it again. */
  async rescan(): Promise<PageState> {
    this.#stop();
    this.#about.forget();
    this.#decideAnew();
    return this.state();
  }

  /** Number of mentions that are marked. */
  get count(): number {
    return this.#run?.count ?? 0;
  }

  async state(): Promise<PageState> {
    this.checkAddress();
    const status = await this.#decide();
    const report = await this.#about.learn('whole');
    const idle = { counts: {}, position: null, leftAlone: [], reading: false, undone: null };
    const summary = status.kind === 'running' ? this.#run?.summary() : null;
    return {
      status,
      site: siteOf(this.#host),
      address: report?.address ?? this.#address,
      pageKind: report?.kind ?? 'not-article',
      title: this.#setting.document.title || null,
      ...(summary ?? idle),
      spent: this.#setting.work.spent,
    };
  }

  async step(direction: Direction): Promise<PageState> {
    if ((await this.#decide()).kind === 'running') this.#run?.step(direction);
    return this.state();
  }

  async openCard(): Promise<PageState> {
    if ((await this.#decide()).kind === 'running') this.#run?.openCard();
    return this.state();
  }

  /** What the page says of itself; see `reader-access.ts`. */
  facts(): PageFacts {
    return this.#about.facts();
  }

  /** The article while Sidelight is at work on it; see `reader-access.ts`. */
  article(): ArticleAccess | null {
    return this.#status?.kind === 'running' ? (this.#run?.article ?? null) : null;
  }

  /** Takes up changed settings. */
  update(settings: Settings): void {
    this.#settings = settings;
    // Off is the later word: it also ends what a click on this page had asked for.
    if (this.#isSetOff()) this.#isAsked = false;
    this.#run?.update(settings);
    this.#decideAnew();
  }

  /** Takes up what the person said of names here or elsewhere. */
  async overruled(): Promise<boolean> {
    await this.#run?.renew();
    return true;
  }

  /** The page comes back after it was put to sleep. */
  async wake(): Promise<void> {
    await this.#run?.wake();
  }

  /** Tells the background again what it may have forgotten. */
  recount(): void {
    this.#run?.recount();
  }

  /** Takes note where the page has changed its address without loading. */
  checkAddress(): void {
    const address = shownAddress(this.#setting.document);
    if (address === this.#address) return;
    this.#address = address;
    this.#about.forget();
    this.#run?.pageTurned();
    this.#decideAnew();
  }

  #isSetOff(): boolean {
    return siteState(this.#settings, this.#host) === 'off';
  }

  #decideAnew(): void {
    if (this.#isOrphan || this.#setting.signal.aborted) return;
    const wasUndecided = this.#status === null;
    this.#status = null;
    this.#deciding = null;
    this.begin();
    // Without names on the page there is nothing to decide about.
    if (!wasUndecided) void this.#decide();
  }

  async #decide(): Promise<Status> {
    if (this.#status) return this.#status;
    const deciding = (this.#deciding ??= this.#askAround());
    const status = await deciding;
    if (status.kind === 'idle' && status.because === 'no-answer') {
      if (deciding === this.#deciding) this.#deciding = null;
      return status;
    }
    if (deciding !== this.#deciding) return this.#decide();
    this.#status = status;
    if (status.kind === 'running') {
      this.begin();
      this.#run?.reveal();
    } else this.#stop();
    return status;
  }

  async #askAround(): Promise<Status> {
    const learn: Circumstances['learn'] = async (extent) => {
      const report = await this.#about.learn(extent);
      if (report) this.#backoff.reset();
      else if (!this.#isOrphan) this.#backoff.fail();
      return report;
    };
    return decide({ settings: this.#settings, host: this.#host, isAsked: this.#isAsked, learn });
  }

  #createRun(): Run {
    return new Run(
      this.#setting.document,
      this.#setting.view,
      {
        ...this.#reading,
        signal: this.#ending.signal,
        settings: this.#settings,
        about: this.#about,
        onCandidates: () => {
          this.checkAddress();
          if (!this.#backoff.isWaiting) void this.#decide();
        },
        onCount: (mentions) => this.#background.count(mentions),
        onOffHere: () => void this.#turnOff(),
        offer: () => cardOffer(this.#host),
        onPanel: () => this.#background.openPanel(),
        onOverrule: (occurrence, word) => this.#overrule(occurrence, word),
        onSpent: this.#setting.work.note,
      },
      () => this.#orphan(),
    );
  }

  async #overrule({ mention }: Occurrence, word: Word): Promise<boolean> {
    const address = (await this.#about.learn())?.address ?? this.#address;
    return (await this.#background.overrule(mention, word, address)) && this.overruled();
  }

  async #turnOff(): Promise<void> {
    this.#isAsked = false;
    const isKept = await this.#background.turnOff(siteOf(this.#host));
    // Where it could not be stored it holds for this page at least.
    if (!isKept) this.#status = { kind: 'idle', because: 'off' };
    this.#stop();
  }

  /** The extension is gone from under the page: nothing is left to do here, ever. */
  #orphan(): void {
    this.#isOrphan = true;
    this.#stop();
  }

  #stop(): void {
    const hadRun = this.#run !== null;
    this.#run = null;
    this.#ending.abort();
    if (hadRun) this.#background.count(0);
  }
}
