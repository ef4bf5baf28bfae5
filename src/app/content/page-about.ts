import type { PageFacts } from '../../core/article/record.ts';
import { canonicalOf, collectFacts } from '../../page/facts.ts';
import type { FactsExtent } from '../../page/near-headline.ts';
import { send } from '../../platform/messages.ts';
import type { PageReport } from '../../platform/protocol.ts';
import type { Work } from './work-log.ts';

interface PageAboutOptions {
  /** The extension was updated or removed under the page. */
  readonly onGone: () => void;
  /** Main-thread time was spent, in milliseconds. */
  readonly onSpent: (work: Work, spent: number) => void;
}

/** A page's address, and the one that it gives as its own. */
export interface PageAddress {
  readonly url: string;
  readonly canonical: string | null;
}

interface Question {
  readonly title: string;
  readonly extent: FactsExtent;
  readonly answer: Promise<PageReport | null>;
}

/** Paragraphs read where a name stays unclear; more of them say nothing new. */
const MOST_PROSE = 300;
/** Text read of them, in UTF-16 units. */
const LONGEST_PROSE = 300_000;

/**
 * What a page says of itself, told to the background when it is first needed: the rules that
 * judge it would weigh on every page.
 */
export class PageAbout {
  readonly #document: Document;
  readonly #options: PageAboutOptions;
  #question: Question | null = null;
  /** The last answer; null until there is one. */
  report: PageReport | null = null;
  /** Path that the document was loaded from. */
  readonly #path: string;

  constructor(document: Document, options: PageAboutOptions) {
    this.#document = document;
    this.#options = options;
    this.#path = document.location.pathname;
  }

  /**
   * Tells the background of the page as it is now, unless it knows: a page that turns without
   * loading changes its address first and its title with its content. Null where nobody answers.
   * From an outline of its facts the kind is not to be relied on.
   */
  learn(extent: FactsExtent = 'outline'): Promise<PageReport | null> {
    const { title } = this.#document;
    const known = this.#question;
    if (known?.title === title && (known.extent === 'whole' || extent === 'outline')) {
      return known.answer;
    }
    const question = { title, extent, answer: this.#ask(extent) };
    this.#question = question;
    void this.#keep(question);
    return question.answer;
  }

  /** Another page has come in its place, or the background has forgotten this one. */
  forget(): void {
    this.#question = null;
  }

  /** What the page says of itself now. */
  facts(extent: FactsExtent = 'whole'): PageFacts {
    const started = performance.now();
    const facts = collectFacts(this.#document, extent);
    this.#options.onSpent('facts', performance.now() - started);
    return { ...facts, canonical: this.#canonical };
  }

  /** Where the page is now, and the address that it gives as its own. */
  address(): PageAddress {
    return { url: this.#document.location.href, canonical: this.#canonical };
  }

  get #canonical(): string | null {
    // A page that turned without loading may still carry the link of the one before it.
    return this.#document.location.pathname === this.#path ? canonicalOf(this.#document) : null;
  }

  /** The page's paragraphs and headings, with names or without, as far as they tell what it is about. */
  readProse(): readonly string[] {
    const started = performance.now();
    let left = LONGEST_PROSE;
    const prose: string[] = [];
    for (const element of this.#document.querySelectorAll('h1, h2, h3, p, li')) {
      if (prose.length >= MOST_PROSE || left <= 0) break;
      const text = element.textContent.slice(0, left);
      left -= text.length;
      prose.push(text);
    }
    this.#options.onSpent('facts', performance.now() - started);
    return prose;
  }

  async #ask(extent: FactsExtent): Promise<PageReport | null> {
    const reply = await send('describe', this.facts(extent));
    if (reply.ok) return reply.value;
    if (reply.reason === 'context-gone') this.#options.onGone();
    return null;
  }

  /** Keeps the answer, unless another question has come up meanwhile; asks again where there was none. */
  async #keep(question: Question): Promise<void> {
    const report = await question.answer;
    if (this.#question !== question) return;
    if (report) this.report = report;
    else this.#question = null;
  }
}
