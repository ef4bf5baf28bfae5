import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageIdentity } from '../../../src/core/references/page-identity.ts';

const story = 'https://www.daily.example/world/2026/03/02/agency-signs-new-data-contract/';
const plain = 'https://daily.example/world/2026/03/02/agency-signs-new-data-contract';
const numbered = 'https://news.example/articles/48213377';

/** Address, canonical address or null, identity. */
const known: readonly (readonly [string, string | null, string])[] = [
  // Who sent the reader.
  [`${story}?utm_source=mail&utm_medium=a&utm_campaign=b`, null, plain],
  [`${story}?fbclid=IwAR0abc`, null, plain],
  [`${story}?gclid=EAIaIQob&gbraid=0AAA`, null, plain],
  [`${story}?smid=tw-share`, null, plain],
  [`${story}?ref=home&src=top`, null, plain],
  [`${story}?mc_cid=1a2b&mc_eid=3c4d`, null, plain],
  [`${story}?xtor=RSS-3208`, null, plain],
  [`${story}?at_medium=RSS&at_campaign=KARANGA`, null, plain],
  [`${story}?__twitter_impression=true`, null, plain],
  [`${story}?guccounter=1&guce_referrer=aHR0`, null, plain],
  [`${story}?cmpid=social&ocid=socialflow`, null, plain],
  // Where in the page.
  [`${story}#comments`, null, plain],
  [`${story}#:~:text=signs%20new,contract`, null, plain],
  [`${story}?utm_source=a#part-2`, null, plain],
  // How it is written.
  [story.replace('https:', 'http:'), null, plain],
  [story.replace('www.daily', 'WWW.Daily'), null, plain],
  [story.replace('www.', ''), null, plain],
  [story.replace(/\/$/, ''), null, plain],
  [`${story}index.html`, null, plain],
  [story.replace('.example/', '.example:443/'), null, plain],
  [story.replace('/world/', '//world/'), null, plain],
  [story.replace('data', '%64ata'), null, plain],
  ['https://news.example/%7Eana/a%2db', null, 'https://news.example/~ana/a-b'],
  ['https://news.example/caf%c3%a9', null, 'https://news.example/caf%C3%A9'],
  ['https://news.example/café', null, 'https://news.example/caf%C3%A9'],
  ['https://news.example/a?b=2&a=1', null, 'https://news.example/a?a=1&b=2'],
  ['https://news.example/a;jsessionid=0F3A?id=7', null, 'https://news.example/a?id=7'],
  // Mobile hosts.
  [story.replace('www.', 'm.'), null, plain],
  [story.replace('www.', 'mobile.'), null, plain],
  [story.replace('www.', 'amp.'), null, plain],
  [story.replace('www.', 'www.m.'), null, plain],
  ['https://m.example/story-of-a-small-house', null, 'https://m.example/story-of-a-small-house'],
  // AMP.
  [`${story}amp/`, null, plain],
  [`${story}amp`, null, plain],
  [`${story}?amp=1`, null, plain],
  [`${story}?amp`, null, plain],
  [`${story}?outputType=amp`, null, plain],
  [story.replace('/world', '/amp/world'), null, plain],
  ['https://news.example/articles/48213377.amp', null, numbered],
  ['https://news.example/articles/48213377.amp.html', null, `${numbered}.html`],
  [`https://www-daily-example.cdn.ampproject.org/c/s/${story.slice(8)}`, null, plain],
  [`https://www-daily-example.cdn.ampproject.org/v/s/${story.slice(8)}?amp_js_v=0.1`, null, plain],
  [`https://www.google.com/amp/s/${story.slice(8)}`, null, plain],
  [`https://www.google.co.uk/amp/s/amp.${story.slice(12)}`, null, plain],
  [`https://www-daily-example.bing-amp.com/c/s/${story.slice(8)}`, null, plain],
  // AMP as a word, not a dress.
  ['https://news.example/music/amp', null, 'https://news.example/music/amp'],
  ['https://news.example/amp/reviews', null, 'https://news.example/amp/reviews'],
  // What the page calls itself.
  [`${story}?id=3`, story, plain],
  [`${story}amp/`, story, plain],
  [story.replace('www.', 'm.'), story, plain],
  ['https://m.daily.example/s/4821', story, plain],
  [story, '/world/2026/03/02/agency-signs-new-data-contract/', plain],
  [story, story.replace('https:', 'http:'), plain],
  [story, `${story}?utm_source=feed`, plain],
  [
    story,
    story.replace('agency-signs-new-data', 'agency-has-signed-data'),
    plain.replace('agency-signs-new-data', 'agency-has-signed-data'),
  ],
  [`https://www.google.com/amp/s/${story.slice(8)}amp/`, story, plain],
  // What it calls itself and cannot be.
  [story, 'https://www.daily.example/', plain],
  [story, 'https://www.daily.example/world/', plain],
  [story, 'https://other.example/world/agency-signs-new-data-contract/', plain],
  [story, 'not an address', plain],
  [story, '', plain],
  [story, 'javascript:void(0)', plain],
  [story, 'https://www.daily.example/world/2026/03/01/council-votes-down-park-plan/', plain],
  [numbered, 'https://news.example/articles/48213378', numbered],
  [
    'https://news.example/read.php?id=12',
    'https://news.example/read.php',
    'https://news.example/read.php?id=12',
  ],
  ['https://news.example/?p=12', 'https://news.example/?p=11', 'https://news.example/?p=12'],
  // Told by a parameter alone.
  ['https://news.example/?p=123', null, 'https://news.example/?p=123'],
  [
    'https://news.example/article.aspx?aid=9&utm_term=x',
    null,
    'https://news.example/article.aspx?aid=9',
  ],
  ['http://localhost:8080/a#b', null, 'https://localhost:8080/a'],
];

