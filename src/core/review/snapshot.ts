/** What a worksheet keeps of the article that it is about. */
import type { ArticlePassage, ArticleReading } from './article.ts';
import { longestPassage, type ArticleSnapshot, type SavedPassage } from './worksheet.ts';

/** The article's record as it is now. `accessed` is ISO 8601 in UTC. */
export function articleSnapshot(reading: ArticleReading, accessed: string): ArticleSnapshot {
  const { url, kind, record } = reading;
  return {
    url,
    title: record.title?.value ?? null,
    authors: record.authors?.value ?? [],
    publisher: record.publisher?.value ?? null,
    published: record.published?.value ?? null,
    modified: record.modified?.value ?? null,
    language: record.language?.value ?? reading.lang,
    kind,
    accessed,
  };
}

/** A passage as a worksheet keeps it; `order` is its place among the article's passages, from 0. */
export function savedPassage(passage: ArticlePassage, order: number): SavedPassage {
  const { text, lang, before, after, mentions } = passage;
  const marked = mentions.filter(({ decision }) => decision === 'marked');
  return {
    text: text.slice(0, longestPassage),
    lang,
    before,
    after,
    order,
    entities: [...new Set(marked.map(({ entity }) => entity))],
  };
}
