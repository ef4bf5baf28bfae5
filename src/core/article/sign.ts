/**
 * A sign of what a page is: how far it speaks for a text with an author's hand, and for news.
 * `reason` is a short code such as `json-ld:NewsArticle`.
 */
export interface Sign {
  readonly reason: string;
  readonly article: number;
  readonly news: number;
}
