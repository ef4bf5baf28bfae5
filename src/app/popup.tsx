import { render } from 'preact';
import { grantedPatterns, watchAccess } from '../platform/permissions.ts';
import { noPolicy } from '../core/settings/policy.ts';
import { policyKnown } from '../platform/policy.ts';
import { loadSettings, watchSettings } from '../platform/settings.ts';
import { tabInFront, tabWithId, type TabPlace } from '../platform/tabs.ts';
import { PopupView } from '../ui/popup/PopupView.tsx';
import { wordTexts } from '../ui/text/word-messages.ts';
import { popupTexts } from '../ui/text/popup-messages.ts';
import { bundledDataset } from './bundled-dataset.ts';
import { pageNames } from './page-names.ts';
import { popupDeeds } from './popup-deeds.ts';
import { isBundled, readPage } from './popup-page.ts';
import { popupSaving } from './popup-saving.ts';
import { grantsOf, type PopupKnowledge, type PopupStore } from './popup-state.ts';
import { dressDocument, inEachLanguage, interfaceLanguage } from './speech.ts';
import type { SaveSource } from '../ui/parts/SaveAct.tsx';
import type { Language } from '../core/languages.ts';
import '../ui/popup/popup.css';

/** How often the page is asked while it is being read, and afterwards, in milliseconds. */
const refresh = { reading: 300, read: 1500 } as const;

/**
 * Shows the popup for the tab in front of its window, or for the tab that `?tab=ID` names when the
 * popup's page is opened in a tab of its own. Lasts until the signal is aborted.
 */
export async function startPopup(container: HTMLElement, signal: AbortSignal): Promise<void> {
  const place = await askedTab(new URLSearchParams(location.search).get('tab'));
  const saving = inEachLanguage((language) => popupSaving(place, language));
  // What was begun before the end may come in after it.
  const store = openStore(await firstKnowledge(place), (known) => {
    if (!signal.aborted) draw(known, container, store, saving);
  });
  if (signal.aborted) return;
  signal.addEventListener('abort', () => render(null, container), { once: true });
  draw(store.known(), container, store, saving);
  watchSettings(signal, (settings) => store.update({ settings }));
  watchAccess(signal, () => void grantedPatterns().then((granted) => store.update({ granted })));
  await keepFresh(store, signal);
}

async function askedTab(id: string | null): Promise<TabPlace | null> {
  return id === null ? tabInFront() : tabWithId(Number(id));
}

async function firstKnowledge(place: TabPlace | null): Promise<PopupKnowledge> {
  const [{ settings }, granted] = await Promise.all([loadSettings(), grantedPatterns()]);
  const page = { kind: 'asking' } as const;
  const open = { always: null, everywhere: null, notKept: false } as const;
  return { place, page, settings, granted, bundled: false, ...open };
}

function openStore(first: PopupKnowledge, changed: (known: PopupKnowledge) => void): PopupStore {
  let known = first;
  return {
    known: () => known,
    update(change) {
      known = { ...known, ...change };
      changed(known);
    },
  };
}

function draw(
  known: PopupKnowledge,
  container: HTMLElement,
  store: PopupStore,
  saving: (language: Language) => SaveSource | null,
): void {
  const dataset = bundledDataset();
  const language = interfaceLanguage(known.settings);
  const [words, popup] = [wordTexts.in(language), popupTexts.in(language)];
  dressDocument(words, popup.name);
  const entities = dataset.index.entities.flatMap(({ id }) => dataset.entity(id, language) ?? []);
  render(
    <PopupView
      page={known.page}
      entities={entities}
      entitiesOff={known.settings.entitiesOff}
      policy={policyKnown() ?? noPolicy}
      notKept={known.notKept}
      datasetDate={dataset.index.date}
      names={pageNames(dataset, language)}
      text={{ words, popup }}
      saving={saving(language)}
      {...grantsOf(known)}
      {...popupDeeds(store)}
    />,
    container,
  );
}

/** Asks the page again and again, since mentions may come later; resolves at the end. */
async function keepFresh(store: PopupStore, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { place, page: before, bundled: known } = store.known();
    const page = await readPage(place);
    const bundled = before.kind === 'asking' ? await isBundled(place, page) : known;
    // What the person did meanwhile is newer than the answer.
    const isNewest = store.known().page === before;
    if (!signal.aborted) store.update(isNewest ? { page, bundled } : { bundled });
    const busy = page.kind === 'running' && page.reading;
    await pause(busy ? refresh.reading : refresh.read, signal);
  }
}

function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
