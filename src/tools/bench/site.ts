/** Serves pages to the bench's browser: each under a host that Sidelight runs on, and under such as it does not. */
import { readPage, type SavedPage } from '../browsers/saved-pages.ts';
import type { SiteAnswer, SiteHandler } from '../browsers/site-server.ts';
import { underListedHost } from '../pages/listed.ts';

export interface BenchSite {
  readonly handler: SiteHandler;
  /** Puts up a page. */
  put(page: SavedPage): Placed;
}

/** The addresses of one page. */
export interface Placed {
  /** With Sidelight. */
  readonly marked: string;
  /** With none of ours. */
  readonly bare: string;
  /** With those that Sidelight is measured beside; see `limit.ts`. */
  readonly limit: string;
}

/** Domain of the pages that are not Sidelight's but of those that it is measured beside. */
export const LIMIT_DOMAIN = 'test';

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
      const limit = `https://limit-${answers.size}.${LIMIT_DOMAIN}/`;
      const answer = () => answerOf(saved);
      answers.set(page.url.href, answer).set(bare, answer).set(limit, answer);
      return { marked: page.url.href, bare, limit };
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
