/** Deleting the whole database, whatever is in it, and telling all that show some of it. */
import { deleteDB } from 'idb';
import { databaseName, sidelightDatabase } from './database.ts';
import { referenceChannel } from './reference-changes.ts';

const channelName = 'sidelight-emptied';

/** Milliseconds that others who have it open get to let go. */
const patience = 10_000;

/**
 * Deletes the database, be it broken or a newer Sidelight's; false where that failed, or where
 * somebody holds on to it, and it goes as soon as they let go.
 */
export async function deleteDatabase(): Promise<boolean> {
  const ending = new AbortController();
  const { signal } = ending;
  const channel = referenceChannel(signal);
  const saved = await sidelightDatabase(signal).read(['references'], (transaction) =>
    transaction.objectStore('references').getAllKeys(),
  );
  const isDeleted = await deletedInTime();
  if (isDeleted && saved.ok) channel.tell({ changed: [], removed: saved.value });
  ending.abort();
  return isDeleted;
}

/** Tells the background and the other pages of the extension that everything is gone. */
export function tellEmptied(): void {
  const channel = new BroadcastChannel(channelName);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin.
  channel.postMessage(null);
  channel.close();
}

/** Calls back when another page has deleted everything. */
export function watchEmptied(signal: AbortSignal, listener: () => void): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', () => listener());
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

async function deletedInTime(): Promise<boolean> {
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, patience, false);
  const deleted = deleteDB(databaseName).then(
    () => true,
    () => false,
  );
  return Promise.race([deleted, tooLate]).finally(() => clearTimeout(timer));
}
