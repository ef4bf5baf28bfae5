import type { Bibliography } from './bibliography.ts';
import type { PassagePlace } from './selectors.ts';

/** What a researcher saved: a page, or a passage of it. Times are ISO 8601 in UTC. */
export interface Reference extends SavedPage {
  readonly version: 1;
  /** A UUID. */
  readonly id: string;
  readonly tags: readonly string[];
  readonly note: string;
  /** When the page was read. */
  readonly accessed: string;
  readonly created: string;
  readonly changed: string;
  readonly check: PassageCheck;
}

/** How the passage stood when its page was last open; of a page, whether it still was there. */
export type PassageCheck =
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'found'; readonly when: string }
  /** `today` is the text that stands in its place. */
  | { readonly kind: 'changed'; readonly when: string; readonly today: string }
  | { readonly kind: 'not-found'; readonly when: string };

/** What is saved of a page that is open. */
export interface SavedPage {
  /** By what the page is known again, as `pageIdentity` gives it. */
  readonly page: string;
  /** The page's address as it was open. */
  readonly url: string;
  readonly record: Bibliography;
  /** Null where the page as a whole was saved. */
  readonly passage: PassagePlace | null;
  /** Ids of the entities that were shown with it; of a reference, each once. */
  readonly entities: readonly string[];
  /** Ids of the claims that were shown with it; of a reference, each once. */
  readonly claims: readonly string[];
}

/** A reference to what is open, without tags and note. `id` is a UUID, `now` ISO 8601 in UTC. */
export function referenceTo(saved: SavedPage, id: string, now: string): Reference {
  return {
    version: 1,
    id,
    ...saved,
    entities: [...new Set(saved.entities)],
    claims: [...new Set(saved.claims)],
    tags: [],
    note: '',
    accessed: now,
    created: now,
    changed: now,
    check: { kind: 'unchecked' },
  };
}

/** Bounds of what is kept, in items and UTF-16 units: far beyond use, short of harm. */
export const mostKept = {
  quote: 100_000,
  note: 1_000_000,
  address: 8000,
  line: 10_000,
  tag: 200,
  tags: 500,
  authors: 1000,
  ids: 2000,
  id: 200,
} as const;

/** Tags as they are kept: trimmed, none empty, each once whatever its case. */
export function tidyTags(tags: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const written of tags) {
    const tag = clipped(written.replace(/\s+/g, ' ').trim(), mostKept.tag);
    const key = tag.toLowerCase();
    if (tag !== '' && !seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()].slice(0, mostKept.tags);
}

/** Text as far as it is kept, cut between code points: half an emoji is no UTF-8. */
export function clipped(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}

/** Whether two references say the same, whenever it was said and however the passage stood since. */
export function sameReference(one: Reference, other: Reference): boolean {
  const [mine, theirs] = [contentOf(one), contentOf(other)];
  // Fields stand nearly always in the same order; putting them into one takes its time.
  return (
    JSON.stringify(mine) === JSON.stringify(theirs) ||
    JSON.stringify(mine, inKeyOrder) === JSON.stringify(theirs, inKeyOrder)
  );
}

function contentOf({ id, page, url, record, passage, ...rest }: Reference): readonly unknown[] {
  const { entities, claims, tags, note, accessed } = rest;
  return [id, page, url, record, passage, entities, claims, tags, note, accessed];
}

/** Records are alike in whatever order their fields were written. */
function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
