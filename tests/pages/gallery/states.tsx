import type { JSX } from 'preact';
import type { Overrule } from '../../../src/core/overrules/overrule.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { CardView } from '../../../src/ui/card/CardView.tsx';
import type { CardProps } from '../../../src/ui/card/card-props.ts';
import { OptionsView } from '../../../src/ui/options/OptionsView.tsx';
import { WelcomeView } from '../../../src/ui/welcome/WelcomeView.tsx';
import { optionsProps, welcomeProps } from './page-fixtures.ts';
import { PopupView } from '../../../src/ui/popup/PopupView.tsx';
import type { PopupPage, PopupProps } from '../../../src/ui/popup/popup-props.ts';
import { claimsStates } from './claims-states.tsx';
import { libraryStates } from './library-states.tsx';
import { panelStates } from './panel-states.tsx';
import { cardProps, claimsState, entity, longWords, popupProps, runningPage } from './fixtures.ts';

const glimpse = { id: 'ice', name: 'ICE', letters: 'ICE', line: 'solid' } as const;

function card(state: CardProps['state'], change: Partial<CardProps> = {}): () => JSX.Element {
  return () => (
    <main class={change.form === 'sheet' ? '' : 'stage'}>
      <CardView {...cardProps(state, change)} />
    </main>
  );
}

function popup(page: PopupPage, change: Partial<PopupProps> = {}): () => JSX.Element {
  return () => <PopupView {...popupProps(page, change)} />;
}

/** A state that one press leads to. */
function pressed(state: () => JSX.Element, selector: string): () => JSX.Element {
  return () => {
    requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.click());
    return state();
  };
}

const site = 'news.example';
const moreLeftAlone = [
  ...runningPage.leftAlone,
  {
    surface: 'ICE',
    entity: 'ice',
    sense: 'train',
    decision: 'skipped',
    count: 2,
    reasons: [{ kind: 'beside', side: 'after', words: 'train' }],
  },
  {
    surface: 'AWS',
    entity: 'aws',
    sense: 'unclear',
    decision: 'skipped',
    count: 1,
    reasons: [{ kind: 'no-evidence' }],
  },
] as const;

const overruled = (scope: 'page' | 'site') => ({ kind: 'overruled', scope }) as const;

const overruledGroups = [
  {
    ...moreLeftAlone[0],
    decision: 'marked',
    reasons: [overruled('page')],
  },
  { ...moreLeftAlone[1], decision: 'marked', reasons: [overruled('site')] },
  {
    surface: 'Palantir',
    entity: 'palantir',
    sense: 'palantir',
    decision: 'skipped',
    count: 4,
    reasons: [overruled('site')],
  },
] as const;

const made = Date.UTC(2026, 10, 23, 10);
const corrections: readonly Overrule[] = [
  {
    place: { kind: 'page', address: 'https://www.news.example/world/a-long-story-on-trains' },
    entity: 'ice',
    surface: 'ICE',
    sense: 'train',
    decision: 'marked',
    made,
  },
  {
    place: { kind: 'site', site: 'bahn.example' },
    entity: 'ice',
    surface: 'ICE',
    sense: 'ice',
    decision: 'skipped',
    made,
  },
  {
    place: { kind: 'site', site: 'news.example' },
    entity: 'aws',
    surface: 'AWS',
    sense: 'unclear',
    decision: 'marked',
    made,
  },
];

