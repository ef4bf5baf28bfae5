import { expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import { endBackground, SLEEPY_AND_GENEROUS } from './driver/access.ts';
import { withSession } from './driver/driver.ts';
import { longRead } from './driver/fixtures.ts';
import { expectMarked, openListening } from './driver/living.ts';

const LONG = 'https://www.theguardian.com/long';
const MANY = 'https://www.theguardian.com/many';
const AGENCY = 'Immigration and Customs Enforcement';

const many = Array.from({ length: 3_000 }, (_, at) => `<p id="p${at}">${at}: Palantir.</p>`);

const session = withSession({
  pages: [
    { url: LONG, answer: { body: longRead(3) } },
    {
      url: MANY,
      answer: { body: `<!doctype html><html lang="en"><title>Many</title>${many.join('')}</html>` },
    },
  ],
  preferences: SLEEPY_AND_GENEROUS,
});

test('what a page adds after the background has ended is marked, and what was marked stays', async () => {
  const { page, faults } = await openListening(session(), LONG);
  await expectMarked(page, ['Palantir', AGENCY]);
  for (const text of ['Amazon Web Services answered.', 'Microsoft Azure answered.']) {
    await endBackground(session());
    await page.evaluate((added) => {
      document
        .querySelector('main')
        ?.append(Object.assign(document.createElement('p'), { textContent: added }));
    }, text);
    await expectMarked(page, [
      'Palantir',
      AGENCY,
      'Amazon Web Services',
      ...(text.startsWith('Microsoft') ? ['Microsoft Azure'] : []),
    ]);
  }
  expect(faults).toEqual([]);
});

test('a background that ends while it reads a page is told of all of it anew', async () => {
  const { page, tab, faults } = await openListening(session(), MANY);
  await endBackground(session());
  const state = await until(
    () => session().ask({ page, tab }, 'state'),
    ({ reading, counts }) => !reading && counts['palantir'] === many.length,
    30_000,
  );
  expect(state.undone).toBeNull();
  expect(faults).toEqual([]);
});
