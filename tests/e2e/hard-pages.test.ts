import { describe, expect, test } from 'vitest';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { expectMarked, openRead, registered } from './driver/living.ts';
import type { LivingPage } from './driver/living.ts';
import { until } from '../../src/tools/browsers/reading.ts';

const AGENCY = 'Immigration and Customs Enforcement';
const CLOUD = 'Amazon Web Services';
const session = withSession();

const openHard = (shape: string) => openRead(session(), `${addressOf('hard.html')}#${shape}`);

/** The page's own content goes, and all marks with it. */
async function expectClean({ page, faults }: LivingPage): Promise<void> {
  await page.evaluate(() => Object(globalThis).hard.clear());
  await until(
    () => registered(page),
    (count) => count === 0,
  );
  expect(faults).toEqual([]);
}

describe('a page is read to its end', () => {
  test('with a hundred thousand text nodes in one paragraph', async () => {
    const at = await openHard('nodes');
    await expectMarked(at.page, [CLOUD]);
    await expectClean(at);
  });

  test('with ten thousand mentions, which are counted and gone through', async () => {
    const at = await openHard('mentions');
    await until(
      () => registered(at.page),
      (count) => count === 10_000,
      30_000,
    );
    const state = await session().ask(at, 'step', { direction: 'previous' });
    expect(state.counts).toEqual({ aws: 10_000 });
    expect(state.position?.of).toBe(10_000);
    await expectClean(at);
  });

  test('with five million letters in one text node', async () => {
    const at = await openHard('letters');
    await expectMarked(at.page, [AGENCY, CLOUD, AGENCY]);
    await expectClean(at);
  });

  test('with five million letters and no space between them', async () => {
    const at = await openHard('run');
    await expectMarked(at.page, [CLOUD]);
    await expectClean(at);
  });

  test('with elements ten thousand deep', async () => {
    const at = await openHard('deep');
    await expectMarked(at.page, [CLOUD]);
    await expectClean(at);
  });
});
