/**
 * The background: answers pages, keeps the badge, the registration and the keys. Nothing is kept
 * in memory that a page cannot tell again, since browsers end it whenever it is idle.
 */
import { isOwnAddress, pageAddress } from '../core/overrules/page-address.ts';
import { accessCoversAll, covers, siteOfPattern } from '../core/sites/site.ts';
import { answerClaims, type ClaimsReply, type ClaimsRequest } from '../core/matching/answer.ts';
import { colourBadge } from '../platform/badge.ts';
import { onBrowserStart, onCommand, onInstalled } from '../platform/events.ts';
import { bringScript } from '../platform/injection.ts';
import { handleBackgroundCalls, sendToPage, type PagePlace } from '../platform/messages.ts';
import { createMenu, onMenu } from '../platform/menus.ts';
import { watchOverrules } from '../platform/overrules.ts';
import { openPanel } from '../platform/panel.ts';
import { grantedPatterns, watchAccess } from '../platform/permissions.ts';
import { loadPolicy, watchPolicy } from '../platform/policy.ts';
import type { OverruleRequest } from '../platform/protocol.ts';
import {
  bundledPatterns,
  cardFile,
  readerFile,
  updateRegistration,
  wantedReach,
} from '../platform/registration.ts';
import {
  changeSettings,
  changeSite,
  loadSettings,
  watchSettings,
  type Settings,
} from '../platform/settings.ts';
import { allTabs, openOwnPage, startInOpenTabs } from '../platform/tabs.ts';
import { newsSiteAt, Readings } from './background/readings.ts';
import { reopenHere } from './background/reopen-here.ts';
import { saveHere } from './background/save-here.ts';
import { badgeOf, refreshBadges } from './badges.ts';
import { bundledDataset } from './bundled-dataset.ts';
import { bundledDetector } from './bundled-lexicon.ts';
import { bundledMatcher } from './bundled-matcher.ts';
import { obeyCommand, obeyMenu } from './commands.ts';
import { tellPagesOfLibrary } from './library-news.ts';
import { obeyOverrule } from './overruling.ts';

/** Registers every listener at once, so that the browser can wake the background for each. */
export function startBackground(): void {
  const readings = new Readings();
  const saving = saveHere();
  const reopening = reopenHere();
  handleBackgroundCalls({
    bringCard: ({ page }) => page !== null && bringCard(page),
    bringReader: ({ page }) => page !== null && bringReader(page),
    ...saving.handlers,
    ...reopening.handlers,
    claims,
    counted: (_, { page }) => badgeOf(page),
    describe: (facts, { page }) => {
      run(() => reopening.visits.visited(facts, page));
      return readings.describe(facts, page);
    },
    listed: ({ host, path }) => newsSiteAt(host, path) !== null,
    openPanel: ({ page }) => page !== null && openPanel(page.tab),
    overrule: (request, { page }) => page !== null && overrule(request, page),
    read: (request, { page }) => (page ? readings.read(request, page) : { kind: 'lost' }),
    setSite: async ({ site, state }, { page }) => {
      // A page's script speaks for its own site only.
      if (page !== null && !covers(site, new URL(page.url).hostname)) return false;
      return (await changeSite(site, state)).ok;
    },
  });
  onInstalled((why) => run(() => installed(why)));
  onBrowserStart(() => run(started));
  onMenu((item, place) => run(() => obeyMenu(item, place, saving)));
  onCommand((command, tab) => run(() => obeyCommand(command, tab, saving)));
  const always = new AbortController().signal;
  watchAccess(always, (change, patterns) =>
    run(() => (change === 'granted' ? accessGranted(patterns) : accessRemoved())),
  );
  watchSettings(always, (settings, before) => run(() => settingsChanged(settings, before)));
  watchPolicy(always, ({ off }) => run(() => createMenu(off)));
  watchOverrules(always, () => run(tellPages));
  tellPagesOfLibrary(always);
  run(colourBadge);
}

/** With the script on its way, gets ready for the request for claims that will follow. */
function bringCard(page: PagePlace): Promise<boolean> {
  const brought = bringScript(cardFile, page);
  bundledMatcher();
  return brought;
}

/** With the script on its way, gets ready for the texts that will follow. */
function bringReader(page: PagePlace): Promise<boolean> {
  const brought = bringScript(readerFile, page);
  bundledDetector();
  return brought;
}

function claims(request: ClaimsRequest): ClaimsReply {
  const answer = answerClaims(bundledDataset(), bundledMatcher(), request);
  if (!answer.ok) throw new Error(`No entity "${request.entity}" in the dataset.`);
  return answer.value;
}

/** A page's script speaks for pages of its own site only. */
async function overrule(request: OverruleRequest, page: PagePlace): Promise<boolean> {
  const { url, isPrivate } = page;
  if (!isOwnAddress(request.address, url)) return false;
  const address = pageAddress(request.address, null);
  return obeyOverrule(request, { address, host: new URL(url).hostname, isPrivate });
}

/** Which pages it is about they know best: each asks again. */
async function tellPages(): Promise<void> {
  await Promise.all((await allTabs()).map((tab) => sendToPage(tab, 'overruled')));
}

async function installed(why: 'install' | 'update'): Promise<void> {
  await createMenu((await loadPolicy()).off);
  if (why === 'install') await openOwnPage('/welcome.html');
  await takeUpSettings();
  await startWhereWanted();
}

/** What a policy says may be another since the browser ended. */
async function started(): Promise<void> {
  await takeUpSettings();
  await createMenu((await loadPolicy()).off);
}

async function settingsChanged(settings: Settings, before: Settings): Promise<void> {
  await updateRegistration(settings);
  // Its hint is text.
  const isOther = settings.badge !== before.badge || settings.language !== before.language;
  if (isOther) await refreshBadges(settings);
}

/**
 * Access is what the person wants, wherever it was granted: in our popup, which some browsers close
 * while they ask, or in the browser's own list of extensions.
 */
async function accessGranted(patterns: readonly string[]): Promise<void> {
  if (accessCoversAll(patterns)) await changeSettings({ everywhere: true });
  const bundled = bundledPatterns().map(siteOfPattern);
  for (const site of patterns.map(siteOfPattern)) {
    if (site !== null && !bundled.includes(site)) await changeSite(site, 'always');
  }
  await takeUpSettings();
  await startWhereWanted();
}

/** Added sites stay on the person's list; running everywhere cannot be on without its access. */
async function accessRemoved(): Promise<void> {
  const { settings } = await loadSettings();
  if (settings.everywhere && !accessCoversAll(await grantedPatterns())) {
    await changeSettings({ everywhere: false });
  }
  await takeUpSettings();
}

async function takeUpSettings(): Promise<void> {
  const { settings } = await loadSettings();
  await updateRegistration(settings);
}

async function startWhereWanted(): Promise<void> {
  const { settings } = await loadSettings();
  await startInOpenTabs(wantedReach(settings, await grantedPatterns(), bundledPatterns()));
}

function run(task: () => Promise<void>): void {
  task().catch((error: unknown) => reportError(error));
}
