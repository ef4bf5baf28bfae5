import { render, type JSX } from 'preact';
import { createFigureFinder } from '../core/matching/figures/finder.ts';
import { createMatcher } from '../core/matching/matcher.ts';
import { loadPolicy, watchPolicy } from '../platform/policy.ts';
import { loadSettings, watchSettings } from '../platform/settings.ts';
import { watchEmptied } from '../platform/store/emptying.ts';
import { worksheetStore } from '../platform/store/worksheets.ts';
import { openPanelTab } from '../platform/panel.ts';
import { openOptions } from '../platform/tabs.ts';
import { everyClaim } from '../core/dataset/claim-filter.ts';
import type { Language } from '../core/languages.ts';
import type { Dataset } from '../core/dataset/dataset.ts';
import { PanelView } from '../ui/panel/PanelView.tsx';
import { SwitchedOff } from '../ui/panel/SwitchedOff.tsx';
import type { PanelActions, PanelDataset, PanelProps } from '../ui/panel/panel-props.ts';
import { cardTexts } from '../ui/text/card-messages.ts';
import { popupTexts } from '../ui/text/popup-messages.ts';
import { wordTexts } from '../ui/text/word-messages.ts';
import { panelTexts } from '../ui/text/panel-messages.ts';
import { bundledDataset } from './bundled-dataset.ts';
import { drawingIn } from './drawing.tsx';
import { pageNames } from './page-names.ts';
import { claimsViews, firstTrails, showClaims } from './panel/claims-tabs.tsx';
import { Findings } from './panel/findings.ts';
import { PageFollower } from './panel/follow-page.ts';
import { checkerName } from './panel/checker-name.ts';
import { handingDeeds, handingOf } from './panel/handing-deeds.ts';
import { pageDeeds } from './panel/page-deeds.ts';
import { readPageOf, type PanelKnowledge, type PanelStore } from './panel/panel-state.ts';
import { referencesTab } from './panel/references-tab.tsx';
import { closedReview, ReviewDesk } from './panel/review-desk.ts';
import { dressDocument, inEachLanguage, interfaceLanguage } from './speech.ts';
import '../ui/claims/claims.css';
import '../ui/library/library.css';
import '../ui/panel/panel.css';

/**
 * Shows the panel for the tab in front of its window, or for the tab that `?tab=ID` names when it is
 * opened in a tab of its own. Lasts until the signal is aborted.
 */
export async function startPanel(container: HTMLElement, signal: AbortSignal): Promise<void> {
  const dataset = bundledDataset();
  const tab = askedTab();
  const [{ settings }, policy] = await Promise.all([loadSettings(), loadPolicy()]);
  if (signal.aborted) return;
  const isOff = policy.off.includes('panel');
  watchPolicy(signal, ({ off }) => off.includes('panel') !== isOff && location.reload());
  if (isOff) return drawSwitchedOff(container, interfaceLanguage(settings));
  const store = openStore(settings.checker, interfaceLanguage(settings), () => {
    if (signal.aborted) return;
    desk.follow();
    draw();
  });
  const checker = checkerName(store);
  const findings = new Findings({
    index: dataset.index,
    matcher: createMatcher(dataset.index),
    figures: createFigureFinder(dataset.index),
    signal,
    onFound: (found) => {
      const page = readPageOf(store);
      if (page) store.update({ page: { ...page, findings: found } });
    },
  });
  const follower = new PageFollower({ tab, store, dataset, findings, signal });
  // The store outlives the sessions, which save what is left as they end.
  const worksheets = worksheetStore(new AbortController().signal, () => crypto.randomUUID());
  // A second one, since a BroadcastChannel does not tell itself: the desk hears of what is imported.
  const imported = worksheetStore(signal, () => crypto.randomUUID());
  const desk = new ReviewDesk(store, worksheets, signal);
  const given = {
    spoken: inEachLanguage((language) => spokenIn(language, dataset)),
    views: {
      ...claimsViews(store, dataset),
      references: referencesTab(store, dataset, signal),
    },
    actions: {
      ...pageDeeds({ store, follower, findings, isApart: tab !== null, signal }),
      ...desk.actions,
      ...handingDeeds(store, desk, imported, dataset),
      onChecker: checker.write,
      onTab: (chosen) => store.update({ tab: chosen }),
      onClaim: (id) => showClaims(store, { kind: 'claim', id }),
      onEntityClaims: (entity) =>
        showClaims(store, { kind: 'list', filter: { ...everyClaim, entities: [entity] } }),
      onOptions: () => void openOptions(),
      onOpenTab: tab === null ? () => void openApart(store) : null,
    } satisfies PanelActions,
  };
  const show = drawingIn(container);
  const draw = (): void => {
    const { words, popup } = given.spoken(store.known().language).text;
    dressDocument(words, popup.name);
    show(<Panel known={store.known()} desk={desk} origin={dataset} {...given} />);
  };
  signal.addEventListener('abort', () => render(null, container), { once: true });
  watchSettings(signal, (changed, before) => {
    store.update({ language: interfaceLanguage(changed) });
    checker.hear(changed, before);
  });
  watchEmptied(signal, () => {
    desk.forget();
    // What it holds besides, such as what could be undone, goes with the page.
    location.reload();
  });
  draw();
  await follower.follow();
}

