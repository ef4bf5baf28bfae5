import { describe, expect, it } from 'vitest';
import { claims, entry, report, worksheet } from './report.ts';

const [claim] = claims;
const [source] = claim.evidence;

describe('a worksheet that is written out', () => {
  it('leaves out entries that say nothing, and keeps the numbers of the article', () => {
    const entries = [
      entry({ verdict: null, note: ' ' }),
      entry({ text: 'one' }),
      entry({ text: 'two', verdict: null, note: 'Ask.' }),
    ];
    const { passages } = report(worksheet({ entries }));
    expect(passages.map(({ number, text }) => [number, text])).toEqual([
      [2, 'one'],
      [3, 'two'],
    ]);
  });

  it('names each chosen claim once, with the sources that were chosen of it', () => {
    const evidence = [{ claim: claim.id, source: source?.source ?? '' }];
    const { passages } = report(worksheet({ entries: [entry({ evidence })] }));
    const [given] = passages[0]?.evidence ?? [];
    expect(given?.kind === 'claim' && given.claim.statement).toBe(claim.statement);
    expect(given?.kind === 'claim' && given.sources.map((each) => each.source.id)).toEqual([
      source?.source,
    ]);
  });

  it('gives all sources of a claim that was chosen as a whole', () => {
    const evidence = [
      { claim: claim.id, source: source?.source ?? '' },
      { claim: claim.id, source: null },
    ];
    const { passages } = report(worksheet({ entries: [entry({ evidence })] }));
    expect(passages[0]?.evidence).toHaveLength(1);
    const [given] = passages[0]?.evidence ?? [];
    expect(given?.kind === 'claim' && given.sources).toHaveLength(claim.evidence.length);
  });

  it('says so where the dataset no longer has a claim', () => {
    const evidence = [{ claim: 'no-such-claim', source: null }];
    const { passages } = report(worksheet({ entries: [entry({ evidence })] }));
    expect(passages[0]?.evidence).toEqual([{ kind: 'missing', claim: 'no-such-claim' }]);
  });
});
