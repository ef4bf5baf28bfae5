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

/** The names in a text, from left to right, the longest at each place, without overlaps; those in web and mail addresses are left out. */
export function findCandidates(
  text: string,
  names: TermIndex<NameValue>,
  shortNames: ReadonlyMap<string, NameValue>,
): Candidate[] {
  const found = longest(names.all(text))
    .filter((hit) => !isInAddress(text, hit.start, hit.end))
    .map((hit): Candidate => ({
      start: hit.start,
      end: hit.end,
      name: hit.term.value,
      text: hit.term.text,
      tag: null,
    }));
  if (!text.includes('#')) return found;
  const tagged = tagCandidates(text, shortNames);
  if (tagged.length === 0) return found;
  return [...found, ...tagged].toSorted((a, b) => a.start - b.start);
}

/** Whether a text may hold a name; addresses count, hashtags are taken apart. */
export function holdsCandidate(
  text: string,
  names: TermIndex<NameValue>,
  shortNames: ReadonlyMap<string, NameValue>,
): boolean {
  return names.some(text) || (text.includes('#') && tagCandidates(text, shortNames).length > 0);
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

/** Addresses are looked at this far around a name, in code units. */
const addressReach = 120;

function isInAddress(text: string, start: number, end: number): boolean {
  if (/^\.[a-z]{2,}/.test(text.slice(end, end + 8))) return true;
  const before = /\S*$/.exec(text.slice(Math.max(0, start - addressReach), start))?.[0] ?? '';
  return /:\/\/|^\W*www\.|[\w-]\.[\w-]+\/|[a-z0-9-]\.$/.test(before) || /\w@[\w.-]*$/.test(before);
}

/** Names that are part of a hashtag, such as "ICE" in "#AbolishICE". */
function tagCandidates(text: string, shortNames: ReadonlyMap<string, NameValue>): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(/#([\p{L}\p{N}_]{2,80})/gu)) {
    const tag = match[1] ?? '';
    const parts = tagParts(tag, shortNames);
    if (parts.length < 2) continue;
    const words = parts.join(' ');
    let offset = 0;
    for (const [index, part] of parts.entries()) {
      const name = shortNames.get(part);
      const start = match.index + 1 + offset;
      offset += part.length;
      if (name === undefined) continue;
      const at = parts.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
      const span = { text: words, start: at, end: at + part.length };
      found.push({ start, end: start + part.length, name, text: part, tag: span });
    }
  }
  return found;
}

/** "AbolishICE" → Abolish, ICE; "ICEraids" → ICE, raids; the parts together are the whole tag. */
function tagParts(tag: string, shortNames: ReadonlyMap<string, NameValue>): string[] {
  const parts: string[] = [];
  for (const match of tag.matchAll(/\p{Lu}{2,}|\p{Lu}?\p{Ll}+|\p{Lu}|[^\p{L}]+/gu)) {
    const part = match[0];
    const last = parts.at(-1);
    const joinsCapital =
      last !== undefined && /^\p{Ll}/u.test(part) && /\p{Lu}$/u.test(last) && !shortNames.has(last);
    if (!joinsCapital) {
      parts.push(part);
      continue;
    }
    const capital = last.slice(-1);
    if (last.length === 1) parts.pop();
    else parts[parts.length - 1] = last.slice(0, -1);
    parts.push(capital + part);
  }
  return parts;
}
