/** The views of claims, timeline and map inside the panel, each with its own trail. */
import type { JSX } from 'preact';
import { everyClaim } from '../../core/dataset/claim-filter.ts';
import { createClaimSearch } from '../../core/dataset/claim-search.ts';
import type { Dataset } from '../../core/dataset/dataset.ts';
import { ClaimsView } from '../../ui/claims/ClaimsView.tsx';
import type { PassageLink } from '../../ui/claims/claims-props.ts';
import { trailStart, visit, type ClaimsPlace, type ClaimsTrail } from '../../ui/claims/trail.ts';
import type { PanelProps } from '../../ui/panel/panel-props.ts';
import { claimsTexts } from '../../ui/text/claims-messages.ts';
import { wordTexts } from '../../ui/text/word-messages.ts';
import { inEachLanguage } from '../speech.ts';
import { readPageOf, type ClaimsTab, type PanelStore } from './panel-state.ts';

/** Where each view begins. */
export const firstTrails: Readonly<Record<ClaimsTab, ClaimsTrail>> = {
  claims: trailStart,
  timeline: { ...trailStart, here: { kind: 'timeline', filter: everyClaim } },
  map: { ...trailStart, here: { kind: 'map', chosen: null } },
};

/** Draws each of the views where its trail has come to. */
export function claimsViews(
  store: PanelStore,
  dataset: Dataset,
): Omit<PanelProps['views'], 'references'> {
  const search = createClaimSearch(dataset.index);
  const spoken = inEachLanguage((language) => ({
    language,
    entities: dataset.index.entities.flatMap(({ id }) => dataset.entity(id, language) ?? []),
    text: { words: wordTexts.in(language), claims: claimsTexts.in(language) },
  }));
  const view = (tab: ClaimsTab): JSX.Element => (
    <ClaimsView
      {...spoken(store.known().language)}
      // A view that comes again is not one that went on: the focus stays on its tab.
      key={tab}
      dataset={dataset}
      search={search}
      trail={store.known().trails[tab]}
      inArticle={(claim) => passagesOn(store, claim)}
      onTrail={(trail) => go(store, tab, trail)}
      onPassage={(passage) => reveal(store, passage)}
    />
  );
  return {
    claims: () => view('claims'),
    timeline: () => view('timeline'),
    map: () => view('map'),
  };
}

/** Goes to a place in the view of claims. */
export function showClaims(store: PanelStore, place: ClaimsPlace): void {
  go(store, 'claims', visit(store.known().trails.claims, place));
  store.update({ tab: 'claims' });
}

function go(store: PanelStore, tab: ClaimsTab, trail: ClaimsTrail): void {
  store.update({ trails: { ...store.known().trails, [tab]: trail } });
}

/** Brings a passage of the article into view. */
function reveal(store: PanelStore, passage: number): void {
  const page = readPageOf(store);
  if (page) store.update({ tab: 'passages', page: { ...page, reveal: { passage } } });
}

function passagesOn(store: PanelStore, claim: string): readonly PassageLink[] {
  const page = readPageOf(store);
  if (!page) return [];
  return page.passages.flatMap(({ id, number }) =>
    page.findings.get(id)?.bearing.some((match) => match.claim === claim) === true
      ? [{ id, number }]
      : [],
  );
}
