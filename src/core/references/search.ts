/** Finds references as the person types. */
import type { Standing } from '../dataset/records.ts';
import { authorNames } from './bibliography.ts';
import { facetsOf, type ReferenceCounts } from './counts.ts';
import { createFacetIndex, FIRST_FREE_BIT } from './facet-index.ts';
import { keepLatestFirst, keepOrder, type KeptOrder } from './kept-order.ts';
import type { PassageCheck, Reference } from './reference.ts';
import { createWordIndex } from './word-index.ts';

/** What is looked for. An empty list, word or null asks for nothing. */
export interface ReferenceFilter {
  readonly query: string;
  readonly entities: readonly string[];
  /** All of these. */
  readonly tags: readonly string[];
  readonly publishers: readonly string[];
  /** Days of publication, `YYYY-MM-DD`, both included. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of at least one of its claims. */
  readonly standings: readonly Standing[];
  /** How the passage stood when its page was last open. */
  readonly checks: readonly PassageCheck['kind'][];
  /** A page's identity. */
  readonly page: string | null;
}

export type ReferenceOrder = 'best' | 'saved' | 'published' | 'title' | 'publisher';

/** A search over references that come and go. */
export interface ReferenceSearch {
  /** How many there are. */
  readonly size: number;
  get(id: string): Reference | null;
  /** All of them, in no order. */
  all(): IterableIterator<Reference>;
  /** Adds a reference, or takes its new form for the one of the same id. */
  put(reference: Reference): void;
  remove(id: string): void;
  /**
   * Those that fit, in order; the same list until something is changed. `best` is by how well the
   * words are met, then by when it was saved; dates newest first.
   */
  find(filter: ReferenceFilter, order: ReferenceOrder): readonly Reference[];
  /** Of each thing to filter by, how many there would be with it. */
  count(filter: ReferenceFilter): ReferenceCounts;
  /** Does now what the next search would do first; to be called now and then while many are put. */
  prepare(): void;
}

/** A filter that lets everything through. */
export const noFilter: ReferenceFilter = {
  query: '',
  entities: [],
  tags: [],
  publishers: [],
  from: null,
  to: null,
  standings: [],
  checks: [],
  page: null,
};

/** Makes a search; `standingOf` gives a claim's standing, or null where the claim is not known. */
export function createReferenceSearch(
  standingOf: (claim: string) => Standing | null,
): ReferenceSearch {
  const words = createWordIndex();
  const facets = createFacetIndex();
  /** By number; a new form of a reference whose words or place differ has a new number. */
  const kept: (Reference | null)[] = [];
  const places = new Map<string, number>();
  const orders = keptOrders(kept);
  const judged = new Map<ReferenceFilter, Judged>();
  const judge = (filter: ReferenceFilter): Judged => {
    const known = judged.get(filter);
    if (known !== undefined) {
      // The one that was asked for last is forgotten last.
      judged.delete(filter);
      judged.set(filter, known);
      return known;
    }
    const [oldest] = judged.keys();
    if (oldest !== undefined && judged.size >= MOST_JUDGED) judged.delete(oldest);
    const scores = words.find(filter.query);
    const outcomes = new Uint8Array(kept.length);
    const fits = fitsWith(filter);
    for (let at = 0; at < outcomes.length; at += 1) {
      const reference = scores === null || scores[at] !== 0 ? kept[at] : null;
      if (!reference || !fits(reference)) outcomes[at] = OUT;
    }
    facets.judge(filter, outcomes);
    const fresh: Judged = { scores, outcomes, found: new Map() };
    judged.set(filter, fresh);
    return fresh;
  };
  return {
    get size() {
      return places.size;
    },
    get: (id) => kept[places.get(id) ?? -1] ?? null,
    *all() {
      for (const at of places.values()) {
        const reference = kept[at];
        if (reference) yield reference;
      }
    },
    put(reference) {
      judged.clear();
      const known = places.get(reference.id);
      const before = known === undefined ? null : (kept[known] ?? null);
      const stays = known !== undefined && before !== null && sameToSearch(before, reference);
      if (known !== undefined && !stays) kept[known] = null;
      const at = stays ? known : kept.length;
      kept[at] = reference;
      places.set(reference.id, at);
      facets.add(at, facetsOf(reference, standingOf));
      if (!stays) words.add(at, textsOf(reference));
    },
    remove(id) {
      const at = places.get(id);
      if (at === undefined) return;
      judged.clear();
      places.delete(id);
      kept[at] = null;
    },
    find(filter, order) {
      const { scores, outcomes, found } = judge(filter);
      const known = found.get(order);
      if (known !== undefined) return known;
      const numbers = orders[order].numbers();
      const inOrder = order === 'best' && scores !== null ? bestFirst(numbers, scores) : numbers;
      const references: Reference[] = [];
      for (const at of inOrder) {
        const reference = outcomes[at] === 0 ? kept[at] : null;
        if (reference) references.push(reference);
      }
      found.set(order, references);
      return references;
    },
    count: (filter) => facets.count(judge(filter).outcomes),
    prepare() {
      words.find('00');
      orders.saved.numbers();
    },
  };
}

