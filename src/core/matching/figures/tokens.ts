/** A word, a number in digits or a single other character of a text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  /** As it stands, but for hyphens, which are all one. */
  readonly text: string;
  /** Lower case, without accents: what word lists are compared with. */
  readonly low: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
}

/** Cuts a text into tokens in one pass; white space is left out. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    const { word, number } = match.groups ?? {};
    const start = match.index;
    tokens.push({
      kind: word !== undefined ? 'word' : number !== undefined ? 'number' : 'sign',
      text: HYPHEN.test(token) ? '-' : token,
      low: HYPHEN.test(token) ? '-' : plain(token),
      start,
      end: start + token.length,
      glued: start === end,
    });
    end = start + token.length;
  }
  return tokens;
}

/** Lower case without accents, as word lists are written. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The lower-case text of a token, empty where there is none. */
export function lowAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.low ?? '';
}

/** Hyphens of their own code points, such as the one that does not break (U+2011). */
const HYPHEN = /^[\u2010\u2011\ufe63\uff0d]$/;

const ASCII = /^[\x20-\x7e]*$/;

// Thin and no-break spaces group digits ("12 770"); an ordinary space is left to the numeral reader.
const TOKEN = new RegExp(
  String.raw`(?<word>\p{L}[\p{L}\p{M}\p{Nd}]*(?:['’]\p{L}+)*)` +
    String.raw`|(?<number>\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)` +
    String.raw`|\S`,
  'gu',
);
