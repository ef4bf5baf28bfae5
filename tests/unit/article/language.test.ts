import { describe, expect, it } from 'vitest';
import { describePage } from '../../../src/core/article/describe.ts';
import { factsWith, meta } from './facts.ts';

const spanish =
  'El condado compró los programas para las oficinas del tribunal, pero según su portavoz no fue más que una prueba y también lo dijo por escrito. Los vecinos y las familias han pedido que el contrato se publique.';
const english =
  'The county bought the software for the offices of the court, which was not more than a test, and this is what they have said to the people who were there.';

function languageOf(lang: string | null, lead: readonly string[], names: [string, string][] = []) {
  const facts = factsWith({ lang, lead, title: '', headings: [], meta: meta(...names) });
  return describePage(facts).record.language;
}

describe('the language of a page', () => {
  it('is the declared one', () => {
    expect(languageOf('es-MX', [spanish])).toEqual({ value: 'es-MX', from: 'html', sure: 'high' });
    expect(languageOf(null, [], [['og:locale', 'en_GB']])?.value).toBe('en-GB');
    expect(languageOf('Deutsch', [])).toBeNull();
  });

  it('is that of the text where the template’s was left as it came', () => {
    expect(languageOf('en', [spanish])).toEqual({ value: 'es', from: 'text', sure: 'medium' });
    expect(languageOf('de', [english])?.value).toBe('en');
  });

  it('stays the declared one for a few foreign words and for languages it does not know', () => {
    expect(languageOf('en', [`${english} Los vecinos y las familias del pueblo.`])?.value).toBe(
      'en',
    );
    expect(languageOf('ca', [spanish])?.value).toBe('ca');
  });

  it('is concluded where none is declared', () => {
    expect(languageOf(null, [spanish])).toEqual({ value: 'es', from: 'text', sure: 'low' });
    expect(languageOf(null, [english])?.value).toBe('en');
    expect(languageOf(null, ['県は新しいシステムを購入することを決めた。'])?.value).toBe('ja');
    expect(languageOf(null, ['카운티가 새로운 소프트웨어를 구입했다.'])?.value).toBe('ko');
    expect(languageOf(null, ['县政府购买了新的软件系统'])?.value).toBe('zh');
    expect(languageOf(null, ['12345'])).toBeNull();
  });
});
