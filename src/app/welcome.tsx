import { render } from 'preact';
import { createDetector } from '../core/detection/detector.ts';
import type { Language } from '../core/languages.ts';
import { shortcuts } from '../platform/keys.ts';
import { loadSettings, watchSettings, type Settings } from '../platform/settings.ts';
import { openOptions } from '../platform/tabs.ts';
import { cardTexts } from '../ui/text/card-messages.ts';
import { wordTexts } from '../ui/text/word-messages.ts';
import { welcomeTexts } from '../ui/text/welcome-messages.ts';
import { segmentsOf } from '../ui/welcome/segments.ts';
import { WelcomeView } from '../ui/welcome/WelcomeView.tsx';
import type { WelcomeProps } from '../ui/welcome/welcome-props.ts';
import { bundledDataset } from './bundled-dataset.ts';
import { bundledLexicon } from './bundled-lexicon.ts';
import { pageNames } from './page-names.ts';
import { openExampleCards } from './welcome-cards.ts';
import { exampleParagraph } from './welcome-example.ts';
import { dressDocument, interfaceLanguage } from './speech.ts';
import '../ui/welcome/welcome.css';

/** Shows the welcome page, whose example opens cards as a news page would. */
export async function startWelcome(container: HTMLElement, signal: AbortSignal): Promise<void> {
  const [loaded, keys] = await Promise.all([loadSettings(), shortcuts()]);
  if (signal.aborted) return;
  const show = ({ dwell, ...speech }: Settings): AbortController => {
    const ending = new AbortController();
    showIn(
      interfaceLanguage(speech),
      { dwell, keys },
      container,
      AbortSignal.any([signal, ending.signal]),
    );
    return ending;
  };
  let shown = show(loaded.settings);
  watchSettings(signal, (settings, before) => {
    if (settings.language === before.language) return;
    shown.abort();
    shown = show(settings);
  });
}

interface Circumstances {
  /** In milliseconds. */
  readonly dwell: number;
  readonly keys: ReadonlyMap<string, string | null>;
}

function showIn(
  language: Language,
  { dwell, keys }: Circumstances,
  container: HTMLElement,
  signal: AbortSignal,
): void {
  const dataset = bundledDataset();
  const example = exampleParagraph(dataset, createDetector(bundledLexicon()), language);
  const segments = segmentsOf(example.text, example.mentions);
  const fixed = { ...bundledProps(language), ...keyProps(keys) };
  dressDocument(fixed.text.words, fixed.text.welcome.tabTitle);
  const cards = openExampleCards(dataset, example, draw);
  signal.addEventListener('abort', () => render(null, container), { once: true });
  draw();

  function draw(): void {
    if (signal.aborted) return;
    render(
      <WelcomeView
        {...fixed}
        example={{ lang: language, segments, cards: cards.states(), dwell }}
        onAsk={(entity) => cards.ask(entity, 0)}
        onMore={(entity, offset) => cards.ask(entity, offset)}
        onOptions={() => void openOptions()}
      />,
      container,
    );
  }
}

function bundledProps(
  language: Language,
): Pick<WelcomeProps, 'entities' | 'sites' | 'figures' | 'names' | 'text'> {
  const dataset = bundledDataset();
  const { entities, sites, claims, sources, date } = dataset.index;
  return {
    entities: entities.flatMap(({ id }) => dataset.entity(id, language) ?? []),
    sites,
    figures: { claims: claims.length, sources: sources.length, date },
    names: pageNames(dataset, language),
    text: {
      words: wordTexts.in(language),
      card: cardTexts.in(language),
      welcome: welcomeTexts.in(language),
    },
  };
}

function keyProps(keys: ReadonlyMap<string, string | null>): Pick<WelcomeProps, 'keys'> {
  return {
    keys: {
      next: keys.get('next-mention') ?? null,
      previous: keys.get('previous-mention') ?? null,
      open: keys.get('open-card') ?? null,
      panel: keys.get('open-panel') ?? null,
      save: keys.get('save-reference') ?? null,
    },
  };
}
