import { describe, expect, test } from 'vitest';
import type { Claim, Source } from '../../../src/core/dataset/records.ts';
import { faultLine } from '../../../src/tools/dataset/faults.ts';
import {
  readRecords,
  type Located,
  type LocatedRecords,
} from '../../../src/tools/dataset/read-records.ts';
import { checkRecords } from '../../../src/tools/dataset/rules.ts';
import { ownDataset } from './dataset-directory.ts';

const { records } = readRecords(ownDataset);
if (records === null) throw new Error('The dataset has faults; run npm run dataset.');
const good: LocatedRecords = records;

/** The dataset with one record replaced by a changed copy. */
function changed<Kind extends 'claims' | 'sources' | 'sites' | 'entities' | 'topics'>(
  kind: Kind,
  at: number,
  change: Partial<LocatedRecords[Kind][number]['record']>,
): LocatedRecords {
  const list = good[kind].map((located, place) =>
    place === at ? { ...located, record: { ...located.record, ...change } } : located,
  );
  return { ...good, [kind]: list };
}

const added = (list: readonly Located<Claim>[], record: Claim, file?: string) => [
  ...list,
  { file: file ?? `claims/${record.topics[0]}.json`, record },
];

const at = (matches: (claim: Claim) => boolean) => {
  const place = good.claims.findIndex(({ record }) => matches(record));
  if (place < 0) throw new Error('No claim of the dataset is like that.');
  return place;
};
const claimAt = (place: number): Claim => {
  const located = good.claims[place];
  if (located === undefined) throw new Error('There is no such claim.');
  return located.record;
};

const faultsOf = (set: LocatedRecords) => checkRecords(set).map(faultLine);
const first = claimAt(0);
const firstFile = good.claims[0]?.file ?? '';
const source = good.sources[0]?.record;
if (source === undefined) throw new Error('The dataset has no sources.');
const spanish = good.translations[0];
if (spanish === undefined) throw new Error('The dataset has no translation.');

test('the dataset keeps all rules', () => {
  expect(faultsOf(good)).toEqual([]);
});

describe('references', () => {
  test('an unknown source is named with the nearest known one', () => {
    const [evidence] = first.evidence;
    if (evidence === undefined) throw new Error('A claim has evidence.');
    const misspelt = `${evidence.source}-x`;
    const set = changed('claims', 0, {
      evidence: [{ ...evidence, source: misspelt }, ...first.evidence.slice(1)],
    });
    expect(faultsOf(set)).toContain(
      `${firstFile} · ${first.id} · evidence[0].source: there is no source "${misspelt}". ` +
        `Correct the id or add the source ("${evidence.source}" exists).`,
    );
  });

  test.each([
    ['entities', { entities: ['nobody'] }, 'entities[0]: there is no entity "nobody"'],
    [
      'topics',
      { topics: [...first.topics, 'nothing'] },
      `topics[${first.topics.length}]: there is no topic "nothing"`,
    ],
    ['related', { related: ['no-such-claim'] }, 'related[0]: there is no claim "no-such-claim"'],
    ['itself', { related: [first.id] }, 'related[0]: the claim names itself'],
    [
      'a related claim twice',
      { related: [claimAt(1).id, claimAt(1).id] },
      `related[1]: "${claimAt(1).id}" stands here twice`,
    ],
  ])('%s', (_, change, fault) => {
    expect(faultsOf(changed('claims', 0, change)).join('\n')).toContain(`${first.id} · ${fault}`);
  });

  test('products and descriptions name sources that exist', () => {
    const set = changed('entities', 0, { descriptionSource: 'no-such-source' });
    expect(faultsOf(set).join('\n')).toContain(
      'descriptionSource: there is no source "no-such-source"',
    );
  });

  test('a source that nothing uses is a fault', () => {
    const unused: Source = { ...source, id: 'unused-source', url: 'https://example.org/unused' };
    const set = { ...good, sources: [...good.sources, { file: 'sources.json', record: unused }] };
    expect(faultsOf(set)).toEqual([
      'sources.json · unused-source: no claim, answer or description uses this source. Use it as evidence or remove it.',
    ]);
  });
});

