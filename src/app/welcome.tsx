import { render } from 'preact';
import { createDetector } from '../core/detection/detector.ts';
import { shortcuts } from '../platform/keys.ts';
import { loadSettings } from '../platform/settings.ts';
import { openOptions } from '../platform/tabs.ts';
import { card } from '../ui/text/en/card.ts';
import { words } from '../ui/text/en/words.ts';
import { welcome } from '../ui/text/en/welcome.ts';
import { segmentsOf } from '../ui/welcome/segments.ts';
import { WelcomeView } from '../ui/welcome/WelcomeView.tsx';
import type { WelcomeProps } from '../ui/welcome/welcome-props.ts';
import { bundledDataset } from './bundled-dataset.ts';
import { bundledLexicon } from './bundled-lexicon.ts';
import { pageNames } from './page-names.ts';
import { openExampleCards } from './welcome-cards.ts';
import { exampleParagraph } from './welcome-example.ts';
import '../ui/welcome/welcome.css';

/** Shows the welcome page, whose example opens cards as a news page would. */
export async function startWelcome(container: HTMLElement, signal: AbortSignal): Promise<void> {
  const dataset = bundledDataset();
  const example = exampleParagraph(dataset, createDetector(bundledLexicon()));
  const segments = segmentsOf(example.text, example.mentions);
  const [{ settings }, keys] = await Promise.all([loadSettings(), shortcuts()]);
  if (signal.aborted) return;
  const fixed = { ...bundledProps(), ...keyProps(keys) };
  const cards = openExampleCards(dataset, example, draw);
  signal.addEventListener('abort', () => render(null, container), { once: true });
  draw();

  function draw(): void {
    if (signal.aborted) return;
    render(
      <WelcomeView
        {...fixed}
        example={{ segments, cards: cards.states(), dwell: settings.dwell }}
        onAsk={(entity) => cards.ask(entity, 0)}
        onMore={(entity, offset) => cards.ask(entity, offset)}
        onOptions={() => void openOptions()}
      />,
      container,
    );
  }
}

function bundledProps(): Pick<WelcomeProps, 'entities' | 'sites' | 'figures' | 'names' | 'text'> {
  const dataset = bundledDataset();
  const { entities, sites, claims, sources, date } = dataset.index;
  return {
    entities: entities.flatMap(({ id }) => dataset.entity(id, 'en') ?? []),
    sites,
    figures: { claims: claims.length, sources: sources.length, date },
    names: pageNames(dataset, 'en'),
    text: { words, card, welcome },
  };
}

function keyProps(keys: ReadonlyMap<string, string | null>): Pick<WelcomeProps, 'keys'> {
  return {
    keys: {
      next: keys.get('next-mention') ?? null,
      previous: keys.get('previous-mention') ?? null,
      open: keys.get('open-card') ?? null,
      panel: keys.get('open-panel') ?? null,
    },
  };
}
