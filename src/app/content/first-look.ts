import { createLookout } from '../../core/detection/lookout.ts';
import { entityNames } from '../../core/detection/name-list.ts';
import { siteOf } from '../../core/sites/site.ts';
import { startLooking } from '../../page/looking.ts';
import { likelyHosts } from '../../page/shadow-roots.ts';
import type { PageHandlers } from '../../platform/messages.ts';
import type { PageState } from '../../platform/protocol.ts';
import { Backoff } from './backoff.ts';
import type { ReaderScript, ReaderSetting } from './reader-script.ts';
import type { ScriptLoader } from './script-loader.ts';
import { shownAddress } from './shown-address.ts';

export interface FirstLookOptions extends ReaderSetting {
  readonly loader: ScriptLoader<ReaderScript>;
}

/**
 * Looks for a page's first name and has the reader brought once there is one, or somebody asks about
 * the page. On a page without names this is all of Sidelight that is there.
 */
export class FirstLook {
  readonly #options: FirstLookOptions;
  readonly #backoff: Backoff;
  #opening: Promise<PageHandlers | null> | null = null;

  constructor(options: FirstLookOptions) {
    this.#options = options;
    this.#backoff = new Backoff(options.signal, () => void this.#reader());
  }

  /** What answers calls to the page, which wait for the reader. */
  readonly handlers: PageHandlers = {
    state: async () => (await this.#reader())?.state() ?? this.#silent(),
    // What is not there yet has marked nothing.
    count: async () => (await this.#opening)?.count() ?? 0,
    run: async () => (await this.#reader())?.run() ?? this.#silent(),
    rescan: async () => (await this.#reader())?.rescan() ?? this.#silent(),
    step: async (way) => (await this.#reader())?.step(way) ?? this.#silent(),
    openCard: async () => (await this.#reader())?.openCard() ?? this.#silent(),
    // Where no name was found there is nothing that anybody could have overruled.
    overruled: async () => (await this.#opening)?.overruled() ?? true,
    libraryChanged: async () => (await this.#opening)?.libraryChanged(),
  };

  start(): void {
    const { document, list, work, signal } = this.#options;
    startLooking(document, {
      signal,
      lookout: createLookout(entityNames(list.names), list.glances.entities),
      findHosts: likelyHosts,
      onFound: () => {
        work.note('found', 0);
        void this.#reader();
      },
      onSlice: (spent) => work.note('look', spent),
    });
  }

  /** The reader, brought where it is not there yet; null where it cannot be had now. */
  #reader(): Promise<PageHandlers | null> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open(): Promise<PageHandlers | null> {
    const { loader, signal } = this.#options;
    const loaded = await loader.load();
    if (signal.aborted) return null;
    if (loaded.ok) return loaded.value.open(this.#options);
    this.#opening = null;
    // An extension that was updated has brought its new script into the page, or never will.
    if (loaded.reason !== 'updated') this.#backoff.fail();
    return null;
  }

  /** The page as far as it is known without the reader. */
  #silent(): PageState {
    const { document, work } = this.#options;
    const { location, title } = document;
    return {
      status: { kind: 'idle', because: 'no-answer' },
      site: siteOf(location.hostname),
      address: shownAddress(document),
      pageKind: 'not-article',
      title: title || null,
      counts: {},
      position: null,
      leftAlone: [],
      reading: false,
      undone: null,
      spent: work.spent,
    };
  }
}
