import { expect, test } from 'vitest';
import { until } from '../../src/tools/browsers/reading.ts';
import { withSession } from './driver/driver.ts';
import { listenForFaults } from './driver/faults.ts';

const MANY = 'https://www.theguardian.com/many';
const COUNT = 12_000;
const IN_VIEW = 9_000;
const ABOVE = 4_500;

const many = Array.from({ length: COUNT }, (_, at) => `<p id="p${at}">${at}: Palantir.</p>`);
const body = `<!doctype html><html lang="en"><title>Many</title>${many.join('')}</html>`;
const session = withSession({ pages: [{ url: MANY, answer: { body } }] });

test('on a page with many names those in view are marked before those far above', async () => {
  const at = await session().open('about:blank');
  const faults = await listenForFaults(at.page);
  await at.page.evaluateOnNewDocument(
    (places) => {
      const seen: number[] = [];
      Object.assign(globalThis, { seen });
      setInterval(() => {
        for (const { startContainer } of CSS.highlights.get('sidelight-palantir') ?? []) {
          const place = Number(startContainer.parentElement?.id.slice(1));
          if (places.includes(place) && !seen.includes(place)) seen.push(place);
        }
      }, 1);
    },
    [ABOVE, IN_VIEW],
  );
  await at.page.goto(`${MANY}#p${IN_VIEW}`, { waitUntil: 'load' });
  const seen = await until(
    () => at.page.evaluate(() => Object(globalThis).seen as number[]),
    (places) => places.includes(IN_VIEW),
    30_000,
  );
  expect(seen[0]).toBe(IN_VIEW);
  // A page with so many names is not read to its end, and says so.
  const { undone } = await until(
    () => session().ask(at, 'state'),
    ({ reading }) => !reading,
    30_000,
  );
  expect(undone).toBe('too-much');
  expect(faults).toEqual([]);
});
