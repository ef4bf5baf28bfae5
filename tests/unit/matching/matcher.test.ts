import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDataset } from '../../../src/core/dataset/dataset.ts';
import type { DatasetIndex } from '../../../src/core/dataset/index-format.ts';
import { answerClaims } from '../../../src/core/matching/answer.ts';
import type { Match } from '../../../src/core/matching/match.ts';
import { createMatcher } from '../../../src/core/matching/matcher.ts';
import { offSubject, onSubject, type JudgedPassage } from './passages.ts';

const index: DatasetIndex = JSON.parse(
  readFileSync(new URL('../../../assets/dataset/compiled/claims.json', import.meta.url), 'utf8'),
);
const matcher = createMatcher(index);
const bearing = (passage: JudgedPassage): readonly Match[] =>
  matcher.rank(passage).filter(({ bears }) => bears);
const share = (part: number, whole: { readonly length: number }) => part / whole.length;

describe('on the judged passages', () => {
  test('the claims named are about the entity asked for', () => {
    for (const { entities, claims } of onSubject) {
      const about = index.claims.filter((claim) => claim.entities.includes(entities[0] ?? ''));
      expect(about.map(({ id }) => id)).toEqual(expect.arrayContaining([...claims]));
    }
  });

  test('the first claim is a right one for at least 95 of 100', () => {
    const right = onSubject.filter((passage) =>
      passage.claims.includes(matcher.rank(passage)[0]?.claim ?? ''),
    );
    expect(share(right.length, onSubject)).toBeGreaterThanOrEqual(0.95);
  });

  test('at least 90 of 100 passages on the subject are answered', () => {
    const answered = onSubject.filter((passage) => bearing(passage).length > 0);
    expect(share(answered.length, onSubject)).toBeGreaterThanOrEqual(0.9);
  });

  test('at least 75 of 100 right claims are among the first three', () => {
    const wanted = onSubject.flatMap((passage) => {
      const first = matcher
        .rank(passage)
        .slice(0, 3)
        .map(({ claim }) => claim);
      return passage.claims.map((id) => first.includes(id));
    });
    expect(share(wanted.filter(Boolean).length, wanted)).toBeGreaterThanOrEqual(0.75);
  });

  test.each(offSubject.map((passage) => [passage.text, passage] as const))(
    'no claim bears on: %s',
    (_, passage) => {
      expect(bearing(passage)).toEqual([]);
    },
  );
});

