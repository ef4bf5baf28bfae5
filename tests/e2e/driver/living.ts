/** Pages that change under Sidelight, and what must be true of them all along. */
import type { Page } from 'puppeteer-core';
import { readMarks, until } from '../../../src/tools/browsers/reading.ts';
import type { OpenPage, Session } from '../../../src/tools/browsers/session.ts';
import { listenForFaults } from './faults.ts';

/** An open page and all that was thrown or complained of in it so far, by the page or by us. */
export interface LivingPage extends OpenPage {
  readonly faults: readonly string[];
}

/** Milliseconds to wait for marks on pages that are made large on purpose. */
const PATIENCE = 30_000;

/** Opens a page with ears on it from its first script on. */
export async function openListening(session: Session, url: string): Promise<LivingPage> {
  const at = await session.open('about:blank');
  const faults = await listenForFaults(at.page);
  await at.page.goto(url, { waitUntil: 'load' });
  return { ...at, faults };
}

/** The same, after the first scan. */
export async function openRead(session: Session, url: string): Promise<LivingPage> {
  const at = await openListening(session, url);
  await session.settled(at, PATIENCE);
  return at;
}

/** Texts of the painted marks in document order. */
export async function markedTexts(page: Page): Promise<readonly string[]> {
  return (await readMarks(page)).map(({ text }) => text);
}

/**
 * Waits until exactly these texts are marked, in document order, and no range is registered that
 * covers nothing any more.
 */
export async function expectMarked(page: Page, texts: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([texts, texts.length]);
  await until(
    async () => [await markedTexts(page), await registered(page)],
    (found) => JSON.stringify(found) === wanted,
    PATIENCE,
  );
}

/** Number of ranges in our highlights, those that cover nothing any more included. */
export function registered(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('sidelight-'))
      .reduce((sum, [, highlight]) => sum + highlight.size, 0),
  );
}

/** The whole texts of the paragraphs, or what `selector` names, around the marks of an entity. */
export function markedPlaces(page: Page, entity: string, selector = 'p'): Promise<string[]> {
  return page.evaluate(
    (name, wanted) =>
      [...(CSS.highlights.get(name) ?? [])].map(
        ({ startContainer }) => startContainer.parentElement?.closest(wanted)?.textContent ?? '',
      ),
    `sidelight-${entity}`,
    selector,
  );
}
