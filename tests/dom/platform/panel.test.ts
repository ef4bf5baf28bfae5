import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../../src/app/background.ts';
import { openPanel } from '../../../src/platform/panel.ts';
import { deliver, installFakeExtension, pageSender, type FakeExtension } from './fake-extension.ts';

let fake: FakeExtension;
const create = vi.fn<(tab: object) => Promise<object>>(async () => ({ id: 9 }));

beforeEach(() => {
  fake = installFakeExtension();
  fake.open = [{ id: 5, url: 'https://paper.example/a' }];
  create.mockClear();
  Object.defineProperty(fakeBrowser.tabs, 'create', { configurable: true, value: create });
  Reflect.deleteProperty(fakeBrowser, 'sidebarAction');
});

function give(name: string, api: object): void {
  Object.defineProperty(fakeBrowser, name, { configurable: true, value: api });
}

const created = (): unknown => create.mock.calls[0]?.[0];

describe('the panel', () => {
  it('opens beside the page where the browser has a place for it', async () => {
    const open = vi.fn(async () => undefined);
    give('sidePanel', { open });
    expect(await openPanel(5)).toBe(true);
    expect(open).toHaveBeenCalledWith({ tabId: 5 });
    expect(create).not.toHaveBeenCalled();
  });

  it('opens in the sidebar of a browser that has that instead', async () => {
    const open = vi.fn(async () => undefined);
    give('sidebarAction', { open });
    expect(await openPanel(5)).toBe(true);
    expect(open).toHaveBeenCalledOnce();
    expect(create).not.toHaveBeenCalled();
  });

  it('opens in a tab of its own where the browser has neither, or refuses', async () => {
    expect(await openPanel(5)).toBe(true);
    expect(created()).toMatchObject({ url: expect.stringMatching(/sidepanel\.html\?tab=5$/) });
    create.mockClear();
    give('sidebarAction', { open: () => Promise.reject(new Error('no user input')) });
    expect(await openPanel(5)).toBe(true);
    expect(create).toHaveBeenCalledOnce();
  });

  it('says so where the tab is gone', async () => {
    expect(await openPanel(77)).toBe(false);
  });

  it('is opened by card, menu and key, at once', async () => {
    const open = vi.fn(async () => undefined);
    give('sidePanel', { open });
    const commands: ((command: string, tab?: { id: number }) => void)[] = [];
    vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation((listener) => {
      commands.push(listener as never);
    });
    startBackground();
    expect(await deliver({ call: 'openPanel' }, pageSender(5, 'https://paper.example/a'))).toEqual({
      ok: true,
      value: true,
    });
    fake.onMenu({ menuItemId: 'open-panel' }, { id: 5 });
    expect(open).toHaveBeenCalledTimes(2);
    commands[0]?.('open-panel', { id: 5 });
    expect(open).toHaveBeenCalledTimes(3);
    fake.onMenu({ menuItemId: 'another' }, { id: 5 });
    expect(open).toHaveBeenCalledTimes(3);
  });

  it('has its item in the menu, after those that save, from installation on, once', async () => {
    startBackground();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never);
    await vi.waitFor(() =>
      expect(fake.menu).toEqual(['save-selection', 'save-page', 'open-panel', 'open-library']),
    );
  });

  it('has no item there while an organisation has switched it off, nor has saving', async () => {
    startBackground();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never);
    await fakeBrowser.storage.managed.set({ saving: false });
    await vi.waitFor(() => expect(fake.menu).toEqual(['open-panel', 'open-library']));
    await fakeBrowser.storage.managed.set({ saving: true, panel: false });
    await vi.waitFor(() =>
      expect(fake.menu).toEqual(['save-selection', 'save-page', 'open-library']),
    );
    // A policy that changed while the browser was closed.
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('None any more.'));
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(() => expect(fake.menu).toHaveLength(4));
  });
});
