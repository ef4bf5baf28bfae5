/** What a person does on the extension's own pages. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { until } from '../../../src/tools/browsers/reading.ts';

/** All text of a page as it is seen. */
export async function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Clicks a button or switch of an extension page by its accessible name. */
export async function press(page: Page, name: RegExp): Promise<void> {
  const found = await until(
    () =>
      page.evaluate((source) => {
        const wanted = new RegExp(source, 'i');
        const all = [...document.querySelectorAll<HTMLElement>('button, input, a[href]')];
        const target = all.find((element) => {
          const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
          const own = element.getAttribute('aria-label') ?? element.textContent ?? '';
          return wanted.test([own, ...labels.map((label) => label.textContent ?? '')].join(' '));
        });
        target?.scrollIntoView({ block: 'center' });
        target?.click();
        return target !== undefined;
      }, name.source),
    (clicked) => clicked,
  );
  expect(found).toBe(true);
}
