/** What a fact-checker does in the panel, and what is read of it. */
import type { Page } from 'puppeteer-core';
import { until } from '../../../src/tools/browsers/reading.ts';
import type { SiteAnswer } from '../../../src/tools/browsers/site-server.ts';
import type { OpenPage, Session } from '../../../src/tools/browsers/session.ts';
import type { OwnPage } from './fixtures.ts';

/**
 * Opens the panel on a page, in a tab of its own, and waits until its passages are looked up and
 * its worksheet is open.
 */
export async function openPanel(session: Session, { tab }: OpenPage): Promise<Page> {
  const panel = await session.openExtensionPage(`sidepanel.html?tab=${tab}`);
  await ready(panel);
  return panel;
}

/** Waits until the passages of a panel are looked up and its worksheet is open. */
export async function ready(panel: Page): Promise<void> {
  await until(
    // A panel that is being loaded again has no page to ask.
    () => panel.evaluate(readyText).catch(() => ''),
    (text) => /Passages \d/.test(text) && !/Looking up|looked up|Asking the page/.test(text),
  );
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
  let before: string | null = null;
  const place = await until(
    () => panel.evaluate(placeInPassage, passage, selector, text),
    (found): found is NonNullable<typeof found> => {
      // What is still being looked up moves what stands below it.
      const isAtRest = JSON.stringify(found) === before;
      before = JSON.stringify(found);
      return isAtRest && found !== null;
    },
  );
  await panel.mouse.click(place.x, place.y);
}

/** The text of a passage and all that stands under it; null while it is not in the list. */
export function passageText(panel: Page, passage: number): Promise<string | null> {
  return panel.evaluate((number) => {
    const heads = [...document.querySelectorAll<HTMLElement>('.passage')];
    const found = heads.find((each) =>
      each
        .querySelector('h2')
        ?.textContent.startsWith(`Passage ${number.toLocaleString('en-GB')}${number}`),
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

/** An article with the facts that pages state of themselves; its paragraphs lie far apart. */
export function newsStory(
  url: string,
  title: string,
  paragraphs: readonly string[],
): OwnPage & { readonly answer: SiteAnswer } {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2026-11-02T08:00:00-05:00',
    author: [{ '@type': 'Person', name: 'Ines Brandt' }],
  };
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="${url}"><script type="application/ld+json">${JSON.stringify(facts)}</script></head>
<body><main><article><h1>${title}</h1>
${paragraphs.map((text) => `<p style="margin-block:60vh 0">${text}</p>`).join('\n')}</article></main></body></html>`;
  return { url, answer: { body } };
}

/** Opens the panel on a tab of which it may have nothing to show. */
export async function openBarePanel(session: Session, tab: number): Promise<Page> {
  return session.openExtensionPage(`sidepanel.html?tab=${tab}`);
}

/** What the head says of the page beside the panel; empty where all is well. */
export function contactLine(panel: Page): Promise<string> {
  return panel.evaluate(() => document.querySelector('.undone p')?.textContent ?? '');
}

/** Puts the caret into the note of a passage and types. */
export async function writeNote(panel: Page, passage: number, text: string): Promise<void> {
  await clickInPassage(panel, passage, 'textarea');
  await panel.keyboard.press('End');
  await panel.keyboard.type(text);
}

/** The note of a passage; null while it is not in the list. */
export function noteOf(panel: Page, passage: number): Promise<string | null> {
  return panel.evaluate(
    (number) =>
      document.querySelector<HTMLTextAreaElement>(
        `textarea[aria-label="Note, Passage ${number.toLocaleString('en-GB')}"]`,
      )?.value ?? null,
    passage,
  );
}

/** Opens the panel on a page and writes a note on its first passage, which is saved. */
export async function openWithNote(session: Session, at: OpenPage, note: string): Promise<Page> {
  const panel = await openPanel(session, at);
  await writeNote(panel, 1, note);
  await saved(panel);
  return panel;
}

/** Waits until the note of a passage is this text. */
export async function expectNote(panel: Page, passage: number, note: string): Promise<void> {
  await until(
    () => noteOf(panel, passage),
    (text) => text === note,
  );
}

/** Waits until the page stands beside the panel, and its passages can be gone to. */
export async function expectLive(panel: Page): Promise<void> {
  await panel.bringToFront();
  await until(
    () => panel.evaluate(() => document.body.innerText).catch(() => ''),
    (text) => text.includes('Go to it') && !/This is how (?:it|the article) stood/.test(text),
    // Of a page in a tab that is not in front, on a machine that is busy with two browsers.
    30_000,
  );
  await ready(panel);
}

/** Closes all but the first tab, which keeps the browser open. */
export async function closeTabs(session: Session): Promise<void> {
  await session.closeControl();
  const pages = await session.browser.pages();
  for (const page of pages.slice(1)) await page.close();
}

/** Chooses a file to import, as the file dialog does. */
export async function chooseFile(panel: Page, name: string, text: string): Promise<void> {
  await panel.evaluate(
    (fileName, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], fileName, { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (input === null) throw new Error('No file can be chosen here.');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

/** Keeps what the panel copies where `copiedBy` finds it, without the system's clipboard. */
export async function keepCopies(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    const writeText = (text: string): Promise<void> => {
      document.documentElement.dataset['copied'] = text;
      return Promise.resolve();
    };
    const write = async ([item]: readonly ClipboardItem[]): Promise<void> => {
      const plain = await item?.getType('text/plain');
      await writeText((await plain?.text()) ?? '');
    };
    const value = { writeText, write };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  });
}

/** What was copied last. */
export function copiedBy(panel: Page): Promise<string> {
  return panel.evaluate(() => document.documentElement.dataset['copied'] ?? '');
}

/** Runs in the page: all that is seen; nothing while nothing can be written. */
function readyText(): string {
  const isOpen = [...document.querySelectorAll('textarea')].every(({ readOnly }) => !readOnly);
  return isOpen ? document.body.innerText : '';
}

/** Runs in the page: centre of an element in a passage, in CSS pixels of the viewport. */
function placeInPassage(
  passage: number,
  selector: string,
  text: string,
): { x: number; y: number } | null {
  const all = [...document.querySelectorAll<HTMLElement>('.passage')];
  const found = all.find((each) =>
    each
      .querySelector('h2')
      ?.textContent.startsWith(`Passage ${passage.toLocaleString('en-GB')}${passage}`),
  );
  const target = [...(found?.querySelectorAll<HTMLElement>(selector) ?? [])].find((each) =>
    each.textContent.includes(text),
  );
  if (target === undefined) return null;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
