import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/core/dataset/records.ts';
import {
  changed,
  claimAt,
  faultsOf,
  good,
  must,
  placeOf,
  sourceNamed,
  withClaim,
} from './changed-records.ts';

const first = claimAt(0);
const firstFile = must(good.claims[0], 'claim').file;
const source = must(good.sources[0], 'source').record;

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
    const place = placeOf(
      ({ standing, evidence }) =>
        standing === 'reported' &&
        evidence.every(({ source: id }) => sourceNamed(id).kind === 'news'),
    );
    const faults = faultsOf(changed('claims', place, { standing: 'documented' }));
    expect(faults).toEqual([
      expect.stringContaining(
        `${claimAt(place).id} · standing: documented, but no record or statement that was read stands behind it.`,
      ),
    ]);
  });

  test('a newspaper that prints the statement is enough', () => {
    const place = placeOf(
      ({ standing, evidence }) =>
        standing === 'reported' &&
        evidence.every(
          ({ source: id }) => sourceNamed(id).kind === 'news' && sourceNamed(id).basis === 'read',
        ),
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
    const place = placeOf(({ evidence }) =>
      evidence.some(({ source: id }) => sourceNamed(id).basis === 'cited'),
    );
    const evidence = claimAt(place).evidence.map((each) => ({ ...each, firsthand: true as const }));
    expect(faultsOf(changed('claims', place, { evidence })).join('\n')).toContain(
      'was not opened (its basis is cited)',
    );
  });

  test('disputed needs the other side', () => {
    const place = placeOf(({ standing }) => standing === 'disputed');
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
    expect(faultsOf(withClaim(twin)).join('\n')).toContain(
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
    expect(faultsOf(withClaim({ ...first, statement: 'Another sentence.' })).join('\n')).toContain(
      `${first.id} · id: ${firstFile} has a record with this id already`,
    );
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
