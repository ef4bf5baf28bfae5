import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { overruledBy } from '../../../src/core/overrules/apply.ts';
import { startBackground } from '../../../src/app/background.ts';
import { loadOverrules } from '../../../src/platform/overrules.ts';
import type { OverruleRequest } from '../../../src/platform/protocol.ts';
import { factsWith } from '../../unit/article/facts.ts';
import { deliver, installFakeExtension, pageSender, type FakeExtension } from './fake-extension.ts';

const PAGE = 'https://www.paper.example/a';
let fake: FakeExtension;

beforeEach(() => {
  fake = installFakeExtension();
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
  Object.defineProperty(fakeBrowser.commands.onCommand, 'addListener', {
    configurable: true,
    value: () => undefined,
  });
  startBackground();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const names = { entity: 'ice', surface: 'ICE', sense: 'train' } as const;

function say(change: Partial<OverruleRequest>, url = PAGE, incognito = false): Promise<unknown> {
  const request = { ...names, scope: 'page', decision: 'marked', address: PAGE, ...change };
  return deliver({ call: 'overrule', request }, pageSender(1, url, incognito));
}

/** By what a person's word the name on the page at this address is decided; null where by none. */
async function saidAt(url: string, canonical: string | null = null, incognito = false) {
  const sender = pageSender(1, url, incognito);
  await deliver({ call: 'describe', request: factsWith({ url, canonical }) }, sender);
  const text = 'The ICE train from Frankfurt to Cologne was late at every station.';
  const added = [{ id: 1, before: null, text, lang: 'en', kind: 'text' }];
  const request = { turn: 0, edits: [{ gone: [], added }], prose: [], more: false };
  const answer: unknown = await deliver({ call: 'read', request }, sender);
  const [mention] = Object(answer).value.outcomes[0].mentions;
  expect(mention.sense).toBe('train');
  return mention.decision === 'marked' ? overruledBy(mention) : null;
}
const yes = { ok: true, value: true };
const no = { ok: true, value: false };

describe('what a page’s script says for the person', () => {
  it('holds on that page, however it was come to, until it is taken back', async () => {
    expect(await say({})).toEqual(yes);
    expect(await saidAt(PAGE)).toBe('page');
    expect(await saidAt(`${PAGE}?utm_source=mail#part`)).toBe('page');
    expect(await saidAt('https://amp.paper.example/a/amp', PAGE)).toBe('page');
    expect(await saidAt('https://www.paper.example/b')).toBeNull();
    expect(await say({ decision: null })).toEqual(yes);
    expect(await saidAt(PAGE)).toBeNull();
  });

  it('holds on its site and subdomains, and is taken back from any of them', async () => {
    await say({ scope: 'site' });
    expect(await saidAt('https://live.paper.example/b')).toBe('site');
    expect(await saidAt('https://otherpaper.example/b')).toBeNull();
    const live = 'https://live.paper.example/b';
    expect(await say({ scope: 'site', decision: null, address: live }, live)).toEqual(yes);
    expect((await loadOverrules()).overrules).toEqual([]);
  });

  it('is refused for a page of another owner, and where it is malformed', async () => {
    expect(await say({ address: 'https://other.example/a' })).toEqual(no);
    expect(await say({ decision: 'perhaps' as never })).toEqual({ ok: false, reason: 'refused' });
    expect(await say({ scope: 'world' as never })).toEqual({ ok: false, reason: 'refused' });
    expect(await say({ surface: 'a'.repeat(301) })).toEqual({ ok: false, reason: 'refused' });
    expect((await loadOverrules()).overrules).toEqual([]);
  });

  it('stays in private windows where it was said in one', async () => {
    expect(await say({}, PAGE, true)).toEqual(yes);
    expect(await saidAt(PAGE)).toBeNull();
    expect(await saidAt(PAGE, null, true)).toBe('page');
    expect(await say({ decision: null }, PAGE, true)).toEqual(yes);
    expect(await saidAt(PAGE, null, true)).toBeNull();
  });

  it('is taken back in a private window also where it was said outside', async () => {
    await say({});
    expect(await say({ decision: null }, PAGE, true)).toEqual(yes);
    expect(await saidAt(PAGE)).toBeNull();
  });

  it('reaches every open page, whether or not it has our script', async () => {
    fake.open = [{ id: 1 }, { id: 2 }, { id: 3 }];
    const told: string[] = [];
    for (const tab of [1, 3]) {
      fake.pages.set(tab, ({ call }) => {
        told.push(`${tab} ${call}`);
        return yes;
      });
    }
    await say({ scope: 'site' });
    await vi.waitFor(() => expect(told).toEqual(['1 overruled', '3 overruled']));
  });
});
