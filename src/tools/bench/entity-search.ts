/** How the time to find names grows with the number of entities that are looked for. */
import { compileLexicon, type Lexicon } from '../../core/detection/lexicon.ts';
import { createDetector, type Detector } from '../../core/detection/detector.ts';
import type { DetectionBlock } from '../../core/detection/mention.ts';
import { madeEntities } from './made-entities.ts';
import type { MadeArticle } from './made-news.ts';
import { nameExpression } from './name-expression.ts';
import { interleaved, type Measure } from './statistics.ts';

/** Times are medians, in milliseconds for a million UTF-16 code units of text. */
export interface EntityRow {
  readonly entities: number;
  readonly names: number;
  /** Time to make the detector ready, in milliseconds, once. */
  readonly build: number;
  /** The first look at each paragraph, which says whether it may hold a name. */
  readonly search: number;
  /** What a page pays: that look, the evidence where it says yes, and the decision. */
  readonly whole: number;
  /** One compiled regular expression of the same names; null where the engine refuses it. */
  readonly expression: number | null;
  /** Mentions found, which must not depend on the number of entities. */
  readonly mentions: number;
}

export interface EntityRequest {
  readonly lexicon: Lexicon;
  readonly articles: readonly MadeArticle[];
  readonly counts: readonly number[];
  readonly rounds: number;
  readonly warmUp: number;
  /** Told what is under way. */
  readonly onProgress: (what: string) => void;
}

/** Longest time that one run of the expression may take, in milliseconds. */
const PATIENCE = 1500;
const PER = 1_000_000;

/** Measures each number of entities over the same text, all of them in turn. */
export function measureEntities(request: EntityRequest): readonly EntityRow[] {
  const { articles, counts, rounds, warmUp, onProgress } = request;
  const pages = articles.map(pageOf);
  const length = lengthOf(articles);
  const contestants = counts.map((count) => {
    onProgress(`making ${count} entities ready`);
    return contestantOf(request, count, pages, length);
  });
  onProgress(`measuring ${counts.join(', ')} entities, ${warmUp + rounds} rounds`);
  const medians = interleaved(Object.fromEntries(contestants.flatMap(({ measures }) => measures)), {
    rounds,
    warmUp,
  });
  return contestants.map(({ row, count }) => ({
    ...row,
    search: medians[`${count} search`] ?? Number.NaN,
    whole: medians[`${count} whole`] ?? Number.NaN,
    expression: medians[`${count} expression`] ?? null,
  }));
}

interface Contestant {
  readonly count: number;
  readonly row: Pick<EntityRow, 'entities' | 'names' | 'build' | 'mentions'>;
  readonly measures: readonly (readonly [string, Measure])[];
}

type Page = readonly DetectionBlock[];

function contestantOf(
  { lexicon, articles }: EntityRequest,
  count: number,
  pages: readonly Page[],
  length: number,
): Contestant {
  const known = lexicon.entities.slice(0, count);
  const made = compileLexicon(madeEntities(count - known.length));
  const whole: Lexicon = { entities: [...known, ...made.entities] };
  const started = performance.now();
  const detector = createDetector(whole);
  const build = performance.now() - started;
  const expression = nameExpression(whole);
  const measures: (readonly [string, Measure])[] = [
    [`${count} search`, () => timed(() => searchAll(detector, pages)) * (PER / length)],
    [`${count} whole`, () => timed(() => readAll(detector, pages)) * (PER / length)],
  ];
  const matching = expression && expressionMeasure(expression, articles);
  if (matching) measures.push([`${count} expression`, matching]);
  return {
    count,
    row: { entities: count, names: namesIn(whole), build, mentions: readAll(detector, pages) },
    measures,
  };
}

/** Matches as many articles as the patience allows: with many names it is slow beyond use. */
function expressionMeasure(expression: RegExp, articles: readonly MadeArticle[]): Measure {
  let share = 0;
  let spent = 0;
  while (share < articles.length && spent < PATIENCE) {
    const article = articles[share++];
    if (article) spent += timed(() => matchAll(expression, [article]));
  }
  const matched = articles.slice(0, share);
  const length = lengthOf(matched);
  return () => timed(() => matchAll(expression, matched)) * (PER / length);
}

function matchAll(expression: RegExp, articles: readonly MadeArticle[]): number {
  let found = 0;
  for (const { paragraphs } of articles) {
    // Not matchAll, which makes a new expression for each text.
    for (const paragraph of paragraphs) while (expression.exec(paragraph)) found++;
  }
  return found;
}

function searchAll({ lookout }: Detector, pages: readonly Page[]): number {
  let found = 0;
  for (const page of pages) {
    for (const { text } of page) if (lookout.mayHold(text)) found++;
  }
  return found;
}

/** Reads each article as a page is read; the number of names found. */
function readAll(detector: Detector, pages: readonly Page[]): number {
  let found = 0;
  for (const page of pages) {
    const analyses = page
      .filter(({ text }) => detector.lookout.mayHold(text))
      .map((block) => detector.analyse(block));
    const context = { host: null, lang: 'en', title: page[0]?.text ?? null, section: null };
    for (const mentions of detector.settle(analyses, context)) found += mentions.length;
  }
  return found;
}

function pageOf({ title, paragraphs }: MadeArticle): Page {
  return [
    { text: title, lang: null, kind: 'heading' },
    ...paragraphs.map((text) => ({ text, lang: null, kind: 'text' as const })),
  ];
}

function lengthOf(articles: readonly MadeArticle[]): number {
  return articles.reduce(
    (total, { paragraphs }) => total + paragraphs.reduce((all, text) => all + text.length, 0),
    0,
  );
}

function namesIn({ entities }: Lexicon): number {
  return entities
    .flatMap(({ names, senses }) => [
      ...names.map(([, , texts]) => texts),
      ...senses.map((sense) => sense.names),
    ])
    .reduce((total, texts) => total + (texts === '' ? 0 : texts.split('|').length), 0);
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
