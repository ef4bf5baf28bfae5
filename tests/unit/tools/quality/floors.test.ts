import { expect, it } from 'vitest';
import { floorsSchema, shortfalls } from '../../../../src/tools/quality/floors.ts';
import type { MentionScores } from '../../../../src/tools/quality/scores.ts';

const row = (key: string, precision: number | null, recall: number | null) => {
  const rates = { precision, recall, f1: null };
  return { key, n: 10, ours: rates, baseline: rates };
};
const sense = (name: string, label: boolean, marked: number) => {
  return { entity: 'gull', sense: name, label, n: 50, marked, baseline: 1 };
};
const mentions: MentionScores = {
  all: row('all', 1, 1),
  entities: [row('gull', 0.98996, 0.97)],
  languages: [row('en', 1, null)],
  senses: [sense('firm', true, 1), sense('bird', false, 0.04), sense('boat', false, 0.02)],
  errors: [],
};
const pages = {
  pages: 4,
  fields: [{ field: 'title' as const, n: 4, right: 0.75, peer: null }],
  errors: [],
};

it('says nothing where every floor is reached', () => {
  const floors = {
    entities: { gull: { precision: 0.98, recall: 0.97 } },
    falseSenses: { '*': 0.02, 'gull/bird': 0.04 },
    pages: { title: 0.75 },
  };
  expect(shortfalls(floors, mentions, pages)).toEqual([]);
});

it('says what lies below, cut and not rounded', () => {
  const floors = {
    entities: { gull: { precision: 0.99, recall: 0.98 } },
    falseSenses: { '*': 0.02 },
    pages: { title: 0.97 },
  };
  expect(shortfalls(floors, mentions, pages)).toEqual([
    'precision of gull is 0.989; its floor is 0.990',
    'recall of gull is 0.970; its floor is 0.980',
    'gull/bird is marked in 0.040 of its occurrences; at most 0.020 may be',
    'title is 0.750; its floor is 0.970',
  ]);
});

it('says what has a floor and was not measured', () => {
  const floors = {
    entities: { tern: { recall: 0.9 } },
    languages: { en: { recall: 0.9 } },
    pages: { kind: 1 },
  };
  expect(shortfalls(floors, mentions, pages)).toEqual([
    'recall of tern was not measured; its floor is 0.900',
    'recall of en was not measured; its floor is 0.900',
    'kind was not measured; its floor is 1.000',
  ]);
});

it('asks nothing of a kind of list that was not given', () => {
  const floors = { entities: { gull: { precision: 1 } }, pages: { title: 1 } };
  expect(shortfalls(floors, null, null)).toEqual([]);
});

it('refuses floors that it does not know', () => {
  expect(floorsSchema.safeParse({ entitys: {} }).success).toBe(false);
  expect(floorsSchema.safeParse({ entities: { gull: { precision: 99 } } }).success).toBe(false);
});
