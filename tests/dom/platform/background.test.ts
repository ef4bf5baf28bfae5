import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bundledDataset } from '../../../src/app/bundled-dataset.ts';
import { startBackground } from '../../../src/app/background.ts';
import {
  releaseAllSites,
  requestAllSites,
  requestSite,
} from '../../../src/platform/permissions.ts';
import type { PageState } from '../../../src/platform/protocol.ts';
import { changeSettings, changeSite, loadSettings } from '../../../src/platform/settings.ts';
import { deliver, installFakeExtension, pageSender, type FakeExtension } from './fake-extension.ts';

const { sites } = bundledDataset().index;
let fake: FakeExtension;
let press: (command: string, tab?: { id: number }) => void;

beforeEach(() => {
  fake = installFakeExtension();
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
  Object.defineProperty(fakeBrowser.commands.onCommand, 'addListener', {
    configurable: true,
    value: (listener: typeof press) => (press = listener),
  });
  startBackground();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function page(status: PageState['status'], counts: PageState['counts'] = {}): PageState {
  return {
    status,
    site: 'paper.example',
    address: 'https://paper.example/a',
    pageKind: 'news-article',
    title: null,
    counts,
    position: null,
    leftAlone: [],
    reading: false,
    undone: null,
    spent: 0,
  };
}

const running = (counts?: PageState['counts']) => ({
  ok: true,
  value: page({ kind: 'running' }, counts),
});
const idle = (because: 'off' | 'not-asked') => ({
  ok: true,
  value: page({ kind: 'idle', because }),
});
const marked = (count: number) => ({ ok: true, value: count });
const badge = (tab: number) => fakeBrowser.action.getBadgeText({ tabId: tab });
const counted = (tab: number) =>
  deliver({ call: 'counted', request: { mentions: 1 } }, pageSender(tab, 'https://paper.example/'));

describe('the badge', () => {
  it('shows the mentions of the page that is there now, tab by tab', async () => {
    fake.pages.set(1, () => marked(7));
    fake.pages.set(2, () => marked(1));
    await counted(1);
    await counted(2);
    expect([await badge(1), await badge(2)]).toEqual(['7', '1']);
    expect(await fakeBrowser.action.getTitle({ tabId: 1 })).toBe(
      'Sidelight: 7 mentions on this page',
    );
  });

  it('keeps to four characters', async () => {
    fake.pages.set(1, () => marked(12_345));
    await counted(1);
    expect(await badge(1)).toBe('999+');
  });

  it('is not set for a page that is gone', async () => {
    await counted(1);
    expect(await badge(1)).toBe('');
  });

  it('goes when the mentions go', async () => {
    fake.pages.set(1, () => marked(3));
    await counted(1);
    fake.pages.set(1, () => marked(0));
    await counted(1);
    expect(await badge(1)).toBe('');
  });

  it('can be turned off and on again, for all tabs at once', async () => {
    fake.open = [{ id: 1 }, { id: 2 }];
    fake.pages.set(1, () => marked(3));
    await counted(1);
    await changeSettings({ badge: false });
    await vi.waitFor(async () => expect(await badge(1)).toBe(''));
    await counted(1);
    expect(await badge(1)).toBe('');
    await changeSettings({ badge: true });
    await vi.waitFor(async () => expect(await badge(1)).toBe('3'));
  });
});

describe('calls', () => {
  it('give claims out of the bundled dataset, and fail for an unknown entity', async () => {
    const request = {
      entity: 'no-such-entity',
      passage: { text: '', lang: null, entities: [] },
      language: 'en',
      offset: 0,
      limit: 3,
    };
    vi.stubGlobal('reportError', vi.fn());
    expect(
      await deliver({ call: 'claims', request }, pageSender(1, 'https://paper.example/')),
    ).toEqual({ ok: false, reason: 'failed' });
  });

  it('describe a page from its facts, and know the bundled news sites', async () => {
    const facts = {
      url: `https://www.${sites[0]?.domain}${sites[0]?.paths?.[0] ?? '/'}2026/01/02/a`,
      title: 'A headline of some length',
      lang: 'en',
      jsonLd: ['{"@type":"NewsArticle","headline":"A headline of some length"}', '{broken'],
      meta: [{ name: 'article:section', content: 'World' }],
      canonical: null,
      microdata: [],
      headings: ['A headline of some length'],
      dates: [],
      lead: [],
      bylines: [],
      articles: 1,
      paragraphs: 9,
    };
    const describeAt = (url: string | null) =>
      deliver({ call: 'describe', request: { ...facts, url } }, pageSender(1, facts.url));
    expect(await describeAt(facts.url)).toMatchObject({
      ok: true,
      value: {
        listed: true,
        kind: 'news-article',
        lang: 'en',
      },
    });
    for (const url of ['https://unlisted.example/a', 'https://', null]) {
      expect(await describeAt(url)).toMatchObject({ ok: true, value: { listed: false } });
    }
  });

  it('let a page set its own site only', async () => {
    const off = (site: string, url: string) =>
      deliver({ call: 'setSite', request: { site, state: 'off' } }, pageSender(1, url));
    expect(await off('paper.example', 'https://www.paper.example/a')).toEqual({
      ok: true,
      value: true,
    });
    expect(await off('other.example', 'https://www.paper.example/a')).toEqual({
      ok: true,
      value: false,
    });
    expect((await loadSettings()).settings.sites).toEqual({ 'paper.example': 'off' });
  });
});

describe('access', () => {
  it('to one site, once granted, puts it on the list, registers it and starts open tabs', async () => {
    fake.open = [{ id: 4, url: 'https://added.example/' }];
    await requestSite('added.example');
    await vi.waitFor(() => expect(fake.injected).toEqual([4]));
    expect((await loadSettings()).settings.sites).toEqual({ 'added.example': 'always' });
    expect(fake.registered[0]?.matches).toEqual(['*://*.added.example/*']);
  });

  it('to a bundled site, once granted again, adds nothing to the list', async () => {
    fake.open = [{ id: 4 }];
    await requestSite('paper.example');
    await vi.waitFor(() => expect(fake.injected).toEqual([4]));
    expect((await loadSettings()).settings.sites).toEqual({});
  });

  it('to all sites turns running everywhere on, and its loss turns it off', async () => {
    await requestAllSites();
    await vi.waitFor(() => expect(fake.registered[0]?.matches).toEqual(['*://*/*']));
    expect((await loadSettings()).settings.everywhere).toBe(true);
    await releaseAllSites();
    await vi.waitFor(() => expect(fake.registered).toEqual([]));
    expect((await loadSettings()).settings.everywhere).toBe(false);
  });

  it('taken from an added site keeps it on the list but no longer registered', async () => {
    await requestSite('added.example');
    await vi.waitFor(() => expect(fake.registered).toHaveLength(1));
    await fakeBrowser.permissions.remove({ origins: ['*://*.added.example/*'] });
    await vi.waitFor(() => expect(fake.registered).toEqual([]));
    expect((await loadSettings()).settings.sites).toEqual({ 'added.example': 'always' });
  });

  it('and a changed list bring the registration in line', async () => {
    fake.granted.push('*://*.added.example/*');
    await changeSite('added.example', 'always');
    await vi.waitFor(() => expect(fake.registered).toHaveLength(1));
    await changeSite('added.example', 'off');
    await vi.waitFor(() => expect(fake.registered).toEqual([]));
  });
});

describe('an installation', () => {
  const install = (reason: string): void => {
    void (
      fakeBrowser.runtime.onInstalled as unknown as { trigger(details: object): Promise<unknown> }
    ).trigger({ reason });
  };

  it('opens the welcome page, an update does not, and both start open tabs', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    fake.open = [{ id: 4 }];
    install('install');
    await vi.waitFor(() => expect(fake.injected).toEqual([4]));
    expect(create.mock.calls).toEqual([[{ url: fakeBrowser.runtime.getURL('/welcome.html') }]]);
    install('update');
    await vi.waitFor(() => expect(fake.injected).toEqual([4, 4]));
    expect(create).toHaveBeenCalledOnce();
  });
});

describe('a key', () => {
  it('moves to the next or previous mention or opens the card', async () => {
    const asked: unknown[] = [];
    fake.pages.set(3, (message) => {
      asked.push(message);
      return running();
    });
    press('next-mention', { id: 3 });
    press('previous-mention', { id: 3 });
    press('open-card', { id: 3 });
    press('something-else', { id: 3 });
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    expect(asked).toEqual([
      { call: 'step', request: { direction: 'next' } },
      { call: 'step', request: { direction: 'previous' } },
      { call: 'openCard', request: undefined },
    ]);
  });

  it('on a page that has not been read asks for it, waits, and then obeys', async () => {
    const asked: string[] = [];
    let reading = 2;
    fake.onInject = (tab) =>
      fake.pages.set(tab, ({ call }) => {
        asked.push(call);
        const busy = call === 'run' || (call === 'state' && (reading -= 1) > 0);
        return { ok: true, value: { ...page({ kind: 'running' }), reading: busy } };
      });
    fake.open = [{ id: 3, active: true }];
    press('next-mention');
    await vi.waitFor(() => expect(asked).toEqual(['run', 'state', 'state', 'step']));
  });

  it('leaves a site alone that the person turned off', async () => {
    const asked: string[] = [];
    fake.pages.set(3, ({ call }) => {
      asked.push(call);
      return idle('off');
    });
    press('next-mention', { id: 3 });
    await vi.waitFor(() => expect(asked).toEqual(['step']));
    await Promise.resolve();
    expect(asked).toEqual(['step']);
  });
});
