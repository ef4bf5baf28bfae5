import { describe, expect, test } from 'vitest';
import type { LocatedRecords } from '../../../src/tools/dataset/read-records.ts';
import { changed, claimAt, faultsOf, good, must, placeOf } from './changed-records.ts';

const first = claimAt(0);
const spanish = must(good.translations[0], 'translation');

describe('coverage', () => {
  const coverage = good.coverage.record;
  const withCoverage = (record: Partial<typeof coverage>): LocatedRecords => ({
    ...good,
    coverage: { ...good.coverage, record: { ...coverage, ...record } },
  });

  test('every claim carries a sentence or lies beyond the article', () => {
    const [beyond, ...rest] = coverage.beyond;
    expect(faultsOf(withCoverage({ beyond: rest }))).toEqual([
      expect.stringContaining(`${beyond}: the claim is neither under a sentence nor in beyond.`),
    ]);
  });

  test('not both', () => {
    const carried = coverage.sentences[0]?.claims[0] ?? '';
    expect(faultsOf(withCoverage({ beyond: [...coverage.beyond, carried] }))).toEqual([
      expect.stringContaining(`${carried}: it carries a sentence and is listed in beyond.`),
    ]);
  });

  test('the section of a claim is that of its sentence', () => {
    const place = placeOf(({ articleSection }) => articleSection === 5);
    expect(faultsOf(changed('claims', place, { articleSection: 2 })).join('\n')).toContain(
      'articleSection: it says 2, but the coverage table says 5',
    );
  });

  test('no sentence is missing', () => {
    const sentences = coverage.sentences.filter(({ sentence }) => sentence !== '3.1');
    expect(faultsOf(withCoverage({ sentences })).join('\n')).toContain(
      '3.2 · sentence: the sentence does not follow on 2.2',
    );
  });
});

describe('translations', () => {
  const withSpanish = (change: Partial<typeof spanish.record>): LocatedRecords => ({
    ...good,
    translations: [{ ...spanish, record: { ...spanish.record, ...change } }],
  });

  test('every claim has its text, and nothing else has', () => {
    const { [first.id]: texts, ...claims } = spanish.record.claims;
    if (texts === undefined) throw new Error('The first claim has no Spanish text.');
    expect(faultsOf(withSpanish({ claims: { ...claims, gone: texts } }))).toEqual([
      `${spanish.file} · ${first.id}: the claim has no text here. Add its text in the language "es".`,
      `${spanish.file} · gone: the dataset has no such claim. Remove it or correct the id.`,
    ]);
  });

  test('every product has its text', () => {
    const [id = '', texts] = Object.entries(spanish.record.entities)[0] ?? [];
    if (texts === undefined) throw new Error('No entity has a Spanish text.');
    const [product = ''] = Object.keys(texts.products);
    const { [product]: _, ...products } = texts.products;
    const entities = { ...spanish.record.entities, [id]: { ...texts, products } };
    expect(faultsOf(withSpanish({ entities }))).toEqual([
      expect.stringContaining(`${id} · products["${product}"]: the product has no text here.`),
    ]);
  });

  test('limits are translated where the claim has them', () => {
    const texts = spanish.record.claims[first.id];
    if (texts === undefined) throw new Error('The first claim has no Spanish text.');
    const claims = {
      ...spanish.record.claims,
      [first.id]: { ...texts, limits: first.limits === null ? 'Algo.' : null },
    };
    expect(faultsOf(withSpanish({ claims })).join('\n')).toContain(`${first.id} · limits: `);
  });

  test('a number that differs from the claim’s is a fault', () => {
    const texts = spanish.record.claims[first.id];
    if (texts === undefined) throw new Error('The first claim has no Spanish text.');
    const claims = {
      ...spanish.record.claims,
      [first.id]: { ...texts, statement: 'Costó 7,5 millones de dólares.' },
    };
    expect(faultsOf(withSpanish({ claims }))).toEqual([
      expect.stringContaining(
        'the sentence names 7,5 millones de dólares, which is not among the claim’s figures.',
      ),
    ]);
  });

  test('a translation is named by its language', () => {
    const set = {
      ...good,
      translations: [{ ...spanish, file: 'translations/spanish.json', language: 'spanish' }],
    };
    expect(faultsOf(set).join('\n')).toContain(
      'translations/spanish.json: "spanish" is not the two-letter code',
    );
  });
});

describe('news sites', () => {
  const [site] = good.sites;
  if (site === undefined) throw new Error('The dataset has no sites.');
  const with_ = (...domains: readonly string[]): LocatedRecords => ({
    ...good,
    sites: domains.map((domain) => ({ file: site.file, record: { ...site.record, domain } })),
  });

  test.each([
    [['b.example', 'a.example'], 'a.example · domain: it stands after b.example'],
    [['a.example', 'a.example'], 'a.example · domain: the domain is listed twice'],
    [['b.example', 'news.b.example'], 'news.b.example · domain: b.example covers it already'],
  ])('%j', (domains, fault) => {
    expect(faultsOf(with_(...domains)).join('\n')).toContain(fault);
  });

  test('a part in another language has its own entry', () => {
    const set = with_('b.example', 'es.b.example');
    const sites = set.sites.map((each, place) => ({
      ...each,
      record: { ...each.record, language: place === 0 ? 'en' : 'es' },
    }));
    expect(faultsOf({ ...set, sites })).toEqual([]);
  });
});
