import { describe, expect, it } from 'vitest';
import { everyClaim } from '../../../../src/core/dataset/claim-filter.ts';
import {
  refine,
  stepBack,
  stepForward,
  trailStart,
  visit,
} from '../../../../src/ui/claims/trail.ts';

const claim = { kind: 'claim', id: 'one' } as const;
const source = { kind: 'source', id: 'paper' } as const;

describe('the trail', () => {
  it('goes back and forward over the places that were visited', () => {
    const there = visit(visit(trailStart, claim), source);
    expect(stepBack(there).here).toEqual(claim);
    expect(stepForward(stepBack(there))).toEqual(there);
    expect(stepBack(stepBack(there)).here).toEqual(trailStart.here);
  });

  it('stays where there is no further step', () => {
    expect(stepBack(trailStart)).toBe(trailStart);
    expect(stepForward(trailStart)).toBe(trailStart);
  });

  it('forgets what lay ahead when another way is taken', () => {
    const back = stepBack(visit(trailStart, claim));
    expect(visit(back, source).after).toEqual([]);
  });

  it('takes no step to where it is', () => {
    const there = visit(trailStart, claim);
    expect(visit(there, { ...claim })).toBe(there);
  });

  it('takes no step when the present place is refined', () => {
    const filter = { ...everyClaim, query: 'ferry' };
    expect(refine(trailStart, { kind: 'list', filter })).toEqual({
      ...trailStart,
      here: { kind: 'list', filter },
    });
  });
});
