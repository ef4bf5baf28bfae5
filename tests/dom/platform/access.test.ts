import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  grantedPatterns,
  releaseAllSites,
  releaseSite,
  requestAllSites,
  requestSite,
  watchAccess,
} from '../../../src/platform/permissions.ts';
import { startType } from '../../../src/platform/page-context.ts';
import { updateRegistration, wantedReach } from '../../../src/platform/registration.ts';
import { defaultSettings, type Settings } from '../../../src/platform/settings.ts';
import { runOnTab, startInOpenTabs, tabInFront, tabWithId } from '../../../src/platform/tabs.ts';
import { bundled, installFakeExtension, type FakeExtension } from './fake-extension.ts';

let fake: FakeExtension;
beforeEach(() => {
  fake = installFakeExtension();
});

const withSites = (sites: Settings['sites'], everywhere = false): Settings => ({
  ...defaultSettings,
  sites,
  everywhere,
});

describe('access to sites', () => {
  it('is asked for by site with its subdomains, or for all', async () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request');
    expect(await requestSite('news.example')).toEqual({ ok: true, value: null });
    expect(await requestAllSites()).toEqual({ ok: true, value: null });
    expect(request.mock.calls).toEqual([
      [{ origins: ['*://*.news.example/*'] }],
      [{ origins: ['*://*/*'] }],
    ]);
  });

  it('is asked for at once, so that the click still counts', () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request');
    void requestSite('news.example');
    expect(request).toHaveBeenCalledOnce();
  });

  it('may be refused, or not be asked for at all', async () => {
    fake.answer = false;
    expect(await requestSite('news.example')).toEqual({ ok: false, reason: 'refused' });
    fake.answer = new Error('may only be called from a user input handler');
    expect(await requestSite('news.example')).toEqual({ ok: false, reason: 'failed' });
  });

  it('is given back, save what came with the installation', async () => {
    fake.granted.push('*://*.news.example/*', '*://*/*');
    await releaseSite('news.example');
    await releaseAllSites();
    await releaseSite('paper.example');
    expect(await grantedPatterns()).toEqual(bundled);
  });

  it('tells of changes wherever they were made', async () => {
    const seen: unknown[] = [];
    const stop = new AbortController();
    watchAccess(stop.signal, (change, patterns) => seen.push([change, patterns]));
    await requestSite('news.example');
    await releaseSite('news.example');
    stop.abort();
    await requestSite('other.example');
    watchAccess(stop.signal, (change, patterns) => seen.push([change, patterns]));
    await releaseSite('other.example');
    expect(seen).toEqual([
      ['granted', ['*://*.news.example/*']],
      ['removed', ['*://*.news.example/*']],
    ]);
  });
});

describe('registration of the content script', () => {
  it('takes in added sites that the browser grants, and no others', () => {
    const settings = withSites({
      'a.example': 'always',
      'b.example': 'always',
      'c.example': 'off',
    });
    expect(wantedReach(settings, ['*://*.a.example/*', '*://*.c.example/*'], bundled)).toEqual({
      matches: ['*://*.a.example/*'],
      excludeMatches: bundled,
    });
  });

  it('takes in all sites only where that is both set and granted', () => {
    const all = ['*://*/*'];
    expect(wantedReach(withSites({}, true), all, bundled).matches).toEqual(all);
    expect(wantedReach(withSites({}, true), [], bundled).matches).toEqual([]);
    expect(wantedReach(withSites({}), all, bundled).matches).toEqual([]);
    expect(wantedReach(withSites({ 'a.example': 'always' }), all, bundled).matches).toEqual([
      '*://*.a.example/*',
    ]);
  });

  it('is made, changed and taken away as sites come and go', async () => {
    fake.granted.push('*://*.a.example/*', '*://*.b.example/*');
    await updateRegistration(withSites({ 'a.example': 'always' }));
    expect(fake.registered).toMatchObject([
      { matches: ['*://*.a.example/*'], excludeMatches: bundled, persistAcrossSessions: true },
    ]);
    await updateRegistration(withSites({ 'a.example': 'always', 'b.example': 'always' }));
    expect(fake.registered[0]?.matches).toEqual(['*://*.a.example/*', '*://*.b.example/*']);
    await updateRegistration(withSites({}));
    expect(fake.registered).toEqual([]);
    await updateRegistration(withSites({}));
    expect(fake.registered).toEqual([]);
  });

  it('is left alone when nothing changes', async () => {
    fake.granted.push('*://*.a.example/*');
    await updateRegistration(withSites({ 'a.example': 'always' }));
    await updateRegistration(withSites({ 'a.example': 'always' }));
    expect(fakeBrowser.scripting.registerContentScripts).toHaveBeenCalledOnce();
    expect(fakeBrowser.scripting.updateContentScripts).not.toHaveBeenCalled();
  });

  it('runs one after the other, so that nothing is registered twice', async () => {
    fake.granted.push('*://*/*');
    await Promise.all([
      updateRegistration(withSites({ 'a.example': 'always' })),
      updateRegistration(withSites({ 'b.example': 'always' })),
      updateRegistration(withSites({}, true)),
    ]);
    expect(fake.registered).toMatchObject([{ matches: ['*://*/*'] }]);
  });

  it('goes on after a browser error, which is reported', async () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    fake.granted.push('*://*.a.example/*');
    vi.mocked(fakeBrowser.scripting.registerContentScripts).mockRejectedValueOnce(new Error('x'));
    await updateRegistration(withSites({ 'a.example': 'always' }));
    expect(report).toHaveBeenCalledOnce();
    await updateRegistration(withSites({ 'a.example': 'always' }));
    expect(fake.registered).toHaveLength(1);
    vi.unstubAllGlobals();
  });
});

