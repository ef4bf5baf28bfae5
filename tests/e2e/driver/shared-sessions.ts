/**
 * Browsers that outlive a test file. Starting one and installing the extension takes longer than
 * most files do; the next file gets it with nothing in it that the one before has left.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import type { Session } from '../../../src/tools/browsers/session.ts';
import type { SiteHandler } from '../../../src/tools/browsers/site-server.ts';

interface Shared {
  readonly starting: Promise<Session>;
  /** Answers for the file that has the session now. */
  handler: SiteHandler;
}

/** A file's modules may be loaded anew; what is under a symbol stays as long as the process. */
const KEY = Symbol.for('sidelight.test.sessions');

/** The session of a kind of browser, started by whoever is the first to ask for it. */
export async function borrowSession(
  kind: string,
  handler: SiteHandler,
  start: (handler: SiteHandler, profile: string) => Promise<Session>,
): Promise<Session> {
  const open = openSessions();
  const before = open.get(kind);
  if (before) {
    before.handler = handler;
    const session = await before.starting;
    if (session.browser.connected) return session;
  }
  const folder = mkdtempSync(join(inject('profiles'), `${kind}-`));
  const starting = start((request) => shared.handler(request), folder);
  const shared: Shared = { starting, handler };
  open.set(kind, shared);
  const session = await starting.catch((error: unknown) => {
    open.delete(kind);
    throw error;
  });
  // Nobody knows which file is the last; see leave-nothing.ts.
  writeFileSync(`${folder}.pid`, String(session.browser.process()?.pid ?? ''));
  return session;
}

/** Closes all tabs, and takes away all that the extension has stored. */
export async function giveBack(session: Session): Promise<void> {
  await session.closeControl();
  const before = await session.browser.pages();
  const own = await session.openExtensionPage('options.html');
  for (const page of before) await page.close();
  const left = await own.evaluate(forgetAll);
  expect(left).toEqual([]);
  await session.browser.newPage();
  await own.close();
  session.server.forget();
}

function openSessions(): Map<string, Shared> {
  const known: unknown = Reflect.get(globalThis, KEY);
  if (known instanceof Map) return known;
  const open = new Map<string, Shared>();
  Reflect.set(globalThis, KEY, open);
  return open;
}

/** Runs in a page of the extension; returns what could not be taken away. */
async function forgetAll(): Promise<readonly string[]> {
  const api = Object(globalThis).browser ?? Object(globalThis).chrome;
  await api.storage.local.clear();
  await api.storage.session.clear();
  const remove = (name: string): Promise<string[]> =>
    new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve([]));
      request.addEventListener('error', () => resolve([name]));
    });
  const databases = await indexedDB.databases();
  const left = await Promise.all(databases.map(({ name = '' }) => remove(name)));
  return left.flat();
}
