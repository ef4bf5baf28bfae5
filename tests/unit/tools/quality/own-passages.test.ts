import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fitWeights, weightsText } from '../../../../src/tools/quality/fit-weights.ts';
import { matchPassages } from '../../../../src/tools/quality/match-passages.ts';
import { bundledIndex } from '../../../../src/tools/quality/measure-matching.ts';
import { readPassages } from '../../../../src/tools/quality/passage-labels.ts';
import {
  passageFloorsSchema,
  passageShortfalls,
} from '../../../../src/tools/quality/passage-report.ts';
import { scorePassages } from '../../../../src/tools/quality/passage-scores.ts';

const set = join(import.meta.dirname, '../../../quality');
const index = bundledIndex();
const floors = passageFloorsSchema.parse(
  JSON.parse(readFileSync(join(set, 'passage-floors.json'), 'utf8')),
);

function labelsOf(name: string) {
  const file = join(set, name);
  const { lines, faults } = readPassages(file, readFileSync(file, 'utf8'), index);
  expect(faults).toEqual([]);
  return lines.map(({ value }) => value);
}

/** Reading all claims in two languages takes a while on a busy machine. */
describe('on the judged passages', { timeout: 60_000 }, () => {
  test.each(['passages-tune.jsonl', 'passages-report.jsonl'])(
    'claims of %s are found, or none shown, as well as the floors ask, and better than by BM25',
    (name) => {
      const scores = scorePassages(matchPassages(labelsOf(name), index));
      expect(passageShortfalls(floors, scores)).toEqual([]);
      const { shown, peer, peerShown } = scores.methods;
      expect(shown.all.precision).toBeGreaterThan(peer.all.precision ?? 1);
      expect(shown.all.ndcg).toBeGreaterThan(peer.all.ndcg ?? 1);
      expect(shown.silent).toBeGreaterThan(peerShown.silent ?? 1);
    },
  );

  test('weights are fitted the same way each time, words speaking for a claim', () => {
    const some = labelsOf('passages-tune.jsonl').filter((_, at) => at % 15 === 0);
    const fitted = fitWeights(some, index);
    expect(fitted.rank.words).toBeGreaterThan(0);
    expect(fitted.gate.share).toBeGreaterThan(0);
    expect(weightsText(fitWeights(some, index))).toBe(weightsText(fitted));
    expect(weightsText(fitted)).toMatch(/^RANK_WEIGHTS = \{\n {2}words: \d/);
  });
});
