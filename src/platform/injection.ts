/** Running our scripts in pages that are open already. */
import { browser, type Browser } from 'wxt/browser';
import type { PagePlace } from './messages.ts';
import { hasAccess } from './permissions.ts';
import { cardFile, type scriptFile } from './registration.ts';

/** Time for a page to take in a script that the browser lets into it, in milliseconds. */
const PATIENCE = 1_000;

/** What was asked for documents that we may have no access to. */
const waiting = new Map<string, Promise<boolean>>();

/** Runs files in a page, in order; false where the browser refuses. */
export async function inject(
  where: Pick<Browser.scripting.ScriptInjection<[], unknown>, 'target' | 'injectImmediately'>,
  files: (typeof scriptFile | typeof cardFile)[],
): Promise<boolean> {
  try {
    const results = await browser.scripting.executeScript({ ...where, files });
    // Where it lacks access, Firefox may answer without a result instead of an error.
    return results.length > 0;
  } catch {
    return false;
  }
}

/** Brings the card's script into a page that has ours; false where the browser refuses. */
export async function bringCardScript({ tab, document, url }: PagePlace): Promise<boolean> {
  const target = { tabId: tab, documentIds: [document] };
  const bring = () => inject({ target, injectImmediately: true }, [cardFile]);
  if (await hasAccess(url)) return bring();
  // By a click alone it may have access too. Where the person took access back, Chromium does not
  // refuse: it waits for a click on the toolbar button, so that asking once is enough.
  const asked = waiting.get(document) ?? bring().finally(() => waiting.delete(document));
  waiting.set(document, asked);
  const { promise: refused, resolve } = Promise.withResolvers<boolean>();
  setTimeout(resolve, PATIENCE, false);
  return Promise.race([asked, refused]);
}
