import { readAuthors } from './authors.ts';
import { readCanonical, readDescription, readModified, readPublished } from './fields.ts';
import { readLanguage } from './language.ts';
import { judgeKind } from './page-kind.ts';
import { readPublisher } from './publisher.ts';
import type { PageDescription, PageFacts } from './record.ts';
import { readSources } from './sources.ts';
import { readTitle } from './title.ts';

/** What a page is and its bibliographic record, from what the page says of itself; never throws. */
export function describePage(facts: PageFacts): PageDescription {
  const sources = readSources(facts);
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