describe('running on a tab', () => {
  const running = { ok: true, value: { status: { kind: 'running' } } };

  it('tells the script that is already there', async () => {
    fake.pages.set(5, ({ call }) => (call === 'run' ? running : undefined));
    expect(await runOnTab(5)).toEqual(running);
    expect(fake.injected).toEqual([]);
  });

  it('injects the script where there is none, then tells it', async () => {
    fake.onInject = (tab) => fake.pages.set(tab, () => running);
    expect(await runOnTab(5)).toEqual(running);
    expect(fake.injected).toEqual([5]);
  });

  it('brings what draws cards along, as the access may not last', async () => {
    fake.onInject = (tab) => fake.pages.set(tab, () => running);
    await runOnTab(5);
    expect(fake.injections.map(({ files }) => files)).toEqual([
      ['/content-scripts/news.js', '/reader.js', '/card.js', '/article.js'],
    ]);
    expect(fake.announced).toEqual([startType()]);
  });

  it('says so where the browser lets no script in', async () => {
    fake.closed.add(5);
    expect(await runOnTab(5)).toEqual({ ok: false, reason: 'no-access' });
  });

  it('passes on why the page could not', async () => {
    fake.pages.set(5, () => ({ ok: false, reason: 'failed' }));
    expect(await runOnTab(5)).toEqual({ ok: false, reason: 'failed' });
    expect(fake.injected).toEqual([]);
  });
});

describe('starting in open tabs', () => {
  it('injects the script where none answers, never twice, and minds no closed page', async () => {
    fake.open = [{ id: 1 }, { id: 2 }, { id: 3 }];
    fake.pages.set(2, () => ({ ok: true, value: {} }));
    fake.closed.add(3);
    const query = vi.spyOn(fakeBrowser.tabs, 'query');
    await startInOpenTabs({ matches: ['*://*.a.example/*'], excludeMatches: bundled });
    expect(fake.injections).toEqual([
      { target: { tabId: 1 }, files: ['/content-scripts/news.js'] },
    ]);
    expect(query).toHaveBeenCalledWith({
      url: ['*://*.a.example/*', ...bundled],
      discarded: false,
    });
  });
});

describe('tabs', () => {
  it('are known by their place, with an address only where the browser tells it', async () => {
    fake.open = [
      { id: 1, url: 'https://a.example/' },
      { id: 2, active: true },
    ];
    expect(await tabInFront()).toEqual({
      tab: 2,
      url: null,
      isPrivate: false,
      isAsleep: false,
      isLoading: false,
    });
    expect(await tabWithId(1)).toEqual({
      tab: 1,
      url: 'https://a.example/',
      isPrivate: false,
      isAsleep: false,
      isLoading: false,
    });
    expect(await tabWithId(9)).toBeNull();
  });
});
