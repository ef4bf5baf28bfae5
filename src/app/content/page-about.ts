import { outlinePage, type PageOutline } from '../../core/article/outline.ts';
import type { PageKind } from '../../core/article/record.ts';
import type { PageContext } from '../../core/detection/mention.ts';
import { collectFacts } from '../../page/facts.ts';

interface Known {
  readonly title: string;
  readonly outline: PageOutline;
  /** The page's prose, once it was asked for. */
  prose: readonly string[] | null;
}

/** Paragraphs read where a name stays unclear; more of them say nothing new. */
const MOST_PROSE = 300;

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
    const known = this.#read();
    const rest = () => (known.prose ??= this.#readProse());
    return { ...known.outline.context, rest };
  }

  /** Another page has come in its place. */
  forget(): void {
    this.#known = null;
  }

  #readProse(): readonly string[] {
    return [...this.#document.querySelectorAll('h1, h2, h3, p, li')]
      .slice(0, MOST_PROSE)
      .map((element) => element.textContent);
  }

  #read() {
    // A page that turns without loading changes its address first and its title with its content.
    if (!this.#known || this.#known.title !== this.#document.title) {
      const facts = collectFacts(this.#document);
      this.#known = { title: facts.title, outline: outlinePage(facts), prose: null };
    }
    return this.#known;
  }
}
