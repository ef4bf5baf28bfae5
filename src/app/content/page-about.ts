import { pageContext } from '../../core/article/context.ts';
import { describePage } from '../../core/article/describe.ts';
import type { PageDescription } from '../../core/article/record.ts';
import type { PageContext } from '../../core/detection/mention.ts';
import { collectFacts } from '../../page/facts.ts';

interface Known {
  readonly title: string;
  readonly description: PageDescription;
  readonly context: PageContext;
}

/** What a page says of itself, read when it is first asked for. */
export class PageAbout {
  readonly #document: Document;
  #known: Known | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  get description(): PageDescription {
    return this.#read().description;
  }

  get context(): PageContext {
    return this.#read().context;
  }

  /** Another page has come in its place. */
  forget(): void {
    this.#known = null;
  }

  #read() {
    // A page that turns without loading changes its address first and its title with its content.
    if (!this.#known || this.#known.title !== this.#document.title) {
      const facts = collectFacts(this.#document);
      const description = describePage(facts);
      const context = pageContext(facts, description.record);
      this.#known = { title: facts.title, description, context };
    }
    return this.#known;
  }
}
