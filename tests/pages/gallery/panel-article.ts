/** A made-up article as the panel shows it, with what the dataset has on its passages. */
import type { Mention } from '../../../src/core/detection/mention.ts';
import type { FigureFinding } from '../../../src/core/matching/figures/finding.ts';
import type { Match, Why } from '../../../src/core/matching/match.ts';
import type { PanelPassage, PassageFindings, ReadPage } from '../../../src/ui/panel/page-props.ts';
import { dataset, runningPage } from './fixtures.ts';

const spellings: Readonly<Record<string, RegExp>> = {
  ice: /\bICE\b/g,
  palantir: /\bPalantir\b/g,
  aws: /\bAWS\b|\bAmazon Web Services\b/g,
  azure: /\bAzure\b/g,
};

const texts: readonly string[] = [
  'The company’s newest contract with ICE, worth about $30 million, pays Palantir for ImmigrationOS, a platform meant to follow each case from identification to removal.',
  'Its older case system, ICM, sits on AWS, and the new one does too, a person familiar with the matter said.',
  'Asked about the order, ICE pointed to its privacy assessment of 2016. Palantir said that it builds tools and that its customers decide how they are used.',
  'In a letter, 120 employees asked why Azure was sold to the agency at all.',
  'At the rally, a speaker held up a printed list of everyone that ICE had detained in the county since 2024, some 1,400 people, 12 % of them children.',
];

export const panelPassages: readonly PanelPassage[] = texts.map((text, at) =>
  panelPassage(text, at, at / texts.length + 0.04),
);

/** A passage whose marked names are found by their usual spelling. */
export function panelPassage(text: string, order: number, at: number): PanelPassage {
  const mentions = Object.entries(spellings).flatMap(([entity, pattern]) =>
    [...text.matchAll(pattern)].map((match): Mention => ({
      entity,
      surface: match[0],
      start: match.index,
      end: match.index + match[0].length,
      decision: 'marked',
      sense: entity,
      score: 0.97,
      reasons: [{ kind: 'usual' }],
    })),
  );
  return {
    id: order + 11,
    number: order + 1,
    text,
    lang: 'en',
    at,
    mentions: mentions.toSorted((one, other) => one.start - other.start),
    before: '',
    after: '',
  };
}

/** Ids of claims whose statement matches, in the order of the dataset. */
export function claimsOn(pattern: RegExp): readonly string[] {
  return dataset.index.claims.flatMap(({ id, statement }) => (pattern.test(statement) ? [id] : []));
}

function bearing(pattern: RegExp, count: number, why: readonly Why[]): readonly Match[] {
  return claimsOn(pattern)
    .slice(0, count)
    .map((claim, index) => ({ claim, score: 0.9 - index / 10, bears: true, why }));
}

function general(ids: readonly string[]): PassageFindings['general'] {
  return ids.map((entity) => ({
    entity,
    total: dataset.claimsAbout(entity).length,
    first: dataset.claimsAbout(entity).slice(0, 3),
  }));
}

function expression(
  text: string,
  within: string,
  quantity: FigureFinding['expression']['quantity'],
) {
  const start = within.indexOf(text);
  return { text, start, end: start + text.length, quantity };
}

const amount = (low: number, manner: 'exact' | 'about' = 'exact') =>
  ({
    kind: 'number',
    unit: 'USD',
    low,
    high: low,
    manner,
    tolerance: 500_000,
    counted: null,
  }) as const;

/** Id of the first claim on the platform that the article is about. */
export const [systemClaim = ''] = claimsOn(/ImmigrationOS/);

const figuresOfFirst: readonly FigureFinding[] = [
  {
    expression: expression('about $30 million', texts[0] ?? '', amount(30_000_000, 'about')),
    beside: [
      {
        kind: 'figure',
        claim: systemClaim,
        figure: {
          label: 'contract modification',
          value: 29_960_000,
          unit: 'USD',
          asOf: '2025-04-17',
        },
        outcome: { kind: 'same-rounded' },
      },
      {
        kind: 'figure',
        claim: systemClaim,
        figure: { label: 'obligations so far', value: 34_100_000, unit: 'USD', asOf: '2025-09' },
        outcome: { kind: 'differs', by: -4_100_000, share: -0.1202 },
      },
    ],
  },
];

const figuresOfLast: readonly FigureFinding[] = [
  {
    expression: expression('since 2024', texts[4] ?? '', { kind: 'date', from: '2024', to: null }),
    beside: [
      {
        kind: 'period',
        claim: systemClaim,
        period: { from: '2024-01-01', to: '2025-06-30' },
        outcome: { kind: 'overlaps' },
      },
    ],
  },
  {
    expression: expression('1,400 people', texts[4] ?? '', amount(1_400)),
    beside: [],
  },
  { expression: expression('12 %', texts[4] ?? '', amount(12)), beside: [] },
];

export const panelFindings: ReadonlyMap<number, PassageFindings> = new Map([
  [
    11,
    {
      bearing: bearing(/ImmigrationOS/, 5, [
        { kind: 'products', products: ['ImmigrationOS'] },
        { kind: 'terms', terms: ['identification', 'removal'] },
        { kind: 'figure', text: '$30 million' },
      ]),
      general: general(['ice', 'palantir']),
      figures: figuresOfFirst,
    },
  ],
  [
    12,
    {
      bearing: bearing(/ICM/, 2, [{ kind: 'products', products: ['ICM'] }]),
      general: general(['aws']),
      figures: [],
    },
  ],
  [
    13,
    {
      bearing: bearing(/privacy/i, 1, [{ kind: 'terms', terms: ['privacy assessment'] }]),
      general: general(['ice', 'palantir']),
      figures: [],
    },
  ],
  [14, { bearing: [], general: general(['azure']), figures: [] }],
  [15, { bearing: [], general: general(['ice']), figures: figuresOfLast }],
]);

const found = <T>(value: T, from: string, sure: 'high' | 'medium' | 'low' = 'high') => ({
  value,
  from,
  sure,
});

export const readPage: ReadPage = {
  kind: 'read',
  site: 'post.example',
  article: {
    address: 'https://post.example/story',
    url: 'https://post.example/story?utm_source=a',
    kind: 'news-article',
    record: {
      title: found('Agency’s new targeting software draws questions in Congress', 'json-ld'),
      authors: found(['Ada Example', 'Ben Sample'], 'byline', 'medium'),
      published: found('2026-03-04T10:00:00-05:00', 'meta:article:published_time'),
      modified: null,
      publisher: found('The Example Post', 'meta:og:site_name'),
      language: found('en-US', 'html'),
      canonicalUrl: found('https://post.example/story', 'link:canonical'),
      description: found('What is known of a platform, and what is not.', 'microdata:description'),
    },
    lang: 'en',
  },
  passages: panelPassages,
  findings: panelFindings,
  counts: { ice: 14, palantir: 6, aws: 2, azure: 1 },
  leftAlone: runningPage.leftAlone,
  reading: false,
  undone: null,
  contact: 'live',
  reveal: null,
};
