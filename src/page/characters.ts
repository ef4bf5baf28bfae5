/**
 * Characters that are not seen: soft hyphens, zero-width characters, joiners, marks of writing
 * direction, variation selectors, byte order marks.
 */
const UNSEEN_CLASS = String.raw`\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff`;

const UNSEEN = new RegExp(`[${UNSEEN_CLASS}]+`, 'g');
const WIDE_SPACE = /\s{2,}|[^\S ]/g;
const IRREGULAR = new RegExp(String.raw`[${UNSEEN_CLASS}]|\s\s|[^\S ]`);

/**
 * Letters that are another letter in another shape: with their accents apart, joined as in "ﬁ", of
 * full width, small, or from the alphabets that mathematics has and posts use for bold and italics.
 */
const VARIANTS =
  /[A-Za-z][\u0300-\u036f]+|[\ufb00-\ufb06\ufe50-\ufe6b\uff01-\uff5e]|\ud835[\udc00-\udfff]/g;
const HAS_VARIANT = /[\u0300-\u036f\ufb00-\ufb06\ufe50-\ufe6b\uff01-\uff5e\ud835]/;

const HAS_ODD_LETTER = new RegExp(`[${UNSEEN_CLASS}]|${HAS_VARIANT.source}`);

/**
 * Finds what does not go into a block's text as it stands: characters that are not seen (group 1),
 * runs of white space, and white space other than the plain space.
 */
export const irregular = new RegExp(String.raw`([${UNSEEN_CLASS}]{1,999})|\s{2,999}|[^\S ]`, 'g');

/** A stretch of text whose letters are all plain, or one letter that stands in another shape. */
export interface Shape {
  readonly text: string;
  /** Where it stands in the text given, in UTF-16 units. */
  readonly start: number;
  /** Length of the letter in the text given; 0 for a stretch that is as it was. */
  readonly span: number;
}

/** Whether a text has letters in another shape; most have none. */
export function hasVariant(text: string): boolean {
  return HAS_VARIANT.test(text);
}

/** A text in plain letters, as Unicode's form NFKC has them, with where each stretch came from. */
export function* plainShapes(text: string): Generator<Shape> {
  let from = 0;
  for (const { 0: variant, index } of text.matchAll(VARIANTS)) {
    if (index > from) yield { text: text.slice(from, index), start: from, span: 0 };
    yield { text: variant.normalize('NFKC'), start: index, span: variant.length };
    from = index + variant.length;
  }
  if (from < text.length) yield { text: text.slice(from), start: from, span: 0 };
}

/** Letters as a reader sees them: without what is not seen between them, in plain form. */
export function lettersAsSeen(text: string): string {
  if (!HAS_ODD_LETTER.test(text)) return text;
  return text.replace(UNSEEN, '').replace(VARIANTS, (variant) => variant.normalize('NFKC'));
}

/** As a reader sees a text: without what is not seen, with single spaces, in plain letters. */
export function asSeen(text: string): string {
  const clean = IRREGULAR.test(text) ? text.replace(UNSEEN, '').replace(WIDE_SPACE, ' ') : text;
  return hasVariant(clean)
    ? clean.replace(VARIANTS, (variant) => variant.normalize('NFKC'))
    : clean;
}
