import { expect, test } from 'vitest';
import { readCard, readMarks, until } from '../../src/tools/browsers/reading.ts';
import { cardGone, openByPointer } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';

const session = withSession();

/** Hosts that the browsers themselves ask, whatever is installed in them. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|mozilla\.(?:com|org|net)|firefox\.com|mozgcp\.net)$/;

test('a whole browsing run asks nothing of the network but the pages themselves', async () => {
  const names = ['article.html', 'other-senses.html', 'shadow.html', 'live.html'];
  for (const name of names) {
    const at = await session().open(addressOf(name));
    await session().settled(at);
    await session().ask(at, 'step', { direction: 'next' });
    const popup = await session().openExtensionPage(`popup.html?tab=${at.tab}`);
    await popup.close();
  }
  const at = await session().open(addressOf('article.html'));
  await openByPointer(at.page, 'Palantir');
  await at.page.mouse.move(3, 3, { steps: 3 });
  await cardGone(at.page);
  await session().openExtensionPage('welcome.html');
  await session().openExtensionPage('options.html');
  const own = new Set([...names, 'article.html'].map((name) => new URL(addressOf(name)).href));
  const asked = session()
    .server.requests.filter(({ host }) => !BROWSERS_OWN.test(host))
    .map(({ host, path }) => `https://${host}${path}`);
  expect(asked.length).toBeGreaterThanOrEqual(names.length);
  expect(asked.filter((url) => !own.has(url) && !url.endsWith('/favicon.ico'))).toEqual([]);
});

test('two windows keep their own counts, cards and positions', async () => {
  const first = await session().open(addressOf('article.html'));
  const { counts } = await session().settled(first);
  const second = await session().open(addressOf('rtl.html'), 'window');
  const other = await session().settled(second);
  expect(other.counts).not.toEqual(counts);
  await session().ask(second, 'step', { direction: 'next' });
  expect((await session().ask(first, 'state')).position).toBeNull();
  await first.page.bringToFront();
  await openByPointer(first.page, 'Palantir');
  expect(await readCard(second.page)).toBeNull();
  await first.page.close();
  expect((await session().ask(second, 'state')).counts).toEqual(other.counts);
});

test('the pages of sites do not learn anything but the names of our highlights', async () => {
  const { page } = await session().open(addressOf('article.html'));
  await until(
    () => readMarks(page),
    (marks) => marks.length > 0,
  );
  const seen = await page.evaluate(async (origin) => {
    const names = [...CSS.highlights.keys()];
    const globals = Object.keys(globalThis).filter((key) => /sidelight/i.test(key));
    const attributes = document.querySelectorAll(
      '[class*="sidelight" i], [id*="sidelight" i]',
    ).length;
    const resource = await fetch(`${origin}/popup.html`).then(
      () => 'reached',
      () => 'refused',
    );
    return { names, globals, attributes, resource };
  }, session().origin);
  expect(seen.globals).toEqual([]);
  expect(seen.attributes).toBe(0);
  expect(seen.resource).toBe('refused');
  expect(seen.names.every((name) => name.startsWith('sidelight'))).toBe(true);
});
