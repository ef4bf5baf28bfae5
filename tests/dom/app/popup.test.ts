import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startPopup } from '../../../src/app/popup.tsx';
import { loadOverrules } from '../../../src/platform/overrules.ts';
import { changeSite, loadSettings } from '../../../src/platform/settings.ts';
import { installFakeExtension, type FakeExtension } from '../platform/fake-extension.ts';
import { pageState, pick } from './page-states.ts';

let fake: FakeExtension;
let stop: AbortController;

beforeEach(() => {
  fake = installFakeExtension();
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  history.replaceState(null, '', '/');
  vi.restoreAllMocks();
});

/** Opens the popup over a tab in front at this address; null where the browser does not tell it. */
async function open(url: string | null): Promise<void> {
  fake.open = [{ id: 5, active: true, ...(url === null ? {} : { url }) }];
  void startPopup(document.body, stop.signal);
  await vi.waitFor(() => {
    expect(document.querySelector('h1')).not.toBeNull();
    expect(pageText()).not.toContain('Asking the page');
  });
}

const pageText = (): string => document.body.textContent;
const answering = (change: Parameters<typeof pageState>[0] = {}): void => {
  fake.pages.set(5, () => ({ ok: true, value: pageState(change) }));
};
const switchOf = (label: string): HTMLElement => pick('[role="switch"]', label);

