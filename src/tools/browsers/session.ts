/**
 * A browser with Sidelight in it, its loopback server, and what programs and tests need of both:
 * opening pages, asking the content script, reading marks.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import type { PageCalls, PageState } from '../../platform/protocol.ts';
import { launchBrowser, readManifest } from './launch.ts';
import type { LaunchRequest } from './launch.ts';
import { startSiteServer } from './site-server.ts';
import type { SiteHandler, SiteServer } from './site-server.ts';
import type { Family } from './find.ts';

export interface Session {
  readonly family: Family;
  readonly browser: Browser;
  readonly server: SiteServer;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at the end. */
  readonly origin: string;
  /** Opens a web page in a new tab or window and waits for its load event. */
  open(url: string | URL, place?: 'tab' | 'window'): Promise<OpenPage>;
  /** Opens one of the extension's pages ("popup.html?tab=3") in a new tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Asks the content script of a page, as the popup does; rejects when it cannot answer. */
  ask<Name extends keyof PageCalls>(
    at: OpenPage,
    name: Name,
    ...request: Parameters<PageCalls[Name]>
  ): Promise<PageState>;
  /** The state of the page after its first scan; rejects after `timeout` milliseconds. */
  settled(at: OpenPage, timeout?: number): Promise<PageState>;
  /** Closes the extension's page through which others are asked; it comes back when needed. */
  closeControl(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** The browser's own id of the tab. */
  readonly tab: number;
}

/** The extension API as far as it is used from the extension's own pages here. */
interface ExtensionApi {
  readonly tabs: {
    query(about: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
}

declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

/** Starts server and browser; `close` ends both. */
export async function startSession(
  request: Omit<LaunchRequest, 'port' | 'extension'> & {
    readonly extension: string;
    readonly handler: SiteHandler;
    /** The profile was used before: nothing welcomes the person again. */
    readonly returns?: boolean;
  },
): Promise<Session> {
  const server = await startSiteServer(request.handler);
  const launched = await launchBrowser({ ...request, port: server.port }).catch(async (error) => {
    await server.close();
    throw error;
  });
  const origin = launched.extensionOrigin ?? '';
  const session = createSession(launched.browser, server, launched.family, origin);
  try {
    if (request.returns !== true) await welcomeIsOpen(session);
    await scriptsAreIn(session, request.extension);
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}

/**
 * The welcome page comes to the front in its own time after installing: it would cover a page that
 * was opened before, and be taken for one that is opened at the same moment.
 */
async function welcomeIsOpen(session: Session): Promise<void> {
  const control = await session.openExtensionPage('options.html');
  for (let tries = 0; tries < 200; tries++) {
    const urls = await control.evaluate(tabUrls);
    if (urls.some((url) => url.endsWith('/welcome.html'))) {
      await control.close();
      return;
    }
    await sleep(50);
  }
  throw new Error('The welcome page did not open after installing.');
}

/**
 * A browser reads the scripts of a new extension in its own time; a page that is opened before goes
 * without them. Opens pages of a site from the manifest until one answers.
 */
async function scriptsAreIn(session: Session, extension: string): Promise<void> {
  const [pattern = ''] = Object(readManifest(extension)).content_scripts?.[0]?.matches ?? [];
  const site = String(pattern).replace(/^\*:\/\/\*\.([^/]+).*$/, 'https://$1/');
  for (let tries = 0; tries < 40; tries++) {
    const at = await session.open(site);
    await sleep(150);
    const isThere = await session.ask(at, 'state').then(
      () => true,
      () => false,
    );
    await at.page.close();
    if (isThere) return session.server.forget();
  }
  throw new Error(`No script of ${extension} runs on ${site}`);
}

function createSession(
  running: Browser,
  server: SiteServer,
  family: Family,
  origin: string,
): Session {
  const openExtensionPage = (path: string) => openOwnPage(running, family, `${origin}/${path}`);
  let control: Promise<Page> | null = null;
  const controlPage = () => (control ??= openExtensionPage('options.html'));
  const ask: Session['ask'] = async ({ tab }, call, ...[request]) =>
    unwrap(await (await controlPage()).evaluate(sendMessage, tab, { call, request }));
  return {
    family,
    browser: running,
    server,
    origin,
    openExtensionPage,
    ask,
    open: async (url, place = 'tab') => {
      const known = new Set(await (await controlPage()).evaluate(tabIds));
      const page = await running.newPage({ type: place });
      const tab = (await (await controlPage()).evaluate(tabIds)).find((id) => !known.has(id));
      if (tab === undefined) throw new Error('The browser opened no tab.');
      await page.goto(String(url), { waitUntil: 'load' });
      return { page, tab };
    },
    settled: async (at, timeout = 15_000) => {
      const deadline = performance.now() + timeout;
      for (;;) {
        const state = await ask(at, 'state').catch((error: unknown) => error);
        if (isSettled(state)) return state;
        if (performance.now() > deadline) throw new Error(`Not settled: ${inspect(state)}`);
        await sleep(50);
      }
    },
    closeControl: async () => {
      const page = await control;
      control = null;
      await page?.close();
    },
    close: async () => {
      await running.close();
      await server.close();
    },
  };
}

/**
 * Firefox never reports the navigation to an extension's page as done (and its URL stays
 * about:blank), so that the page itself is asked whether it is there.
 */
async function openOwnPage(running: Browser, family: Family, url: string): Promise<Page> {
  const page = await running.newPage();
  if (family === 'chromium') {
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }
  page.goto(url).catch(() => undefined);
  for (let tries = 0; tries < 200; tries++) {
    const isThere = await page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false);
    if (isThere) return page;
    await sleep(50);
  }
  throw new Error(`${url} did not open.`);
}

async function tabIds(): Promise<readonly number[]> {
  const api = typeof browser === 'undefined' ? chrome : browser;
  return (await api.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/** Addresses of the extension's own tabs; those of others are not told. */
async function tabUrls(): Promise<readonly string[]> {
  const api = typeof browser === 'undefined' ? chrome : browser;
  return (await api.tabs.query({})).flatMap(({ url }) => url ?? []);
}

function sendMessage(tab: number, message: object): Promise<unknown> {
  const api = typeof browser === 'undefined' ? chrome : browser;
  return api.tabs.sendMessage(tab, message, { frameId: 0 });
}

/** The value in an answer of `platform/messages.ts`. */
function unwrap(reply: unknown): PageState {
  const { ok, value, reason } = Object(reply);
  if (ok !== true) throw new Error(`The page did not answer: ${reason ?? 'no reply'}.`);
  return value;
}

function isSettled(state: unknown): state is PageState {
  const { reading, status } = Object(state);
  return reading === false || status?.kind === 'idle';
}
