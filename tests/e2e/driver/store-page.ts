/** Gives a page of the extension the store, built from the same source as the extension. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Session } from '../../../src/tools/browsers/session.ts';
import type { kept } from './store-in-page.ts';

let script: Promise<string> | null = null;

/** A new tab in which the store is at hand. */
export async function openStorePage(session: Session): Promise<Page> {
  script ??= bundled();
  const page = await session.openExtensionPage('options.html');
  await page.evaluate(await script);
  return page;
}

/** Calls one of the functions of `store-in-page.ts`. */
export function inStore<Name extends Exclude<keyof typeof kept, 'store'>>(
  page: Page,
  name: Name,
  ...given: Parameters<(typeof kept)[Name]>
): ReturnType<(typeof kept)[Name]>;
export function inStore(page: Page, name: string, ...given: readonly unknown[]): Promise<unknown> {
  return page.evaluate((called, list) => Object(globalThis).kept[called](...list), name, given);
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2024',
      lib: {
        entry: fileURLToPath(new URL('store-in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'storeInPage',
      },
    },
  });
  const [first] = [built].flat();
  const [chunk] = first !== undefined && 'output' in first ? first.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The store was not bundled.');
  return chunk.code;
}
