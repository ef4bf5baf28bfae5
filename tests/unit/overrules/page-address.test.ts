import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnAddress, pageAddress } from '../../../src/core/overrules/page-address.ts';

describe('the address that a page is known by', () => {
  const own = 'https://www.news.example/world/story?utm_source=mail&id=4#part';

  it.each<readonly [string, string | null, string]>([
    ['its own, without fragment and tracking', null, 'https://news.example/world/story?id=4'],
    ['the canonical one', 'https://news.example/story-4', 'https://news.example/story-4'],
    ['the canonical one in full', '/story-4', 'https://news.example/story-4'],
    ['the same over http', 'http://news.example/story-4', 'https://news.example/story-4'],
    ['not one of another owner', 'https://other.example/', 'https://news.example/world/story?id=4'],
    ['not the front page', 'https://www.news.example/', 'https://news.example/world/story?id=4'],
  ])('is %s', (_, canonical, address) => {
    expect(pageAddress(own, canonical)).toBe(address);
  });

  it('is kept as it is where it cannot be taken apart, without its fragment', () => {
    expect(pageAddress('http://localhost:8080/a{b}#c', '/d')).toBe('https://localhost:8080/a{b}');
  });

  it('is never longer than what is stored, whatever is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (url, canonical) => {
        expect(pageAddress(url, canonical).length).toBeLessThanOrEqual(2000);
      }),
    );
    expect(pageAddress(`https://news.example/${'a'.repeat(3000)}`, null)).toHaveLength(2000);
  });

  it('stays the same when it is asked of itself', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const address = pageAddress(url, null);
        expect(pageAddress(address, null)).toBe(address);
      }),
    );
  });
});

describe('a page', () => {
  it.each([
    ['https://news.example/a', 'https://amp.news.example/a/amp', true],
    ['https://news.example/a', 'https://other.example/a', false],
    ['https://localhost/a', 'http://localhost/a#b', true],
    ['https://localhost/a', 'http://localhost/b', false],
  ])('may speak of %s from %s: %s', (address, url, may) => {
    expect(isOwnAddress(address, url)).toBe(may);
  });
});
