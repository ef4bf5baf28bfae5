import { describe, expect, it } from 'vitest';
import { describePage } from '../../../src/core/article/describe.ts';
import type { PageFacts } from '../../../src/core/article/record.ts';
import { factsWith, linked, meta, near } from './facts.ts';

function authorsOf(facts: PageFacts) {
  return describePage(facts).record.authors;
}

const article = { '@type': 'NewsArticle', headline: 'County buys a new case system' };

describe('the authors of a page', () => {
  it('are those declared where the byline says the same', () => {
    const facts = linked(
      { ...article, author: { '@type': 'Person', name: 'Ana Ruiz' } },
      { bylines: near('By Ana Ruiz') },
    );
    expect(authorsOf(facts)).toEqual({ value: ['Ana Ruiz'], from: 'json-ld', sure: 'high' });
  });

  it('are all of the byline where it has those declared and more', () => {
    const facts = linked(
      { ...article, author: 'Ana Ruiz' },
      { bylines: near('By Ana Ruiz and John Doe') },
    );
    expect(authorsOf(facts)?.value).toEqual(['Ana Ruiz', 'John Doe']);
  });

  it('are those of a signed byline where a plain field names another', () => {
    const facts = factsWith({
      meta: meta(['author', 'Web Master Jones']),
      bylines: near('By Ana Ruiz'),
    });
    expect(authorsOf(facts)?.value).toEqual(['Ana Ruiz']);
  });

  it('are written as the page shows them where the field lacks accents', () => {
    const facts = factsWith({
      meta: meta(['author', 'Jose Perez']),
      bylines: near('Por José Pérez'),
    });
    expect(authorsOf(facts)?.value).toEqual(['José Pérez']);
  });

  it.each([
    'Springfield Courier',
    'Springfield Courier Weekend',
    'Example Courier',
    'https://www.facebook.com/examplecourier',
    '@examplecourier',
    'Reuters',
    'Agencia EFE',
    'admin',
  ])('are not the site, its address, its social account or an agency: %j', (author) => {
    const names = meta(['og:site_name', 'Springfield Courier'], ['author', author]);
    expect(authorsOf(factsWith({ meta: names }))).toBeNull();
  });

  it('are those of the byline nearest to the headline', () => {
    const bylines = [
      { text: 'By Ana Ruiz', distance: 2 },
      { text: 'By John Doe', distance: 6 },
    ];
    expect(authorsOf(factsWith({ bylines }))).toEqual({
      value: ['Ana Ruiz'],
      from: 'byline',
      sure: 'medium',
    });
  });

  it('are joined from neighbouring links, without a role run into a name', () => {
    expect(authorsOf(factsWith({ bylines: near('Ana Ruiz', 'John Doe') }))?.value).toEqual([
      'Ana Ruiz',
      'John Doe',
    ]);
    expect(authorsOf(factsWith({ bylines: near('Ana Ruiz Madrid', 'Ana Ruiz') }))?.value).toEqual([
      'Ana Ruiz',
    ]);
    expect(authorsOf(factsWith({ bylines: near('Ana Ruiz\nCEO') }))?.value).toEqual(['Ana Ruiz']);
  });

  it('are found in the lines after the headline where nothing marks them', () => {
    for (const lead of [
      ['A summary of the story.', 'By Ana Ruiz', 'Feb. 3, 2026'],
      ['By', 'Ana Ruiz', '- Feb 3, 2026 at 10:05AM'],
      ['Por', 'Ana Ruiz'],
    ]) {
      expect(authorsOf(factsWith({ lead }))).toEqual({
        value: ['Ana Ruiz'],
        from: 'text',
        sure: 'medium',
      });
    }
  });

  it('are nobody where sentences begin with "by" or an agency signs first', () => {
    const sentence = 'By the time the county had read the contract, the money was spent.';
    expect(authorsOf(factsWith({ lead: [sentence] }))).toBeNull();
    const lead = ['AFP', 'Related', 'By Ana Ruiz'];
    expect(authorsOf(factsWith({ bylines: near('AFP'), lead }))).toBeNull();
    expect(authorsOf(factsWith({ bylines: near('By Courier Staff'), lead }))).toBeNull();
    expect(authorsOf(factsWith({ bylines: near('Share this'), lead }))?.value).toEqual([
      'Ana Ruiz',
    ]);
  });

  it('may be a first name that the page declares and shows', () => {
    const author = { '@type': 'Person', name: 'David' };
    expect(authorsOf(linked({ ...article, author }, { bylines: near('von David') }))).toEqual({
      value: ['David'],
      from: 'byline',
      sure: 'low',
    });
    expect(authorsOf(linked({ ...article, author }))).toBeNull();
  });

  it('are read from microdata where nothing else names them', () => {
    const type = 'https://schema.org/NewsArticle';
    expect(
      authorsOf(factsWith({ microdata: [{ type, prop: 'author', value: 'Ana Ruiz' }] }))?.value,
    ).toEqual(['Ana Ruiz']);
    const comment = [{ type: 'https://schema.org/Comment', prop: 'author', value: 'Ana Ruiz' }];
    expect(authorsOf(factsWith({ microdata: comment }))).toBeNull();
  });
});
