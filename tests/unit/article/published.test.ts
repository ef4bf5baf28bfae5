import { describe, expect, it } from 'vitest';
import { describePage } from '../../../src/core/article/describe.ts';
import { factsWith, linked, meta, near } from './facts.ts';

const bare = { url: 'https://www.example.org/a-story', lang: 'en-US' };

function publishedOf(facts: Parameters<typeof factsWith>[0]) {
  return describePage(factsWith({ ...bare, ...facts })).record.published;
}

describe('the date of publication', () => {
  it.each([
    'article:published_time',
    'article:published',
    'article:publicationdate',
    'og:article:published_time',
    'citation_publication_date',
    'dc.date.issued',
    'parsely-pub-date',
    'sailthru.date',
    'pub_date',
    'publish-date',
    'date_published',
    'dcsext.articlefirstpublished',
    'originalpublicationdate',
    'displaydate',
  ])('is read from %s', (name) => {
    expect(publishedOf({ meta: meta([name, '2026-02-03T09:10:11Z']) })).toEqual({
      value: '2026-02-03T09:10:11Z',
      from: `meta:${name}`,
      sure: 'high',
    });
  });

  it.each(['date-modified', 'article:expiration_time', 'unpublish-date', 'og:updated_time'])(
    'is not read from %s',
    (name) => {
      expect(publishedOf({ meta: meta([name, '2026-02-03']) })).toBeNull();
    },
  );

  it('is that of the page’s object where no article is declared', () => {
    const page = { '@type': 'WebPage', datePublished: '2026-02-03T09:10:11Z' };
    expect(describePage(linked(page, bare)).record.published?.value).toBe('2026-02-03T09:10:11Z');
  });

  it('is read as shown, and rather what is called published than updated', () => {
    expect(
      publishedOf({ dates: near('Updated 4 February 2026', 'Published 3 February 2026') }),
    ).toEqual({
      value: '2026-02-03',
      from: 'text',
      sure: 'medium',
    });
    expect(
      publishedOf({
        lang: 'es',
        dates: near('Actualizado 05/02/2026 00:00 Creado 04/02/2026 00:00'),
      })?.value,
    ).toBe('2026-02-04T00:00');
    expect(publishedOf({ dates: near('Updated 4 February 2026') })?.value).toBe('2026-02-04');
  });

  it('has the time shown where only the day is declared', () => {
    const day = meta(['date', '2026-02-03']);
    const dates = near('2026-02-03T09:10:00-05:00\nFeb. 3, 2026');
    expect(publishedOf({ meta: day, dates })?.value).toBe('2026-02-03T09:10:00-05:00');
    expect(publishedOf({ meta: day, dates: near('Feb. 4, 2026 9:10 a.m.') })?.value).toBe(
      '2026-02-03',
    );
  });

  it('is found in the byline and in the lines after the headline', () => {
    expect(publishedOf({ bylines: near('By Ana Ruiz | 3 February 2026') })?.value).toBe(
      '2026-02-03',
    );
    expect(publishedOf({ lead: ['By Ana Ruiz', 'April 27, 2026 at 10:15 a.m. ET'] })?.value).toBe(
      '2026-04-27T10:15',
    );
    const opening = `Feb. 23, 2026 -- ${'The county met again. '.repeat(10)}`;
    expect(publishedOf({ lead: [opening] })?.value).toBe('2026-02-23');
    const sentence = `${'The county met again. '.repeat(8)} It was 23 February 2026.`;
    expect(publishedOf({ lead: [sentence] })).toBeNull();
  });

  it('is that near the headline, not the date of today at the top of the page', () => {
    const dates = [
      { text: '3 February 2026', distance: 2 },
      { text: 'Friday 6 February 2026', distance: 7 },
    ];
    expect(publishedOf({ dates })?.value).toBe('2026-02-03');
    expect(publishedOf({ dates: dates.slice(1) })).toMatchObject({ sure: 'low' });
  });

  it('is the address’s where the page shows another or none', () => {
    const url = 'https://www.example.org/2026/02/03/a-story';
    expect(publishedOf({ url })).toEqual({ value: '2026-02-03', from: 'address', sure: 'medium' });
    expect(publishedOf({ url, dates: near('6 May 2020') })?.value).toBe('2026-02-03');
    expect(publishedOf({ url, dates: near('3 February 2026 9:10') })).toEqual({
      value: '2026-02-03T09:10',
      from: 'text',
      sure: 'high',
    });
  });

  it.each([
    'https://www.example.org/2026/2/3/a',
    'https://www.example.org/2026-02-03-a',
    'https://www.example.org/news/20260203/a',
    'https://www.example.org/culture/260203/a',
    'https://www.example.org/2026/us/02/03/a',
  ])('is read in %s', (url) => {
    expect(publishedOf({ url })?.value).toBe('2026-02-03');
  });

  it.each(['https://www.example.org/20261345/a', 'https://www.example.org/story-2026020311223344'])(
    'is not read in %s',
    (url) => {
      expect(publishedOf({ url })).toBeNull();
    },
  );

  it('reads figures as the page’s language and place write them', () => {
    const dates = near('3/2/2026');
    const day = (lang: string, url = bare.url) => publishedOf({ dates, lang, url })?.value;
    expect(day('en-US')).toBe('2026-03-02');
    expect(day('en-GB')).toBe('2026-02-03');
    expect(day('es')).toBe('2026-02-03');
    expect(day('en', 'https://www.example.co.uk/a')).toBe('2026-02-03');
    expect(day('en')).toBe('2026-03-02');
    expect(day('ja')).toBeUndefined();
  });
});

describe('the date of the last change', () => {
  it('is read as shown where it is not declared', () => {
    const { record } = describePage(
      factsWith({ dates: near('Published 3 February 2026\nUpdated 4 February 2026, 9:10 a.m.') }),
    );
    expect(record.published?.value).toBe('2026-02-03');
    expect(record.modified).toEqual({ value: '2026-02-04T09:10', from: 'text', sure: 'medium' });
  });
});