describe('the popup', () => {
  it('shows the counts of the page in front and keeps asking', async () => {
    answering({ counts: { ice: 3 } });
    await open('https://paper.example/a');
    expect(pageText()).toContain('on paper.example');
    expect(pick('.counts li', 'ICE').textContent).toContain('3');
    answering({ counts: { ice: 14 } });
    await vi.waitFor(() => expect(pick('.counts li', 'ICE').textContent).toContain('14'), 3000);
  });

  it('can be opened in a tab for another tab', async () => {
    history.replaceState(null, '', '/popup.html?tab=9');
    fake.open = [{ id: 5, active: true }, { id: 9 }];
    fake.pages.set(9, () => ({ ok: true, value: pageState({ site: 'nine.example' }) }));
    void startPopup(document.body, stop.signal);
    await vi.waitFor(() => expect(pageText()).toContain('on nine.example'));
  });

  it.each([
    ['a browser page', 'about:config'],
    ['an address that the browser keeps to itself', null],
  ])('says of %s that it cannot be read', async (_, url) => {
    await open(url);
    expect(pageText()).toContain('Not a page that can be read');
  });

  it('offers to run on a page that nobody asked for, and runs there', async () => {
    await open('https://other.example/');
    expect(pageText()).toContain('Not one of the news sites');
    fake.onInject = () => answering({ site: 'other.example', counts: { aws: 1 } });
    pick('button', 'Run on this page').click();
    await vi.waitFor(() => expect(pick('.counts li', 'AWS').textContent).toContain('1'));
    expect(fake.injected).toEqual([5]);
  });

  it('says so where the browser lets nothing run', async () => {
    fake.closed.add(5);
    await open('https://store.example/');
    pick('button', 'Run on this page').click();
    await vi.waitFor(() => expect(pageText()).toContain('Not a page that can be read'));
  });

  it('tells a bundled site that does not answer from one whose access was taken back', async () => {
    fake.background = () => ({ ok: true, value: true });
    await open('https://paper.example/a');
    expect(pageText()).toContain('The page does not answer');
    stop.abort();
    stop = new AbortController();
    fake.granted = [];
    await open('https://paper.example/a');
    expect(pageText()).toContain('The browser withholds this site');
    fake.onInject = () => answering();
    pick('button', 'Ask for access').click();
    await vi.waitFor(() => expect(pageText()).toContain('on paper.example'));
    expect(fake.granted).toEqual(['*://*.paper.example/*']);
  });

  it('turns a site off and on again, also where a wider site is off', async () => {
    answering();
    await open('https://paper.example/');
    switchOf('on paper.example').click();
    await vi.waitFor(() => expect(pageText()).toContain('Off on paper.example'));
    expect((await loadSettings()).settings.sites).toEqual({ 'paper.example': 'off' });
    await changeSite('example', 'off');
    pick('button', 'Turn on here').click();
    await vi.waitFor(async () => expect((await loadSettings()).settings.sites).toEqual({}));
  });

  it('adds a site when the browser grants it, and takes it off again', async () => {
    answering({ site: 'other.example' });
    await open('https://other.example/');
    switchOf('Always on other.example').click();
    await vi.waitFor(() => expect(switchOf('Always on').getAttribute('aria-checked')).toBe('true'));
    expect((await loadSettings()).settings.sites).toEqual({ 'other.example': 'always' });
    switchOf('Always on other.example').click();
    await vi.waitFor(() =>
      expect(switchOf('Always on').getAttribute('aria-checked')).toBe('false'),
    );
    expect(fake.granted).not.toContain('*://*.other.example/*');
  });

  it('asks within the click, and changes nothing when it is refused', async () => {
    answering({ site: 'other.example' });
    await open('https://other.example/');
    fake.answer = false;
    const request = vi.spyOn(fakeBrowser.permissions, 'request');
    switchOf('Always on other.example').click();
    switchOf('On every news article').click();
    expect(request).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(pageText().match(/Nothing was changed/g)).toHaveLength(2));
    expect((await loadSettings()).settings).toMatchObject({ sites: {}, everywhere: false });
  });

  it('runs everywhere when the browser grants it, until it is switched off', async () => {
    answering();
    await open('https://paper.example/');
    switchOf('On every news article').click();
    await vi.waitFor(() => expect(switchOf('On every').getAttribute('aria-checked')).toBe('true'));
    switchOf('On every news article').click();
    await vi.waitFor(() => expect(switchOf('On every').getAttribute('aria-checked')).toBe('false'));
    expect(fake.granted).not.toContain('*://*/*');
  });

  it('does not offer to add a site that is on from the start', async () => {
    fake.background = () => ({ ok: true, value: true });
    answering();
    await open('https://paper.example/');
    expect(pageText()).not.toContain('Always on');
  });

  const group = {
    surface: 'ICE',
    entity: 'ice',
    sense: 'train',
    decision: 'skipped',
    count: 3,
    reasons: [{ kind: 'no-evidence' }],
  } as const;

  it('keeps what the person says of names, tells the page and shows what came of it', async () => {
    const told: string[] = [];
    fake.pages.set(5, ({ call }) => {
      told.push(call);
      const asked = told.includes('overruled');
      const marked = {
        decision: 'marked',
        reasons: [{ kind: 'overruled', scope: 'page' }],
      } as const;
      return {
        ok: true,
        value: pageState({ leftAlone: [asked ? { ...group, ...marked } : group] }),
      };
    });
    await open('https://paper.example/a?ref=feed');
    await vi.waitFor(() => pick('button', 'Mark these 3'));
    pick('button', 'Mark these 3').click();
    await vi.waitFor(() => expect(pageText()).toContain('Marked: 3 × “ICE”'));
    const { overrules } = await loadOverrules();
    expect(overrules).toMatchObject([
      {
        place: { kind: 'page', address: 'https://paper.example/a' },
        entity: 'ice',
        surface: 'ICE',
        sense: 'train',
        decision: 'marked',
      },
    ]);
    pick('button', 'Undo').click();
    await vi.waitFor(async () => expect((await loadOverrules()).overrules).toEqual([]));
  });

  it('keeps what is said in a private window in memory only', async () => {
    answering({ leftAlone: [group] });
    fake.open = [{ id: 5, active: true, url: 'https://paper.example/a', incognito: true }];
    void startPopup(document.body, stop.signal);
    await vi.waitFor(() => pick('button', 'Always on this site'));
    pick('button', 'Always on this site').click();
    await vi.waitFor(async () =>
      expect((await loadOverrules(true)).overrules).toMatchObject([
        { place: { kind: 'site', site: 'paper.example' } },
      ]),
    );
    expect((await loadOverrules()).overrules).toEqual([]);
  });

  it('says so when what the person says cannot be kept', async () => {
    answering({ leftAlone: [group] });
    await open('https://paper.example/a');
    await vi.waitFor(() => pick('button', 'Mark these 3'));
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    pick('button', 'Mark these 3').click();
    await vi.waitFor(() => expect(pageText()).toContain('That could not be saved'));
  });

  it('steps to the next mention and shows the position', async () => {
    answering({ counts: { ice: 3 } });
    await open('https://paper.example/');
    answering({ counts: { ice: 3 }, position: { at: 1, of: 3 } });
    pick('button', 'Next mention').click();
    await vi.waitFor(() => expect(pageText()).toContain('1 of 3'));
  });

  it('opens the options and closes', async () => {
    const closed = vi.spyOn(window, 'close').mockImplementation(() => undefined);
    await open(null);
    pick('button', 'Options').click();
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
    expect(fakeBrowser.runtime.openOptionsPage).toHaveBeenCalled();
  });

  it('leaves nothing behind and stops asking when it ends', async () => {
    const asked = vi.fn(() => ({ ok: true, value: pageState() }));
    fake.pages.set(5, asked);
    await open('https://paper.example/');
    stop.abort();
    expect(document.body.innerHTML).toBe('');
    const before = asked.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toHaveBeenCalledTimes(before);
  });
});
