/** What the panel's controls do to the page beside it. */
import { withoutOff } from '../../core/settings/settings.ts';
import { sendToArticle, sendToPage } from '../../platform/messages.ts';
import { requestSite } from '../../platform/permissions.ts';
import { changeSettings } from '../../platform/settings.ts';
import { openAddress, reloadTab, runOnTab, showTab } from '../../platform/tabs.ts';
import type { LeftAloneGroup } from '../../ui/parts/LeftAloneNames.tsx';
import type { Word } from '../../ui/parts/Overrule.tsx';
import type { PageActions } from '../../ui/panel/page-props.ts';
import { overruleGroup } from '../overruling.ts';
import type { Findings } from './findings.ts';
import type { PageFollower } from './follow-page.ts';
import { PanelSaving } from './panel-saving.ts';
import { readPageOf, type PanelStore } from './panel-state.ts';

export interface PageDeedsOptions {
  readonly store: PanelStore;
  readonly follower: PageFollower;
  readonly findings: Findings;
  /** Whether the panel stands in a tab of its own, so that the page has to be brought to the front. */
  readonly isApart: boolean;
  readonly signal: AbortSignal;
}

/** Handlers for what is asked of the page; those that ask the browser do so before anything else. */
export function pageDeeds(options: PageDeedsOptions): PageActions {
  const { store, follower, findings, signal } = options;
  const saving = new PanelSaving(store, signal);
  return {
    onRun: () => void run(options),
    onAllow: () => void allow(options),
    onTurnOn: () => void turnOn(options),
    onRescan: () => void rescan(options),
    onReopen: () => void reopen(options),
    onGo: (passage) => void go(options, passage),
    onBack: () => void back(options),
    onOverrule: async (group, word) => {
      const kept = await overrule(store, group, word);
      follower.forget();
      return kept;
    },
    onWanted: (passages) => findings.want(passages),
    savingOf: (passage) => saving.sourceOf(passage),
  };
}

async function run({ store, follower }: PageDeedsOptions): Promise<void> {
  const { place } = store.known();
  if (place !== null) await runOnTab(place.tab);
  follower.forget();
}

async function allow(options: PageDeedsOptions): Promise<void> {
  const { page } = options.store.known();
  if (!('site' in page)) return;
  if ((await requestSite(page.site)).ok) await run(options);
}

async function turnOn(options: PageDeedsOptions): Promise<void> {
  const { page } = options.store.known();
  if (!('site' in page)) return;
  await changeSettings((settings) => ({ sites: withoutOff(settings.sites, page.site) }));
  await run(options);
}

async function rescan({ store, follower }: PageDeedsOptions): Promise<void> {
  const { place } = store.known();
  if (place !== null) await sendToPage(place.tab, 'rescan');
  follower.forget();
}

/** Loads the page again where its tab is there, or opens the article in a new one. */
async function reopen({ store, follower }: PageDeedsOptions): Promise<void> {
  const { place, page } = store.known();
  const read = readPageOf(store);
  const isGone = read !== null && (read.contact === 'closed' || read.contact === 'left');
  if (read !== null && isGone) {
    const tab = await openAddress(read.article.url);
    if (tab === null) return;
    return follower.stayWith(tab);
  }
  if (place !== null && 'site' in page) await reloadTab(place.tab);
  follower.forget();
}

async function go({ store, follower, isApart }: PageDeedsOptions, id: number): Promise<void> {
  const { place } = store.known();
  const passage = readPageOf(store)?.passages.find((each) => each.id === id);
  if (place === null || passage === undefined) return;
  const shown = await sendToArticle(place.tab, 'show', {
    passage: id,
    start: 0,
    end: passage.text.length,
  });
  if (!shown.ok || !shown.value) return follower.forget();
  if (isApart) await showTab(place.tab);
}

async function back({ store }: PageDeedsOptions): Promise<void> {
  const { place } = store.known();
  if (place !== null) await sendToArticle(place.tab, 'back');
}

async function overrule(store: PanelStore, group: LeftAloneGroup, word: Word): Promise<boolean> {
  const { place } = store.known();
  const page = readPageOf(store);
  if (place === null || page === null) return false;
  const { address } = page.article;
  return overruleGroup(place, { address, host: page.site }, group, word);
}
