/** Opens a reference: its page, the passage in it, and how that stands today. */
import { checkVisit, type VisitFinding } from '../../core/references/check-visit.ts';
import { pageIdentity } from '../../core/references/page-identity.ts';
import type { Reference } from '../../core/references/reference.ts';
import { passageLink } from '../../core/references/text-fragment.ts';
import type { FoundOnPage, PassageSought, Reopened } from '../../platform/passage-calls.ts';
import type { ReferenceStore } from '../../platform/store/references.ts';
import type { TabPlace } from '../../platform/tabs.ts';

export interface ReopeningOptions {
  readonly store: Pick<ReferenceStore, 'get' | 'check'>;
  /** Tabs whose address the browser lets us know. */
  readonly openTabs: () => Promise<readonly TabPlace[]>;
  readonly showTab: (tab: number) => Promise<void>;
  /** Opens an address in a new tab; null where the browser did not. */
  readonly openTab: (url: string) => Promise<number | null>;
  readonly tab: (id: number) => Promise<TabPlace | null>;
  readonly hasAccess: (url: string) => Promise<boolean>;
  readonly ask: (
    tab: number,
    passages: readonly PassageSought[],
  ) => Promise<FoundOnPage | 'no-access' | null>;
  /** Says in a tab's page how the reference stands there. */
  readonly tell: (
    tab: number,
    reference: Reference,
    finding: VisitFinding,
    found: FoundOnPage,
  ) => Promise<void>;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Longest wait for a page to be there, and time between two looks, in milliseconds. */
const PATIENCE = 30_000;
const BETWEEN = 300;

/** Looks at a page that is loaded and still does not let us in, before we believe it. */
const MOST_REFUSED = 3;

export class Reopening {
  readonly #options: ReopeningOptions;

  constructor(options: ReopeningOptions) {
    this.#options = options;
  }

  /** Goes to the page of a reference, shows the passage, says how it stands and notes it. */
  async open(id: string): Promise<Reopened> {
    const { store, hasAccess } = this.#options;
    const stored = await store.get(id);
    if (!stored.ok || stored.value === null) return { kind: 'gone' };
    const reference = stored.value;
    const place = await this.#goTo(reference);
    if (place === null) return { kind: 'not-opened' };
    // The browser's own text fragment has to do where we have no access.
    if (place.isNew && !(await hasAccess(reference.url))) return notChecked('no-access');
    const found = await this.#ask(place.tab, reference);
    if (found === null || found === 'no-access') return notChecked(found ?? 'no-answer');
    return this.#judge(place.tab, reference, found);
  }

  /** The tab with the page: one that is open already, else a new one. */
  async #goTo(
    reference: Reference,
  ): Promise<{ readonly tab: number; readonly isNew: boolean } | null> {
    const { openTabs, openTab, showTab } = this.#options;
    const { page, url, passage } = reference;
    const own = pageIdentity(url, null);
    const open = (await openTabs()).find((place) => {
      const identity = place.url === null || place.isPrivate ? '' : pageIdentity(place.url, null);
      return identity === page || identity === own;
    });
    if (open) {
      await showTab(open.tab);
      return { tab: open.tab, isNew: false };
    }
    const tab = await openTab(passage === null ? url : passageLink(url, passage.fragment.value));
    return tab === null ? null : { tab, isNew: true };
  }

  /** Asks until the page is there: until then there is nobody to ask, or the tab's empty page. */
  async #ask(tab: number, { passage }: Reference): Promise<FoundOnPage | 'no-access' | null> {
    const { ask, pause, tab: placeOf } = this.#options;
    const passages = passage === null ? [] : [passage];
    let refused = 0;
    for (let waited = 0; waited < PATIENCE; waited += BETWEEN) {
      const place = await placeOf(tab);
      if (place === null) return null;
      const found = await ask(tab, passages);
      if (found !== null && found !== 'no-access') return found;
      if (found === 'no-access' && !place.isLoading && ++refused >= MOST_REFUSED) return found;
      await pause(BETWEEN);
    }
    return null;
  }

  async #judge(tab: number, reference: Reference, found: FoundOnPage): Promise<Reopened> {
    const { store, tell, now } = this.#options;
    const seen = reference.passage === null ? null : (found.passages[0] ?? null);
    const finding = checkVisit(reference, found, seen, now());
    if (finding.kind !== 'elsewhere' && finding.kind !== 'no-page') {
      await store.check(reference.id, finding);
    }
    await tell(tab, reference, finding, found);
    return { kind: finding.kind };
  }
}

function notChecked(because: 'no-access' | 'no-answer'): Reopened {
  return { kind: 'not-checked', because };
}
