import { Addresses } from './addresses.ts';
import { hashtagsIn, type TagWord } from './hashtags.ts';
import type { NameValue } from './readings.ts';
import type { TermHit, TermIndex } from './term-index.ts';

/** A name found in a block, before it is known what it means. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly name: NameValue;
  /** The name as the lexicon writes it. */
  readonly text: string;
  /** The words of the hashtag that the name is part of, or null. */
  readonly tag: { readonly text: string; readonly start: number; readonly end: number } | null;
}

/**
 * The names in a text, from left to right, the longest at each place, without overlaps. Hashtags
 * are taken apart; handles are names only where the lexicon has them; what is part of an address,
 * a path or a file name is left out.
 */
export function findCandidates(
  text: string,
  names: TermIndex<NameValue>,
  shortNames: ReadonlyMap<string, NameValue>,
): Candidate[] {
  const found = longest(names.all(text)).map((hit): Candidate => ({
    start: hit.start,
    end: hit.end,
    name: hit.term.value,
    text: hit.term.text,
    tag: null,
  }));
  const all = text.includes('#') ? withTags(found, tagCandidates(text, shortNames)) : found;
  if (all.length === 0) return all;
  const addresses = new Addresses(text);
  return all.filter(({ start, end }) => !addresses.hold(start, end));
}

/** Leftmost hits first; of those that start together the longest; nothing that overlaps one taken. */
function longest<T>(hits: readonly TermHit<T>[]): TermHit<T>[] {
  const taken: TermHit<T>[] = [];
  for (const hit of hits) {
    const last = taken.at(-1);
    if (last === undefined || hit.start >= last.end) taken.push(hit);
    else if (hit.start === last.start && hit.end > last.end) taken[taken.length - 1] = hit;
  }
  return taken;
}

/** Both lists in order of place; a name that is the whole hashtag, or more, comes before its parts. */
function withTags(found: readonly Candidate[], tagged: readonly Candidate[]): Candidate[] {
  const merged: Candidate[] = [];
  let at = 0;
  for (const tag of tagged) {
    for (let next = found[at]; next && next.start < tag.end; next = found[++at]) merged.push(next);
    if ((merged.at(-1)?.end ?? 0) <= tag.start) merged.push(tag);
  }
  return [...merged, ...found.slice(at)];
}

/** Names that are part of a hashtag, such as "ICE" in "#AbolishICE". */
function tagCandidates(text: string, shortNames: ReadonlyMap<string, NameValue>): Candidate[] {
  const found: Candidate[] = [];
  for (const words of hashtagsIn(text, (word) => shortNames.has(word))) {
    for (const [index, word] of words.entries()) {
      const name = shortNames.get(word.text);
      if (name === undefined) continue;
      const { start } = word;
      const tag = spanOf(words, index);
      found.push({ start, end: start + word.text.length, name, text: word.text, tag });
    }
  }
  return found;
}

/** The hashtag as words with spaces between them, and where one of them stands in that. */
function spanOf(words: readonly TagWord[], index: number) {
  const before = words.slice(0, index).reduce((sum, word) => sum + word.text.length + 1, 0);
  const end = before + (words[index]?.text.length ?? 0);
  return { text: words.map((word) => word.text).join(' '), start: before, end };
}
