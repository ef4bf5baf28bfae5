import { describe, expect, test } from 'vitest';
import { buildClaimIndex } from '../../../src/core/matching/claim-index.ts';
import { examine, gateFeatures, gateOdds } from '../../../src/core/matching/examine.ts';
import { USUAL_TOPIC } from '../../../src/core/matching/fitted-weights.ts';
import { bundledIndex } from '../../../src/tools/quality/measure-matching.ts';

const bundled = bundledIndex();
const claim = bundled.claims.find(({ phrasings }) => phrasings !== undefined);
const said = claim?.phrasings?.news['en']?.says[0];
const matter = bundled.otherMatters[0];
if (claim === undefined || said === undefined || matter === undefined) {
  throw new Error('The dataset has no phrasings or other matters.');
}
const index = buildClaimIndex(bundled, 'en');
const hold = (text: string, entities: readonly string[], by = index) =>
  examine({ text, lang: 'en', entities }, 'en', by);

describe('a passage held against the claims', () => {
  test('finds a claim by a sentence that news says of it, in words that are not the claim’s', () => {
    expect(hold(said, claim.entities).claims[0]?.terms.claim.id).toBe(claim.id);
    const { phrasings: _, ...bare } = claim;
    const claims = bundled.claims.map((each) => (each.id === claim.id ? bare : each));
    const without = buildClaimIndex({ ...bundled, claims }, 'en');
    const pointsOf = (by: typeof index) =>
      hold(said, claim.entities, by).claims.find(({ terms }) => terms.claim.id === claim.id)
        ?.points ?? 0;
    expect(pointsOf(index)).toBeGreaterThan(pointsOf(without));
  });

  test('speaks of another matter where it has that one’s words', () => {
    const other = hold((matter.words['en'] ?? []).slice(0, 12).join(', '), matter.entities);
    const own = hold(said, claim.entities);
    expect(other.words.topic).toBeLessThan(0);
    expect(own.words.topic).toBeGreaterThan(other.words.topic ?? 0);
    expect(gateOdds(other)).toBeLessThan(0);
  });

  test('is judged by the usual topic where no other matter is known', () => {
    const alone = buildClaimIndex({ ...bundled, otherMatters: [] }, 'en');
    const examination = hold(said, claim.entities, alone);
    expect(examination.words.topic).toBeNull();
    expect(gateFeatures(examination)?.topic).toBe(USUAL_TOPIC);
    expect(gateOdds(examination)).toBeGreaterThan(0);
  });

  test('does not take entities for evidence that news names together anyway', () => {
    const pair = claim.entities.slice(0, 2);
    const named = { ...matter, id: 'named-together', entities: pair };
    const together = buildClaimIndex(
      { ...bundled, otherMatters: [...bundled.otherMatters, named] },
      'en',
    );
    expect(pair).toHaveLength(2);
    expect(gateFeatures(hold(said, pair))?.together).toBe(1);
    expect(gateFeatures(hold(said, pair, together))?.together).toBe(0);
  });

  test('has nothing to judge for an unknown entity', () => {
    const examination = hold(said, ['nobody']);
    expect(examination.claims).toEqual([]);
    expect(gateFeatures(examination)).toBeNull();
    expect(gateOdds(examination)).toBe(Number.NEGATIVE_INFINITY);
  });
});
