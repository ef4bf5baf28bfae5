/** Looks after the references to pages that are visited: how their passages stand is noted. */
import { checkVisit } from '../../core/references/check-visit.ts';
import { pageIdentity } from '../../core/references/page-identity.ts';
import type { PassageCheck, Reference } from '../../core/references/reference.ts';
import type { PageFacts } from '../../core/article/record.ts';
import type { PagePlace } from '../../platform/messages.ts';
import type { FoundOnPage, PassageSought } from '../../platform/passage-calls.ts';
import type { ReferenceStore } from '../../platform/store/references.ts';

export interface VisitsOptions {
  readonly store: Pick<ReferenceStore, 'ofPage' | 'checkEach'>;
  readonly ask: (
    page: PagePlace,
    passages: readonly PassageSought[],
  ) => Promise<FoundOnPage | 'no-access' | null>;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
}

/** Visits that are remembered, so that a page is looked at but once. */
const MOST_VISITS = 500;

export class Visits {
  readonly #options: VisitsOptions;
  readonly #visited = new Set<string>();

  constructor(options: VisitsOptions) {
    this.#options = options;
  }

  /**
   * Takes note of a page that is open. Where nothing of it was saved, that costs the page nothing
   * and us one look into an index. What was visited in a private window is written down nowhere.
   */
  async visited({ url, canonical }: PageFacts, page: PagePlace | null): Promise<void> {
    if (page === null || url === null || page.isPrivate) return;
    const identity = pageIdentity(url, canonical);
    const visit = `${page.document} ${identity}`;
    if (this.#visited.has(visit)) return;
    this.#remember(visit);
    const saved = await this.#options.store.ofPage(identity);
    if (saved.ok && saved.value.length > 0) await this.#check(saved.value, page);
  }

  /** Forgets which pages were visited. */
  forget(): void {
    this.#visited.clear();
  }

  async #check(references: readonly Reference[], page: PagePlace): Promise<void> {
    const { store, ask, now } = this.#options;
    const withPassage = references.filter(({ passage }) => passage !== null);
    const passages = withPassage.flatMap(({ passage }) => passage ?? []);
    const found = await ask(page, passages);
    if (found === null || found === 'no-access') return;
    const when = now();
    const checks = new Map<string, PassageCheck>();
    for (const reference of references) {
      const at = withPassage.indexOf(reference);
      const seen = reference.passage === null ? null : (found.passages[at] ?? null);
      if (reference.passage !== null && seen === null) continue;
      const check = checkVisit(reference, found, seen, when);
      if (check.kind !== 'elsewhere' && check.kind !== 'no-page') checks.set(reference.id, check);
    }
    if (checks.size > 0) await store.checkEach(checks);
  }

  #remember(visit: string): void {
    this.#visited.add(visit);
    const [oldest] = this.#visited;
    if (this.#visited.size > MOST_VISITS && oldest !== undefined) this.#visited.delete(oldest);
  }
}
