/** Running our scripts in pages that are open already. */
import { browser } from 'wxt/browser';
import type { PagePlace } from './messages.ts';
import { hasAccess } from './permissions.ts';
import { startType } from './page-context.ts';
import { articleFile, cardFile, readerFile, referenceFile, scriptFile } from './registration.ts';

/** Time for a page to take in a script that the browser lets into it, in milliseconds. */
const PATIENCE = 1_000;

/** What was asked for scripts and documents, until it is answered. */
const waiting = new Map<string, Promise<boolean>>();

/**
 * Starts the content script in the page of a tab, in place of one that an older version left
 * there, with further files and the reader before them; false where the browser refuses.
 */
export async function startScript(
  tab: number,
  ...others: (typeof cardFile | typeof articleFile)[]
): Promise<boolean> {
  const target = { tabId: tab };
  const { scripting } = browser;
  return (
    (await works(scripting.executeScript({ target, func: announce, args: [startType()] }))) &&
    works(scripting.executeScript({ target, files: [scriptFile, ...readerFirst(others)] }))
  );
}

/** What follows the script at once is there for the reader, which would come too late by itself. */
function readerFirst<File>(others: readonly File[]): readonly (File | typeof readerFile)[] {
  return others.length > 0 ? [readerFile, ...others] : [];
}

/** Brings the reader or the card's script into a page that has ours; false where the browser refuses. */
export async function bringScript(
  file: typeof readerFile | typeof cardFile,
  { tab, document, url }: PagePlace,
): Promise<boolean> {
  const target = { tabId: tab, documentIds: [document] };
  const bring = () =>
    works(browser.scripting.executeScript({ target, files: [file], injectImmediately: true }));
  const mayAlways = hasAccess(url);
  // By a click alone it may have access too. Where the person took access back, Chromium does not
  // refuse: it waits for a click on the toolbar button, so that asking once is enough.
  const key = `${file} ${document}`;
  let asked = waiting.get(key);
  if (!asked || (await mayAlways)) {
    asked = bring().finally(() => waiting.delete(key));
    waiting.set(key, asked);
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
  return bringInto({ tabId: tab }, articleFile);
}

/** The same for the script that tells what to save, into one document where that is named. */
export function bringReferenceScript(page: number | PagePlace): Promise<boolean> {
  if (typeof page === 'number') return bringInto({ tabId: page }, referenceFile);
  return bringInto({ tabId: page.tab, documentIds: [page.document] }, referenceFile);
}

/** The address that a tab's page calls its own; null without one, or where the browser refuses. */
export async function canonicalOf(tab: number): Promise<string | null> {
  try {
    const asked = browser.scripting.executeScript({ target: { tabId: tab }, func: readCanonical });
    const { promise: refused, resolve } = Promise.withResolvers<[]>();
    setTimeout(resolve, PATIENCE, []);
    const [answer] = await Promise.race([asked, refused]);
    return typeof answer?.result === 'string' ? answer.result : null;
  } catch {
    return null;
  }
}

/** Runs in the page, apart from all that is around it here. */
function readCanonical(): string | null {
  return document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null;
}

function bringInto(
  target: Target,
  file: typeof articleFile | typeof referenceFile,
): Promise<boolean> {
  return withinPatience(works(browser.scripting.executeScript({ target, files: [file] })));
}

interface Target {
  readonly tabId: number;
  readonly documentIds?: string[];
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
