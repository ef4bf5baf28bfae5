import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describePage } from '../../core/article/describe.ts';
import { outlinePage } from '../../core/article/outline.ts';
import type { ArticleRecord, PageFacts, PageKind } from '../../core/article/record.ts';
import type { DatasetIndex } from '../../core/dataset/index-format.ts';
import { findSite } from '../../core/dataset/sites.ts';
import { createDetector } from '../../core/detection/detector.ts';
import type { Lexicon } from '../../core/detection/lexicon.ts';
import type { DetectionBlock, Mention, PageContext } from '../../core/detection/mention.ts';
import { createFigureFinder } from '../../core/matching/figures/finder.ts';
import type { Comparison, Quantity } from '../../core/matching/figures/finding.ts';
import { createMatcher } from '../../core/matching/matcher.ts';
import { collectFacts } from '../../page/facts.ts';
import { panel } from '../../ui/text/en/panel.ts';
import { words } from '../../ui/text/en/words.ts';
import { comparisonText } from '../../ui/text/figure-text.ts';
import { reasonText, whyText, type Names } from '../../ui/text/reason-text.ts';
import { blocksOf, linesOf, spanIn, type PlacedBlock } from './placed-block.ts';

/** What Sidelight makes of one page or text. Offsets are UTF-16 code units into the text scanned. */
export interface Report {
  readonly page: {
    readonly kind: PageKind | null;
    readonly reasons: readonly string[];
    readonly record: ArticleRecord;
  };
  /** The text that was scanned: blocks, and lines within them, stand on lines; left out where the input is that text. */
  readonly text?: string;
  readonly mentions: readonly (Omit<Mention, 'reasons'> & {
    readonly reasons: readonly string[];
  })[];
  readonly passages: readonly PassageReport[];
}

export interface PassageReport {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly claims: readonly {
    readonly id: string;
    readonly score: number;
    readonly why: readonly string[];
  }[];
  readonly figures: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly quantity: Quantity;
    /** What the claims that bear on the passage have beside it; empty where they have nothing. */
    readonly beside: readonly (Comparison & { readonly says: string })[];
  }[];
}

export interface Inspector {
  /** Plain text, whose lines are its blocks. */
  text(text: string): Report;
  /** An HTML page; `url` is its address, where it is known. */
  html(html: string, url: string | null): Report;
}

const COMPILED = new URL('../../../assets/dataset/compiled/', import.meta.url);

/** An inspector over the bundled dataset. */
export function createInspector(): Inspector {
  // Our own files, checked by `npm run dataset`: their shape is taken on trust.
  const detector = createDetector(readCompiled('lexicon.json') as Lexicon);
  const index = readCompiled('claims.json') as DatasetIndex;
  const matcher = createMatcher(index);
  const figures = createFigureFinder(index);
  const names = namesOf(index);
  const newsSiteAt = (host: string, path: string) =>
    findSite(index.sites, host, path)?.name ?? null;

  function inspect(blocks: readonly PlacedBlock[], context: PageContext, today: string | null) {
    const read = blocks.flatMap((placed) =>
      (placed.seen ?? [placed]).map((block) => ({ placed, block })),
    );
    const settled = detector.settle(
      read.map(({ block }) => detector.analyse(block)),
      context,
    );
    const marked = Map.groupBy(
      read.flatMap(({ placed }, at) =>
        (settled[at] ?? [])
          .filter(({ decision }) => decision === 'marked')
          .map(({ entity }) => ({ placed, entity })),
      ),
      ({ placed }) => placed,
    );
    return {
      mentions: read.flatMap(({ placed, block }, at) =>
        (settled[at] ?? []).map((mention) => placedMention(mention, placed, block, names)),
      ),
      passages: [...marked].map(([block, mentions]) =>
        passageOf(block, [...new Set(mentions.map(({ entity }) => entity))], today),
      ),
    };
  }

  function passageOf(
    block: PlacedBlock,
    entities: readonly string[],
    today: string | null,
  ): PassageReport {
    const { text, start, lang } = block;
    const bearing = matcher.rankAcross({ text, lang, entities }).filter(({ bears }) => bears);
    const claims = bearing.map(({ claim }) => claim);
    return {
      start,
      end: start + text.length,
      text,
      claims: bearing.map(({ claim, score, why }) => ({
        id: claim,
        score,
        why: why.map((reason) => whyText(words, reason, names)),
      })),
      figures: figures.find({ text, lang }, claims, today).map(({ expression, beside }) => ({
        text: expression.text,
        start: start + expression.start,
        end: start + expression.end,
        quantity: expression.quantity,
        beside: beside.map((comparison) => ({
          ...comparison,
          says: comparisonText(words, panel.figures, comparison),
        })),
      })),
    };
  }

  return {
    text(text) {
      const context = { host: null, lang: null, title: null, section: null };
      const page = { kind: null, reasons: [], record: emptyRecord };
      return { page, ...inspect(linesOf(text), context, null) };
    },
    html(html, url) {
      const { document } = parseHTML(html.includes('<html') ? html : `<html><body>${html}`);
      const facts = factsOf(document, url);
      const page = describePage(facts, newsSiteAt);
      const blocks = blocksOf(document);
      const text = blocks.map((block) => block.text).join('\n');
      const { context } = outlinePage(facts, newsSiteAt);
      return { page, text, ...inspect(blocks, context, dayOf(page.record)) };
    },
  };
}

const emptyRecord: ArticleRecord = {
  title: null,
  authors: null,
  published: null,
  modified: null,
  publisher: null,
  language: null,
  canonicalUrl: null,
  description: null,
};

/** The day on which the page says that it appeared, `YYYY-MM-DD`. */
function dayOf({ published }: ArticleRecord): string | null {
  return published === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(published.value)?.[0] ?? null);
}

function factsOf(document: Document, url: string | null): PageFacts {
  const facts = collectFacts(document);
  return url === null ? facts : { ...facts, url };
}

function placedMention(mention: Mention, placed: PlacedBlock, read: DetectionBlock, names: Names) {
  const { start, end } = spanIn(placed, read, mention);
  return {
    ...mention,
    surface: placed.text.slice(start - placed.start, end - placed.start),
    start,
    end,
    reasons: mention.reasons.map((reason) => reasonText(words, reason, names)),
  };
}

function namesOf(index: DatasetIndex): Names {
  const entities = new Map(index.entities.map((entity) => [entity.id, entity.name]));
  return { entity: (id) => entities.get(id) ?? null, sense: () => null };
}

function readCompiled(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, COMPILED), 'utf8'));
}