/** Addresses of two articles, which must stay two. */
const apart: readonly (readonly [string, string])[] = [
  [numbered, 'https://news.example/articles/48213378'],
  [plain, plain.replace('/02/', '/03/')],
  [plain, plain.replace('new-data', 'old-data')],
  ['https://news.example/a?id=1', 'https://news.example/a?id=2'],
  ['https://news.example/a?page=1', 'https://news.example/a?page=2'],
  ['https://news.example/?p=1', 'https://news.example/?p=2'],
  ['https://news.example/A', 'https://news.example/a'],
  ['https://one.news.example/a', 'https://two.news.example/a'],
  ['https://news.example/a', 'https://news.example.org/a'],
  ['https://news.example/music/amp', 'https://news.example/music'],
  ['https://news.example/amp/reviews', 'https://news.example/reviews'],
  ['https://news.example/a%2Fb', 'https://news.example/a/b'],
  ['https://news.example/es/a', 'https://news.example/a'],
  ['https://m.example/a', 'https://example/a'],
  ['https://news.example:8443/a', 'https://news.example/a'],
  ['https://www.google.com/search/a', 'https://www.google.com/amp/a'],
];

describe('what a page is known by', () => {
  it.each(known)('at %s, which calls itself %s, is %s', (url, canonical, identity) => {
    expect(pageIdentity(url, canonical)).toBe(identity);
  });

  it.each(apart)('is not the same at %s and %s', (one, other) => {
    expect(pageIdentity(one, null)).not.toBe(pageIdentity(other, null));
  });

  it('stays the same when it is asked of itself', () => {
    for (const [url, canonical] of known) {
      const identity = pageIdentity(url, canonical);
      expect(pageIdentity(identity, null)).toBe(identity);
    }
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const identity = pageIdentity(url, null);
        expect(pageIdentity(identity, null)).toBe(identity);
      }),
    );
  });

  it('is told by every number in the path, whatever else the page says', () => {
    const number = fc.integer({ min: 10_000, max: 99_999_999 });
    fc.assert(
      fc.property(number, number, fc.boolean(), (one, other, isMobile) => {
        fc.pre(one !== other);
        const host = isMobile ? 'm.news.example' : 'www.news.example';
        const [first, second] = [one, other].map((id) => `https://${host}/articles/${id}`);
        expect(pageIdentity(first ?? '', second ?? '')).not.toBe(pageIdentity(second ?? '', null));
      }),
    );
  });
});
