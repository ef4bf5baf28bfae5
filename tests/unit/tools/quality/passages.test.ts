import { describe, expect, test } from 'vitest';
import { createBm25 } from '../../../../src/tools/quality/bm25.ts';
import { bundledIndex } from '../../../../src/tools/quality/measure-matching.ts';
import { readPassages } from '../../../../src/tools/quality/passage-labels.ts';
import {
  passageFloorsSchema,
  passageReport,
  passageShortfalls,
  passageText,
} from '../../../../src/tools/quality/passage-report.ts';
import { scorePassages, scoreRanking } from '../../../../src/tools/quality/passage-scores.ts';
import type { PassageJudgement } from '../../../../src/tools/quality/match-passages.ts';

const index = bundledIndex();
const [first, second] = index.claims;
if (first === undefined || second === undefined) throw new Error('The dataset is empty.');
const entity = first.entities[0] ?? '';

function judgement(
  relevant: readonly string[],
  shown: readonly string[],
  grades: Readonly<Record<string, 1 | 2>> = {},
): PassageJudgement {
  const ranked = shown.map((claim, at) => ({ claim, score: 1 / (at + 1) }));
  const label = {
    id: 'p',
    passage: 'A text.',
    lang: 'en',
    entities: [entity],
    relevant: [...relevant],
    grades,
  };
  return { label, shown: ranked, ranked, peer: ranked };
}

describe('a ranking is measured', () => {
  test('as perfect where the best claims come first in falling grade', () => {
    const label = { relevant: ['a', 'b', 'c'], grades: { a: 2, b: 1, c: 1 } as const };
    expect(scoreRanking(label, ['a', 'b', 'c', 'x'])).toEqual({
      precision: 1,
      recall: 1,
      ndcg: 1,
    });
  });

  test('with a grade 2 worth three of grade 1, and less further down', () => {
    const label = { relevant: ['a', 'b'], grades: { a: 2 } as const };
    const { precision, recall, ndcg } = scoreRanking(label, ['x', 'a']);
    expect([precision, recall]).toEqual([0, 0.5]);
    expect(ndcg).toBeCloseTo(3 / Math.log2(3) / (3 + 1 / Math.log2(3)), 10);
  });

  test('as nothing where nothing is shown', () => {
    expect(scoreRanking({ relevant: ['a'], grades: {} }, [])).toEqual({
      precision: 0,
      recall: 0,
      ndcg: 0,
    });
  });
});

describe('scores of judged passages', () => {
  const scores = scorePassages([
    judgement(['a'], ['a'], { a: 2 }),
    judgement(['a'], ['b']),
    judgement(['a'], []),
    judgement([], []),
    judgement([], ['b']),
  ]);

  test('count passages, answers and silence', () => {
    expect(scores.counts).toEqual({ relevant: 3, sameMatter: 1, other: 2 });
    const { all, sameMatter, answered, silent } = scores.methods.shown;
    expect([all.precision, sameMatter.precision, answered, silent]).toEqual([
      1 / 3,
      1,
      2 / 3,
      1 / 2,
    ]);
    expect(scores.languages['en']).toEqual(scores.methods.shown);
  });

  test('hold every passage with a wrong claim, without one, or with one too many', () => {
    expect(scores.errors.map(({ shown }) => shown.length)).toEqual([1, 0, 1]);
  });

  test('are null where there is nothing to measure', () => {
    const { shown } = scorePassages([judgement([], [])]).methods;
    expect([shown.all.precision, shown.answered, shown.silent]).toEqual([null, null, 1]);
  });

  test('are printed within 100 columns, with as many errors as asked for', () => {
    const text = passageText(scores, 2);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(text).toContain('; the first 2:');
    expect(text).toMatch(/WRONG {2}p {2}en/);
    expect(text).toMatch(/MUTE {2}p {2}en/);
    expect(text).not.toContain('LOUD');
    expect(passageText(scores, 0)).not.toContain('WRONG');
  });

  test('are given as data without texts', () => {
    expect(JSON.stringify(passageReport(scores, []))).not.toContain('A text.');
  });

  test('fall short of floors in words, also where nothing was measured', () => {
    const floors = passageFloorsSchema.parse({ all: { precision: 0.5 }, silent: 0.5 });
    expect(passageShortfalls(floors, scores)).toEqual([
      'precision over all is 0.333; its floor is 0.500',
    ]);
    const none = scorePassages([]);
    expect(passageShortfalls(floors, none)).toHaveLength(2);
    expect(passageFloorsSchema.safeParse({ silent: 2 }).success).toBe(false);
  });
});

describe('a list of judged passages', () => {
  const good = { id: 'a', passage: 'Text.', lang: 'en', entities: [entity], relevant: [first.id] };
  const read = (...lines: readonly object[]) =>
    readPassages('list.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'), index);

  test('is read, grades being left out or given', () => {
    expect(read(good, { ...good, id: 'b', grades: { [first.id]: 2 } }).faults).toEqual([]);
  });

  test.each([
    ['an id stands twice', good],
    ['there is no such claim', { ...good, id: 'b', relevant: ['no-such-claim'] }],
    ['there is no such entity', { ...good, id: 'b', entities: ['nobody'] }],
    ['it names no entity', { ...good, id: 'b', entities: [] }],
    ['a grade is not 1 or 2', { ...good, id: 'b', grades: { [first.id]: 3 } }],
    ['a graded claim is not relevant', { ...good, id: 'b', grades: { [second.id]: 1 } }],
    ['a field is missing', { id: 'b' }],
  ])('is refused where %s', (_, line) => {
    const { faults } = read(good, line);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]?.record).toBe('line 2');
  });

  test('is refused where a line is no JSON', () => {
    expect(readPassages('list.jsonl', '{', index).faults).toHaveLength(1);
  });
});

test('BM25 ranks the claim that a passage repeats first, and only claims of its entities', () => {
  const bm25 = createBm25(index);
  const label = judgement([], []).label;
  const ranked = bm25({ ...label, passage: first.statement, entities: [...first.entities] });
  expect(ranked[0]?.claim).toBe(first.id);
  expect(bm25({ ...label, passage: first.statement, entities: ['nobody'] })).toEqual([]);
});
