/** What the popup's buttons and switches do. */
import type { Result } from '../core/result.ts';
import { withoutOff, type Settings } from '../core/settings/settings.ts';
import { sendToPage } from '../platform/messages.ts';
import {
  releaseAllSites,
  releaseSite,
  requestAllSites,
  requestSite,
} from '../platform/permissions.ts';
import { openPanel } from '../platform/panel.ts';
import { openLibrary } from '../platform/library-page.ts';
import { changeSettings, changeSite } from '../platform/settings.ts';
import { openOptions, runOnTab } from '../platform/tabs.ts';
import type { LeftAloneGroup } from '../ui/parts/LeftAloneNames.tsx';
import type { Word } from '../ui/parts/Overrule.tsx';
import type { PopupProps } from '../ui/popup/popup-props.ts';
import { overruleGroup } from './overruling.ts';
import { pageOf, readPage } from './popup-page.ts';
import type { PopupStore } from './popup-state.ts';

type Deeds = Pick<
  PopupProps,
  | 'onSite'
  | 'onNext'
  | 'onPanel'
  | 'onOverrule'
  | 'onRun'
  | 'onAlways'
  | 'onEverywhere'
  | 'onAllow'
  | 'onLibrary'
  | 'onOptions'
>;

/** Handlers for a popup. Those that ask the browser do so before anything else. */
export function popupDeeds(store: PopupStore): Deeds {
  return {
    onSite: (on) => void (on ? turnOn(store) : turnOff(store)),
    onNext: () => void step(store),
    onPanel: () => void showPanel(store),
    onOverrule: (group, word) => overrule(store, group, word),
    onRun: () => void runHere(store),
    onAlways: (on) => void (on ? addSite(store) : removeSite(store)),
    onEverywhere: (on) => void (on ? turnEverywhereOn(store) : turnEverywhereOff(store)),
    onAllow: () => void regainAccess(store),
    onLibrary: () => void openLibrary(null).then(() => close()),
    onOptions: () => void openOptions().then(() => close()),
  };
}

async function turnOff(store: PopupStore): Promise<void> {
  const site = siteOfPage(store);
  if (site === null) return;
  if (await isKept(store, changeSite(site, 'off')))
    store.update({ page: { kind: 'off', site, isLocked: false } });
}

async function turnOn(store: PopupStore): Promise<void> {
  const site = siteOfPage(store);
  if (site === null) return;
  const change = changeSettings((settings) => ({ sites: withoutOff(settings.sites, site) }));
  await isKept(store, change);
  await runHere(store);
}

async function step(store: PopupStore): Promise<void> {
  const { place } = store.known();
  if (place === null) return;
  const answer = await sendToPage(place.tab, 'step', { direction: 'next' });
  store.update({ page: answer.ok ? pageOf(answer.value) : await readPage(place) });
}

/** The browser may close the popup of itself; where it opened a tab, it does not everywhere. */
async function showPanel(store: PopupStore): Promise<void> {
  const { place } = store.known();
  if (place !== null && (await openPanel(place.tab))) close();
}

async function overrule(store: PopupStore, group: LeftAloneGroup, word: Word): Promise<boolean> {
  const { place, page } = store.known();
  if (place === null || page.kind !== 'running') return false;
  const { site: host, address } = page;
  const kept = await overruleGroup(place, { address, host }, group, word);
  if (kept) store.update({ page: await readPage(place) });
  return kept;
}

async function runHere(store: PopupStore): Promise<void> {
  const { place } = store.known();
  if (place === null) return;
  const answer = await runOnTab(place.tab);
  if (answer.ok) store.update({ page: pageOf(answer.value) });
  else if (answer.reason === 'no-access') store.update({ page: { kind: 'unreadable' } });
  else store.update({ page: await readPage(place) });
}

async function addSite(store: PopupStore): Promise<void> {
  const site = siteOfPage(store);
  if (site === null) return;
  const asked = requestSite(site);
  store.update({ always: 'asking' });
  const answer = await asked;
  store.update({ always: answer.ok ? null : 'refused' });
  if (!answer.ok) return;
  // The background does the same, in case that the browser closed this popup to ask.
  await isKept(store, changeSite(site, 'always'));
  await runHere(store);
}

async function removeSite(store: PopupStore): Promise<void> {
  const site = siteOfPage(store);
  if (site === null) return;
  await isKept(store, changeSite(site, 'default'));
  await releaseSite(site);
}

async function turnEverywhereOn(store: PopupStore): Promise<void> {
  const asked = requestAllSites();
  store.update({ everywhere: 'asking' });
  const answer = await asked;
  store.update({ everywhere: answer.ok ? null : 'refused' });
  if (answer.ok) await isKept(store, changeSettings({ everywhere: true }));
}

async function turnEverywhereOff(store: PopupStore): Promise<void> {
  await isKept(store, changeSettings({ everywhere: false }));
  await releaseAllSites();
}

async function regainAccess(store: PopupStore): Promise<void> {
  const site = siteOfPage(store);
  if (site === null) return;
  const answer = await requestSite(site);
  if (answer.ok) await runHere(store);
}

/** Whether what the person chose was stored; the popup says so where it was not. */
async function isKept(
  store: PopupStore,
  change: Promise<Result<Settings, 'storage'>>,
): Promise<boolean> {
  const { ok } = await change;
  store.update({ notKept: !ok });
  return ok;
}

function siteOfPage(store: PopupStore): string | null {
  const { page } = store.known();
  return 'site' in page ? page.site : null;
}
