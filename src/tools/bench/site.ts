/** Serves pages to the bench's browser: each under a host that Sidelight runs on, and under one that it does not. */
import { readPage, type SavedPage } from '../browsers/saved-pages.ts';
import type { SiteAnswer, SiteHandler } from '../browsers/site-server.ts';
import { underListedHost } from '../pages/listed.ts';

export interface BenchSite {
  readonly handler: SiteHandler;
  /** Puts up a page; `marked` is its address with Sidelight, `bare` without. */
  put(page: SavedPage): { readonly marked: string; readonly bare: string };
}

/** Isolated pages have a clock of 5 to 20 µs instead of 100 to 1,000 µs. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export function createSite(): BenchSite {
  const answers = new Map<string, () => SiteAnswer>();
  return {
    handler: ({ host, path }) => answers.get(`https://${host}${path}`)?.() ?? null,
    put: (saved) => {
      const { page } = underListedHost(saved);
      // Each under a site of its own, so that the browser starts afresh for each.
      const bare = `https://bare-${answers.size}.example/`;
      const answer = () => answerOf(saved);
      answers.set(page.url.href, answer).set(bare, answer);
      return { marked: page.url.href, bare };
    },
  };
}

/**
 * Without scripts of its own, so that all that is measured is ours; and without pictures, frames and
 * style sheets of others, which are not there anyway and only take time to be missed.
 */
function answerOf(page: SavedPage): SiteAnswer {
  const policy = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
  // No charset here: the page's own declaration counts, as it did where it was saved.
  return {
    type: 'text/html',
    headers: { ...page.headers, ...policy, ...ISOLATED },
    body: readPage(page),
  };
}
