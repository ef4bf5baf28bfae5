import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageFacts } from '../../../src/core/article/record.ts';
import {
  handleArticleCalls,
  handleBackgroundCalls,
  handlePageCalls,
  handleReferenceCalls,
  send,
  sendToArticle,
  sendToPage,
  sendToReference,
  type BackgroundHandlers,
  type PageHandlers,
} from '../../../src/platform/messages.ts';
import type { PageState, Told } from '../../../src/platform/protocol.ts';
import type { DescribedPlace, Notice } from '../../../src/platform/reference-calls.ts';
import {
  deliver,
  installFakeExtension,
  pageSender,
  sendWith,
  type FakeExtension,
} from './fake-extension.ts';

let fake: FakeExtension;
beforeEach(() => {
  fake = installFakeExtension();
  vi.stubGlobal('reportError', vi.fn());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const state: PageState = {
  status: { kind: 'running' },
  site: 'paper.example',
  address: 'https://paper.example/a',
  pageKind: 'news-article',
  title: null,
  counts: {},
  position: null,
  leftAlone: [],
  reading: false,
  undone: null,
  spent: 0,
};

const request = {
  entity: 'one',
  passage: { text: 'A sentence.', lang: null, entities: ['one'] },
  language: 'en',
  offset: 0,
  limit: 3,
} as const;

const facts: PageFacts = {
  url: 'https://www.paper.example/a',
  title: 'A headline',
  lang: 'en',
  jsonLd: [],
  meta: [],
  canonical: null,
  microdata: [],
  headings: [],
  bylines: [{ text: 'By Ana Ruiz', distance: 1 }],
  dates: [],
  lead: [],
  articles: 0,
  paragraphs: 0,
};

const block = { id: 1, before: null, text: 'A name.', lang: null, kind: 'text' };
const reading = { turn: 0, edits: [{ gone: [], added: [block] }], prose: null, more: false };

const tooMany = Array.from({ length: 10_001 }, () => '');

const told: Told = {
  kind: 'saved',
  says: 'Saved',
  about: '',
  reference: null,
  acts: [],
  copy: null,
};

function answering(handlers: Partial<BackgroundHandlers>): void {
  handleBackgroundCalls({
    bringCard: () => true,
    bringReader: () => true,
    claims: () => {
      throw new Error('no dataset');
    },
    counted: () => undefined,
    describe: () => {
      throw new Error('no rules');
    },
    listed: () => true,
    openLibrary: () => true,
    openReference: () => ({ kind: 'gone' }),
    openPanel: () => true,
    overrule: () => true,
    read: () => ({ kind: 'lost' }),
    saveAgain: () => told,
    savedOn: () => ({ page: null, latest: null, passages: [] }),
    saveReference: () => told,
    setSite: () => true,
    undoSave: () => told,
    ...handlers,
  });
}

describe('a call to the background', () => {
  it('reaches its handler with the request and the page that asks', async () => {
    const counted = vi.fn<BackgroundHandlers['counted']>();
    answering({ counted });
    const sender = pageSender(7, 'https://www.paper.example/a');
    expect(await deliver({ call: 'counted', request: { mentions: 4 } }, sender)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(counted).toHaveBeenCalledWith(
      { mentions: 4 },
      {
        page: {
          tab: 7,
          document: 'document-7',
          url: sender.url,
          inSight: true,
          isPrivate: false,
        },
      },
    );
  });

  it('is known to come from one of our own pages by its address, also in a tab', async () => {
    const listed = vi.fn<BackgroundHandlers['listed']>(() => false);
    answering({ listed });
    const call = { call: 'listed', request: { host: 'paper.example', path: '/' } };
    const sender = pageSender(7, fakeBrowser.runtime.getURL('/options.html'));
    expect(await deliver(call, sender)).toEqual({ ok: true, value: false });
    expect(listed).toHaveBeenCalledWith(call.request, { page: null });
  });

  it('carries the facts of a page as they are', async () => {
    const handler = vi.fn<BackgroundHandlers['describe']>();
    answering({ describe: handler });
    await deliver({ call: 'describe', request: facts }, pageSender(7, 'https://paper.example/'));
    expect(handler.mock.calls[0]?.[0]).toEqual(facts);
  });

  it('tells a page that is loaded ahead from one in sight', async () => {
    const counted = vi.fn<BackgroundHandlers['counted']>();
    answering({ counted });
    const sender = pageSender(7, 'https://paper.example/');
    const ahead = { ...sender, frameId: 697, documentLifecycle: 'prerender' };
    await deliver({ call: 'counted', request: { mentions: 1 } }, ahead);
    expect(counted.mock.calls[0]?.[1].page?.inSight).toBe(false);
  });

  it.each([
    ['another extension', { ...pageSender(7, 'https://paper.example/'), id: 'another' }],
    ['a frame', { ...pageSender(7, 'https://paper.example/'), frameId: 3 }],
    ['no tab', { ...pageSender(7, 'https://paper.example/'), tab: undefined }],
    ['nowhere', { id: fakeBrowser.runtime.id }],
  ])('from %s is not heard', async (_, sender) => {
    const counted = vi.fn();
    answering({ counted });
    expect(await deliver({ call: 'counted', request: { mentions: 4 } }, sender)).toBeUndefined();
    expect(counted).not.toHaveBeenCalled();
  });

  it.each([
    ['text', 'counted'],
    ['null', null],
    ['no call', { request: {} }],
    ['an unknown call', { call: 'erase' }],
    ['a call named like a member of every object', { call: 'constructor' }],
    ['a call of the other direction', { call: 'openCard' }],
  ])('that is %s is left to others', async (_, message) => {
    answering({});
    expect(await deliver(message, pageSender(7, 'https://paper.example/'))).toBeUndefined();
  });

  it('to read a page is heard where it is well-formed', async () => {
    answering({});
    const sender = pageSender(7, 'https://paper.example/');
    expect(await deliver({ call: 'read', request: reading }, sender)).toEqual({
      ok: true,
      value: { kind: 'lost' },
    });
  });

  it.each([
    ['counted', undefined],
    ['counted', { mentions: -1 }],
    ['counted', { mentions: 1.5 }],
    ['counted', { mentions: '4' }],
    ['describe', null],
    ['describe', { ...facts, title: null }],
    ['describe', { ...facts, jsonLd: 'text' }],
    ['describe', { ...facts, jsonLd: Array.from({ length: 1_001 }, () => '{}') }],
    ['describe', { ...facts, headings: ['x'.repeat(2_000_001)] }],
    ['describe', { ...facts, meta: [{ name: 'author' }] }],
    ['describe', { ...facts, bylines: ['By Ana Ruiz'] }],
    ['describe', { ...facts, dates: [{ text: '2026-02-03', distance: '1' }] }],
    ['describe', { ...facts, microdata: [null] }],
    ['describe', { ...facts, paragraphs: '5' }],
    ['listed', { host: 'paper.example' }],
    ['listed', { host: 4, path: '/' }],
    ['read', null],
    ['read', { ...reading, turn: -1 }],
    ['read', { ...reading, more: 'no' }],
    ['read', { ...reading, prose: [1] }],
    ['read', { ...reading, prose: Array.from({ length: 1_001 }, () => '') }],
    ['read', { ...reading, edits: [{ gone: [1.5], added: [] }] }],
    ['read', { ...reading, edits: [{ gone: [], added: [{ ...block, id: '1' }] }] }],
    ['read', { ...reading, edits: [{ gone: [], added: [{ ...block, before: undefined }] }] }],
    ['read', { ...reading, edits: [{ gone: [], added: [{ ...block, kind: 'aside' }] }] }],
    [
      'read',
      { ...reading, edits: [{ gone: [], added: [{ ...block, text: 'x'.repeat(100_001) }] }] },
    ],
    ['openLibrary', {}],
    ['openLibrary', { reference: 'x'.repeat(101) }],
    ['openReference', { reference: null }],
    ['saveAgain', { language: 'english' }],
    ['savedOn', { url: 'https://paper.example/', canonical: null, passages: [1], language: 'en' }],
    ['savedOn', { url: null, canonical: null, passages: [], language: 'en' }],
    ['savedOn', { url: '', canonical: 4, passages: [], language: 'en' }],
    ['savedOn', { url: '', canonical: null, passages: 'all', language: 'en' }],
    ['savedOn', { url: '', canonical: null, passages: tooMany, language: 'en' }],
    ['saveReference', null],
    ['saveReference', { what: null, tab: null, language: 'en' }],
    ['saveReference', { what: { kind: 'all' }, tab: null, language: 'en' }],
    ['saveReference', { what: { kind: 'passage' }, tab: null, language: 'en' }],
    ['saveReference', { what: { kind: 'passage', passage: -1 }, tab: null, language: 'en' }],
    ['saveReference', { what: { kind: 'page' }, tab: 'first', language: 'en' }],
    ['saveReference', { what: { kind: 'page' }, tab: null, language: 5 }],
    ['undoSave', { reference: null, language: 'en' }],
    ['undoSave', { reference: 'one' }],
    ['setSite', { site: 'https://paper.example', state: 'off' }],
    ['setSite', { site: 'paper.example', state: 'on' }],
    ['claims', null],
    ['claims', { ...request, language: 'english' }],
    ['claims', { ...request, limit: Number.NaN }],
    ['claims', { ...request, passage: { ...request.passage, entities: [1] } }],
    ['claims', { ...request, passage: { ...request.passage, lang: 5 } }],
    ['claims', { ...request, passage: { ...request.passage, text: 'x'.repeat(1_000_001) } }],
  ])('%s with a malformed request is refused (%#)', async (call, malformed) => {
    answering({});
    expect(
      await deliver({ call, request: malformed }, pageSender(7, 'https://paper.example/')),
    ).toEqual({ ok: false, reason: 'refused' });
  });

  it('whose sender is gone by the time of the answer is nobody’s fault', async () => {
    answering({});
    const reply = vi.fn(() => {
      throw new Error('Extension context invalidated.');
    });
    const sender = pageSender(7, 'https://paper.example/');
    await sendWith(reply, { call: 'counted', request: { mentions: 4 } }, sender);
    await vi.waitFor(() => expect(reply).toHaveBeenCalledOnce());
    expect(reportError).not.toHaveBeenCalled();
  });

  it('whose handler throws has failed, and the error is reported', async () => {
    answering({});
    expect(await deliver({ call: 'claims', request }, pageSender(7, 'https://a.example/'))).toEqual(
      { ok: false, reason: 'failed' },
    );
    expect(reportError).toHaveBeenCalled();
  });
});

describe('asking the background', () => {
  const replying = (reply: () => Promise<unknown>): void => {
    fake.background = reply;
  };

  it('gives the answer as a value', async () => {
    replying(async () => ({ ok: true, value: true }));
    expect(await send('listed', { host: 'paper.example', path: '/' })).toEqual({
      ok: true,
      value: true,
    });
  });

  it.each([
    ['Could not establish connection. Receiving end does not exist.', 'no-receiver'],
    ['The message port closed before a response was received.', 'no-receiver'],
    ['Extension context invalidated.', 'context-gone'],
    ["can't access dead object", 'context-gone'],
    ['An unexpected error occurred', 'failed'],
  ] as const)('turns "%s" into %s', async (message, reason) => {
    replying(() => Promise.reject(new Error(message)));
    expect(await send('counted', { mentions: 1 })).toEqual({ ok: false, reason });
  });

  it('finds no receiver where nobody answers', async () => {
    replying(async () => undefined);
    expect(await send('counted', { mentions: 1 })).toEqual({ ok: false, reason: 'no-receiver' });
  });

  it('does not wait for ever', async () => {
    vi.useFakeTimers();
    replying(() => new Promise(() => undefined));
    const asked = send('counted', { mentions: 1 });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await asked).toEqual({ ok: false, reason: 'no-receiver' });
    vi.useRealTimers();
  });

  it('knows from the missing id that the extension was updated under the page', async () => {
    const { id } = fakeBrowser.runtime;
    replying(() => Promise.reject(new TypeError('x is undefined')));
    fakeBrowser.runtime.id = undefined as never;
    expect(await send('counted', { mentions: 1 })).toEqual({ ok: false, reason: 'context-gone' });
    fakeBrowser.runtime.id = id;
  });
});

const sought = {
  passages: [
    {
      quote: { type: 'TextQuoteSelector', exact: 'A name', prefix: '', suffix: '.' },
      position: { type: 'TextPositionSelector', start: 0, end: 6 },
      range: null,
    },
  ] as const,
  patience: 8_000,
};

describe('a call to a page', () => {
  const handlers = (): PageHandlers => ({
    state: () => state,
    count: () => 3,
    run: () => state,
    rescan: () => state,
    step: vi.fn(() => state),
    openCard: () => state,
    overruled: () => true,
    libraryChanged: () => undefined,
  });
  const background = { id: 'test-extension-id' };

  it('goes to the top frame of the tab, or to one document', async () => {
    const sent = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
    fake.pages.set(7, () => ({ ok: true, value: state }));
    expect(await sendToPage(7, 'state')).toEqual({ ok: true, value: state });
    const place = {
      tab: 7,
      document: 'd',
      url: 'https://paper.example/',
      inSight: true,
      isPrivate: false,
    };
    await sendToPage(place, 'step', { direction: 'next' });
    expect(sent.mock.calls).toEqual([
      [7, { call: 'state', request: undefined }, { frameId: 0 }],
      [7, { call: 'step', request: { direction: 'next' } }, { documentId: 'd' }],
    ]);
  });

  it('finds no receiver in a tab without our script', async () => {
    expect(await sendToPage(8, 'state')).toEqual({ ok: false, reason: 'no-receiver' });
  });

  it('does not wait for ever, though longer for passages that a page may show late', async () => {
    vi.useFakeTimers();
    vi.spyOn(browser.tabs, 'sendMessage').mockReturnValue(new Promise(() => undefined) as never);
    const none = { ok: false, reason: 'no-receiver' };
    const [page, article] = [sendToPage(8, 'state'), sendToArticle(8, 'article', { known: null })];
    const found = vi.fn<(answer: unknown) => void>();
    void sendToReference(8, 'find', sought).then(found);
    await vi.advanceTimersByTimeAsync(20_000);
    expect([await page, await article]).toEqual([none, none]);
    expect(found).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(50_000);
    expect(found).toHaveBeenCalledWith(none);
    vi.useRealTimers();
  });

  it('is answered until the signal is aborted', async () => {
    const stop = new AbortController();
    handlePageCalls(stop.signal, handlers());
    const from = { ...background, id: fakeBrowser.runtime.id };
    expect(await deliver({ call: 'state' }, from)).toEqual({ ok: true, value: state });
    stop.abort();
    expect(await deliver({ call: 'state' }, from)).toBeUndefined();
    handlePageCalls(stop.signal, handlers());
    expect(await deliver({ call: 'state' }, from)).toBeUndefined();
  });

  it('is heard from this extension only, and refused when malformed', async () => {
    const own = handlers();
    handlePageCalls(new AbortController().signal, own);
    const call = { call: 'step', request: { direction: 'up' } };
    expect(await deliver(call, { id: 'another' })).toBeUndefined();
    expect(await deliver(call, { id: fakeBrowser.runtime.id })).toEqual({
      ok: false,
      reason: 'refused',
    });
    expect(own.step).not.toHaveBeenCalled();
  });
});

describe('a call about a page’s article', () => {
  it('reaches the script for it, which refuses what is malformed', async () => {
    const stop = new AbortController();
    const show = vi.fn<() => boolean>(() => true);
    const failed = () => {
      throw new Error('not asked');
    };
    handleArticleCalls(stop.signal, { article: failed, show, back: () => false });
    const from = { id: fakeBrowser.runtime.id };
    const call = (asked: unknown) => deliver({ call: 'show', request: asked }, from);
    expect(await call({ passage: 1, start: 0, end: 4 })).toEqual({ ok: true, value: true });
    for (const bad of [
      null,
      {},
      { passage: -1, start: 0, end: 1 },
      { passage: 1, start: '0', end: 1 },
    ]) {
      expect(await call(bad)).toEqual({ ok: false, reason: 'refused' });
    }
    const unknown = { call: 'article', request: { known: 5 } };
    expect(await deliver(unknown, from)).toEqual({ ok: false, reason: 'refused' });
    expect(show).toHaveBeenCalledTimes(1);
    stop.abort();
    expect(await call({ passage: 1, start: 0, end: 4 })).toBeUndefined();
  });
});

describe('a call about references to a page', () => {
  const today = {
    difference: [{ kind: 'added', text: 'new' }],
    lang: 'en',
    added: 'added',
    removed: 'removed',
    archive: { label: 'Archive', url: 'https://web.archive.org/web/*/https://paper.example/' },
  };
  const notice: Notice = {
    ...told,
    language: 'en',
    locale: 'en-GB',
    direction: 'ltr',
    close: 'Close',
    way: '',
    takesFocus: false,
  };

  it('reaches the script for it, which refuses what is malformed', async () => {
    const stop = new AbortController();
    const tell = vi.fn<() => boolean>(() => true);
    const describing = vi.fn<() => DescribedPlace>(() => ({ kind: 'no-place', because: 'gone' }));
    const nothing = (): null => null;
    handleReferenceCalls(stop.signal, {
      describe: describing,
      tell,
      find: nothing,
      show: nothing,
    });
    const from = { id: fakeBrowser.runtime.id };
    const ask = (call: string, asked: unknown) => deliver({ call, request: asked }, from);
    expect(await ask('tell', notice)).toEqual({ ok: true, value: true });
    expect(await ask('describe', { what: { kind: 'here' } })).toHaveProperty('ok', true);
    const refused = { ok: false, reason: 'refused' };
    for (const bad of [
      null,
      { ...notice, kind: 'other' },
      { ...notice, says: 5 },
      { ...notice, direction: 'down' },
      { ...notice, acts: [{ act: 'delete-all', label: 'Delete' }] },
      { ...notice, acts: [null] },
      { ...notice, copy: { text: 'x' } },
      { ...notice, takesFocus: 'yes' },
      { ...notice, today: null },
      { ...notice, today: { ...today, difference: [{ kind: 'moved', text: '' }] } },
      { ...notice, today: { ...today, archive: { label: 'Archive', url: 'javascript:0' } } },
    ]) {
      expect(await ask('tell', bad)).toEqual(refused);
    }
    expect(await ask('tell', { ...notice, kind: 'changed', today })).toHaveProperty('ok', true);
    expect(await ask('find', sought)).toEqual({ ok: true, value: null });
    const [passage] = sought.passages;
    for (const bad of [
      { ...sought, patience: 1e9 },
      { ...sought, passages: null },
      { ...sought, passages: [{ ...passage, quote: { ...passage.quote, exact: 5 } }] },
      { ...sought, passages: [{ ...passage, position: { start: -1, end: 2 } }] },
      { ...sought, passages: [{ ...passage, range: { startSelector: null } }] },
    ]) {
      expect(await ask('show', bad)).toEqual(refused);
    }
    expect(await ask('describe', { what: 'page' })).toEqual(refused);
    expect(await ask('describe', { what: { kind: 'passage', passage: '1' } })).toEqual(refused);
    expect(tell).toHaveBeenCalledTimes(2);
    expect(await deliver({ call: 'tell', request: notice }, { id: 'another' })).toBeUndefined();
    stop.abort();
    expect(await ask('tell', notice)).toBeUndefined();
  });

  it('goes to the top frame of a tab, or to one document', async () => {
    const sent = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    await sendToReference(4, 'tell', notice);
    const page = { tab: 4, document: 'D', url: '', inSight: true, isPrivate: false };
    await sendToReference(page, 'tell', notice);
    expect(sent.mock.calls.map((call) => call[2])).toEqual([{ frameId: 0 }, { documentId: 'D' }]);
  });
});
