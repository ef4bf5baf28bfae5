import { describe, expect, it } from 'vitest';
import { describePage } from '../../../src/core/article/describe.ts';
import type { PageFacts } from '../../../src/core/article/record.ts';
import { factsWith, linked, meta, near } from './facts.ts';

const text =
  'The county bought the software after a long debate that nobody had asked for. '.repeat(3);
const prose = { paragraphs: 14, articles: 1, lead: [text, text, text, text, text] };
const signed = { bylines: near('By Ana Ruiz'), dates: near('3 February 2026') };
const plain = { title: 'A title', headings: ['A title'] };

function kindOf(facts: Partial<PageFacts>, newsSite: string | null = null) {
  return describePage(factsWith({ ...plain, ...facts }), () => newsSite).kind;
}

describe('the kind of a page that declares no type', () => {
  it('is news on a site known for news', () => {
    const page = {
      ...prose,
      ...signed,
      url: 'https://www.example.org/a-county-buys-some-software',
    };
    expect(kindOf(page, 'The Example Courier')).toBe('news-article');
    expect(kindOf(page)).toBe('other-article');
  });

  it.each([
    ['a dateline', { lead: ['SPRINGFIELD (AP) — The county bought the software.', ...prose.lead] }],
    ['an agency’s signature', { lead: ['EFE', ...prose.lead] }],
    ['a reporter’s byline', { bylines: near('By Ana Ruiz\nStaff writer') }],
    ['a section of news', { meta: meta(['article:section', 'Politics']) }],
    ['a publisher named as papers are', { meta: meta(['og:site_name', 'Springfield Tribune']) }],
    ['an address of news', { url: 'https://www.example.org/news/2026/02/03/county-software' }],
  ])('is news with %s', (_, facts) => {
    const url = 'https://www.example.org/a-county-buys-some-software';
    expect(kindOf({ ...prose, ...signed, url, ...facts })).toBe('news-article');
  });

  it.each([
    ['a blog’s host', { url: 'https://blog.example.org/2026/02/03/we-plant-a-garden-in-spring' }],
    ['a company’s insights', { url: 'https://example.com/insights/three-ways-to-lead-a-team' }],
    ['advice', { title: 'How to plant a garden', headings: ['How to plant a garden'] }],
    ['a list of tips', { title: '12 easy ways to sleep', headings: ['12 easy ways to sleep'] }],
    ['a platform of blogs', { meta: meta(['og:site_name', 'Medium']) }],
  ])('is another article with %s', (_, facts) => {
    const url = 'https://www.example.org/we-plant-a-garden-in-the-spring';
    expect(kindOf({ ...prose, ...signed, url, ...facts })).toBe('other-article');
  });

  it.each([
    ['a front page', 'https://www.example.org/'],
    ['a front page in a language', 'https://www.example.org/es/'],
    ['a section', 'https://www.example.org/news/world'],
    ['a search', 'https://www.example.org/search?q=software'],
    ['a topic', 'https://www.example.org/topic/immigration'],
    ['a forum', 'https://www.example.org/forum/threads/which-software-is-the-best.123'],
    ['a forum’s host', 'https://forum.example.org/t/which-software-is-the-best'],
    ['a wiki', 'https://en.example.org/wiki/Software'],
    ['documentation', 'https://docs.example.org/guide/install-the-software-now'],
    ['a shop', 'https://www.example.org/products/a-very-good-piece-of-software'],
    ['a video', 'https://www.example.org/watch?v=1'],
    ['a profile', 'https://www.example.org/@anaruiz'],
    ['an author’s page', 'https://www.example.org/author/ana-ruiz'],
  ])('is no article on %s', (_, url) => {
    expect(kindOf({ url, paragraphs: 8 }, 'The Example Courier')).toBe('not-article');
  });

  it.each(['product', 'profile', 'video.other', 'music.song', 'book'])(
    'is no article with og:type %s',
    (type) => {
      expect(kindOf({ ...prose, url: null, meta: meta(['og:type', type]) })).toBe('not-article');
    },
  );

  it('is no article on a list of posts by many', () => {
    const bylines = Array.from({ length: 20 }, (_, at) => ({ text: `Reader ${at}`, distance: 6 }));
    const url = 'https://www.example.org/a-question-about-some-software';
    expect(kindOf({ url, bylines, paragraphs: 20 })).toBe('not-article');
  });

  it('is that of East Asian text, whose lines are shorter', () => {
    const line =
      '県は長い議論の末に新しい事件管理システムを購入することを決めたと発表した。'.repeat(2);
    const facts = { lead: Array.from({ length: 6 }, () => line), paragraphs: 0, articles: 0 };
    const page = { ...facts, ...signed, meta: meta(['og:type', 'article']), lang: 'ja' };
    expect(kindOf({ ...page, url: 'https://www.example.jp/a1' }, 'Example')).toBe('news-article');
  });
});

describe('the kind of a page that declares its type', () => {
  it('is what it declares on an address that looks like a section', () => {
    const page = linked({ '@type': 'NewsArticle' }, { url: 'https://www.example.org/software' });
    expect(describePage(page).kind).toBe('news-article');
  });

  it('is news for opinion, reviews and live blogs', () => {
    for (const type of ['OpinionNewsArticle', 'ReviewNewsArticle', 'LiveBlogPosting']) {
      expect(describePage(linked({ '@type': type, headline: 'A' })).kind).toBe('news-article');
    }
  });

  it('says why', () => {
    const { reasons } = describePage(
      factsWith({ ...prose, ...signed, url: 'https://www.example.org/a-county-buys-software' }),
      () => 'The Example Courier',
    );
    expect(reasons).toContain('site:news');
    expect(reasons).toContain('shape:byline');
  });
});
