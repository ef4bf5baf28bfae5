import { describe, expect, it } from 'vitest';
import { describePage } from '../../../src/core/article/describe.ts';
import { withoutSiteName } from '../../../src/core/article/site-name.ts';
import { factsWith, linked, meta } from './facts.ts';

describe('the title of a page', () => {
  const shown = 'County buys a case system after years of delay';
  const other = 'What to know about the county’s new software';

  it('is the heading where the page’s title agrees with it against the metadata', () => {
    const facts = linked(
      { '@type': 'NewsArticle', headline: other },
      {
        headings: [shown],
        title: `${shown} - The Example Courier`,
        meta: meta(['og:title', other]),
      },
    );
    expect(describePage(facts).record.title).toMatchObject({ value: shown, sure: 'high' });
  });

  it('is the heading where the metadata agrees with it against JSON-LD', () => {
    const facts = linked(
      { '@type': 'NewsArticle', headline: other },
      {
        headings: [shown],
        title: `${other} - The Example Courier`,
        meta: meta(['og:title', shown]),
      },
    );
    expect(describePage(facts).record.title?.value).toBe(shown);
  });

  it('is what the metadata says where the only heading is the site’s or the section’s', () => {
    for (const heading of ['The Example Courier', 'Health Center']) {
      const facts = factsWith({
        headings: [heading],
        title: `${shown} - The Example Courier`,
        meta: meta(['og:title', shown], ['og:site_name', 'The Example Courier']),
      });
      expect(describePage(facts).record.title?.value).toBe(shown);
    }
  });

  it('is the only heading where the rest was written anew for those who search', () => {
    const anew = 'Why county software and case systems cost so much';
    const facts = (headings: readonly string[]) =>
      factsWith({ headings, title: anew, meta: meta(['og:title', anew], ['twitter:title', anew]) });
    expect(describePage(facts([shown])).record.title?.value).toBe(shown);
    expect(describePage(facts(['Case systems'])).record.title?.value).toBe(anew);
    expect(describePage(facts(['Weather and traffic reports'])).record.title?.value).toBe(anew);
  });

  it('is that of the heading among many', () => {
    const facts = factsWith({ headings: ['Menu', shown, 'Read next'], title: shown });
    expect(describePage(facts).record.title?.value).toBe(shown);
  });

  it('is unsure where everything disagrees', () => {
    const facts = factsWith({ headings: ['One thing entirely', 'Two'], title: 'Another thing' });
    expect(describePage(facts).record.title?.sure).not.toBe('high');
  });

  it('is nothing on a page without any', () => {
    expect(describePage(factsWith({ headings: [], title: ' ' })).record.title).toBeNull();
  });
});

describe('a title without the name of its site', () => {
  it.each([
    ['County buys software - The Example Courier', 'County buys software'],
    ['County buys software | Politics | The Example Courier', 'County buys software'],
    ['County buys software — Politics — Courier News', 'County buys software'],
    ['County buys software « The Example Courier', 'County buys software'],
    ['The Example Courier » Archive » County buys software', 'County buys software'],
    ['The Example Courier: County buys software', 'County buys software'],
    ['Opinion | County buys software', 'County buys software'],
    ['EXCLUSIVE | County buys software', 'County buys software'],
    [
      'El condado « compra » un programa - The Example Courier',
      'El condado « compra » un programa',
    ],
    ['«Compra» de un programa', '«Compra» de un programa'],
    ['County deal - no time to lose', 'County deal - no time to lose'],
    ['County: a history', 'County: a history'],
    ['A | B', 'A | B'],
  ])('of %j is %j', (title, bare) => {
    expect(withoutSiteName(title, ['theexamplecourier', 'couriernews', 'time'])).toBe(bare);
  });

  it.each([' | ', ' - ', ' » ', ': '])('is found in time among many of %j', (part) => {
    for (const times of [100, 20_000]) {
      const title = `Headline${part.repeat(times)}`;
      expect(withoutSiteName(title, ['courier']).length).toBeLessThanOrEqual(title.length);
    }
  });
});
