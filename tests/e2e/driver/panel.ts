/** What a fact-checker does in the panel, and what is read of it. */
import type { Page } from 'puppeteer-core';
import { until } from '../../../src/tools/browsers/reading.ts';
import type { OpenPage, Session } from '../../../src/tools/browsers/session.ts';
import { textOf } from './own-pages.ts';

/** Opens the panel on a page, in a tab of its own, and waits until its passages are looked up. */
export async function openPanel(session: Session, { tab }: OpenPage): Promise<Page> {
  const panel = await session.openExtensionPage(`sidepanel.html?tab=${tab}`);
  await until(
    () => textOf(panel),
    (text) => /Passages \d/.test(text) && !/Looking up|looked up|Asking the page/.test(text),
  );
  return panel;
}

/** Chooses one of the panel's tabs by the beginning of its name. */
export async function chooseTab(panel: Page, name: string): Promise<void> {
  await panel.evaluate((wanted) => {
    const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
    tabs.find(({ textContent }) => textContent.trim().startsWith(wanted))?.click();
  }, name);
}

/** Scrolls an element of a passage into sight and clicks it with the mouse. */
export async function clickInPassage(
  panel: Page,
  passage: number,
  selector: string,
  text = '',
): Promise<void> {
  const place = await until(
    () => panel.evaluate(placeInPassage, passage, selector, text),
    (found) => found !== null,
  );
  await panel.mouse.click(place.x, place.y);
}

/** The text of a passage and all that stands under it; null while it is not in the list. */
export function passageText(panel: Page, passage: number): Promise<string | null> {
  return panel.evaluate((number) => {
    const heads = [...document.querySelectorAll<HTMLElement>('.passage')];
    const found = heads.find((each) =>
      each.querySelector('h2')?.textContent.startsWith(`Passage ${number}${number}`),
    );
    return found?.innerText ?? null;
  }, passage);
}

/** Waits until the panel says that the worksheet is saved. */
export async function saved(panel: Page): Promise<void> {
  await until(
    () => panel.evaluate(() => document.querySelector('.save-bar [role="status"]')?.textContent),
    (state) => state === 'Saved',
  );
}

/** Runs in the page: centre of an element in a passage, in CSS pixels of the viewport. */
function placeInPassage(
  passage: number,
  selector: string,
  text: string,
): { x: number; y: number } | null {
  const all = [...document.querySelectorAll<HTMLElement>('.passage')];
  const found = all.find((each) =>
    each.querySelector('h2')?.textContent.startsWith(`Passage ${passage}${passage}`),
  );
  const target = [...(found?.querySelectorAll<HTMLElement>(selector) ?? [])].find((each) =>
    each.textContent.includes(text),
  );
  if (target === undefined) return null;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
