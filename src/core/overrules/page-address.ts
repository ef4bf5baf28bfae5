import { plausibleCanonical, readAddress, siteOf, writeAddress } from '../article/address.ts';

/** Longest address that is kept, in UTF-16 units. */
export const longestAddress = 2000;

/**
 * By what address a page is known again: the one that it calls canonical, where that can be
 * believed, else its own; without fragment and tracking parameters, and always as https.
 */
export function pageAddress(url: string, canonical: string | null): string {
  const own = readAddress(url);
  const believed = own === null || canonical === null ? null : plausibleCanonical(canonical, own);
  const address = believed ?? (own === null ? url.replace(/#.*$/s, '') : writeAddress(own));
  return address.replace(/^http:/i, 'https:').slice(0, longestAddress);
}

/** Whether a page at `url` may speak of `address`: both belong to one owner's site. */
export function isOwnAddress(address: string, url: string): boolean {
  const [one, other] = [readAddress(address), readAddress(url)];
  if (one === null || other === null) return pageAddress(address, null) === pageAddress(url, null);
  return siteOf(one.host) === siteOf(other.host);
}
