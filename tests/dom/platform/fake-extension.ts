/** The parts of the extension API that the faked browser lacks: access, scripting, page messages. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accessCovers } from '../../../src/core/sites/site.ts';
import { installLocks } from './locks.ts';

export const bundled = ['*://*.paper.example/*', '*://*.portal.example/news/*'];

export interface Registered {
  readonly id: string;
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

export interface Injection {
  readonly target: { readonly tabId: number; readonly documentIds?: readonly string[] };
  readonly files?: readonly string[];
  /** Of a function that is run in the place of files. */
  readonly args?: readonly string[];
}

/** What the fake remembers; tests change and read it. */
export interface FakeExtension {
  granted: string[];
  /** What the person answers when the browser asks; an Error when it does not ask at all. */
  answer: boolean | Error;
  registered: Registered[];
  /** Tabs that the content script was injected into, in order. */
  readonly injected: number[];
  /** What pages were told of starts of the script. */
  readonly announced: string[];
  /** All injections of files, in order. */
  readonly injections: Injection[];
  /** Tabs that refuse injection, such as the browser's own pages. */
  readonly closed: Set<number>;
  /** Answers of the script in each tab. A tab that is not here has no script. */
  readonly pages: Map<number, (message: { call: string; request?: unknown }) => unknown>;
  /** What runs when the script is injected into a tab. */
  onInject: (tab: number) => void;
  /** What the background answers to our own pages. */
  background: (message: { call: string; request?: unknown }) => unknown;
  /** Ids of the items in the context menu, and what a click on one does. */
  readonly menu: string[];
  onMenu: (info: { menuItemId: string }, tab?: { id: number }) => void;
  /** Open tabs as `tabs.query` gives them. */
  open: { id: number; url?: string; active?: boolean; incognito?: boolean }[];
}

/** Resets the faked browser and puts a fresh fake into it. */
export function installFakeExtension(): FakeExtension {
  fakeBrowser.reset();
  installLocks();
  const fake: FakeExtension = {
    granted: [...bundled],
    answer: true,
    registered: [],
    injected: [],
    announced: [],
    injections: [],
    closed: new Set(),
    pages: new Map(),
    onInject: () => undefined,
    background: () => ({ ok: true, value: false }),
    menu: [],
    onMenu: () => undefined,
    open: [],
  };
  fakePermissions(fake);
  fakeScripting(fake);
  fakeTabs(fake);
  fakeKeys();
  fakeMenus(fake);
  return fake;
}

/** A sender as the browser describes our script in the top frame of a tab. */
export function pageSender(tab: number, url: string, incognito = false) {
  return {
    id: fakeBrowser.runtime.id,
    url,
    frameId: 0,
    documentId: `document-${tab}`,
    tab: { id: tab, incognito },
  };
}

/** What a listener answers to a message; undefined where none keeps the way back open. */
export async function deliver(message: unknown, sender: object): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const returned = await sendWith(resolve, message, sender);
  return returned.includes(true) ? promise : undefined;
}

/** Gives a message and the way back to all listeners; what they return, in order. */
export function sendWith(
  reply: (answer: unknown) => void,
  message: unknown,
  sender: object,
): Promise<unknown[]> {
  const event = fakeBrowser.runtime.onMessage as unknown as {
    trigger(...given: unknown[]): Promise<unknown[]>;
  };
  return event.trigger(message, sender, reply);
}

function replace(target: object, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { configurable: true, writable: true, value });
  }
}

