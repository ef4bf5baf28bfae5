/** How far what stands around a place in a page is what stood around a passage. */
import { likeness, wordsOf } from '../review/difference.ts';
import { fewWords } from '../review/place-edited.ts';

/** A quote and its context in plain letters, without white space at their ends. */
export interface PlainQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Its words in lower case. */
  readonly words: readonly string[];
  /** Whether it was cut out of a word at its beginning or its end. */
  readonly beginsInWord: boolean;
  readonly endsInWord: boolean;
}

/** How far the text on each side agrees, 0 to 1; null where no context was saved. */
export interface Agreement {
  readonly before: number | null;
  readonly after: number | null;
}

/** From what agreement on a side stands the text that stood there; it may have been edited too. */
export const sameSide = 0.75;

/** Letters next to a passage that tell a side by themselves. */
const enoughLetters = 24;

/** Text beside a place that is compared with a context, beyond the context's length. */
const slack = 16;

/** How the text around a place agrees with the context of a quote. */
export function agreementAt(
  text: string,
  start: number,
  end: number,
  { prefix, suffix, words }: PlainQuote,
): Agreement {
  const before = text.slice(Math.max(0, start - prefix.length - slack), start).trimEnd();
  const after = text.slice(end, end + suffix.length + slack).trimStart();
  // Beside a few words, only what stands right there tells anything.
  const byWords = words.length >= fewWords;
  return {
    before:
      prefix === ''
        ? null
        : Math.max(
            share(endsAlike(before, prefix), prefix),
            byWords ? wordsAlike(before.slice(-prefix.length), prefix) : 0,
          ),
    after:
      suffix === ''
        ? null
        : Math.max(
            share(beginAlike(after, suffix), suffix),
            byWords ? wordsAlike(after.slice(0, suffix.length), suffix) : 0,
          ),
  };
}

/** On how many sides stands the text that stood there, 0 to 2. */
export function sidesSame({ before, after }: Agreement): number {
  return Number((before ?? 0) >= sameSide) + Number((after ?? 0) >= sameSide);
}

/** Both sides together, 0 to 2. */
export function weightOf({ before, after }: Agreement): number {
  return (before ?? 0) + (after ?? 0);
}

/** Letter by letter from the passage on outwards. */
function share(letters: number, context: string): number {
  const all = letters / context.length;
  return letters < enoughLetters ? all : Math.max(all, sameSide + all * (1 - sameSide));
}

/** A context that was edited itself. */
function wordsAlike(there: string, context: string): number {
  return likeness(wordsOf(there), wordsOf(context), 0.5);
}

/** How many UTF-16 units two texts have in common at their beginnings. */
function beginAlike(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one.charCodeAt(count) === other.charCodeAt(count)) count += 1;
  return count;
}

/** The same at their ends. */
function endsAlike(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (
    count < most &&
    one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)
  ) {
    count += 1;
  }
  return count;
}

/** Whether an offset stands between two letters of a word. Where scripts have no spaces, none does. */
export function isWithinWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return WORD_END.test(text.slice(Math.max(0, at - 2), at)) && WORD.test(next);
}

const WORD =
  /^[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]/v;
const WORD_END =
  /[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]$/v;
