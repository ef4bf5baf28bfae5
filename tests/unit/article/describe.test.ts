import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePage } from '../../../src/core/article/describe.ts';
import { factsWith, linked, meta, near } from './facts.ts';

const news = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'County buys a new case system',
  datePublished: '2026-02-03T09:10:11+01:00',
  dateModified: '2026-02-04',
  author: [
    { '@type': 'Person', name: 'Ana Ruiz' },
    { '@type': 'Person', name: 'John Doe' },
  ],
  publisher: { '@type': 'NewsMediaOrganization', name: 'The Example Courier' },
  description: 'A &quot;case&quot; system &amp; more.',
  inLanguage: 'en-us',
};

describe('the kind of a page', () => {
  it.each([
    ['NewsArticle', 'news-article'],
    ['ReportageNewsArticle', 'news-article'],
    ['OpinionNewsArticle', 'news-article'],
    ['LiveBlogPosting', 'news-article'],
    ['BlogPosting', 'other-article'],
    ['ScholarlyArticle', 'other-article'],
    ['TechArticle', 'other-article'],
    ['Recipe', 'not-article'],
    ['Product', 'not-article'],
    ['DiscussionForumPosting', 'not-article'],
  ])('of %s is %s', (type, kind) => {
    const facts = linked(
      { ...news, '@type': type, publisher: 'Example' },
      { url: 'https://example.org/some/text' },
    );
    const description = describePage(facts);
    expect(description.kind).toBe(kind);
    expect(description.reasons).toContain(`json-ld:${type}`);
  });

  it('is that of the page, not of the articles that a front page lists', () => {
    const list = { '@type': 'CollectionPage', hasPart: [news, { ...news, headline: 'Another' }] };
    expect(describePage(linked(list, { url: 'https://www.example.com/' })).kind).toBe(
      'not-article',
    );
  });

  it('comes from microdata and types in full', () => {
    const microdata = [{ type: 'https://schema.org/NewsArticle', prop: '', value: '' }];
    const description = describePage(factsWith({ microdata }));
    expect(description.kind).toBe('news-article');
    expect(description.reasons).toContain('microdata:NewsArticle');
  });

  it('comes from the page’s shape where it declares nothing', () => {
    const shape = { paragraphs: 14, articles: 1, bylines: near('By Ana Ruiz') };
    expect(describePage(factsWith(shape)).kind).toBe('news-article');
    const url = 'https://example.org/how-we-plant-our-garden-in-spring';
    const elsewhere = { ...shape, url, title: 'How we plant our garden' };
    expect(describePage(factsWith(elsewhere)).kind).toBe('other-article');
    expect(describePage(factsWith({ url: 'https://example.org/contact' })).kind).toBe(
      'not-article',
    );
  });
});

describe('the bibliographic record', () => {
  it('is read from JSON-LD, with where each value came from', () => {
    const { record } = describePage(linked(news));
    expect(record.title).toMatchObject({ value: 'County buys a new case system', from: 'json-ld' });
    expect(record.authors).toMatchObject({ value: ['Ana Ruiz', 'John Doe'], from: 'json-ld' });
    expect(record.published).toMatchObject({ value: '2026-02-03T09:10:11+01:00', from: 'json-ld' });
    expect(record.modified).toMatchObject({ value: '2026-02-04', from: 'json-ld' });
    expect(record.publisher).toMatchObject({ value: 'The Example Courier', from: 'json-ld' });
    expect(record.language).toMatchObject({ value: 'en', from: 'html' });
    expect(record.description).toMatchObject({ value: 'A "case" system & more.', from: 'json-ld' });
    expect(record.canonicalUrl?.from).toBe('address');
  });

  it('follows references inside @graph', () => {
    const graph = {
      '@graph': [
        { '@type': 'Organization', '@id': '#org', name: 'The Example Courier' },
        { '@type': 'Person', '@id': '#ana', name: 'Ana Ruiz' },
        {
          '@type': ['Article', 'NewsArticle'],
          headline: 'X',
          author: { '@id': '#ana' },
          publisher: { '@id': '#org' },
        },
      ],
    };
    const { record, kind } = describePage(linked(graph));
    expect(kind).toBe('news-article');
    expect(record.authors?.value).toEqual(['Ana Ruiz']);
    expect(record.publisher?.value).toBe('The Example Courier');
  });

  it('takes the article of this page from a list', () => {
    const other = {
      ...news,
      headline: 'Another story',
      url: 'https://www.example-courier.com/other',
    };
    const { record } = describePage(linked([other, news]));
    expect(record.title?.value).toBe('County buys a new case system');
  });

  it('is read from meta elements in order of trust', () => {
    const { record } = describePage(
      factsWith({
        meta: meta(
          ['og:title', 'County buys a new case system | The Example Courier'],
          ['article:author', 'https://facebook.com/ana'],
          ['author', 'By Ana Ruiz'],
          ['citation_author', 'Doe, John'],
          ['citation_author', 'Ruiz, Ana'],
          ['article:published_time', '2026-02-03T09:10:11Z'],
          ['og:site_name', 'The Example Courier'],
          ['og:locale', 'en_GB'],
        ),
        lang: null,
      }),
    );
    expect(record.title?.value).toBe('County buys a new case system');
    expect(record.authors).toMatchObject({
      value: ['John Doe', 'Ana Ruiz'],
      from: 'meta:citation_author',
    });
    expect(record.published).toMatchObject({
      value: '2026-02-03T09:10:11Z',
      from: 'meta:article:published_time',
    });
    expect(record.publisher).toMatchObject({
      value: 'The Example Courier',
      from: 'meta:og:site_name',
    });
    expect(record.language).toMatchObject({ value: 'en-GB', from: 'meta:og:locale' });
  });

  it('falls back to byline, time, address and title', () => {
    const { record } = describePage(
      factsWith({
        headings: [],
        bylines: near('Photo: Someone Else', 'By Ana Ruiz', 'By Ana Ruiz and John Doe'),
      }),
    );
    expect(record.title).toMatchObject({ value: 'County buys a new case system', from: 'title' });
    expect(record.authors).toMatchObject({ value: ['Ana Ruiz', 'John Doe'], from: 'byline' });
    expect(record.published).toMatchObject({ value: '2026-02-03', from: 'address' });
  });

  it('names nobody where only an agency or the publisher signs', () => {
    const author = [{ '@type': 'Organization', name: 'Reuters' }, 'The Example Courier'];
    expect(describePage(linked({ ...news, author })).record.authors).toBeNull();
  });

  it('prefers the heading as shown to a title that was cut short', () => {
    const heading = 'County buys a new case system for its courts after years of delay';
    const facts = linked(
      { ...news, headline: 'County buys a new case system for its courts' },
      { headings: [heading] },
    );
    expect(describePage(facts).record.title?.value).toBe(heading);
  });

  it('does not believe a canonical address of another site or of the front page', () => {
    for (const canonical of ['https://evil.example/x', 'https://www.example-courier.com/']) {
      expect(describePage(factsWith({ canonical })).record.canonicalUrl?.from).toBe('address');
    }
  });
});

