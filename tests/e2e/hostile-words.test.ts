import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import { openByPointer } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import type { OwnPage } from './driver/fixtures.ts';
import { chooseTab, openPanel } from './driver/panel.ts';

const SCRIPT = '<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=1</script>';
const STORY = 'https://www.washingtonpost.com/technology/2026/11/02/words/';
const LONG = 'https://www.washingtonpost.com/technology/2026/11/02/long/';

const session = withSession({
  pages: [
    story(STORY, SCRIPT, `Palantir answered the county. ${written(SCRIPT)}`),
    story(LONG, 'A'.repeat(1_000_000), `Palantir answered. ${'word '.repeat(200_000)}`),
  ],
});

/** An article that says the same of itself wherever it can, and calls a script its address. */
function story(url: string, says: string, text: string): OwnPage {
  const facts = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: says,
    description: says,
    datePublished: says,
    author: [{ '@type': 'Person', name: says, url: 'javascript:globalThis.owned=1' }],
    publisher: { '@type': 'Organization', name: says },
    url: 'javascript:globalThis.owned=1',
  }).replaceAll('<', '\\u003c');
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${written(says)}</title>
<link rel="canonical" href="javascript:globalThis.owned=1"><meta property="og:url" content="data:text/html,${written(SCRIPT)}">
<meta property="og:title" content="${written(says)}"><meta name="author" content="${written(says)}">
<script type="application/ld+json">${facts}</script></head><body><main><article><h1>${written(says)}</h1>
<p class="byline">By ${written(says)}</p><p>${text}</p></article></main></body></html>`;
  return { url, answer: { body } };
}

function written(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Runs in a page of the extension: scripts that ran, and what leads elsewhere than to the web or to us. */
function harmIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const harm = 'owned' in globalThis ? ['a script ran'] : [];
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of element.attributes) if (name.startsWith('on')) harm.push(name);
      if (/^(?:iframe|object|embed|base)$/.test(element.localName)) harm.push(element.localName);
      const link = element instanceof HTMLAnchorElement ? element.href : '';
      const own = location.origin;
      if (link !== '' && !link.startsWith('https://') && !link.startsWith(own)) harm.push(link);
    }
    return harm;
  });
}

test('script in every field that a page says of itself is text wherever it is shown', async () => {
  const at = await session().open(STORY);
  await session().settled(at);
  await openByPointer(at.page, 'Palantir');
  const popup = await session().openExtensionPage(`popup.html?tab=${at.tab}`);
  expect(await harmIn(popup)).toEqual([]);
  await popup.close();
  const panel = await openPanel(session(), at);
  expect(await panel.evaluate(() => document.body.innerText)).toContain('<img src=x');
  expect(await harmIn(panel)).toEqual([]);
  await chooseTab(panel, 'Export');
  await until(
    () => panel.evaluate(() => document.body.innerText),
    (text) => text.includes('Hand it on'),
  );
  expect(await harmIn(panel)).toEqual([]);
  expect(await at.page.evaluate(() => 'owned' in globalThis)).toBe(false);
});

test('a title and a paragraph of a megabyte are borne', async () => {
  const at = await session().open(LONG);
  await session().settled(at);
  const panel = await openPanel(session(), at);
  expect(await panel.evaluate(() => document.body.innerText)).toContain('Passages 1');
  expect(await harmIn(panel)).toEqual([]);
});
