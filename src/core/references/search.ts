/** Finds references as the person types. */
import type { Standing } from '../dataset/records.ts';
import { authorNames } from './bibliography.ts';
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
  /** Adds a reference, or takes its new form for the one of the same id. */
  put(reference: Reference): void;
  remove(id: string): void;
  /** `best` is by how well the words are met, then by when it was saved; dates newest first. */
  find(filter: ReferenceFilter, order: ReferenceOrder): readonly Reference[];
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
  const kept: (Reference | null)[] = [];
  const places = new Map<string, number>();
  /** The numbers of all references in an order that was asked for since the last change. */
  const sorted = new Map<Compare, readonly Placed[]>();
  const drop = (id: string): void => {
    const at = places.get(id);
    if (at === undefined) return;
    places.delete(id);
    kept[at] = null;
    words.remove(at);
    sorted.clear();
  };
  const inOrder = (compare: Compare): readonly Placed[] => {
    const known = sorted.get(compare);
    if (known !== undefined) return known;
    const all = kept.flatMap((reference, at) => (reference === null ? [] : [{ reference, at }]));
    all.sort((one, other) => compare(one.reference, other.reference));
    sorted.set(compare, all);
    return all;
  };
  return {
    put(reference) {
      drop(reference.id);
      // Words of the form before stay with its number, which is never given again.
      const at = kept.push(reference) - 1;
      places.set(reference.id, at);
      words.add(at, textsOf(reference));
      sorted.clear();
    },
    remove: drop,
    find(filter, order) {
      const scores = words.find(filter.query);
      const passes = passesWith(filter, standingOf);
      const found = inOrder(orders[order]).filter(
        ({ reference, at }) => (scores[at] ?? 0) > 0 && passes(reference),
      );
      return (order === 'best' ? bestFirst(found, scores) : found).map(
        ({ reference }) => reference,
      );
    },
  };
}

/** A reference and the number that its words have. */
interface Placed {
  readonly reference: Reference;
  readonly at: number;
}

/** By score, those of one score in the order they had: in buckets, because there are few scores. */
function bestFirst(found: readonly Placed[], scores: Uint16Array): readonly Placed[] {
  const buckets = new Map<number, Placed[]>();
  for (const one of found) {
    const score = scores[one.at] ?? 0;
    const bucket = buckets.get(score);
    if (bucket === undefined) buckets.set(score, [one]);
    else bucket.push(one);
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

function passesWith(
  { entities, tags, publishers, from, to, standings, checks, page }: ReferenceFilter,
  standingOf: (claim: string) => Standing | null,
): (reference: Reference) => boolean {
  return ({ record, ...reference }) => {
    const day = record.published.value?.slice(0, 10) ?? '';
    return (
      (page === null || reference.page === page) &&
      (checks.length === 0 || checks.includes(reference.check.kind)) &&
      (entities.length === 0 || entities.some((id) => reference.entities.includes(id))) &&
      tags.every((tag) => reference.tags.includes(tag)) &&
      (publishers.length === 0 || publishers.includes(record.publisher.value ?? '')) &&
      (from === null || (day !== '' && day >= from.slice(0, day.length))) &&
      (to === null || (day !== '' && day <= to)) &&
      (standings.length === 0 ||
        reference.claims.some((claim) => {
          const standing = standingOf(claim);
          return standing !== null && standings.includes(standing);
        }))
    );
  };
}

type Compare = (one: Reference, other: Reference) => number;

const bySaved: Compare = (one, other) => compareText(other.created, one.created);

/** What is not known comes last. */
function byText(textOf: (reference: Reference) => string | null, direction: 1 | -1): Compare {
  return (one, other) => {
    const [first, second] = [textOf(one), textOf(other)];
    if (first === null || second === null) {
      return Number(first === null) - Number(second === null) || bySaved(one, other);
    }
    return compareText(first, second) * direction || bySaved(one, other);
  };
}

const orders: Readonly<Record<ReferenceOrder, Compare>> = {
  best: bySaved,
  saved: bySaved,
  published: byText(({ record }) => record.published.value?.slice(0, 10) ?? null, -1),
  title: byText(({ record }) => record.title.value?.toLowerCase() ?? null, 1),
  publisher: byText(({ record }) => record.publisher.value?.toLowerCase() ?? null, 1),
};

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
