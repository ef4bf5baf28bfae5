/** Words as the search over claims compares them. */

/** A word of a text; offsets are UTF-16 units. */
export interface FoldedWord {
  /** In lower case, without accents and the mark of the plural. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words and numbers of a text; single letters, such as that of a genitive, are none. */
export function foldedWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = foldWord(match[0]);
    if (word.length > 1 || DIGIT.test(word)) {
      words.push({ word, start: match.index, end: match.index + match[0].length });
    }
  }
  return words;
}

/** The words and numbers of a text as they are written there, single letters too; see `foldedWords`. */
export function writtenWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Stretches of a text whose words begin with one of the words of a query. */
export function stretchesFound(
  text: string,
  query: string,
): readonly Pick<FoldedWord, 'start' | 'end'>[] {
  const wanted = foldedWords(query).map(({ word }) => word);
  if (wanted.length === 0) return [];
  return foldedWords(text).filter(({ word }) => wanted.some((one) => word.startsWith(one)));
}

const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}\d]+/gu;
const DIGIT = /^\d/;
const ASCII = /^[a-z\d]*$/;

function foldWord(written: string): string {
  if (DIGIT.test(written)) {
    // "1,204" and "1.204" in Spanish are one number; "29.9" and "29,9" are another.
    return written
      .replace(/[.,](?=\d{3}(?!\d))/g, '')
      .replace(',', '.')
      .toLowerCase();
  }
  const lower = written.toLowerCase();
  const plain = ASCII.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.length > 4 && plain.endsWith('s') && !plain.endsWith('ss')
    ? plain.slice(0, -1)
    : plain;
}
