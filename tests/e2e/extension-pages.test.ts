import { describe, expect, test } from 'vitest';
import { readMarks, until } from '../../src/tools/browsers/reading.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { press, textOf } from './driver/own-pages.ts';

const session = withSession();

describe('the popup', () => {
  test('counts the mentions of its page by entity and goes to the next', async () => {
    const at = await session().open(addressOf('article.html'));
    const { counts } = await session().settled(at);
    const popup = await session().openExtensionPage(`popup.html?tab=${at.tab}`);
    await until(
      () => textOf(popup),
      (text) => ['Palantir', 'ICE', 'AWS', 'Azure'].every((name) => text.includes(name)),
    );
    for (const count of Object.values(counts)) expect(await textOf(popup)).toContain(String(count));
    await press(popup, /next/);
    await until(
      () => session().ask(at, 'state'),
      (state) => state.position?.at === 1,
    );
  });

  test('tells what was left alone and why', async () => {
    const at = await session().open(addressOf('other-senses.html'));
    await session().settled(at);
    const popup = await session().openExtensionPage(`popup.html?tab=${at.tab}`);
    await until(
      () => textOf(popup),
      (text) => /left alone/i.test(text),
    );
  });

  test('turns the site off and on again', async () => {
    const at = await session().open(addressOf('article.html'));
    await session().settled(at);
    const before = (await readMarks(at.page)).length;
    expect(before).toBeGreaterThan(0);
    const popup = await session().openExtensionPage(`popup.html?tab=${at.tab}`);
    const toggle = () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('[role="switch"]')?.click());
    await popup.waitForSelector('[role="switch"]');
    await toggle();
    await until(
      () => readMarks(at.page),
      (marks) => marks.length === 0,
    );
    await toggle();
    await until(
      () => readMarks(at.page),
      (marks) => marks.length === before,
    );
  });

  test('says that it cannot read a page that is no web page', async () => {
    const own = await session().openExtensionPage('welcome.html');
    const tab = await own.evaluate(async () => {
      const api = Object(globalThis).browser ?? Object(globalThis).chrome;
      return (await api.tabs.getCurrent()).id;
    });
    const popup = await session().openExtensionPage(`popup.html?tab=${tab}`);
    await until(
      () => textOf(popup),
      (text) => /cannot|can’t|not.*page/i.test(text),
    );
  });
});

describe('the options', () => {
  test('what is chosen there reaches open pages at once', async () => {
    const at = await session().open(addressOf('article.html'));
    await session().settled(at);
    const few = (await readMarks(at.page)).length;
    const options = await session().openExtensionPage('options.html');
    await press(options, /every mention/);
    await until(
      () => readMarks(at.page),
      (marks) => marks.length > few,
    );
    await press(options, /first in each paragraph/);
    await until(
      () => readMarks(at.page),
      (marks) => marks.length === few,
    );
  });

  test('an entity that is switched off is not marked any more', async () => {
    const at = await session().open(addressOf('article.html'));
    await session().settled(at);
    const options = await session().openExtensionPage('options.html');
    await press(options, /palantir/);
    await until(
      () => readMarks(at.page),
      (marks) => marks.length > 0 && marks.every(({ entity }) => entity !== 'palantir'),
    );
    await press(options, /palantir/);
    await until(
      () => readMarks(at.page),
      (marks) => marks.some(({ entity }) => entity === 'palantir'),
    );
  });
});

test('the badge counts the mentions of its own tab and goes with them', async () => {
  const options = await session().openExtensionPage('options.html');
  const badge = (tab: number) =>
    options.evaluate(async (tabId) => {
      const api = Object(globalThis).browser ?? Object(globalThis).chrome;
      return String(await api.action.getBadgeText({ tabId }));
    }, tab);
  const at = await session().open(addressOf('article.html'));
  const { counts } = await session().settled(at);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const silent = await session().open(addressOf('no-mentions.html'));
  await session().settled(silent);
  await until(
    () => badge(at.tab),
    (text) => text === String(total),
  );
  expect(await badge(silent.tab)).toBe('');
  await at.page.goto(addressOf('no-mentions.html'));
  await until(
    () => badge(at.tab),
    (text) => text === '',
  );
});

test('the welcome page opens once after installation', async () => {
  const urls = await until(
    () =>
      session()
        .openExtensionPage('options.html')
        .then((page) =>
          page.evaluate(async () => {
            const api = Object(globalThis).browser ?? Object(globalThis).chrome;
            const tabs: readonly { url?: string }[] = await api.tabs.query({});
            return tabs.map(({ url }) => url ?? '');
          }),
        ),
    (found) => found.some((url) => url.endsWith('/welcome.html')),
  );
  expect(urls.some((url) => url.endsWith('/welcome.html'))).toBe(true);
});
