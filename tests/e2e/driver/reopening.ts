/** References that are saved on a page, opened again, and what is to be seen of that. */
import type { Page } from 'puppeteer-core';
import type { Reopened } from '../../../src/platform/passage-calls.ts';
import { inNoticeRoot } from '../../../src/tools/browsers/closed-root.ts';
import { until } from '../../../src/tools/browsers/reading.ts';
import type { Session } from '../../../src/tools/browsers/session.ts';
import { saveReference, select } from './library.ts';

/** An article whose text a test can change between two visits. */
export function harbourArticle(paragraphs: readonly string[], more = ''): string {
  const texts = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The harbour</title>
<style>body { font: 18px/1.6 Georgia, serif; max-width: 640px; margin: auto; } p { margin-block: 40vh 0; }</style></head>
<body><main><article><h1>Who pays for the harbour</h1>${texts}</article></main>${more}</body></html>`;
}

/** Saves the first occurrence of a text on a page, closes the page, and gives the reference's id. */
export async function saveText(
  session: Session,
  own: Page,
  url: string,
  text: string,
): Promise<string> {
  const at = await session.open(url);
  await session.settled(at);
  await select(at.page, text);
  const { reference } = await saveReference(own, at, { kind: 'selection' });
  await at.page.close();
  if (reference === null) throw new Error(`“${text}” was not saved.`);
  return reference;
}

/** Opens a reference as the library does. */
export async function reopen(own: Page, reference: string): Promise<Reopened> {
  const answer = await own.evaluate((id) => {
    const { runtime } = Object(globalThis).browser ?? Object(globalThis).chrome;
    return runtime.sendMessage({ call: 'openReference', request: { reference: id } });
  }, reference);
  if (answer?.ok !== true) throw new Error(`Not opened: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** The tab that shows an address, with whatever fragment. */
export function pageAt(session: Session, url: string): Promise<Page> {
  return until(
    async () => {
      for (const page of await session.browser.pages()) {
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.split('#')[0] === url) return page;
      }
      return null;
    },
    (page) => page !== null,
  );
}

/** What the notice in a page says; empty where there is none. */
export async function noticeIn(page: Page): Promise<string> {
  const says = await inNoticeRoot(page, (root) => {
    const notice = root.querySelector('.notice');
    return notice?.checkVisibility() === true ? (notice.textContent ?? '') : '';
  });
  return says ?? '';
}

/** The text that is set apart in a page, and whether it is in sight. */
export function setApart(
  page: Page,
): Promise<{ readonly text: string; readonly inSight: boolean } | null> {
  return page.evaluate(() => {
    const places = [...(CSS.highlights.get('sidelight_passage') ?? [])];
    if (places.length === 0) return null;
    const ranges = places.map((place) => {
      const range = document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      return range;
    });
    const box = ranges[0]?.getBoundingClientRect();
    const inSight =
      box !== undefined && box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
    return { text: ranges.map(String).join('\n'), inSight };
  });
}

/** How a reference was found when its page was last open, as the database has it. */
export function checkOf(own: Page, reference: string): Promise<unknown> {
  return own.evaluate(async (id) => {
    const opened = Promise.withResolvers<IDBDatabase>();
    const opening = indexedDB.open('sidelight');
    opening.addEventListener('success', () => opened.resolve(opening.result));
    const database = await opened.promise;
    const read = Promise.withResolvers<unknown>();
    const reading = database.transaction('references').objectStore('references').get(id);
    reading.addEventListener('success', () => read.resolve(reading.result));
    const record = await read.promise;
    database.close();
    return Object(record).check ?? null;
  }, reference);
}
