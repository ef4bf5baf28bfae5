import type { PageFacts } from '../../../src/core/article/record.ts';

const bare: PageFacts = {
  url: 'https://www.example-courier.com/news/2026/02/03/county-buys-a-new-case-system',
  title: 'County buys a new case system - The Example Courier',
  lang: 'en',
  jsonLd: [],
  meta: [],
  canonical: null,
  microdata: [],
  headings: ['County buys a new case system'],
  bylines: [],
  dates: [],
  lead: [],
  articles: 0,
  paragraphs: 0,
};

/** Facts of a page that declares nothing, save for what is given. */
export function factsWith(facts: Partial<PageFacts>): PageFacts {
  return { ...bare, ...facts };
}

/** Texts as near to the headline as can be. */
export function near(...texts: readonly string[]): PageFacts['bylines'] {
  return texts.map((text) => ({ text, distance: 1 }));
}

/** Facts of a page with one JSON-LD object. */
export function linked(node: unknown, facts: Partial<PageFacts> = {}): PageFacts {
  return factsWith({ jsonLd: [JSON.stringify(node)], ...facts });
}

/** `meta` elements by name. */
export function meta(...pairs: readonly (readonly [string, string])[]): PageFacts['meta'] {
  return pairs.map(([name, content]) => ({ name, content }));
}
