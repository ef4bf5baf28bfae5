import { render } from 'preact';
import { openShortcutSettings } from '../platform/keys.ts';
import { openLibrary } from '../platform/library-page.ts';
import { loadOverrules, watchOverrules } from '../platform/overrules.ts';
import { loadPolicy } from '../platform/policy.ts';
import { loadSettings, watchSettings } from '../platform/settings.ts';
import { OptionsView } from '../ui/options/OptionsView.tsx';
import { wordTexts } from '../ui/text/word-messages.ts';
import { languages } from '../ui/text/languages.ts';
import { optionsTexts } from '../ui/text/options-messages.ts';
import { bundledDataset } from './bundled-dataset.ts';
import { deletingDeeds } from './deleting-deeds.ts';
import { tellPagesOfLibrary } from './library-news.ts';
import { optionsDeeds } from './options-deeds.ts';
import { pageNames } from './page-names.ts';
import { dressDocument, interfaceLanguage } from './speech.ts';
import type { OptionsKnowledge, OptionsStore } from './options-state.ts';
import '../ui/options/options.css';

/** Shows the options until the signal is aborted. */
export async function startOptions(container: HTMLElement, signal: AbortSignal): Promise<void> {
  let known: OptionsKnowledge = {
    ...(await loadSettings()),
    ...(await loadCorrections()),
    policy: await loadPolicy(),
    removed: [],
    saving: { kind: 'none' },
    adding: { kind: 'idle' },
    everywhere: 'idle',
    deleting: { kind: 'idle' },
  };
  if (signal.aborted) return;
  const store: OptionsStore = {
    known: () => known,
    update(change) {
      if (signal.aborted) return;
      known = { ...known, ...change };
      draw(container, store);
    },
  };
  signal.addEventListener('abort', () => render(null, container), { once: true });
  draw(container, store);
  tellPagesOfLibrary(signal);
  watchSettings(signal, () => {
    void Promise.all([loadSettings(), loadPolicy()]).then(([loaded, policy]) =>
      store.update({ ...loaded, policy }),
    );
  });
  watchOverrules(signal, () => void loadCorrections().then((loaded) => store.update(loaded)));
}

async function loadCorrections(): Promise<
  Pick<OptionsKnowledge, 'corrections' | 'correctionsFault'>
> {
  const { overrules, fault } = await loadOverrules();
  return { corrections: overrules, correctionsFault: fault };
}

function draw(container: HTMLElement, store: OptionsStore): void {
  const dataset = bundledDataset();
  const language = interfaceLanguage(store.known().settings);
  const [words, options] = [wordTexts.in(language), optionsTexts.in(language)];
  dressDocument(words, options.tabTitle);
  render(
    <OptionsView
      {...store.known()}
      entities={dataset.index.entities.flatMap(({ id }) => dataset.entity(id, language) ?? [])}
      languages={languages}
      browserLanguage={interfaceLanguage({ language: 'auto' })}
      bundledSites={dataset.index.sites.length}
      names={pageNames(dataset, language)}
      text={{ words, options }}
      {...optionsDeeds(store)}
      {...deletingDeeds(store)}
      onKeys={() => void openShortcutSettings()}
      onLibrary={() => void openLibrary(null)}
    />,
    container,
  );
}
