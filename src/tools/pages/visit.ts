/** Opens one saved page with and without Sidelight and compares. */
import type { Page } from 'puppeteer-core';
import type { PageState } from '../../platform/protocol.ts';
import { launchBrowser } from '../browsers/launch.ts';
import type { LaunchRequest } from '../browsers/launch.ts';
import { readPage } from '../browsers/saved-pages.ts';
import type { SavedPage } from '../browsers/saved-pages.ts';
import { startSession } from '../browsers/session.ts';
import type { OpenPage } from '../browsers/session.ts';
import { startSiteServer } from '../browsers/site-server.ts';
import type { SiteAnswer } from '../browsers/site-server.ts';

/** What was seen of one page in one browser. */
export interface Visit {
  readonly page: SavedPage;
  /** Null when no load of the page gave an answer. */
  readonly state: PageState | null;
  /** Whether the page's own DOM is with Sidelight what it is without; null when not known. */
  readonly untouched: boolean | null;
  readonly errors: readonly string[];
}

export interface Visitor {
  /** `picture`: file for a screenshot of the first mark, or of the page's top, or null. */
  visit(page: SavedPage, picture: string | null): Promise<Visit>;
  close(): Promise<void>;
}

/** Longest time that one load and its scan may take, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Starts two browsers, one with Sidelight and one without. A page is loaded with its own scripts
 * running, for marks, time and errors; and in both browsers with its scripts shut off by a response
 * header, so that whatever differs between the two is Sidelight's doing.
 */
export async function startVisitor(
  request: Omit<LaunchRequest, 'port' | 'extension'> & { readonly extension: string },
): Promise<Visitor> {
  let served: { readonly page: SavedPage; readonly scripts: boolean } | null = null;
  const handler = ({ host, path }: { host: string; path: string }) =>
    served === null || served.page.url.href !== `https://${host}${path}`
      ? null
      : answerOf(served.page, served.scripts);
  const session = await startSession({ ...request, handler });
  const plainServer = await startSiteServer(handler);
  const plain = await launchBrowser({ ...request, port: plainServer.port, extension: null });

  const withScripts = async (page: SavedPage, picture: string | null, errors: string[]) => {
    served = { page, scripts: true };
    const at = await session.open('about:blank');
    watchErrors(at.page, (trace) => trace.includes(session.origin), errors);
    try {
      await load(at.page, page);
      const state = await session.settled(at, PATIENCE);
      if (picture !== null) {
        const hasMarks = Object.keys(state.counts).length > 0;
        if (hasMarks) await session.ask(at, 'step', { direction: 'next' });
        await at.page.bringToFront();
        await at.page.screenshot({ path: picture });
      }
      return at.page.url() === page.url.href ? state : null;
    } finally {
      await at.page.close();
    }
  };

  const withoutScripts = async (page: SavedPage, errors: string[]) => {
    served = { page, scripts: false };
    const at: OpenPage = await session.open('about:blank');
    const other = await plain.browser.newPage();
    const mineErrors: string[] = [];
    const bareErrors: string[] = [];
    // Firefox gives no trace of a rejected promise, and reports what its policies blocked as errors:
    // only what the page does not report without Sidelight is ours.
    watchErrors(at.page, () => true, mineErrors);
    watchErrors(other, () => true, bareErrors);
    try {
      await Promise.all([load(at.page, page), load(other, page)]);
      const state = await session.settled(at, PATIENCE);
      const [mine, bare] = await Promise.all([wholeDom(at.page), wholeDom(other)]);
      errors.push(...mineErrors.filter((message) => !bareErrors.includes(message)));
      return { state, untouched: mine === bare };
    } finally {
      await Promise.all([at.page.close(), other.close()]);
    }
  };

  return {
    visit: async (page, picture) => {
      const errors: string[] = [];
      const note = (error: unknown) => {
        errors.push(error instanceof Error ? error.message : String(error));
        return null;
      };
      const quiet = await withoutScripts(page, errors).catch(note);
      const lively = await withScripts(page, picture, errors).catch(note);
      return {
        page,
        // A page may send itself elsewhere; then the load without scripts is the one to tell of.
        state: lively ?? quiet?.state ?? null,
        untouched: quiet?.untouched ?? null,
        errors,
      };
    },
    close: async () => {
      await plain.browser.close();
      await plainServer.close();
      await session.close();
    },
  };
}

function answerOf(page: SavedPage, scripts: boolean): SiteAnswer {
  const headers = scripts ? {} : { 'content-security-policy': "script-src 'none'" };
  // No charset here: the page's own declaration counts, as it did where it was saved.
  return { type: 'text/html', headers: { ...page.headers, ...headers }, body: readPage(page) };
}

async function load(page: Page, { url }: SavedPage): Promise<void> {
  await page.goto(url.href, { waitUntil: 'load', timeout: PATIENCE });
}

/** Keeps the uncaught errors that are ours to judge by their trace. */
function watchErrors(page: Page, isOurs: (trace: string) => boolean, errors: string[]): void {
  page.on('pageerror', (error) => {
    const { message = '', stack = '' } = Object(error);
    if (isOurs(String(stack))) errors.push(String(message));
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
}

/**
 * The document as text: markup, open shadow roots, and the number of text nodes, so that a text
 * node that was split shows too.
 */
function wholeDom(page: Page): Promise<string> {
  return page.evaluate(() => {
    const trees: string[] = [];
    const add = (root: Document | ShadowRoot) => {
      trees.push(new XMLSerializer().serializeToString(root));
      const walker = document.createTreeWalker(
        root,
        NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      );
      let texts = 0;
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node instanceof Text) texts++;
        else if (node instanceof Element && node.shadowRoot) add(node.shadowRoot);
      }
      trees.push(`${texts} text nodes`);
    };
    add(document);
    return trees.join('\n');
  });
}
