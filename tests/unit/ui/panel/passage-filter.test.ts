import { describe, expect, it } from 'vitest';
import {
  filterPassages,
  isEmptyFilter,
  noFilter,
  type PassageFilter,
  presentIn,
} from '../../../../src/ui/panel/passage-filter.ts';
import { claimsOn, panelFindings, panelPassages } from '../../../pages/gallery/panel-article.ts';
import { panelEntry, panelProps, passageAt } from '../../../pages/gallery/panel-fixtures.ts';

const { claimOf } = panelProps().dataset;
const page = { passages: panelPassages, findings: panelFindings };
const entries = new Map([
  [
    11,
    {
      kind: 'edited',
      entry: panelEntry(0, { verdict: 'partly' }),
      passage: passageAt(0),
      difference: [],
    },
  ],
  [12, { kind: 'same', entry: panelEntry(1, { note: 'Ask' }), passage: passageAt(1) }],
  [13, { kind: 'moved', entry: panelEntry(2, { verdict: 'not-covered' }), passage: passageAt(2) }],
] as const);

function numbers(filter: Partial<PassageFilter>): readonly number[] {
  const found = filterPassages(page, { entries }, { ...noFilter, ...filter }, claimOf);
  return found.map(({ number }) => number);
}

describe('the filter of passages', () => {
  it('gives the very same list where it asks for nothing', () => {
    expect(isEmptyFilter(noFilter)).toBe(true);
    expect(filterPassages(page, { entries }, noFilter, claimOf)).toBe(panelPassages);
  });

  it.each<readonly [Partial<PassageFilter>, readonly number[]]>([
    [{ entity: 'palantir' }, [1, 3]],
    [{ entity: 'nobody' }, []],
    [{ verdict: 'unjudged' }, [2, 4, 5]],
    [{ verdict: 'judged' }, [1, 3]],
    [{ verdict: 'edited' }, [1]],
    [{ verdict: 'partly' }, [1]],
    [{ verdict: 'not-covered' }, [3]],
    [{ verdict: 'supported' }, []],
    [{ entity: 'ice', verdict: 'unjudged' }, [5]],
  ])('finds what has all that it asks for, %#', (filter, wanted) => {
    expect(numbers(filter)).toEqual(wanted);
    expect(isEmptyFilter({ ...noFilter, ...filter })).toBe(false);
  });

  it('finds by topic and standing of one and the same claim that bears', () => {
    const [id = ''] = claimsOn(/ICM/);
    const claim = claimOf(id);
    if (claim === null) throw new Error('the dataset has no such claim');
    const [topic = ''] = claim.topics;
    expect(numbers({ topic, standing: claim.standing })).toContain(2);
    expect(numbers({ topic, standing: claim.standing })).not.toContain(4);
    expect(numbers({ topic: 'no-topic' })).toEqual([]);
  });

  it('leaves out what was not looked up yet, where it asks for claims', () => {
    const unknown = { ...page, findings: new Map() };
    const filter = { ...noFilter, standing: 'documented' } as const;
    expect(filterPassages(unknown, { entries }, filter, claimOf)).toEqual([]);
  });

  it('is worth what some passage has', () => {
    const { topics, standings } = presentIn(page, claimOf);
    const claims = [...panelFindings.values()].flatMap(({ bearing }) =>
      bearing.flatMap(({ claim }) => claimOf(claim) ?? []),
    );
    expect(topics).toEqual(new Set(claims.flatMap((claim) => claim.topics)));
    expect(standings).toEqual(new Set(claims.map(({ standing }) => standing)));
    expect(presentIn(page, () => null).topics.size).toBe(0);
  });
});
