import type { PageContext } from '../detection/mention.ts';
import { readLanguage } from './language.ts';
import { judgeKind } from './page-kind.ts';
import type { PageFacts, PageKind } from './record.ts';
import { readSources, type NewsSiteAt } from './sources.ts';
import { readTitle } from './title.ts';

/** The part of a page's description that reading it takes: what it is, and what detection asks of it. */
export interface PageOutline {
  readonly kind: PageKind;
  /** Short codes, such as `json-ld:NewsArticle`. */
  readonly reasons: readonly string[];
  readonly context: PageContext;
}

/** Outlines a page without its whole record, whose rules would weigh on every page; never throws. */
export function outlinePage(facts: PageFacts, newsSiteAt: NewsSiteAt = () => null): PageOutline {
  const sources = readSources(facts, newsSiteAt);
  const section = facts.meta.find(({ name }) => name === 'article:section')?.content ?? null;
  return {
    ...judgeKind(sources),
    context: {
      host: sources.page?.host ?? null,
      lang: readLanguage(sources)?.value ?? null,
      title: readTitle(sources)?.value ?? null,
      section,
    },
  };
}
