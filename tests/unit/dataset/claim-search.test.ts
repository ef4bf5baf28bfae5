import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import claimsIndex from '../../../assets/dataset/compiled/claims.json' with { type: 'json' };
import { type ClaimFilter, everyClaim } from '../../../src/core/dataset/claim-filter.ts';
import { createClaimSearch } from '../../../src/core/dataset/claim-search.ts';
import type { DatasetIndex, IndexedClaim } from '../../../src/core/dataset/index-format.ts';

const bundled = claimsIndex as unknown as DatasetIndex;

function claim(id: string, change: Partial<IndexedClaim> = {}): IndexedClaim {
  return {
    id,
    statement: `Statement of ${id}.`,
    entities: ['harbour'],
    topics: ['boats'],
    standing: 'reported',
    evidence: [{ source: 'gazette', relation: 'supports', says: 'It says so.' }],
    reviewed: '2026-01-01',
    ...change,
  };
}

const index: DatasetIndex = {
  ...bundled,
  sources: [
    {
      id: 'gazette',
      publisher: 'The Gazette',
      title: 'Lanterns on the quay',
      url: 'https://gazette.example/',
      published: '2021-05-04',
      kind: 'news',
      basis: 'read',
    },
    {
      id: 'ledger',
      publisher: 'Ledger Weekly',
      title: 'Accounts',
      url: 'https://ledger.example/',
      kind: 'news',
      basis: 'read',
    },
  ],
  claims: [
    claim('ferry', {
      statement: 'The ferry company ordered 1,204 lifeboats for $29.9 million.',
      period: { from: '2018-03', to: '2020-01-31' },
      entities: ['harbour', 'ferry'],
    }),
    claim('crane', {
      statement: 'A crane fell into the basin.',
      detail: 'The ferry was not hit.',
      standing: 'disputed',
      period: { from: '2022', to: null },
      evidence: [{ source: 'ledger', relation: 'disputes', says: 'No crane is missing.' }],
    }),
    claim('buoy', { statement: 'Buoys are painted every spring.', topics: ['paint'] }),
  ],
  translations: {
    es: {
      topics: {},
      entities: {},
      figures: {},
      claims: {
        crane: { statement: 'Una grúa cayó en la dársena.', detail: null, limits: null },
      },
    },
  },
};

function read(of: DatasetIndex = index) {
  const search = createClaimSearch(of);
  search.read(of.claims.length);
  return search;
}

const ids = (change: Partial<ClaimFilter>): readonly string[] =>
  read().find({ ...everyClaim, ...change }).ids;

describe('the search over claims', () => {
  it('lists all claims when nothing is asked for, newest first', () => {
    expect(ids({})).toEqual(['crane', 'buoy', 'ferry']);
  });

  it('puts a claim whose sentence has the word before one that has it elsewhere', () => {
    expect(ids({ query: 'ferry' })).toEqual(['ferry', 'crane']);
  });

  it.each([
    ['the beginning of a word', 'lifeb', ['ferry']],
    ['another case', 'CRANE', ['crane']],
    ['a plural', 'ferrys company', ['ferry']],
    ['Spanish without its accents', 'grua darsena', ['crane']],
    ['Spanish with its accents', 'grúa', ['crane']],
    ['a slip', 'lifebaots', ['ferry']],
    ['what a source says', 'missing', ['crane']],
    ['a publisher', 'ledger', ['crane']],
    ['the title of a source', 'quay', ['buoy', 'ferry']],
    ['a number', '1,204', ['ferry']],
    ['the same number as Spanish writes it', '1.204', ['ferry']],
    ['an amount', '29,9', ['ferry']],
    ['two letters', 'cr', ['crane']],
  ])('finds by %s', (_, query, expected) => {
    expect(ids({ query }).toSorted()).toEqual(expected);
  });

  it('asks for every word', () => {
    expect(ids({ query: 'ferry zeppelin' })).toEqual([]);
    expect(ids({ query: 'crane ferry' })).toEqual(['crane']);
  });

  it('takes no slips in numbers', () => {
    expect(ids({ query: '1205' })).toEqual([]);
  });

  it('says that it is not complete until every claim was read', () => {
    const search = createClaimSearch(index);
    expect(search.find({ ...everyClaim, query: 'buoy' })).toMatchObject({
      ids: [],
      complete: false,
    });
    expect(search.read(2)).toBe(false);
    expect(search.read(2)).toBe(true);
    expect(search.find({ ...everyClaim, query: 'buoy' })).toMatchObject({
      ids: ['buoy'],
      complete: true,
    });
  });

  it('finds every bundled claim by its own sentence', () => {
    const search = read(bundled);
    for (const { id, statement } of bundled.claims) {
      expect(search.find({ ...everyClaim, query: statement }).ids[0]).toBe(id);
    }
  });

  it('takes any text for a query', () => {
    const search = read(bundled);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        expect(search.find({ ...everyClaim, query }).ids.length).toBeLessThanOrEqual(
          bundled.claims.length,
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('the filters', () => {
  it.each<[string, Partial<ClaimFilter>, readonly string[]]>([
    ['claims about all chosen entities', { entities: ['harbour', 'ferry'] }, ['ferry']],
    ['claims of any chosen standing', { standings: ['disputed', 'alleged'] }, ['crane']],
    ['claims of a topic', { topic: 'paint' }, ['buoy']],
    ['claims of a publisher', { publisher: 'Ledger Weekly' }, ['crane']],
    ['claims whose period touches a year', { year: '2019' }, ['ferry']],
    ['claims without a period by their sources’ year', { year: '2021' }, ['buoy']],
    ['nothing of a year after an open beginning', { year: '2023' }, []],
    ['claims that fit all of it', { query: 'ferry', standings: ['disputed'] }, ['crane']],
  ])('leave %s', (_, change, expected) => {
    expect(ids(change)).toEqual(expected);
  });

  it('count what each further choice would leave', () => {
    const { counts } = read().find({ ...everyClaim, standings: ['disputed'], topic: 'boats' });
    expect(counts.standings).toEqual(
      new Map([
        ['disputed', 1],
        ['reported', 1],
      ]),
    );
    expect(counts.topics).toEqual(new Map([['boats', 1]]));
    expect(counts.entities).toEqual(new Map([['harbour', 1]]));
    expect(counts.years).toEqual(new Map([['2022', 1]]));
  });

  it('count an entity among the claims about those already chosen', () => {
    const { counts } = read().find({ ...everyClaim, entities: ['ferry'] });
    expect(counts.entities).toEqual(
      new Map([
        ['harbour', 1],
        ['ferry', 1],
      ]),
    );
  });

  it('count as many claims as a choice then shows, whatever was chosen', () => {
    const search = read(bundled);
    const topics = bundled.topics.map(({ id }) => id);
    const entities = bundled.entities.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom('', 'hosting', 'contract'),
        fc.subarray(entities),
        fc.option(fc.constantFrom(...topics)),
        (query, chosen, topic) => {
          const filter: ClaimFilter = { ...everyClaim, query, entities: chosen, topic };
          const { counts } = search.find(filter);
          for (const [year, count] of counts.years) {
            expect(search.find({ ...filter, year }).ids).toHaveLength(count);
          }
          for (const [other, count] of counts.topics) {
            expect(search.find({ ...filter, topic: other }).ids).toHaveLength(count);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
