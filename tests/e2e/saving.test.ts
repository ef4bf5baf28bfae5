import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { inClosedRoot } from '../../src/tools/browsers/closed-root.ts';
import { shownCard, until } from '../../src/tools/browsers/reading.ts';
import type { OpenPage } from '../../src/tools/browsers/session.ts';
import { clickInCard, openByPointer } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { saveReference } from './driver/library.ts';
import { press, textOf } from './driver/own-pages.ts';
import { clickInPassage, openPanel, passageText } from './driver/panel.ts';
import { pageAt } from './driver/reopening.ts';
import { findAgain, keptReferences, pressInNotice, selectAcross } from './driver/saving.ts';

const LEAD = 'Palantir built the case system that ICE has used since then.';
const AGAIN = 'Nobody asked the board, and the board said so.';
const story = (title: string): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title}</title>
<style>body { font: 18px/1.6 Georgia, serif; max-width: 640px; margin: auto; }</style></head>
<body><main><article><h1>${title}</h1>
<p id="lead">Palantir built the <em>case</em> system that <b>ICE</b> has used since then.</p>
<p id="one">${AGAIN}</p>
<p id="two">The clerks 😀 counted the files.</p>
<p id="three">${AGAIN}</p>
<pre id="code">plain words of a listing</pre>
<x-box></x-box>
</article></main>
<script>
  const root = document.querySelector('x-box').attachShadow({ mode: 'open' });
  root.innerHTML = '<p id="inside">The committee met behind a closed door.</p>';
</script></body></html>`;

/** Each test has an article of its own, of which nothing was saved. */
const addresses = Array.from(
  { length: 10 },
  (_, at) => `https://www.washingtonpost.com/technology/2026/11/02/files-${at}/`,
);
let used = 0;
const pages = addresses.map((url, at) => ({ url, answer: { body: story(`Files ${at}`) } }));
const session = withSession({ pages });
let own: Page;
beforeAll(async () => {
  own = await session().openExtensionPage('options.html');
});

async function openFresh(): Promise<OpenPage> {
  const at = await session().open(addresses[used++] ?? '');
  await session().settled(at);
  return at;
}

async function keptOf({ page }: OpenPage) {
  const all = await keptReferences(own);
  return all.filter(({ url }) => url === page.url());
}

test('a selection is saved exactly, wherever it stands, and is found again', async () => {
  const at = await openFresh();
  const cases = [
    // Across inline elements, within a word at its end.
    [['#lead', 0, 9], ['#lead', 4, 4], 'built the case system that ICE has'],
    // Across blocks, with an emoji before.
    [['#two', 0, 4], ['#three', 0, 6], 'clerks 😀 counted the files.\nNobody'],
    // The second of two alike.
    [['#three', 0, 0], ['#three', 0, AGAIN.length], AGAIN],
    [['x-box >>> #inside', 0, 4], ['x-box >>> #inside', 0, 13], 'committee'],
    [['#code', 0, 6], ['#code', 0, 11], 'words'],
  ] as const;
  for (const [from, to, quote] of cases) {
    await selectAcross(at.page, from, to);
    const told = await saveReference(own, at, { kind: 'selection' });
    expect([quote, told.kind]).toEqual([quote, 'saved']);
    const reference = (await keptReferences(own)).find(({ id }) => id === told.reference);
    expect(reference?.passage?.quote.exact).toBe(quote);
    expect(reference?.passage?.blockHash).toMatch(/^[\da-f]{64}$/);
    expect(reference?.passage?.range === null).toBe(from[0].startsWith('x-box'));
    expect(reference?.record.title.value).toMatch(/^Files/);
    expect(await findAgain(own, at, reference)).toEqual({ kind: 'found' });
  }
  const all = await keptOf(at);
  expect(all).toHaveLength(cases.length);
  // What is marked in the quote's block, and the claims that bear on it.
  expect(all[0]?.entities).toEqual(['palantir', 'ice']);
  expect(all[0]?.claims.length).toBeGreaterThan(0);
  const [, , again] = all;
  const before = (await at.page.evaluate(() => document.body.innerText)).indexOf('The clerks');
  expect(again?.passage?.position?.start).toBeGreaterThan(before);
});