describe('standing', () => {
  test('documented needs a record or statement that was read', () => {
    const place = at(
      ({ standing, evidence }) =>
        standing === 'reported' && evidence.every(({ source: id }) => kindOf(id) === 'news'),
    );
    const faults = faultsOf(changed('claims', place, { standing: 'documented' }));
    expect(faults).toEqual([
      expect.stringContaining(
        `${claimAt(place).id} · standing: documented, but no record or statement that was read stands behind it.`,
      ),
    ]);
  });

  test('a newspaper that prints the statement is enough', () => {
    const place = at(
      ({ standing, evidence }) =>
        standing === 'reported' &&
        evidence.every(({ source: id }) => kindOf(id) === 'news' && basisOf(id) === 'read'),
    );
    const [evidence, ...rest] = claimAt(place).evidence;
    if (evidence === undefined) throw new Error('A claim has evidence.');
    const set = changed('claims', place, {
      standing: 'documented',
      evidence: [{ ...evidence, firsthand: true }, ...rest],
    });
    expect(faultsOf(set)).toEqual([]);
  });

  test('a source that nobody opened is never firsthand', () => {
    const place = at(({ evidence }) => evidence.some(({ source: id }) => basisOf(id) === 'cited'));
    const evidence = claimAt(place).evidence.map((each) => ({ ...each, firsthand: true as const }));
    expect(faultsOf(changed('claims', place, { evidence })).join('\n')).toContain(
      'was not opened (its basis is cited)',
    );
  });

  test('disputed needs the other side', () => {
    const place = at(({ standing }) => standing === 'disputed');
    const evidence = claimAt(place).evidence.map((each) => ({
      ...each,
      relation: 'supports' as const,
    }));
    expect(faultsOf(changed('claims', place, { evidence })).join('\n')).toContain(
      'evidence: disputed, but every source supports it.',
    );
  });

  test('a source known from elsewhere says how', () => {
    const place = good.sources.findIndex(({ record }) => record.basis === 'mirror');
    expect(faultsOf(changed('sources', place, { note: null })).join('\n')).toContain(
      'note: the basis is mirror, but nothing says',
    );
    const read = good.sources.findIndex(({ record }) => record.basis === 'read');
    const copyOf = { publisher: 'A', title: 'B' };
    expect(faultsOf(changed('sources', read, { copyOf })).join('\n')).toContain(
      'copyOf: read at its own address and a copy at once',
    );
  });
});

describe('sentences', () => {
  test('no claim says what another says, in whatever case and punctuation', () => {
    const twin = {
      ...first,
      id: 'twin-claim',
      statement: first.statement.toUpperCase().replace('.', '!'),
    };
    expect(faultsOf({ ...good, claims: added(good.claims, twin) }).join('\n')).toContain(
      `twin-claim · statement: the sentence is that of "${first.id}"`,
    );
  });

  test.each([
    ['Somebody paid $7.5 million.', '$7.5 million'],
    ['Somebody saw a rise of 31 percent.', '31 percent'],
    ['Somebody counted 1,234 systems.', '1,234'],
    ['Somebody met fourteen officials.', 'fourteen'],
  ])('%s needs a figure', (statement, amount) => {
    expect(faultsOf(changed('claims', 0, { statement })).join('\n')).toContain(
      `figures: the sentence names ${amount}, which has no entry`,
    );
  });

  test('ids are given once', () => {
    expect(
      faultsOf({
        ...good,
        claims: added(good.claims, { ...first, statement: 'Another sentence.' }),
      }).join('\n'),
    ).toContain(`${first.id} · id: ${firstFile} has a record with this id already`);
  });

  test('a claim stands in the file of its first topic', () => {
    const set = {
      ...good,
      claims: good.claims.map((located, place) =>
        place === 0 ? { ...located, file: 'claims/other.json' } : located,
      ),
    };
    expect(faultsOf(set)).toEqual([
      `claims/other.json · ${first.id} · topics: its first topic is "${first.topics[0]}". Move the claim to ${firstFile}.`,
    ]);
  });

  test('one address is one source, and a claim names it once', () => {
    const set = changed('sources', 1, { url: source.url });
    expect(faultsOf(set).join('\n')).toContain(`url: "${source.id}" has this address already`);
    const [evidence] = first.evidence;
    if (evidence === undefined) throw new Error('A claim has evidence.');
    expect(
      faultsOf(changed('claims', 0, { evidence: [...first.evidence, evidence] })).join('\n'),
    ).toContain(`evidence: "${evidence.source}" stands here twice`);
  });
});

describe('dates', () => {
  test.each([
    [
      { period: { from: '2025-05', to: '2024' } },
      'period: it ends (2024) before it begins (2025-05)',
    ],
    [
      { figures: [{ label: 'Later', value: 1, unit: 'count' as const, asOf: '2031' }] },
      'figures[0].asOf: 2031 lies after the review',
    ],
  ])('time runs forward: %j', (change, fault) => {
    expect(faultsOf(changed('claims', 0, change)).join('\n')).toContain(fault);
  });

  test('dates of different length are compared by what both give', () => {
    expect(faultsOf(changed('claims', 0, { period: { from: '2025-05-09', to: '2025' } }))).toEqual(
      [],
    );
  });
});

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
    const place = at(({ articleSection }) => articleSection === 5);
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

function kindOf(id: string) {
  return good.sources.find(({ record }) => record.id === id)?.record.kind;
}

function basisOf(id: string) {
  return good.sources.find(({ record }) => record.id === id)?.record.basis;
}