describe('hostile and broken pages', () => {
  it.each([
    ['trailing commas', '{"@type":"NewsArticle","headline":"County buys a new case system",}'],
    ['line breaks in texts', '{"@type":"NewsArticle","headline":"County buys a\nnew case system"}'],
    [
      'comment marks',
      '<!-- {"@type":"NewsArticle","headline":"County buys a new case system"} -->',
    ],
    [
      'single quotes',
      '{"@type": "NewsArticle",\n"description": \'It is "new"\',\n"headline": "County buys a new case system"}',
    ],
    ['a semicolon', '{"@type":"NewsArticle","headline":"County buys a new case system"};'],
  ])('reads JSON-LD with %s', (_, text) => {
    const { record, kind } = describePage(factsWith({ jsonLd: [text], headings: [] }));
    expect(kind).toBe('news-article');
    expect(record.title).toMatchObject({ value: 'County buys a new case system', from: 'json-ld' });
  });

  it.each([
    ['commas', ', '.repeat(200_000)],
    ['quotes', ": 'x".repeat(200_000)],
    ['keys with quotes', `"a": '${"'".repeat(200_000)}`],
    ['comment ends', '-->  '.repeat(200_000)],
    ['spaces', `{${' '.repeat(500_000)}x`],
  ])('gives up on half a megabyte of %s in time', (_, text) => {
    expect(describePage(factsWith({ jsonLd: [text] })).record.title?.from).toBe('title');
  });

  it('passes over JSON-LD that is none and reads the next', () => {
    const jsonLd = ['', '{', 'null', '[1, "a", null]', '"text"', JSON.stringify(news)];
    expect(describePage(factsWith({ jsonLd })).record.authors?.value).toEqual([
      'Ana Ruiz',
      'John Doe',
    ]);
  });

  it('bears fields of the wrong kind', () => {
    const odd = {
      '@type': ['NewsArticle', 7, null],
      headline: {},
      author: [[['x']], 7, null, { name: {} }],
      publisher: 7,
      datePublished: [],
      mainEntityOfPage: [[]],
      url: 3,
      inLanguage: {},
    };
    expect(describePage(linked(odd)).record.authors).toBeNull();
  });

  it('takes markup and script out of texts', () => {
    const headline = 'A <script>alert(1)</script><b>bold</b> claim\u0000\u202e';
    const { record } = describePage(linked({ ...news, headline }, { headings: [] }));
    expect(record.title?.value).toBe('A alert(1) bold claim');
  });

  it('reads a megabyte of JSON-LD and deep nesting', () => {
    const many = {
      '@graph': Array.from({ length: 5000 }, (_, at) => ({ ...news, headline: `Story ${at}` })),
    };
    expect(describePage(linked(many)).kind).toBe('news-article');
    const deep = `${'{"a":['.repeat(100_000)}${']}'.repeat(100_000)}`;
    expect(
      describePage(factsWith({ jsonLd: [deep, JSON.stringify(news)] })).record.title?.from,
    ).toBe('json-ld');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.webUrl(), (value, text, url) => {
        const facts = linked(
          { ...news, author: value, headline: value, publisher: value },
          {
            url,
            title: text,
            canonical: text,
            bylines: near(text),
            dates: near(text),
            lead: [text],
            meta: meta(['og:title', text], ['author', text], ['og:url', url]),
          },
        );
        expect(describePage(facts).reasons).toBeInstanceOf(Array);
      }),
      { numRuns: 50 },
    );
  });
});
