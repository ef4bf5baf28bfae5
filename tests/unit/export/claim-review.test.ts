import type { ClaimReview, Graph } from 'schema-dts';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  claimReviews,
  type ClaimReview as OurReview,
} from '../../../src/core/export/claim-review.ts';
import { reviewWords as words } from '../../../src/ui/text/en/export.ts';
import { claims, entry, report, worksheet } from './report.ts';

const [claim] = claims;

function reviews(entries: Parameters<typeof entry>[0][], checker = 'The Desk') {
  return claimReviews(report(worksheet({ entries: entries.map(entry) }), { checker }), words);
}

describe('verdicts as ClaimReview', () => {
  it('have the types that schema.org defines', () => {
    expectTypeOf<OurReview>().toExtend<Exclude<ClaimReview, string>>();
    expectTypeOf(reviews([]).jsonLd['@context']).toExtend<Graph['@context']>();
  });

  it('say what was claimed, where, by whom it was checked and what was found', () => {
    const evidence = [{ claim: claim.id, source: claim.evidence[0]?.source ?? null }];
    const { jsonLd, omitted } = reviews([{ note: 'The order says so.', evidence }]);
    expect(omitted).toEqual([]);
    expect(jsonLd['@context']).toBe('https://schema.org');
    expect(jsonLd['@graph']).toEqual([
      {
        '@type': 'ClaimReview',
        claimReviewed: 'The agency paid about $30 million.',
        author: { '@type': 'Organization', name: 'The Desk' },
        datePublished: '2026-05-02',
        inLanguage: 'en-GB',
        reviewRating: {
          '@type': 'Rating',
          alternateName: 'Supported',
          ratingValue: 5,
          bestRating: 5,
          worstRating: 1,
        },
        itemReviewed: {
          '@type': 'Claim',
          appearance: {
            '@type': 'NewsArticle',
            url: 'https://paper.example/story?utm_source=x',
            headline: 'A story',
            datePublished: '2026-05-01T08:00:00-05:00',
            author: [
              { '@type': 'Person', name: 'Ana María Ruiz' },
              { '@type': 'Person', name: 'B. Writer' },
            ],
            publisher: { '@type': 'Organization', name: 'The Example Paper' },
          },
        },
        reviewBody: 'The order says so.',
        citation: [expect.objectContaining({ '@type': 'CreativeWork', url: expect.any(String) })],
      },
    ]);
  });

  it('give no number to what lacks context', () => {
    const { jsonLd } = reviews([{ verdict: 'lacks-context' }]);
    expect(jsonLd['@graph'][0]?.reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: 'Lacks context',
    });
  });

  it('leave out what has no verdict or none that says whether it is true, and say so', () => {
    const { jsonLd, omitted } = reviews([
      {},
      { verdict: null, note: 'x' },
      { verdict: 'cannot-tell' },
      { verdict: 'not-covered' },
    ]);
    expect(jsonLd['@graph']).toHaveLength(1);
    expect(omitted).toEqual([
      { because: 'no-verdict', passages: [2] },
      { because: 'no-rating', passages: [3, 4] },
    ]);
  });

  it('leave out what is gone without a number', () => {
    const sheet = worksheet({ entries: [entry({ verdict: null, note: 'x' })] });
    const { omitted } = claimReviews(report(sheet, { fate: { kind: 'gone' } }), words);
    expect(omitted).toEqual([{ because: 'no-verdict', passages: [] }]);
  });

  it('are none without the checker’s name, or for an article without a web address', () => {
    expect(reviews([{}], ' ')).toEqual({
      jsonLd: { '@context': 'https://schema.org', '@graph': [] },
      omitted: [{ because: 'no-checker', passages: [] }],
    });
    const article = { ...worksheet().article, url: 'file:///home/a.html' };
    const { jsonLd, omitted } = claimReviews(
      report(worksheet({ article, entries: [entry({})] })),
      words,
    );
    expect(jsonLd['@graph']).toEqual([]);
    expect(omitted).toEqual([{ because: 'no-address', passages: [] }]);
  });
});
