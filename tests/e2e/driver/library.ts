/** What a researcher does in the library, and what is read of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from '../../../src/tools/browsers/reading.ts';
import type { OpenPage, Session } from '../../../src/tools/browsers/session.ts';
import type { Told } from '../../../src/platform/protocol.ts';
import type { Pointed } from '../../../src/platform/reference-calls.ts';
import { press, textOf } from './own-pages.ts';

/** Opens the library and waits until it has read all of its references. */
export async function openLibrary(session: Session, query = ''): Promise<Page> {
  const library = await session.openExtensionPage(`library.html${query}`);
  await libraryReady(library);
  return library;
}

/** Waits until the library has read all of its references. */
export async function libraryReady(library: Page): Promise<void> {
  await until(
    () => textOf(library).catch(() => ''),
    (text) => text.includes('Library') && !/Opening the library|still reading/.test(text),
  );
}

/** Loads the library again; Firefox never reports that of an extension's page. */
export async function loadAgain(library: Page): Promise<void> {
  await library.evaluate(() => {
    document.documentElement.dataset['before'] = '';
    // The answer is on its way before the page goes.
    setTimeout(() => location.reload());
  });
  await until(
    () =>
      library
        .evaluate(() => document.documentElement.dataset['before'] === undefined)
        .catch(() => false),
    (isNew) => isNew,
  );
  await libraryReady(library);
}

/** Saves what a page has there, as the key, the menu and the buttons ask the background to. */
export async function saveReference(own: Page, at: OpenPage, what: Pointed): Promise<Told> {
  const answer = await own.evaluate(
    (tab, pointed) => {
      const { runtime } = Object(globalThis).browser ?? Object(globalThis).chrome;
      return runtime.sendMessage({
        call: 'saveReference',
        request: { what: pointed, tab, language: 'en' },
      });
    },
    at.tab,
    what,
  );
  if (answer?.ok !== true) throw new Error(`Not saved: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** Selects the first occurrence of a text on a page, which stands within one text node. */
export async function select(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(
        walker.currentNode,
        at,
        walker.currentNode,
        at + wanted.length,
      );
      return;
    }
    throw new Error(`The page does not say “${wanted}”.`);
  }, text);
}

/** Quotes and titles of the references that are listed, in order. */
export function listed(library: Page): Promise<readonly string[]> {
  return library.evaluate(() =>
    [...document.querySelectorAll('.row-open')].map(({ textContent }) => textContent),
  );
}

/** Opens the reference whose row says this. */
export async function openRow(library: Page, says: string): Promise<void> {
  await until(
    () =>
      library.evaluate((wanted) => {
        const rows = [...document.querySelectorAll<HTMLElement>('.row-open')];
        const row = rows.find(({ textContent }) => textContent.includes(wanted));
        row?.click();
        return row !== undefined;
      }, says),
    (found) => found,
  );
  await library.waitForSelector('.detail');
}

/** Writes into a field of the library, by its label, in place of what stood there. */
export async function writeField(library: Page, label: string, text: string): Promise<void> {
  const id = await library.evaluate((wanted) => {
    const labels = [...document.querySelectorAll<HTMLLabelElement>('label[for]')];
    return labels.find(({ textContent }) => textContent === wanted)?.htmlFor ?? '';
  }, label);
  await library.evaluate((field) => {
    const found = document.getElementById(field);
    if (!(found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement)) {
      throw new Error('There is no such field.');
    }
    found.focus();
    found.select();
  }, id);
  await library.keyboard.type(text);
}

/** Searches, and waits until so many references are listed. */
export async function search(library: Page, words: string, count: number): Promise<void> {
  await library.evaluate(() =>
    document.querySelector<HTMLInputElement>('input[type="search"]')?.select(),
  );
  if (words === '') await library.keyboard.press('Backspace');
  else await library.keyboard.type(words);
  await until(
    () => listed(library),
    (rows) => rows.length === count,
  );
}

/** Goes to the export view, for all references. */
export async function toExport(library: Page): Promise<void> {
  await press(library, /^Export \d/);
  await library.waitForSelector('.formats');
}

/** Presses “Download” of a format and gives what the browser saved, which is then taken away. */
export async function download(
  library: Page,
  format: string,
  folder: string,
  ending: string,
): Promise<string> {
  await inFormat(library, format, 'Download');
  const name = await until(
    () =>
      library.evaluate(() => {
        const states = [...document.querySelectorAll('.format-state')];
        const names = states.map(({ textContent }) => / as (\S+)\.$/.exec(textContent)?.[1]);
        return names.find((one) => one !== undefined) ?? '';
      }),
    (found) => found.endsWith(ending),
  );
  const file = join(folder, name);
  return until(
    async () => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
    (text) => text !== '',
  );
}

/** Presses a button of a format. */
export async function inFormat(library: Page, format: string, button: string): Promise<void> {
  await library.evaluate(
    (wanted, name) => {
      const heads = [...document.querySelectorAll('.formats h3')];
      const head = heads.find(({ textContent }) => textContent === wanted)?.parentElement;
      const buttons = [...(head?.querySelectorAll('button') ?? [])];
      const found = buttons.find(({ textContent }) => textContent === name);
      if (found === undefined) throw new Error(`There is no ${name} of ${wanted}.`);
      found.click();
    },
    format,
    button,
  );
}

/** What the notice at the foot says. */
export function noticeOf(library: Page): Promise<string> {
  return library.evaluate(() => document.querySelector('.notice-bar')?.textContent ?? '');
}
