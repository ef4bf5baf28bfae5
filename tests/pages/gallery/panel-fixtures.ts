/** Props of the panel for the gallery and the component tests: a made-up article over the dataset. */
import type { Mention } from '../../../src/core/detection/mention.ts';
import type { FigureFinding } from '../../../src/core/matching/figures/finding.ts';
import type { Match, Why } from '../../../src/core/matching/match.ts';
import type { WorksheetEntry } from '../../../src/core/review/worksheet.ts';
import type { PanelExport } from '../../../src/ui/panel/export-props.ts';
import type { PanelPassage, PassageFindings, ReadPage } from '../../../src/ui/panel/page-props.ts';
import type { PanelActions, PanelProps } from '../../../src/ui/panel/panel-props.ts';
import type { PanelReview, PlacedEntry } from '../../../src/ui/panel/review-props.ts';
import { card, words } from '../../../src/ui/text/en.ts';
import { popup } from '../../../src/ui/text/en-pages.ts';
import { panel } from '../../../src/ui/text/en-panel.ts';
import { dataset, entities, names, runningPage } from './fixtures.ts';

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

const [systemClaim = ''] = claimsOn(/ImmigrationOS/);

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

/** What a checker holds of one of the article's passages. */
export function panelEntry(at: number, change: Partial<WorksheetEntry> = {}): WorksheetEntry {
  const { text, lang, before, after, mentions } = passageAt(at);
  return {
    id: `00000000-0000-4000-8000-00000000000${at}`,
    passage: {
      text,
      lang,
      before,
      after,
      order: at,
      entities: mentions.map(({ entity }) => entity),
    },
    verdict: null,
    evidence: [],
    note: '',
    changed: '2026-03-05T09:00:00Z',
    ...change,
  };
}

export function passageAt(at: number): PanelPassage {
  const passage = panelPassages[at];
  if (passage === undefined) throw new Error(`the fixture has no passage ${at}`);
  return passage;
}

const judged: readonly PlacedEntry[] = [
  {
    kind: 'same',
    entry: panelEntry(0, {
      verdict: 'supported',
      evidence: [{ claim: systemClaim, source: null }],
      note: 'Amount and purpose agree; ask for the number of the modification.',
    }),
    passage: passageAt(0),
  },
];

export const panelReview: PanelReview = {
  summary: '',
  entries: new Map(judged.map((placed) => [placed.passage.id, placed])),
  gone: [],
  saving: { kind: 'saved' },
  closed: false,
  merged: false,
  contested: [],
  canUndo: true,
  canRedo: false,
};

export const panelExport: PanelExport = {
  offers: [
    { format: 'markdown', fileName: 'story.md', available: true, passages: 3, omitted: [] },
    { format: 'html', fileName: 'story.html', available: true, passages: 3, omitted: [] },
    { format: 'json', fileName: 'story.json', available: true, passages: 3, omitted: [] },
    {
      format: 'claim-review',
      fileName: 'story.jsonld',
      available: true,
      passages: 1,
      omitted: [
        { because: 'no-verdict', passages: [2, 4] },
        { because: 'no-rating', passages: [5] },
      ],
    },
  ],
  checker: 'The Example Checkers',
  importing: { kind: 'idle' },
};

const nothing = (): void => {};
const done = (): Promise<boolean> => Promise.resolve(true);

export const panelActions: PanelActions = {
  onTab: nothing,
  onClaim: nothing,
  onEntityClaims: nothing,
  onOptions: nothing,
  onOpenTab: nothing,
  onRun: nothing,
  onAllow: nothing,
  onTurnOn: nothing,
  onRescan: nothing,
  onReopen: nothing,
  onGo: nothing,
  onBack: nothing,
  onOverrule: done,
  onWanted: nothing,
  onVerdict: nothing,
  onEvidence: nothing,
  onNote: nothing,
  onSummary: nothing,
  onKeepText: nothing,
  onRemoveEntry: nothing,
  onUndo: nothing,
  onRedo: nothing,
  onSaveAgain: nothing,
  onCopy: done,
  onDownload: done,
  onChecker: nothing,
  onImport: nothing,
  onImportSeen: nothing,
};

const claimViews = new Map(
  dataset.index.claims.map(({ id }) => [id, dataset.claim(id, 'en')] as const),
);

/** Panel props around a change; callbacks do nothing unless they are given. */
export function panelProps(change: Partial<PanelProps> = {}): PanelProps {
  return {
    tab: 'passages',
    page: readPage,
    review: panelReview,
    handing: panelExport,
    dataset: {
      entities,
      topics: dataset.index.topics,
      claimOf: (id) => claimViews.get(id) ?? null,
      names,
    },
    views: { claims: () => null, timeline: () => null, map: () => null },
    text: { words, card, popup, panel },
    actions: panelActions,
    ...change,
  };
}
