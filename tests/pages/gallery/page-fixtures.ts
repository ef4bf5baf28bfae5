/** Props of the options and welcome pages for the gallery and the component tests. */
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import type { OptionsProps } from '../../../src/ui/options/options-props.ts';
import { card } from '../../../src/ui/text/en/card.ts';
import { words } from '../../../src/ui/text/en/words.ts';
import { options } from '../../../src/ui/text/en/options.ts';
import { welcome } from '../../../src/ui/text/en/welcome.ts';
import type { Segment } from '../../../src/ui/welcome/segments.ts';
import type { WelcomeProps } from '../../../src/ui/welcome/welcome-props.ts';
import { claimsState, dataset, entities, names } from './fixtures.ts';

const nothing = (): void => {};

export function optionsProps(change: Partial<OptionsProps> = {}): OptionsProps {
  return {
    settings: defaultSettings,
    faults: [],
    entities,
    bundledSites: dataset.index.sites.length,
    saving: { kind: 'none' },
    adding: { kind: 'idle' },
    everywhere: 'idle',
    corrections: [],
    correctionsFault: null,
    removed: [],
    names,
    text: { words, options },
    onChange: nothing,
    onAddSite: nothing,
    onSiteState: nothing,
    onRemoveSite: nothing,
    onRemoveCorrections: nothing,
    onRestoreCorrections: nothing,
    onEverywhere: nothing,
    onKeys: nothing,
    ...change,
  };
}

const mention = (text: string, entity: string): Segment => ({
  kind: 'mention',
  text,
  entity,
  reasons: [{ kind: 'full-name' }],
});
const plain = (text: string): Segment => ({ kind: 'text', text });

const segments: readonly Segment[] = [
  mention('ICE', 'ice'),
  plain(' runs agency systems in both '),
  mention('Amazon Web Services', 'aws'),
  plain(' and '),
  mention('Microsoft Azure', 'azure'),
  plain(', according to a 2020 procurement plan. Its case-management system was built by '),
  mention('Palantir', 'palantir'),
  plain('.'),
];

export function welcomeProps(change: Partial<WelcomeProps> = {}): WelcomeProps {
  return {
    example: {
      segments,
      cards: Object.fromEntries(
        entities.map(({ id }) => [id, { kind: 'shown', ...claimsState(id, 3, 2) }]),
      ),
      dwell: 0,
    },
    entities,
    sites: dataset.index.sites,
    figures: {
      claims: dataset.index.claims.length,
      sources: dataset.index.sources.length,
      date: dataset.index.date,
    },
    keys: { next: 'Alt+Shift+.', previous: 'Alt+Shift+,', open: null, panel: null },
    names,
    text: { words, card, welcome },
    onAsk: nothing,
    onMore: nothing,
    onOptions: nothing,
    ...change,
  };
}
