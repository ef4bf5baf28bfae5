/** Props of the panel for the gallery and the component tests, around a made-up article. */
import type { WorksheetEntry } from '../../../src/core/review/worksheet.ts';
import type { PanelExport } from '../../../src/ui/panel/export-props.ts';
import type { PanelPassage } from '../../../src/ui/panel/page-props.ts';
import type { PanelActions, PanelProps } from '../../../src/ui/panel/panel-props.ts';
import type { PanelReview, PlacedEntry } from '../../../src/ui/panel/review-props.ts';
import { panelTexts } from '../../../src/ui/text/panel-messages.ts';
import { card, dataset, entities, names, popup, savingOf, words } from './fixtures.ts';
import { language, textIn } from './language.ts';
import { panelPassages, readPage, systemClaim } from './panel-article.ts';

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
const pageSaving = savingOf('page');
const passageSaving = savingOf('passage');
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
  savingOf: (passage) => (passage === null ? pageSaving : passageSaving),
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
  dataset.index.claims.map(({ id }) => [id, dataset.claim(id, language)] as const),
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
    views: { references: () => null, claims: () => null, timeline: () => null, map: () => null },
    text: { words, card, popup, panel: textIn(panelTexts) },
    actions: panelActions,
    ...change,
  };
}
