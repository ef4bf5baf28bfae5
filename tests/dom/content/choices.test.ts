import { describe, expect, it } from 'vitest';
import { decide, type Circumstances } from '../../../src/app/content/decide.ts';
import { selectPainted } from '../../../src/app/content/density.ts';
import { countByEntity, groupLeftAlone } from '../../../src/app/content/page-summary.ts';
import type { PageKind } from '../../../src/core/article/record.ts';
import type { Mention } from '../../../src/core/detection/mention.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

describe('which mentions are painted', () => {
  const [first, second] = [{}, {}];
  const mentions = [
    { entity: 'a', block: first },
    { entity: 'a', block: first },
    { entity: 'b', block: first },
    { entity: 'a', block: second },
  ];

  it.each([
    ['every', [0, 1, 2, 3]],
    ['block', [0, 2, 3]],
    ['page', [0, 2]],
  ] as const)('%s', (density, expected) => {
    expect(selectPainted(mentions, density)).toEqual(expected.map((at) => mentions[at]));
  });
});

describe('whether to run', () => {
  const never = () => {
    throw new Error('must not be asked');
  };

  function page(listed: boolean, kind: PageKind): Circumstances['learn'] {
    return () => Promise.resolve({ listed, kind });
  }

  function about(change: Partial<Circumstances>): Circumstances {
    return {
      settings: defaultSettings,
      host: 'www.example.org',
      isAsked: false,
      learn: page(false, 'other-article'),
      ...change,
    };
  }

  const off = { ...defaultSettings, sites: { 'example.org': 'off' as const } };
  const always = { ...defaultSettings, sites: { 'example.org': 'always' as const } };
  const everywhere = { ...defaultSettings, everywhere: true };

  it.each<readonly [string, Partial<Circumstances>, string]>([
    ['on a listed site', { learn: page(true, 'not-article') }, 'running'],
    ['not elsewhere without being asked', {}, 'not-asked'],
    ['on an added site, without a question', { settings: always, learn: never }, 'running'],
    ['not where it is off, listed or not', { settings: off, learn: never }, 'off'],
    ['where it is off but asked for', { settings: off, isAsked: true, learn: never }, 'running'],
    [
      'on news everywhere, if that is wanted',
      { settings: everywhere, learn: page(false, 'news-article') },
      'running',
    ],
    [
      'not on other pages then',
      { settings: everywhere, learn: page(false, 'other-article') },
      'not-news',
    ],
  ])('%s', async (_, change, expected) => {
    const status = await decide(about(change));
    expect(status.kind === 'idle' ? status.because : status.kind).toBe(expected);
  });
});

describe('the summary of a page', () => {
  function mention(change: Partial<Mention>): Mention {
    const rest = { start: 0, end: 3, score: 0, reasons: [] } as const;
    return {
      entity: 'ice',
      surface: 'ICE',
      sense: 'train',
      decision: 'skipped',
      ...rest,
      ...change,
    };
  }

  it('counts by entity', () => {
    expect(countByEntity([{ entity: 'a' }, { entity: 'b' }, { entity: 'a' }])).toEqual({
      a: 2,
      b: 1,
    });
  });

  it('groups what was left alone by surface and sense, most frequent first', () => {
    const groups = groupLeftAlone([
      mention({ sense: 'water' }),
      mention({}),
      mention({}),
      mention({ decision: 'marked', sense: 'ice' }),
      mention({ surface: 'Ice' }),
    ]);
    expect(groups.map(({ surface, sense, count }) => [surface, sense, count])).toEqual([
      ['ICE', 'train', 2],
      ['ICE', 'water', 1],
      ['Ice', 'train', 1],
    ]);
  });

  it('groups what the person wants marked with it, and what they want left alone', () => {
    const reasons = [{ kind: 'overruled', scope: 'page' }] as const;
    const groups = groupLeftAlone([
      mention({ decision: 'marked', reasons }),
      mention({ decision: 'marked', reasons }),
      mention({ sense: 'ice', reasons }),
    ]);
    expect(groups.map(({ sense, decision, count }) => [sense, decision, count])).toEqual([
      ['train', 'marked', 2],
      ['ice', 'skipped', 1],
    ]);
  });
});
