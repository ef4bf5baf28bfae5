import type { JSX } from 'preact';
import { textDifference } from '../../../src/core/review/difference.ts';
import type { PanelPage, ReadPage } from '../../../src/ui/panel/page-props.ts';
import type { PanelProps } from '../../../src/ui/panel/panel-props.ts';
import { PanelView } from '../../../src/ui/panel/PanelView.tsx';
import type { PanelReview } from '../../../src/ui/panel/review-props.ts';
import { panelPassage, panelPassages, readPage } from './panel-article.ts';
import { panelEntry, panelExport, panelProps, panelReview, passageAt } from './panel-fixtures.ts';

function panel(change: Partial<PanelProps> = {}): () => JSX.Element {
  return () => <PanelView {...panelProps(change)} />;
}

function state(page: PanelPage): () => JSX.Element {
  return panel({ page });
}

function read(change: Partial<ReadPage>): () => JSX.Element {
  return panel({ page: { ...readPage, ...change } });
}

function reviewed(change: Partial<PanelReview>): () => JSX.Element {
  return panel({ review: { ...panelReview, ...change } });
}

function handing(change: Partial<PanelProps['handing']>): () => JSX.Element {
  return panel({ tab: 'export', handing: { ...panelExport, ...change } });
}

/** A state that presses lead to, one after the other. */
function pressed(drawn: () => JSX.Element, ...selectors: readonly string[]): () => JSX.Element {
  return () => {
    const press = (left: readonly string[]): void => {
      const [next, ...others] = left;
      if (next === undefined) return;
      document.querySelector<HTMLElement>(next)?.click();
      requestAnimationFrame(() => press(others));
    };
    requestAnimationFrame(() => press(selectors));
    return drawn();
  };
}

const site = 'post.example';
const before =
  'The company’s first contract with ICE, worth $30 million, pays Palantir for a platform meant to follow each case from identification to removal.';

const changed: Partial<PanelReview> = {
  summary: 'The amounts hold; what the system does with them is not documented.',
  entries: new Map([
    [
      11,
      {
        kind: 'edited',
        entry: panelEntry(0, {
          verdict: 'partly',
          note: 'Was judged before the correction.',
          passage: { ...panelEntry(0).passage, text: before },
        }),
        passage: passageAt(0),
        difference: textDifference(before, passageAt(0).text),
      },
    ],
    [
      12,
      { kind: 'moved', entry: panelEntry(1, { verdict: 'cannot-tell' }), passage: passageAt(1) },
    ],
  ]),
  gone: [
    panelEntry(0, {
      id: '00000000-0000-4000-8000-000000000007',
      verdict: 'contradicted',
      note: 'Taken out within the hour.',
      passage: {
        ...panelEntry(0).passage,
        text: 'No contract between the two has ever been published, ICE said.',
        order: 7,
      },
    }),
  ],
};

const long =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft-Aufsicht';

/** Name → state of the panel. */
export const panelStates: Readonly<Record<string, () => JSX.Element>> = {
  'panel-asking': state({ kind: 'asking' }),
  'panel-unreadable': state({ kind: 'unreadable' }),
  'panel-withheld': state({ kind: 'withheld', site }),
  'panel-no-answer': state({ kind: 'no-answer', site }),
  'panel-off': state({ kind: 'off', site, isLocked: false }),
  'panel-not-asked': state({ kind: 'not-run', site, because: 'not-asked' }),
  'panel-not-news': state({ kind: 'not-run', site, because: 'not-news' }),
  'panel-asleep': state({ kind: 'asleep', site }),
  'panel-read': panel(),
  'panel-reading': read({
    reading: true,
    findings: new Map(),
    passages: panelPassages.slice(0, 2),
    counts: { ice: 2, palantir: 1 },
    leftAlone: [],
  }),
  'panel-nothing': read({ passages: [], counts: {}, findings: new Map() }),
  'panel-unread': read({ undone: 'too-much' }),
  'panel-closed-page': read({ contact: 'closed' }),
  'panel-silent-page': read({ contact: 'silent' }),
  'panel-many': read({
    passages: Array.from({ length: 400 }, (_, at) =>
      panelPassage(`${passageAt(at % 5).text} (${at + 1})`, at, at / 400),
    ),
  }),
  'panel-long-words': read({
    article: {
      ...readPage.article,
      record: {
        ...readPage.article.record,
        title: { value: `${long} ${long}`, from: 'h1', sure: 'low' },
        authors: { value: [long], from: 'byline', sure: 'medium' },
      },
    },
    passages: [panelPassage(`${long} ICE ${long}${long}`, 0, 0.5)],
    findings: new Map(),
  }),
  'panel-fields': pressed(panel(), '.article-head .folds button:nth-of-type(2)'),
  'panel-left-alone': pressed(panel(), '.article-head .folds button'),
  'panel-evidence': pressed(panel(), '.claim-actions .button'),
  'panel-general': pressed(panel(), '.general .button'),
  'panel-edited': pressed(reviewed(changed), '.gone summary'),
  'panel-not-saved': reviewed({ saving: { kind: 'not-saved', why: 'full' } }),
  'panel-newer': reviewed({ saving: { kind: 'not-saved', why: 'newer' }, closed: true }),
  'panel-merged': reviewed({ merged: true, canRedo: true }),
  'panel-private': reviewed({ saving: { kind: 'held' } }),
  'panel-contested': reviewed({
    merged: true,
    contested: [{ entry: panelEntry(0).id, other: 'contradicted' }],
  }),
  'panel-export': handing({}),
  'panel-export-nothing': handing({
    offers: panelExport.offers.map((offer) => ({ ...offer, available: false, passages: 0 })),
    checker: '',
  }),
  'panel-export-no-checker': handing({
    checker: '',
    offers: panelExport.offers.map((offer) =>
      offer.format === 'claim-review'
        ? {
            ...offer,
            available: false,
            passages: 0,
            omitted: [{ because: 'no-checker', passages: [] }],
          }
        : offer,
    ),
  }),
  'panel-imported': handing({
    importing: {
      kind: 'done',
      fileName: 'story.json',
      title: 'Agency’s new targeting software draws questions in Congress',
      entries: 4,
      merged: true,
      here: false,
    },
  }),
  'panel-refused': handing({
    importing: {
      kind: 'refused',
      fileName: 'story.json',
      faults: [
        { kind: 'field', place: 'entries[3].verdict', problem: 'not-known' },
        { kind: 'field', place: 'entries[4].note', problem: 'not-text' },
      ],
    },
  }),
};
