import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import { family, withSession } from './driver/driver.ts';
import { saveReference } from './driver/library.ts';
import { keptReferences } from './driver/saving.ts';
import { ELSEWHERE, openStory, RAID, stories } from './driver/stories.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-other-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const session = withSession({ pages: stories });

const idOfOurs = (): string =>
  family === 'chromium' ? new URL(session().origin).host : 'sidelight@extension.example';

/** What the background does for those whom it hears. */
const MESSAGES = [
  { call: 'setSite', request: { site: 'bbc.com', state: 'off' } },
  { call: 'saveReference', request: { what: { kind: 'page' }, tab: 1, language: 'en' } },
  { call: 'openLibrary', request: { reference: null } },
  { call: 'counted', request: { mentions: 9 } },
  { call: 'listed', request: { host: 'www.bbc.com', path: '/news' } },
] as const;

/** Runs in another extension: its background and its script in a page ask, and write down what comes back. */
const ASKS = `async function ask(id, messages) {
  const api = globalThis.browser ?? globalThis.chrome;
  const late = () => new Promise((resolve) => setTimeout(resolve, 1500, 'silence'));
  const one = (message) => Promise.race([
    Promise.resolve().then(() => api.runtime.sendMessage(id, message)).then((answer) => answer ?? 'silence', () => 'refused'),
    late(),
  ]);
  const port = () => new Promise((resolve) => {
    try {
      const opened = api.runtime.connect(id);
      opened.onDisconnect.addListener(() => resolve('refused'));
      opened.onMessage.addListener(() => resolve('answered'));
      opened.postMessage(messages[0]);
      setTimeout(resolve, 1500, 'silence');
    } catch { resolve('refused') }
  });
  return [...await Promise.all(messages.map(one)), await port()];
}
`;

function otherExtension(): string {
  const given = `${JSON.stringify(idOfOurs())}, ${JSON.stringify(MESSAGES)}`;
  const other = join(folder, 'other');
  mkdirSync(other);
  const manifest = {
    manifest_version: 3,
    name: 'Other',
    version: '1',
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    content_scripts: [{ matches: ['*://*.bbc.com/*'], js: ['content.js'] }],
    browser_specific_settings: { gecko: { id: 'other@extension.example' } },
  };
  writeFileSync(join(other, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(other, 'background.js'),
    `${ASKS}(globalThis.browser ?? globalThis.chrome).runtime.onMessage.addListener((message, sender, reply) => {
      ask(${given}).then(reply);
      return true;
    });`,
  );
  writeFileSync(
    join(other, 'content.js'),
    `${ASKS}(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const answers = [await ask(${given}), await api.runtime.sendMessage('ask')];
      document.documentElement.dataset.answers = JSON.stringify(answers);
    })();`,
  );
  return other;
}

/** Asks the background from our own script's world in a page, as one that was taken over would. */
function askAsScript(own: Page, tab: number, messages: readonly unknown[]): Promise<unknown> {
  return own.evaluate(
    async (tabId, json) => {
      const { scripting } = Object(globalThis).browser ?? Object(globalThis).chrome;
      const [{ result }] = await scripting.executeScript({
        target: { tabId },
        // Chromium leaves out what is null in arguments.
        args: [json],
        func: (text: string) => {
          const { runtime } = Object(globalThis).browser ?? Object(globalThis).chrome;
          const list: readonly unknown[] = JSON.parse(text);
          return Promise.all(list.map((message) => runtime.sendMessage(message)));
        },
      });
      return JSON.parse(JSON.stringify(result));
    },
    tab,
    JSON.stringify(messages),
  );
}

test('neither another extension, nor its script in a page, nor the page itself is heard', async () => {
  const other = await session().browser.installExtension(otherExtension());
  const own = await session().openExtensionPage('options.html');
  const { page } = await openStory(session(), RAID);
  const json = await until(
    () => page.evaluate(() => document.documentElement.dataset['answers'] ?? ''),
    (answers) => answers !== '',
  );
  const answers: readonly (readonly string[])[] = JSON.parse(json);
  expect(answers.map(({ length }) => length)).toEqual([MESSAGES.length + 1, MESSAGES.length + 1]);
  expect(answers.flat().filter((answer) => answer !== 'refused' && answer !== 'silence')).toEqual(
    [],
  );
  const heard = await page.evaluate(
    async (id, message) => {
      const runtimes = ['chrome', 'browser'].flatMap(
        (name) => Object(Object(globalThis)[name]).runtime ?? [],
      );
      window.postMessage(message, '*');
      const asked = runtimes.map(async (runtime) => runtime.sendMessage(id, message));
      return (await Promise.allSettled(asked)).filter(({ status }) => status === 'fulfilled')
        .length;
    },
    idOfOurs(),
    MESSAGES[0],
  );
  expect(heard).toBe(0);
  const left = await own.evaluate(async () => {
    const { storage, tabs } = Object(globalThis).browser ?? Object(globalThis).chrome;
    const open: readonly { readonly url?: string }[] = await tabs.query({});
    const libraries = open.filter(({ url }) => url?.includes('/library.html'));
    return [Object.keys(await storage.local.get()), libraries.length];
  });
  expect(left).toEqual([[], 0]);
  await page.close();
  await session().browser.uninstallExtension(other);
});

test('our script in a page speaks for that page alone, whatever it sends', async () => {
  const own = await session().openExtensionPage('options.html');
  const other = await openStory(session(), ELSEWHERE);
  const saved = await saveReference(own, other, { kind: 'page' });
  const at = await openStory(session(), RAID);
  const language = 'en';
  const [site, opened, signs, undone, overruled, ...malformed] = Object(
    await askAsScript(own, at.tab, [
      { call: 'setSite', request: { site: 'apnews.com', state: 'off' } },
      { call: 'openReference', request: { reference: saved.reference } },
      { call: 'savedOn', request: { url: ELSEWHERE, canonical: null, passages: [], language } },
      { call: 'undoSave', request: { reference: saved.reference, language } },
      {
        call: 'overrule',
        request: {
          entity: 'ice',
          surface: 'ICE',
          sense: 'ice',
          address: ELSEWHERE,
          scope: 'site',
          decision: 'skipped',
        },
      },
      { call: 'setSite', request: { site: '*', state: 'off' } },
      { call: 'undoSave', request: { reference: 7, language } },
      { call: 'savedOn', request: null },
      { call: 'claims', request: { entity: {}, passage: 'text' } },
    ]),
  );
  expect(site).toEqual({ ok: true, value: false });
  expect(opened).toEqual({ ok: true, value: { kind: 'not-opened' } });
  expect(signs).toEqual({ ok: true, value: { page: null, latest: null, passages: [] } });
  expect(undone).toMatchObject({ ok: true });
  expect(undone.value.kind).not.toBe('undone');
  expect(overruled).toEqual({ ok: true, value: false });
  expect(malformed).toEqual(malformed.map(() => ({ ok: false, reason: 'refused' })));
  expect(malformed).toHaveLength(4);
  // The tab that it names is not its own: its own page is saved.
  const request = { what: { kind: 'page' }, tab: other.tab, language };
  await askAsScript(own, at.tab, [{ call: 'saveReference', request }]);
  const kept = await keptReferences(own);
  expect(kept.map(({ url }) => url)).toEqual([ELSEWHERE, RAID]);
  expect(await own.evaluate(() => Object(globalThis).chrome.storage.local.get(null))).toEqual({});
});