function fakePermissions(fake: FakeExtension): void {
  const event = () => {
    const listeners = new Set<(change: { origins: string[] }) => void>();
    return {
      addListener: listeners.add.bind(listeners),
      removeListener: listeners.delete.bind(listeners),
      tell: (origins: string[]) => listeners.forEach((listener) => listener({ origins })),
    };
  };
  const [onAdded, onRemoved] = [event(), event()];
  replace(fakeBrowser.permissions, {
    onAdded,
    onRemoved,
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => accessCovers(fake.granted, new URL(origin).hostname)),
    getAll: async () => ({ origins: [...fake.granted], permissions: [] }),
    request: async ({ origins }: { origins: string[] }) => {
      if (fake.answer instanceof Error) throw fake.answer;
      if (!fake.answer) return false;
      fake.granted.push(...origins);
      onAdded.tell(origins);
      return true;
    },
    remove: async ({ origins }: { origins: string[] }) => {
      if (origins.some((origin) => bundled.includes(origin))) throw new Error('required');
      fake.granted = fake.granted.filter((origin) => !origins.includes(origin));
      onRemoved.tell(origins);
      return true;
    },
  });
}

function fakeScripting(fake: FakeExtension): void {
  replace(fakeBrowser.runtime, {
    sendMessage: async (message: { call: string; request?: unknown }) => fake.background(message),
    openOptionsPage: vi.fn(async () => undefined),
    getManifest: () => ({
      action: { default_title: 'Sidelight' },
      content_scripts: [{ matches: bundled, js: ['content-scripts/news.js'] }],
    }),
  });
  replace(fakeBrowser.scripting, {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      fake.registered.filter(({ id }) => ids.includes(id)),
    registerContentScripts: vi.fn(async (scripts: Registered[]) => {
      if (scripts.some(({ id }) => fake.registered.some((other) => other.id === id))) {
        throw new Error('Duplicate script ID');
      }
      fake.registered.push(...scripts);
    }),
    updateContentScripts: vi.fn(async (scripts: Registered[]) => {
      fake.registered = fake.registered.map(
        (script) => scripts.find(({ id }) => id === script.id) ?? script,
      );
    }),
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      fake.registered = fake.registered.filter(({ id }) => !ids.includes(id));
    },
    executeScript: async ({ target, files, args }: Injection) => {
      if (fake.closed.has(target.tabId)) throw new Error('Cannot access contents of the page.');
      if (args) fake.announced.push(...args);
      if (files) fake.injections.push({ target, files });
      if (files?.includes('/content-scripts/news.js') === true) {
        fake.injected.push(target.tabId);
        fake.onInject(target.tabId);
      }
      return [{ frameId: 0, documentId: `document-${target.tabId}` }];
    },
  });
}

function fakeKeys(): void {
  replace(fakeBrowser.commands, {
    getAll: async () => [
      { name: 'next-mention', shortcut: 'Alt+Shift+Period' },
      { name: 'previous-mention', shortcut: '' },
    ],
  });
}

function fakeMenus(fake: FakeExtension): void {
  replace(fakeBrowser.i18n, { getMessage: (name: string) => `(${name})` });
  replace(fakeBrowser.contextMenus, {
    onClicked: {
      addListener: (listener: FakeExtension['onMenu']) => (fake.onMenu = listener),
    },
    removeAll: async () => fake.menu.splice(0),
    create: (item: { id: string }) => fake.menu.push(item.id),
  });
  // Absent where a browser has no such place; a test puts it there.
  Reflect.deleteProperty(fakeBrowser, 'sidePanel');
}

function withWindow<Tab extends FakeExtension['open'][number]>(tab: Tab) {
  return { incognito: false, discarded: false, status: 'complete', ...tab };
}

function fakeTabs(fake: FakeExtension): void {
  replace(fakeBrowser.tabs, {
    query: async ({ active }: { active?: boolean }) =>
      fake.open.filter((tab) => active !== true || tab.active === true).map(withWindow),
    get: async (id: number) => {
      const tab = fake.open.find((open) => open.id === id);
      if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
      return withWindow(tab);
    },
    sendMessage: async (tab: number, message: { call: string; request?: unknown }) => {
      const page = fake.pages.get(tab);
      if (page === undefined) throw new Error('Receiving end does not exist.');
      return page(message);
    },
  });
}
