import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageIdentity } from '../../../src/core/references/page-identity.ts';

/** A page as one reader comes to it: its address, and what it calls canonical. */
type Visit = string | readonly [string, string];

function identity(visit: Visit): string {
  return typeof visit === 'string' ? pageIdentity(visit, null) : pageIdentity(...visit);
}

const story = 'https://www.paper.example/2026/03/02/us/agency-records-contract.html';
const long = 'https://news.example/world/agency-signs-contract-for-case-system-48213377';

describe('one page', () => {
  it.each<readonly [string, ...Visit[]]>([
    [
      'by newsletter, search and social media',
      story,
      `${story}?utm_source=a&utm_medium=b`,
      `${story}?fbclid=x`,
      `${story}?smid=url-share#comments`,
      `${story}?campaign_id=9&emc=e&nl=n`,
      `${story}?unlocked_article_code=1.a.b&smid=nytcore-ios-share`,
    ],
    [
      'over http and https, with and without www',
      story,
      story.replace('https:', 'http:'),
      story.replace('www.', ''),
    ],
    ['with and without a slash at its end', long, `${long}/`, `${long}/#top`, `${long}//`],
    [
      'on a telephone',
      long,
      long.replace('news.example', 'm.news.example'),
      long.replace('news.example', 'mobile.news.example'),
      long.replace('news.example', 'touch.news.example'),
    ],
    [
      'of an encyclopedia on a telephone',
      'https://en.wiki.example/wiki/Story',
      'https://en.m.wiki.example/wiki/Story',
    ],
    [
      'as AMP',
      long,
      `${long}/amp`,
      `${long}/amp/`,
      `${long}?amp=1`,
      `${long}?amp`,
      `${long}?outputType=amp`,
      `${long}.amp`,
      long.replace('https://', 'https://amp.'),
      long.replace('/world', '/amp/world'),
    ],
    ['as AMP with an ending', story, story.replace('.html', '.amp.html')],
    [
      'in a cache of AMP pages',
      long,
      `https://news-example.cdn.ampproject.org/c/s/${long.slice(8)}`,
      `https://www.google.com/amp/s/${long.slice(8)}/amp/`,
      `https://www.bing.com/amp/s/${long.slice(8)}?amp=1`,
    ],
    [
      'as AMP that names its canonical address',
      long,
      [`${long}/amp`, long],
      [`https://news-example.cdn.ampproject.org/v/s/${long.slice(8)}?usqp=mq331`, long],
    ],
    [
      'by its number and by its headline',
      long,
      ['https://news.example/?p=48213377', long],
      ['https://news.example/48213377', long],
    ],
    [
      'under an old headline',
      long,
      ['https://news.example/world/agency-buys-software-48213377', long],
    ],
    ['in two sections', long, [long.replace('/world/', '/us/'), long]],
    [
      'with its file named',
      'https://news.example/2026/03/02/story-of-records',
      'https://news.example/2026/03/02/story-of-records/index.html',
    ],
    [
      'with its parameters in another order',
      'https://news.example/a.php?id=7&lang=es',
      'https://news.example/a.php?lang=es&id=7',
      'https://news.example/a.php?lang=es&utm_source=x&id=7',
    ],
    [
      'with letters written as codes',
      'https://news.example/a-%C3%B1-b~c',
      'https://news.example/a-%c3%b1-b%7Ec',
    ],
    [
      'in a session',
      'https://news.example/a/story',
      'https://news.example/a/story;jsessionid=0A1B',
    ],
    [
      'whose canonical address is relative, or has tracking in it',
      long,
      [`${long}?x=1`, new URL(long).pathname],
      [long, `${long}?utm_source=feed`],
    ],
    [
      'whose canonical address is the front page, its section, or of another owner',
      long,
      [long, 'https://news.example/'],
      [long, 'https://news.example/world'],
      [long, 'https://other.example/a'],
      [long, 'not an address'],
      [long, ''],
    ],
  ])('is known again %s', (_, first, ...others) => {
    for (const visit of others) expect(identity(visit)).toBe(identity(first));
  });
});

describe('two articles', () => {
  it.each<readonly [string, Visit, Visit]>([
    ['with two headlines', 'https://news.example/a/one', 'https://news.example/a/two'],
    [
      'with two numbers',
      'https://news.example/article?id=12',
      'https://news.example/article?id=13',
    ],
    [
      'whose number has a name that others use for readers',
      'https://news.example/a.php?ref=48213',
      'https://news.example/a.php?ref=48214',
    ],
    [
      'whose canonical address leaves the number out',
      ['https://news.example/article?id=12', 'https://news.example/article'],
      ['https://news.example/article?id=13', 'https://news.example/article'],
    ],
    [
      'of a page that keeps the canonical address of the one before',
      [long, long],
      ['https://news.example/world/court-hears-case-on-cloud-tender-48219999', long],
    ],
    [
      'of such a page without numbers',
      [story, story],
      ['https://www.paper.example/2026/03/02/technology/cloud-outage-report.html', story],
    ],
    [
      'of such a page with numbers alone',
      ['https://news.example/a/1234567', 'https://news.example/a/1234567'],
      ['https://news.example/a/1234568', 'https://news.example/a/1234567'],
    ],
    ['of one headline on two days', [story, story], [story.replace('/03/02/', '/03/09/'), story]],
    [
      'whose canonical address is one for all',
      ['https://news.example/news/agency', 'https://news.example/news/all'],
      ['https://news.example/news/cloud', 'https://news.example/news/all'],
    ],
    ['on two hosts of one owner', 'https://sport.news.example/a', 'https://news.example/a'],
    ['on two pages of a story', `${long}?page=1`, `${long}?page=2`],
    ['in two languages', 'https://news.example/es/a', 'https://news.example/en/a'],
    ['whose paths differ in case', 'https://news.example/a/xYz', 'https://news.example/a/xyZ'],
  ])('are told apart: %s', (_, one, other) => {
    expect(identity(one)).not.toBe(identity(other));
  });
});

describe('the identity of a page', () => {
  it('is its address without fragment where that cannot be taken apart', () => {
    expect(pageIdentity('http://localhost:8080/a{b}#c', '/d')).toBe('https://localhost:8080/a{b}');
    expect(pageIdentity('about:blank#x', null)).toBe('about:blank');
  });

  it('keeps a port', () => {
    expect(pageIdentity('http://www.news.example:8080/a', null)).toBe(
      'https://news.example:8080/a',
    );
  });

  it('is its own identity, whatever the page calls canonical', () => {
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(
      fc.property(url, fc.option(fc.oneof(url, fc.string())), (own, canonical) => {
        const first = pageIdentity(own, canonical);
        expect(pageIdentity(first, null)).toBe(first);
        expect(pageIdentity(first, first)).toBe(first);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (url, canonical) => {
        expect(typeof pageIdentity(url, canonical)).toBe('string');
      }),
    );
  });
});
