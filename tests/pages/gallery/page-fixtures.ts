/** Props of the options and welcome pages for the gallery and the component tests. */
import { noPolicy } from '../../../src/core/settings/policy.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import type { OptionsProps } from '../../../src/ui/options/options-props.ts';
import { languages } from '../../../src/ui/text/languages.ts';
import { optionsTexts } from '../../../src/ui/text/options-messages.ts';
import { welcomeTexts } from '../../../src/ui/text/welcome-messages.ts';
import type { Segment } from '../../../src/ui/welcome/segments.ts';
import type { WelcomeProps } from '../../../src/ui/welcome/welcome-props.ts';
import { card, claimsState, dataset, entities, names, words } from './fixtures.ts';
import { language, textIn } from './language.ts';

const nothing = (): void => {};

export function optionsProps(change: Partial<OptionsProps> = {}): OptionsProps {
  return {
    settings: defaultSettings,
    faults: [],
    policy: noPolicy,
    entities,
    languages,
    browserLanguage: language,
    bundledSites: dataset.index.sites.length,
    saving: { kind: 'none' },
    adding: { kind: 'idle' },
    everywhere: 'idle',
    corrections: [],
    correctionsFault: null,
    removed: [],
    deleting: { kind: 'idle' },
    names,
    text: { words, options: textIn(optionsTexts) },
    onChange: nothing,
    onAddSite: nothing,
    onSiteState: nothing,
    onRemoveSite: nothing,
    onRemoveCorrections: nothing,
    onRestoreCorrections: nothing,
    onEverywhere: nothing,
    onKeys: nothing,
    onLibrary: nothing,
    onAskDelete: nothing,
    onBackupFirst: nothing,
    onDeleteEverything: nothing,
    onKeepEverything: nothing,
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
      lang: 'en',
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
    keys: {
      next: 'Alt+Shift+.',
      previous: 'Alt+Shift+,',
      open: null,
      panel: null,
      save: 'Alt+Shift+K',
    },
    names,
    text: { words, card, welcome: textIn(welcomeTexts) },
    onAsk: nothing,
    onMore: nothing,
    onOptions: nothing,
    ...change,
  };
}
