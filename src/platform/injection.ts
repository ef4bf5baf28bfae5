/** Running our scripts in pages that are open already. */
import { browser } from 'wxt/browser';
import type { PagePlace } from './messages.ts';
import { hasAccess } from './permissions.ts';
import { startType } from './page-context.ts';
import { articleFile, cardFile, scriptFile } from './registration.ts';

/** Time for a page to take in a script that the browser lets into it, in milliseconds. */
const PATIENCE = 1_000;

/** What was asked for documents, until it is answered. */
const waiting = new Map<string, Promise<boolean>>();

/**
 * Starts the content script in the page of a tab, in place of one that an older version left
 * there, with further files after it; false where the browser refuses.
 */
export async function startScript(
  tab: number,
  ...others: (typeof cardFile | typeof articleFile)[]
): Promise<boolean> {
  const target = { tabId: tab };
  const { scripting } = browser;
  return (
    (await works(scripting.executeScript({ target, func: announce, args: [startType()] }))) &&
    works(scripting.executeScript({ target, files: [scriptFile, ...others] }))
  );
}

/** Brings the card's script into a page that has ours; false where the browser refuses. */
export async function bringCardScript({ tab, document, url }: PagePlace): Promise<boolean> {
  const target = { tabId: tab, documentIds: [document] };
  const bring = () =>
    works(browser.scripting.executeScript({ target, files: [cardFile], injectImmediately: true }));
  const mayAlways = hasAccess(url);
  // By a click alone it may have access too. Where the person took access back, Chromium does not
  // refuse: it waits for a click on the toolbar button, so that asking once is enough.
  let asked = waiting.get(document);
  if (!asked || (await mayAlways)) {
    asked = bring().finally(() => waiting.delete(document));
    waiting.set(document, asked);
  }
  if (await mayAlways) return asked;
  return withinPatience(asked);
}

/** False where the browser neither lets the script in nor refuses it. */
function withinPatience(asked: Promise<boolean>): Promise<boolean> {
  const { promise: refused, resolve } = Promise.withResolvers<boolean>();
  setTimeout(resolve, PATIENCE, false);
  return Promise.race([asked, refused]);
}

/** Brings the script that lays an article open into a tab's page; false where the browser refuses. */
export function bringArticleScript(tab: number): Promise<boolean> {
  const target = { tabId: tab };
  return withinPatience(works(browser.scripting.executeScript({ target, files: [articleFile] })));
}

/** Runs in the page, apart from all that is around it here. */
function announce(type: string): void {
  document.dispatchEvent(new Event(type));
}

async function works(injection: Promise<readonly unknown[]>): Promise<boolean> {
  try {
    // Where it lacks access, Firefox may answer without a result instead of an error.
    return (await injection).length > 0;
  } catch {
    return false;
  }
}
