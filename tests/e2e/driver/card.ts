/** What a person does with a card, and what the page holds besides its own. */
import type { Page } from 'puppeteer-core';
import { inClosedRoot } from '../../../src/tools/browsers/closed-root.ts';
import {
  pointAt,
  readCard,
  readMarks,
  shownCard,
  until,
} from '../../../src/tools/browsers/reading.ts';
import type { PaintedMark, ShownCard } from '../../../src/tools/browsers/reading.ts';

/** The painted mark of a text; waits for it, as marks come in slices. */
export async function markOf(page: Page, text: string, nth = 0): Promise<PaintedMark> {
  const marks = await until(
    () => readMarks(page),
    (found) => found.filter((mark) => mark.text === text).length > nth,
  );
  const mark = marks.filter((found) => found.text === text)[nth];
  if (mark === undefined) throw new Error(`No mark "${text}".`);
  return mark;
}

/** Rests the pointer on a mark until its card is there. */
export async function openByPointer(page: Page, text: string): Promise<ShownCard> {
  await pointAt(page, await markOf(page, text));
  return shownCard(page);
}

/** Waits until no card is to be seen. */
export async function cardGone(page: Page): Promise<void> {
  await until(
    () => readCard(page),
    (card) => card === null,
  );
}

/** Box of an element inside the card, in CSS pixels of the viewport; scrolls it into view first. */
export async function boxInCard(page: Page, selector: string): Promise<DOMRectInit> {
  const box = await inClosedRoot(
    page,
    (root, wanted) => {
      const element = root.querySelector(wanted);
      element?.scrollIntoView({ block: 'nearest' });
      return element?.getBoundingClientRect().toJSON() ?? null;
    },
    selector,
  );
  if (box === null) throw new Error(`The card has no ${selector}.`);
  return box;
}

/** Clicks the middle of an element inside the card with the real pointer. */
export async function clickInCard(page: Page, selector: string): Promise<void> {
  const { x = 0, y = 0, width = 0, height = 0 } = await boxInCard(page, selector);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Text of the element that has the focus inside the card, or null when it is elsewhere. */
export async function focusInCard(page: Page): Promise<string | null> {
  return inClosedRoot(page, (root) => root.activeElement?.textContent?.trim() ?? null);
}

/** What the live region says, or an empty string. */
export async function announced(page: Page): Promise<string> {
  const text = await inClosedRoot(page, (root) =>
    [...root.querySelectorAll('[role="status"], [aria-live]')]
      .filter((region) => region.closest('.card') === null)
      .map((region) => region.textContent?.trim() ?? '')
      .join(' ')
      .trim(),
  );
  return text ?? '';
}

/** The page's elements that Sidelight added: closed shadow hosts on `<html>`. */
export async function addedElements(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.documentElement.children]
      .filter((element) => !['HEAD', 'BODY'].includes(element.tagName))
      .map((element) => element.tagName.toLowerCase()),
  );
}

/**
 * Whether the document, apart from one element that Sidelight may have added, is what its source
 * says. For pages without scripts of their own.
 */
export async function isAsServed(page: Page, source: string): Promise<boolean> {
  return page.evaluate((html) => {
    const clone = document.documentElement.cloneNode(true);
    if (!(clone instanceof HTMLElement)) return false;
    for (const child of clone.children) {
      if (!['HEAD', 'BODY'].includes(child.tagName)) child.remove();
    }
    const bare = new DOMParser().parseFromString(html, 'text/html').documentElement;
    const texts = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      let count = 0;
      while (walker.nextNode()) count++;
      return count;
    };
    return (
      clone.outerHTML === bare.outerHTML &&
      texts(document.body) === texts(bare.querySelector('body') ?? bare)
    );
  }, source);
}
