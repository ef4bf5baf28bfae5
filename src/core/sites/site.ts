/**
 * Sites as people speak of them. A site key is a host in lower case without a leading "www." and
 * without a trailing dot; it stands for that host and all its subdomains.
 */
import type { NewsSite } from '../dataset/records.ts';

/** The site key of a host name, such as `nytimes.com` for `www.nytimes.com`. */
export function siteOf(host: string): string {
  const bare = plainHost(host);
  return bare.startsWith('www.') && bare.indexOf('.', 4) > 0 ? bare.slice(4) : bare;
}

/** Whether `host` is `domain` or one of its subdomains. */
export function covers(domain: string, host: string): boolean {
  const bare = plainHost(host);
  return bare === domain || (bare.endsWith(`.${domain}`) && !isAddress(bare));
}

/** The most specific of the keys of `entries` that covers the host, or null. */
export function coveringSite(
  entries: Readonly<Record<string, unknown>>,
  host: string,
): string | null {
  let rest = siteOf(host);
  for (;;) {
    if (Object.hasOwn(entries, rest)) return rest;
    const dot = rest.indexOf('.');
    if (dot < 0 || isAddress(rest)) return null;
    rest = rest.slice(dot + 1);
  }
}

/** The match patterns of a bundled news site, as extension manifests write them. */
export function listedPatterns(site: Pick<NewsSite, 'domain' | 'paths'>): readonly string[] {
  return (site.paths ?? ['/*']).map((path) => `*://*.${site.domain}${path}`);
}

/** The match pattern of a site that a person added; numeric addresses have no subdomains. */
export function sitePattern(site: string): string {
  return isAddress(site) ? `*://${site}/*` : `*://*.${site}/*`;
}

/** Match pattern of all web pages. */
export const allSitesPattern = '*://*/*';

/** Whether match patterns of granted access take in all of a site; paths in them are disregarded. */
export function accessCovers(patterns: readonly string[], site: string): boolean {
  return patterns.some((pattern) => {
    const host = patternHost(pattern);
    if (host === null || host === '*') return host === '*';
    return host.startsWith('*.') ? covers(host.slice(2), site) : isAddress(site) && host === site;
  });
}

/** The site that a match pattern of granted access is about, or null where it is about more. */
export function siteOfPattern(pattern: string): string | null {
  const host = patternHost(pattern);
  if (host === null || host === '*') return null;
  const site = siteOf(host.startsWith('*.') ? host.slice(2) : host);
  return isSiteKey(site) ? site : null;
}

/** Whether match patterns of granted access take in every site. */
export function accessCoversAll(patterns: readonly string[]): boolean {
  return patterns.includes('<all_urls>') || patterns.includes(allSitesPattern);
}

/** Whether a value has the shape of a site key: a host name or a numeric address, without a port. */
export function isSiteKey(value: string): boolean {
  return (
    value.length <= 253 &&
    value === siteOf(value) &&
    (isAddress(value) ||
      /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/.test(value))
  );
}

function plainHost(host: string): string {
  const lower = host.toLowerCase();
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

function isAddress(host: string): boolean {
  return /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/.test(host);
}

function patternHost(pattern: string): string | null {
  if (pattern === '<all_urls>') return '*';
  return /^(?:\*|https):\/\/([^/]+)\//.exec(pattern)?.[1] ?? null;
}