/** Name → state. */
export const states: Readonly<Record<string, () => JSX.Element>> = {
  'card-loading': card({ kind: 'loading', entity: glimpse }),
  'card-shown': card({ kind: 'shown', ...claimsState('palantir', 3, 2) }),
  'card-pinned': card({ kind: 'pinned', ...claimsState('ice', 8, 5) }),
  'card-none-fits': card({ kind: 'shown', ...claimsState('aws', 3, 0) }),
  'card-all': card({ kind: 'pinned', ...claimsState('azure', 200, 1) }),
  'card-more-loading': card({ kind: 'pinned', ...claimsState('azure', 3, 1), more: 'loading' }),
  'card-more-failed': card({ kind: 'pinned', ...claimsState('azure', 3, 1), more: 'failed' }),
  'card-empty': card({ kind: 'empty', entity: entity('azure') }),
  'card-updated': card({ kind: 'failed', entity: glimpse, because: 'updated' }),
  'card-no-answer': card({ kind: 'failed', entity: glimpse, because: 'no-answer' }),
  'card-long-words': card({
    kind: 'shown',
    ...claimsState('ice', 3, 1),
    claims: [longWords()],
  }),
  'card-why': pressed(
    card({ kind: 'pinned', ...claimsState('ice', 3, 2) }),
    '.card-actions .button',
  ),
  'card-left-alone': pressed(
    card(
      { kind: 'pinned', ...claimsState('ice', 3, 2) },
      { mention: { surface: 'ICE', decision: 'skipped', reasons: [overruled('page')] } },
    ),
    '.card-actions .button',
  ),
  'card-marked-on-site': pressed(
    card(
      { kind: 'pinned', ...claimsState('ice', 3, 0) },
      { mention: { surface: 'ICE', decision: 'marked', reasons: [overruled('site')] } },
    ),
    '.card-actions .button',
  ),
  'card-sheet-why': pressed(
    card({ kind: 'pinned', ...claimsState('palantir', 3, 2) }, { form: 'sheet' }),
    '.card-actions .button',
  ),
  'card-sheet': card({ kind: 'pinned', ...claimsState('palantir', 3, 2) }, { form: 'sheet' }),
  'popup-asking': popup({ kind: 'asking' }),
  'popup-reading': popup({ ...runningPage, reading: true, counts: { ice: 2 }, leftAlone: [] }),
  'popup-running': popup(runningPage),
  'popup-stepped': popup({
    ...runningPage,
    position: { at: 3, of: 22 },
    leftAlone: moreLeftAlone,
  }),
  'popup-overruled': pressed(
    popup({ ...runningPage, leftAlone: overruledGroups }),
    '.left-alone summary',
  ),
  'popup-left-alone': pressed(popup({ ...runningPage, leftAlone: moreLeftAlone }), 'summary'),
  'popup-nothing': popup({ ...runningPage, counts: {}, leftAlone: [] }),
  'popup-entity-off': popup(runningPage, { entitiesOff: ['azure'], everywhere: 'on' }),
  'popup-off': popup({ kind: 'off', site, isLocked: false }),
  'popup-policy': popup(runningPage, {
    policy: {
      sites: { [site]: 'always' },
      values: { everywhere: false },
      off: ['panel', 'saving'],
    },
    saving: null,
  }),
  'popup-unreadable': popup({ kind: 'unreadable' }),
  'popup-not-read': popup({ ...runningPage, undone: 'no-answer', counts: { ice: 2 } }),
  'popup-closed-part': popup({ ...runningPage, undone: 'closed' }),
  'popup-not-kept': popup(runningPage, { notKept: true }),
  'popup-not-asked': popup({ kind: 'not-run', site, because: 'not-asked' }, { always: 'off' }),
  'popup-not-news': popup({ kind: 'not-run', site, because: 'not-news' }, { always: 'off' }),
  'popup-permission-open': popup(
    { kind: 'not-run', site, because: 'not-asked' },
    { always: 'asking' },
  ),
  'popup-refused': popup(
    { kind: 'not-run', site, because: 'not-asked' },
    { always: 'refused', everywhere: 'refused' },
  ),
  'popup-withheld': popup({ kind: 'withheld', site }),
  'popup-no-answer': popup({ kind: 'no-answer', site }, { always: 'on' }),
  'popup-long-site': popup({
    ...runningPage,
    site: 'a-very-long-subdomain-of-a-regional-newspaper.city-and-county.example.org',
  }),
  options: () => <OptionsView {...optionsProps()} />,
  'options-changed': () => (
    <OptionsView
      {...optionsProps({
        settings: {
          sites: {
            'example.org': 'always',
            'news.example.com': 'off',
            'a-very-long-name-of-a-site-that-goes-on-and-on-without-end.example.co.uk': 'always',
          },
          everywhere: true,
          markStyle: 'background',
          density: 'page',
          entitiesOff: ['azure'],
          badge: false,
          dwell: 1200,
          checker: 'The Desk',
          language: 'es',
          cardLanguage: 'page',
          backupReminder: false,
        },
        saving: { kind: 'saved' },
        adding: { kind: 'refused', site: 'refused.example' },
      })}
    />
  ),
  'options-faults': () => (
    <OptionsView
      {...optionsProps({
        faults: [
          { kind: 'field', field: 'dwell' },
          { kind: 'newer', version: 9 },
        ],
        saving: { kind: 'failed' },
        adding: { kind: 'invalid' },
        everywhere: 'asking',
      })}
    />
  ),
  'options-corrections': () => <OptionsView {...optionsProps({ corrections })} />,
  'options-deleting': () => (
    <OptionsView
      {...optionsProps({
        deleting: {
          kind: 'asking',
          lost: { references: 1204, worksheets: 3, corrections: 12, sites: 2 },
          backup: { kind: 'handed', fileName: 'sidelight-backup-2026-11-02.json' },
        },
      })}
    />
  ),
  'options-removed': () => (
    <OptionsView
      {...optionsProps({
        corrections: corrections.slice(1),
        removed: corrections.slice(0, 1),
        correctionsFault: { kind: 'unreadable' },
      })}
    />
  ),
  'options-policy': () => (
    <OptionsView
      {...optionsProps({
        policy: {
          sites: { 'paper.example': 'always' },
          values: { everywhere: false, markStyle: 'underline', density: 'page', badge: true },
          off: [],
        },
        settings: {
          ...defaultSettings,
          density: 'page',
          sites: { 'paper.example': 'always', 'shop.example': 'off' },
        },
        adding: { kind: 'locked' },
      })}
    />
  ),
  welcome: () => <WelcomeView {...welcomeProps()} />,
  ...panelStates,
  ...claimsStates,
  ...libraryStates,
};
