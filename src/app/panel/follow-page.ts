/** Follows the page that a panel is about: the one in front of its window, or that of one tab. */
import type { Dataset } from '../../core/dataset/dataset.ts';
import { tabInFront, tabWithId, watchTabs, type TabPlace } from '../../platform/tabs.ts';
import type { ReadPage } from '../../ui/panel/page-props.ts';
import { numberedPassages, readArticle } from './article.ts';
import type { Findings } from './findings.ts';
import { askPage, type PageAnswer } from './page-feed.ts';
import { readPageOf, type PanelStore } from './panel-state.ts';

export interface FollowOptions {
  /** The tab to stay with; null follows the window's tab in front. */
  readonly tab: number | null;
  readonly store: PanelStore;
  readonly dataset: Dataset;
  readonly findings: Findings;
  readonly signal: AbortSignal;
}

type ArticleAnswer = Extract<PageAnswer, { kind: 'article' }>;
type OtherPage = Extract<PageAnswer, { kind: 'other' }>['page'];

/** How often the page is asked while it is being read, and afterwards, in milliseconds. */
const REFRESH = { reading: 300, read: 1_500, unseen: 10_000 } as const;

export class PageFollower {
  readonly #options: FollowOptions;
  #own: number | null;
  #revision: string | null = null;
  #tab: number | null = null;
  #isDue = false;
  #wake: () => void = () => undefined;

  constructor(options: FollowOptions) {
    this.#options = options;
    this.#own = options.tab;
    watchTabs(
      options.signal,
      () => this.look(),
      (before, after) => {
        if (before === this.#own) this.stayWith(after);
      },
    );
    document.addEventListener('visibilitychange', () => this.look(), { signal: options.signal });
  }

  /** Asks at once what the page is now. */
  look(): void {
    this.#isDue = true;
    this.#wake();
  }

  /** Forgets what was read, so that the next look takes all of it anew. */
  forget(): void {
    this.#revision = null;
    this.look();
  }

  /** Stays with another tab from now on, in which its article is or was opened anew. */
  stayWith(tab: number): void {
    this.#own = tab;
    // So that the panel is about the same article when it is itself loaded again.
    history.replaceState(null, '', `?tab=${tab}`);
    this.forget();
  }

  /** Lasts until the signal is aborted. */
  async follow(): Promise<void> {
    const { signal, store } = this.#options;
    while (!signal.aborted) {
      this.#isDue = false;
      await this.#look();
      const isReading = readPageOf(store)?.reading ?? false;
      const wait = document.hidden ? REFRESH.unseen : REFRESH[isReading ? 'reading' : 'read'];
      await this.#pause(wait);
    }
  }

  async #look(): Promise<void> {
    const { signal, store } = this.#options;
    const tab = this.#own;
    const place = tab === null ? await tabInFront() : await tabWithId(tab);
    if (tab !== this.#own) return;
    if (place?.tab !== this.#tab) this.#revision = null;
    const isSame = place?.tab === this.#tab;
    this.#tab = place?.tab ?? null;
    if (place === null && tab !== null) return this.#lose('closed', place);
    const answer = await askPage(place, this.#revision);
    if (signal.aborted || tab !== this.#own) return;
    if (answer.kind === 'article') this.#takeArticle(answer, place);
    else if (isSame || tab !== null) this.#takeOther(answer.page, place);
    else store.update({ place, page: answer.page, article: null });
  }

  #takeArticle(answer: ArticleAnswer, place: TabPlace | null): void {
    const { store, dataset, findings } = this.#options;
    const before = readPageOf(store);
    const isOther = before !== null && before.article.address !== answer.state.address;
    if (this.#own !== null && isOther) return this.#lose('left', place);
    this.#revision = answer.revision;
    if (answer.article === null) {
      if (before) store.update({ place, page: { ...before, ...livePart(answer) } });
      else this.#revision = null;
      return;
    }
    const article = readArticle(answer.article, answer.state, dataset);
    const passages = numberedPassages(article);
    const { title, published } = article.record;
    findings.look({
      headline: title?.value ?? '',
      lang: article.lang,
      day: /^\d{4}-\d{2}-\d{2}/.exec(published?.value ?? '')?.[0] ?? null,
      passages,
    });
    const reveal = isOther ? null : (before?.reveal ?? null);
    store.update({
      place,
      article,
      page: {
        kind: 'read',
        site: answer.page.site,
        article,
        passages,
        findings: findings.all,
        reveal,
        ...livePart(answer),
      },
    });
  }

  /** What was read stays where the same page only does not answer now, or its tab went elsewhere. */
  #takeOther(page: OtherPage, place: TabPlace | null): void {
    const { store } = this.#options;
    this.#revision = null;
    const before = readPageOf(store);
    // A page that is still loading has no script yet.
    const isComing = page.kind === 'no-answer' && place?.isLoading === true;
    if (before) {
      if (isComing) return store.update({ place });
      if (page.kind === 'asleep') return this.#lose('asleep', place);
      if (page.kind === 'no-answer') return this.#lose('silent', place);
      if (this.#own !== null && !isOn(page, before.site)) return this.#lose('left', place);
    }
    store.update({ place, article: null, page: isComing ? { kind: 'asking' } : page });
  }

  #lose(contact: ReadPage['contact'], place: TabPlace | null): void {
    const { store } = this.#options;
    const page = readPageOf(store);
    if (page) store.update({ place, page: { ...page, contact } });
    else store.update({ place, article: null, page: { kind: 'unreadable' } });
  }

  #pause(time: number): Promise<void> {
    const { signal } = this.#options;
    // What happened while the page was being asked is not in its answer.
    if (this.#isDue || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, time);
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      this.#wake = end;
      signal.addEventListener('abort', end, { once: true });
    });
  }
}

function isOn(page: OtherPage, site: string): boolean {
  return 'site' in page && page.site === site;
}

/** What a page tells of itself each time, whether its passages changed or not. */
function livePart({
  page,
}: ArticleAnswer): Pick<ReadPage, 'counts' | 'leftAlone' | 'reading' | 'undone' | 'contact'> {
  const { counts, leftAlone, reading, undone } = page;
  return { counts, leftAlone, reading, undone, contact: 'live' };
}
