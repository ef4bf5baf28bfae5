import { render } from 'preact';
import type { Language } from '../core/languages.ts';
import { loadSettings, watchSettings } from '../platform/settings.ts';
import { watchEmptied } from '../platform/store/emptying.ts';
import type { ReferenceStore } from '../platform/store/references.ts';
import { worksheetStore } from '../platform/store/worksheets.ts';
import type { LibraryActions } from '../ui/library/library-props.ts';
import { LibraryView } from '../ui/library/LibraryView.tsx';
import { bundledDataset } from './bundled-dataset.ts';
import { drawingIn } from './drawing.tsx';
import { tellPagesOfLibrary } from './library-news.ts';
import { addressKeeper } from './library/address-keeper.ts';
import { handingDeeds, handingOf } from './library/handing-deeds.ts';
import { importingDeeds } from './library/importing-deeds.ts';
import { LibraryIndex } from './library/library-index.ts';
import { placeOf } from './library/library-place.ts';
import {
  firstKnowledge,
  type LibraryKnowledge,
  type LibraryStore,
} from './library/library-state.ts';
import { librarySpoken } from './library/library-spoken.ts';
import { libraryViewState } from './library/library-view-state.ts';
import { pageDeeds } from './library/page-deeds.ts';
import { referenceDeeds } from './library/reference-deeds.ts';
import { lookForBackup, putOff } from './library/reminder.ts';
import { followWorksheets, listWorksheets, worksheetDeeds } from './library/worksheet-deeds.ts';
import { dressDocument, inEachLanguage, interfaceLanguage } from './speech.ts';

/** Shows the library at the place that its address says. Lasts until the signal is aborted. */
export async function showLibrary(
  container: HTMLElement,
  references: ReferenceStore,
  signal: AbortSignal,
): Promise<void> {
  const worksheets = worksheetStore(signal, () => crypto.randomUUID());
  const begun = Promise.withResolvers<void>();
  let draw: (() => void) | null = null;
  const index = new LibraryIndex({
    store: references,
    standingOf: (claim) => standings.get(claim) ?? null,
    signal,
    onChange() {
      draw?.();
      begun.resolve();
    },
  });
  void index.load();
  const settingsKnown = loadSettings();
  const dataset = bundledDataset();
  const standings = new Map(dataset.index.claims.map(({ id, standing }) => [id, standing]));
  const { settings } = await settingsKnown;
  if (signal.aborted) return;
  const store = openStore(interfaceLanguage(settings), () => draw?.());
  const shown = libraryViewState(index);
  const keepAddress = addressKeeper(signal);
  const parts = { store, references, index, signal };
  const handing = handingDeeds(parts);
  const actions: LibraryActions = {
    ...referenceDeeds(parts),
    ...pageDeeds(store),
    ...worksheetDeeds(store, worksheets),
    ...handing,
    ...importingDeeds(parts),
    onPlace(place, step) {
      keepAddress(place, step);
      store.update({ place });
    },
    onSelect: (selected) => store.update({ selected }),
    onReload() {
      void index.load();
      void listWorksheets(store, worksheets);
    },
    onReminder(answer) {
      if (answer !== 'backup') void putOff(answer, store, references);
      else handing.onBackup();
    },
  };
  const show = drawingIn(container);
  const spoken = inEachLanguage((language) => librarySpoken(language, dataset));
  draw = () => {
    if (signal.aborted) return;
    const known = store.known();
    const given = spoken(known.language);
    const content = shown.content(known.place);
    dressDocument(given.text.words, given.text.library.name);
    show(
      <LibraryView
        {...known}
        {...given}
        content={content}
        open={known.place.open === null ? null : index.get(known.place.open)}
        tags={shown.tags()}
        duplicates={shown.duplicates()}
        handing={handingOf(known, content)}
        actions={actions}
      />,
    );
  };
  signal.addEventListener('abort', () => render(null, container), { once: true });
  tellPagesOfLibrary(signal);
  addEventListener('popstate', () => store.update({ place: placeOf(location.search) }), { signal });
  watchSettings(signal, (changed) => store.update({ language: interfaceLanguage(changed) }));
  // What could be undone is in memory, and goes with the page.
  watchEmptied(signal, () => location.reload());
  draw();
  // What else there is to know is asked for after the first list.
  await begun.promise;
  if (signal.aborted) return;
  followWorksheets(store, worksheets, signal);
  await lookForBackup(store, references);
}

function openStore(language: Language, changed: () => void): LibraryStore {
  let known: LibraryKnowledge = firstKnowledge(placeOf(location.search), language);
  return {
    known: () => known,
    update(change) {
      known = { ...known, ...change };
      changed();
    },
  };
}
