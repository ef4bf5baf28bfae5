import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { collectFacts } from '../../../src/page/facts.ts';

function factsOf(head: string, body = '', attributes = '') {
  const page = `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`;
  return collectFacts(parseHTML(page).document);
}

describe('facts of a page', () => {
  it('are empty for an empty page', () => {
    expect(factsOf('')).toEqual({
      url: null,
      title: '',
      lang: null,
      jsonLd: [],
      meta: [],
      canonical: null,
      microdata: [],
      headings: [],
      bylines: [],
      dates: [],
      lead: [],
      articles: 0,
      paragraphs: 0,
    });
  });

  it('are without what takes a walk over the page, as an outline', () => {
    const { document } = parseHTML(
      `<html lang="en"><head><title>Rain again</title></head><body><h1>Rain again</h1>
       <p class="byline">By Ana Ruiz</p><time>3 May 2026</time><p>${'It rained. '.repeat(20)}</p></body></html>`,
    );
    const whole = collectFacts(document);
    expect([whole.bylines.length, whole.dates.length, whole.paragraphs]).toEqual([1, 1, 1]);
    expect(collectFacts(document, 'outline')).toEqual({
      ...whole,
      bylines: [],
      dates: [],
      paragraphs: 0,
    });
  });

  it('hold meta tags by name, property or itemprop, in order', () => {
    const { meta } = factsOf(
      '<meta name="Author" content="A"><meta property="og:type" content="article">' +
        '<meta itemprop="datePublished" content="2026-01-02"><meta charset="utf-8">',
    );
    expect(meta).toEqual([
      { name: 'author', content: 'A' },
      { name: 'og:type', content: 'article' },
      { name: 'datepublished', content: '2026-01-02' },
    ]);
  });

  it('hold what archives and some sites write as a value', () => {
    const { meta } = factsOf(
      '<meta name="author" value="Ana Ruiz"><meta name="a" content="" value="b">',
    );
    expect(meta).toEqual([
      { name: 'author', content: 'Ana Ruiz' },
      { name: 'a', content: 'b' },
    ]);
  });

  it('hold linked data unparsed, broken or not', () => {
    const { jsonLd } = factsOf('<script type="application/ld+json">{"@type": </script>');
    expect(jsonLd).toEqual(['{"@type": ']);
  });

  it('hold headings, times, bylines, language and address', () => {
    const facts = factsOf(
      '<title>Page</title><link rel="canonical" href="/a">',
      '<article><h1>A <em>headline</em></h1><p class="byline">By  Ana Diaz</p>' +
        `<time datetime="2026-01-02T03:04Z"></time><p>${'long '.repeat(20)}</p></article>`,
      'lang="en-GB"',
    );
    expect(facts).toMatchObject({
      title: 'Page',
      lang: 'en-GB',
      canonical: '/a',
      headings: ['A headline'],
      dates: [{ text: '2026-01-02T03:04Z', distance: 1 }],
      bylines: [{ text: 'By Ana Diaz', distance: 1 }],
      lead: ['By Ana Diaz', 'long '.repeat(20).trim()],
      articles: 1,
      paragraphs: 1,
    });
  });

  it('hold the heading that the title repeats after those of the first level', () => {
    const { headings } = factsOf(
      '<title>County buys software - Courier</title>',
      '<h1>Courier</h1><h3>Weather</h3><h2>County buys <i>software</i></h2>',
    );
    expect(headings).toEqual(['Courier', 'County buys software']);
  });

  it('hold microdata with the value that its element carries', () => {
    const { microdata } = factsOf(
      '',
      '<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="headline">T</b>' +
        '<time itemprop="datePublished" datetime="2026-01-02">today</time></div>',
    );
    expect(microdata).toEqual([
      { type: 'https://schema.org/NewsArticle', prop: 'headline', value: 'T' },
      { type: 'https://schema.org/NewsArticle', prop: 'datePublished', value: '2026-01-02' },
      { type: 'https://schema.org/NewsArticle', prop: '', value: '' },
    ]);
  });

  it('leave out what is too long to be a name', () => {
    expect(factsOf('', `<p class="author">${'x'.repeat(5000)}</p>`).bylines).toEqual([]);
  });

  it('stay small on a page that is made to be large', () => {
    const facts = factsOf(
      `<title>${'t'.repeat(9_000)}</title>` +
        `<script type="application/ld+json">${'1'.repeat(1_000_001)}</script>` +
        '<script type="application/ld+json">2</script>'.repeat(300) +
        '<meta name="a" content="b">'.repeat(900) +
        `<meta name="description" content="${'d'.repeat(9_000)}">`,
      `<p itemscope itemtype="${'y'.repeat(400)}"><b itemprop="name">A</b></p>`,
    );
    expect(facts.title).toHaveLength(5_000);
    expect(facts.jsonLd).toEqual(Array.from({ length: 200 }, () => '2'));
    expect(facts.meta).toHaveLength(500);
    expect(facts.microdata.filter(({ prop }) => prop !== '')).toEqual([]);
    expect(factsOf(`<meta name="a" content="${'d'.repeat(9_000)}">`).meta[0]?.content).toHaveLength(
      5_000,
    );
  });
});
