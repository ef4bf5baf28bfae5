import type { ListedNames } from './name-list.ts';

/** With more words than these one expression no longer pays. */
const MOST_WORDS = 400;

/**
 * A first look at a text: false where it surely holds none of the names. It looks for the longest
 * word of each name with one regular expression, which the browser runs as machine code from the
 * start, while a page's first texts are read by code that is not compiled yet.
 */
export function createGlance(names: readonly ListedNames[]): (text: string) => boolean {
  const exact = new Set<string>();
  const folded = new Set<string>();
  for (const [, letters, texts] of names) {
    for (const text of texts.split('|')) {
      if (letters === 'exact') exact.add(longest(text));
      else folded.add(longest(text).toLowerCase());
    }
  }
  for (const group of [exact, folded]) group.delete('');
  if (exact.size + folded.size > MOST_WORDS || exact.size + folded.size === 0) return () => true;
  const parts = [[...exact].join('|'), folded.size > 0 ? `(?i:${[...folded].join('|')})` : ''];
  const words = parts.filter((part) => part !== '').join('|');
  // Only whole words: engines then try the names at the beginnings of words alone. Hashtags run words together.
  const expression = new RegExp(String.raw`(?<!\w)(?:${words})(?!\w)|#`);
  return (text) => expression.test(text);
}

/** The longest word of a name; words are what the index of names takes for one. */
function longest(name: string): string {
  const words = name.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  return words.reduce((best, word) => (word.length > best.length ? word : best), '');
}
