/**
 * Verdicts as schema.org `ClaimReview` in JSON-LD, one for each passage
 * (https://schema.org/ClaimReview; what a review needs follows Google's and Bing's guides to it).
 * Where a review is published is for its publisher to add, as `url`.
 */
import type { Verdict } from '../review/worksheet.ts';
import { webAddress } from './article-lines.ts';
import type { ReportedPassage, ReviewReport } from './review-report.ts';
import type { ReviewWords } from './review-words.ts';

/** Why passages, or all of them, are left out. */
export interface ReviewOmission {
  /**
   * `no-verdict`: not judged; `no-rating`: the verdict says nothing of truth; `no-checker`: the
   * author of a review is missing; `no-address`: where the claim was made is no web address.
   */
  readonly because: 'no-verdict' | 'no-rating' | 'no-checker' | 'no-address';
  /** Numbers of the passages that have one; for `no-checker` and `no-address` it is about all. */
  readonly passages: readonly number[];
}

export interface ClaimReviews {
  readonly jsonLd: JsonLd;
  readonly omitted: readonly ReviewOmission[];
}

export interface JsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly ClaimReview[];
}

export interface ClaimReview {
  readonly '@type': 'ClaimReview';
  readonly claimReviewed: string;
  readonly author: { readonly '@type': 'Organization'; readonly name: string };
  readonly datePublished: string;
  readonly inLanguage: string;
  readonly reviewRating: ReviewRating;
  readonly itemReviewed: ReviewedClaim;
  readonly reviewBody?: string;
  readonly citation?: readonly Citation[];
}

interface ReviewRating {
  readonly '@type': 'Rating';
  readonly alternateName: string;
  readonly ratingValue?: number;
  readonly bestRating?: number;
  readonly worstRating?: number;
}

interface ReviewedClaim {
  readonly '@type': 'Claim';
  readonly appearance: Appearance;
}

interface Appearance {
  readonly '@type': 'NewsArticle' | 'Article' | 'WebPage';
  readonly url: string;
  readonly headline?: string;
  readonly datePublished?: string;
  readonly author?: readonly { readonly '@type': 'Person'; readonly name: string }[];
  readonly publisher?: { readonly '@type': 'Organization'; readonly name: string };
}

interface Citation {
  readonly '@type': 'CreativeWork';
  readonly name: string;
  readonly url: string;
  readonly publisher: { readonly '@type': 'Organization'; readonly name: string };
  readonly datePublished?: string;
}

/**
 * The verdicts that say whether a passage is true. Those that fit a scale have a number on it; one
 * that lacks context has a name only, since no number says that.
 */
const RATINGS: Readonly<Partial<Record<Verdict, number | null>>> = {
  supported: 5,
  partly: 3,
  'lacks-context': null,
  contradicted: 1,
};

/** All reviews that a worksheet gives, and what it does not give any for. */
export function claimReviews(report: ReviewReport, words: ReviewWords): ClaimReviews {
  const { passages, checker, article } = report;
  const url = webAddress(article.url);
  const judged = passages.filter(({ verdict }) => verdict !== null);
  const rated = judged.filter(({ verdict }) => verdict !== null && RATINGS[verdict] !== undefined);
  const omitted: ReviewOmission[] = [
    ...omission('no-verdict', without(passages, judged)),
    ...omission('no-rating', without(judged, rated)),
    ...(checker === '' ? [{ because: 'no-checker', passages: [] } as const] : []),
    ...(url === null ? [{ because: 'no-address', passages: [] } as const] : []),
  ];
  const graph =
    checker === '' || url === null
      ? []
      : rated.map((passage) => reviewOf(passage, { report, words, url }));
  return { jsonLd: { '@context': 'https://schema.org', '@graph': graph }, omitted };
}

function without(
  all: readonly ReportedPassage[],
  some: readonly ReportedPassage[],
): readonly ReportedPassage[] {
  return all.flatMap((passage) => (some.includes(passage) ? [] : passage));
}

function omission(
  because: ReviewOmission['because'],
  passages: readonly ReportedPassage[],
): readonly ReviewOmission[] {
  const numbers = passages.flatMap(({ number }) => number ?? []);
  return passages.length === 0 ? [] : [{ because, passages: numbers }];
}

interface Setting {
  readonly report: ReviewReport;
  readonly words: ReviewWords;
  /** The article's web address. */
  readonly url: string;
}

function reviewOf(passage: ReportedPassage, { report, words, url }: Setting): ClaimReview {
  const citations = citationsOf(passage);
  return {
    '@type': 'ClaimReview',
    claimReviewed: passage.text,
    author: { '@type': 'Organization', name: report.checker },
    datePublished: passage.changed.slice(0, 10),
    inLanguage: words.locale,
    reviewRating: ratingOf(passage, words),
    itemReviewed: { '@type': 'Claim', appearance: appearanceOf(report, url) },
    ...(passage.note === '' ? {} : { reviewBody: passage.note }),
    ...(citations.length === 0 ? {} : { citation: citations }),
  };
}

function ratingOf({ verdict }: ReportedPassage, words: ReviewWords): ReviewRating {
  const value = verdict === null ? undefined : RATINGS[verdict];
  const name = verdict === null ? words.noVerdict : words.verdict[verdict];
  const scale =
    value === null || value === undefined
      ? {}
      : { ratingValue: value, bestRating: 5, worstRating: 1 };
  return { '@type': 'Rating', alternateName: name, ...scale };
}

function appearanceOf({ article }: ReviewReport, url: string): Appearance {
  const { kind, title, published, authors, publisher } = article;
  const types = {
    'news-article': 'NewsArticle',
    'other-article': 'Article',
    'not-article': 'WebPage',
  } as const;
  return {
    '@type': types[kind],
    url,
    ...(title === null ? {} : { headline: title }),
    ...(published === null ? {} : { datePublished: published }),
    ...(authors.length === 0
      ? {}
      : { author: authors.map((name) => ({ '@type': 'Person', name }) as const) }),
    ...(publisher === null ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
  };
}

/** The sources of a verdict, each once. */
function citationsOf({ evidence }: ReportedPassage): readonly Citation[] {
  const cited = new Map<string, Citation>();
  for (const each of evidence) {
    if (each.kind === 'missing') continue;
    for (const { source } of each.sources) {
      cited.set(source.id, {
        '@type': 'CreativeWork',
        name: source.title,
        url: source.url,
        publisher: { '@type': 'Organization', name: source.publisher },
        ...(source.published === null ? {} : { datePublished: source.published }),
      });
    }
  }
  return [...cited.values()];
}