/** Filters whose outcomes are kept: what is shown, what lets everything through, and the one before. */
const MOST_JUDGED = 3;

/** The bit of what is not found, whatever it has. */
const OUT = FIRST_FREE_BIT;

/** What a filter does to each reference, and what was found with it; until something is changed. */
interface Judged {
  readonly scores: Uint16Array | null;
  readonly outcomes: Uint8Array;
  readonly found: Map<ReferenceOrder, readonly Reference[]>;
}

/** Those that have a score by it, those of one score in the order they had: in buckets, because there are few scores. */
function bestFirst(numbers: Iterable<number>, scores: Uint16Array): readonly number[] {
  const buckets = new Map<number, number[]>();
  for (const at of numbers) {
    const score = scores[at] ?? 0;
    if (score === 0) continue;
    const bucket = buckets.get(score);
    if (bucket === undefined) buckets.set(score, [at]);
    else bucket.push(at);
  }
  const best = [...buckets].toSorted(([one], [other]) => other - one);
  return best.flatMap(([, bucket]) => bucket);
}

function textsOf({ record, passage, note, tags }: Reference) {
  return [
    { text: record.title.value ?? '', weight: 8 },
    { text: tags.join('\n'), weight: 8 },
    { text: authorNames(record).join('\n'), weight: 6 },
    { text: record.publisher.value ?? '', weight: 4 },
    { text: note, weight: 4 },
    { text: passage?.quote.exact ?? '', weight: 3 },
  ];
}

/** Whether two forms of a reference have the same words, and the same place in every order. */
function sameToSearch(one: Reference, other: Reference): boolean {
  const [mine, theirs] = [one, other].map((each) => textsOf(each).map(({ text }) => text));
  return (
    one.created === other.created &&
    one.record.published.value === other.record.published.value &&
    mine?.every((text, at) => text === theirs?.[at]) === true
  );
}

/** What of a filter is not counted: dates and the page. */
function fitsWith({ from, to, page }: ReferenceFilter): (reference: Reference) => boolean {
  if (from === null && to === null) {
    return page === null ? () => true : (one) => one.page === page;
  }
  return (one) => {
    const day = dayOf(one) ?? '';
    return (
      day !== '' &&
      (page === null || one.page === page) &&
      (from === null || day >= from.slice(0, day.length)) &&
      (to === null || day <= to)
    );
  };
}

function keptOrders(
  kept: readonly (Reference | null)[],
): Readonly<Record<ReferenceOrder, KeptOrder>> {
  const saved = keepLatestFirst(kept);
  return {
    best: saved,
    saved,
    published: keepOrder(kept, saved, { of: dayOf, direction: 'down' }),
    title: keepOrder(kept, saved, {
      of: ({ record }) => sortText(record.title.value),
      direction: 'up',
    }),
    publisher: keepOrder(kept, saved, {
      of: ({ record }) => sortText(record.publisher.value),
      direction: 'up',
    }),
  };
}

function dayOf({ record }: Reference): string | null {
  return record.published.value?.slice(0, 10) ?? null;
}

/** A text as lists are sorted by it: without marks before its first letter, accents and capitals. */
function sortText(text: string | null): string | null {
  if (text === null) return null;
  const plain = text.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();
  return /^[ -~]*$/.test(plain) ? plain : plain.normalize('NFD').replace(/\p{M}/gu, '');
}
