import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { readCard, readMarks, until } from '../../src/tools/browsers/reading.ts';
import { addedElements, cardGone, markOf, openByPointer } from './driver/card.ts';
import { family, withSession } from './driver/driver.ts';
import { expectMarked, openRead } from './driver/living.ts';

const AGENCY = 'Immigration and Customs Enforcement';
const STORY = 'https://www.bbc.com/news/ledger';
const WITH_FRAMES = 'https://www.bbc.com/news/frames';
const FRAME = 'https://www.bbc.com/news/frames/inner';

const text = `<p id="first">A ledger of ${AGENCY} was found.</p><p id="second">It names Amazon Web Services twice.</p>`;
const page = (body: string) => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ledger</title>
    <style>body { font: 20px/1.6 Georgia, serif; margin: 80px; }</style></head><body><main><h1>The ledger</h1>${body}</main></body></html>`,
});

const session = withSession({
  pages: [
    { url: STORY, answer: page(text) },
    { url: FRAME, answer: page(text) },
    {
      url: WITH_FRAMES,
      answer: page(`${text}<iframe src="${FRAME}"></iframe><iframe srcdoc="${AGENCY}"></iframe>`),
    },
  ],
});

const openStory = () => openRead(session(), STORY);
const BOTH = [AGENCY, 'Amazon Web Services'];

/** Middle of a mark, in CSS pixels of the viewport. */
async function middleOf(
  at: Page,
  words: string,
): Promise<{ readonly x: number; readonly y: number }> {
  const mark = await markOf(at, words);
  return { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
}

describe('selecting and finding', () => {
  test('a passage is selected and dragged over marks as on any page, and opens no card', async () => {
    const { page: at, faults } = await openStory();
    await expectMarked(at, BOTH);
    const start = await at.evaluate(() => {
      const box = document.querySelector('#first')?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + 1, y: box.y + box.height / 2 };
    });
    const end = await middleOf(at, 'Amazon Web Services');
    await at.mouse.move(start.x, start.y);
    await at.mouse.down();
    await at.mouse.move(end.x, end.y, { steps: 5 });
    await at.mouse.up();
    const selected = await at.evaluate(() => document.getSelection()?.toString() ?? '');
    expect(selected).toMatch(
      /^A ledger of Immigration and Customs Enforcement was found\.\s+It names Ama/,
    );
    expect((await readCard(at))?.state).not.toBe('pinned');
    expect(await at.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(faults).toEqual([]);
  });

  test('a word inside a mark is selected by a double click', async () => {
    const { page: at, faults } = await openStory();
    const { x, y } = await middleOf(at, AGENCY);
    await at.mouse.click(x, y, { count: 2 });
    expect(await at.evaluate(() => document.getSelection()?.toString().trim())).toBe('Customs');
    expect(faults).toEqual([]);
  });

  test('what is looked for on the page is found across the edges of marks', async () => {
    const { page: at, faults } = await openStory();
    await expectMarked(at, BOTH);
    const found = await at.evaluate(() => {
      const find = (words: string): boolean => Object(globalThis).find(words);
      return ['of Immigration', 'Enforcement was', 'names Amazon Web'].map((words) => [
        find(words),
        document.getSelection()?.toString(),
      ]);
    });
    expect(found).toEqual([
      [true, 'of Immigration'],
      [true, 'Enforcement was'],
      [true, 'names Amazon Web'],
    ]);
    expect(faults).toEqual([]);
  });
});

describe('paper and size', () => {
  test.runIf(family === 'chromium')('on paper there is neither mark nor card', async () => {
    const { page: at } = await openStory();
    await expectMarked(at, BOTH);
    const marked = await at.screenshot({ encoding: 'base64' });
    await openByPointer(at, AGENCY);
    await at.emulateMediaType('print');
    const printed = await at.screenshot({ encoding: 'base64' });
    await at.evaluate(() => {
      CSS.highlights.clear();
      document.querySelector('sidelight-host')?.remove();
    });
    const bare = await at.screenshot({ encoding: 'base64' });
    expect(printed === bare).toBe(true);
    expect(marked === bare).toBe(false);
  });

  test('all that is painted is for screens only', async () => {
    const { page: at } = await openStory();
    await expectMarked(at, BOTH);
    const rules = await at.evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) =>
        [...sheet.cssRules].map((rule) =>
          rule instanceof CSSMediaRule ? rule.conditionText : 'all',
        ),
      ),
    );
    expect(rules).toEqual(['screen']);
  });

  test.each([0.5, 3])('at a zoom of %s a card opens beside its mark', async (zoom) => {
    const at = await openStory();
    await expectMarked(at.page, BOTH);
    await zoomTo(at.tab, zoom);
    await until(
      () => at.page.evaluate(() => innerWidth),
      (width) => Math.abs(width - 1280 / zoom) < 8,
    );
    await at.page.bringToFront();
    await openByPointer(at.page, AGENCY);
    await zoomTo(at.tab, 1);
    expect(at.faults).toEqual([]);
  });
});

/** Zooms a tab as the browser's own menu does. */
async function zoomTo(tab: number, zoom: number): Promise<void> {
  const own = await session().openExtensionPage('options.html');
  await own.evaluate(
    async (id, factor) => {
      const api = Object(globalThis).browser ?? Object(globalThis).chrome;
      await api.tabs.setZoom(id, factor);
    },
    tab,
    zoom,
  );
  await own.close();
}

test('a page that the browser translates is marked where its names still stand, and back again', async () => {
  const { page: at, faults } = await openStory();
  await expectMarked(at, BOTH);
  await at.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode())
      if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    const undo = texts.map((node) => {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = node.data
        .replace('was found', 'wurde gefunden')
        .replace('It names', 'Es nennt');
      outer.append(inner);
      node.replaceWith(outer);
      return () => outer.replaceWith(node);
    });
    document.documentElement.lang = 'de';
    document.documentElement.className = 'translated-ltr';
    Object.assign(globalThis, { undo: () => undo.forEach((each) => each()) });
  });
  await until(
    async () => at.evaluate(() => document.querySelector('#first')?.textContent),
    (found) => found?.includes('wurde gefunden') ?? false,
  );
  await expectMarked(at, BOTH);
  await openByPointer(at, AGENCY);
  await at.mouse.move(3, 3, { steps: 3 });
  await cardGone(at);
  await at.evaluate(() => Object(globalThis).undo());
  await expectMarked(at, BOTH);
  expect(faults).toEqual([]);
});

test('frames within a page are left alone', async () => {
  const at = await openRead(session(), WITH_FRAMES);
  await expectMarked(at.page, BOTH);
  expect(at.page.frames()).toHaveLength(3);
  for (const frame of at.page.frames().slice(1)) {
    const traces = await frame.evaluate(() => ({
      highlights: CSS.highlights.size,
      sheets: document.adoptedStyleSheets.length,
      added: document.querySelectorAll('sidelight-host').length,
    }));
    expect(traces).toEqual({ highlights: 0, sheets: 0, added: 0 });
  }
  expect((await session().ask(at, 'state')).counts).toEqual({ ice: 1, aws: 1 });
  expect(await addedElements(at.page)).toEqual([]);
  expect(at.faults).toEqual([]);
});

test.runIf(family === 'firefox')(
  'the reader view shows the story alone, and the page is marked again after it',
  async () => {
    const { page: at, faults } = await openStory();
    await expectMarked(at, BOTH);
    await openByPointer(at, AGENCY);
    at.goto(`about:reader?url=${encodeURIComponent(STORY)}`).catch(() => undefined);
    await until(
      () =>
        at
          .evaluate(() => document.querySelector('.reader-title')?.textContent ?? '')
          .catch(() => ''),
      (title) => title.includes('ledger'),
    );
    expect(await readMarks(at)).toEqual([]);
    expect(await at.evaluate(() => document.querySelectorAll('sidelight-host').length)).toBe(0);
    await at.goto(STORY);
    await expectMarked(at, BOTH);
    expect(faults).toEqual([]);
  },
);
