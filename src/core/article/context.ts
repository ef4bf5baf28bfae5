import type { PageContext } from '../detection/mention.ts';
import { readAddress } from './address.ts';
import type { ArticleRecord, PageFacts } from './record.ts';

/** What detection needs to know of a page, out of its facts and its record. */
export function pageContext(facts: PageFacts, record: ArticleRecord): PageContext {
  const address = facts.url ?? record.canonicalUrl?.value ?? null;
  const section = facts.meta.find(({ name }) => name === 'article:section')?.content ?? null;
  return {
    host: address === null ? null : (readAddress(address)?.host ?? null),
    lang: record.language?.value ?? null,
    title: record.title?.value ?? null,
    section,
  };
}