test('a page without a selection says so, and saves nothing', async () => {
  const at = await openFresh();
  const told = await saveReference(own, at, { kind: 'selection' });
  expect(told.kind).toBe('failed');
  expect(await keptOf(at)).toEqual([]);
});

test('what was saved before is given back, until it is undone', async () => {
  const at = await openFresh();
  const first = await saveReference(own, at, { kind: 'page' });
  const again = await saveReference(own, at, { kind: 'page' });
  expect([first.kind, again.kind]).toEqual(['saved', 'known']);
  expect(again.reference).toBe(first.reference);
  expect(await keptOf(at)).toHaveLength(1);
});

test('the card saves its passage in one press, and says later that it was saved', async () => {
  const at = await openFresh();
  await openByPointer(at.page, 'Palantir');
  const line = () =>
    inClosedRoot(at.page, (root) => root.querySelector('.save')?.textContent ?? '');
  await until(line, (text) => text === 'Save passage');
  await clickInCard(at.page, '.save button');
  await until(line, (text) => text?.includes('Passage saved to your library') === true);
  const [kept, ...others] = await keptOf(at);
  expect(others).toEqual([]);
  expect(kept?.passage?.quote.exact).toBe(LEAD);
  expect(kept?.entities).toEqual(['palantir', 'ice']);
  expect(await findAgain(own, at, kept)).toEqual({ kind: 'found' });
  await at.page.reload();
  await session().settled(at);
  await openByPointer(at.page, 'Palantir');
  await until(line, (text) => text?.startsWith('Saved on') === true);
});

test('the card’s saving is undone in the card', async () => {
  const at = await openFresh();
  await openByPointer(at.page, 'Palantir');
  await clickInCard(at.page, '.save button');
  const line = () =>
    inClosedRoot(at.page, (root) => root.querySelector('.save')?.textContent ?? '');
  await until(line, (text) => text?.includes('Undo') === true);
  await clickInCard(at.page, '.save button');
  await until(line, (text) => text?.startsWith('Undone') === true);
  expect(await keptOf(at)).toEqual([]);
  expect((await shownCard(at.page)).claims.length).toBeGreaterThan(0);
});

test('the panel saves the page and each passage, and has signs of both', async () => {
  const at = await openFresh();
  const panel = await openPanel(session(), at);
  await press(panel, /^Save page/);
  await until(
    () => textOf(panel),
    (text) => text.includes('Page saved to your library'),
  );
  await clickInPassage(panel, 1, '.save button', 'Save passage');
  await until(
    () => passageText(panel, 1),
    (text) => text?.includes('Passage saved to your library') === true,
  );
  const kept = await keptOf(at);
  expect(kept.map(({ passage }) => passage?.quote.exact ?? null)).toEqual([null, LEAD]);
  await panel.close();
  const later = await openPanel(session(), at);
  await until(
    () => textOf(later),
    (text) => /Page saved on/.test(text) && /\bSaved on/.test(text),
  );
});

test('the popup saves the page, and says so when it is opened again', async () => {
  const at = await openFresh();
  const open = () => session().openExtensionPage(`popup.html?tab=${at.tab}`);
  const popup = await open();
  await press(popup, /^Save page/);
  await until(
    () => textOf(popup),
    (text) => text.includes('Page saved to your library'),
  );
  expect((await keptOf(at)).map(({ passage }) => passage)).toEqual([null]);
  await popup.close();
  const later = await open();
  await until(
    () => textOf(later),
    (text) => /Page saved on/.test(text),
  );
});

test('the notice’s details open the library at the reference', async () => {
  const at = await openFresh();
  const told = await saveReference(own, at, { kind: 'page' });
  await own.evaluate(
    (tab, request) => {
      const { tabs } = Object(globalThis).browser ?? Object(globalThis).chrome;
      return tabs.sendMessage(tab, { call: 'tell', request }, { frameId: 0 });
    },
    at.tab,
    {
      ...told,
      language: 'en',
      locale: 'en-GB',
      direction: 'ltr',
      close: 'Close',
      way: '',
      takesFocus: false,
    },
  );
  await at.page.bringToFront();
  await pressInNotice(at.page, 'Add details');
  const address = `${session().origin}/library.html?reference=${told.reference}`;
  const library = await pageAt(session(), address);
  await until(
    () => textOf(library),
    (text) => /Files \d/.test(text),
  );
  await library.close();
});
