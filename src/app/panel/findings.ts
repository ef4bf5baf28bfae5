/** Looks up what the dataset has on the passages of an article, those in sight first. */
import type { DatasetIndex } from '../../core/dataset/index-format.ts';
import type { FigureFinder } from '../../core/matching/figures/finder.ts';
import type { Matcher } from '../../core/matching/matcher.ts';
import type { Match, Passage } from '../../core/matching/match.ts';
import type { ArticlePassage } from '../../core/review/article.ts';
import { runInSlices } from '../../page/slices.ts';
import type { PassageFindings } from '../../ui/panel/page-props.ts';

export interface FindingsOptions {
  readonly index: DatasetIndex;
  readonly matcher: Matcher;
  readonly figures: FigureFinder;
  readonly signal: AbortSignal;
  /** More was found; called now and then, not for each passage. */
  readonly onFound: (found: ReadonlyMap<number, PassageFindings>) => void;
}

/** An article's passages, and the headline as their weak context. */
export interface Subject {
  readonly headline: string;
  readonly lang: string | null;
  /** Day on which it appeared, `YYYY-MM-DD`; null where that is not known. */
  readonly day: string | null;
  readonly passages: readonly ArticlePassage[];
}

/** Claims of an entity that are shown before the person asks for all of them. */
const SHOWN_GENERAL = 3;
/** Passages after which what was found is told, so that a long article is not waited for. */
const STEP = 40;

/** What is found for a passage depends on its text alone: found once, it holds while that stays. */
export class Findings {
  readonly #options: FindingsOptions;
  #found = new Map<number, PassageFindings>();
  #texts = new Map<number, string>();
  #wanted: readonly number[] = [];
  #looking = new AbortController();

  constructor(options: FindingsOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#looking.abort());
  }

  get all(): ReadonlyMap<number, PassageFindings> {
    return this.#found;
  }

  /** Begins to look up an article's passages; what is known of the same texts is kept. */
  look(subject: Subject): void {
    this.#looking.abort();
    if (this.#options.signal.aborted) return;
    this.#looking = new AbortController();
    const texts = new Map(subject.passages.map((passage) => [passage.id, keyOf(subject, passage)]));
    const kept = [...this.#found].filter(([id]) => texts.get(id) === this.#texts.get(id));
    this.#found = new Map(kept);
    this.#texts = texts;
    void this.#run(subject, this.#looking.signal);
  }

  /** These passages came into sight: they are next. */
  want(passages: readonly number[]): void {
    this.#wanted = passages;
  }

  async #run(subject: Subject, signal: AbortSignal): Promise<void> {
    let sinceTold = 0;
    const take = (passage: ArticlePassage): void => {
      this.#found.set(passage.id, this.#find(subject, passage));
      const isWanted = this.#wanted.includes(passage.id);
      if (++sinceTold < STEP && !isWanted) return;
      sinceTold = 0;
      this.#tell();
    };
    const done = await runInSlices(this.#order(subject.passages), take, { signal });
    if (done && sinceTold > 0) this.#tell();
  }

  #tell(): void {
    this.#options.onFound(new Map(this.#found));
  }

  /** Passages not looked up yet: those in sight first, the others in reading order. */
  *#order(passages: readonly ArticlePassage[]): Generator<ArticlePassage, void, undefined> {
    const left = new Map(passages.map((passage) => [passage.id, passage]));
    for (const id of this.#found.keys()) left.delete(id);
    while (left.size > 0) {
      const id = this.#wanted.find((wanted) => left.has(wanted));
      const next = id === undefined ? left.values().next().value : left.get(id);
      if (next === undefined) return;
      left.delete(next.id);
      yield next;
    }
  }

  #find({ headline, lang, day }: Subject, passage: ArticlePassage): PassageFindings {
    const { matcher, figures } = this.#options;
    const { text, before, after } = passage;
    const context = { headline, before, after };
    const entities = entitiesOf(passage);
    const asked: Passage = { text, lang: passage.lang ?? lang, entities, context };
    const matches = matcher.rankAcross(asked);
    const bearing = matches.filter(({ bears }) => bears);
    return {
      bearing,
      general: entities.map((entity) => this.#generalOf(entity, bearing)),
      figures: figures.find(
        asked,
        bearing.map(({ claim }) => claim),
        day,
      ),
    };
  }

  #generalOf(entity: string, bearing: readonly Match[]): PassageFindings['general'][number] {
    const shown = new Set(bearing.map(({ claim }) => claim));
    const claims = this.#options.index.claims.filter(
      ({ id, entities }) => entities.includes(entity) && !shown.has(id),
    );
    const first = claims.slice(0, SHOWN_GENERAL).map(({ id }) => id);
    return { entity, total: claims.length, first };
  }
}

/** Ids of the entities marked in a passage, each once, in the order of the text. */
export function entitiesOf({ mentions }: Pick<ArticlePassage, 'mentions'>): readonly string[] {
  const marked = mentions.filter(({ decision }) => decision === 'marked');
  return [...new Set(marked.map(({ entity }) => entity))];
}

function keyOf({ headline, lang, day }: Subject, passage: ArticlePassage): string {
  const { text, before, after } = passage;
  return JSON.stringify([
    day,
    headline,
    passage.lang ?? lang,
    text,
    before,
    after,
    entitiesOf(passage),
  ]);
}
