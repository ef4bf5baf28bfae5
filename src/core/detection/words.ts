/** Letters, words and case, by UTF-16 code unit: fast enough to run over every character of a page. */

const asciiWord = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const isDigit = code >= 0x30 && code <= 0x39;
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (isDigit || isLetter || code === 0x5f) asciiWord[code] = 1;
}

/**
 * Whether a code unit belongs to a word that is written with spaces around it: Latin, Greek and
 * Cyrillic letters with their marks, and digits. Letters of other scripts, emoji, apostrophes that
 * count as letters and raised figures do not, so that a Latin name stands free beside them, as in
 * "ה־ICE", "ICE،" or with a note's number.
 */
export function isWordCode(code: number): boolean {
  if (code < 128) return asciiWord[code] === 1;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x590) return code !== 0xd7 && code !== 0xf7 && (code < 0x2b9 || code > 0x2bd);
  if (code < 0x1d00) return false;
  if (code < 0x2000) return true;
  if (code < 0x2c00) return code >= 0x2090 && code < 0x20a0;
  if (code < 0x2e00) return true;
  if (code < 0xa640) return false;
  if (code < 0xa800) return true;
  if (code < 0xab30) return false;
  return code < 0xab70 || (code >= 0xfb00 && code < 0xfb07);
}

/** Lower case of a code unit, ASCII and Latin-1 only, so that it never changes the length. */
function foldCode(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32;
  return code;
}

const asciiLetters = Uint8Array.from({ length: 128 }, (_, code) =>
  asciiWord[code] === 1 ? foldCode(code) : 0,
);

/** A code unit of a word in lower case, folded as `foldCode` does; 0 for one of no word. */
export function wordLetter(code: number): number {
  if (code < 128) return asciiLetters[code] ?? 0;
  return isWordCode(code) ? foldCode(code) : 0;
}

/** The same folding for a string. */
export function fold(text: string): string {
  return text.replace(/[A-ZÀ-ÖØ-Þ]+/g, (capitals) => capitals.toLowerCase());
}

/** Whether a string has letters and all of them are capitals. */
export function isAllCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/**
 * Whether most longer words of a text begin with a capital, as in headlines, so that a capital
 * says nothing. Looks at the first 600 code units.
 */
export function isTitleCase(text: string): boolean {
  const words = text.slice(0, 600).match(/[\p{L}][\p{L}’']{3,}/gu) ?? [];
  if (words.length < 2) return words.length === 0;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals / words.length > 0.7;
}
