import { isSiteKey, siteOf } from '../core/sites/site.ts';

/**
 * The site key of what a person wrote or pasted, be it a host or a web address; null where it is
 * neither. Names in other scripts become their ASCII form, as browsers write them in patterns.
 */
export function readSite(written: string): string | null {
  const text = written.trim();
  const address = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (address === null || !/^https?:$/.test(address.protocol) || address.username !== '') {
    return null;
  }
  const site = siteOf(address.hostname);
  return isSiteKey(site) && (/[.:]/.test(site) || site === 'localhost') ? site : null;
}
