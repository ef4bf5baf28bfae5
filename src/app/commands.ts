/** What the keys of the manifest's `commands` do, and the items of the context menu. */
import type { Result } from '../core/result.ts';
import { sendToPage, type CallFailure } from '../platform/messages.ts';
import { openLibrary } from '../platform/library-page.ts';
import type { MenuItem, MenuPlace } from '../platform/menus.ts';
import { openPanel } from '../platform/panel.ts';
import type { PageState } from '../platform/protocol.ts';
import { runOnTab, tabInFront } from '../platform/tabs.ts';
import type { SaveHere } from './background/save-here.ts';

type Deed = (tab: number) => Promise<Result<PageState, CallFailure>>;

const deeds: Readonly<Record<string, Deed>> = {
  'next-mention': (tab) => sendToPage(tab, 'step', { direction: 'next' }),
  'previous-mention': (tab) => sendToPage(tab, 'step', { direction: 'previous' }),
  'open-card': (tab) => sendToPage(tab, 'openCard'),
};

/** How long a page may take to be read after a key has asked for it, in milliseconds. */
const patience = 3000;
const interval = 50;

/**
 * Obeys a key. Where the page has not been read, the key asks for it as the popup's button would;
 * a site that the person turned off stays off.
 */
export async function obeyCommand(
  command: string,
  tab: number | null,
  saving: SaveHere,
): Promise<void> {
  // Before anything is awaited: browsers open a panel only at once.
  if (command === 'open-panel' && tab !== null) return void (await openPanel(tab));
  const deed = deeds[command];
  const target = tab ?? (await tabInFront())?.tab;
  if (command === 'save-reference' && target !== undefined) {
    return saving.save(target, { kind: 'here' }, 'key');
  }
  if (deed === undefined || target === undefined) return;
  const done = await deed(target);
  if (done.ok && !isWaitingToBeAsked(done.value)) return;
  const started = await runOnTab(target);
  if (!started.ok) return;
  await untilRead(target, started.value);
  await deed(target);
}

/** Obeys an item of the context menu; the panel opens before anything is awaited. */
export async function obeyMenu(
  item: MenuItem,
  { tab, isInFrame }: MenuPlace,
  saving: SaveHere,
): Promise<void> {
  if (item === 'open-panel') return void (await openPanel(tab));
  if (item === 'open-library') return void (await openLibrary(null));
  if (item === 'save-page') return saving.save(tab, { kind: 'page' }, 'menu');
  if (isInFrame) return saving.refuseFrame(tab);
  return saving.save(tab, { kind: 'selection' }, 'menu');
}

function isWaitingToBeAsked({ status }: PageState): boolean {
  return status.kind === 'idle' && status.because !== 'off';
}

async function untilRead(tab: number, state: PageState): Promise<void> {
  let reading = state.reading;
  for (let waited = 0; reading && waited < patience; waited += interval) {
    await new Promise((resolve) => setTimeout(resolve, interval));
    const answer = await sendToPage(tab, 'state');
    reading = answer.ok && answer.value.reading;
  }
}
