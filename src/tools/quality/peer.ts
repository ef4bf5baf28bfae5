import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { FieldValue } from './compare-fields.ts';
import type { FieldName } from './labels.ts';

/** What a peer says of a page; a field that it never gives is left out. */
export type PeerRecord = Partial<Readonly<Record<FieldName, FieldValue>>>;

/** The fields that Readability gives. */
export const PEER_FIELDS: readonly FieldName[] = [
  'title',
  'authors',
  'published',
  'publisher',
  'language',
];

/**
 * The record of a page by Mozilla's Readability, the reader view of Firefox: the most used
 * extractor, and the only one that needs nothing but a document. Its byline is one text; splitting
 * it here at commas and "and", without "By", is to its advantage.
 */
export function readWithPeer(html: string): PeerRecord {
  const { document } = parseHTML(html.includes('<html') ? html : `<html><body>${html}`);
  const article = readArticle(document);
  return {
    title: article?.title ?? null,
    authors: namesIn(article?.byline ?? ''),
    published: article?.publishedTime ?? null,
    publisher: article?.siteName ?? null,
    language: article?.lang ?? null,
  };
}

function readArticle(document: Document): ReturnType<Readability['parse']> {
  try {
    return new Readability(document).parse();
  } catch {
    // A page that it cannot read is one of which it says nothing.
    return null;
  }
}

function namesIn(byline: string): readonly string[] {
  return byline
    .replace(/^\s*(?:by|por|von)[\s:]+/i, '')
    .split(/,|;|\s(?:and|y|und|&)\s/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
