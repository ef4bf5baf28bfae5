import { outlinePage, type PageOutline } from '../../core/article/outline.ts';
import type { PageKind } from '../../core/article/record.ts';
import type { PageContext } from '../../core/detection/mention.ts';
import { collectFacts } from '../../page/facts.ts';

interface Known {
  readonly title: string;
  readonly outline: PageOutline;
}

/** What a page says of itself, read when it is first asked for. */
export class PageAbout {
  readonly #document: Document;
  #known: Known | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  get kind(): PageKind {
    return this.#read().outline.kind;
  }

  get context(): PageContext {
    return this.#read().outline.context;
  }

  /** Another page has come in its place. */
  forget(): void {
    this.#known = null;
  }

  #read() {
    // A page that turns without loading changes its address first and its title with its content.
    if (!this.#known || this.#known.title !== this.#document.title) {
      const facts = collectFacts(this.#document);
      this.#known = { title: facts.title, outline: outlinePage(facts) };
    }
    return this.#known;
  }
}
