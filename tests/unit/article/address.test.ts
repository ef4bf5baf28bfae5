import { describe, expect, it } from 'vitest';
import {
  plausibleCanonical,
  readAddress,
  writeAddress,
} from '../../../src/core/article/address.ts';

const page = readAddress('https://www.example.co.uk/news/a-story?id=3&utm_source=x');

describe('writeAddress', () => {
  it.each([
    ['https://Example.com/a?utm_source=x&id=3&fbclid=y#top', 'https://example.com/a?id=3'],
    ['http://example.com:80', 'http://example.com/'],
    ['https://example.com/a?', 'https://example.com/a'],
    ['https://example.com/a?gclid=1', 'https://example.com/a'],
  ])('writes %j without what only tracks', (text, clean) => {
    const address = readAddress(text);
    expect(address && writeAddress(address)).toBe(clean);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '/a',
    'example',
    'https://',
    'https://a b.com/',
    '<b>',
    '',
  ])('does not take %j for an address', (text) => {
    expect(readAddress(text)).toBeNull();
  });
});

describe('plausibleCanonical', () => {
  it.each([
    ['https://example.co.uk/news/a-story', 'https://example.co.uk/news/a-story'],
    ['/news/a-story', 'https://www.example.co.uk/news/a-story'],
    ['//amp.example.co.uk/news/a-story', 'https://amp.example.co.uk/news/a-story'],
  ])('believes %j', (candidate, url) => {
    expect(plausibleCanonical(candidate, page)).toBe(url);
  });

  it.each([
    'https://www.example.co.uk/',
    'https://www.example.co.uk',
    'https://www.other.co.uk/news/a-story',
    'https://evil.com/www.example.co.uk/news',
    'javascript:alert(1)',
    'a-story',
  ])('does not believe %j', (candidate) => {
    expect(plausibleCanonical(candidate, page)).toBeNull();
  });

  it('believes any full address but a front page where the page has none', () => {
    expect(plausibleCanonical('https://example.org/a', null)).toBe('https://example.org/a');
    expect(plausibleCanonical('https://example.org/', null)).toBeNull();
  });
});
