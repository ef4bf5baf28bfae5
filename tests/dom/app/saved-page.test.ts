import { describe, expect, it } from 'vitest';
import { newsSiteAt } from '../../../src/app/background/readings.ts';
import { savedPage } from '../../../src/app/background/saved-page.ts';
import type { PlaceOnPage } from '../../../src/app/background/pointed-place.ts';
import { bundledDataset } from '../../../src/app/bundled-dataset.ts';
import { bundledDetector } from '../../../src/app/bundled-lexicon.ts';
import { bundledMatcher } from '../../../src/app/bundled-matcher.ts';
import { passagePlace } from '../../../src/core/references/selectors.ts';

const text =
  'Palantir Technologies supplies software to U.S. Immigration and Customs Enforcement for cases.';

const described: PlaceOnPage = {
  kind: 'place',
  facts: {
    url: 'https://m.paper.example/2026/02/03/software-for-cases?utm_source=mail',
    title: 'Software for cases - The Paper',
    lang: 'en',
    jsonLd: [],
    meta: [{ name: 'og:title', content: 'Software for cases' }],
    canonical: 'https://paper.example/2026/02/03/software-for-cases',
    microdata: [],
    headings: ['Software for cases'],
    bylines: [],
    dates: [],
    lead: [],
    articles: 1,
    paragraphs: 12,
  },
  place: passagePlace({ text, start: 0, end: 8, range: null, blockHash: null, language: 'en' }),
  block: 'abc',
  passages: [],
};

const options = { newsSiteAt, matcher: bundledMatcher, detector: bundledDetector };

describe('what is saved of a page', () => {
  it('has the page’s identity, its record and the hash of the passage’s block', async () => {
    const saved = await savedPage(described, options);
    expect(saved.page).toBe('https://paper.example/2026/02/03/software-for-cases');
    expect(saved.url).toBe(described.facts.url);
    expect(saved.record.title).toEqual({
      value: 'Software for cases',
      from: expect.any(String),
      edited: false,
    });
    // The example of FIPS 180-2, appendix B.1.
    expect(saved.passage?.blockHash).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('has the entities that were marked, and the claims that bear on the passage', async () => {
    const [first] = bundledDataset().index.entities;
    const entity = first?.id ?? '';
    const passages = [{ text, lang: null, entities: [entity] }];
    const saved = await savedPage({ ...described, passages }, options);
    expect(saved.entities).toEqual([entity]);
    const bearing = bundledMatcher()
      .rank({ text, lang: 'en', entities: [entity] })
      .filter(({ bears }) => bears)
      .map(({ claim }) => claim);
    expect(saved.claims).toEqual(bearing);
  });

  it('looks names up itself where nobody reads the page', async () => {
    const passages = [
      { text, lang: null, entities: null },
      { text: 'The ice was thin.', lang: null, entities: null },
    ];
    const saved = await savedPage({ ...described, passages }, options);
    expect(saved.entities).toHaveLength(2);
    expect(saved.claims.length).toBeGreaterThan(0);
    expect(new Set(saved.claims).size).toBe(saved.claims.length);
  });

  it('has neither where no names are', async () => {
    const passages = [{ text: 'The ice was thin.', lang: null, entities: null }];
    const saved = await savedPage({ ...described, place: null, block: null, passages }, options);
    expect(saved).toMatchObject({ passage: null, entities: [], claims: [] });
  });
});
