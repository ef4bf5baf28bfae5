/** Kind of page, as the page itself declares it. */
export type PageKind = 'news-article' | 'other-article' | 'not-article';

/**
 * How sure a value is: `high` where the page declares it for machines or says it twice alike,
 * `medium` where it only shows it, `low` where it had to be concluded.
 */
export type Sureness = 'high' | 'medium' | 'low';

/** A value of the bibliographic record, where on the page it was found, such as `json-ld`, and how sure. */
export interface Found<T> {
  readonly value: T;
  readonly from: string;
  readonly sure: Sureness;
}

/** Bibliographic record of a page. Dates are ISO 8601 with the zone as the page gives it. */
export interface ArticleRecord {
  readonly title: Found<string> | null;
  /** Full names. */
  readonly authors: Found<readonly string[]> | null;
  readonly published: Found<string> | null;
  readonly modified: Found<string> | null;
  readonly publisher: Found<string> | null;
  /** BCP 47 tag. */
  readonly language: Found<string> | null;
  readonly canonicalUrl: Found<string> | null;
  readonly description: Found<string> | null;
}

/** What a page says of itself. `reasons` are short codes such as `json-ld:NewsArticle`. */
export interface PageDescription {
  readonly kind: PageKind;
  readonly reasons: readonly string[];
  readonly record: ArticleRecord;
}

/** Raw facts collected from a document, before any judgement. */
export interface PageFacts {
  readonly url: string | null;
  /** `document.title`. */
  readonly title: string;
  /** `lang` of the root element. */
  readonly lang: string | null;
  /** Texts of `script[type="application/ld+json"]`, unparsed. */
  readonly jsonLd: readonly string[];
  /** `meta` elements in document order: lower-case `name` or `property` or `itemprop`, and content. */
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  readonly canonical: string | null;
  /** Microdata types (`itemtype`) present, and their `itemprop` texts where short. */
  readonly microdata: readonly {
    readonly type: string;
    readonly prop: string;
    readonly value: string;
  }[];
  /** Texts of `h1` elements, then the heading of another level that the page's title repeats. */
  readonly headings: readonly string[];
  /** Texts of elements that look like bylines (`rel=author`, `.byline`, …), nearest first. */
  readonly bylines: readonly PlacedText[];
  /** Texts of elements that look like dates, their `datetime` before what they show, nearest first. */
  readonly dates: readonly PlacedText[];
  /** Lines that follow the headline: byline, date and the first paragraphs. */
  readonly lead: readonly string[];
  /** Number of `article` elements and of paragraphs of 80 or more characters. */
  readonly articles: number;
  readonly paragraphs: number;
}

/** A text near the headline; what stands apart in it is on lines of its own. */
export interface PlacedText {
  readonly text: string;
  /** Elements from the headline up to the first that holds this text too. */
  readonly distance: number;
}
