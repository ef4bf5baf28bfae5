import { describe, expect, it } from 'vitest';
import claimsIndex from '../../../assets/dataset/compiled/claims.json' with { type: 'json' };
import { claimTime, claimYears } from '../../../src/core/dataset/claim-time.ts';
import type { DatasetIndex, IndexedClaim } from '../../../src/core/dataset/index-format.ts';
import { timelineOf } from '../../../src/core/dataset/timeline.ts';

const bundled = claimsIndex as unknown as DatasetIndex;
const source = (id: string, published?: string) =>
  ({
    id,
    publisher: id,
    title: id,
    url: 'https://paper.example/',
    kind: 'news',
    basis: 'read',
    ...(published !== undefined && { published }),
  }) as const;

const sources = [source('early', '2019-02'), source('late', '2021-07-01'), source('undated')];
const byId = new Map(sources.map((one) => [one.id, one]));

function claim(id: string, from: readonly string[], period?: IndexedClaim['period']): IndexedClaim {
  return {
    id,
    statement: id,
    entities: ['harbour'],
    topics: ['boats'],
    standing: 'reported',
    evidence: from.map((name) => ({ source: name, relation: 'supports', says: 'So.' })),
    reviewed: '2026-01-01',
    ...(period !== undefined && { period }),
  };
}

describe('the time of a claim', () => {
  it('is its period', () => {
    expect(claimTime(claim('a', ['late'], { from: '2018', to: null }), byId)).toEqual({
      from: '2018',
      to: null,
      by: 'period',
    });
  });

  it('is the span of its sources’ dates where it has no period', () => {
    const expected = { from: '2019-02', to: '2021-07-01', by: 'sources' };
    expect(claimTime(claim('a', ['late', 'undated', 'early']), byId)).toEqual(expected);
    expect(claimTime(claim('a', ['late', 'early'], { from: null, to: null }), byId)).toEqual(
      expected,
    );
  });

  it('is nothing where neither is known', () => {
    expect(claimTime(claim('a', ['undated', 'gone']), byId)).toBeNull();
  });
});

describe('the years of a claim', () => {
  it.each([
    ['2018-03', '2020-01-31', ['2018', '2019', '2020']],
    ['2018', null, ['2018']],
    [null, '2020-05', ['2020']],
    ['2020', '2018', ['2020']],
  ])('from %s to %s', (from, to, expected) => {
    expect(claimYears({ from, to, by: 'period' })).toEqual(expected);
  });

  it('are not endless where a year is mistyped', () => {
    expect(claimYears({ from: '0201-01', to: '9999', by: 'period' }).length).toBeLessThan(100);
  });

  it('are none without a time', () => {
    expect(claimYears(null)).toEqual([]);
  });
});

describe('the timeline', () => {
  const claims = [
    claim('third', [], { from: '2021-06', to: null }),
    claim('first', ['early']),
    claim('nowhere', ['undated']),
    claim('second', [], { from: null, to: '2019-03' }),
    claim('other', [], { from: '2000', to: null }),
  ];
  const index = { ...bundled, sources, claims };
  const line = timelineOf(index, new Set(['first', 'second', 'third', 'nowhere']));

  it('lists the wanted claims by their beginnings', () => {
    expect(line.claims.map((one) => one.claim.id)).toEqual(['first', 'second', 'third']);
  });

  it('names the claims without any date', () => {
    expect(line.undated).toEqual(['nowhere']);
  });

  it('has every year between the first and the last, and counts by entity', () => {
    expect(line.years.map(({ year, count }) => [year, count])).toEqual([
      ['2019', 2],
      ['2020', 0],
      ['2021', 1],
    ]);
    expect(line.years[0]?.entities).toEqual(new Map([['harbour', 2]]));
  });

  it('is empty where no claim has a date', () => {
    expect(timelineOf(index, new Set(['nowhere']))).toEqual({
      claims: [],
      years: [],
      undated: ['nowhere'],
    });
  });

  it('leaves no bundled claim out', () => {
    const { claims: timed, undated } = timelineOf(
      bundled,
      new Set(bundled.claims.map(({ id }) => id)),
    );
    expect(timed.length + undated.length).toBe(bundled.claims.length);
  });
});
