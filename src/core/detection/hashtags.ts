/** A word of a hashtag; offsets are UTF-16 code units into the text that the hashtag is from. */
export interface TagWord {
  readonly text: string;
  readonly start: number;
}

/** The hashtags of a text that are made of several words, each taken apart at its capitals. */
export function* hashtagsIn(
  text: string,
  isName: (word: string) => boolean,
): Generator<readonly TagWord[]> {
  for (const match of text.matchAll(/(?<![\p{L}\p{N}_&/])#([\p{L}\p{N}_]{2,80})/gu)) {
    const words = wordsOf(match[1] ?? '', match.index + 1, isName);
    if (words.length > 1) yield words;
  }
}

/** "AbolishICE" → Abolish, ICE; "ICEraids" → ICE, raids; "ICE_out" → ICE, out. */
function wordsOf(tag: string, offset: number, isName: (word: string) => boolean): TagWord[] {
  const words: TagWord[] = [];
  for (const match of tag.matchAll(/\p{Lu}{2,}|\p{Lu}?\p{Ll}+|\p{Lu}|[^\p{L}_]+/gu)) {
    const word = match[0];
    const start = offset + match.index;
    const last = words.at(-1);
    if (!last || !lendsCapital(last, word, start) || isName(last.text)) {
      words.push({ text: word, start });
      continue;
    }
    words.pop();
    if (last.text.length > 1) words.push({ text: last.text.slice(0, -1), start: last.start });
    words.push({ text: last.text.slice(-1) + word, start: start - 1 });
  }
  return words;
}

/** Whether the last of several capitals begins the word after them, as in "ICEOut". */
function lendsCapital(last: TagWord, word: string, start: number): boolean {
  const touches = last.start + last.text.length === start;
  return touches && /^\p{Ll}/u.test(word) && /\p{Lu}$/u.test(last.text);
}
