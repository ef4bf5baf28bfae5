const abbreviations = new Set(
  'mr mrs ms dr prof sen rep gov gen col sgt lt jr sr st inc corp co ltd no vs etc sra dra'.split(
    ' ',
  ),
);

/** The sentences of one block of text, found once; offsets are UTF-16 code units. */
export class Sentences {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = findStarts(text);
  }

  /** The sentence that holds a span, or the sentences where the span runs over several. */
  around(start: number, end: number): { readonly start: number; readonly end: number } {
    const first = this.#starts[this.#indexAt(start)] ?? 0;
    const next = this.#starts[this.#indexAt(Math.max(start, end - 1)) + 1];
    return { start: first, end: next ?? this.#text.length };
  }

  /** Whether no word of the same sentence stands before the offset. */
  startsAt(offset: number): boolean {
    const first = this.#starts[this.#indexAt(offset)] ?? 0;
    return offset - first < 12 && !/[\p{L}\p{N}]/u.test(this.#text.slice(first, offset));
  }

  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function findStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/[.!?…\n]/g)) {
    const at = match.index;
    if (isSentenceEnd(text, at)) starts.push(at + 1);
  }
  return starts;
}

function isSentenceEnd(text: string, at: number): boolean {
  const mark = text.charAt(at);
  // A line that goes on with a small letter was only broken to fit; one that does not is a new one.
  if (mark === '\n') return !/^\s*\p{Ll}/u.test(text.slice(at + 1, at + 9));
  if (!/^["”’'»)\]]*\s+["“‘'«([¿¡]*[\p{Lu}\p{N}]/u.test(text.slice(at + 1, at + 9))) return false;
  if (mark !== '.') return true;
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  return !/(^|\.)\p{L}$/u.test(word) && !abbreviations.has(word.toLowerCase());
}
