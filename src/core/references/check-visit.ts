/** What a visit to a page says of the references to it. */
import { pageIdentity } from './page-identity.ts';
import type { PassageCheck, Reference } from './reference.ts';

/** A passage as it stands in a page that is open. */
export type PassageSeen =
  | { readonly kind: 'found' }
  | { readonly kind: 'changed'; readonly today: string }
  | { readonly kind: 'not-found' };

/** A page that was looked at. */
export interface PageSeen {
  readonly url: string;
  /** The address that the page calls its own. */
  readonly canonical: string | null;
  /** What the server said of it, such as 200; null where that is not known. */
  readonly status: number | null;
}

export type VisitFinding =
  | Exclude<PassageCheck, { kind: 'unchecked' }>
  /** Another page has come in its place: that says nothing of the one that was saved. */
  | { readonly kind: 'elsewhere' }
  /** The server gave no page: it may another time. */
  | { readonly kind: 'no-page' };

/**
 * What is to be said of a reference after its page was looked at; `seen` is null for a reference
 * to a page as a whole. `when` is ISO 8601 in UTC.
 */
export function checkVisit(
  { page, url }: Pick<Reference, 'page' | 'url'>,
  at: PageSeen,
  seen: PassageSeen | null,
  when: string,
): VisitFinding {
  // A passage that is there is there, whatever the address or the server says.
  if (seen?.kind === 'found') return { kind: 'found', when };
  if (seen?.kind === 'changed') return { kind: 'changed', when, today: seen.today };
  if (at.status === 404 || at.status === 410) return { kind: 'not-found', when };
  if (at.status !== null && at.status >= 400) return { kind: 'no-page' };
  if (!isSamePage(page, url, at)) return { kind: 'elsewhere' };
  return seen === null ? { kind: 'found', when } : { kind: 'not-found', when };
}

function isSamePage(page: string, saved: string, { url, canonical }: PageSeen): boolean {
  return (
    pageIdentity(url, canonical) === page || pageIdentity(url, null) === pageIdentity(saved, null)
  );
}
