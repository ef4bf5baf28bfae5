import { describe, expect, it } from 'vitest';
import { describePage } from '../../../src/core/article/describe.ts';
import { factsWith, linked, meta } from './facts.ts';

const headings = ['County buys a new case system'];

describe('the publisher of a page', () => {
  it('is that of its JSON-LD, then of its metadata', () => {
    const node = { '@type': 'NewsArticle', publisher: { name: 'The Example Courier' } };
    const names = meta(['og:site_name', 'Example Courier Online']);
    expect(describePage(linked(node, { meta: names })).record.publisher?.value).toBe(
      'The Example Courier',
    );
    expect(describePage(factsWith({ meta: names })).record.publisher?.value).toBe(
      'Example Courier Online',
    );
  });

  it.each([
    ['The Example Courier – News, sports and weather', 'The Example Courier'],
    ['Courier.com', 'Courier.com'],
  ])('is read from %j as %j', (name, value) => {
    const facts = factsWith({ meta: meta(['og:site_name', name]), title: '' });
    expect(describePage(facts).record.publisher?.value).toBe(value);
  });

  it.each(['U.S.', 'www.example-courier.com', 'https://www.example-courier.com', '@courier', '1'])(
    'is not %j',
    (name) => {
      const facts = factsWith({ headings, meta: meta(['og:site_name', name]) });
      expect(describePage(facts).record.publisher).toEqual({
        value: 'The Example Courier',
        from: 'title',
        sure: 'low',
      });
    },
  );

  it('is the site as the dataset names it where the page does not', () => {
    const facts = factsWith({ headings, title: 'County buys a new case system' });
    expect(describePage(facts, () => 'The Courier').record.publisher).toEqual({
      value: 'The Courier',
      from: 'site',
      sure: 'medium',
    });
    expect(describePage(facts).record.publisher?.value).toBe('example-courier.com');
  });
});
