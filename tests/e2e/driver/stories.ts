/** Stories with names to decide otherwise about, and what is read of them. */
import type { Page } from 'puppeteer-core';
import { readMarks, until } from '../../../src/tools/browsers/reading.ts';
import { inClosedRoot } from '../../../src/tools/browsers/closed-root.ts';
import type { OpenPage, Session } from '../../../src/tools/browsers/session.ts';
import type { OwnPage } from './fixtures.ts';
import { textOf } from './own-pages.ts';

const TRAINS =
  '<p>The ICE trains from Berlin stop twice.</p><p>An ICE train was late.</p><p>Deutsche Bahn sends ICE 4 trains.</p>';

/** Names the agency in full and by its short name. */
export const AGENCY =
  '<p>Agents of Immigration and Customs Enforcement (ICE) came at noon.</p><p>ICE agents left again, and ICE said why.</p>';

/** A story with three short names of a train, and one more of its site. */
export const MORNING = 'https://www.bbc.com/news/morning-trains';
export const EVENING = 'https://www.bbc.com/news/evening-trains';
/** The same story on another site. */
export const ELSEWHERE = 'https://apnews.com/article/trains';
/** The morning's story as a newsletter links to it. */
export const FROM_MAIL = `${MORNING}?utm_source=mail`;
/** Stories about the agency; the second turns into others. */
export const RAID = 'https://www.bbc.com/news/raid';
export const TURNING = 'https://www.bbc.com/news/turning/one';

export const stories: readonly OwnPage[] = [
  ...[MORNING, EVENING, ELSEWHERE, FROM_MAIL].map((url) => story(url, TRAINS)),
  ...[RAID, TURNING].map((url) => story(url, AGENCY)),
];

/** The link to itself stays as it is when the story turns, as on many sites. */
function story(url: string, text: string): OwnPage {
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title>
    <link rel="canonical" href="${url}"></head><body><main><h1>A story</h1><div id="story">${text}</div></main></body></html>`;
  return { url, answer: { body } };
}

/** Opens a page and waits until its names are decided. */
export async function openStory(session: Session, url: string): Promise<OpenPage> {
  const at = await session.open(url);
  await session.settled(at);
  return at;
}

/** Takes away all that the extension has stored. */
export async function forgetAll(session: Session): Promise<void> {
  const options = await session.openExtensionPage('options.html');
  await options.evaluate(async () => {
    const api = Object(globalThis).browser ?? Object(globalThis).chrome;
    await api.storage.local.clear();
  });
  await options.close();
}

/** Texts of the painted marks in document order. */
export async function marks(page: Page): Promise<readonly string[]> {
  return (await readMarks(page)).map(({ text }) => text);
}

/** Waits until exactly as many marks are painted. */
export async function expectMarks(page: Page, count: number): Promise<void> {
  await until(
    () => marks(page),
    (found) => found.length === count,
  );
}

/** Waits until a page of the extension says something. */
export async function says(page: Page, wanted: RegExp): Promise<void> {
  await until(
    () => textOf(page),
    (text) => wanted.test(text),
  );
}

/** Text of the button that has the focus, once one has it. */
export async function focused(page: Page): Promise<string> {
  return until(
    () => page.evaluate(() => document.activeElement?.textContent ?? ''),
    (text) => text !== '' && text.length < 40,
  );
}

/** Text of a part of the card. */
export async function textInCard(page: Page, selector: string): Promise<string> {
  const text = await inClosedRoot(
    page,
    (root, wanted) => root.querySelector(wanted)?.textContent ?? '',
    selector,
  );
  return text ?? '';
}
