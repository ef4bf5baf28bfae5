import { readAddress } from '../article/address.ts';
import type { ReviewReport } from './review-report.ts';
import type { ReviewWords } from './review-words.ts';

/** One line of what is known of the article: its label and its text. */
export interface ArticleLine {
  readonly label: string;
  readonly text: string;
  /** Where the text leads; only web addresses. */
  readonly href: string | null;
}

/** What is known of the article and its checker, in the order in which it is told. */
export function articleLines(
  { article, checker }: ReviewReport,
  words: ReviewWords,
): readonly ArticleLine[] {
  const lines: ArticleLine[] = [];
  const add = (label: string, text: string | null, href: string | null = null): void => {
    if (text !== null && text !== '') lines.push({ label, text, href });
  };
  const date = (value: string | null): string | null => value && words.date(value);
  add(words.article, article.url, webAddress(article.url));
  add(words.authors, words.list(article.authors));
  add(words.publisher, article.publisher);
  add(words.published, date(article.published));
  add(words.modified, article.modified === article.published ? null : date(article.modified));
  add(words.accessed, date(article.accessed));
  add(words.checker, checker);
  return lines;
}

/** The address where it is one of the web; null for any other, such as `javascript:`. */
export function webAddress(url: string): string | null {
  const address = url.trim();
  return /^https?:/i.test(address) && readAddress(address) !== null ? address : null;
}
