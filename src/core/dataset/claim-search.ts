import MiniSearch, { type SearchOptions } from 'minisearch';
import type { ClaimFilter } from './claim-filter.ts';
import {
  facetCounts,
  passes,
  readFacets,
  type ClaimFacets,
  type FacetCounts,
} from './claim-facets.ts';
import { foldedWords } from './claim-words.ts';
import type { DatasetIndex, IndexedClaim, IndexedSource } from './index-format.ts';

/** Finds claims by words and filters. */
export interface ClaimSearch {
  /** Reads up to `count` further claims, so that their words are found; true once all are read. */
  read(count: number): boolean;
  find(filter: ClaimFilter): FoundClaims;
}

export interface FoundClaims {
  /** Best first where words were asked for, else newest first. */
  readonly ids: readonly string[];
  /** How many claims there would be with each choice, under all other choices. */
  readonly counts: FacetCounts;
  /** False while words of some claims are not read yet. */
  readonly complete: boolean;
}

/** Makes a search. Filters work at once; words are found as far as the claims have been read. */
export function createClaimSearch(index: DatasetIndex): ClaimSearch {
  const sources = new Map(index.sources.map((source) => [source.id, source]));
  const facets = readFacets(index.claims, sources);
  const newestFirst = facets.toSorted((one, other) =>
    one.start < other.start ? 1 : one.start > other.start ? -1 : 0,
  );
  const words = createWordIndex();
  let read = 0;
  return {
    read(count) {
      const upTo = Math.min(index.claims.length, read + count);
      for (; read < upTo; read += 1) {
        const claim = index.claims[read];
        if (claim !== undefined) words.add(wordsOf(claim, read, index, sources));
      }
      return read === index.claims.length;
    },
    find(filter) {
      const wanted = foldedWords(filter.query);
      const found = wanted.length === 0 ? newestFirst : lookUp(words, filter.query, facets);
      return {
        ids: found.filter((claim) => passes(claim, filter)).map(({ id }) => id),
        counts: facetCounts(found, filter),
        complete: read === index.claims.length,
      };
    },
  };
}

/** A claim's words in all languages, by where they stand. */
interface ClaimWords {
  /** Place among the claims. */
  readonly id: number;
  readonly statement: string;
  readonly text: string;
  readonly evidence: string;
  readonly sources: string;
}

/** A word of the sentence itself counts for more than one of a source's title. */
const BOOST = { statement: 4, text: 2, evidence: 1.5, sources: 1 } as const;

/** Fewer letters begin so many words that finding them all would take longer than typing the next one. */
const SHORTEST_BEGINNING = 3;

function createWordIndex(): MiniSearch<ClaimWords> {
  return new MiniSearch<ClaimWords>({
    fields: ['statement', 'text', 'evidence', 'sources'],
    tokenize: (text) => foldedWords(text).map(({ word }) => word),
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      boost: BOOST,
      prefix: (term) => term.length >= SHORTEST_BEGINNING,
    },
  });
}

/**
 * Claims with every word, best first. Where there are none, words are allowed a slip or two, and two
 * letters are taken for the beginning of a word of the sentence.
 */
function lookUp(
  words: MiniSearch<ClaimWords>,
  query: string,
  facets: readonly ClaimFacets[],
): readonly ClaimFacets[] {
  const exact = words.search(query);
  const found = exact.length > 0 ? exact : words.search(query, looser(query));
  return found.flatMap(({ id }) => facets[id] ?? []);
}

function looser(query: string): SearchOptions {
  const hasShort = foldedWords(query).some(({ word }) => word.length < SHORTEST_BEGINNING);
  return hasShort ? { fuzzy: slips, prefix: true, fields: ['statement'] } : { fuzzy: slips };
}

function slips(term: string): number | boolean {
  if (term.length < 4 || /^\d/.test(term)) return false;
  return term.length < 8 ? 1 : 2;
}

function wordsOf(
  claim: IndexedClaim,
  at: number,
  index: DatasetIndex,
  sources: ReadonlyMap<string, IndexedSource>,
): ClaimWords {
  const languages = Object.values(index.translations);
  const translated = languages.flatMap(({ claims }) => claims[claim.id] ?? []);
  const responses = claim.responses ?? [];
  const used = new Set([...claim.evidence, ...responses].map(({ source }) => source));
  return {
    id: at,
    statement: joined([claim, ...translated].map(({ statement }) => statement)),
    text: joined([
      ...[claim, ...translated].flatMap(({ detail, limits }) => [detail, limits]),
      ...(claim.figures ?? []).flatMap(({ label }) => [
        label,
        ...languages.map(({ figures }) => figures[label]),
      ]),
    ]),
    evidence: joined([
      ...claim.evidence.flatMap(({ says, locator }) => [says, locator]),
      ...responses.flatMap(({ by, position }) => [by, position]),
    ]),
    sources: joined(
      [...used].flatMap((id) => {
        const source = sources.get(id);
        return source === undefined
          ? []
          : [source.publisher, source.title, ...(source.authors ?? [])];
      }),
    ),
  };
}

function joined(texts: readonly (string | null | undefined)[]): string {
  return texts.filter((text) => typeof text === 'string').join('\n');
}
