import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  changeSite,
  defaultSettings,
  loadSettings,
  settingsKey,
  watchSettings,
  type Settings,
} from '../../../src/platform/settings.ts';
import { installLocks } from './locks.ts';

beforeEach(() => {
  fakeBrowser.reset();
  installLocks();
});
afterEach(() => vi.restoreAllMocks());

const stored = async (): Promise<unknown> =>
  (await fakeBrowser.storage.local.get(settingsKey))[settingsKey];

describe('settings', () => {
  it('are the defaults, with nothing stored, on the first day', async () => {
    expect(await loadSettings()).toEqual({ settings: defaultSettings, faults: [] });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('keep only what differs from the defaults', async () => {
    await changeSettings({ dwell: 500, badge: true });
    expect(await stored()).toEqual({ version: 1, values: { dwell: 500 } });
  });

  it('leave nothing behind when everything is back at its default', async () => {
    await changeSettings({ dwell: 500 });
    await changeSettings({ dwell: 300 });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('lose no change when many are made at once', async () => {
    const sites = Array.from({ length: 20 }, (_, at) => `site${at}.example`);
    await Promise.all(sites.map((site) => changeSite(site, 'off')));
    const { settings } = await loadSettings();
    expect(Object.keys(settings.sites)).toEqual(sites);
  });

  it('take a site back to the default', async () => {
    await changeSite('news.example', 'always');
    await changeSite('news.example', 'default');
    expect((await loadSettings()).settings.sites).toEqual({});
  });

  it('replace a corrupt value by its default and say so, and keep the others', async () => {
    await fakeBrowser.storage.local.set({
      [settingsKey]: { version: 1, values: { dwell: 'soon', badge: false } },
    });
    expect(await loadSettings()).toEqual({
      settings: { ...defaultSettings, badge: false },
      faults: [{ kind: 'field', field: 'dwell' }],
    });
  });

  it('of a newer version stay untouched until the person changes something', async () => {
    const newer = { version: 9, values: { dwell: 900, hue: 3 } };
    await fakeBrowser.storage.local.set({ [settingsKey]: newer });
    expect(await loadSettings()).toEqual({
      settings: defaultSettings,
      faults: [{ kind: 'newer', version: 9 }],
    });
    expect(await stored()).toEqual(newer);
    await changeSettings({ badge: false });
    expect(await stored()).toEqual({ version: 1, values: { badge: false } });
  });

  it('are the defaults, with a fault, when storage does not answer', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('disk'));
    expect(await loadSettings()).toEqual({
      settings: defaultSettings,
      faults: [{ kind: 'storage' }],
    });
    expect(await changeSettings({ badge: false })).toEqual({ ok: false, reason: 'storage' });
  });

  it('say so when a change could not be stored, and work again afterwards', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    expect(await changeSettings({ badge: false })).toEqual({ ok: false, reason: 'storage' });
    expect((await changeSettings({ badge: false })).ok).toBe(true);
  });

  it('reach every watcher until its signal is aborted', async () => {
    const stop = new AbortController();
    const seen: Settings[] = [];
    watchSettings(stop.signal, (settings) => seen.push(settings));
    await changeSettings({ dwell: 700 });
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(seen.map((settings) => settings.dwell)).toEqual([700]);
    stop.abort();
    await changeSettings({ dwell: 800 });
    expect(seen).toHaveLength(1);
    watchSettings(stop.signal, (settings) => seen.push(settings));
    await changeSettings({ dwell: 900 });
    expect(seen).toHaveLength(1);
  });
});

describe('settings of an organisation', () => {
  it('hold before those of the person, which are kept for when they no longer do', async () => {
    await changeSettings({ badge: true, dwell: 700, markStyle: 'none' });
    await fakeBrowser.storage.managed.set({ badge: false, markStyle: 'background' });
    const { settings } = await loadSettings();
    expect(settings).toMatchObject({ badge: false, dwell: 700, markStyle: 'background' });
    const changed = await changeSettings({ dwell: 800 });
    expect(changed).toMatchObject({ value: { badge: false, dwell: 800 } });
    expect(await stored()).toEqual({ version: 1, values: { dwell: 800, markStyle: 'none' } });
  });

  it('are those that watchers hear, before and after', async () => {
    await fakeBrowser.storage.managed.set({ badge: false });
    const heard: (readonly [Settings, Settings])[] = [];
    const ending = new AbortController();
    watchSettings(ending.signal, (...settings) => void heard.push(settings));
    await loadSettings();
    await changeSettings({ dwell: 900 });
    expect(heard).toMatchObject([
      [
        { badge: false, dwell: 900 },
        { badge: false, dwell: 300 },
      ],
    ]);
    ending.abort();
  });

  it('are told when they come, which may be after the first page was opened', async () => {
    const heard: (readonly [Settings, Settings])[] = [];
    const ending = new AbortController();
    await changeSettings({ dwell: 700 });
    watchSettings(ending.signal, (...settings) => void heard.push(settings));
    await fakeBrowser.storage.managed.set({ badge: false });
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard).toMatchObject([
      [
        { badge: false, dwell: 700 },
        { badge: true, dwell: 700 },
      ],
    ]);
    ending.abort();
    await fakeBrowser.storage.managed.set({ badge: true });
    expect((await loadSettings()).settings.badge).toBe(true);
    expect(heard).toHaveLength(1);
  });

  it('do not let their sites be changed', async () => {
    await fakeBrowser.storage.managed.set({ alwaysSites: ['paper.example'] });
    expect(await changeSite('www.paper.example', 'off')).toEqual({ ok: false, reason: 'storage' });
    expect((await changeSite('paper.example', 'always')).ok).toBe(true);
    expect((await loadSettings()).settings.sites).toEqual({ 'paper.example': 'always' });
    expect((await changeSite('other.example', 'off')).ok).toBe(true);
  });

  it('are none where the browser knows of none', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('No manifest found.'));
    expect((await loadSettings()).settings).toEqual(defaultSettings);
  });
});
