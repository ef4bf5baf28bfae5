import type { NewsSite } from './records.ts';

/** The site that covers a host (itself or a parent domain) and path; the most specific one wins. */
export function findSite(sites: readonly NewsSite[], host: string, path: string): NewsSite | null {
  let best: NewsSite | null = null;
  for (const site of sites) {
    if (!covers(site, host, path)) continue;
    if (best === null || site.domain.length > best.domain.length) best = site;
  }
  return best;
}

function covers({ domain, paths }: NewsSite, host: string, path: string): boolean {
  if (host !== domain && !host.endsWith(`.${domain}`)) return false;
  return paths === undefined || paths.some((pattern) => path.startsWith(pattern.slice(0, -1)));
}
