import { render } from 'preact';
import { openShortcutSettings } from '../platform/keys.ts';
import { loadSettings, watchSettings } from '../platform/settings.ts';
import { OptionsView } from '../ui/options/OptionsView.tsx';
import { words } from '../ui/text/en.ts';
import { options } from '../ui/text/en-pages.ts';
import { bundledDataset } from './bundled-dataset.ts';
import { optionsDeeds } from './options-deeds.ts';
import type { OptionsKnowledge, OptionsStore } from './options-state.ts';
import '../ui/options/options.css';

/** Shows the options until the signal is aborted. */
export async function startOptions(container: HTMLElement, signal: AbortSignal): Promise<void> {
  let known: OptionsKnowledge = {
    ...(await loadSettings()),
    saving: { kind: 'none' },
    adding: { kind: 'idle' },
    everywhere: 'idle',
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
  watchSettings(signal, () => void loadSettings().then((loaded) => store.update(loaded)));
}

function draw(container: HTMLElement, store: OptionsStore): void {
  const dataset = bundledDataset();
  render(
    <OptionsView
      {...store.known()}
      entities={dataset.index.entities.flatMap(({ id }) => dataset.entity(id, 'en') ?? [])}
      bundledSites={dataset.index.sites.length}
      text={{ words, options }}
      {...optionsDeeds(store)}
      onKeys={() => void openShortcutSettings()}
    />,
    container,
  );
}
