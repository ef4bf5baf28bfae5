import { describe, expect, it } from 'vitest';
import {
  accessCovers,
  accessCoversAll,
  coveringSite,
  covers,
  isSiteKey,
  listedPatterns,
  siteOf,
  siteOfPattern,
  sitePattern,
} from '../../../src/core/sites/site.ts';

describe('the site key of a host', () => {
  it.each([
    ['www.news.example', 'news.example'],
    ['News.Example.', 'news.example'],
    ['live.news.example', 'live.news.example'],
    ['www.example', 'www.example'],
    ['localhost', 'localhost'],
    ['192.0.2.7', '192.0.2.7'],
    ['[2001:db8::1]', '[2001:db8::1]'],
  ])('%s is %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
    expect(isSiteKey(site)).toBe(true);
  });

  it.each(['', 'a b', 'news.example/path', 'news.example:80', '.example', 'WWW.news.example', '-'])(
    'is never "%s"',
    (value) => {
      expect(isSiteKey(value)).toBe(false);
    },
  );
});

describe('coverage', () => {
  it('takes in subdomains and nothing that only ends alike', () => {
    expect(covers('news.example', 'news.example')).toBe(true);
    expect(covers('news.example', 'a.b.news.example')).toBe(true);
    expect(covers('news.example', 'badnews.example')).toBe(false);
    expect(covers('2.7', '192.0.2.7')).toBe(false);
  });

  it('finds the most specific entry', () => {
    const entries = { example: 1, 'news.example': 2, '2.7': 3 };
    expect(coveringSite(entries, 'www.news.example')).toBe('news.example');
    expect(coveringSite(entries, 'other.example')).toBe('example');
    expect(coveringSite(entries, '192.0.2.7')).toBeNull();
    expect(coveringSite(entries, 'constructor')).toBeNull();
  });
});

describe('listed sites', () => {
  const sites = [
    { domain: 'news.example' },
    { domain: 'www.portal.example', paths: ['/news/*', '/world/*'] },
  ];

  it('are written as match patterns', () => {
    expect(sites.flatMap(listedPatterns)).toEqual([
      '*://*.news.example/*',
      '*://*.www.portal.example/news/*',
      '*://*.www.portal.example/world/*',
    ]);
  });
});

describe('the match pattern of an added site', () => {
  it('takes in subdomains of names but not of addresses', () => {
    expect(sitePattern('news.example')).toBe('*://*.news.example/*');
    expect(sitePattern('192.0.2.7')).toBe('*://192.0.2.7/*');
    expect(sitePattern('[2001:db8::1]')).toBe('*://[2001:db8::1]/*');
  });
});

describe('granted access', () => {
  it.each([
    ['*://*/*', 'news.example', true],
    ['<all_urls>', 'news.example', true],
    ['*://*.news.example/*', 'news.example', true],
    ['*://*.news.example/*', 'live.news.example', true],
    ['*://*.news.example/world/*', 'news.example', true],
    ['https://*.news.example/*', 'news.example', true],
    ['https://news.example/*', 'news.example', false],
    ['http://*.news.example/*', 'news.example', false],
    ['*://*.live.news.example/*', 'news.example', false],
    ['*://192.0.2.7/*', '192.0.2.7', true],
    ['nonsense', 'news.example', false],
  ])('by %s takes in %s: %s', (pattern, site, covered) => {
    expect(accessCovers([pattern], site)).toBe(covered);
  });

  it('to all sites is told from access to some', () => {
    expect(accessCoversAll(['*://*.news.example/*', '*://*/*'])).toBe(true);
    expect(accessCoversAll(['<all_urls>'])).toBe(true);
    expect(accessCoversAll(['*://*.news.example/*'])).toBe(false);
  });

  it.each([
    ['*://*.news.example/*', 'news.example'],
    ['https://www.news.example/*', 'news.example'],
    ['*://192.0.2.7/*', '192.0.2.7'],
    ['*://*/*', null],
    ['<all_urls>', null],
    ['ftp://news.example/*', null],
  ])('by %s is about %s', (pattern, site) => {
    expect(siteOfPattern(pattern)).toBe(site);
  });
});
