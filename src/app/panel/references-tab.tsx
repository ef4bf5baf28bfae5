/** The library in its narrow form inside the panel; read when its tab is first chosen. */
import type { JSX } from 'preact';
import type { Dataset } from '../../core/dataset/dataset.ts';
import { pageIdentity } from '../../core/references/page-identity.ts';
import { noFilter, type ReferenceFilter } from '../../core/references/search.ts';
import { openLibrary } from '../../platform/library-page.ts';
import { sidelightDatabase } from '../../platform/store/database.ts';
import { referenceStore } from '../../platform/store/references.ts';
import type { ReferenceActions } from '../../ui/library/library-props.ts';
import { NarrowLibrary } from '../../ui/library/NarrowLibrary.tsx';
import { LibraryIndex } from '../library/library-index.ts';
import { firstPlace } from '../library/library-place.ts';
import { librarySpoken } from '../library/library-spoken.ts';
import { firstKnowledge, type LibraryStore } from '../library/library-state.ts';
import { libraryViewState } from '../library/library-view-state.ts';
import { pageDeeds } from '../library/page-deeds.ts';
import { referenceDeeds } from '../library/reference-deeds.ts';
import { tellPagesOfLibrary } from '../library-news.ts';
import { inEachLanguage } from '../speech.ts';
import type { PanelStore } from './panel-state.ts';

/** Draws the tab; what the panel knows of the page says what was saved of it. */
export function referencesTab(
  panel: PanelStore,
  dataset: Dataset,
  signal: AbortSignal,
): () => JSX.Element {
  let draw: (() => JSX.Element) | null = null;
  return () => {
    draw ??= openTab(panel, dataset, signal);
    return draw();
  };
}

function openTab(panel: PanelStore, dataset: Dataset, signal: AbortSignal): () => JSX.Element {
  const redraw = (): void => panel.update({});
  const store = narrowStore(panel, redraw);
  const references = referenceStore(sidelightDatabase(signal), signal);
  const standings = new Map(dataset.index.claims.map(({ id, standing }) => [id, standing]));
  const index = new LibraryIndex({
    store: references,
    standingOf: (claim) => standings.get(claim) ?? null,
    signal,
    onChange: redraw,
  });
  void index.load();
  tellPagesOfLibrary(signal);
  const actions: ReferenceActions = {
    ...referenceDeeds({ store, references, index }),
    ...pageDeeds(store),
    onPlace: (place) => store.update({ place }),
    onReload: () => void index.load(),
  };
  const shown = libraryViewState(index);
  const spoken = inEachLanguage((language) => librarySpoken(language, dataset));
  const ofPage = filterOfPage();
  return () => {
    const { place, notice } = store.known();
    const here = ofPage(panel);
    return (
      <NarrowLibrary
        {...spoken(panel.known().language)}
        place={place}
        content={shown.content(place)}
        open={place.open === null ? null : index.get(place.open)}
        tags={shown.tags()}
        notice={notice}
        here={here && index.find(here, 'saved')}
        actions={actions}
        onOpenLibrary={() => void openLibrary(null)}
      />
    );
  };
}

function narrowStore(panel: PanelStore, changed: () => void): LibraryStore {
  let known = firstKnowledge(firstPlace, panel.known().language);
  return {
    known: () => known,
    update(change) {
      known = { ...known, ...change };
      changed();
    },
  };
}

/** What was saved of the article; the same filter as long as it is the same page. */
function filterOfPage(): (panel: PanelStore) => ReferenceFilter | null {
  let last: ReferenceFilter = noFilter;
  return (panel) => {
    const { article } = panel.known();
    if (article === null) return null;
    const page = pageIdentity(article.url, article.record.canonicalUrl?.value ?? null);
    if (last.page !== page) last = { ...noFilter, page };
    return last;
  };
}