function drawSwitchedOff(container: HTMLElement, language: Language): void {
  const text = { words: wordTexts.in(language), panel: panelTexts.in(language) };
  dressDocument(text.words, popupTexts.in(language).name);
  render(<SwitchedOff text={text} />, container);
}

interface PanelParts {
  readonly known: PanelKnowledge;
  readonly desk: ReviewDesk;
  readonly origin: Dataset;
  readonly spoken: (language: Language) => Pick<PanelProps, 'dataset' | 'text'>;
  readonly views: PanelProps['views'];
  readonly actions: PanelActions;
}

function Panel({ known, desk, origin, spoken, views, actions }: PanelParts): JSX.Element {
  const { tab, page, review } = known;
  const { dataset, text } = spoken(known.language);
  return (
    <PanelView
      tab={tab}
      page={page}
      review={review}
      handing={handingOf(known, desk, origin)}
      dataset={dataset}
      views={views}
      text={text}
      actions={actions}
    />
  );
}

function openStore(checker: string, language: Language, changed: () => void): PanelStore {
  let known: PanelKnowledge = {
    place: null,
    page: { kind: 'asking' },
    article: null,
    tab: 'passages',
    trails: firstTrails,
    review: closedReview,
    importing: { kind: 'idle' },
    checker,
    language,
  };
  return {
    known: () => known,
    update(change) {
      known = { ...known, ...change };
      changed();
    },
  };
}

function spokenIn(language: Language, dataset: Dataset): ReturnType<PanelParts['spoken']> {
  return {
    dataset: panelDataset(dataset, language),
    text: {
      words: wordTexts.in(language),
      card: cardTexts.in(language),
      popup: popupTexts.in(language),
      panel: panelTexts.in(language),
    },
  };
}

function panelDataset(dataset: Dataset, language: Language): PanelDataset {
  const { entities, topics } = dataset.index;
  const claims = new Map<string, ReturnType<Dataset['claim']>>();
  return {
    entities: entities.flatMap(({ id }) => dataset.entity(id, language) ?? []),
    topics: topics.map(({ id, name }) => ({ id, name: dataset.topicName(id, language) ?? name })),
    claimOf: (id) => {
      if (!claims.has(id)) claims.set(id, dataset.claim(id, language));
      return claims.get(id) ?? null;
    },
    names: pageNames(dataset, language),
  };
}

/** The tab that the address names; null where the panel follows its window. */
function askedTab(): number | null {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? '');
  return Number.isSafeInteger(asked) && asked > 0 ? asked : null;
}

async function openApart(store: PanelStore): Promise<void> {
  const { place } = store.known();
  if (place !== null) await openPanelTab(place.tab);
}
