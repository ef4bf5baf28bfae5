import { readAuthors } from './authors.ts';
import {
  pageAddress,
  readCanonical,
  readDescription,
  readLanguage,
  readModified,
  readPublished,
} from './fields.ts';
import { linkedNodes } from './json-ld.ts';
import { mainArticleNode } from './main-node.ts';
import { judgeKind } from './page-kind.ts';
import { readPublisher } from './publisher.ts';
import type { PageDescription, PageFacts } from './record.ts';
import { readTitle } from './title.ts';

/** What a page is and its bibliographic record, from what the page says of itself; never throws. */
export function describePage(facts: PageFacts): PageDescription {
  const page = pageAddress(facts);
  const nodes = linkedNodes(facts.jsonLd);
  const main = mainArticleNode(nodes, page, facts.headings);
  const sources = { facts, page, nodes, main };
  const { kind, reasons } = judgeKind(facts, nodes, main, page);
  return {
    kind,
    reasons,
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
