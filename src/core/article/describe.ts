import { readAuthors } from './authors.ts';
import { readCanonical, readDescription } from './fields.ts';
import { readLanguage } from './language.ts';
import { judgeKind } from './page-kind.ts';
import { readPublisher } from './publisher.ts';
import { readModified, readPublished } from './published.ts';
import type { PageDescription, PageFacts } from './record.ts';
import { readSources, type NewsSiteAt } from './sources.ts';
import { readTitle } from './title.ts';

/**
 * What a page is and its bibliographic record, from what the page says of itself; `newsSiteAt`
 * knows news sites. Never throws.
 */
export function describePage(
  facts: PageFacts,
  newsSiteAt: NewsSiteAt = () => null,
): PageDescription {
  const sources = readSources(facts, newsSiteAt);
  return {
    ...judgeKind(sources),
    record: {
      title: readTitle(sources),
      authors: readAuthors(sources),
      published: readPublished(sources),
      modified: readModified(sources),
      publisher: readPublisher(sources),
      language: readLanguage(sources),
      canonicalUrl: readCanonical(sources),
      description: readDescription(sources),
    },
  };
}