describe('a ranking', () => {
  const pieces = fc.constantFrom(
    ...onSubject.flatMap(({ text }) => text.split(/(?<=[ .])/)),
    '',
    '\u0000',
    '𝟚',
    '$',
    '1,1,1',
    'İ',
    '\ud800',
  );
  const passages = fc.record({
    text: fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    lang: fc.constantFrom('en', 'es', 'de', null),
    entities: fc.subarray(
      index.entities.map(({ id }) => id),
      { minLength: 1 },
    ),
  });

  test('holds every claim about the entity once, in falling order, for any passage', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        const matches = matcher.rank(passage);
        const about = index.claims.filter(({ entities }) =>
          entities.includes(passage.entities[0] ?? ''),
        );
        expect(matches.map(({ claim }) => claim).toSorted()).toEqual(
          about.map(({ id }) => id).toSorted(),
        );
        for (const [at, { score, bears }] of matches.entries()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(matches[at - 1]?.score ?? 1);
          expect(bears).toBe(score >= 0.5);
        }
      }),
    );
  });

  test('across all entities holds each claim once, in any order of the entities', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        const matches = matcher.rankAcross(passage);
        const about = index.claims.filter((claim) =>
          claim.entities.some((entity) => passage.entities.includes(entity)),
        );
        expect(matches.map(({ claim }) => claim).toSorted()).toEqual(
          about.map(({ id }) => id).toSorted(),
        );
        const told = (list: readonly Match[]) =>
          list.map(({ claim, score, bears }) => ({ claim, score, bears }));
        const turned = { ...passage, entities: passage.entities.toReversed() };
        expect(told(matcher.rankAcross(turned))).toEqual(told(matches));
      }),
    );
  });

  test('gives a claim the same score for one entity as for all of them together', () => {
    for (const passage of onSubject) {
      const across = new Map(matcher.rankAcross(passage).map((match) => [match.claim, match]));
      for (const match of matcher.rank(passage)) expect(across.get(match.claim)).toEqual(match);
    }
  });

  test('lets no more than five claims bear on a passage', () => {
    for (const passage of onSubject) {
      const bear = matcher.rankAcross(passage).filter(({ bears }) => bears);
      expect(bear.length).toBeLessThanOrEqual(5);
    }
  });

  test('is the same for the same passage, whatever was asked before', () => {
    const [passage] = onSubject;
    if (passage === undefined) throw new Error('There are no passages.');
    const fresh = createMatcher(index);
    for (const other of offSubject) fresh.rank(other);
    expect(fresh.rank(passage)).toEqual(matcher.rank(passage));
  });

  test('is empty without an entity and for an unknown one', () => {
    expect(matcher.rank({ text: 'Some text.', lang: 'en', entities: [] })).toEqual([]);
    expect(matcher.rank({ text: 'Some text.', lang: 'en', entities: ['nobody'] })).toEqual([]);
  });

  test('no claim bears on an empty passage', () => {
    for (const { id } of index.entities) {
      const matches = matcher.rank({ text: '', lang: null, entities: [id] });
      expect(matches.some(({ bears }) => bears)).toBe(false);
    }
  });

  test('of many claims has all of them, the fitting one first', () => {
    const many: DatasetIndex = {
      ...index,
      claims: Array.from({ length: 12 }, (_, copy) =>
        index.claims.map((claim) =>
          copy === 7
            ? claim
            : { ...claim, id: `${claim.id}-${copy}`, statement: 'Other.', evidence: [] },
        ),
      ).flat(),
    };
    const [passage] = onSubject;
    if (passage === undefined) throw new Error('There are no passages.');
    const matches = createMatcher(many).rank(passage);
    expect(passage.claims).toContain(matches[0]?.claim);
    expect(matches.length).toBe(
      many.claims.filter(({ entities }) => entities.includes(passage.entities[0] ?? '')).length,
    );
  });
});

describe('a match says why', () => {
  test('by figures, products, entities and words, as the passage writes them', () => {
    const [passage] = onSubject;
    const why = passage === undefined ? [] : matcher.rank(passage)[0]?.why;
    expect(why).toEqual([
      { kind: 'figure', text: '$30 million' },
      { kind: 'products', products: ['ImmigrationOS'] },
      { kind: 'entities', entities: ['palantir', 'ice'] },
      { kind: 'terms', terms: expect.arrayContaining(['prototype', 'September']) },
    ]);
  });
});

describe('the answer to a card', () => {
  const dataset = createDataset(index);
  const [passage] = onSubject;
  if (passage === undefined) throw new Error('There are no passages.');
  const entity = passage.entities[0] ?? '';

  test('is a part of the ranking with the numbers of the whole', () => {
    const ranked = matcher.rank(passage);
    const answer = answerClaims(dataset, matcher, {
      entity,
      passage,
      language: 'en',
      offset: 1,
      limit: 2,
    });
    if (!answer.ok) throw new Error(answer.reason);
    expect(answer.value.claims.map(({ id }) => id)).toEqual(
      ranked.slice(1, 3).map(({ claim }) => claim),
    );
    expect(answer.value.total).toBe(dataset.claimsAbout(entity).length);
    expect(answer.value.bearing).toBe(ranked.filter(({ bears }) => bears).length);
    expect(answer.value.entity.id).toBe(entity);
  });

  test('is about the entity asked for, wherever it stands in the passage', () => {
    const reversed = { ...passage, entities: passage.entities.toReversed() };
    const request = { entity, language: 'es', offset: 0, limit: 5 } as const;
    expect(answerClaims(dataset, matcher, { ...request, passage: reversed })).toEqual(
      answerClaims(dataset, matcher, { ...request, passage }),
    );
  });

  test('fails for an unknown entity', () => {
    const request = { entity: 'nobody', passage, language: 'en', offset: 0, limit: 3 } as const;
    expect(answerClaims(dataset, matcher, request)).toEqual({
      ok: false,
      reason: 'unknown-entity',
    });
  });
});
