import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pointAt, readCard, readMarks, until } from '../../src/tools/browsers/reading.ts';
import { addedElements, cardGone, markOf, openByPointer } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { addressOf, REACT_STORY } from './driver/fixtures.ts';

const session = withSession();

async function openSettled(url: string): Promise<Page> {
  const at = await session().open(url);
  await session().settled(at);
  return at.page;
}

/** Waits until exactly these texts are marked, in document order. */
async function expectMarked(page: Page, texts: readonly string[]): Promise<void> {
  const seen = async () => (await readMarks(page)).map(({ text }) => text);
  await until(seen, (found) => JSON.stringify(found) === JSON.stringify(texts));
}

test('React hydrates a marked page without a complaint, and re-rendering leaves nothing behind', async () => {
  const page = await openSettled(REACT_STORY);
  const first = ['Palantir', 'Immigration and Customs Enforcement', 'Amazon Web Services'];
  await expectMarked(page, first);
  await page.evaluate(() => Object(globalThis).hydrate());
  await page.waitForFunction(() => 'story' in globalThis);
  await page.evaluate(() => Object(globalThis).story.countRead());
  await page.waitForFunction(
    () => document.querySelector('#reads')?.textContent === 'Read 1 times',
  );
  await expectMarked(page, first);
  await page.evaluate(() => Object(globalThis).story.nextEdition());
  await expectMarked(page, ['ICE', 'Palantir', 'Microsoft Azure']);
  const errors = await page.evaluate(() => Object(globalThis).reactErrors);
  expect(errors).toEqual([]);
  expect(await page.evaluate(() => document.querySelectorAll('#story > p').length)).toBe(4);
  expect(await addedElements(page)).toEqual([]);
});

test('a card whose mention is rendered away goes with it', async () => {
  const page = await openSettled(REACT_STORY);
  await page.evaluate(() => Object(globalThis).hydrate());
  await page.waitForFunction(() => 'story' in globalThis);
  const mark = await markOf(page, 'Palantir');
  await page.mouse.click(mark.x + 5, mark.y + mark.height / 2);
  await until(
    () => readCard(page),
    (card) => card?.state === 'pinned',
  );
  await page.evaluate(() => Object(globalThis).story.nextEdition());
  await cardGone(page);
});

test('a card stays open while the page renders the same text anew, and so does its mark', async () => {
  const page = await openSettled(addressOf('article.html'));
  const before = await readMarks(page);
  await openByPointer(page, 'Palantir');
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('p')) {
      if (paragraph.childElementCount === 0) paragraph.replaceChildren(paragraph.textContent);
    }
  });
  const current = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('sidelight_current') ?? [])].map(
        ({ startContainer, startOffset, endOffset }) =>
          startContainer.nodeValue?.slice(startOffset, endOffset) ?? '',
      ),
    );
  await until(current, ([text]) => text === 'Palantir');
  await until(
    () => readMarks(page),
    (marks) => marks.length === before.length,
  );
  expect((await readCard(page))?.state).toBe('shown');
});

test('what a live blog adds, changes and removes is marked, marked anew and forgotten', async () => {
  const page = await openSettled(addressOf('live.html'));
  await expectMarked(page, []);
  await page.evaluate(() =>
    Object(globalThis).live.add(
      '10:05 A witness from Immigration and Customs Enforcement names Palantir.',
    ),
  );
  await expectMarked(page, ['Immigration and Customs Enforcement', 'Palantir']);
  await page.evaluate(() =>
    Object(globalThis).live.change('10:06 A witness from Palantir speaks of Microsoft Azure.'),
  );
  await expectMarked(page, ['Palantir', 'Microsoft Azure']);
  await page.evaluate(() => Object(globalThis).live.remove());
  await expectMarked(page, []);
});

test('text that comes with a late shadow root is marked', async () => {
  const page = await openSettled(addressOf('live.html'));
  await page.evaluate(() => {
    const late = document.createElement('late-note');
    late.attachShadow({ mode: 'open' }).innerHTML =
      '<p>Immigration and Customs Enforcement answered in writing.</p>';
    document.querySelector('#feed')?.append(late);
  });
  await expectMarked(page, ['Immigration and Customs Enforcement']);
});

test('a page that swaps its story without loading is read again, and back and forth', async () => {
  const page = await openSettled(addressOf('soft-navigation.html'));
  await expectMarked(page, []);
  await page.click('#to-story');
  await expectMarked(page, ['Palantir', 'Immigration and Customs Enforcement']);
  await page.evaluate(() => history.back());
  await expectMarked(page, []);
  await page.evaluate(() => history.forward());
  await expectMarked(page, ['Palantir', 'Immigration and Customs Enforcement']);
  await openByPointer(page, 'Palantir');
});

test('position and count start anew with a new story', async () => {
  const at = await session().open(addressOf('soft-navigation.html'));
  await session().settled(at);
  await at.page.click('#to-story');
  await expectMarked(at.page, ['Palantir', 'Immigration and Customs Enforcement']);
  const stepped = await session().ask(at, 'step', { direction: 'next' });
  expect(stepped.position).toEqual({ at: 1, of: 2 });
  await at.page.click('#to-front');
  await expectMarked(at.page, []);
  await until(
    () => session().ask(at, 'state'),
    (state) => state.position === null && Object.keys(state.counts).length === 0,
  );
});

test('a page out of the back/forward cache has its marks, a card, and the settings of now', async () => {
  const page = await openSettled(addressOf('article.html'));
  const before = (await readMarks(page)).length;
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });
  await page.goto(addressOf('no-mentions.html'));
  await setDensity('every');
  // Not page.goBack(): it waits for a load event, which a page out of the cache does not have.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await until(
    () => page.evaluate(() => Object(globalThis).persisted === true).catch(() => false),
    (persisted) => persisted,
  );
  await until(
    () => readMarks(page),
    (marks) => marks.length > before,
  );
  await pointAt(page, await markOf(page, 'Palantir'));
  await until(
    () => readCard(page),
    (card) => card?.state === 'shown',
  );
  await setDensity('block');
  await until(
    () => readMarks(page),
    (marks) => marks.length === before,
  );
});

/** Chooses in the options how many mentions are marked. */
async function setDensity(density: 'every' | 'block'): Promise<void> {
  const options = await session().openExtensionPage('options.html');
  await options.waitForSelector(`input[value="${density}"]`);
  await options.evaluate(
    (value) => document.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click(),
    density,
  );
  // What is as it comes is not stored.
  await until(
    () =>
      options.evaluate(async () => {
        const api = Object(globalThis).browser ?? Object(globalThis).chrome;
        return JSON.stringify(await api.storage.local.get(null)).includes('"density"');
      }),
    (stored) => stored === (density === 'every'),
  );
  await options.close();
}
