import type { PageContext } from '../../core/detection/mention.ts';
import type { Wish } from '../../core/overrules/overrule.ts';
import { collectFacts } from '../../page/facts.ts';
import { send } from '../../platform/messages.ts';
import type { PageReport } from '../../platform/protocol.ts';
import type { Work } from './work-log.ts';

interface PageAboutOptions {
  /** The extension was updated or removed under the page. */
  readonly onGone: () => void;
  /** Main-thread time was spent, in milliseconds. */
  readonly onSpent: (work: Work, spent: number) => void;
}

interface Known {
  readonly title: string;
  report: PageReport;
  /** The page's prose, once it was asked for. */
  prose: readonly string[] | null;
}

interface Question {
  readonly title: string;
  readonly answer: Promise<PageReport>;
}

/** Paragraphs read where a name stays unclear; more of them say nothing new. */
const MOST_PROSE = 300;

/**
 * What a page says of itself, asked of the background when it is first needed: the rules that
 * judge it would weigh on every page.
 */
export class PageAbout {
  readonly #document: Document;
  readonly #options: PageAboutOptions;
  #known: Known | null = null;
  #question: Question | null = null;
  /** Path that the document was loaded from. */
  readonly #path: string;

  constructor(document: Document, options: PageAboutOptions) {
    this.#document = document;
    this.#options = options;
    this.#path = document.location.pathname;
  }

  /** What detection asks of the page; null until it is learnt. */
  get context(): PageContext | null {
    const known = this.#current;
    if (!known) return null;
    const rest = () => (known.prose ??= this.#readProse());
    return { ...known.report.context, rest };
  }

  /** What the person said of names on this page, as far as it is learnt. */
  get wishes(): readonly Wish[] {
    return this.#current?.report.wishes ?? [];
  }

  /** Finds out about the page as it is now; where nobody answers, what it plainly shows. */
  learn(): Promise<PageReport> {
    const known = this.#current;
    if (known) return Promise.resolve(known.report);
    const { title } = this.#document;
    if (this.#question?.title === title) return this.#question.answer;
    const question = { title, answer: this.#ask() };
    this.#question = question;
    void this.#keep(question);
    return question.answer;
  }

  /** Asks again where it was learnt before: the person said something since. */
  async renew(): Promise<void> {
    const known = this.#current;
    if (known) known.report = await this.#ask();
    else this.forget();
  }

  /** Another page has come in its place. */
  forget(): void {
    this.#known = null;
    this.#question = null;
  }

  /** A page that turns without loading changes its address first and its title with its content. */
  get #current(): Known | null {
    return this.#known?.title === this.#document.title ? this.#known : null;
  }

  async #ask(): Promise<PageReport> {
    const started = performance.now();
    const facts = collectFacts(this.#document);
    this.#options.onSpent('facts', performance.now() - started);
    const { hostname: host, pathname, href } = this.#document.location;
    // A page that turned without loading may still carry the link of the one before it.
    const canonical = pathname === this.#path ? facts.canonical : null;
    const reply = await send('describe', { ...facts, canonical });
    if (reply.ok) return reply.value;
    if (reply.reason === 'context-gone') this.#options.onGone();
    const { title, lang } = facts;
    return {
      listed: false,
      kind: 'not-article',
      context: { host, lang, title, section: null },
      address: href,
      wishes: [],
    };
  }

  /** Keeps the answer, unless another question has come up meanwhile. */
  async #keep(question: Question): Promise<void> {
    const report = await question.answer;
    if (this.#question !== question) return;
    this.#known = { title: question.title, report, prose: null };
    this.#question = null;
  }

  #readProse(): readonly string[] {
    return [...this.#document.querySelectorAll('h1, h2, h3, p, li')]
      .slice(0, MOST_PROSE)
      .map((element) => element.textContent);
  }
}
